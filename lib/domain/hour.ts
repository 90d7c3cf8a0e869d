const timeZone = "Europe/Copenhagen";

/** The moment at which a clock in Denmark shows a full hour of a day (YYYY-MM-DD), from 4 to 23: those that every day has once. */
export function danishHour(day: string, hour: number): Date {
  const summer = new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 2) * 3_600_000);
  const shown = Number(summer.toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", hour12: false }));
  return shown === hour ? summer : new Date(summer.getTime() + 3_600_000);
}

/**
 * The moment at which clocks in Denmark show a time (HH:MM) of a day (YYYY-MM-DD); null in the hour that is left out when
 * summer time begins. The hour that comes twice when it ends is the first one, in summer time.
 */
export function danishMoment(day: string, time: string): Date | null {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const wanted = `${day} ${time}`;
  for (const offset of [2, 1]) {
    const moment = new Date(shown - offset * 3_600_000);
    if (danishClock(moment) === wanted) return moment;
  }
  return null;
}

/** What calendar and clock in Denmark show at a moment: YYYY-MM-DD HH:MM. */
export function danishClock(moment: Date): string {
  return moment.toLocaleString("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
}
