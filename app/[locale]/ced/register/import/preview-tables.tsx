"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Scrolling } from "#app/_ui/scrolling.tsx";
import { danishCriteria, registerLabels } from "#lib/domain/register/schema.ts";
import type { SheetPreview } from "#lib/usecases/register/import.ts";

function Table({ name, heads, children }: { name: string; heads: readonly string[]; children: ReactNode }) {
  return (
    <Scrolling name={name} className="mt-3 max-h-96 overflow-auto">
      <table className="w-full text-left text-small">
        <thead>
          <tr className="border-line border-b">
            {heads.map((head) => (
              <th key={head} scope="col" className="py-2 pr-4 font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scrolling>
  );
}

type Told = Pick<SheetPreview["rows"][number], "label" | "criterion" | "successor" | "kind">;

/** What a row tells besides the profile, in words; blank where that is nothing new. */
function useTold(): (told: Told) => string {
  const t = useTranslations("registerDesk.import");
  const labels = useTranslations("shared.labels");
  const criteria = useTranslations("registerDesk.criteria.names");
  return ({ label, criterion, successor, kind }) => {
    if (kind !== "new" && kind !== "changed") return "";
    if (successor !== null) return t(`${kind}Successor`, { successor });
    const known = registerLabels.find((one) => one === label);
    if (known !== undefined) return t(`${kind}Award`, { label: labels(known) });
    const checked = danishCriteria.find((one) => one === criterion);
    return checked === undefined ? "" : t(`${kind}Criterion`, { criterion: criteria(checked) });
  };
}

/** What each row would do, with the sources that it contradicts. */
export function PlannedRows({ preview: { rows, changing } }: { preview: SheetPreview }) {
  const t = useTranslations("registerDesk.import");
  const about = useTranslations("registerDesk.disagreements.about");
  const columns = useTranslations("registerDesk.columns");
  const told = useTold();
  if (rows.length === 0) return null;
  const nothing = (text: string) => (text === "" ? t("empty") : text);
  return (
    <>
      <Table name={t("does")} heads={[t("row"), t("cluster"), t("does")]}>
        {rows.map(({ row, name, isNew, changes, conflicts, ...thing }) => (
          <tr key={row} className="border-line border-b align-top">
            <td className="py-2 pr-4 tabular-nums">{row}</td>
            <td className="py-2 pr-4">{name}</td>
            <td className="py-2">
              {isNew && <p>{t("newCluster")}</p>}
              <p className="empty:hidden">{told(thing)}</p>
              {changes.map(({ column, from, to }) => (
                <p key={column}>{t("change", { column: columns(column), from: nothing(from), to })}</p>
              ))}
              {conflicts.map((conflict) => (
                <p key={`${conflict.about} ${conflict.source}`} className="font-medium text-warn">
                  {t("conflict", { about: about(conflict.about), value: conflict.value, source: conflict.source })}
                </p>
              ))}
            </td>
          </tr>
        ))}
      </Table>
      {changing > rows.length && <p className="mt-2 text-muted text-small">{t("more", { count: changing - rows.length })}</p>}
    </>
  );
}

/** Every faulty row by its number in the sheet, with its column, what stands there and what would be right. */
export function FaultRows({ preview: { faults, faultCount, faultyRows } }: { preview: SheetPreview }) {
  const t = useTranslations("registerDesk.import");
  const sentences = useTranslations("faults");
  if (faultyRows === 0) return null;
  return (
    <>
      <p className="measure mt-4 font-medium text-warn">{t("faulty", { count: faultyRows })}</p>
      <Table name={t("wrong")} heads={[t("row"), t("column"), t("value"), t("right")]}>
        {faults.map(({ row, column, code, params, value }) => (
          <tr key={`${row} ${column} ${code}`} className="border-line border-b align-top">
            <td className="py-2 pr-4 tabular-nums">{row}</td>
            <td className="py-2 pr-4">{column}</td>
            <td className="py-2 pr-4">{value === "" ? t("empty") : value}</td>
            <td className="py-2">{sentences(code, params)}</td>
          </tr>
        ))}
      </Table>
      {faultCount > faults.length && <p className="mt-2 text-muted text-small">{t("more", { count: faultCount - faults.length })}</p>}
    </>
  );
}
