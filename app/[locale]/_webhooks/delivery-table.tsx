import { Scrolling } from "#app/_ui/scrolling.tsx";
import { type HookFailure, type HookOutcome, hookEvents } from "#lib/domain/webhook/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

/** One message, as it went. */
export type Delivery = {
  id: string;
  at: string;
  type: string;
  outcome: HookOutcome;
  attempts: number;
  status: number | null;
  failure: HookFailure | null;
};
type Props = { locale: Locale; address: string; deliveries: readonly Delivery[] };

const types = [...hookEvents, "webhook.test"] as const;

/** The last deliveries of a hook: when, what, what the receiver answered, and what came of it. */
export function DeliveryTable({ locale, address, deliveries }: Props) {
  const t = translator(locale, "webhooks");
  const format = formatter(locale);
  const name = t("of", { what: t("deliveries"), address });
  if (deliveries.length === 0) return <p className="text-muted text-small">{t("noDeliveries")}</p>;
  return (
    <Scrolling name={name}>
      <table className="wrap-normal w-full text-left text-small">
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr className="border-line border-b">
            {(["when", "what", "status", "outcome"] as const).map((head) => (
              <th key={head} scope="col" className="py-2 pr-4 font-medium last:pr-0">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deliveries.map(({ id, at, type, outcome, attempts, status, failure }) => (
            <tr key={id} className="border-line border-b align-top last:border-b-0">
              <th scope="row" className="whitespace-nowrap py-2 pr-4 font-normal tabular-nums">
                <time dateTime={at}>{format.dateTime(new Date(at), { dateStyle: "short", timeStyle: "medium" })}</time>
              </th>
              <td className="min-w-32 py-2 pr-4">{t(`typeOf.${types.find((one) => one === type) ?? "other"}`)}</td>
              <td className="py-2 pr-4 tabular-nums">{status ?? "–"}</td>
              <td className="min-w-48 py-2">
                <span className={outcome === "given-up" ? "font-medium text-stop" : ""}>
                  {t(`outcomeOf.${outcome}`, { attempts: outcome === "waiting" && failure === null ? 0 : attempts })}
                </span>
                {failure !== null && <span className="block text-muted">{t(`failureOf.${failure}`)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
