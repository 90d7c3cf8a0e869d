import { CircleAlert, CircleCheck, CircleX } from "lucide-react";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Operation } from "#lib/usecases/operation/read.ts";
import { momentText } from "./words.ts";

type Props = { locale: Locale; health: Operation["health"]; process: Operation["process"]; settings: Operation["settings"]; at: string };
type Part = keyof Operation["health"]["checks"];

/** How it goes, in one sentence, and what should be looked at. */
export function StateSection({ locale, health, process, settings, at }: Props) {
  const t = translator(locale, "operation");
  const least = settings.find(({ name }) => name === "DISK_LEAST_MB")?.value ?? "";
  const reasons = Object.entries(health.reasons) as [Part, string][];
  const isFine = reasons.length === 0;
  const [Icon, colour] = health.ready ? (isFine ? [CircleCheck, "text-ok"] : [CircleAlert, "text-warn"]) : [CircleX, "text-stop"];
  const sentence = (part: Part, reason: string) =>
    t.has(`reasons.${reason}` as never) ? t(`reasons.${reason as "little-space"}`, { least }) : t(`reasons.${part}`);
  const { host, pid, startedAt } = process;
  return (
    <section aria-label={t("title")} className="mt-4">
      <p className="flex items-start gap-3 text-lead">
        <Icon aria-hidden size={26} className={`mt-1 shrink-0 ${colour}`} />
        {isFine ? t("state.fine") : health.ready ? t("state.degraded", { count: reasons.length }) : t("state.failed")}
      </p>
      {!isFine && (
        <ul className="mt-3 grid gap-1 pl-[38px]">
          {reasons.map(([part, reason]) => (
            <li key={part} className="measure">
              {sentence(part, reason)}{" "}
              {reason.startsWith("error ") && (
                <span className="text-muted">{t("state.reference", { reference: reason.slice("error ".length) })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="measure mt-4 text-muted text-small">
        {t("state.read", { at: momentText(locale, at), host, pid: String(pid), since: momentText(locale, startedAt) })}
      </p>
    </section>
  );
}
