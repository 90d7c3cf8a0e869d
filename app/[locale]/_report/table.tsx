import type { ReactNode } from "react";

type TableRow = { id: string; name: ReactNode; cells: readonly ReactNode[] };
type Props = { caption: string; head: readonly [string, ...string[]]; rows: readonly TableRow[]; figures?: boolean };

/** A table with a caption, and headings of columns and rows that say so; `figures` right-aligns what stands in it. */
export function ReportTable({ caption, head: [first, ...head], rows, figures = false }: Props) {
  const align = figures ? "text-right whitespace-nowrap" : "text-left";
  return (
    <table className="mt-2 w-full text-left text-small">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-line border-b">
          <th scope="col" className="py-1 pr-3 font-medium">
            {first}
          </th>
          {head.map((title) => (
            <th key={title} scope="col" className={`py-1 pl-3 font-medium ${figures ? "text-right" : ""}`}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, cells }) => (
          <tr key={id} className="break-inside-avoid border-line border-b align-top">
            <th scope="row" className="py-1 pr-3 font-normal">
              {name}
            </th>
            {cells.map((cell, at) => (
              <td key={head[at]} className={`py-1 pl-3 ${align}`}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
