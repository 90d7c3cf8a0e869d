import type { Metadata } from "next";
import { load } from "#app/_adapters/page.ts";
import { shownProgramme } from "#app/_adapters/shown-programme.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { FilesPanel } from "#app/[locale]/_report/files-panel.tsx";
import { StatisticsView } from "#app/[locale]/_report/statistics-view.tsx";
import { statisticsForms, statisticsKinds } from "#lib/domain/report/statistics.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readStatisticsFiles } from "#lib/usecases/reports/statistics/files.ts";
import { readStatistics } from "#lib/usecases/reports/statistics/view.ts";
import { InsightFrame } from "../_frame/insight-frame.tsx";
import { askForFile, lookAtFiles } from "./actions.ts";
import { Choices } from "./choices.tsx";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "statistics.page")("title") };
}

/** Published releases to read and to take along: all that the steering group sees. */
export default async function SteeringPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const asked = await searchParams;
  const t = translator(locale, "statistics.page");
  const form = statisticsForms.find((one) => one === asked.form) ?? "steering";
  const named = typeof asked.release === "string" ? { release: asked.release } : {};
  const { releases, report } = await load(locale, readStatistics, { ...named, form, locale });
  if (report === null)
    return (
      <InsightFrame locale={locale} page="steering">
        <h1 className="text-title">{t("title")}</h1>
        <p className="card measure mt-8 p-5 sm:p-7">{t("none")}</p>
      </InsightFrame>
    );
  const { release } = report.head;
  const files = await load(locale, readStatisticsFiles, { release, form });
  return (
    <InsightFrame locale={locale} page="steering">
      <p className="measure text-muted">{t("intro")}</p>
      <Choices {...{ locale, releases, release, form }} />
      <div className="mt-8">
        <StatisticsView report={report} />
      </div>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["report", "failures"])}>
        <FilesPanel
          languages={shownProgramme().languages}
          key={`${release} ${form}`}
          of={{ release, form }}
          kinds={statisticsKinds}
          locale={locale}
          first={files}
          ask={askForFile}
          look={lookAtFiles}
        />
      </MessagesProvider>
    </InsightFrame>
  );
}
