import type { Metadata } from "next";
import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { benchmarkCuts } from "#lib/domain/insight/benchmark.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readBenchmark } from "#lib/usecases/insight/benchmark.ts";
import { WorkspaceFrame } from "../_frame/workspace-frame.tsx";
import { Others } from "./others.tsx";
import { OwnRounds } from "./own-rounds.tsx";

type Props = {
  params: Promise<{ locale: Locale; organisation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "benchmark")("title") };
}

/** How a secretariat stands: beside its own earlier rounds, and beside published figures. */
export default async function BenchmarkPage({ params, searchParams }: Props) {
  const { locale, organisation: slug } = await params;
  const asked = (await searchParams).cut;
  const cut = benchmarkCuts.find((one) => one === asked) ?? "all";
  const t = translator(locale, "benchmark");
  const { organisation, benchmark } = await load(locale, readBenchmark, { slug, locale, cut });
  return (
    <WorkspaceFrame locale={locale} place={{ page: "benchmarks", params: { organisation: slug } }} organisation={organisation}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      {benchmark === null ? (
        <div className="card mt-8 p-5 sm:p-7">
          <p className="measure">{t("empty")}</p>
          <Link className="button mt-4" href={addressOf(locale, { page: "workspace", params: { organisation: slug } })}>
            {t("toStart")}
          </Link>
        </div>
      ) : (
        <>
          <OwnRounds {...{ locale }} own={benchmark.own} rounds={benchmark.rounds} />
          <Others {...{ locale, slug, benchmark }} />
        </>
      )}
    </WorkspaceFrame>
  );
}
