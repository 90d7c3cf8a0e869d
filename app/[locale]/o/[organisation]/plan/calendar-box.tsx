"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { useActionForm } from "#app/_adapters/use-action-form.ts";
import { FormProblem, TextField } from "#app/_ui/text-field.tsx";
import { OnePlan } from "#lib/domain/plan/schema.ts";
import { renew, stop } from "./actions.ts";

/** The reader's own calendar of this plan: its address, shown once, a new one, and its end. `since` is ISO 8601. */
export function CalendarBox({ slug, since }: { slug: string; since: string | null }) {
  const t = useTranslations("plan.calendar");
  const format = useFormatter();
  const [address, setAddress] = useState<string | null>(null);
  const [isStopped, setStopped] = useState(false);
  const day = since === null ? "" : format.dateTime(new Date(since), { dateStyle: "medium" });
  const told = (made: string | null) => {
    setAddress(made);
    setStopped(made === null);
  };
  return (
    <section aria-labelledby="calendar-title">
      <h2 id="calendar-title" className="font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 text-muted text-small">{t("text")}</p>
      <div aria-live="polite">
        {address !== null && (
          <div className="mt-3">
            <p className="font-medium text-small">{t("once")}</p>
            <TextField className="mt-2" label={t("address")} readOnly value={address} onFocus={(event) => event.target.select()} />
            <p className="mt-2 text-muted text-small">{t("how")}</p>
          </div>
        )}
        {address === null && since !== null && <p className="mt-3 text-small">{t("since", { date: day })}</p>}
        {isStopped && <p className="mt-3 text-small">{t("stopped")}</p>}
      </div>
      <RenewForm slug={slug} isFirst={since === null} onDone={told} />
      {since !== null && <StopForm slug={slug} onDone={told} />}
    </section>
  );
}

type FormProps = { slug: string; onDone: (address: string | null) => void };

function RenewForm({ slug, isFirst, onDone }: FormProps & { isFirst: boolean }) {
  const t = useTranslations("plan.calendar");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(OnePlan, renew, {
    defaultValues: { slug },
    onDone: ({ address }) => {
      onDone(address);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} className="mt-3">
      <FormProblem>{problem}</FormProblem>
      <button type="submit" className="button" disabled={formState.isSubmitting}>
        {t(isFirst ? "make" : "renew")}
      </button>
      {!isFirst && <p className="mt-1 text-muted text-small">{t("renewHint")}</p>}
    </form>
  );
}

function StopForm({ slug, onDone }: FormProps) {
  const t = useTranslations("plan.calendar");
  const router = useRouter();
  const { submit, problem, formState } = useActionForm(OnePlan, stop, {
    defaultValues: { slug },
    onDone: () => {
      onDone(null);
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit} className="mt-1">
      <FormProblem>{problem}</FormProblem>
      <button type="submit" className="link min-h-11 text-small" disabled={formState.isSubmitting}>
        {t("stop")}
      </button>
    </form>
  );
}
