import type { ReactNode } from "react";
import { PrintedBars } from "#app/_charts/printed-bars.tsx";
import { PrintedRadar } from "#app/_charts/printed-radar.tsx";
import { type Report, series } from "#lib/domain/report/report.ts";
import type { Said } from "./said.ts";
import { ReportTable } from "./table.tsx";

type Props = { report: Report; words: Said };

/** The picture in words: its title and every figure in it. */
function altOf({ t }: Said, title: string, rows: readonly { name: string; label: string }[]): string {
  return t("charts.alt", { title, rows: rows.map(({ name, label }) => t("charts.altRow", { name, value: label })).join("; ") });
}

function Figure({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <div className="mt-8">
      <h3 className="break-after-avoid font-semibold">{title}</h3>
      {hint !== undefined && <p className="measure break-after-avoid text-muted text-small">{hint}</p>}
      {children}
    </div>
  );
}

function Radar({ report, words }: Props) {
  const { t, number, percentRange } = words;
  const rows = report.dimensions.flatMap(({ id, title, scores: { self } }) =>
    self === null ? [] : [{ id, name: title, ...self, label: percentRange(self.shareLow, self.shareHigh) ?? "" }],
  );
  const title = t("charts.radar");
  const drawn = rows.map(({ name, label, shareLow, shareHigh }) => ({ name, label, low: Number(shareLow), high: Number(shareHigh) }));
  return (
    <Figure title={title} hint={t("charts.radarHint")}>
      <PrintedRadar name={altOf(words, title, rows)} rows={drawn} />
      <ReportTable
        caption={title}
        head={[t("columns.dimension"), t("columns.low"), t("columns.high"), t("columns.possible"), t("columns.share")]}
        rows={rows.map(({ id, name, low, high, possible, label }) => ({
          id,
          name,
          cells: [number(low), number(high), number(possible), label],
        }))}
        figures
      />
    </Figure>
  );
}

function Points({ report, words }: Props) {
  const { t, number, range } = words;
  const rows = report.labels.flatMap(({ id, title, scores }) =>
    series.flatMap((one) => {
      const score = scores[one];
      if (score === null || score.bar === null) return [];
      return [{ id: `${id} ${one}`, name: `${title}, ${t(`series.${one}`).toLowerCase()}`, ...score, bar: score.bar, label: range(score) }];
    }),
  );
  if (rows.length === 0) return null;
  const title = t("charts.points");
  const alt = rows.map(({ name, label, possible, bar }) => t("charts.pointsRow", { label: name, points: label, possible, bar }));
  return (
    <Figure title={title}>
      <PrintedBars
        name={t("charts.alt", { title, rows: alt.join("; ") })}
        most={Math.max(...rows.map(({ possible }) => possible))}
        rows={rows.map(({ name, low, high, bar, label }) => ({
          name,
          low,
          high,
          label,
          mark: { at: bar, label: t("charts.bar", { bar }) },
        }))}
      />
      <ReportTable
        caption={title}
        head={[t("columns.label"), t("columns.low"), t("columns.high"), t("columns.bar"), t("columns.possible")]}
        rows={rows.map(({ id, name, low, high, bar, possible }) => ({ id, name, cells: [low, high, bar, possible].map(number) }))}
        figures
      />
    </Figure>
  );
}

function Distances({ report, words }: Props) {
  const { t, number } = words;
  const rows = report.indicators
    .flatMap(({ id, title, weight, max, points: { self } }) =>
      self === null || weight === 0 ? [] : [{ id, name: `${id} ${title}`, low: self.low * weight, possible: max * weight }],
    )
    .map((row) => ({ ...row, missing: row.possible - row.low, label: number(row.possible - row.low) }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing);
  const title = t("charts.distance");
  if (rows.length === 0)
    return (
      <Figure title={title}>
        <p>{t("charts.full")}</p>
      </Figure>
    );
  return (
    <Figure title={title}>
      <PrintedBars
        name={altOf(words, title, rows)}
        most={Math.max(...rows.map(({ possible }) => possible))}
        rows={rows.map(({ name, missing, label }) => ({ name, low: missing, high: missing, label }))}
      />
      <ReportTable
        caption={title}
        head={[t("columns.indicator"), t("columns.points"), t("columns.possible"), t("columns.missing")]}
        rows={rows.map(({ id, name, low, possible, missing }) => ({ id, name, cells: [low, possible, missing].map(number) }))}
        figures
      />
    </Figure>
  );
}

/** Radar by dimension, points against the bar in each series and distance by indicator, each drawn on the server and with its table. */
export function ChartsPart(props: Props) {
  return (
    <>
      <Radar {...props} />
      <Points {...props} />
      <Distances {...props} />
    </>
  );
}
