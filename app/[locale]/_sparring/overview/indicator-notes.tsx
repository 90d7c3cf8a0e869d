import type { IndicatorCase } from "#lib/domain/sparring/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

/** What there is to know of an indicator at a glance, in words: how far apart, in doubt, what waits. */
export function IndicatorNotes({ locale, one }: { locale: Locale; one: IndicatorCase }) {
  const t = translator(locale, "sparring.list");
  const { self, difference, agreements, evidence, waiting } = one;
  const missing = evidence.needs.filter(({ required, state }) => required && state !== "ok").length;
  const notes: readonly [shown: boolean, text: string, colour: string][] = [
    [difference?.gap === null, t("asNotApplicable"), "text-warn"],
    [difference?.gap != null, t("gap", { gap: Math.abs(difference?.gap ?? 0) }), "text-warn"],
    [self.result.state === "not-applicable" && difference === null, t("notApplicable"), "text-muted"],
    [self.unsure, t("unsure"), "text-warn"],
    [agreements.proposed !== null, t("proposed"), "text-accent"],
    [waiting.requests > 0, t("requests", { count: waiting.requests }), "text-warn"],
    [waiting.unread > 0, t("unread", { count: waiting.unread }), "text-accent"],
    [missing > 0, t("missing", { count: missing }), "text-muted"],
  ];
  const shown = notes.filter(([isShown]) => isShown);
  if (shown.length === 0) return null;
  return (
    <ul className="mt-0.5 flex flex-wrap gap-x-4 text-small">
      {shown.map(([, text, colour]) => (
        <li key={text} className={colour}>
          {text}
        </li>
      ))}
    </ul>
  );
}
