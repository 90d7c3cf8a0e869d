import type { Metadata } from "next";
import Form from "next/form";
import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { SelectField } from "#app/_ui/field.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readFigures } from "#lib/usecases/editions/figures.ts";
import { CedFrame } from "../../../_frame/ced-frame.tsx";
import { titlesOf } from "../figure-words.ts";
import { FiguresForm } from "./figures-form.tsx";

type Props = { params: Promise<{ locale: Locale; draft: string }>; searchParams: Promise<{ of?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "editionDesk")("figures.title") };
}

/** The figures of a draft, corrected by hand: those of one label or indicator at a time. */
export default async function EditionFiguresPage({ params, searchParams }: Props) {
  const { locale, draft } = await params;
  const { of: given } = await searchParams;
  const t = translator(locale, "editionDesk");
  const asked = typeof given === "string" ? { of: given } : {};
  const { title, revision, digest, chosen, groups, indicator, labels } = await load(locale, readFigures, { draft, ...asked });
  const place = { page: "editionFigures", params: { draft } } as const;
  const called = (of: string) => {
    const [kind, ...id] = of.split(":");
    const name = groups.find((group) => group.of === of)?.title[locale] ?? "";
    return kind === "indicator" ? `${id.join(":")} ${name}` : name;
  };
  const rating = indicator === null || indicator.rating.kind === "rubric" ? null : indicator.rating;
  const inputOf = (key: string) => indicator?.inputs?.find((input) => input.key === key)?.label[locale] ?? key;
  const titles = titlesOf(locale, labels);
  return (
    <CedFrame locale={locale} place={place}>
      <p>
        <Link className="link inline-block py-2 text-small" href={addressOf(locale, { page: "editionDraft", params: { draft } })}>
          {t("edition", { title: title[locale], revision })}
        </Link>
      </p>
      <h1 className="text-title">{t("figures.title")}</h1>
      <p className="measure mt-4 text-lead">{t("figures.intro")}</p>
      <Form action={addressOf(locale, place)} className="mt-6 flex flex-wrap items-end gap-3">
        <SelectField key={chosen.of} label={t("figures.of")} name="of" defaultValue={chosen.of} className="w-96 max-w-full">
          {groups.map(({ of }) => (
            <option key={of} value={of}>
              {called(of)}
            </option>
          ))}
        </SelectField>
        <button type="submit" className="button">
          {t("figures.show")}
        </button>
      </Form>
      <section className="mt-8" aria-labelledby="figures">
        <h2 id="figures" className="text-lead">
          {called(chosen.of)}
        </h2>
        {indicator !== null && (
          <p className="measure mt-2 text-muted">
            {rating === null
              ? t("figures.rubric", { max: indicator.maxPoints })
              : rating.kind === "ratio"
                ? t("changes.values.per", { of: inputOf(rating.of), per: inputOf(rating.per) })
                : inputOf(rating.of)}
          </p>
        )}
        <MessagesProvider locale={locale} messages={messagesOf(locale, ["editionDesk", "faults", "failures"])}>
          <FiguresForm
            key={chosen.of}
            {...{ draft, digest, of: chosen.of }}
            figures={chosen.figures.map(({ kind, part, points, labels: ids, value }) => ({
              ...{ kind, part, points: points ?? 0, value },
              labels: ids.map(titles).join(", "),
            }))}
          />
        </MessagesProvider>
      </section>
    </CedFrame>
  );
}
