const timeZone = "Europe/Copenhagen";

/** The moment at which a clock in Denmark shows a full hour of a day (YYYY-MM-DD), from 4 to 23: those that every day has once. */
export function danishHour(day: string, hour: number): Date {
  const summer = new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 2) * 3_600_000);
  const shown = Number(summer.toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", hour12: false }));
  return shown === hour ? summer : new Date(summer.getTime() + 3_600_000);
}
