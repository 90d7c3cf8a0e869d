"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import type { Answered } from "#app/_adapters/action.ts";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem } from "#app/_ui/text-field.tsx";
import type * as z from "#lib/domain/zod.ts";

/** An invitation that waits for its answer. */
export type OpenInvitation = {
  id: string;
  email: string;
  role: "lead" | "member" | "reader" | "benchmarker" | "analyst" | "admin" | "steering";
  expiresAt: string;
  isExpired: boolean;
};

type Values = Record<string, string>;
type Doing = { schema: z.ZodMiniType<unknown, Values>; action: (values: Values) => Promise<Answered<unknown>>; values: Values };

function OneButton({ schema, action, values, text, spoken, onDone }: Doing & { text: string; spoken: string; onDone: () => void }) {
  const { submit, problem, formState } = useActionForm(schema, action, { defaultValues: values, onDone });
  return (
    <form onSubmit={submit}>
      <FormProblem>{problem}</FormProblem>
      <button type="submit" className="button text-small" aria-label={spoken} disabled={formState.isSubmitting}>
        {text}
      </button>
    </form>
  );
}

type Props = { invitations: readonly OpenInvitation[]; resend: (id: string) => Doing; revoke: (id: string) => Doing };

/** The invitations that wait, each to be sent again or taken back. */
export function OpenInvitations({ invitations, resend, revoke }: Props) {
  const t = useTranslations("team");
  const format = useFormatter();
  const router = useRouter();
  const [resent, setResent] = useState(false);
  if (invitations.length === 0) return <p className="text-muted">{t("invitations.none")}</p>;
  return (
    <>
      <ul className="grid gap-3">
        {invitations.map(({ id, email, role, expiresAt, isExpired }) => {
          const date = format.dateTime(new Date(expiresAt), { dateStyle: "medium" });
          return (
            <li key={id} className="card flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
              <div className="mr-auto min-w-0">
                <p className="font-medium">{email}</p>
                <p className="text-muted text-small">
                  {t(`roles.${role}`)}, {t(isExpired ? "invitations.expired" : "invitations.until", { date })}
                </p>
              </div>
              <OneButton
                {...resend(id)}
                text={t("invitations.resend")}
                spoken={t("invitations.ofWhom", { action: t("invitations.resend"), email })}
                onDone={() => {
                  setResent(true);
                  router.refresh();
                }}
              />
              <OneButton
                {...revoke(id)}
                text={t("invitations.revoke")}
                spoken={t("invitations.ofWhom", { action: t("invitations.revoke"), email })}
                onDone={() => router.refresh()}
              />
            </li>
          );
        })}
      </ul>
      <p role="status" className="mt-2 text-ok text-small">
        {resent && t("invitations.resent")}
      </p>
    </>
  );
}
