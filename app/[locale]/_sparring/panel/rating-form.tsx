"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Standing } from "#app/_adapters/action.ts";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { SelectField, TextAreaField } from "#app/_ui/field.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { rate } from "#app/[locale]/sparring/actions.ts";
import { differs, type SelfRating } from "#lib/domain/sparring/check.ts";
import { Rating, reasons, type StandingRating } from "#lib/domain/sparring/schema.ts";
import type { RatingView } from "#lib/domain/sparring/view.ts";
import { chosenNumber, type Level, PointsSelect } from "./points-select.tsx";
import { StandingNote } from "./standing-note.tsx";

type Props = {
  caseId: string;
  indicator: { id: string; maxPoints: number; levels: readonly Level[] };
  self: SelfRating;
  /** The newest version of CED's rating, taken back or not. */
  newest: RatingView | null;
};

/** Values as the fields hold them; nothing is chosen where a rating says nothing. */
function valuesOf({ points, reason, comment }: StandingRating) {
  return { ...(points === null ? {} : { points }), ...(reason === null ? {} : { reason }), comment };
}

const blank: StandingRating = { points: null, reason: null, comment: "" };

/** CED's rating of an indicator. What was typed stays whatever is refused; a rating saved meanwhile is shown beside it. */
export function RatingForm({ caseId, indicator: { id, maxPoints, levels }, self, newest }: Props) {
  const t = useTranslations("sparring.rate");
  const reasonName = useTranslations("sparring.reasons");
  const router = useRouter();
  const [theirs, setTheirs] = useState<Standing | null>(null);
  const [isSaved, setSaved] = useState(false);
  const form = useActionForm(Rating, rate, {
    defaultValues: { case: caseId, indicator: id, version: newest?.version ?? 0, ...valuesOf(newest ?? blank) },
    says: { "not-found": t("gone"), forbidden: t("gone"), stale: t("stale") },
    onDone: ({ version }) => {
      form.setValue("version", version);
      setTheirs(null);
      setSaved(true);
      router.refresh();
    },
    onStale: (standing) => {
      form.setValue("version", standing.version);
      setTheirs(standing);
    },
  });
  const take = ({ points, reason, comment }: StandingRating) => {
    // An unchosen field of this form is undefined; its type knows only the chosen ones.
    if (points !== null) form.setValue("points", points);
    form.setValue("reason", reason ?? undefined);
    form.setValue("comment", comment);
  };
  const points = form.watch("points") ?? null;
  const isOpen = self.state === "unanswered";
  const asksWhy = points !== null && (isOpen || differs(self, points));
  return (
    <form onSubmit={form.submit} onChange={() => setSaved(false)} noValidate aria-label={t("title")} className="grid max-w-xl gap-4">
      <FormProblem>{form.problem}</FormProblem>
      {theirs !== null && <StandingNote standing={theirs} onTake={take} />}
      <PointsSelect
        label={t("points")}
        error={form.errorOf("points")}
        field={form.register("points", { setValueAs: chosenNumber })}
        {...{ maxPoints, levels }}
      />
      {asksWhy && (
        <SelectField
          label={t(isOpen ? "reasonOptional" : "reason")}
          error={form.errorOf("reason")}
          {...form.register("reason", { setValueAs: (value: unknown) => (value === "" ? undefined : value) })}
        >
          <option value="">{t("chooseReason")}</option>
          {reasons.map((name) => (
            <option key={name} value={name}>
              {reasonName(name)}
            </option>
          ))}
        </SelectField>
      )}
      <TextAreaField
        label={t("comment")}
        hint={t("commentHint")}
        error={form.errorOf("comment")}
        maxLength={4000}
        {...form.register("comment")}
      />
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-primary" disabled={form.formState.isSubmitting}>
          {t("save")}
        </button>
        <p role="status" className="text-ok text-small">
          {isSaved && t("saved")}
        </p>
      </div>
    </form>
  );
}
