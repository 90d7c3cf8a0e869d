"use client";
import { useTranslations } from "use-intl/react";
import { ShownOnce } from "#app/_ui/shown-once.tsx";

/** A key that was just made, shown this once. */
export function NewKey({ secret, onDone }: { secret: string; onDone: () => void }) {
  const t = useTranslations("account.keys");
  const words = { title: t("once"), label: t("key"), copy: t("copy"), copied: t("copied"), notCopied: t("notCopied"), done: t("done") };
  return <ShownOnce {...{ secret, words, onDone }} />;
}
