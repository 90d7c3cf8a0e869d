"use client";
import { useTranslations } from "use-intl/react";
import { Scrolling } from "#app/_ui/scrolling.tsx";

type Row = { id: string; name: string; figures: readonly (string | number)[] };
type Props = { caption: string; head: readonly [string, ...string[]]; rows: readonly Row[] };

/** The table of a picture, one key away. */
export function PictureTable({ caption, head: [first, ...head], rows }: Props) {
  const t = useTranslations("result.pictures");
  return (
    <details className="mt-2">
      <summary className="flex min-h-11 items-center text-accent text-small underline underline-offset-4">{t("table")}</summary>
      <Scrolling name={caption}>
        <table className="w-full max-w-3xl text-left text-small">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="py-1.5 pr-4 font-medium">
                {first}
              </th>
              {head.map((title) => (
                <th key={title} scope="col" className="py-1.5 pl-4 text-right font-medium">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, figures }) => (
              <tr key={id} className="border-line border-t">
                <th scope="row" className="py-1.5 pr-4 font-normal">
                  {name}
                </th>
                {figures.map((figure, at) => (
                  <td key={head[at]} className="whitespace-nowrap py-1.5 pl-4 text-right">
                    {figure}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </details>
  );
}
