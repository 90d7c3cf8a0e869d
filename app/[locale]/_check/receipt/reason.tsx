"use client";
import { useTranslations } from "use-intl/react";
import type { Because } from "#lib/domain/scoring/result.ts";
import { reasonOf } from "#lib/i18n/result/reason.ts";
import { useWords } from "../result/_words/use-words.ts";

type Props = { indicator: string; because: Because | undefined; max: number };

/** Why an indicator has its points, in words and figures. */
export function Reason(asked: Props) {
  return reasonOf(useWords(), useTranslations("result.rules"), asked);
}
