import { load } from "#app/_adapters/page.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { programmeUnits } from "#lib/domain/insight/programme.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { DemandView } from "#lib/usecases/insight/demand.ts";
import { readProgramme } from "#lib/usecases/insight/programme.ts";
import type { DemandPlace } from "./place.ts";
import { ProgrammeResult } from "./programme-result.tsx";

type Props = { locale: Locale; view: DemandView; place: DemandPlace };

/** Asks for a programme within days or kroner, and shows it; what is asked is in the address, and nothing is kept. */
export async function ProgrammeSection({ locale, view, place }: Props) {
  const t = translator(locale, "demand.programme");
  const { programme: asked, typed, dimension } = place;
  const release = view.release.id;
  const isAsked = asked !== null && asked !== "faulty";
  return (
    <section id="programme" className="mt-12" aria-labelledby="programme-title">
      <h2 id="programme-title" className="text-lead">
        {t("title")}
      </h2>
      <p className="measure mt-2">{t("intro")}</p>
      <form
        method="get"
        action={`${addressOf(locale, { page: "demand" })}#programme`}
        className="no-print mt-5 flex flex-wrap items-start gap-4"
        aria-labelledby="programme-title"
      >
        {place.release !== undefined && <input type="hidden" name="release" value={release} />}
        {dimension !== undefined && <input type="hidden" name="dimension" value={dimension} />}
        <SelectField key={typed.unit} className="min-w-40 max-sm:w-full" label={t("unit")} name="unit" defaultValue={typed.unit}>
          {programmeUnits.map((unit) => (
            <option key={unit} value={unit}>
              {t(`units.${unit}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          key={typed.limit}
          className="w-40 max-sm:w-full"
          label={t("limit")}
          name="limit"
          inputMode="numeric"
          required
          defaultValue={typed.limit}
          error={asked === "faulty" ? t("faulty") : undefined}
        />
        <button type="submit" className="button button-primary sm:mt-7">
          {t("submit")}
        </button>
      </form>
      {isAsked && (
        <ProgrammeResult {...{ locale, view, asked }} programme={await load(locale, readProgramme, { ...asked, release, locale })} />
      )}
    </section>
  );
}
