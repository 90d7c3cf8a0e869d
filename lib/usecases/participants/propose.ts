import "server-only";
import { danishDate } from "#lib/domain/date.ts";
import * as z from "#lib/domain/zod.ts";
import { locales } from "#lib/i18n/addresses.ts";
import { openRoundOf } from "#lib/usecases/evidence/open-round.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { participantsOf } from "./list.ts";
import { officesOf, proposedFor } from "./proposed.ts";

const Input = z.strictObject({
  slug: z.string(),
  /** Postcodes of offices besides the secretariat's own. */
  offices: z.array(z.string().check(z.maxLength(10))).check(z.maxLength(20)),
  locale: z.enum(locales),
});

/**
 * The figures that the list of participants gives for the open assessment today, each with its calculation in words and
 * what is answered now; null without an open assessment. Nothing is changed by it.
 */
export const proposeFigures = verb("participants.read", Input, async (context, { slug, offices: further, locale }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation, postcode } = scope;
  const today = danishDate(context.clock());
  const [round, participants] = await Promise.all([openRoundOf(reader, organisation), participantsOf(reader, organisation)]);
  const { offices, unknown } = officesOf(postcode, further);
  const proposed = round === null ? [] : await proposedFor(reader, { round, participants, today, offices, locale });
  const can = { accept: round !== null && context.can("assessment.answer", { organisation, state: "open" }) };
  return done({
    round: round?.id ?? null,
    own: postcode,
    offices,
    unknownOffices: unknown,
    proposals: proposed.map(({ view }) => view),
    can,
  });
});
