import { type Fault, fault } from "#lib/domain/fault.ts";
import { danishMoment } from "#lib/domain/hour.ts";

/** The moment that a day and a time in Denmark name, or what is wrong with them: no such time that day, or already past. */
export function momentOf({ day, time }: { day: string; time: string }, now: Date): { startsAt: Date } | { faults: Fault[] } {
  const startsAt = danishMoment(day, time);
  if (startsAt === null) return { faults: [fault(["time"], "no-such-time")] };
  return startsAt <= now ? { faults: [fault(["day"], "in-past")] } : { startsAt };
}

/** The indicators of an agenda that the case's edition does not have. */
export function agendaFaults({ positions }: { positions: ReadonlyMap<string, number> }, indicators: readonly string[]): Fault[] {
  return indicators.flatMap((value, at) => (positions.has(value) ? [] : [fault(["indicators", at], "unknown-indicator", { value })]));
}
