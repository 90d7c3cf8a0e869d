import { Scrolling } from "#app/_ui/scrolling.tsx";
import { addresses, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Statement } from "./statement.ts";

type Props = { locale: Locale; pages: Statement["pages"] };

/** The pages that were looked at, by their addresses in the language of the reader. */
export function PagesSeen({ locale, pages }: Props) {
  const t = translator(locale, "accessibility");
  return (
    <details className="mt-6">
      <summary className="link inline-flex min-h-11 items-center">{t("made.list")}</summary>
      <p className="measure mt-2 text-muted text-small">{t("made.members")}</p>
      <Scrolling name={t("made.list")}>
        <table className="mt-4 text-small">
          <thead>
            <tr className="border-line border-b text-left">
              <th scope="col" className="py-2 pr-6 font-medium">
                {t("made.page")}
              </th>
              <th scope="col" className="py-2 text-right font-medium">
                {t("made.looks")}
              </th>
            </tr>
          </thead>
          <tbody>
            {pages.map(({ page, looks }) => (
              <tr key={page} className="border-line border-b">
                <th scope="row" className="py-2 pr-6 text-left font-normal">
                  /{locale}
                  {addresses[page][locale]}
                </th>
                <td className="py-2 text-right tabular-nums">{looks}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </details>
  );
}
