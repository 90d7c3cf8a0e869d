import { RegionMap } from "#app/_charts/region-map.tsx";
import { regionsOn } from "#lib/domain/region/regions.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { Tallies } from "./level-counts.tsx";
import { LowerSection } from "./lower-section.tsx";
import { type ClustersQuery, clustersAddress } from "./place.ts";
import { TallyTable } from "./tally-table.tsx";
import { regionName } from "./words.ts";

type Props = { locale: Locale; query: ClustersQuery; asOf: string; counts: readonly (Tallies & { region: string | null })[] };

const none = { gold: 0, silver: 0, bronze: 0, any: 0 };
const empty: Tallies = { held: none, unknown: none, lapsed: none };

/** The regions of the day on a map, with the same figures in a table; bodies without a region are counted apart. */
export function RegionSection({ locale, query, asOf, counts }: Props) {
  const t = translator(locale, "clusters");
  const of = (id: string | null): Tallies => counts.find(({ region }) => region === id) ?? empty;
  const rows = regionsOn(asOf).map(({ id, formedFrom }) => ({ id, of: formedFrom ?? [id], name: regionName(locale, id), tallies: of(id) }));
  const said = rows.map(({ name, tallies: { held, unknown } }) => t("regions.place", { name, held: held.any, unknown: unknown.any }));
  const shown = rows.map(({ id, of: parts, tallies: { held, unknown } }) => ({
    ...{ id, of: parts, figure: String(held.any), strong: held.any > 0 },
    note: t("counts.unknown", { count: unknown.any }),
  }));
  const { page: _, ...rest } = query;
  return (
    <LowerSection id="regions" title={t("regions.title")} onOneSheet>
      {rows.length === 0 && <p className="mt-2">{t("regions.before")}</p>}
      <div className="mt-4 grid items-start gap-8 md:grid-cols-2">
        {rows.length > 0 && (
          <div>
            <RegionMap name={t("regions.map", { count: rows.length, list: formatter(locale).list(said) })} regions={shown} />
            <p className="mt-2 text-muted text-small">{t("regions.sketch")}</p>
          </div>
        )}
        <TallyTable
          locale={locale}
          caption={t("regions.caption")}
          head={t("columns.region")}
          rows={[
            ...rows.map(({ id, name, tallies }) => ({ id, name, href: clustersAddress(locale, { ...rest, region: id }), ...tallies })),
            { id: "none", name: t("noRegion"), hint: t("noRegionHint"), href: null, ...of(null) },
          ]}
        />
      </div>
    </LowerSection>
  );
}
