import { FileCheck2, FileWarning } from "lucide-react";
import Link from "next/link";
import { isSupported, type Need } from "#lib/domain/evidence/needs.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

const states = ["ok", "too-old", "undated", "missing"] as const satisfies readonly Need["state"][];

/** At a question: how much of the evidence that it requires is there and young enough on the audit day. */
export function EvidenceStatus({ locale, slug, needs }: { locale: Locale; slug: string; needs: readonly Need[] }) {
  const t = translator(locale, "evidence");
  const required = needs.filter((need) => need.required);
  if (required.length === 0) return null;
  const counts = states.flatMap((state) => {
    const count = required.filter((need) => need.state === state).length;
    return count === 0 ? [] : [t(`counts.${state}`, { count })];
  });
  const [Icon, colour] = isSupported(needs) ? [FileCheck2, "text-ok"] : [FileWarning, "text-muted"];
  return (
    <p className="mt-2 flex items-start gap-1.5 text-small">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${colour}`} />
      <span>
        <Link prefetch={false} className="link" href={addressOf(locale, { page: "evidence", params: { organisation: slug } })}>
          {t("title")}
        </Link>
        : {counts.join(", ")}
      </span>
    </p>
  );
}
