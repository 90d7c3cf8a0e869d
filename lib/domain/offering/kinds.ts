import type { LocalText } from "../edition/schema.ts";

/** The kinds of what CED offers, as its own texts name them; a handbook and a tool are there at any time, the others happen. */
export const offeringKinds = [
  ...(["workshop", "master-class", "course", "cluster-lab", "innovation-camp", "study-group", "conference", "sparring"] as const),
  ...(["handbook", "tool"] as const),
] as const;
export type OfferingKind = (typeof offeringKinds)[number];

/** What a kind is called. */
export const kindTitles: Readonly<Record<OfferingKind, LocalText>> = {
  workshop: { da: "Workshop", en: "Workshop" },
  "master-class": { da: "Master Class", en: "Master Class" },
  course: { da: "Uddannelsesforløb", en: "Course" },
  "cluster-lab": { da: "Cluster Lab", en: "Cluster Lab" },
  "innovation-camp": { da: "Innovation Camp", en: "Innovation Camp" },
  "study-group": { da: "Erfagruppe", en: "Study group" },
  conference: { da: "Konference", en: "Conference" },
  sparring: { da: "Individuel sparring", en: "Individual sparring" },
  handbook: { da: "Håndbog", en: "Handbook" },
  tool: { da: "Værktøj", en: "Tool" },
};

/** Whether a kind happens on a day; the others are there at any time. */
export function happens(kind: OfferingKind): boolean {
  return kind !== "handbook" && kind !== "tool";
}
