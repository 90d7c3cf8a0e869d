"use client";
import { useRouter } from "next/navigation";
import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { NewComment } from "#lib/domain/discussion/schema.ts";
import { say } from "../discuss.ts";

/** Something new said at an indicator. */
export function CommentForm({ assessment, indicator }: { assessment: string; indicator: string }) {
  const t = useTranslations("discussion");
  const id = useId();
  const router = useRouter();
  const { register, submit, problem, errorOf, reset, formState } = useActionForm(NewComment, say, {
    defaultValues: { assessment, indicator, text: "" },
    onDone: () => {
      reset();
      router.refresh();
    },
  });
  const wrong = errorOf("text");
  return (
    <form onSubmit={submit} noValidate>
      <FormProblem>{problem}</FormProblem>
      <label htmlFor={id} className="block font-medium text-small">
        {t("write")}
      </label>
      <textarea
        id={id}
        rows={2}
        className="field mt-1.5 w-full aria-invalid:border-stop"
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={wrong === undefined ? undefined : `${id}-error`}
        {...register("text")}
      />
      {wrong !== undefined && (
        <p id={`${id}-error`} className="mt-1 font-medium text-small text-stop">
          {wrong}
        </p>
      )}
      <button type="submit" className="button mt-3" disabled={formState.isSubmitting}>
        {t("add")}
      </button>
    </form>
  );
}
