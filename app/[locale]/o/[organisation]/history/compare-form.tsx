import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

type Choice = { id: string; date: string };
type Props = { locale: Locale; choices: readonly Choice[]; before: string; after: string };

/** Chooses two snapshots; the choice is part of the address, so that it can be kept and sent. */
export function CompareForm({ locale, choices, before, after }: Props) {
  const t = translator(locale, "history.compare");
  const chosen = { before, after };
  return (
    <form method="get" action="#changes" className="mt-4 flex flex-wrap items-end gap-4">
      {(["before", "after"] as const).map((name) => (
        <label key={name} className="font-medium text-small">
          {t(name)}
          <select name={name} defaultValue={chosen[name]} className="field mt-1.5 block">
            {choices.map(({ id, date }) => (
              <option key={id} value={id}>
                {date}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className="button">
        {t("button")}
      </button>
    </form>
  );
}
