const zone = "Europe/Copenhagen";

/** The day (YYYY-MM-DD) that a moment falls on where the secretariats are. */
export function dayInCopenhagen(moment: Date): string {
  return moment.toLocaleDateString("sv-SE", { timeZone: zone });
}

/** The moment at which a clock in Copenhagen shows a full hour of a day, from 4 to 23: those that every day has once. */
export function hourInCopenhagen(day: string, hour: number): Date {
  const summer = new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 2) * 3_600_000);
  const shown = Number(summer.toLocaleTimeString("en-GB", { timeZone: zone, hour: "2-digit", hour12: false }));
  return shown === hour ? summer : new Date(summer.getTime() + 3_600_000);
}
