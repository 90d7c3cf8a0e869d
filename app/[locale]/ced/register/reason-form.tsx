"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import type { Answered } from "#app/_adapters/action.ts";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { RemovedAward, RemovedCluster, RemovedSuccessor, UndoneBatch } from "#lib/domain/register/schema.ts";
import type * as z from "#lib/domain/zod.ts";
import { removeAward, removeCluster, removeSuccessor, undoBatch } from "./actions.ts";

type Asked = Record<string, string | number> & { reason: string };
type Kind = { schema: z.ZodMiniType<unknown, Asked>; action: (values: unknown) => Promise<Answered<unknown>> };

/** What is done with nothing but a reason. */
const kinds = {
  undo: { schema: UndoneBatch as never, action: undoBatch },
  cluster: { schema: RemovedCluster as never, action: removeCluster },
  award: { schema: RemovedAward as never, action: removeAward },
  successor: { schema: RemovedSuccessor as never, action: removeSuccessor },
} satisfies Record<string, Kind>;

type Props = { kind: keyof typeof kinds; of: Readonly<Record<string, string | number>>; text?: string; button: string; goTo?: string };

/** Takes something back or out, with the reason; then goes to an address, or shows the page anew. */
export function ReasonForm({ kind, of, text, button, goTo }: Props) {
  const t = useTranslations("registerDesk");
  const router = useRouter();
  const { schema, action }: Kind = kinds[kind];
  const { register, submit, problem, errorOf, formState } = useActionForm<Asked, unknown>(
    schema,
    (values) => action({ ...of, ...values }),
    {
      defaultValues: { ...of, reason: "" },
      onDone: () => (goTo === undefined ? router.refresh() : router.push(goTo)),
    },
  );
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <FormProblem>{problem}</FormProblem>
      {text !== undefined && <p className="measure text-small">{text}</p>}
      <TextField label={t("reason")} maxLength={1000} error={errorOf("reason")} {...register("reason")} />
      <button type="submit" className="button justify-self-start border-stop text-stop" disabled={formState.isSubmitting}>
        {button}
      </button>
    </form>
  );
}
