import type { Improvement } from "../assessment/schema.ts";
import * as z from "../zod.ts";

const Item = z
  .strictObject({
    indicator: z.string(),
    /** Unweighted points at the time of the earlier snapshot. */
    from: z.int().check(z.minimum(0)),
    chosen: z.boolean(),
    effect: z.string().check(z.maxLength(2000)),
  })
  .check(z.refine(({ chosen, effect }) => !chosen || effect.trim() !== "", { path: ["effect"], params: { code: "blank" } }));

/** Improvements as a form offers them: those that are chosen need their effect described. */
export const ChosenImprovements = z.strictObject({ items: z.array(Item) });
export type ChosenImprovements = z.output<typeof ChosenImprovements>;

/** What is saved: those of the list that were not on offer stay as they are, then those that are chosen. */
export function withChosen(saved: readonly Improvement[], { items }: ChosenImprovements): Improvement[] {
  const others = saved.filter(({ indicator }) => !items.some((item) => item.indicator === indicator));
  const chosen = items.flatMap((item) => (item.chosen ? [{ indicator: item.indicator, from: item.from, effect: item.effect.trim() }] : []));
  return [...others, ...chosen];
}
