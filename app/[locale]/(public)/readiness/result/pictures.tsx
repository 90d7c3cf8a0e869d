"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Result } from "#lib/domain/scoring/result.ts";
import { useCheck } from "../_check/check-provider.tsx";

const DimensionRadar = dynamic(() => import("#app/_charts/dimension-radar.tsx").then((charts) => charts.DimensionRadar), { ssr: false });
const DistanceBars = dynamic(() => import("#app/_charts/distance-bars.tsx").then((charts) => charts.DistanceBars), { ssr: false });

/** Radar by dimension and distance by indicator, each with its table. The charts are fetched when the part is opened. */
export function Pictures({ result }: { result: Result }) {
  const t = useTranslations("result");
  const { edition, view } = useCheck();
  const [open, setOpen] = useState(false);
  const dimensions = view.dimensions.map(({ id, title }) => {
    const rows = edition.indicators
      .filter((indicator) => indicator.dimension === id && indicator.weight > 0)
      .flatMap(({ id: indicator, weight, maxPoints }) => {
        const points = result.indicators[indicator]?.points;
        return points === null || points === undefined
          ? []
          : [{ low: points.low * weight, high: points.high * weight, possible: maxPoints * weight }];
      });
    const sum = (key: "low" | "high" | "possible") => rows.reduce((total, row) => total + row[key], 0);
    return { name: title, low: sum("low"), high: sum("high"), possible: sum("possible") };
  });
  const distances = edition.indicators
    .flatMap(({ id, weight, maxPoints }) => {
      const points = result.indicators[id]?.points;
      const title = view.indicators.find((indicator) => indicator.id === id)?.title ?? "";
      return points === null || points === undefined || weight === 0
        ? []
        : [{ name: `${id} ${title}`, missing: (maxPoints - points.low) * weight }];
    })
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing);
  const share = (points: number, possible: number) => (possible === 0 ? 0 : Math.floor((points * 100) / possible));
  return (
    <details className="border-line border-b" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-11 py-3 font-semibold">{t("pictures")}</summary>
      {open && (
        <div className="grid gap-10 pb-8 lg:grid-cols-2">
          <figure>
            <figcaption className="font-medium">{t("radar")}</figcaption>
            <DimensionRadar
              rows={dimensions.map(({ name, low, high, possible }) => ({ name, low: share(low, possible), high: share(high, possible) }))}
              low={t("columns.low")}
              high={t("columns.high")}
            />
            <PointsTable
              caption={t("radar")}
              head={[t("columns.dimension"), t("columns.low"), t("columns.high"), t("columns.possible")]}
              rows={dimensions.map(({ name, low, high, possible }) => [name, low, high, possible])}
            />
          </figure>
          <figure>
            <figcaption className="font-medium">{t("distance")}</figcaption>
            <DistanceBars rows={distances} missing={t("columns.missing")} />
            <PointsTable
              caption={t("distance")}
              head={[t("columns.indicator"), t("columns.missing")]}
              rows={distances.map(({ name, missing }) => [name, missing])}
            />
          </figure>
        </div>
      )}
    </details>
  );
}

function PointsTable({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}) {
  const t = useTranslations("result");
  return (
    <details>
      <summary className="min-h-11 py-2.5 text-small">{t("table")}</summary>
      <table className="w-full text-left text-small">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map((title, at) => (
              <th key={title} scope="col" className={`py-1 font-medium ${at > 0 ? "text-right" : ""}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures]) => (
            <tr key={name} className="border-line border-t">
              <th scope="row" className="py-1 font-normal">
                {name}
              </th>
              {figures.map((figure, at) => (
                <td key={head[at + 1]} className="py-1 text-right">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
