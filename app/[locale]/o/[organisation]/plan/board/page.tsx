import type { Metadata } from "next";
import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { PrintButton } from "#app/_ui/print-button.tsx";
import { groupedActions } from "#lib/domain/plan/groups.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { translator } from "#lib/i18n/text.ts";
import { readPlan } from "#lib/usecases/plan/read.ts";
import { WorkspaceFrame } from "../../_frame/workspace-frame.tsx";
import { planAddress } from "../place.ts";
import { ActionTable } from "./action-table.tsx";
import { StandingSection } from "./standing-section.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "plan")("board.title") };
}

/** The plan as a board reads it, on the screen or on paper. */
export default async function BoardPage({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const t = translator(locale, "plan.board");
  const plan = await load(locale, readPlan, { slug, locale });
  const { organisation, standing, today, actions } = plan;
  const groups = groupedActions(actions, today);
  const planned = groups.filter(({ group }) => group !== "not-planned").flatMap(({ actions: found }) => found);
  const notPlanned = groups.find(({ group }) => group === "not-planned")?.actions ?? [];
  const heading = "font-semibold text-lead";
  return (
    <WorkspaceFrame locale={locale} place={{ page: "board", params: { organisation: slug } }} organisation={organisation}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="mt-2 text-muted text-small">{t("asOf", { date: dayWords(locale, today) })}</p>
      <div className="no-print mt-4 flex flex-wrap items-center gap-3">
        <PrintButton>{t("print")}</PrintButton>
        <Link prefetch={false} href={planAddress(locale, slug)} className="link min-h-11 px-2 py-2.5">
          {t("back")}
        </Link>
      </div>
      <section aria-labelledby="standing" className="mt-10">
        <h2 id="standing" className={heading}>
          {t("standing")}
        </h2>
        {standing === null ? <p className="measure mt-3">{t("noStanding")}</p> : <StandingSection locale={locale} standing={standing} />}
      </section>
      <section aria-labelledby="planned" className="mt-10">
        <h2 id="planned" className={heading}>
          {t("plan")}
        </h2>
        {planned.length === 0 ? <p className="mt-3">{t("noPlan")}</p> : <ActionTable locale={locale} actions={planned} today={today} />}
      </section>
      {notPlanned.length > 0 && (
        <section aria-labelledby="not-planned" className="mt-10">
          <h2 id="not-planned" className={heading}>
            {t("notPlanned")}
          </h2>
          <dl className="mt-3 border-line border-t">
            {notPlanned.map(({ id, title, notPlannedBecause }) => (
              <div key={id} className="break-inside-avoid border-line border-b py-3">
                <dt className="font-medium">{title}</dt>
                <dd className="measure whitespace-pre-line">{notPlannedBecause}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </WorkspaceFrame>
  );
}
