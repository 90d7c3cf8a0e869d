import Link from "next/link";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { BatchView } from "#lib/usecases/register/history.ts";
import { ReasonForm } from "./reason-form.tsx";

/** The clusters that one line names. */
const most = 5;

/** What was done, the last first: by whom, why, what it changed, and the way to undo it. */
export function BatchList({ locale, batches }: { locale: Locale; batches: readonly BatchView[] }) {
  const t = translator(locale, "registerDesk");
  const { dateTime } = formatter(locale);
  const nothing = (text: string) => (text === "" ? t("latest.empty") : text);
  return (
    <ul className="card mt-3 divide-y divide-line">
      {batches.map(({ batch, at, by, reason, rows, clusters, what, kind, fields, canUndo }) => (
        <li key={batch} className="px-4 py-3">
          <p className="font-medium">
            {t(`latest.did.${what}.${kind}`)}
            {rows > 1 && ` (${t("latest.rows", { rows })})`}
          </p>
          <p className="text-small">
            {clusters.slice(0, most).map(({ slug, name }) => (
              <Link key={slug} className="link mr-3" href={addressOf(locale, { page: "registerEntry", params: { slug } })}>
                {name}
              </Link>
            ))}
            {clusters.length > most && t("latest.more", { count: clusters.length - most })}
          </p>
          {fields.length > 0 && kind === "changed" && (
            <ul className="text-small">
              {fields.map(({ column, from, to }) => (
                <li key={column} className="break-words">
                  {t("latest.change", { column: t(`columns.${column}`), from: nothing(from), to: nothing(to) })}
                </li>
              ))}
            </ul>
          )}
          <p className="break-words text-small">{t("latest.reason", { reason })}</p>
          <p className="text-muted text-small">
            {t("latest.line", {
              by: by === null ? t("latest.server") : by === "" ? t("latest.former") : by,
              at: dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" }),
            })}
          </p>
          {canUndo && (
            <ConfirmDetails summary={t("undo.open")}>
              <ReasonForm kind="undo" of={{ batch }} text={t("undo.text")} button={t("undo.submit")} />
            </ConfirmDetails>
          )}
        </li>
      ))}
    </ul>
  );
}
