import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { Operation } from "#lib/usecases/operation/read.ts";
import { FiguresTable } from "./figures-table.tsx";
import { Part } from "./part.tsx";
import { momentText } from "./words.ts";

/** The mail that waits, by domain: whose letters they are is not told. */
export function LettersSection({ locale, letters }: { locale: Locale; letters: Operation["letters"] }) {
  const t = translator(locale, "operation.letters");
  const { number } = formatter(locale);
  const { waiting, failed, domains, more } = letters;
  const heads = [{ text: t("domain") }, ...(["letters", "wrong", "since"] as const).map((column) => ({ text: t(column), isFigure: true }))];
  const rows = domains.map(({ domain, letters: count, wrong, since }) => ({
    key: domain,
    cells: [domain, number(count), number(wrong), momentText(locale, since)],
  }));
  return (
    <Part title={t("title")}>
      <p>
        {waiting === 0 ? t("none") : t("waiting", { count: waiting })} {t("failed", { count: failed })}
      </p>
      {rows.length > 0 && (
        <div className="mt-3">
          <FiguresTable caption={t("caption")} heads={heads} rows={rows} />
        </div>
      )}
      {more > 0 && <p className="mt-2 text-muted text-small">{t("more", { count: more })}</p>}
    </Part>
  );
}
