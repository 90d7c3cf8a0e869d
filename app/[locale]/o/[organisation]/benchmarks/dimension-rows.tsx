import { IntervalStrip } from "#app/_charts/interval-strip.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Benchmark, BenchmarkRow } from "#lib/usecases/insight/benchmark.ts";
import { References } from "./references.tsx";
import { comparedWords, ownWords } from "./words.ts";

function Row({ locale, row }: { locale: Locale; row: BenchmarkRow }) {
  const t = translator(locale, "benchmark.strip");
  const { id, title, max, own, earlier, compared, references } = row;
  const [ours, others] = [ownWords(locale, own), comparedWords(locale, compared)];
  const before = earlier.filter((points) => points !== null);
  return (
    <li className="grid gap-x-8 gap-y-1 border-line border-t py-3 sm:grid-cols-2">
      <div className="min-w-0">
        <h4 className="font-medium">
          <span className="text-muted text-small tabular-nums">{id}</span> {title}
        </h4>
        <p className="text-small tabular-nums">
          {ours}
          {before.length > 0 && <span className="text-muted"> · {t("earlier", { points: before.join(", ") })}</span>}
        </p>
      </div>
      <div className="min-w-0">
        <IntervalStrip
          name={t("picture", { title, own: ours, others })}
          most={max}
          quartiles={compared.open ? compared.quartiles : null}
          own={own}
          earlier={before}
        />
        <p className="text-muted text-small">{others}</p>
        <References locale={locale} references={references} />
      </div>
    </li>
  );
}

/** The indicators of every dimension: the own points on the distribution of the chosen cut. */
export function DimensionRows({ locale, dimensions }: { locale: Locale } & Pick<Benchmark, "dimensions">) {
  return dimensions.map(({ id, title, rows }) => (
    <section key={id} className="mt-8" aria-labelledby={`dimension-${id}`}>
      <h3 id={`dimension-${id}`} className="font-semibold">
        {title}
      </h3>
      <ul className="mt-2 border-line border-b">
        {rows.map((row) => (
          <Row key={row.id} {...{ locale, row }} />
        ))}
      </ul>
    </section>
  ));
}
