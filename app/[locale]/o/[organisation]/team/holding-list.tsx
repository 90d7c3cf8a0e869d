import { useTranslations } from "use-intl/react";

/** What somebody has in hand. */
export type Holding = { indicators: readonly string[]; actions: readonly string[]; ratings: number };

export const holdsAnything = ({ indicators, actions }: Holding) => indicators.length + actions.length > 0;

/** What goes to somebody else, or to nobody, when a person goes. */
export function HoldingList({ holds }: { holds: Holding }) {
  const t = useTranslations("team.holds");
  const { indicators, actions, ratings } = holds;
  if (!holdsAnything(holds) && ratings === 0) return <p className="text-muted text-small">{t("nothing")}</p>;
  return (
    <div className="text-small">
      <p>{t("lead")}</p>
      <ul className="mt-1 list-disc pl-5">
        {indicators.length > 0 && <li>{t("indicators", { count: indicators.length, list: indicators.join(", ") })}</li>}
        {actions.length > 0 && (
          <li>
            {t("actions", { count: actions.length })} {actions.map((title) => `“${title}”`).join(", ")}
          </li>
        )}
        {ratings > 0 && <li>{t("ratings", { count: ratings })}</li>}
      </ul>
    </div>
  );
}
