"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useAsking } from "#app/_adapters/use-asking.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { remove, renew, send, turn } from "#app/[locale]/webhooks/actions.ts";
import { NewSecret } from "./new-secret.tsx";

type Props = { hook: { slug?: string | undefined; id: string }; address: string; isOn: boolean };

/** What is done with one hook: a test, on and off, another secret, and its end. */
export function HookButtons({ hook, address, isOn }: Props) {
  const t = useTranslations("webhooks");
  const router = useRouter();
  const { problem, isBusy, ask } = useAsking();
  const [secret, setSecret] = useState<string | null>(null);
  const [isTested, setTested] = useState(false);
  const named = (what: string) => ({ "aria-label": t("of", { what, address }) });
  const test = () => {
    setTested(true);
    router.refresh();
  };
  const renewed = (made: { secret: string }) => {
    setSecret(made.secret);
    router.refresh();
  };
  const onOff = isOn ? t("switchOff") : t("switchOn");
  return (
    <div className="mt-3">
      <FormProblem>{problem}</FormProblem>
      {secret !== null && <NewSecret secret={secret} onDone={() => setSecret(null)} />}
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <button type="button" className="button" disabled={isBusy} onClick={() => ask(() => send(hook), test)} {...named(t("test"))}>
          {t("test")}
        </button>
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={() => ask(() => turn({ ...hook, on: !isOn }), router.refresh)}
          {...named(onOff)}
        >
          {onOff}
        </button>
        <p role="status" className="text-muted text-small">
          {isTested && t("tested")}
        </p>
      </div>
      <div className="mt-1 flex flex-wrap gap-x-6">
        <ConfirmDetails summary={t("renew")}>
          <p className="measure mb-3 text-small">{t("renewText")}</p>
          <button type="button" className="button" disabled={isBusy} onClick={() => ask(() => renew(hook), renewed)} {...named(t("renew"))}>
            {t("renew")}
          </button>
        </ConfirmDetails>
        <ConfirmDetails summary={t("remove")}>
          <p className="measure mb-3 text-small">{t("removeText")}</p>
          <button
            type="button"
            className="button border-stop text-stop"
            disabled={isBusy}
            onClick={() => ask(() => remove(hook), router.refresh)}
            {...named(t("removeConfirm"))}
          >
            {t("removeConfirm")}
          </button>
        </ConfirmDetails>
      </div>
    </div>
  );
}
