import type { Box, PageWord } from '../api/types';

/** The words whose middle lies in the box, in reading order, as one text. */
export function textIn(words: PageWord[], box: Box): string {
  const inside = words.filter((word) => isInside(box, (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2));
  return linesOf(inside).map((line) => line.map((word) => word.text).join(' ')).join(' ');
}

function isInside([left, top, right, bottom]: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Words whose middles differ by less than half a word's height stand on one line. */
function linesOf(words: PageWord[]): PageWord[][] {
  const lines: PageWord[][] = [];
  for (const word of [...words].sort((one, other) => middle(one) - middle(other))) {
    const line = lines.at(-1);
    const height = word.box[3] - word.box[1];
    if (line?.[0] && middle(word) - middle(line[0]) < height / 2) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.sort((one, other) => one.box[0] - other.box[0]));
}

function middle(word: PageWord): number {
  return (word.box[1] + word.box[3]) / 2;
}

export function boxAround(one: { x: number; y: number }, other: { x: number; y: number }): Box {
  return [Math.min(one.x, other.x), Math.min(one.y, other.y), Math.max(one.x, other.x), Math.max(one.y, other.y)];
}

/** Where a point of the screen lies on the upright page, undoing the quarter turns of the view. */
export function onPage(x: number, y: number, turns: number): { x: number; y: number } {
  switch (((turns % 4) + 4) % 4) {
    case 1:
      return { x: y, y: 1 - x };
    case 2:
      return { x: 1 - x, y: 1 - y };
    case 3:
      return { x: 1 - y, y: x };
    default:
      return { x, y };
  }
}
