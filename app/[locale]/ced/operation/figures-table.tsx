import type { ReactNode } from "react";
import { Scrolling } from "#app/_ui/scrolling.tsx";

type Head = { text: string; isFigure?: boolean };
type Row = { key: string; cells: readonly ReactNode[] };

type Props = {
  caption: string;
  heads: readonly Head[];
  rows: readonly Row[];
  /** The caption says more than the heading above it, and is shown. */
  isTold?: boolean;
};

/** A table whose first column names its rows; figures stand to the right. */
export function FiguresTable({ caption, heads, rows, isTold = false }: Props) {
  const side = (at: number) => (heads[at]?.isFigure === true ? "text-right" : "");
  return (
    <Scrolling name={caption}>
      <table className="wrap-normal w-full text-left text-small">
        <caption className={isTold ? "pb-2 text-left text-muted" : "sr-only"}>{caption}</caption>
        <thead>
          <tr className="border-line border-b align-bottom">
            {heads.map(({ text }, at) => (
              <th key={text} scope="col" className={`py-2 pr-4 font-medium last:pr-0 ${side(at)}`}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key} className="border-line border-b align-top">
              <th scope="row" className="min-w-36 py-2 pr-4 font-normal">
                {first}
              </th>
              {others.map((cell, at) => (
                <td
                  key={heads[at + 1]?.text}
                  className={`py-2 pr-4 last:pr-0 ${side(at + 1)} ${heads[at + 1]?.isFigure === true ? "whitespace-nowrap tabular-nums" : ""}`}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
