import { load } from "#app/_adapters/page.ts";
import { shownProgramme } from "#app/_adapters/shown-programme.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { type Report, reportKinds } from "#lib/domain/report/report.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf } from "#lib/i18n/text.ts";
import { readReports } from "#lib/usecases/reports/list.ts";
import { FilesPanel } from "../_report/files-panel.tsx";
import { ReportView } from "../_report/report-view.tsx";
import { askFor, lookAtReports } from "./actions.ts";

/** The report of a case on the screen, the same for both sides, and the files that are made of it. */
export async function ReportPage({ locale, report }: { locale: Locale; report: Report }) {
  const files = await load(locale, readReports, { case: report.head.assessment });
  return (
    <>
      <ReportView report={report} />
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["report", "failures"])}>
        <FilesPanel
          languages={shownProgramme().languages}
          of={{ case: report.head.assessment }}
          kinds={reportKinds}
          locale={locale}
          first={files}
          ask={askFor}
          look={lookAtReports}
        />
      </MessagesProvider>
    </>
  );
}
