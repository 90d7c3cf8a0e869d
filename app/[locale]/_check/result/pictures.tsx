"use client";
import dynamic from "next/dynamic";
import { memo } from "react";
import { useTranslations } from "use-intl/react";
import { own } from "#lib/domain/record.ts";
import { sharePercent } from "#lib/domain/scoring/fraction.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { dimensionRows, distanceRows } from "#lib/domain/scoring/rows.ts";
import { useCheck } from "../state/check-context.ts";
import { useWords } from "./_words/use-words.ts";
import { Fold } from "./fold.tsx";
import { PictureTable } from "./picture-table.tsx";

const DimensionRadar = dynamic(() => import("#app/_charts/dimension-radar.tsx").then((charts) => charts.DimensionRadar), { ssr: false });
const DistanceBars = dynamic(() => import("#app/_charts/distance-bars.tsx").then((charts) => charts.DistanceBars), { ssr: false });
const BarOfPoints = dynamic(() => import("#app/_charts/bar-of-points.tsx").then((charts) => charts.BarOfPoints), { ssr: false });

/** Radar by dimension, points against the bar and distance by indicator, each with its table. The charts are fetched when the part is opened. */
export const Pictures = memo(function Pictures({ result }: { result: Result }) {
  const t = useTranslations("result.pictures");
  return (
    <Fold id="pictures" title={t("title")}>
      {() => (
        <div className="grid gap-12">
          <Dimensions result={result} />
          <Points result={result} />
          <Distances result={result} />
        </div>
      )}
    </Fold>
  );
});

function Dimensions({ result }: { result: Result }) {
  const t = useTranslations("result");
  const words = useWords();
  const { edition, view } = useCheck();
  const rows = dimensionRows(edition, result, view.dimensions).map(({ id, low, high, possible }) => {
    const shares = { low: sharePercent(low, possible), high: sharePercent(high, possible) };
    const name = view.dimensions.find((dimension) => dimension.id === id)?.title ?? id;
    return { id, name, low, high, possible, shares, label: words.percentRange(shares.low, shares.high) ?? "" };
  });
  return (
    <figure>
      <figcaption className="font-semibold">{t("pictures.radar")}</figcaption>
      <p className="measure text-muted text-small">{t("pictures.radarHint")}</p>
      <DimensionRadar
        name={t("pictures.radar")}
        rows={rows.map(({ name, label, shares }) => ({ name, label, low: Number(shares.low), high: Number(shares.high) }))}
      />
      <PictureTable
        caption={t("pictures.radar")}
        head={[t("columns.dimension"), t("columns.low"), t("columns.high"), t("columns.possible"), t("columns.share")]}
        rows={rows.map(({ id, name, low, high, possible, label }) => ({ id, name, figures: [low, high, possible, label] }))}
      />
    </figure>
  );
}

function Points({ result }: { result: Result }) {
  const t = useTranslations("result");
  const words = useWords();
  const { view } = useCheck();
  const rows = view.labels.flatMap(({ id, title }) => {
    const score = own(result.labels, id)?.score;
    return score === undefined || score.bar === null ? [] : [{ id, title, ...score, bar: score.bar }];
  });
  if (rows.length === 0) return null;
  return (
    <figure>
      <figcaption className="font-semibold">{t("pictures.points")}</figcaption>
      {rows.map(({ id, title, low, high, possible, bar }) => (
        <BarOfPoints
          key={id}
          name={`${title}: ${t("barChart", { points: words.range({ low, high }), possible, bar })}`}
          low={low}
          high={high}
          possible={possible}
          bar={bar}
          title={title}
          lowLabel={words.range({ low, high })}
          barLabel={t("pictures.bar", { bar })}
        />
      ))}
      <PictureTable
        caption={t("pictures.points")}
        head={[t("columns.label"), t("columns.low"), t("columns.high"), t("columns.bar"), t("columns.possible")]}
        rows={rows.map(({ id, title, low, high, bar, possible }) => ({ id, name: title, figures: [low, high, bar, possible] }))}
      />
    </figure>
  );
}

function Distances({ result }: { result: Result }) {
  const t = useTranslations("result");
  const words = useWords();
  const { edition } = useCheck();
  const rows = distanceRows(edition, result);
  return (
    <figure>
      <figcaption className="font-semibold">{t("pictures.distance")}</figcaption>
      {rows.length === 0 ? (
        <p>{t("pictures.full")}</p>
      ) : (
        <>
          <DistanceBars
            name={t("pictures.distance")}
            rows={rows.map(({ id, missing, possible }) => ({ name: words.title(id), missing, possible }))}
          />
          <PictureTable
            caption={t("pictures.distance")}
            head={[t("columns.indicator"), t("columns.low"), t("columns.possible"), t("columns.missing")]}
            rows={rows.map(({ id, low, possible, missing }) => ({ id, name: words.title(id), figures: [low, possible, missing] }))}
          />
        </>
      )}
    </figure>
  );
}
