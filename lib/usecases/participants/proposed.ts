import "server-only";
import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { answer } from "#db/schema/assessment.ts";
import type { Entry } from "#lib/domain/assessment/schema.ts";
import type { IndicatorDocument } from "#lib/domain/edition/schema.ts";
import type { Participant } from "#lib/domain/participants/participant.ts";
import { type Proposal, proposalsOf } from "#lib/domain/participants/proposals.ts";
import { isDanishPostcode } from "#lib/domain/region/region-of.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import type { OpenRound } from "#lib/usecases/evidence/open-round.ts";
import { calculationOf, missingSentences } from "./calculation.ts";

type ProposedInput = {
  key: string;
  label: string;
  proposed: number | null;
  calculation: string;
  missing: string[];
  current: number | string | null;
};

/** A proposal beside what is answered now, in one language. `version` is the answer's, which accepting it names. */
export type ProposedView = {
  indicator: string;
  title: string;
  inputs: ProposedInput[];
  version: number;
  /** `new`: nothing stands there; `same`: answered like it; `differs`: answered with something else, `otherwise` when not by figures. */
  state: "new" | "same" | "differs";
  otherwise: boolean;
};

/** The postcodes of offices that are in the table, each once, and those that are not. */
export function officesOf(own: string | null, further: readonly string[]): { offices: string[]; unknown: string[] } {
  const all = [...new Set([own ?? "", ...further].map((postcode) => postcode.trim()).filter((postcode) => postcode !== ""))];
  return { offices: all.filter(isDanishPostcode), unknown: all.filter((postcode) => !isDanishPostcode(postcode)) };
}

type Current = { entry: Entry; version: number };

/** The answers of a round by indicator. What a new round asks again does not count as answered. */
async function currentAnswers(reader: Reader, assessment: string): Promise<Map<string, Current>> {
  const rows = await reader
    .select()
    .from(answer)
    .where(and(eq(answer.assessmentId, assessment), eq(answer.part, "answers")));
  return new Map(
    rows.map(({ key, value, version, carried }) => [key, { entry: carried === "ask-again" ? {} : ((value ?? {}) as Entry), version }]),
  );
}

function stateOf({ inputs }: Proposal, { entry }: Current): Pick<ProposedView, "state" | "otherwise"> {
  if (entry.notApplicable !== undefined || entry.rated !== undefined) return { state: "differs", otherwise: true };
  const given = Object.keys(inputs).map((key) => [inputs[key], entry.inputs?.[key]]);
  if (given.every(([, current]) => current === undefined)) return { state: "new", otherwise: false };
  return { state: given.every(([proposed, current]) => proposed === current) ? "same" : "differs", otherwise: false };
}

function viewOf(
  indicator: IndicatorDocument,
  proposal: Proposal,
  current: Current,
  locale: Locale,
  offices: readonly string[],
): ProposedView {
  const inputs = (indicator.inputs ?? []).flatMap((input): ProposedInput[] => {
    const [count, missing = []] = [proposal.because[input.key], proposal.missing[input.key]];
    if (count === undefined && missing.length === 0) return [];
    const calculation = count === undefined ? "" : calculationOf(locale, input, count, offices);
    const told = { calculation, missing: missingSentences(locale, missing), current: current.entry.inputs?.[input.key] ?? null };
    return [{ key: input.key, label: input.label[locale], proposed: count?.count ?? null, ...told }];
  });
  return { indicator: indicator.id, title: indicator.title[locale], inputs, version: current.version, ...stateOf(proposal, current) };
}

type Asked = { round: OpenRound; participants: readonly Participant[]; today: string; offices: readonly string[]; locale: Locale };

/** Every proposal for a round with the answer it would become. */
export async function proposedFor(reader: Reader, { round, participants, today, offices, locale }: Asked) {
  const current = await currentAnswers(reader, round.id);
  return proposalsOf(round.edition.indicators, participants, today, { offices }).flatMap((proposal) => {
    const indicator = round.edition.indicators.find(({ id }) => id === proposal.indicator);
    const now = current.get(proposal.indicator) ?? { entry: {}, version: 0 };
    if (indicator === undefined) return [];
    const { points } = now.entry;
    // The level of a rubric stays; figures beside the proposed ones too.
    const entry: Entry = { ...(points === undefined ? {} : { points }), inputs: { ...now.entry.inputs, ...proposal.inputs } };
    return [{ view: viewOf(indicator, proposal, now, locale, offices), proposal, entry }];
  });
}
