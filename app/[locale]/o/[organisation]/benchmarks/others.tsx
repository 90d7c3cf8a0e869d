import { IntervalStrip } from "#app/_charts/interval-strip.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { Benchmark } from "#lib/usecases/insight/benchmark.ts";
import { BenchmarkTable } from "./benchmark-table.tsx";
import { CutChoice } from "./cut-choice.tsx";
import { DimensionRows } from "./dimension-rows.tsx";
import { References } from "./references.tsx";
import { comparedWords, cutName, totalWords } from "./words.ts";

type Props = { locale: Locale; slug: string; benchmark: Benchmark };

function Total({ locale, benchmark: { own, total } }: Omit<Props, "slug">) {
  const t = translator(locale, "benchmark");
  const [ours, others] = [totalWords(locale, own.total), comparedWords(locale, total.compared)];
  const point = own.total === null ? null : { low: Number(own.total.low), high: Number(own.total.high) };
  return (
    <div className="mt-6">
      <h3 className="font-semibold">{t("own.total")}</h3>
      <p className="tabular-nums">{ours}</p>
      <IntervalStrip
        name={t("strip.picture", { title: t("own.total"), own: ours, others })}
        most={100}
        quartiles={total.compared.open ? total.compared.quartiles : null}
        own={point}
      />
      <p className="text-muted text-small">{others}</p>
    </div>
  );
}

/** The own figures beside those of the newest release, in the cut that was chosen; or why there is nothing to compare with. */
export function Others({ locale, slug, benchmark }: Props) {
  const t = translator(locale, "benchmark");
  const day = (at: string) => formatter(locale).dateTime(new Date(at), { dateStyle: "medium" });
  const { release, cuts, cut, total, dimensions } = benchmark;
  const offer = cuts.find((one) => one.cut === cut);
  const compared = release?.sameRules === true ? release : null;
  return (
    <section className="mt-12" aria-labelledby="others">
      <h2 id="others" className="text-lead">
        {t("others.title")}
      </h2>
      {release === null && <p className="measure mt-3">{t("others.noRelease")}</p>}
      {release?.sameRules === false && <p className="measure mt-3">{t("others.otherRules")}</p>}
      {compared !== null && (
        <>
          <p className="measure mt-2 text-muted text-small">
            {t("others.from", { from: day(compared.from), to: day(compared.to), date: day(compared.publishedAt) })}
          </p>
          <CutChoice {...{ locale, slug, cuts }} chosen={cut} />
          {offer !== undefined && offer.closed !== null && (
            <p className="card measure mt-5 px-4 py-3">{t("others.closed", { why: t(`because.${offer.closed}`) })}</p>
          )}
          {offer?.closed === null && (
            <>
              <Total {...{ locale, benchmark }} />
              <p className="measure mt-6 text-muted text-small">{t("strip.scale", { max: dimensions[0]?.rows[0]?.max ?? 0 })}</p>
              <DimensionRows {...{ locale, dimensions }} />
              <BenchmarkTable {...{ locale, dimensions }} cut={cutName(locale, offer)} />
            </>
          )}
        </>
      )}
      {total.references.length > 0 && <h3 className="mt-10 font-semibold">{t("reference.title")}</h3>}
      <References locale={locale} references={total.references} />
    </section>
  );
}
