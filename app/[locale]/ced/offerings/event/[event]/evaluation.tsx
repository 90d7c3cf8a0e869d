import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import type { Share } from "#lib/domain/evaluation/summary.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { EventView } from "#lib/usecases/offerings/read-event.ts";
import { OneStep } from "../../one-step.tsx";
import { dayText } from "../../words.ts";
import { EvaluationLink } from "./evaluation-link.tsx";
import { EvaluationSheet } from "./evaluation-sheet.tsx";

type Props = { locale: Locale; event: EventView };

function Figures({ locale, event: { evaluations } }: Props) {
  const t = translator(locale, "offerings.evaluation");
  const { summary } = evaluations;
  const percent = ({ count, of }: Share) =>
    t("share", { percent: formatter(locale).number(Math.floor((100 * count) / of) / 100, { style: "percent" }), count, of });
  return (
    <>
      <p className="mt-2">{t("answers", { answers: summary.answers })}</p>
      {!summary.isEnough && summary.answers > 0 && <p className="text-muted text-small">{t("few")}</p>}
      {summary.isEnough && (
        <dl className="mt-3 grid gap-x-8 gap-y-2 sm:grid-cols-3">
          {(["verySatisfied", "satisfied", "useful"] as const).map((key) => {
            const share = summary[key];
            return (
              share !== null && (
                <div key={key} className="flex flex-col-reverse">
                  <dt className="text-muted text-small">{t(key)}</dt>
                  <dd className="tabular-nums">{percent(share)}</dd>
                </div>
              )
            );
          })}
        </dl>
      )}
    </>
  );
}

function Texts({ locale, event: { evaluations } }: Props) {
  const t = translator(locale, "offerings.evaluation");
  return (
    <>
      {evaluations.shown.length > 0 && (
        <>
          <h3 className="mt-6 font-medium">{t("shown")}</h3>
          <ul className="mt-2 grid gap-2">
            {evaluations.shown.map(({ id, text }) => (
              <li key={id} className="measure whitespace-pre-line border-line border-l-2 pl-3">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {evaluations.toRead.length > 0 && (
        <>
          <h3 className="mt-6 font-medium">{t("toRead")}</h3>
          <p className="measure text-muted text-small">{t("toReadHint")}</p>
          <ul className="card mt-2 divide-y divide-line">
            {evaluations.toRead.map(({ id, text, state }) => (
              <li key={id} className="px-4 py-3">
                <p className="measure whitespace-pre-line">{text}</p>
                <div className="mt-2 flex flex-wrap items-center gap-3">
                  <span className="text-muted text-small">{t("state", { state })}</span>
                  {state !== "shown" && (
                    <OneStep step="moderateText" values={{ evaluation: id, state: "shown" }} className="button px-3 text-small">
                      {t("show")}
                    </OneStep>
                  )}
                  {state !== "hidden" && (
                    <OneStep step="moderateText" values={{ evaluation: id, state: "hidden" }} className="button px-3 text-small">
                      {t("hide")}
                    </OneStep>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What was thought of the event, the texts to read through, the form behind a link, and answers by sheet. */
export function Evaluation({ locale, event }: Props) {
  const t = translator(locale, "offerings.evaluation");
  const { id, version, form, can, evaluations } = event;
  return (
    <section className="mt-10" aria-labelledby="evaluation">
      <h2 id="evaluation" className="text-lead">
        {t("title")}
      </h2>
      <Figures locale={locale} event={event} />
      <Texts locale={locale} event={event} />
      {can.change && (
        <>
          <h3 className="mt-6 font-medium">{t("form")}</h3>
          <p className="measure mt-1 text-muted text-small">{t("formText")}</p>
          {form !== null && <p className="mt-2">{t(form.isOpen ? "openUntil" : "wasOpenUntil", { date: dayText(locale, form.until) })}</p>}
          <EvaluationLink locale={locale} event={id} version={version} isOpen={form !== null} />
          {form !== null && (
            <div className="mt-3">
              <OneStep step="closeForm" values={{ event: id, version }}>
                {t("close")}
              </OneStep>
            </div>
          )}
          <ConfirmDetails summary={t("sheet")} className="mt-4">
            <EvaluationSheet event={id} />
          </ConfirmDetails>
          {evaluations.batches.map(({ batch, answers, on }) => (
            <div key={batch} className="mt-2 flex flex-wrap items-center gap-3 text-small">
              {t("batch", { answers, date: dayText(locale, on) })}
              <OneStep step="undoEvaluations" values={{ batch }} className="link min-h-11">
                {translator(locale, "offerings")("event.undo")}
              </OneStep>
            </div>
          ))}
        </>
      )}
    </section>
  );
}
