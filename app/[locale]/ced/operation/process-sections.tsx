import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { Operation } from "#lib/usecases/operation/read.ts";
import { FiguresTable } from "./figures-table.tsx";
import { Part } from "./part.tsx";
import { momentText } from "./words.ts";

/** The slowest statements of this process. */
export function StatementsSection({ locale, statements }: { locale: Locale; statements: Operation["process"]["statements"] }) {
  const t = translator(locale, "operation.statements");
  const { number } = formatter(locale);
  const took = (figure: number) => t("milliseconds", { figure: number(figure, { maximumFractionDigits: figure < 10 ? 1 : 0 }) });
  const heads = [{ text: t("text") }, ...(["count", "p95", "slowest"] as const).map((column) => ({ text: t(column), isFigure: true }))];
  const rows = statements.slowest.map(({ text, count, p95, slowest }) => ({
    key: text,
    cells: [<Statement key={text} text={text} />, number(count), took(p95), took(slowest)],
  }));
  return (
    <Part title={t("title")}>
      <p className="measure mb-3">{t("intro", { since: momentText(locale, statements.since) })}</p>
      {rows.length === 0 ? <p>{t("none")}</p> : <FiguresTable caption={t("caption")} heads={heads} rows={rows} />}
    </Part>
  );
}

/** The beginning of a statement; a long one opens. */
function Statement({ text }: { text: string }) {
  const enough = 140;
  if (text.length <= enough) return <code className="wrap-anywhere hyphens-none">{text}</code>;
  return (
    <details className="min-w-52">
      <summary className="wrap-anywhere hyphens-none">
        <code>{text.slice(0, enough)} …</code>
      </summary>
      <code className="wrap-anywhere hyphens-none">… {text.slice(enough)}</code>
    </details>
  );
}

/** The latest errors that nobody expected, by the reference that leads to the log. */
export function ErrorsSection({ locale, errors }: { locale: Locale; errors: Operation["process"]["errors"] }) {
  const t = translator(locale, "operation.errors");
  const heads = (["reference", "at", "event", "name"] as const).map((column) => ({ text: t(column) }));
  const rows = errors.map(({ at, reference, event, name }) => ({
    key: reference,
    cells: [reference, momentText(locale, at), event, name],
  }));
  return (
    <Part title={t("title")}>
      {rows.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <>
          <p className="measure mb-3">{t("intro")}</p>
          <FiguresTable caption={t("caption")} heads={heads} rows={rows} />
        </>
      )}
    </Part>
  );
}
