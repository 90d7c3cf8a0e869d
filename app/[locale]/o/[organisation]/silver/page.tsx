import type { Metadata } from "next";
import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, messagesOf, translator } from "#lib/i18n/text.ts";
import { readSilver } from "#lib/usecases/silver/read.ts";
import { WorkspaceFrame } from "../_frame/workspace-frame.tsx";
import { CompareForm } from "../history/compare-form.tsx";
import { ChoiceForm } from "./choice-form.tsx";
import { Proposals } from "./proposals.tsx";
import { Readiness } from "./readiness.tsx";

type Props = {
  params: Promise<{ locale: Locale; organisation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "silver")("title") };
}

/** Prepares a silver dossier: what rose since an earlier snapshot, its dated evidence, and whether timing and minimums hold. */
export default async function SilverPage({ params, searchParams }: Props) {
  const { locale, organisation: slug } = await params;
  const asked = await searchParams;
  const t = translator(locale, "silver");
  const chosen = (name: "before" | "after") => (typeof asked[name] === "string" ? { [name]: asked[name] } : {});
  const found = await load(locale, readSilver, { slug, ...chosen("before"), ...chosen("after") });
  const { organisation, points, dossier, choice } = found;
  const nameOf = ({ id, takenAt }: { id: string; takenAt: string }) => {
    const date = formatter(locale).dateTime(new Date(takenAt), { dateStyle: "medium" });
    return id === "now" ? t("now", { date }) : date;
  };
  const textOf = (id: string) => `${id} ${dossier?.titles[id]?.[locale] ?? ""}`;
  return (
    <WorkspaceFrame locale={locale} place={{ page: "silver", params: { organisation: slug } }} organisation={organisation}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      {dossier === null && (
        <div className="card mt-8 p-5">
          <p>{t("tooFew")}</p>
          <Link className="button mt-4" href={addressOf(locale, { page: "history", params: { organisation: slug } })}>
            {t("toHistory")}
          </Link>
        </div>
      )}
      {dossier !== null && (
        <>
          <h2 className="mt-8 text-lead">{t("between", { before: nameOf(dossier.before), after: nameOf(dossier.after) })}</h2>
          {points.length > 2 && (
            <CompareForm
              locale={locale}
              choices={points.map((point) => ({ id: point.id, date: nameOf(point) }))}
              before={dossier.before.id}
              after={dossier.after.id}
            />
          )}
          <div id="changes">
            {dossier.readiness === null ? (
              <p className="mt-4">{t("noLabel")}</p>
            ) : (
              <Readiness {...{ locale, textOf }} readiness={dossier.readiness} />
            )}
          </div>
          <section className="mt-12" aria-labelledby="proposals">
            <h2 id="proposals" className="text-lead">
              {t("proposals.title")}
            </h2>
            {dossier.proposals.length === 0 ? (
              <p className="mt-3">{t("proposals.none")}</p>
            ) : (
              <p className="measure mt-2">{t("proposals.text", { needed: dossier.readiness?.improvements?.needed ?? 0 })}</p>
            )}
            {choice === null ? (
              <>
                {dossier.proposals.length > 0 && <p className="measure mt-2 text-muted">{t("proposals.closed")}</p>}
                <Proposals {...{ locale, textOf }} proposals={dossier.proposals} />
              </>
            ) : (
              <MessagesProvider locale={locale} messages={messagesOf(locale, ["silver", "faults", "failures"])}>
                <ChoiceForm
                  choice={choice}
                  items={dossier.proposals.map(({ indicator, from }) => ({ indicator, from, title: textOf(indicator) }))}
                >
                  {dossier.proposals.map((proposal) => (
                    <Proposals key={proposal.indicator} {...{ locale, textOf }} proposals={[proposal]} />
                  ))}
                </ChoiceForm>
              </MessagesProvider>
            )}
          </section>
        </>
      )}
    </WorkspaceFrame>
  );
}
