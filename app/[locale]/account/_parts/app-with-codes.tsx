"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { beginApp, removeApp } from "#app/_adapters/identity.ts";
import { AgainForm } from "./again-form.tsx";
import { BackupCodes } from "./backup-codes.tsx";
import { ConfirmApp } from "./confirm-app.tsx";

type Begun = { uri: string; backupCodes: readonly string[] };
type Step = { at: "rest" } | { at: "begin" } | { at: "scan"; begun: Begun } | { at: "codes"; begun: Begun } | { at: "remove" };

/** An authenticator app: set up in three steps (password again, scan, confirm), its backup codes shown once, and removed. */
export function AppWithCodes({ isOn, asksPassword }: { isOn: boolean; asksPassword: boolean }) {
  const t = useTranslations("account.app");
  const router = useRouter();
  const [step, setStep] = useState<Step>({ at: "rest" });
  const rest = () => setStep({ at: "rest" });
  const finish = () => {
    rest();
    router.refresh();
  };
  const begin = { action: beginApp, onDone: (begun: Begun) => setStep({ at: "scan", begun }), submit: t("begin"), onCancel: rest };
  return (
    <div>
      <h3 className="font-semibold">{t("title")}</h3>
      <p className="measure mt-1 mb-4 text-muted">{isOn ? t("on") : t("text")}</p>
      {step.at === "rest" && (
        <button type="button" className="button" onClick={() => setStep({ at: isOn ? "remove" : "begin" })}>
          {isOn ? t("remove") : t("begin")}
        </button>
      )}
      {step.at === "begin" && <AgainForm {...begin} asksPassword={asksPassword} />}
      {step.at === "scan" && <ConfirmApp uri={step.begun.uri} onDone={() => setStep({ at: "codes", begun: step.begun })} onCancel={rest} />}
      {step.at === "codes" && <BackupCodes codes={step.begun.backupCodes} onDone={finish} />}
      {step.at === "remove" && (
        <AgainForm {...{ action: removeApp, onDone: finish, onCancel: rest, submit: t("remove"), asksPassword }}>
          <p className="measure">{t("sure")}</p>
        </AgainForm>
      )}
    </div>
  );
}
