import type { LocalText } from "../edition/schema.ts";
import { fields } from "../label/fields.ts";
import { regionsOn } from "../region/regions.ts";

/** A fixed cut of the clusters that figures are given for; its id is the one that `release_cell` keeps. */
export type Cut = { id: string; title: LocalText };

const wide: readonly Cut[] = [
  { id: "all", title: { da: "Alle klynger", en: "All clusters" } },
  { id: "label:gold", title: { da: "Klynger med guld", en: "Clusters with gold" } },
];

/** The cuts of a period that ends on a day, the widest first: all, gold holders, fields, the regions of that day. There are no others. */
export function cutsOn(day: string): readonly Cut[] {
  const byField = fields.map(({ id, title }) => ({ id: `field:${id}`, title }));
  const byRegion = regionsOn(day).map(({ id, title }) => ({ id: `region:${id}`, title }));
  return [...wide, ...byField, ...byRegion];
}

/** What of a cluster decides which cuts it is in: a gold label held, its field, its region on the period's last day. */
export type Standing = { gold: boolean; field: string | null; region: string | null };

/** The ids of the cuts that a cluster is in. */
export function cutsOf({ gold, field, region }: Standing): string[] {
  return [
    "all",
    ...(gold ? ["label:gold"] : []),
    ...(field === null ? [] : [`field:${field}`]),
    ...(region === null ? [] : [`region:${region}`]),
  ];
}
