import { said } from '../messages';

/** An answer of the API that is not the wished one, in the API's own words (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly properties: Record<string, unknown> = {},
  ) {
    super(detail);
  }
}

export function problemOf(status: number, body: unknown): Problem {
  const members = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const detail = members.detail ?? members.title;
  return new Problem(
    status,
    typeof members.code === 'string' ? members.code : `http_${status}`,
    typeof detail === 'string' ? detail : `The server answered ${status}.`,
    members,
  );
}

/** The words to show for anything that was thrown: the API's own, in the reader's language where it has them. */
export function wordsOf(failure: unknown): string {
  return said(failure instanceof Error ? failure.message : String(failure));
}
