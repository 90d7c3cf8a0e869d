/** Today's date where the secretariats are. */
export function today(): string {
  return new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" });
}
