import type { Metadata } from "next";
import Link from "next/link";
import { ask, load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { HelpList } from "#app/[locale]/_help/help-list.tsx";
import { groupedActions } from "#lib/domain/plan/groups.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readHelp } from "#lib/usecases/help/read.ts";
import { readPlan } from "#lib/usecases/plan/read.ts";
import { WorkspaceFrame } from "../_frame/workspace-frame.tsx";
import { ActionCard } from "./action-card.tsx";
import { CalendarBox } from "./calendar-box.tsx";
import { EmptyPlan } from "./empty-plan.tsx";
import { Filters } from "./filters.tsx";
import { NewActionBox } from "./new-action.tsx";
import { PathOffer } from "./path-offer.tsx";
import { isShown, planAddress, queryOf } from "./place.ts";
import { PlanProgress } from "./plan-progress.tsx";
import { RemindersForm } from "./reminders-form.tsx";
import { RemovedNotice } from "./removed-notice.tsx";

type Props = {
  params: Promise<{ locale: Locale; organisation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "plan")("title") };
}

/** The plan: what is done by whom and when, and beside it how the reader hears of it. */
export default async function PlanPage({ params, searchParams }: Props) {
  const { locale, organisation: slug } = await params;
  const query = queryOf(await searchParams);
  const t = translator(locale, "plan");
  const plan = await load(locale, readPlan, { slug, locale, removed: query.removed });
  const { actions, team, standing, today, can, removed, own, organisation } = plan;
  const edition = standing?.edition.identity.id;
  const help = edition === undefined ? null : await ask(readHelp, { edition, locale });
  const helpWith = (indicator: string | null) =>
    edition === undefined || indicator === null || help?.ok !== true ? null : (
      <HelpList {...{ edition, indicator }} place="plan" help={help.value[indicator] ?? []} />
    );
  const isEmpty = actions.length === 0;
  const groups = groupedActions(
    actions.filter((action) => isShown(action, query)),
    today,
  );
  const offersPath = can.change && standing !== null && (isEmpty || query.label !== undefined);
  const board = addressOf(locale, { page: "board", params: { organisation: slug } });
  return (
    <WorkspaceFrame locale={locale} place={{ page: "plan", params: { organisation: slug } }} organisation={organisation}>
      <h1 className="text-title">{t("title")}</h1>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["plan", "help", "faults", "failures"])}>
        {isEmpty ? (
          <EmptyPlan {...{ locale, slug }} canChange={can.change} hasStanding={standing !== null} />
        ) : (
          <PlanProgress {...{ locale, plan }} />
        )}
        <div className="mt-6 flex flex-wrap items-center gap-3">
          {can.change && standing !== null && !offersPath && (
            <Link prefetch={false} className="button button-primary" href={planAddress(locale, slug, { ...query, label: "gold" })}>
              {t("path.open")}
            </Link>
          )}
          {can.change && <NewActionBox slug={slug} team={team} />}
          {!isEmpty && (
            <Link prefetch={false} className="link min-h-11 px-2 py-2.5" href={board}>
              {t("board.link")}
            </Link>
          )}
        </div>
        {removed !== null && <RemovedNotice {...{ locale, slug, query }} action={removed} />}
        {offersPath && <PathOffer {...{ locale, slug, query, standing, actions, today }} />}
        <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_18rem] lg:gap-10">
          <div>
            {!isEmpty && <Filters {...{ locale, slug, query, team }} />}
            {!isEmpty && groups.length === 0 && <p className="mt-8">{t("empty.nothingLeft")}</p>}
            {groups.map(({ group, actions: found }) => (
              <section key={group} aria-labelledby={`group-${group}`} className="mt-8">
                <h2 id={`group-${group}`} className={`font-semibold text-lead ${group === "overdue" ? "text-stop" : ""}`}>
                  {t(`groups.${group}`)} <span className="font-normal text-muted tabular-nums">({found.length})</span>
                </h2>
                <ul className="mt-3 grid gap-3">
                  {found.map((action) => (
                    <ActionCard key={action.id} {...{ locale, slug, query, today, team, action }} canChange={can.change}>
                      {helpWith(action.indicator)}
                    </ActionCard>
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <aside className="mt-12 grid content-start gap-8 border-line border-t pt-8 lg:mt-8 lg:border-t-0 lg:border-l lg:pt-0 lg:pl-8">
            <RemindersForm slug={slug} choice={own.reminders} />
            <CalendarBox slug={slug} since={own.calendarSince} />
          </aside>
        </div>
      </MessagesProvider>
    </WorkspaceFrame>
  );
}
