import type { ReactNode } from "react";
import type { EditionDocument, LabelDocument } from "#lib/domain/edition/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { GateNeed } from "./gate-need.tsx";
import { SourceOf } from "./source-of.tsx";
import { euroWords } from "./words.ts";

type Props = { edition: EditionDocument; label: LabelDocument; locale: Locale; brief?: boolean };

/** What a label needs, gate by gate, then the visit, the fee and the validity: every figure from the edition, with its source. `brief` counts instead of listing. */
export function LabelNeeds({ edition, label, locale, brief = false }: Props) {
  const t = translator(locale, "method.needs");
  const shared = translator(locale, "shared.gates");
  const { validity, fee, visit, documentsDueDaysBefore } = label;
  const months = (count: number) => t("months", { count });
  const rows: [string, string, ReactNode][] = label.gates.map((gate, at) => [
    `gate-${at}`,
    shared(gate.kind),
    <GateNeed key={gate.kind} edition={edition} label={label} gate={gate} locale={locale} brief={brief} />,
  ]);
  if (visit !== undefined)
    rows.push([
      "visit",
      t("visit"),
      <p key="visit">
        {visit.text[locale]} <SourceOf figure={visit} locale={locale} brief />
      </p>,
    ]);
  if (documentsDueDaysBefore !== undefined)
    rows.push([
      "documents",
      t("documents"),
      <p key="documents">
        {t("documentsText", { days: documentsDueDaysBefore })} <SourceOf figure={visit ?? {}} locale={locale} brief />
      </p>,
    ]);
  if (fee !== undefined)
    rows.push([
      "fee",
      t("fee"),
      <p key="fee">
        {fee.renewalEur === undefined || fee.renewalEur === fee.firstEur
          ? t("feeSame", { first: euroWords(fee.firstEur, locale) })
          : t("feeText", { first: euroWords(fee.firstEur, locale), renewal: euroWords(fee.renewalEur, locale) })}
        {fee.remoteEur !== undefined && ` ${t("feeRemote", { remote: euroWords(fee.remoteEur, locale) })}`}{" "}
        <SourceOf figure={fee} locale={locale} brief />
      </p>,
    ]);
  if (validity !== undefined)
    rows.push([
      "validity",
      t("validity"),
      <p key="validity">
        {t("first", { months: months(validity.firstMonths) })}
        {validity.renewedMonths !== undefined && t("renewed", { months: months(validity.renewedMonths) })}.
        {validity.graceMonths !== undefined && ` ${t("grace", { months: months(validity.graceMonths) })}`}{" "}
        <SourceOf figure={validity} locale={locale} brief />
      </p>,
    ]);
  return (
    <dl className="mt-4">
      {rows.map(([key, term, content]) => (
        <div key={key} className={`border-line border-t py-3 ${brief ? "" : "sm:grid sm:grid-cols-[12rem_1fr] sm:gap-6"}`}>
          <dt className="font-medium">{term}</dt>
          <dd className="measure">{content}</dd>
        </div>
      ))}
    </dl>
  );
}
