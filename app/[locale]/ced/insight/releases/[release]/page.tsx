import type { Metadata } from "next";
import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, messagesOf, translator } from "#lib/i18n/text.ts";
import { readRelease } from "#lib/usecases/insight/read.ts";
import { CedFrame } from "../../../_frame/ced-frame.tsx";
import { LookAgain } from "../../look-again.tsx";
import { Cells } from "./cells.tsx";
import { DecisionForms } from "./decision-forms.tsx";
import { Standings } from "./standings.tsx";

type Props = { params: Promise<{ locale: Locale; release: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "insight")("title") };
}

/** A release: how far it is, what is left out of it and why, its figures, and what can be done with it. */
export default async function ReleasePage({ params }: Props) {
  const { locale, release } = await params;
  const t = translator(locale, "insight");
  const { head, cells, titles, standings, can } = await load(locale, readRelease, { release });
  const day = (at: string) => formatter(locale).dateTime(new Date(at), { dateStyle: "medium" });
  const { from, to, state, progress, madeAt, publishedAt } = head;
  const list = addressOf(locale, { page: "insight" });
  return (
    <CedFrame locale={locale} place={{ page: "release", params: { release } }}>
      <p>
        <Link className="link inline-block py-2 text-small" href={list}>
          {t("releases")}
        </Link>
      </p>
      <h1 className="text-title">{t("titleOf", { from: day(from), to: day(to) })}</h1>
      <p className="mt-3" role="status">
        {state === "making" && t("states.making", { progress })}
        {state === "draft" && t("states.draft", { date: day(madeAt ?? from) })}
        {state === "published" && t("states.published", { date: day(publishedAt ?? from) })}
      </p>
      {state === "making" && <LookAgain />}
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["insight", "faults", "failures"])}>
        <DecisionForms {...{ release, can, list }} />
      </MessagesProvider>
      {state !== "making" && (
        <>
          <section className="mt-8">
            <h2 className="text-lead">{t("review.title")}</h2>
            <Standings {...{ locale, standings, titles }} />
          </section>
          <section className="mt-10" aria-labelledby="cells">
            <h2 id="cells" className="text-lead">
              {t("cells")}
            </h2>
            <p className="mt-2 flex flex-wrap gap-4">
              {(["csv", "xlsx"] as const).map((format) => (
                <a
                  key={format}
                  className="link py-2"
                  href={`/api/v1/releases/${release}/export?format=${format}&locale=${locale}`}
                  download
                >
                  {t("downloadAs", { format: t(format) })}
                </a>
              ))}
            </p>
            <Cells {...{ locale, cells, titles }} />
          </section>
        </>
      )}
    </CedFrame>
  );
}
