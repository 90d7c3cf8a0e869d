import type { Metadata } from "next";
import { alternatesOf } from "#app/_adapters/alternates.ts";
import { TaskList } from "#app/[locale]/_check/tasks/task-list.tsx";
import { viewInForce } from "#lib/editions/in-force.ts";
import { titlesOf } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { PageShell } from "./_check/page-shell.tsx";
import { FileBox } from "./_start/file-box.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, "readiness");
  return { title: t("title"), description: t("description"), alternates: alternatesOf(locale, { page: "readiness" }) };
}

export default async function ReadinessPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "readiness");
  const view = titlesOf(viewInForce(locale));
  const bare = { ...view, indicators: view.indicators.map((indicator) => ({ ...indicator, levels: [], inputs: [] })) };
  return (
    <PageShell locale={locale} place={{ page: "readiness" }} view={bare} parts={["readiness", "faults"]}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      <p className="measure mt-3 text-muted">
        {t("prepare")}: {t("prepareList")}.
      </p>
      <TaskList />
      <FileBox />
    </PageShell>
  );
}
