import Link from "next/link";
import { SelectField } from "#app/_ui/field.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { TeamMember } from "#lib/usecases/organisations/team.ts";
import { type PlanQuery, planAddress, states } from "./place.ts";

type Props = { locale: Locale; slug: string; query: PlanQuery; team: readonly TeamMember[] };

/** Which actions are shown; the choice is in the address, so that it can be kept and sent. */
export function Filters({ locale, slug, query, team }: Props) {
  const t = translator(locale, "plan");
  return (
    <form method="get" action={planAddress(locale, slug)} className="mt-8 flex flex-wrap items-end gap-4" aria-label={t("filter.title")}>
      <SelectField key={`o${query.owner}`} className="min-w-44" label={t("filter.owner")} name="owner" defaultValue={query.owner ?? ""}>
        <option value="">{t("filter.everybody")}</option>
        {team.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="nobody">{t("filter.nobody")}</option>
      </SelectField>
      <SelectField key={`s${query.state}`} className="min-w-44" label={t("filter.state")} name="state" defaultValue={query.state ?? ""}>
        <option value="">{t("filter.every")}</option>
        <option value="open">{t("filter.open")}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {t(`states.${state}`)}
          </option>
        ))}
      </SelectField>
      <button type="submit" className="button">
        {t("filter.show")}
      </button>
      {(query.owner || query.state) && (
        <Link prefetch={false} href={planAddress(locale, slug)} className="link min-h-11 py-2.5">
          {t("filter.clear")}
        </Link>
      )}
    </form>
  );
}
