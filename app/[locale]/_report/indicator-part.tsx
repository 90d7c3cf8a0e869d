import type { ReportIndicator } from "#lib/domain/report/report.ts";
import type { Said } from "./said.ts";
import { ReportTable } from "./table.tsx";

type Props = { indicator: ReportIndicator; words: Said };

function Points({ indicator: { id, points, max }, words }: Props) {
  const { t, number, range } = words;
  const given = (value: number | null) => (value === null ? t("indicator.unrated") : number(value));
  const self = points.self === null ? t("indicator.notApplicable") : range(points.self);
  const all = { self, sparring: given(points.sparring), agreed: given(points.agreed), official: given(points.official) };
  return (
    <dl className="mt-1 flex flex-wrap gap-x-6 text-small" aria-label={`${t("indicator.points")} ${id}`}>
      {(["self", "sparring", "agreed", "official"] as const).map((one) => (
        <div key={one} className="flex gap-1.5">
          <dt className="text-muted">{t(`series.${one}`)}:</dt>
          <dd className="font-medium tabular-nums">
            {one === "self" && points.self !== null ? t("indicator.pointsOf", { points: self, max }) : all[one]}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Evidence({ indicator: { id, evidence, needs }, words }: Props) {
  const { t, date, list } = words;
  const missing = needs
    .filter(({ required, state }) => required && state !== "ok")
    .map(({ title, state, stateText }) => (state === "missing" ? title : `${title} (${stateText})`));
  const english = (text: string | null) =>
    text !== null &&
    text !== "" && (
      <span lang="en" className="block text-muted">
        {text}
      </span>
    );
  return (
    <>
      {evidence.length > 0 && (
        <ReportTable
          caption={`${t("indicator.evidence")} ${id}`}
          head={[t("columns.document"), t("columns.date"), t("columns.age"), t("columns.place")]}
          rows={evidence.map((one) => ({
            id: `${one.id} ${one.kind}`,
            name: (
              <>
                {one.title}
                {english(one.titleEn)}
                {one.note !== null && <span className="block">{one.note}</span>}
                {english(one.noteEn)}
              </>
            ),
            cells: [
              one.documentDate === null ? t("indicator.undated") : date(one.documentDate),
              one.ageText,
              one.place ?? t("indicator.noPlace"),
            ],
          }))}
        />
      )}
      {missing.length > 0 && <p className="measure mt-1 text-small text-warn">{t("indicator.needs", { list: list(missing) })}</p>}
    </>
  );
}

function Actions({ indicator: { id, actions }, words }: Props) {
  const { t, date } = words;
  if (actions.length === 0) return null;
  return (
    <ReportTable
      caption={`${t("indicator.actions")} ${id}`}
      head={[t("columns.action"), t("columns.owner"), t("columns.due"), t("columns.state")]}
      rows={actions.map(({ id: action, title, ownerName, due, stateText }) => ({
        id: action,
        name: title,
        cells: [ownerName ?? t("indicator.noOwner"), due === null ? t("indicator.noDue") : date(due), stateText],
      }))}
    />
  );
}

/** One indicator: question, answer, points in each series with their reasons, evidence and actions. */
export function IndicatorPart(props: Props) {
  const { indicator, words } = props;
  const { t } = words;
  const { id, title, question, answer, because, sparring, agreed } = indicator;
  const fromSparring = [sparring?.reasonText, sparring?.comment].filter((text) => text != null && text !== "").join(": ");
  return (
    <section aria-labelledby={`indicator-${id}`} className="mt-6">
      <h4 id={`indicator-${id}`} className="break-after-avoid font-medium">
        {id} {title}
      </h4>
      {question !== "" && <p className="measure text-muted text-small">{question}</p>}
      <p className="measure mt-1 whitespace-pre-line">
        <strong className="font-medium">{t("indicator.answer")}:</strong> {answer}
      </p>
      <Points {...props} />
      {because !== "" && (
        <p className="measure mt-1 text-small">
          {t("indicator.because")}: {because}
        </p>
      )}
      {fromSparring !== "" && (
        <p className="measure mt-1 text-small">
          {t("indicator.sparringNote")}: {fromSparring}
        </p>
      )}
      {agreed !== null && (
        <p className="measure mt-1 text-small">
          {t("indicator.agreedNote")}: {agreed.reason}
        </p>
      )}
      <Evidence {...props} />
      <Actions {...props} />
    </section>
  );
}
