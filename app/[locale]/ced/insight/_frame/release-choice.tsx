import type { ReactNode } from "react";
import { SelectField } from "#app/_ui/field.tsx";
import type { ReleaseHead } from "#lib/domain/insight/release-head.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

type Props = {
  locale: Locale;
  page: "demand" | "effect";
  release: ReleaseHead;
  choices: readonly ReleaseHead[];
  children?: ReactNode;
};

/** Which release is shown, for those who may choose, and what else a page lets choose; the choice is in the address. */
export function ReleaseChoice({ locale, page, release, choices, children }: Props) {
  const t = translator(locale, "demand.choose");
  const date = (day: string) => formatter(locale).dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: "medium" });
  if (choices.length < 2 && children === undefined) return null;
  return (
    <form
      method="get"
      action={addressOf(locale, { page })}
      className="no-print mt-8 flex flex-wrap items-end gap-4"
      aria-label={t("title")}
    >
      {choices.length > 1 && (
        <SelectField key={release.id} className="min-w-56 max-sm:w-full" label={t("release")} name="release" defaultValue={release.id}>
          {choices.map(({ id, from, to }) => (
            <option key={id} value={id}>
              {t("period", { from: date(from), to: date(to) })}
            </option>
          ))}
        </SelectField>
      )}
      {children}
      <button type="submit" className="button">
        {t("show")}
      </button>
    </form>
  );
}
