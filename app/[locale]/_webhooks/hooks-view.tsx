import Link from "next/link";
import { Follow } from "#app/_ui/follow.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { HookEvent } from "#lib/domain/webhook/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { AddHook } from "./add-hook.tsx";
import { type Hook, HookCard } from "./hook-card.tsx";

type Props = {
  locale: Locale;
  slug?: string;
  intro: string;
  back: { page: string; href: string };
  found: { hooks: readonly Hook[]; most: number };
  events: readonly HookEvent[];
};

/** The hooks of a secretariat or of the programme, and the form for another one. */
export function HooksView({ locale, slug, intro, back, found: { hooks, most }, events }: Props) {
  const t = translator(locale, "webhooks");
  const isWaiting = hooks.some(({ deliveries }) => deliveries.some(({ outcome, failure }) => outcome === "waiting" && failure === null));
  return (
    <>
      <p className="mb-2">
        <Link prefetch={false} className="link inline-flex min-h-11 items-center" href={back.href}>
          {t("back", { page: back.page })}
        </Link>
      </p>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4">{intro}</p>
      <p className="measure mt-2 text-muted">{t("how")}</p>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["webhooks", "faults", "failures"])}>
        {isWaiting && <Follow every={1000} />}
        {hooks.length === 0 ? (
          <p className="mt-6">{t("none")}</p>
        ) : (
          <ul className="mt-6 grid grid-cols-1 gap-4">
            {hooks.map((hook) => (
              <HookCard key={hook.id} {...{ locale, slug, hook }} />
            ))}
          </ul>
        )}
        <section className="mt-10">
          <h2 className="mb-3 text-lead">{t("add")}</h2>
          {hooks.length < most ? <AddHook {...{ slug, events }} /> : <p className="measure">{t("full", { most })}</p>}
        </section>
      </MessagesProvider>
    </>
  );
}
