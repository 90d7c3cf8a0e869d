import type { Metadata } from "next";
import Form from "next/form";
import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { SelectField } from "#app/_ui/field.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { kindTitles, offeringKinds } from "#lib/domain/offering/kinds.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readOfferings } from "#lib/usecases/offerings/list.ts";
import { readOfferingChoices } from "#lib/usecases/offerings/read.ts";
import { CedFrame } from "../_frame/ced-frame.tsx";
import { Catalogue, ComingEvents } from "./catalogue.tsx";
import { OfferingForm } from "./offering-form.tsx";
import { Removed } from "./removed.tsx";

type Asked = { kind?: string | string[]; removed?: string | string[] };
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "offerings")("title") };
}

const blank = {
  ...{ kind: "workshop" as const, titleDa: "", titleEn: "", descriptionDa: "", descriptionEn: "", url: "" },
  ...{ reportedAs: "", days: "", cost: "", indicators: [] },
};

/** A new offering, for whoever may add one. */
async function NewOne({ locale }: { locale: Locale }) {
  const t = translator(locale, "offerings");
  const { edition, indicators } = await load(locale, readOfferingChoices, {});
  return (
    <ConfirmDetails summary={t("add.title")}>
      <OfferingForm locale={locale} values={{ ...blank, edition }} indicators={indicators} />
    </ConfirmDetails>
  );
}

/** CED's catalogue: what it offers, of which kind, and the events to come. */
export default async function OfferingsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { kind: asked, removed } = await searchParams;
  const t = translator(locale, "offerings");
  const kind = offeringKinds.find((one) => one === asked);
  const query = { ...(kind === undefined ? {} : { kind }), ...(typeof removed === "string" ? { removed } : {}) };
  const { offerings, coming, kinds, can, removed: gone } = await load(locale, readOfferings, query);
  const here = addressOf(locale, { page: "offerings" });
  return (
    <CedFrame locale={locale} place={{ page: "offerings" }}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["offerings", "faults", "failures"])}>
        {gone !== null && can.change && (
          <Removed locale={locale} step="restoreOffering" of={gone} title={locale === "da" ? gone.titleDa : gone.titleEn} goTo={here} />
        )}
        {can.event && (
          <p className="mt-4">
            <Link className="button" href={addressOf(locale, { page: "attendanceImport" })}>
              {t("import")}
            </Link>
          </p>
        )}
        <section className="mt-8" aria-labelledby="coming">
          <h2 id="coming" className="text-lead">
            {t("coming.title")}
          </h2>
          {coming.length === 0 ? <p className="mt-2">{t("coming.none")}</p> : <ComingEvents locale={locale} events={coming} />}
        </section>
        <section className="mt-10">
          <h2 className="text-lead">{t("list.title")}</h2>
          <Form action={here} className="mt-2 flex flex-wrap items-end gap-3" aria-label={t("filter.title")}>
            <SelectField key={kind ?? ""} className="min-w-56" label={t("filter.kind")} name="kind" defaultValue={kind ?? ""}>
              <option value="">{t("filter.all")}</option>
              {offeringKinds.map((one) => (
                <option key={one} value={one}>
                  {t("filter.count", { kind: kindTitles[one][locale], count: kinds[one] ?? 0 })}
                </option>
              ))}
            </SelectField>
            <button type="submit" className="button">
              {t("filter.show")}
            </button>
          </Form>
          {offerings.length === 0 ? <p className="mt-3">{t("list.none")}</p> : <Catalogue locale={locale} offerings={offerings} />}
          {can.change && <NewOne locale={locale} />}
        </section>
      </MessagesProvider>
    </CedFrame>
  );
}
