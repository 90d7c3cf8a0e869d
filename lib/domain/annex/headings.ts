/** The headings of the account of activities, in the order of CED's own account of 2014-2016 (db/facts/annex.source.md). */
export const knownHeadings = [
  "Workshops",
  "Master Class",
  "Uddannelsesforløb",
  "Cluster Labs",
  "Camps",
  "Erfagrupper/arbejdsgrupper",
  "Nordisk Ministerråd/BSR Innovation Express",
  "Workshop om Innovation Express",
] as const;

/** Headings in the order of the account: the known ones as they stand there, then any others by name. */
export function inOrder(headings: Iterable<string>): string[] {
  const place = (heading: string) => {
    const at = (knownHeadings as readonly string[]).indexOf(heading);
    return at < 0 ? knownHeadings.length : at;
  };
  return [...new Set(headings)].sort((one, other) => place(one) - place(other) || one.localeCompare(other, "da"));
}
