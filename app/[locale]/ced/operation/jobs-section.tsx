import { CircleAlert, CircleX } from "lucide-react";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { Operation } from "#lib/usecases/operation/read.ts";
import { FiguresTable } from "./figures-table.tsx";
import { AgainForm, DropForm } from "./job-buttons.tsx";
import { Part } from "./part.tsx";
import { kindText, momentText } from "./words.ts";

type Job = Operation["jobs"]["troubled"][number];

/** The queue by kind, and the jobs that somebody should look at, with what can be done. */
export function JobsSection({ locale, jobs: { kinds, troubled } }: { locale: Locale; jobs: Operation["jobs"] }) {
  const t = translator(locale, "operation.jobs");
  const { number } = formatter(locale);
  const states = ["waiting", "running", "wrong", "failed", "done"] as const;
  const heads = [{ text: t("kind") }, ...states.map((state) => ({ text: t(state), isFigure: true }))];
  const rows = kinds.map((row) => ({ key: row.kind, cells: [kindText(locale, row.kind), ...states.map((state) => number(row[state]))] }));
  return (
    <Part title={t("title")}>
      {rows.length === 0 ? <p>{t("none")}</p> : <FiguresTable caption={t("caption")} heads={heads} rows={rows} isTold />}
      <h3 className="mt-6 mb-2 font-semibold">{t("look")}</h3>
      {troubled.length === 0 ? (
        <p>{t("fine")}</p>
      ) : (
        <ul className="card divide-y divide-line">
          {troubled.map((job) => (
            <JobLine key={job.id} locale={locale} job={job} />
          ))}
        </ul>
      )}
    </Part>
  );
}

function JobLine({ locale, job }: { locale: Locale; job: Job }) {
  const t = translator(locale, "operation.jobs");
  const { id, kind, state, attempts, askedAt, at, error, domain, canTryAgain, canDrop } = job;
  const what = domain === null ? kindText(locale, kind) : t("letterTo", { kind: kindText(locale, kind), domain });
  const isFailed = state === "failed";
  const [Icon, colour] = isFailed ? [CircleX, "text-stop"] : [CircleAlert, "text-warn"];
  const because = error === "dropped" ? t("dropped") : error?.startsWith("never-came-back") ? t("neverCameBack") : error;
  const when = t(isFailed ? "ended" : "next", { at: momentText(locale, at) });
  return (
    <li className="grid gap-x-6 gap-y-2 px-4 py-3 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="font-medium">{what}</p>
        <p className={`mt-1 flex items-center gap-2 text-small ${colour}`}>
          <Icon aria-hidden size={16} className="shrink-0" />
          {t(`states.${state}`)}
        </p>
        {because !== null && <p className="mt-1 break-words text-small">{because}</p>}
        <p className="mt-1 text-muted text-small">
          {[t("asked", { at: momentText(locale, askedAt) }), t("attempts", { count: attempts }), when].join(", ")}.
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 sm:w-64 sm:justify-end">
        {canTryAgain && <AgainForm id={id} what={what} />}
        {canDrop && <DropForm id={id} what={what} isFailed={isFailed} />}
      </div>
    </li>
  );
}
