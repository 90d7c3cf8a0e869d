"use client";
import { useRouter } from "next/navigation";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { OneReference } from "#lib/domain/insight/reference.ts";
import { remove, restore } from "./actions.ts";

type Props = { id: string; does: "remove" | "restore"; to: string; text: string; name?: string };

/** One button that takes a figure out or brings it back, and goes on to where that is said. */
export function OneForm({ id, does, to, text, name }: Props) {
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(OneReference, does === "remove" ? remove : restore, {
    defaultValues: { id },
    onDone: () => router.replace(to),
  });
  return (
    <form onSubmit={submit}>
      <FormProblem>{problem}</FormProblem>
      <button type="submit" className="link min-h-11" aria-label={name} disabled={formState.isSubmitting}>
        {text}
      </button>
    </form>
  );
}
