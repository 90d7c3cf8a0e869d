/** What a body that comes to an event counts as in the account of activities. */
export const bodyKinds = ["cluster", "other"] as const;
export type BodyKind = (typeof bodyKinds)[number];
