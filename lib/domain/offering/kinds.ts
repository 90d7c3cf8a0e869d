/** The kinds of what CED offers, as its own texts name them; a handbook and a tool are there at any time, the others happen. */
export const offeringKinds = [
  ...(["workshop", "master-class", "course", "cluster-lab", "innovation-camp", "study-group", "conference", "sparring"] as const),
  ...(["handbook", "tool"] as const),
] as const;
export type OfferingKind = (typeof offeringKinds)[number];

/** Whether it is there at any time (a resource), rather than happening as events. */
export function isResource(kind: OfferingKind): boolean {
  return kind === "handbook" || kind === "tool";
}
