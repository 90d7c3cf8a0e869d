import "server-only";
import { danishDate } from "#lib/domain/date.ts";
import * as z from "#lib/domain/zod.ts";
import { locales } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { openRoundOf } from "#lib/usecases/evidence/open-round.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { participantsOf } from "./list.ts";
import { officesOf, type ProposedView, proposedFor } from "./proposed.ts";

const Input = z.strictObject({
  slug: z.string(),
  offices: z.array(z.string().check(z.maxLength(10))).check(z.maxLength(20)),
  locale: z.enum(locales),
  indicator: z.string(),
  /** The figures and the version of the answer that the person has seen. */
  inputs: z.record(z.string(), z.number()),
  version: z.int().check(z.minimum(0)),
  /** Whether another answer that stands there may give way. */
  replace: z.boolean(),
});

/** What stands in the answer's history: the day the list was counted on and how each figure came about. */
function reasonOf({ inputs }: ProposedView, locale: z.output<typeof Input>["locale"], today: string): string {
  const day = formatter(locale).dateTime(new Date(`${today}T12:00:00Z`), { dateStyle: "medium" });
  const figures = inputs.flatMap(({ label, proposed, calculation }) =>
    proposed === null ? [] : [`${label}: ${proposed}. ${calculation}`],
  );
  return [translator(locale, "participants")("calculation.from", { day }), ...figures].join(" ");
}

const sameFigures = (a: Record<string, number>, b: Record<string, number>) =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, value]) => Object.hasOwn(b, key) && b[key] === value);

/**
 * Takes one proposal over into the open assessment, with its calculation as the reason. Refuses `proposal-changed` when
 * the list or the answer is no longer what the person saw, and `already-answered` when something else stands there and
 * `replace` does not say that it may give way.
 */
export const acceptProposal = verb("assessment.answer", Input, async (context, { slug, offices: further, locale, ...seen }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may({ organisation: scope.organisation, state: "open" })) return refuse("not-found");
  const { organisation, postcode } = scope;
  const today = danishDate(context.clock());
  const round = await openRoundOf(reader, organisation);
  if (round === null) return refuse("no-open-assessment");
  const { offices } = officesOf(postcode, further);
  const asked = { round, participants: await participantsOf(reader, organisation), today, offices, locale };
  const found = (await proposedFor(reader, asked)).find(({ proposal }) => proposal.indicator === seen.indicator);
  if (found === undefined || !sameFigures(found.proposal.inputs, seen.inputs)) return refuse("proposal-changed");
  if (found.view.version !== seen.version) return refuse("proposal-changed");
  if (found.view.state === "differs" && !seen.replace) return refuse("already-answered");
  const saved = await saveAnswer(context, {
    ...{ assessment: round.id, part: "answers", key: seen.indicator, version: seen.version },
    ...{ value: found.entry, origin: "proposal", reason: reasonOf(found.view, locale, today) },
  });
  if (saved.ok) return done({ indicator: seen.indicator });
  return refuse(saved.code === "stale" || saved.code === "submitted" ? "proposal-changed" : saved.code, saved.faults);
});
