import type { CaseloadCluster } from "#lib/domain/caseload/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { ClusterRow } from "./cluster-row.tsx";

const columns = ["cluster", "label", "readiness", "activity", "session", "benchmarkers"] as const;

/** The clusters of a caseload; on a narrow screen each is a card of its own. */
export function ClusterTable({ locale, clusters }: { locale: Locale; clusters: readonly CaseloadCluster[] }) {
  const t = translator(locale, "caseload");
  return (
    <table className="mt-3 w-full border-line border-t text-left max-sm:block">
      <thead className="text-muted text-small max-sm:sr-only">
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" className="py-2 pr-4 font-medium">
              {t(`columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:mt-3 max-sm:grid max-sm:gap-3">
        {clusters.map((cluster) => (
          <ClusterRow key={cluster.case} locale={locale} cluster={cluster} />
        ))}
      </tbody>
    </table>
  );
}
