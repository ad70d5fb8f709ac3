import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By name: the first day comes first, because it creates the owner. */
class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((one, other) => one.moduleId.localeCompare(other.moduleId));
  }
}

/** One browser, one server, one file after the other: the journeys tell one story. */
export default {
  test: {
    root: new URL('.', import.meta.url).pathname,
    include: ['*.journey.ts'],
    fileParallelism: false,
    sequence: { sequencer: ByName },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    bail: 1,
  },
};
