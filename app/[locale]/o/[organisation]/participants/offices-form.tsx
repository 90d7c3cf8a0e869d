import { TextField } from "#app/_ui/text-field.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

type Props = { locale: Locale; own: string | null; further: readonly string[]; unknown: readonly string[] };

/** The postcodes of more offices, kept in the address of the page. */
export function OfficesForm({ locale, own, further, unknown }: Props) {
  const t = translator(locale, "participants.proposals");
  return (
    <form method="get" className="mt-4 flex flex-wrap items-end gap-3">
      <TextField
        name="offices"
        label={t("offices")}
        hint={own === null ? t("officesHintNone") : t("officesHint", { own })}
        error={unknown.length === 0 ? undefined : t("unknownOffices", { list: unknown.join(", ") })}
        defaultValue={further.join(", ")}
        className="min-w-0 grow"
      />
      <button type="submit" className="button">
        {t("count")}
      </button>
    </form>
  );
}
