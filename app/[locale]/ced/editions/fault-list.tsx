"use client";
import { useTranslations } from "use-intl/react";
import { Scrolling } from "#app/_ui/scrolling.tsx";
import type { Fault } from "#lib/domain/fault.ts";

/** So many are shown: whoever has more than that begins with these. */
const most = 200;

/** A place in the file in words: "Indikator 1.1.2, vurdering, trin nr. 2, point"; keys without a word of their own as they are. */
function usePlace(): (fault: Fault) => string {
  const t = useTranslations("editionDesk.upload");
  const keys = useTranslations("editionDesk.keys");
  const wordOf = (key: string) => (keys.has(key as "id") ? keys(key as "id") : key);
  return ({ path, params }) => {
    const parts = path
      .split("/")
      .slice(1)
      .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
    if (parts.length === 0) return t("whole");
    const indicator = parts[0] === "indicators" && params.indicator !== undefined ? t("indicator", { id: params.indicator }) : null;
    const rest = indicator === null ? parts : parts.slice(2);
    // A position belongs to the list before it: "trin nr. 2".
    const words = rest.flatMap((part, at) => {
      if (/^\d+$/.test(part)) return at === 0 ? [part] : [];
      const position = rest[at + 1];
      const number = position !== undefined && /^\d+$/.test(position) ? ` ${t("number", { number: Number(position) + 1 })}` : "";
      return [`${wordOf(part)}${number}`];
    });
    const text = [...(indicator === null ? [] : [indicator]), ...words].join(", ");
    return text.slice(0, 1).toUpperCase() + text.slice(1);
  };
}

/** A number that only has a least one is said so: the greatest that a computer counts to helps nobody. */
const codeOf = ({ code, params }: Fault) => (code === "out-of-range" && params.max === Number.MAX_SAFE_INTEGER ? "too-low" : code);

/** Every fault of a file: where it is, in words and as the file says it, and what would be right. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  const t = useTranslations("editionDesk.upload");
  const sentences = useTranslations("faults");
  const placeOf = usePlace();
  if (faults.length === 0) return null;
  return (
    <section className="card border-stop p-4" aria-labelledby="faults">
      <h3 id="faults" className="font-medium text-stop">
        {t("faults", { count: faults.length })}
      </h3>
      <Scrolling name={t("faults", { count: faults.length })} className="mt-2 max-h-96 overflow-auto">
        <table className="w-full text-left text-small max-sm:block">
          <thead className="max-sm:sr-only">
            <tr>
              <th scope="col" className="py-2 pr-4 font-medium">
                {t("place")}
              </th>
              <th scope="col" className="py-2 font-medium">
                {t("wrong")}
              </th>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {faults.slice(0, most).map((fault) => (
              <tr key={`${fault.path} ${fault.code}`} className="border-line border-t align-top max-sm:block max-sm:py-2">
                <th scope="row" className="py-2 pr-4 font-normal max-sm:block max-sm:py-0 sm:w-1/2">
                  {placeOf(fault)}
                  {fault.path !== "" && <code className="block break-all text-muted">{fault.path}</code>}
                </th>
                <td className="py-2 max-sm:block max-sm:py-0">{sentences(codeOf(fault), fault.params)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      {faults.length > most && <p className="mt-2 text-muted text-small">{t("more", { count: faults.length - most })}</p>}
    </section>
  );
}
