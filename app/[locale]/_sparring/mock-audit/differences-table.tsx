import type { AuditView } from "#app/[locale]/sparring/views.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

type Props = { locale: Locale; raters: AuditView["raters"]; outcome: NonNullable<AuditView["outcome"]> };

const cell = "border-line border-b py-2 pr-4 align-top";

/** What one rater gave, with their note. */
function Given({ points, note, missing }: { points: number | null; note: string; missing: string }) {
  return (
    <td className={cell}>
      {points ?? missing}
      {note !== "" && <span className="block whitespace-pre-line text-small">{note}</span>}
    </td>
  );
}

/** Where the two raters differ, the furthest apart first, with what each of them noted. */
export function DifferencesTable({ locale, raters, outcome }: Props) {
  const t = translator(locale, "mockAudit");
  const o = translator(locale, "mockAudit.outcome");
  const [first, second] = raters.map(({ name }) => name ?? t("somebody"));
  const missing = o("notRated");
  return (
    <table className="mt-3 w-full text-left tabular-nums">
      <thead>
        <tr>
          {[o("indicator"), `1. ${first}`, `2. ${second}`, o("difference")].map((head) => (
            <th key={head} scope="col" className={cell}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outcome.map(({ indicator, title, points, weighted, notes }) => (
          <tr key={indicator}>
            <th scope="row" className={`${cell} font-normal`}>
              {indicator} {title}
            </th>
            <Given points={points[0]} note={notes[0] ?? ""} missing={missing} />
            <Given points={points[1]} note={notes[1] ?? ""} missing={missing} />
            <td className={cell}>{weighted === 0 ? o("same") : weighted}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
