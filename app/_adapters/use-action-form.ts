"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { type FieldValues, type Path, type UseFormProps, type UseFormReturn, useForm } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { useAlive } from "#app/_ui/use-alive.ts";
import { type Fault, type FaultCode, faultMessages, faultsOf } from "#lib/domain/fault.ts";
import type * as z from "#lib/domain/zod.ts";
import type { FailureCode } from "#lib/i18n/messages/failures.ts";
import type { Standing } from "#lib/usecases/kernel/verb.ts";
import type { Answered } from "./action.ts";

type Schema<T extends FieldValues> = z.ZodMiniType<unknown, T>;

type Options<T extends FieldValues, V> = UseFormProps<T> & {
  onDone: (value: V) => void;
  /** What somebody else has saved meanwhile, when that is why it was refused. */
  onStale?: (standing: Standing) => void;
  /** For a form that tells faults by a list of its own, not at its fields. */
  onFaults?: (faults: readonly Fault[]) => void;
  /** Sentences of this form's own for what is refused. */
  says?: Partial<Record<FailureCode, string>>;
};

type ActionForm<T extends FieldValues> = UseFormReturn<T> & {
  /** For the form's `onSubmit`. */
  submit: (event?: React.BaseSyntheticEvent) => Promise<void>;
  /** What to say of the whole, when the server refused; null while there is nothing to say. */
  problem: string | null;
  /** The sentence at a field, in the reader's language; undefined when it is right. */
  errorOf: (field: Path<T>) => string | undefined;
};

/**
 * The one way to make a form: the use case's own schema checks it here and there, what was typed stays after a refusal,
 * the first wrong field gets the focus, and `problem` is announced.
 */
export function useActionForm<T extends FieldValues, V>(
  schema: Schema<T>,
  action: (values: T) => Promise<Answered<V>>,
  { onDone, onStale, onFaults, says = {}, ...options }: Options<T, V>,
): ActionForm<T> {
  const sentences = useTranslations("faults");
  const failures = useTranslations("failures");
  const [problem, setProblem] = useState<string | null>(null);
  const alive = useAlive();
  const form = useForm<T>({ ...options, resolver: zodResolver(schema as never) as never });

  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    onFaults?.([]);
    const answered = await action(values as T).catch(() => null);
    if (answered === null) return setProblem(failures("unreachable"));
    if (answered.ok) return onDone(answered.value);
    setProblem(says[answered.code] ?? failures(answered.code, { reference: answered.reference ?? "" }));
    if (answered.standing !== undefined) onStale?.(answered.standing);
    onFaults?.(answered.faults);
    for (const [at, { path, code, params }] of answered.faults.entries()) {
      const field = path.slice(1).replaceAll("/", ".") as Path<T>;
      form.setError(field, { type: "server", message: sentences(code, params) }, { shouldFocus: at === 0 });
    }
  });

  const errorOf = (field: Path<T>): string | undefined => {
    const error = form.getFieldState(field, form.formState).error;
    if (error === undefined) return undefined;
    if (error.type === "server") return error.message ?? "";
    // The browser's own check: the same faults as the server's, in the reader's words.
    const checked = schema.safeParse(form.getValues());
    const found = checked.success
      ? undefined
      : faultsOf(checked.error, form.getValues()).find(({ path }) => path === `/${field.replaceAll(".", "/")}`);
    const code: FaultCode = found !== undefined && found.code in faultMessages ? found.code : "required";
    return sentences(code, found?.params ?? {});
  };

  // What is typed before the page is alive would be lost when the form takes over: until then its fields only show.
  const register: UseFormReturn<T>["register"] = (name, rules) => {
    const field = form.register(name, rules);
    return alive ? field : { ...field, readOnly: true };
  };

  return { ...form, register, submit, problem, errorOf };
}
