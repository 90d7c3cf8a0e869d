import type { GateLine, GateWords } from "#app/[locale]/_check/result/_words/gate-lines.ts";
import type { SentenceWords } from "#app/[locale]/_check/result/_words/sentence.ts";
import type { EditionView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { numberWords } from "#lib/i18n/figure.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

/** Words and formats of the board view. */
export function boardWords(locale: Locale, view: EditionView): SentenceWords & GateWords {
  const format = formatter(locale);
  const number = (value: number) => numberWords(value, locale);
  return {
    verdict: translator(locale, "result.verdict"),
    gateName: translator(locale, "shared.gates"),
    because: translator(locale, "result.because"),
    labelTitle: (id) => view.labels.find((label) => label.id === id)?.title ?? id,
    number,
    range: ({ low, high }) => (low === high ? number(low) : `${number(low)}–${number(high)}`),
    date: (day) => dayOf(locale, day),
    list: (items) => format.list([...items]),
  };
}

/** More indicators than this are given by number only. */
const mostTitled = 3;

/** A reason of a gate as plain text, for paper. */
export function lineText(line: GateLine, view: EditionView): string {
  const titled = (id: string) => `${id} ${view.indicators.find((indicator) => indicator.id === id)?.title ?? ""}`.trim();
  if (line.about === null) return line.text;
  const after = line.about === "indicators" && line.after !== "" ? `: ${line.after}` : "";
  const named =
    line.about === "eligibility" ? line.text : line.ids.length > mostTitled ? line.ids.join(", ") : line.ids.map(titled).join("; ");
  return `${line.before === "" ? "" : `${line.before}: `}${named}${after}`;
}

/** A day (YYYY-MM-DD) as it is written; what is no day stays as it is. */
export function dayOf(locale: Locale, day: string): string {
  const time = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(time.getTime())) return day;
  return formatter(locale).dateTime(time, { day: "numeric", month: "short", year: "numeric" });
}
