/** A stretch of a text, and whether it is what was searched for. */
export interface Stretch {
  text: string;
  found: boolean;
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/**
 * The server's highlight as stretches of plain text. It escapes everything but its own marks; nothing of it is ever put into
 * the page as HTML, so a document cannot bring marks, or more, of its own.
 */
export function stretchesOf(highlight: string): Stretch[] {
  return highlight
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const inside = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      return { text: plain(inside ?? part), found: inside !== undefined };
    });
}

function plain(escaped: string): string {
  return escaped.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}

const BEFORE = 28;

/** Without most of what stands before the first place found, so that it is in sight however narrow the row. */
export function excerpt(stretches: Stretch[]): Stretch[] {
  const [first, ...others] = stretches;
  if (!first || first.found || first.text.length <= BEFORE) return stretches;
  return [{ text: `… ${first.text.slice(-BEFORE).replace(/^\S*\s/, '')}`, found: false }, ...others];
}

/** What a row shows in its own columns anyway. */
const IN_COLUMNS = ['seller_name', 'number'];

/** Where else the words were found: the first such place, with the name of the field. */
export function elsewhere(highlights: Record<string, string> | undefined): { field: string; highlight: string } | undefined {
  const found = Object.entries(highlights ?? {}).find(([field]) => !IN_COLUMNS.includes(field));
  return found && { field: found[0], highlight: found[1] };
}
