import type { Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { translator } from "#lib/i18n/text.ts";
import type { readOutcomes } from "#lib/usecases/outcomes/read.ts";

type Read = Extract<Awaited<ReturnType<typeof readOutcomes>>, { ok: true }>["value"];
export type Recorded = Read["outcomes"][number];

/** A round that an outcome can be recorded for, in one language. */
export type RoundChoice = {
  id: string;
  name: string;
  labels: { id: string; title: string }[];
  indicators: { id: string; title: string; maxPoints: number }[];
};

/** The rounds as a form of the reader's language offers them, the newest first. */
export function choicesOf(locale: Locale, rounds: Read["rounds"]): RoundChoice[] {
  const t = translator(locale, "outcome.form");
  const day = (at: string) => dayWords(locale, at);
  return rounds.map(({ id, startedAt, submittedAt, labels, indicators }) => ({
    id,
    name: submittedAt === null ? t("roundOpen", { date: day(startedAt) }) : t("roundSubmitted", { date: day(submittedAt) }),
    labels: labels.map((label) => ({ id: label.id, title: label.title[locale] })),
    indicators: indicators.map((one) => ({ id: one.id, title: one.title[locale], maxPoints: one.maxPoints })),
  }));
}
