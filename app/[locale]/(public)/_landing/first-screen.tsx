import Link from "next/link";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

const facts = ["first", "whole", "account", "data"] as const;
const hand = ["members", "accounts", "strategy", "staff"] as const;

/** What the tool does for a secretariat, the button, how long it takes, what happens to the answers, and what to have at hand. */
export function FirstScreen({ locale, count }: { locale: Locale; count: number }) {
  const t = translator(locale, "landing");
  return (
    <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[1fr_18rem]">
      <div>
        <h1 className="text-title">{t("title")}</h1>
        <p className="measure mt-5 text-lead">{t("lead", { count })}</p>
        <Link className="button button-primary mt-8" href={addressOf(locale, { page: "readiness" })}>
          {t("start")}
        </Link>
        <ul className="measure mt-6 grid gap-x-8 gap-y-1 text-muted text-small sm:grid-cols-2">
          {facts.map((fact) => (
            <li key={fact}>{t(`facts.${fact}`)}</li>
          ))}
        </ul>
      </div>
      <section className="border-line border-t pt-4 lg:border-t-0 lg:border-l lg:pt-1 lg:pl-6" aria-labelledby="at-hand">
        <h2 id="at-hand" className="font-semibold">
          {t("hand.title")}
        </h2>
        <ul className="mt-2 grid list-disc gap-1 pl-5 text-small">
          {hand.map((item) => (
            <li key={item}>{t(`hand.${item}`)}</li>
          ))}
        </ul>
        <p className="mt-3 text-muted text-small">{t("hand.without")}</p>
      </section>
    </div>
  );
}
