import Link from "next/link";
import type { ReactNode } from "react";
import type { CaseloadCluster } from "#lib/domain/caseload/view.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import { HandOverForm, TakeForm } from "./take-forms.tsx";
import { labelWords, readinessWords } from "./words.ts";

const colours = { bronze: "text-bronze", silver: "text-silver", gold: "text-gold" } as const;

/** A cell; on a narrow screen it says what it is about, as the head of its column does on a wide one. */
function Cell({ title, children }: { title: string; children: ReactNode }) {
  return (
    <td className="py-3 pr-4 align-top text-small tabular-nums max-sm:flex max-sm:gap-3 max-sm:px-4 max-sm:py-1">
      <span aria-hidden className="w-32 shrink-0 text-muted sm:hidden">
        {title}
      </span>
      <div>{children}</div>
    </td>
  );
}

/** One cluster: where it stands, when something happened and will happen, and who spars with it. */
export function ClusterRow({ locale, cluster }: { locale: Locale; cluster: CaseloadCluster }) {
  const t = translator(locale, "caseload");
  const format = formatter(locale);
  const date = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium" });
  const { name, label, readiness, lastActivity, nextSession, benchmarkers, earlier, can } = cluster;
  const caseOf = (id: string) => addressOf(locale, { page: "case", params: { case: id } });
  const [held, until] = labelWords(locale, label);
  const [range, bar] = readinessWords(locale, readiness);
  return (
    <tr className="border-line border-t max-sm:card max-sm:block max-sm:py-3">
      <th scope="row" className="py-3 pr-4 align-top font-normal max-sm:block max-sm:px-4 max-sm:pt-0 max-sm:pb-2">
        <Link prefetch={false} href={caseOf(cluster.case)} className="link font-medium">
          {name}
        </Link>
        <span className="block text-muted text-small">
          {t("round", { date: date(cluster.startedAt), state: t(`states.${cluster.state}`) })}
        </span>
        {earlier.map((one) => (
          <Link key={one.case} prefetch={false} href={caseOf(one.case)} className="link block py-1 text-small">
            {t("earlier", { date: date(one.startedAt) })}
          </Link>
        ))}
      </th>
      <Cell title={t("columns.label")}>
        <span className={label === null ? "text-muted" : `font-medium ${colours[label.label]}`}>{held}</span>
        {until !== null && <span className="block text-muted">{until}</span>}
      </Cell>
      <Cell title={t("columns.readiness")}>
        {range}
        {bar !== null && <span className="block text-muted">{bar}</span>}
      </Cell>
      <Cell title={t("columns.activity")}>{lastActivity === null ? t("noActivity") : date(lastActivity)}</Cell>
      <Cell title={t("columns.session")}>
        {nextSession === null ? t("noSession") : format.dateTime(new Date(nextSession), { dateStyle: "medium", timeStyle: "short" })}
      </Cell>
      <Cell title={t("columns.benchmarkers")}>
        <p>{benchmarkers.length === 0 ? t("nobody") : benchmarkers.map((one) => one.name || t("former")).join(", ")}</p>
        {can.take && <TakeForm case={cluster.case} name={name} />}
        {can.handOver && <HandOverForm case={cluster.case} name={name} />}
      </Cell>
    </tr>
  );
}
