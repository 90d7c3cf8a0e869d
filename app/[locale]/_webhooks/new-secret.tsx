"use client";
import { useTranslations } from "use-intl/react";
import { ShownOnce } from "#app/_ui/shown-once.tsx";

/** The secret of a hook, just made, shown this once. */
export function NewSecret({ secret, onDone }: { secret: string; onDone: () => void }) {
  const t = useTranslations("webhooks");
  const words = {
    ...{ title: t("once"), label: t("secret"), hint: t("onceText") },
    ...{ copy: t("copy"), copied: t("copied"), notCopied: t("notCopied"), done: t("done") },
  };
  return <ShownOnce {...{ secret, words, onDone }} />;
}
