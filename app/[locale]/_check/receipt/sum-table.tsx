import type { ReactNode } from "react";
import { Scrolling } from "#app/_ui/scrolling.tsx";

type Props = {
  /** The region that scrolls where the table is wider than the page. */
  name: string;
  /** What the table adds up, for who cannot see it. */
  caption: string;
  /** What its rows are, and their figures. */
  head: string;
  columns: readonly string[];
  rows: readonly { key: string; title: string; figures: readonly ReactNode[] }[];
  /** The last line: what the figures come to. */
  sum?: { title: string; figure: string };
};

/** A table of figures that are added up: a row for each part, figures on the right. */
export function SumTable({ name, caption, head, columns, rows, sum }: Props) {
  return (
    <Scrolling name={name} className="overflow-x-auto print:overflow-visible">
      <table className="mt-3 w-full text-left text-small">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-line border-b align-bottom">
            <th scope="col" className="py-1.5 pr-3 font-medium">
              {head}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="py-1.5 pl-3 text-right font-medium">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, title, figures }) => (
            <tr key={key} className="border-line border-b">
              <th scope="row" className="py-1 pr-3 font-normal">
                {title}
              </th>
              {columns.map((column, at) => (
                <td key={column} className="py-1 pl-3 text-right">
                  {figures[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {sum !== undefined && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={columns.length} className="py-1.5 pr-3 font-medium">
                {sum.title}
              </th>
              <td className="whitespace-nowrap py-1.5 pl-3 text-right font-medium">{sum.figure}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </Scrolling>
  );
}
