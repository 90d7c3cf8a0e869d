import type { Metadata } from "next";
import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readConsents } from "#lib/usecases/consent/read.ts";
import { WorkspaceFrame } from "../_frame/workspace-frame.tsx";
import { ConsentHistory } from "./history.tsx";
import { Looks } from "./looks.tsx";
import { PurposeConsent } from "./purpose-consent.tsx";
import { RoundConsent } from "./round-consent.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "consent")("title") };
}

/** What a secretariat lets CED use, what CED sees at this moment, and every look of it. */
export default async function ConsentPage({ params, searchParams }: Props) {
  const { locale, organisation: slug } = await params;
  const { before } = await searchParams;
  const from = typeof before === "string" && /^\d{1,15}$/.test(before) ? { before: Number(before) } : {};
  const t = translator(locale, "consent");
  const { organisation, assessments, statistics, publicFacts, history, looks, can } = await load(locale, readConsents, { slug, ...from });
  const starts = new Map(assessments.map(({ id, startedAt }) => [id, dayWords(locale, startedAt)]));
  const startOf = (id: string | null) => starts.get(id ?? "") ?? null;
  return (
    <WorkspaceFrame locale={locale} place={{ page: "consent", params: { organisation: slug } }} organisation={organisation}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      {!can.change && organisation.goneAt === null && <p className="measure mt-2 text-muted">{t("onlyLeads")}</p>}
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["consent", "faults", "failures"])}>
        <section className="mt-10" aria-labelledby="sparring">
          <h2 id="sparring" className="text-lead">
            {t("purposes.sparring.title")}
          </h2>
          <p className="measure mt-2 mb-4">{t("purposes.sparring.text")}</p>
          {assessments.length === 0 ? (
            <p className="measure text-muted">
              {t("purposes.sparring.none")}{" "}
              <Link prefetch={false} className="link" href={addressOf(locale, { page: "workspace", params: { organisation: slug } })}>
                {t("purposes.sparring.start")}
              </Link>
            </p>
          ) : (
            <div className="grid gap-4">
              {assessments.map((round) => (
                <RoundConsent key={round.id} {...{ locale, slug, round }} canChange={can.change} />
              ))}
            </div>
          )}
        </section>
        <PurposeConsent {...{ locale, slug }} purpose="statistics" given={statistics} canChange={can.change} />
        <PurposeConsent {...{ locale, slug }} purpose="public-facts" given={publicFacts} canChange={can.change} />
      </MessagesProvider>
      <section className="mt-12" id="looks" aria-labelledby="looks-title">
        <h2 id="looks-title" className="text-lead">
          {t("looks.title")}
        </h2>
        <p className="measure mt-2 mb-4 text-muted">{t("looks.text")}</p>
        <Looks {...{ locale, slug, looks, startOf }} isFirst={before === undefined} />
      </section>
      <section className="mt-12" aria-labelledby="history">
        <h2 id="history" className="mb-4 text-lead">
          {t("history.title")}
        </h2>
        <ConsentHistory {...{ locale, startOf }} steps={history} />
      </section>
    </WorkspaceFrame>
  );
}
