"use client";
import { useTranslations } from "use-intl/react";
import { Scrolling } from "#app/_ui/scrolling.tsx";
import type { Preview } from "#lib/usecases/participants/preview.ts";

/** Every faulty row by its number in the sheet, with what stands there and what is wrong with it. */
export function FaultTable({ preview: { faults, faultCount, faultyRows } }: { preview: Preview }) {
  const t = useTranslations("participants");
  if (faultyRows === 0) return null;
  return (
    <>
      <p className="measure mt-3 font-medium text-warn">{t("sheet.faulty", { count: faultyRows })}</p>
      <Scrolling name={t("sheet.wrong")} className="mt-3 max-h-96 overflow-auto">
        <table className="w-full text-left text-small">
          <thead>
            <tr className="border-line border-b">
              {(["row", "column", "value", "wrong"] as const).map((head) => (
                <th key={head} scope="col" className="py-2 pr-4 font-medium">
                  {t(`sheet.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.map(({ row, column, code, value }) => (
              <tr key={`${row} ${column} ${code}`} className="border-line border-b align-top">
                <td className="py-2 pr-4">{row}</td>
                <td className="py-2 pr-4">{column}</td>
                <td className="py-2 pr-4">{value === "" ? t("sheet.empty") : value}</td>
                <td className="py-2">{t(`rowFaults.${code}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      {faultCount > faults.length && <p className="mt-2 text-muted text-small">{t("sheet.more", { count: faultCount - faults.length })}</p>}
    </>
  );
}
