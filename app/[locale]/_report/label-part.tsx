import { type ReportLabel, series } from "#lib/domain/report/report.ts";
import { labelBorder } from "../_check/result/label-colour.ts";
import type { Said } from "./said.ts";
import { ReportTable } from "./table.tsx";

/** What the assessors decided, in a sentence. */
function Outcome({ outcome, words }: { outcome: NonNullable<ReportLabel["outcome"]>; words: Said }) {
  const { t, date } = words;
  const { awarded, assessedOn, validUntil, confirmed } = outcome;
  const day = date(assessedOn);
  const sentence = !awarded
    ? t("outcome.refused", { date: day })
    : validUntil === null
      ? t("outcome.awardedOpen", { date: day })
      : t("outcome.awarded", { date: day, until: date(validUntil) });
  return (
    <p className="measure mt-2">
      {sentence} {t(confirmed ? "outcome.confirmed" : "outcome.unconfirmed")}
    </p>
  );
}

function Scores({ label: { id, title, scores }, words }: { label: ReportLabel; words: Said }) {
  const { t, number, percentRange } = words;
  const columns = (["series", "low", "high", "possible", "bar", "share", "rated"] as const).map((name) => t(`columns.${name}`));
  const [first = "", ...head] = columns;
  const rows = series.flatMap((one) => {
    const score = scores[one];
    if (score === null) return [];
    const { low, high, possible, bar, percentLow, percentHigh, rated, count } = score;
    const figures = [number(low), number(high), number(possible), bar === null ? t("none") : number(bar)];
    const share = percentRange(percentLow, percentHigh) ?? "–";
    const known = rated === null ? "–" : t("ratedOf", { rated, count });
    return [{ id: `${id}-${one}`, name: t(`series.${one}`), cells: [...figures, share, known] }];
  });
  return <ReportTable caption={t("scores", { label: title })} head={[first, ...head]} rows={rows} figures />;
}

function PathPart({ label: { title, path, pathText }, words }: { label: ReportLabel; words: Said }) {
  const { t, shared } = words;
  if (pathText === null) return null;
  return (
    <>
      <h4 className="mt-4 break-after-avoid font-medium">{t("path", { label: title })}</h4>
      <p className="measure mt-1">{pathText}</p>
      {path !== null && path.steps.length > 0 && (
        <ol className="mt-1 list-decimal pl-6 text-small">
          {path.steps.map((step) => (
            <li key={step.indicator} className="mt-1 break-inside-avoid">
              <strong className="font-medium">{step.title}</strong>: {step.from} → {step.to}. {step.text}{" "}
              {shared("days", { days: step.days })}, {shared("leadDays", { days: step.leadDays })}.
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** One label: its sentence, its score in three series, its gates with reasons, its path and what was decided. */
export function LabelPart({ label, indicative, words }: { label: ReportLabel; indicative: boolean; words: Said }) {
  const { t, shared } = words;
  const { id, title, sentence, gates, outcome } = label;
  return (
    <section aria-labelledby={`label-${id}`} className="mt-8">
      <h3 id={`label-${id}`} className="break-after-avoid font-semibold">
        {title}
      </h3>
      <p className={`measure mt-1 border-l-4 pl-4 ${labelBorder(id)}`}>
        {sentence} {indicative && `(${shared("indicative")})`}
      </p>
      {outcome !== null && <Outcome outcome={outcome} words={words} />}
      <Scores label={label} words={words} />
      <h4 className="mt-4 break-after-avoid font-medium">{t("gates", { label: title })}</h4>
      <ul className="mt-1 text-small">
        {gates.map((gate, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an edition may have two gates of a kind, and their order is fixed
          <li key={at} className="mt-1 break-inside-avoid">
            {gate.title}: <strong className="font-medium">{gate.stateText}</strong>
            {gate.reasons.length > 0 && `. ${gate.reasons.join(". ")}`}
          </li>
        ))}
      </ul>
      <PathPart label={label} words={words} />
    </section>
  );
}
