import type { HookEvent, OffReason } from "#lib/domain/webhook/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { translator } from "#lib/i18n/text.ts";
import { type Delivery, DeliveryTable } from "./delivery-table.tsx";
import { HookButtons } from "./hook-buttons.tsx";

/** Moments are ISO 8601. */
export type Hook = {
  id: string;
  address: string;
  events: readonly HookEvent[];
  offBecause: OffReason | null;
  failingSince: string | null;
  secretSince: string | null;
  deliveries: readonly Delivery[];
};
type Props = { locale: Locale; slug: string | undefined; hook: Hook };

/** One hook: where it leads, what it tells of, how it does, and its last deliveries. */
export function HookCard({ locale, slug, hook }: Props) {
  const t = translator(locale, "webhooks");
  const { id, address, events, offBecause, failingSince, secretSince, deliveries } = hook;
  const isOn = offBecause === null;
  return (
    <li className="card px-5 py-4">
      <h2 className="break-all font-semibold" translate="no">
        {address}
      </h2>
      <p className="mt-1 text-small">{events.map((event) => t(`eventOf.${event}`)).join(" · ")}</p>
      <p className="mt-1 text-muted text-small">
        <span className={isOn ? "text-ok" : offBecause === "person" ? "" : "font-medium text-stop"}>
          {isOn ? t("on") : t(`off.${offBecause}`)}
        </span>
        {secretSince !== null && ` · ${t("secretSince", { date: dayWords(locale, secretSince) })}`}
      </p>
      {isOn && failingSince !== null && (
        <p className="mt-1 text-small text-warn">{t("failing", { date: dayWords(locale, failingSince) })}</p>
      )}
      {secretSince === null && <p className="mt-1 text-small text-stop">{t("noSecret")}</p>}
      <HookButtons hook={{ slug, id }} address={address} isOn={isOn} />
      <h3 className="mt-4 mb-1 font-medium text-small">{t("deliveries")}</h3>
      <DeliveryTable locale={locale} address={address} deliveries={deliveries} />
    </li>
  );
}
