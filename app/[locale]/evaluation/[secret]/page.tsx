import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#app/_adapters/page.ts";
import { TextAreaField } from "#app/_ui/field.tsx";
import { Frame } from "#app/_ui/frame.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { longestText } from "#lib/domain/evaluation/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import { readEvaluationForm } from "#lib/usecases/evaluations/form.ts";
import { give } from "./actions.ts";
import { Grades } from "./grades.tsx";

type Asked = { given?: string | string[]; problem?: string | string[] };
type Props = { params: Promise<{ locale: Locale; secret: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "evaluationForm")("title"), robots: "noindex", referrer: "same-origin" };
}

const grades = ["5", "4", "3", "2", "1"] as const;
const problems = ["invalid", "too-many-tries"] as const;

/** The form behind an event's link: what participants think of it, without an account and without JavaScript. */
export default async function EvaluationPage({ params, searchParams }: Props) {
  const { locale, secret } = await params;
  const { given, problem } = await searchParams;
  const t = translator(locale, "evaluationForm");
  const outcome = await ask(readEvaluationForm, { secret });
  if (!outcome.ok) notFound();
  const { title, day, until } = outcome.value;
  const date = (one: string) => formatter(locale).dateTime(new Date(`${one}T12:00:00Z`), { dateStyle: "long" });
  const wrong = problem === undefined ? null : (problems.find((one) => one === problem) ?? "failed");
  return (
    <Frame locale={locale} place={{ page: "evaluation", params: { secret } }}>
      <h1 className="text-title">{t(given === undefined ? "title" : "thanks")}</h1>
      <p className="mt-2 text-muted">{t("of", { title, date: date(day) })}</p>
      {given !== undefined ? (
        <p role="status" className="measure mt-4 text-lead">
          {t("thanksText")}
        </p>
      ) : (
        <>
          <p className="measure mt-4 mb-6">{t("intro", { until: date(until) })}</p>
          <FormProblem>{wrong === null ? null : t(`problem.${wrong}`)}</FormProblem>
          <form action={give} className="grid gap-8">
            <input type="hidden" name="secret" value={secret} />
            <input type="hidden" name="locale" value={locale} />
            <Grades
              name="satisfaction"
              title={t("satisfaction")}
              options={grades.map((grade) => [grade, t(`satisfactions.${grade}`)] as const)}
              required
            />
            <Grades
              name="usefulness"
              title={t("usefulness")}
              options={[...grades.map((grade) => [grade, t(`usefulnesses.${grade}`)] as const), ["", t("usefulnesses.none")] as const]}
            />
            <TextAreaField className="measure" label={t("text")} hint={t("textHint")} name="text" maxLength={longestText} rows={4} />
            <button type="submit" className="button button-primary justify-self-start">
              {t("send")}
            </button>
          </form>
        </>
      )}
    </Frame>
  );
}
