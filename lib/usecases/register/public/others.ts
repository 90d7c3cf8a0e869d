import "server-only";
import { DateText, danishDate } from "#lib/domain/date.ts";
import * as z from "#lib/domain/zod.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";
import { dayNumber, knownClusters } from "./known.ts";

/** So many are named. */
const most = 100;

/**
 * The organisations of the catalogue of which no source tells a label on a day (by default today in Denmark), in the order of
 * names: the first 100, and how many there are. Together with the list of every state they are the whole register.
 */
export const listOthers = verb(
  "register.read",
  z.strictObject({ asOf: z.optional(DateText) }),
  async ({ database, clock }, { asOf = danishDate(clock()) }) => {
    const day = dayNumber(asOf);
    const { clusters } = await knownClusters(database.reader);
    const others = clusters.filter(({ stretches }) => !stretches.some(({ from, to }) => from <= day && day <= to));
    return done({ total: others.length, others: others.slice(0, most).map(({ slug, name }) => ({ slug, name })) });
  },
);
