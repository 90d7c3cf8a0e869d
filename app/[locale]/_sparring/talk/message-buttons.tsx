"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useAsking } from "#app/_adapters/use-asking.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { plan, takeBack } from "../../sparring/talk-actions.ts";

type Props = { locale: Locale; message: string; when: string; canPlan: boolean; canRemove: boolean };

/** What its reader may do with a message: make an action of a request, or take back their own. */
export function MessageButtons({ locale, message, when, canPlan, canRemove }: Props) {
  const t = useTranslations("sparringTalk");
  const router = useRouter();
  const { ask, isBusy, problem } = useAsking();
  if (!canPlan && !canRemove) return null;
  const done = () => router.refresh();
  return (
    <div className="mt-1 flex flex-wrap gap-x-5 text-small">
      {canPlan && (
        <button type="button" className="link min-h-11" disabled={isBusy} onClick={() => ask(() => plan({ message, locale }), done)}>
          {t("plan.add")}
        </button>
      )}
      {canRemove && (
        <button
          type="button"
          className="link min-h-11"
          aria-label={t("removing", { when })}
          disabled={isBusy}
          onClick={() => ask(() => takeBack({ message }), done)}
        >
          {t("remove")}
        </button>
      )}
      <p role="alert" className="w-full text-stop">
        {problem}
      </p>
    </div>
  );
}
