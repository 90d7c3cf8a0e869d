import type { Entry } from "../assessment/schema.ts";
import type { Edition, Indicator } from "../edition/edition.ts";
import { type Fault, fault, faultsOf, type Parsed } from "../fault.ts";
import * as z from "../zod.ts";
import { Consensus, Contribution } from "./schema.ts";

type Path = readonly PropertyKey[];

/** The points a person may give: a level's of a rubric, any whole points up to the maximum where figures rate (contract §2, `rated`). */
export function pointsToGive({ rating, attainable, maxPoints }: Pick<Indicator, "rating" | "attainable" | "maxPoints">): readonly number[] {
  return rating.kind === "rubric" ? attainable : Array.from({ length: maxPoints + 1 }, (_, points) => points);
}

function checkPoints(path: Path, edition: Edition, { indicator: id, points }: { indicator: string; points: number }): Fault[] {
  const indicator = edition.indicators[edition.positions.get(id) ?? -1];
  if (indicator === undefined) return [fault([...path, "indicator"], "unknown-indicator", { value: id })];
  if (indicator.rating.kind !== "rubric")
    return points <= indicator.maxPoints ? [] : [fault([...path, "points"], "out-of-range", { min: 0, max: indicator.maxPoints })];
  return indicator.attainable.includes(points)
    ? []
    : [fault([...path, "points"], "not-attainable", { options: indicator.attainable.join(", ") })];
}

/** One person's points for one indicator, or every fault by its JSON Pointer. */
export function parseContribution(edition: Edition, raw: unknown): Parsed<Contribution> {
  return checked(edition, Contribution, raw);
}

/** What the round agreed on, or every fault by its JSON Pointer: a reason that is blank, points that cannot be given. */
export function parseConsensus(edition: Edition, raw: unknown): Parsed<Consensus> {
  return checked(edition, Consensus, raw);
}

type Schema<T> = { safeParse: (raw: unknown) => { success: true; data: T } | { success: false; error: z.core.$ZodError } };

function checked<T extends { indicator: string; points: number }>(edition: Edition, schema: Schema<T>, raw: unknown): Parsed<T> {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error, raw) };
  const faults = checkPoints([], edition, parsed.data);
  return faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults };
}

/** All contributions of a round: each sound, and a person rates an indicator once. */
export function parseContributions(edition: Edition, raw: unknown): Parsed<Contribution[]> {
  const parsed = z.array(Contribution).safeParse(raw);
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error, raw) };
  const seen = new Set<string>();
  const faults = parsed.data.flatMap((contribution, at) => {
    const key = JSON.stringify([contribution.person, contribution.indicator]);
    const again = seen.has(key);
    seen.add(key);
    return [
      ...checkPoints([at], edition, contribution),
      ...(again ? [fault([at, "indicator"], "duplicate", { value: contribution.indicator })] : []),
    ];
  });
  return faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults };
}

/** The answer (contract §2) that a consensus becomes: a level of a rubric, or points in place of the figures' own rating. */
export function entryOfConsensus({ rating }: Pick<Indicator, "rating">, { points }: Consensus): Entry {
  return rating.kind === "rubric" ? { points } : { rated: points };
}
