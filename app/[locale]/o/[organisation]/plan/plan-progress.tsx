import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { ActionView } from "#lib/usecases/plan/actions.ts";
import type { readPlan } from "#lib/usecases/plan/read.ts";
import { daysOver } from "./days-over.ts";

type Plan = Extract<Awaited<ReturnType<typeof readPlan>>, { ok: true }>["value"];

function Named({ text, actions }: { text: string; actions: readonly ActionView[] }) {
  if (actions.length === 0) return null;
  return (
    <div className="measure mt-3 border-warn border-l-4 pl-4">
      <p>{text}</p>
      <ul className="text-small">
        {actions.map(({ id, title }) => (
          <li key={id}>
            <a className="link" href={`#action-${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How far the plan is, and where it and the answers do not say the same. */
export function PlanProgress({ locale, plan: { actions, progress, today, standing } }: { locale: Locale; plan: Plan }) {
  const t = translator(locale, "plan");
  const count = actions.filter(({ state }) => state !== "not-planned").length;
  const late = actions.filter((action) => (daysOver(action, today) ?? 0) > 0).length;
  return (
    <>
      <p className="measure mt-4 text-lead">
        {t("progress", { done: progress.states.done, count })}{" "}
        {late > 0 && <strong className="font-medium text-stop">{t("overdueCount", { count: late })}</strong>}
      </p>
      {progress.pointsToCome > 0 && <p className="measure mt-1 text-muted">{t("pointsToCome", { points: progress.pointsToCome })}</p>}
      {standing !== null && (
        <>
          <Named text={t("doneNotShown")} actions={progress.doneNotShown} />
          <Named text={t("shownNotDone")} actions={progress.shownNotDone} />
        </>
      )}
    </>
  );
}
