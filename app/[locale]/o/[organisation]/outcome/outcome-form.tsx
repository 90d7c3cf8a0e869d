"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { SelectField } from "#app/_ui/field.tsx";
import { OutcomeFields } from "#lib/domain/outcome/schema.ts";
import { correct, record } from "./actions.ts";
import { FormFields } from "./form-fields.tsx";
import type { Recorded, RoundChoice } from "./view.ts";

const blank = { awarded: true, assessedOn: "", validUntil: "", certificate: "", points: "", possible: "", ratings: {}, remarks: [] };

/** A label that was not given has no last day, whatever was typed before. */
const sent = (fields: OutcomeFields) => (fields.awarded ? fields : { ...fields, validUntil: "" });

type RecordProps = { slug: string; rounds: readonly RoundChoice[]; isOpen: boolean };

/** Records an outcome for one of the rounds; folded when there is one already. */
export function RecordForm({ slug, rounds, isOpen }: RecordProps) {
  const t = useTranslations("outcome");
  const [chosen, choose] = useState(rounds[0]?.id ?? "");
  const [isRecorded, setRecorded] = useState(false);
  const round = rounds.find(({ id }) => id === chosen);
  if (round === undefined) return null;
  return (
    <>
      <p role="status" className="mt-2 text-ok">
        {isRecorded ? t("form.recorded") : ""}
      </p>
      <details open={isOpen && !isRecorded} className="mt-1">
        <summary className="link inline-flex min-h-11 items-center">{t("record")}</summary>
        <div className="card mt-2 grid gap-5 p-5 sm:p-7">
          {rounds.length > 1 && (
            <SelectField label={t("form.round")} className="max-w-md" value={chosen} onChange={({ target }) => choose(target.value)}>
              {rounds.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          <NewForm key={round.id} {...{ slug, round }} onRecorded={() => setRecorded(true)} />
        </div>
      </details>
    </>
  );
}

function NewForm({ slug, round, onRecorded }: { slug: string; round: RoundChoice; onRecorded: () => void }) {
  const t = useTranslations("outcome.form");
  const router = useRouter();
  const form = useActionForm(OutcomeFields, (fields) => record({ slug, assessment: round.id, ...sent(fields) }), {
    defaultValues: { ...blank, label: round.labels.at(-1)?.id ?? "" },
    onDone: () => {
      form.reset();
      onRecorded();
      router.refresh();
    },
  });
  return <FormFields {...{ form, round }} submit={t("submit")} remarksHint={t("remarksHint")} />;
}

type CorrectProps = { slug: string; round: RoundChoice; outcome: Recorded };

/** Corrects an outcome that CED has not confirmed; remarks come on top of those it has. */
export function CorrectBox(props: CorrectProps) {
  const t = useTranslations("outcome");
  const [savedVersion, setSavedVersion] = useState(0);
  const { version } = props.outcome;
  return (
    <>
      <ConfirmDetails className="mt-3" summary={t("correct")}>
        <CorrectForm key={version} {...props} onSaved={() => setSavedVersion(version + 1)} />
      </ConfirmDetails>
      <p role="status" className="text-ok text-small">
        {savedVersion === version ? t("form.saved") : ""}
      </p>
    </>
  );
}

function CorrectForm({ slug, round, outcome, onSaved }: CorrectProps & { onSaved: () => void }) {
  const t = useTranslations("outcome.form");
  const router = useRouter();
  const { id, version, label, awarded, assessedOn, validUntil, certificate, points, possible, ratings } = outcome;
  const form = useActionForm(OutcomeFields, (fields) => correct({ slug, id, version, ...sent(fields) }), {
    defaultValues: {
      ...{ label, awarded, assessedOn, validUntil: validUntil ?? "", certificate: certificate ?? "" },
      ...{ points: points?.toString() ?? "", possible: possible?.toString() ?? "", remarks: [] },
      ratings: Object.fromEntries(Object.entries(ratings).map(([indicator, given]) => [indicator, given.toString()])),
    },
    onDone: () => {
      onSaved();
      router.refresh();
    },
  });
  return <FormFields {...{ form, round }} submit={t("save")} remarksHint={`${t("remarksHint")} ${t("moreRemarks")}`} />;
}
