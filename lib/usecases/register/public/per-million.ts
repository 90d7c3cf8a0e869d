import "server-only";
import { DateText, danishDate } from "#lib/domain/date.ts";
import { perMillion, populationOn, populationSource } from "#lib/domain/label/population.ts";
import * as z from "#lib/domain/zod.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";
import { countsOf } from "./counts.ts";
import type { Label } from "./filter.ts";
import { knownClusters } from "./known.ts";

type Counted = NonNullable<ReturnType<typeof populationOn>>;

function rates({ population, on }: Counted, held: Record<Label, number>) {
  const rate = (count: number) => ({ count, per: perMillion(count, population) });
  const { gold, silver, bronze } = held;
  return { population, populationOn: on, source: populationSource, gold: rate(gold), silver: rate(silver), bronze: rate(bronze) };
}

const Input = z.strictObject({ asOf: z.optional(DateText) });

/**
 * Labels held per million inhabitants of Denmark on a day (by default today in Denmark), with the count of people, the day it
 * was counted and its source. Null before the first count that is known (1 January 2013). Of regions nothing is said: no
 * figures of theirs are at hand (`db/facts/register.source.md`).
 */
export const readPerMillion = verb("register.read", Input, async ({ database, clock }, { asOf = danishDate(clock()) }) => {
  const counted = populationOn(asOf);
  const { gold, silver, bronze } = countsOf((await knownClusters(database.reader)).clusters, asOf).held;
  return done({ asOf, denmark: counted === null ? null : rates(counted, { gold, silver, bronze }) });
});
