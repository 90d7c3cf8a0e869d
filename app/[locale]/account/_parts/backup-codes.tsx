"use client";
import { useTranslations } from "use-intl/react";
import { useFocusOnce } from "#app/_ui/use-focus-once.ts";

/** The backup codes, shown this once. */
export function BackupCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useTranslations("account.app");
  return (
    <div className="card max-w-md px-5 py-4">
      <h4 ref={useFocusOnce()} tabIndex={-1} className="font-semibold outline-none">
        {t("backupTitle")}
      </h4>
      <p className="mt-1 mb-3">{t("backup")}</p>
      <ul className="mb-4 grid gap-1 font-mono sm:grid-cols-2" translate="no">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <button type="button" className="button button-primary" onClick={onDone}>
        {t("done")}
      </button>
    </div>
  );
}
