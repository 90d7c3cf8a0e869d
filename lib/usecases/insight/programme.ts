import "server-only";
import { type Programme, programmeOf } from "#lib/domain/insight/programme.ts";
import { ProgrammeQuery } from "#lib/domain/insight/programme-query.ts";
import * as z from "#lib/domain/zod.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { type DemandView, demandIn, insightInput } from "./demand.ts";

/** Of which release, in which language, and within what. */
export const programmeInput = { ...insightInput, ...ProgrammeQuery.shape };

type Asked = { release?: string | undefined; locale: Locale } & ProgrammeQuery;

/** A release's demand with the programme that covers most of it; for those who hold events, not for the steering group. */
export async function programmeIn(
  context: Context<"release.read">,
  { unit, limit, ...asked }: Asked,
): Promise<{ view: DemandView; programme: Programme } | "not-found"> {
  if (!context.can("event.read", null)) return "not-found";
  const found = await demandIn(context, asked);
  if (found === "not-found" || found.view === null) return "not-found";
  const { view } = found;
  const needs = view.demand.rows.map(({ indicator, need }) => ({ indicator, need }));
  const offerings = view.offerings.map(({ days, cost, ...one }) => ({ ...one, takes: unit === "days" ? days : cost }));
  return { view, programme: programmeOf(needs, offerings, limit) };
}

/** The proposed programme within a number of working days or kroner, and what it leaves out; nothing is kept of it. */
export const readProgramme = verb("release.read", z.strictObject(programmeInput), async (context, input) => {
  const found = await programmeIn(context, input);
  return found === "not-found" ? refuse("not-found") : done(found.programme);
});
