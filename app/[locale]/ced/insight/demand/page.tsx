import type { Metadata } from "next";
import { load } from "#app/_adapters/page.ts";
import { SelectField } from "#app/_ui/field.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readDemand } from "#lib/usecases/insight/demand.ts";
import { InsightFrame } from "../_frame/insight-frame.tsx";
import { ReleaseChoice } from "../_frame/release-choice.tsx";
import { FromRelease, NothingPublished } from "../_frame/release-notes.tsx";
import { Heatmap } from "./heatmap.tsx";
import { HowMade } from "./how-made.tsx";
import { demandPlace, type Search } from "./place.ts";
import { ProgrammeSection } from "./programme-section.tsx";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "demand")("title") };
}

/** Where clusters need something, what CED offers for it, where nothing is offered, and the programme that covers most. */
export default async function DemandPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const place = demandPlace(locale, await searchParams);
  const t = translator(locale, "demand");
  const { view, choices, can } = await load(locale, readDemand, { release: place.release, locale });
  if (view === null)
    return (
      <InsightFrame locale={locale} page="demand">
        <h1 className="text-title">{t("title")}</h1>
        <NothingPublished locale={locale} />
      </InsightFrame>
    );
  const dimension = view.dimensions.find(({ id }) => id === place.dimension)?.id;
  return (
    <InsightFrame locale={locale} page="demand">
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      <FromRelease locale={locale} release={view.release} />
      <ReleaseChoice {...{ locale, choices }} page="demand" release={view.release}>
        <SelectField
          key={dimension}
          className="min-w-56 max-sm:w-full"
          label={t("choose.dimension")}
          name="dimension"
          defaultValue={dimension ?? ""}
        >
          <option value="">{t("choose.every")}</option>
          {view.dimensions.map(({ id, title }) => (
            <option key={id} value={id}>
              {`${id} ${title}`}
            </option>
          ))}
        </SelectField>
      </ReleaseChoice>
      <Heatmap {...{ locale, view, dimension }} showsClicks={can.clicks} />
      <HowMade locale={locale} />
      {can.programme && <ProgrammeSection {...{ locale, view, place }} />}
    </InsightFrame>
  );
}
