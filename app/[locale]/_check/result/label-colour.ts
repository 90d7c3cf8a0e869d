const borders: Readonly<Record<string, string>> = { gold: "border-gold", silver: "border-silver", bronze: "border-bronze" };

/** The border of a label's own colour; that of a line for a label of another edition. */
export function labelBorder(id: string): string {
  return Object.hasOwn(borders, id) ? (borders[id] ?? "border-line") : "border-line";
}
