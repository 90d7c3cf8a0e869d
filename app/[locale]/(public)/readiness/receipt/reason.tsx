"use client";
import { useTranslations } from "use-intl/react";
import type { Because } from "#lib/domain/scoring/result.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { useCheck } from "../_check/check-provider.tsx";

type Props = { indicator: string; because: Because | undefined; max: number; locale: Locale };

/** Why an indicator has its points, in words and figures. */
export function Reason({ indicator: id, because, max, locale }: Props) {
  const t = useTranslations("result.rules");
  const { view } = useCheck();
  const text = view.indicators.find((indicator) => indicator.id === id);
  const number = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 20 });
  switch (because?.rule) {
    case "rubric":
      return t("rubric", { text: text?.levels.find((level) => level.points === because.points)?.text ?? "" });
    case "thresholds":
      return t("thresholds", { value: number(because.value), unit: text?.inputs.find((input) => input.key === because.of)?.unit ?? "" });
    case "ratio": {
      const [of, per] = because.value;
      return t("ratio", {
        of: number(of),
        per: number(per),
        percent: (of / per).toLocaleString(locale, { style: "percent", maximumFractionDigits: 1 }),
      });
    }
    case "rated":
      return t("rated", { points: because.points });
    case "not-applicable":
      return t("notApplicable", { reason: because.reason });
    case "per-zero":
      return t("perZero");
    default:
      return t("unanswered", { max });
  }
}
