import type { Metadata } from "next";
import Link from "next/link";
import { ask, load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { CaseLink, loadOpened } from "#app/[locale]/sparring/case-link.tsx";
import { danishDate } from "#lib/domain/date.ts";
import { editionInForce } from "#lib/editions/in-force.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, messagesOf, translator } from "#lib/i18n/text.ts";
import { listAssessments } from "#lib/usecases/assessments/list.ts";
import { listRequests } from "#lib/usecases/conversation/requests.ts";
import { listAssigned } from "#lib/usecases/discussion/assigned.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";
import { readRenewal } from "#lib/usecases/register/renewal.ts";
import { WorkspaceFrame } from "./_frame/workspace-frame.tsx";
import { AssignedList } from "./_home/assigned-list.tsx";
import { LabelCard } from "./_home/label-card.tsx";
import { OpenRound } from "./_home/open-round.tsx";
import { RequestList } from "./_home/request-list.tsx";
import { loadRound } from "./assessments/[assessment]/load-round.ts";
import { CarryOver } from "./carry-over.tsx";
import { NextRoundForm } from "./history/next-round-form.tsx";
import { StartForm } from "./start-form.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "workspace")("home.title") };
}

/** The rounds and what hangs on them, which is asked for as soon as they are known. */
async function loadRounds(locale: Locale, slug: string) {
  const rounds = await load(locale, listAssessments, { slug });
  const open = rounds.find(({ state }) => state === "open");
  const earlier = rounds.filter(({ state }) => state === "submitted");
  const sparred = open ?? earlier[0];
  const [loaded, opened] = await Promise.all([
    open === undefined ? null : loadRound({ locale, organisation: slug, assessment: open.id }),
    sparred === undefined ? false : loadOpened(sparred.id),
  ]);
  return { open, earlier, loaded, opened: opened ? sparred : undefined };
}

/** A secretariat's home: the assessment that is open or the start of one, the quick check to bring along, earlier rounds. */
export default async function WorkspacePage({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const t = translator(locale, "home");
  const [organisation, { open, earlier, loaded, opened }, assigned, requests, renewal] = await Promise.all([
    load(locale, readOrganisation, { slug }),
    loadRounds(locale, slug),
    ask(listAssigned, { slug }),
    load(locale, listRequests, { slug }),
    load(locale, readRenewal, { slug }),
  ]);
  const { id, revision, indicators } = editionInForce().document;
  const [last] = earlier;
  const date = (at: string | null) => formatter(locale).dateTime(new Date(at ?? ""), { dateStyle: "medium" });
  const mayAnswer = organisation.can.answer;
  const mayStartNext = loaded === null && last !== undefined && mayAnswer;
  return (
    <WorkspaceFrame locale={locale} place={{ page: "workspace", params: { organisation: slug } }} organisation={organisation}>
      <h1 className="text-title">{translator(locale, "workspace")("home.title")}</h1>
      {requests.length > 0 && <RequestList {...{ locale, slug, requests }} />}
      {renewal !== null && <LabelCard {...{ locale, slug, renewal, today: danishDate(new Date()), mayStart: mayStartNext }} />}
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["home", "history", "faults", "failures"])}>
        {loaded !== null && open !== undefined && (
          <OpenRound locale={locale} round={loaded.round} view={loaded.view} startedAt={open.startedAt} />
        )}
        {mayStartNext && <NextRoundForm locale={locale} slug={slug} date={date(last?.submittedAt ?? null)} />}
        {loaded === null && last === undefined && (
          <section className="mt-8" aria-labelledby="start">
            <h2 id="start" className="text-lead">
              {t("start.title")}
            </h2>
            <ul className="measure mt-3 grid list-disc gap-2 pl-5">
              <li>{t("start.text", { total: indicators.length, hours: hoursFor(indicators.length) })}</li>
              <li>{t("start.team")}</li>
              <li>{t("start.after")}</li>
            </ul>
            {mayAnswer ? (
              <StartForm locale={locale} slug={slug} organisation={organisation.id} edition={id} />
            ) : (
              <p className="measure mt-4 text-muted">{t("start.wait")}</p>
            )}
          </section>
        )}
        {mayAnswer && <CarryOver organisation={organisation.id} edition={{ id, revision, total: indicators.length }} />}
      </MessagesProvider>
      {opened !== undefined && <CaseLink locale={locale} slug={slug} assessment={opened.id} />}
      {loaded !== null && assigned.ok && assigned.value !== null && (
        <AssignedList {...{ locale, slug, view: loaded.view, ...assigned.value }} />
      )}
      {earlier.length > 0 && (
        <section className="mt-12" aria-labelledby="earlier">
          <h2 id="earlier" className="text-lead">
            {t("earlier.title")}
          </h2>
          <ul className="mt-2">
            {earlier.map(({ id: assessment, submittedAt }) => (
              <li key={assessment}>
                <Link
                  className="link inline-block py-2"
                  href={addressOf(locale, { page: "assessment", params: { organisation: slug, assessment } })}
                >
                  {t("earlier.line", { date: date(submittedAt) })}
                </Link>
              </li>
            ))}
          </ul>
          <Link
            prefetch={false}
            className="link inline-block py-2"
            href={addressOf(locale, { page: "outcome", params: { organisation: slug } })}
          >
            {translator(locale, "outcome")("link")}
          </Link>
        </section>
      )}
    </WorkspaceFrame>
  );
}

/** Hours that the questions take with everything at hand, at about two and a half minutes each. */
function hoursFor(count: number): number {
  return Math.max(1, Math.round((count * 2.5) / 60));
}
