import Link from "next/link";
import { SelectField } from "#app/_ui/field.tsx";
import { type CaseloadQuery, labelChoices, orders, whoseChoices } from "#lib/domain/caseload/query.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

/** Which clusters are shown and in which order; the choice is in the address, so that it can be kept and sent. */
export function Filters({ locale, query }: { locale: Locale; query: CaseloadQuery }) {
  const t = translator(locale, "caseload");
  const page = addressOf(locale, { page: "caseload" });
  const { label = "", whose = "all", order = "session" } = query;
  return (
    <form method="get" action={page} className="mt-8 flex flex-wrap items-end gap-4" aria-label={t("filter.title")}>
      <SelectField key={`w${whose}`} className="min-w-36" label={t("filter.whose")} name="whose" defaultValue={whose}>
        {whoseChoices.map((one) => (
          <option key={one} value={one}>
            {t(`filter.${one}`)}
          </option>
        ))}
      </SelectField>
      <SelectField key={`l${label}`} className="min-w-36" label={t("filter.label")} name="label" defaultValue={label}>
        <option value="">{t("filter.every")}</option>
        {labelChoices.map((one) => (
          <option key={one} value={one}>
            {t(`labels.${one}`)}
          </option>
        ))}
      </SelectField>
      <SelectField key={`o${order}`} className="min-w-44" label={t("filter.order")} name="order" defaultValue={order}>
        {orders.map((one) => (
          <option key={one} value={one}>
            {t(`filter.${one}`)}
          </option>
        ))}
      </SelectField>
      <button type="submit" className="button">
        {t("filter.show")}
      </button>
      {(query.label !== undefined || whose === "mine") && (
        <Link prefetch={false} href={page} className="link min-h-11 py-2.5">
          {t("filter.clear")}
        </Link>
      )}
    </form>
  );
}
