import { Scrolling } from "#app/_ui/scrolling.tsx";
import type { Standing, Titles } from "#lib/domain/insight/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

type Props = { locale: Locale; standings: readonly Standing[]; titles: Titles };

/** What is shown of each part and cut, and how many figures are left out, with why; cuts without any are named together. */
export function Standings({ locale, standings, titles }: Props) {
  const t = translator(locale, "insight");
  const titleOf = ({ cut }: Standing) => titles.cuts[cut]?.[locale] ?? cut;
  const hasNone = ({ shown, hidden }: Standing) => shown === 0 && hidden.every(({ reason }) => reason === "too-few");
  const closed = standings.filter((one) => one.kind === "rating" && one.cut !== "all" && hasNone(one));
  const open = standings.filter((one) => !closed.includes(one));
  return (
    <>
      <Scrolling name={t("review.title")} className="mt-3 overflow-x-auto">
        <table className="mt-2 w-full text-left text-small">
          <thead>
            <tr>
              {(["part", "cut", "shown", "hidden"] as const).map((column) => (
                <th key={column} scope="col" className="py-2 pr-4 font-medium">
                  {t(`review.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {open.map((one) => (
              <tr className="border-line border-t align-top" key={`${one.kind} ${one.cut}`}>
                <td className="py-2 pr-4">{t(`kinds.${one.kind}`)}</td>
                <td className="py-2 pr-4">{titleOf(one)}</td>
                <td className="py-2 pr-4 tabular-nums">{one.shown}</td>
                <td className="py-2 pr-4">
                  {one.hidden.length === 0
                    ? t("review.nothingHidden")
                    : one.hidden
                        .map(({ reason, cells }) => t("review.hiddenBecause", { cells, reason: t(`reasons.${reason}`) }))
                        .join("; ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      {closed.length > 0 && <p className="measure mt-3 text-small">{t("review.everyHidden", { cuts: closed.map(titleOf).join(", ") })}</p>}
    </>
  );
}
