"use client";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { TextField } from "#app/_ui/text-field.tsx";
import { useFocusOnce } from "#app/_ui/use-focus-once.ts";

/** A key that was just made, shown this once. */
export function NewKey({ secret, onDone }: { secret: string; onDone: () => void }) {
  const t = useTranslations("account.keys");
  const [outcome, setOutcome] = useState<"copied" | "notCopied" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setOutcome("copied");
    } catch {
      setOutcome("notCopied"); // the browser refused, or has no clipboard: it is said how else to get at the key
    }
  };
  return (
    <div className="card max-w-2xl px-5 py-4">
      <h3 ref={useFocusOnce()} tabIndex={-1} className="font-semibold outline-none">
        {t("once")}
      </h3>
      <TextField
        {...{ label: t("key"), className: "mt-3", readOnly: true, value: secret, translate: "no" }}
        onFocus={(event) => event.target.select()}
      />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <button type="button" className="button button-primary" onClick={copy}>
          {t("copy")}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t("done")}
        </button>
        <p role="status">{outcome === null ? "" : t(outcome)}</p>
      </div>
    </div>
  );
}
