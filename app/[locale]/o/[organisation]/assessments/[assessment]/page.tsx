import type { Metadata } from "next";
import Link from "next/link";
import { TaskList } from "#app/[locale]/_check/tasks/task-list.tsx";
import { titlesOf } from "#lib/editions/view.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import { RoundShell } from "./_sync/round-shell.tsx";
import { loadRound } from "./load-round.ts";
import { MigrationNotice } from "./migration-notice.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string; assessment: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "home")("assessment.title") };
}

/** An assessment's tasks: what is answered, what is left, and where to go on. */
export default async function AssessmentPage({ params }: Props) {
  const asked = await params;
  const { locale } = asked;
  const t = translator(locale, "home.assessment");
  const { organisation, found, round, view } = await loadRound(asked);
  const started = formatter(locale).dateTime(new Date(found.startedAt), { dateStyle: "medium" });
  const submitted = found.submittedAt === null ? null : formatter(locale).dateTime(new Date(found.submittedAt), { dateStyle: "medium" });
  const titles = titlesOf(view);
  const bare = { ...titles, indicators: titles.indicators.map((indicator) => ({ ...indicator, levels: [], inputs: [] })) };
  return (
    <RoundShell locale={locale} page="assessment" organisation={organisation} round={round} view={bare} parts={["readiness"]}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-3 text-muted">
        {submitted === null
          ? t("started", { date: started, edition: view.title })
          : t("submitted", { date: submitted, edition: view.title })}
      </p>
      {submitted === null && <MigrationNotice locale={locale} slug={organisation.slug} assessment={round.assessment} />}
      <TaskList />
      <p className="mt-8">
        <Link
          prefetch={false}
          className="button"
          href={addressOf(locale, { page: "assessmentCheck", params: { organisation: organisation.slug, assessment: round.assessment } })}
        >
          {translator(locale, "submitting")(found.can.submit ? "link" : "title")}
        </Link>
      </p>
      <p className="mt-4">
        <Link
          prefetch={false}
          className="link inline-block py-2"
          href={addressOf(locale, { page: "report", params: { organisation: organisation.slug, assessment: round.assessment } })}
        >
          {translator(locale, "report")("page")}
        </Link>
        <span className="block text-muted text-small">{translator(locale, "report")("description")}</span>
      </p>
      <p className="mt-4">
        <Link
          prefetch={false}
          className="link inline-block py-2"
          href={addressOf(locale, { page: "blindRound", params: { organisation: organisation.slug, assessment: round.assessment } })}
        >
          {translator(locale, "rounds")("title")}
        </Link>
        <span className="block text-muted text-small">{translator(locale, "rounds")("idea")}</span>
      </p>
    </RoundShell>
  );
}
