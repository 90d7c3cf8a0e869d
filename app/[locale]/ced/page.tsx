import type { Metadata } from "next";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readCaseload } from "#lib/usecases/caseload/read.ts";
import { ClusterTable } from "./_caseload/cluster-table.tsx";
import { Filters } from "./_caseload/filters.tsx";
import { queryOf } from "./_caseload/place.ts";
import { CedFrame } from "./_frame/ced-frame.tsx";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "caseload")("title") };
}

/** The clusters that share an assessment with CED, for its benchmarkers. */
export default async function CaseloadPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = queryOf(await searchParams);
  const t = translator(locale, "caseload");
  const { clusters, total } = await load(locale, readCaseload, query);
  return (
    <CedFrame locale={locale} place={{ page: "caseload" }}>
      <h1 className="text-title">{t("title")}</h1>
      {total === 0 ? (
        <section className="card mt-8 p-5 sm:p-7">
          <h2 className="font-semibold">{t("empty.title")}</h2>
          <p className="measure mt-1">{t("empty.text")}</p>
        </section>
      ) : (
        <MessagesProvider locale={locale} messages={messagesOf(locale, ["caseload", "faults", "failures"])}>
          <p className="measure mt-4 text-lead">{t("intro")}</p>
          <Filters {...{ locale, query }} />
          <p className="mt-8 text-muted text-small tabular-nums">{t("count", { count: clusters.length, total })}</p>
          {clusters.length === 0 ? <p className="mt-3">{t("nothingLeft")}</p> : <ClusterTable {...{ locale, clusters }} />}
        </MessagesProvider>
      )}
    </CedFrame>
  );
}
