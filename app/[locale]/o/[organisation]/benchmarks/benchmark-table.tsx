import { Scrolling } from "#app/_ui/scrolling.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Benchmark } from "#lib/usecases/insight/benchmark.ts";

const columns = ["own", "earlier", "low", "middle", "high", "contributors"] as const;

/** The same figures as a table. */
export function BenchmarkTable({ locale, cut, dimensions }: { locale: Locale; cut: string } & Pick<Benchmark, "dimensions">) {
  const t = translator(locale, "benchmark.table");
  const caption = t("caption", { cut });
  const range = (own: { low: number; high: number } | null) =>
    own === null ? "" : own.low === own.high ? String(own.low) : `${own.low}–${own.high}`;
  const rows = dimensions.flatMap((dimension) => dimension.rows);
  return (
    <details className="mt-8">
      <summary className="link inline-flex min-h-11 items-center">{t("open")}</summary>
      <Scrolling name={caption}>
        <table className="w-full text-left text-small tabular-nums">
          <caption className="sr-only">{caption}</caption>
          <thead className="text-muted">
            <tr>
              <th scope="col" className="py-2 pr-4 font-normal">
                {t("indicator")}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className="py-2 pl-3 text-right font-normal">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, title, own, earlier, compared }) => {
              const figures = compared.open ? [...compared.quartiles, compared.contributors] : [t("none"), "", "", ""];
              const cells = [range(own), earlier.filter((points) => points !== null).join(", "), ...figures];
              return (
                <tr key={id} className="border-line border-t align-baseline">
                  <th scope="row" className="min-w-48 py-2 pr-4 font-normal">
                    {id} {title}
                  </th>
                  {columns.map((column, at) => (
                    <td key={column} className="whitespace-nowrap py-2 pl-3 text-right">
                      {cells[at]}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolling>
    </details>
  );
}
