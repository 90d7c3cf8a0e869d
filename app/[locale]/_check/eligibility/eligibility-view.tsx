import Link from "next/link";
import type { ReactNode } from "react";
import { listKey } from "#lib/domain/assessment/parts.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { Changeable } from "../state/changeable.tsx";
import type { Places } from "../state/places.ts";
import { Saved } from "../state/saved.tsx";
import { Criteria } from "./criteria.tsx";
import { History } from "./history.tsx";
import { Improvements } from "./improvements.tsx";

type Props = {
  locale: Locale;
  places: Places;
  top?: ReactNode;
  /** What a criterion or a list has been, by what it is saved as. */
  past?: Readonly<Record<string, ReactNode>>;
};

/** What gives no points but is required: criteria, labels held, improvements. */
export function EligibilityView({ locale, places, top, past = {} }: Props) {
  const t = translator(locale, "readiness");
  return (
    <>
      <p className="text-small">
        <Link className="link inline-block py-2" href={places.overview}>
          {t("overview")}
        </Link>
      </p>
      <h1 className="text-title">{t("eligibility")}</h1>
      <p className="measure mt-3 mb-2 text-muted">{t("eligibilityHint")}</p>
      <Saved />
      {top}
      <Changeable>
        <Criteria past={past} />
        <History />
        {past[`labels/${listKey}`]}
        <Improvements />
        {past[`improvements/${listKey}`]}
      </Changeable>
      <Link className="button button-primary mt-10" href={places.result}>
        {t("seeResult")}
      </Link>
    </>
  );
}
