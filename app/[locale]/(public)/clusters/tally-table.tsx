import Link from "next/link";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Tallies } from "./level-counts.tsx";

type Row = Tallies & { id: string; name: string; hint?: string; href: string | null };

/** Organisations by what they have in common: how many hold a label, of how many it is not known, how many lapsed. */
export function TallyTable({ locale, caption, head, rows }: { locale: Locale; caption: string; head: string; rows: readonly Row[] }) {
  const t = translator(locale, "clusters.regions");
  // A column of noughts is left out: where nothing lapsed, nobody need read so in every line.
  const kinds = (["held", "unknown", "lapsed"] as const).filter((kind) => kind !== "lapsed" || rows.some(({ lapsed }) => lapsed.any > 0));
  return (
    <table className="w-full text-left text-small">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-muted">
        <tr>
          <th scope="col" className="py-2 pr-4 font-medium">
            {head}
          </th>
          {kinds.map((kind) => (
            <th key={kind} scope="col" className="wrap-normal hyphens-none py-2 pl-3 text-right font-medium">
              {t(kind)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, hint, href, ...tallies }) => (
          <tr key={id} className="break-inside-avoid border-line border-t align-top">
            <th scope="row" className="py-2 pr-4 font-normal">
              {href === null ? (
                name
              ) : (
                <Link prefetch={false} className="link" href={href}>
                  {name}
                </Link>
              )}
              {hint !== undefined && <span className="block text-muted">{hint}</span>}
            </th>
            {kinds.map((kind) => (
              <td key={kind} className="py-2 pl-3 text-right tabular-nums">
                {tallies[kind].any}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
