/** A source taken apart. `publisher` is null when it is not written as `Publisher (year), …`; `year` is null when undated. */
export type Source = { publisher: string | null; year: string | null; title: string; address: string | null; basis: Source | null };

const named = /^(.+?) \((\d{4}|undated)\)(?:[,:]? (.*))?$/s;
const resting = /^(.*?)\s*\(([^()]+ \((?:\d{4}|undated)\).*)\)$/s;
const addressed = /^(.*?)[,\s]*(https?:\/\/\S+)$/s;

/**
 * Splits a source written as `Publisher (year), title, address`. A source of its own in brackets at the end is what the
 * first one rests on (`basis`). Anything else comes back whole as the title.
 */
export function splitSource(source: string): Source {
  const [, publisher, year, rest = ""] = named.exec(source) ?? [];
  if (publisher === undefined) return { publisher: null, year: null, title: source, address: null, basis: null };
  const dated = { publisher, year: year === "undated" ? null : (year ?? null) };
  const [, reason, below] = resting.exec(rest) ?? [];
  if (below !== undefined) return { ...dated, title: reason ?? "", address: null, basis: splitSource(below) };
  const [, title = rest, address = null] = addressed.exec(rest) ?? [];
  return { ...dated, title, address, basis: null };
}
