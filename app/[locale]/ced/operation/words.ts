import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { Kind } from "#lib/usecases/jobs/kinds.ts";

const steps = ["kB", "MB", "GB", "TB"] as const;

/** A size in bytes as people read it: 4,2 MB. */
export function sizeText(locale: Locale, bytes: number): string {
  const step = Math.max(0, Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3) - 1, steps.length - 1));
  const figure = bytes / 1000 ** (step + 1);
  return `${formatter(locale).number(figure, { maximumFractionDigits: figure < 100 ? 1 : 0 })} ${steps[step]}`;
}

/** A moment with its day, to the minute. */
export function momentText(locale: Locale, at: string): string {
  return formatter(locale).dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
}

/** What a kind of job is called; one of another release goes by its own name. */
export function kindText(locale: Locale, kind: string): string {
  const t = translator(locale, "operation.kinds");
  return t.has(kind as Kind) ? t(kind as Kind) : kind;
}
