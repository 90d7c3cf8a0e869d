import Link from "next/link";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { LogEntry } from "#lib/usecases/organisations/read-log.ts";

type Detail = LogEntry["detail"];
const roles = ["lead", "member", "reader", "benchmarker", "analyst", "admin", "steering"] as const;

/** What an entry says was done, in words. */
function whatOf(locale: Locale, { action, detail, whom }: LogEntry): string {
  const t = translator(locale, "settings");
  const step = stepOf(detail);
  const done =
    step !== null && action !== null && /^team\./.test(action)
      ? t(`steps.${step}`)
      : action === null
        ? t("log.other")
        : t(`actions.${action}`);
  const role = roles.find((one) => one === detail.role);
  const what =
    role === undefined
      ? done
      : t("log.withRole", { what: done, role: translator(locale, "team")(`roles.${role}`).toLocaleLowerCase(locale) });
  return whom === null ? what : t("log.about", { what, whom });
}

function stepOf({ removed, step, role, heir }: Detail): "removed" | "resent" | "revoked" | "successor" | null {
  if (removed === true) return "removed";
  if (step === "resent" || step === "revoked") return step;
  return role === "lead" && heir === undefined && step === undefined ? "successor" : null;
}

/** The log of an organisation, a page at a time. */
export function Log({
  locale,
  slug,
  entries,
  next,
  isFirst,
}: {
  locale: Locale;
  slug: string;
  entries: readonly LogEntry[];
  next: number | null;
  isFirst: boolean;
}) {
  const t = translator(locale, "settings");
  const format = formatter(locale);
  const page = addressOf(locale, { page: "settings", params: { organisation: slug } });
  if (entries.length === 0) return <p className="text-muted">{t("log.empty")}</p>;
  return (
    <>
      <ol className="card divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.id} className="grid gap-x-4 px-4 py-2.5 text-small sm:grid-cols-[11rem_14rem_1fr]">
            <time dateTime={entry.at} className="text-muted tabular-nums">
              {format.dateTime(new Date(entry.at), { dateStyle: "medium", timeStyle: "short" })}
            </time>
            <span>{entry.bySystem ? t("log.server") : (entry.by ?? t("log.former"))}</span>
            <span className="font-medium">{whatOf(locale, entry)}</span>
          </li>
        ))}
      </ol>
      <p className="mt-3 flex gap-6">
        {!isFirst && (
          <Link prefetch={false} className="link py-2" href={`${page}#log`}>
            {t("log.newest")}
          </Link>
        )}
        {next !== null && (
          <Link prefetch={false} className="link py-2" href={`${page}?before=${next}#log`}>
            {t("log.older")}
          </Link>
        )}
      </p>
    </>
  );
}
