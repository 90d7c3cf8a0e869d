import type { Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { translator } from "#lib/i18n/text.ts";
import type { ActionView } from "#lib/usecases/plan/actions.ts";
import { daysOver } from "../days-over.ts";

type Props = { locale: Locale; actions: readonly ActionView[]; today: string };

/** The actions with owner, date and state; on a narrow screen each is a block of its own. */
export function ActionTable({ locale, actions, today }: Props) {
  const t = translator(locale, "plan");
  const cell = "py-2.5 pr-4 align-top max-sm:block max-sm:py-0.5";
  return (
    <table className="mt-3 w-full border-line border-t text-left max-sm:block">
      <thead className="text-muted text-small max-sm:sr-only">
        <tr>
          {(["action", "owner", "due", "state"] as const).map((name) => (
            <th key={name} scope="col" className="py-2 pr-4 font-medium">
              {t(`board.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {actions.map((action) => {
          const { id, title, owner, ownerName, due, state, from, to } = action;
          const late = daysOver(action, today) ?? 0;
          return (
            <tr key={id} className="break-inside-avoid border-line border-t max-sm:block max-sm:py-3">
              <th scope="row" className={`${cell} font-normal sm:w-1/2`}>
                {title}
                {from !== null && to !== null && (
                  <span className="block text-muted text-small tabular-nums">{t("points", { from, to })}</span>
                )}
              </th>
              <td className={cell}>{owner === null ? t("noOwner") : (ownerName ?? t("formerMember"))}</td>
              <td className={`${cell} tabular-nums`}>
                {due === null ? t("noDue") : dayWords(locale, due)}
                {late > 0 && <span className="block font-medium text-small text-stop">{t("daysOver", { days: late })}</span>}
              </td>
              <td className={cell}>{t(`states.${state}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
