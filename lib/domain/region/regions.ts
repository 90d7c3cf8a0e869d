import type { LocalText } from "../edition/schema.ts";

const ids = ["hovedstaden", "sjaelland", "syddanmark", "midtjylland", "nordjylland", "oestdanmark"] as const;

export type RegionId = (typeof ids)[number];

/** A Danish region with the first and the last day it exists; `formedFrom` are the regions whose land it takes over. */
export type Region = {
  id: RegionId;
  title: LocalText;
  from: string;
  until?: string;
  formedFrom?: readonly RegionId[];
  source: string;
};

const division = "Lov nr. 537 af 24. juni 2005 om regioner (in force 1 January 2007)";
const merger =
  "Lov nr. 699 af 20. juni 2025 (overgangsloven), § 126, https://www.elov.dk/lov-om-overgangen-til-en-ny-sundhedsstruktur-overgangsloven/paragraf/126";

/** The regions of Denmark: five from 2007, four from 1 January 2027, when Østdanmark takes over from Hovedstaden and Sjælland. */
export const regions: readonly Region[] = [
  {
    id: "hovedstaden",
    title: { da: "Region Hovedstaden", en: "Capital Region of Denmark" },
    from: "2007-01-01",
    until: "2026-12-31",
    source: merger,
  },
  { id: "sjaelland", title: { da: "Region Sjælland", en: "Region Zealand" }, from: "2007-01-01", until: "2026-12-31", source: merger },
  {
    id: "oestdanmark",
    title: { da: "Region Østdanmark", en: "Region of Eastern Denmark" },
    from: "2027-01-01",
    formedFrom: ["hovedstaden", "sjaelland"],
    source: merger,
  },
  { id: "syddanmark", title: { da: "Region Syddanmark", en: "Region of Southern Denmark" }, from: "2007-01-01", source: division },
  { id: "midtjylland", title: { da: "Region Midtjylland", en: "Central Denmark Region" }, from: "2007-01-01", source: division },
  { id: "nordjylland", title: { da: "Region Nordjylland", en: "North Denmark Region" }, from: "2007-01-01", source: division },
];

/** The regions that exist on a day (`YYYY-MM-DD`); none before 2007. */
export function regionsOn(date: string): readonly Region[] {
  return regions.filter(({ from, until }) => from <= date && (until === undefined || date <= until));
}

/** A region as it is on a day: itself, or the one that has taken over its land by then; itself too where no division is known. */
export function regionAsOf(id: RegionId, date: string): RegionId {
  return regionsOn(date).find((region) => region.id === id || region.formedFrom?.includes(id))?.id ?? id;
}

/** The region that a text names by its id or its name in either language, with or without “Region”; null for any other. */
export function regionNamed(name: string): RegionId | null {
  const bare = (text: string) => text.toLowerCase().replace(/^region (of )?/, "");
  const sought = bare(name.trim());
  return regions.find(({ id, title }) => [id, title.da, title.en].some((known) => bare(known) === sought))?.id ?? null;
}
