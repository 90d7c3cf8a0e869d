"use client";
import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl/react";
import type { DossierMissing } from "#lib/domain/report/dossier.ts";
import type { ReportKind } from "#lib/domain/report/report.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import type { ReportFailure } from "#lib/i18n/messages/report.ts";

export type ReportFile = {
  id: string;
  kind: string;
  locale: Locale;
  state: "waiting" | "working" | "done" | "failed";
  progress: number;
  failedBecause: string | null;
  askedAt: string;
  askedBy: string | null;
  file: { name: string; size: number } | null;
  missing: readonly DossierMissing[];
};

/** The documents that a dossier was made without, each with what became of it and what to do. */
function Missing({ missing }: Pick<ReportFile, "missing">) {
  const t = useTranslations("report.files.missing");
  return (
    <div className="measure mt-1 text-small text-warn">
      <p>{t("title", { count: missing.length })}</p>
      <ul className="list-disc pl-5">
        {missing.map(({ evidence, title, indicators, reason }) => (
          <li key={evidence}>
            {t("line", { title, indicators: indicators.join(", ") })} {t(`reasons.${reason}`)}
          </li>
        ))}
      </ul>
      <p>{t("again")}</p>
    </div>
  );
}

/** One file of a report: what it is and how far, what came of it, and what a dossier was made without. */
export function FileLine({
  file: { id, kind, locale, state, progress, failedBecause, askedAt, askedBy, file, missing },
}: {
  file: ReportFile;
}) {
  const t = useTranslations("report");
  const format = useFormatter();
  const name = t("files.name", { kind: t(`kinds.${kind as ReportKind}`), language: t(`files.languages.${locale}`) });
  const [amount, unit] =
    (file?.size ?? 0) < 1_000_000 ? [(file?.size ?? 0) / 1000, "kilobyte"] : [(file?.size ?? 0) / 1_000_000, "megabyte"];
  return (
    <li className="border-line border-b py-3">
      <p>
        <span className="font-medium">{name}</span>: {t(`files.state.${state}`)}
      </p>
      <p className="text-muted text-small">
        {t("files.askedBy", {
          date: format.dateTime(new Date(askedAt), { dateStyle: "medium", timeStyle: "short" }),
          name: askedBy ?? t("someone"),
        })}
      </p>
      {(state === "waiting" || state === "working") && (
        <p className="mt-1 flex items-center gap-3 text-small">
          <progress aria-label={name} value={progress} max={100} className="h-2 w-48 accent-accent" />
          {t("files.progress", { percent: progress })}
        </p>
      )}
      {state === "failed" && (
        <p className="measure mt-1 text-small text-stop">{t(`failed.${(failedBecause ?? "failed") as ReportFailure}`)}</p>
      )}
      {file !== null && (
        <a className="link mt-1 inline-flex min-h-11 items-center gap-2" href={`/api/v1/reports/${id}/file`} download>
          <Download aria-hidden className="size-4" />
          {t("files.download", { name: file.name, size: format.number(amount, { style: "unit", unit, maximumFractionDigits: 1 }) })}
        </a>
      )}
      {missing.length > 0 && <Missing missing={missing} />}
    </li>
  );
}
