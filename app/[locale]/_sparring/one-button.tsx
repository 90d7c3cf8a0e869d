"use client";
import { useRouter } from "next/navigation";
import type { FieldValues, Path } from "react-hook-form";
import type { Answered } from "#app/_adapters/action.ts";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import type * as z from "#lib/domain/zod.ts";

type Props<T extends FieldValues> = {
  schema: z.ZodMiniType<unknown, T>;
  action: (values: T) => Promise<Answered<unknown>>;
  values: T;
  /** The field at which the server may name what is in the way. */
  field: Path<T>;
  children: string;
  label?: string;
  className?: string;
};

/** A form of one button: it does what it says and shows the page anew, or says why not. */
export function OneButton<T extends FieldValues>({ schema, action, values, field, children, label, className = "button" }: Props<T>) {
  const router = useRouter();
  const form = useActionForm<T, unknown>(schema, action, {
    defaultValues: values as never,
    onDone: () => router.refresh(),
  });
  const named = form.errorOf(field);
  return (
    <form onSubmit={form.submit}>
      <FormProblem>{form.problem === null ? null : [form.problem, named].filter(Boolean).join(" ")}</FormProblem>
      <button type="submit" className={className} aria-label={label} disabled={form.formState.isSubmitting}>
        {children}
      </button>
    </form>
  );
}
