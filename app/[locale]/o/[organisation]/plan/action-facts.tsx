"use client";
import { CircleAlert, CircleCheck, CircleDashed, CirclePause, CirclePlay } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl/react";
import type { TeamMember } from "#lib/usecases/organisations/team.ts";
import type { ActionView } from "#lib/usecases/plan/actions.ts";
import { daysOver } from "./days-over.ts";

const icons = { planned: CircleDashed, doing: CirclePlay, done: CircleCheck, "not-planned": CirclePause } as const;
const colours = { planned: "text-muted", doing: "text-accent", done: "text-ok", "not-planned": "text-muted" } as const;

type Props = { action: ActionView; team: readonly TeamMember[]; today: string };

/** What an action is, who does it, by when and how far it is; what is late is said in words. */
export function ActionFacts({ action, team, today }: Props) {
  const t = useTranslations("plan");
  const format = useFormatter();
  const { title, indicator, from, to, owner, ownerName, due, state, notPlannedBecause, note, changedAt, changedBy } = action;
  const day = (date: string) => format.dateTime(new Date(date), { day: "numeric", month: "short", year: "numeric" });
  const Icon = icons[state];
  const late = daysOver(action, today);
  const former = owner !== null && !team.some(({ id }) => id === owner);
  const name = former && ownerName !== null ? `${ownerName} (${t("formerMember")})` : (ownerName ?? t("formerMember"));
  return (
    <>
      <h3 className="font-medium">{title}</h3>
      <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-small tabular-nums">
        <li className={`flex items-center gap-1.5 ${colours[state]}`}>
          <Icon aria-hidden className="size-4 shrink-0" />
          {t(`states.${state}`)}
        </li>
        <li className={owner === null ? "text-muted" : ""}>{owner === null ? t("noOwner") : t("ownedBy", { name })}</li>
        <li className={due === null ? "text-muted" : ""}>{due === null ? t("noDue") : t("due", { date: day(due) })}</li>
        {indicator !== null && from !== null && to !== null && <li>{t("points", { from, to })}</li>}
        {late !== null && (
          <li className={`flex items-center gap-1.5 font-medium ${late > 0 ? "text-stop" : "text-warn"}`}>
            <CircleAlert aria-hidden className="size-4 shrink-0" />
            {late > 0 ? t("daysOver", { days: late }) : t("today")}
          </li>
        )}
      </ul>
      {state === "not-planned" && <p className="measure mt-2 whitespace-pre-line">{t("because", { reason: notPlannedBecause })}</p>}
      {note !== "" && <p className="measure mt-2 whitespace-pre-line text-small">{note}</p>}
      <p className="mt-2 text-muted text-small">{t("changed", { date: day(changedAt), name: changedBy ?? t("somebody") })}</p>
    </>
  );
}
