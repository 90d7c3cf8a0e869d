import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { viewOf } from "#lib/editions/view.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readEdition } from "#lib/usecases/editions/read.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";
import { readRound } from "#lib/usecases/rounds/read.ts";
import { WorkspaceFrame } from "../../../_frame/workspace-frame.tsx";
import { Opening } from "./_open/opening.tsx";
import { ClosedRounds } from "./_outcome/closed-rounds.tsx";
import { Outcomes } from "./_outcome/outcomes.tsx";
import { OpenRound } from "./_rating/open-round.tsx";

type Props = {
  params: Promise<{ locale: Locale; organisation: string; assessment: string }>;
  searchParams: Promise<{ round?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "rounds")("title") };
}

/** A blind round of an assessment: begun, rated unseen, or closed with what it came to; the address may name an earlier one. */
export default async function BlindRoundPage({ params, searchParams }: Props) {
  const { locale, organisation: slug, assessment } = await params;
  const { round: named } = await searchParams;
  const t = translator(locale, "rounds");
  const asked = { assessment, ...(typeof named === "string" ? { round: named } : {}) };
  const [organisation, found] = await Promise.all([load(locale, readOrganisation, { slug }), load(locale, readRound, asked)]);
  if (found.organisation !== organisation.id) notFound();
  const { text, ...digests } = await load(locale, readEdition, found.edition);
  const view = viewOf(JSON.parse(text) as EditionDocument, digests, locale);
  const address = { organisation: slug, assessment };
  const { round } = found;
  return (
    <WorkspaceFrame locale={locale} place={{ page: "blindRound", params: address }} organisation={organisation}>
      <p className="text-small">
        <Link prefetch={false} className="link inline-block py-2" href={addressOf(locale, { page: "assessment", params: address })}>
          {t("back")}
        </Link>
      </p>
      <h1 className="text-title">{t("title")}</h1>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["rounds", "readiness", "faults", "failures"])}>
        {round !== null && round.closedAt === null && <OpenRound locale={locale} round={round} view={view} />}
        {round !== null && round.closedAt !== null && round.outcome !== null && (
          <Outcomes
            locale={locale}
            round={round.id}
            closedAt={round.closedAt}
            raters={round.raters}
            {...{ outcomes: round.outcome, view }}
            mayAgree={round.can.agree}
          />
        )}
        {found.isNewest && (round === null || round.closedAt !== null) && (
          <Opening
            locale={locale}
            assessment={assessment}
            slug={slug}
            isFirst={round === null}
            state={found.state}
            mayOpen={found.can.open}
            {...{ view, team: found.team }}
          />
        )}
      </MessagesProvider>
      <ClosedRounds locale={locale} address={address} closed={found.closed} shown={round?.id} isNewest={found.isNewest} />
    </WorkspaceFrame>
  );
}
