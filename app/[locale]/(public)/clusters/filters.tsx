import Form from "next/form";
import Link from "next/link";
import { FollowedSelect, FollowedText } from "#app/_ui/followed-fields.tsx";
import { fields } from "#lib/domain/label/fields.ts";
import { regions, regionsOn } from "#lib/domain/region/regions.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { type ClustersQuery, clustersAddress, held, labels, sorts, states } from "./place.ts";

type Option = readonly [value: string, text: string];
type Props = { locale: Locale; query: ClustersQuery; asOf: string };

/** What is shown of the register: a form whose answer is an address, so it can be kept and sent, and works without scripts. */
export function Filters({ locale, query, asOf }: Props) {
  const t = translator(locale, "clusters");
  const label = translator(locale, "shared.labels");
  const wide = "max-sm:col-span-2";
  const ofTheDay = regionsOn(asOf);
  const select = (name: "label" | "field" | "region" | "state" | "sort", title: string, options: readonly Option[]) => (
    <FollowedSelect label={title} name={name} value={query[name] ?? options[0]?.[0] ?? ""}>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </FollowedSelect>
  );
  return (
    <Form
      action={clustersAddress(locale)}
      prefetch={false}
      scroll={false}
      aria-label={t("filter.title")}
      className="no-print mt-4 grid grid-cols-2 items-end gap-4 lg:grid-cols-4"
    >
      <FollowedText className={wide} label={t("filter.q")} name="q" type="search" maxLength={100} value={query.q ?? ""} />
      {select("label", t("filter.label"), [["", t("filter.everyLabel")], ...labels.map((id): Option => [id, label(id)])])}
      {select("state", t("filter.state"), [
        ["", t("filter.everyState")],
        [held, t("filter.held")],
        ...states.map((id): Option => [id, t(`states.${id}`)]),
      ])}
      {select("field", t("filter.field"), [["", t("filter.everyField")], ...fields.map(({ id, title }): Option => [id, title[locale]])])}
      {select("region", t("filter.region"), [
        ["", t("filter.everyRegion")],
        ...regions.filter((one) => ofTheDay.includes(one) || one.id === query.region).map(({ id, title }): Option => [id, title[locale]]),
      ])}
      {select(
        "sort",
        t("filter.sort"),
        sorts.map((id): Option => [id, t(`filter.sorts.${id}`)]),
      )}
      <FollowedText className={wide} label={t("filter.asOf")} name="asOf" type="date" value={query.asOf ?? ""} />
      <div className={`${wide} flex flex-wrap items-center gap-x-4`}>
        <button type="submit" className="button button-primary">
          {t("filter.show")}
        </button>
        {Object.keys(query).length > 0 && (
          <Link prefetch={false} scroll={false} href={clustersAddress(locale)} className="link min-h-11 py-2.5">
            {t("filter.clear")}
          </Link>
        )}
      </div>
    </Form>
  );
}
