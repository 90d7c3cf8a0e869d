"use client";
import { useTranslations } from "use-intl/react";
import type { Because } from "#lib/domain/scoring/result.ts";
import { useWords } from "../result/_words/use-words.ts";
import { reasonText } from "./reason-text.ts";

type Props = { indicator: string; because: Because | undefined; max: number };

/** Why an indicator has its points, in the browser. */
export function Reason({ indicator, because, max }: Props) {
  return reasonText(useTranslations("result.rules"), useWords(), { indicator, because, max });
}
