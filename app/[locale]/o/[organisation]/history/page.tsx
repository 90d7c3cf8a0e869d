import type { Metadata } from "next";
import Link from "next/link";
import { ask, load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { formatter, messagesOf, translator } from "#lib/i18n/text.ts";
import { readChanges } from "#lib/usecases/snapshots/read-changes.ts";
import { type RoundInHistory, readHistory } from "#lib/usecases/snapshots/read-history.ts";
import { WorkspaceFrame } from "../_frame/workspace-frame.tsx";
import { Changes } from "./changes.tsx";
import { CompareForm } from "./compare-form.tsx";
import { NextRoundForm } from "./next-round-form.tsx";
import { SnapshotCard } from "./snapshot-card.tsx";

type Props = {
  params: Promise<{ locale: Locale; organisation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "history")("title") };
}

/** An organisation's rounds and snapshots, what changed between two, and the start of the next round. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { locale, organisation: slug } = await params;
  const asked = await searchParams;
  const t = translator(locale, "history");
  const date = (at: string) => dayWords(locale, at);
  const { organisation, rounds, can } = await load(locale, readHistory, { slug });
  const open = rounds.find(({ snapshot }) => snapshot === null);
  const taken = rounds.flatMap(({ snapshot, ...round }) => (snapshot === null ? [] : [{ ...round, snapshot }]));
  const [last, previous] = taken.map(({ snapshot }) => snapshot);
  const choices = taken.map(({ snapshot: { id, takenAt } }) => ({ id, date: date(takenAt) }));
  const named = (name: string, otherwise: string) => choices.find(({ id }) => id === asked[name])?.id ?? otherwise;
  const [before, after] = [named("before", previous?.id ?? ""), named("after", last?.id ?? "")];
  const changes = previous === undefined ? null : await ask(readChanges, { before, after });
  return (
    <WorkspaceFrame locale={locale} place={{ page: "history", params: { organisation: slug } }} organisation={organisation}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      {rounds.length > 0 && (
        <p className="mt-4 flex flex-wrap gap-x-6">
          <Link prefetch={false} className="link py-2" href={addressOf(locale, { page: "outcome", params: { organisation: slug } })}>
            {translator(locale, "outcome")("link")}
          </Link>
          {taken.length > 0 && rounds.length > 1 && (
            <Link prefetch={false} className="link py-2" href={addressOf(locale, { page: "silver", params: { organisation: slug } })}>
              {translator(locale, "silver")("link")}
            </Link>
          )}
        </p>
      )}
      {open !== undefined && <OpenRound {...{ locale, slug, open }} />}
      {last === undefined && <Empty {...{ locale, slug, open }} />}
      {open === undefined && last !== undefined && can.start && (
        <MessagesProvider locale={locale} messages={messagesOf(locale, ["history", "failures", "faults"])}>
          <NextRoundForm locale={locale} slug={slug} date={date(last.takenAt)} />
        </MessagesProvider>
      )}
      {taken.length > 0 && (
        <section className="mt-12" aria-labelledby="snapshots">
          <h2 id="snapshots" className="text-lead">
            {t("snapshots")}
          </h2>
          <ol className="mt-4 grid gap-5">
            {taken.map((round) => (
              <SnapshotCard key={round.snapshot.id} locale={locale} slug={slug} round={round} />
            ))}
          </ol>
        </section>
      )}
      {choices.length > 1 && (
        <section className="mt-12" aria-labelledby="compare">
          <h2 id="compare" className="text-lead">
            {t("compare.title")}
          </h2>
          <CompareForm {...{ locale, choices, before, after }} />
          {changes?.ok === true && <Changes locale={locale} {...changes.value} />}
        </section>
      )}
    </WorkspaceFrame>
  );
}

type OpenProps = { locale: Locale; slug: string; open: RoundInHistory };

function OpenRound({ locale, slug, open }: OpenProps) {
  const t = translator(locale, "history");
  const { dateTime } = formatter(locale);
  const name = open.startedBy === "" ? translator(locale, "saving")("former") : open.startedBy;
  return (
    <p className="measure mt-6">
      {t("open", { date: dateTime(new Date(open.startedAt), { dateStyle: "medium" }), name })}{" "}
      <Link
        prefetch={false}
        className="link"
        href={addressOf(locale, { page: "assessment", params: { organisation: slug, assessment: open.assessment } })}
      >
        {t("toOpen")}
      </Link>
    </p>
  );
}

function Empty({ locale, slug, open }: { locale: Locale; slug: string; open: RoundInHistory | undefined }) {
  const t = translator(locale, "history");
  return (
    <div className="card mt-8 p-5 sm:p-7">
      <p className="measure">{t("empty")}</p>
      {open === undefined && (
        <Link className="button mt-4" href={addressOf(locale, { page: "workspace", params: { organisation: slug } })}>
          {t("toStart")}
        </Link>
      )}
    </div>
  );
}
