import { fields } from "#lib/domain/label/fields.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Tallies } from "./level-counts.tsx";
import { LowerSection } from "./lower-section.tsx";
import { type ClustersQuery, clustersAddress } from "./place.ts";
import { TallyTable } from "./tally-table.tsx";
import { fieldName } from "./words.ts";

type Props = { locale: Locale; query: ClustersQuery; counts: readonly (Tallies & { field: string | null })[] };

/** How many of each field; a field without any is left out. */
export function FieldSection({ locale, query, counts }: Props) {
  const t = translator(locale, "clusters");
  const { page: _, ...rest } = query;
  const ordered = [...fields.map(({ id }) => id), null].flatMap((id) => counts.filter(({ field }) => field === id));
  const rows = ordered
    .filter(({ held, unknown, lapsed }) => held.any + unknown.any + lapsed.any > 0)
    .map(({ field, held, unknown, lapsed }) => ({
      ...{ id: field ?? "none", name: fieldName(locale, field), held, unknown, lapsed },
      href: field === null ? null : clustersAddress(locale, { ...rest, field }),
    }));
  if (rows.length === 0) return null;
  return (
    <LowerSection id="fields" title={t("fields.title")}>
      <p className="measure mt-2 mb-3 text-muted">{t("fields.text")}</p>
      <TallyTable locale={locale} caption={t("fields.caption")} head={t("columns.field")} rows={rows} />
    </LowerSection>
  );
}
