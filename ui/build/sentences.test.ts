import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences';

describe('the sentences of a Java file', () => {
  it.each([
    ['have a number for each value', 'new Problem(404, "not_found", "There is no invoice " + id.value() + ".");', ['There is no invoice 17.']],
    ['may begin with a value', 'return error("X", amount + " is not what was due", FIELD);', ['17 is not what was due']],
    ['are all that a choice may come to', 'return ok("X", "Due " + (late ? "long ago" : "at last on " + day), FIELD);', ['Due long ago', 'Due at last on 17']],
    ['are all that choices within choices may come to', 'new Refused(a ? "one thing" : b ? "another thing" : "a third thing");', ['one thing', 'another thing', 'a third thing']],
    ['leave out what is chosen as a value', 'new Refused("There are too many: " + count(all ? "x" : "y"));', ['There are too many: 17']],
    ['may be those of a value or of none', 'new Refused(\n  named.map(one -> "It was refused with " + one)\n    .orElse("It was refused before."));', ['It was refused with 17', 'It was refused before.']],
    ['may have begun before', 'String detail = "Sum of the lines = " + sum;\n if (fits) return ok("X", detail + " = total", FIELD);', ['Sum of the lines = 17 = total']],
  ])('%s', (_, java, sentences) => {
    expect(sentencesOf(java)).toEqual(sentences);
  });
});
