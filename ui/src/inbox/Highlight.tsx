import { excerpt, stretchesOf } from './highlights';

/** A text with what was searched for marked; an excerpt begins shortly before it. */
export function Highlight({ of, isExcerpt = false }: { of: string; isExcerpt?: boolean }) {
  const all = stretchesOf(of);
  return (isExcerpt ? excerpt(all) : all).map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text));
}
