import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Fault } from "./statement.ts";

type Props = { locale: Locale; title: string; faults: readonly Fault[] };

/** Faults of one kind: what it is, by which criteria, why it is so, and what can be used in its place. */
export function Faults({ locale, title, faults }: Props) {
  const t = translator(locale, "accessibility");
  return (
    <>
      <h3 className="mt-8 font-semibold">{title}</h3>
      {faults.length === 0 && <p className="mt-2">{t("faults.none")}</p>}
      <ul className="measure mt-2 grid list-disc gap-4 pl-5">
        {faults.map(({ id, what, criteria, reason, instead }) => (
          <li key={id}>
            {what[locale]} <span className="text-muted">({t("faults.criteria", { criteria: criteria.join(", ") })})</span>
            <dl className="mt-1 text-small">
              <div>
                <dt className="inline font-medium">{t("faults.reason")}: </dt>
                <dd className="inline">{reason[locale]}</dd>
              </div>
              <div>
                <dt className="inline font-medium">{t("faults.instead")}: </dt>
                <dd className="inline">{instead[locale]}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
