"use client";
import { useTranslations } from "use-intl/react";
import { Scrolling } from "#app/_ui/scrolling.tsx";

type Fault = { row: number; column: string; value: string; text: string };
type Props = { faults: readonly Fault[]; faultCount: number; faultyRows: number };

/** Every faulty row by its number in the sheet, with what stands there and what is wrong with it. */
export function FaultRows({ faults, faultCount, faultyRows }: Props) {
  const t = useTranslations("attendance");
  if (faultCount === 0) return null;
  return (
    <>
      <p className="measure mt-3 font-medium text-warn">{t("faulty", { count: faultyRows })}</p>
      <Scrolling name={t("wrong")} className="mt-3 max-h-96 overflow-auto">
        <table className="w-full text-left text-small">
          <thead>
            <tr className="border-line border-b">
              {(["row", "column", "value", "fault"] as const).map((head) => (
                <th key={head} scope="col" className="py-2 pr-4 font-medium">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.map(({ row, column, value, text }) => (
              <tr key={`${row} ${column} ${text}`} className="border-line border-b align-top">
                <td className="py-2 pr-4 tabular-nums">{row}</td>
                <td className="py-2 pr-4">{column}</td>
                <td className="py-2 pr-4">{value === "" ? t("empty") : value}</td>
                <td className="py-2">{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      {faultCount > faults.length && <p className="mt-2 text-muted text-small">{t("moreFaults", { count: faultCount - faults.length })}</p>}
    </>
  );
}
