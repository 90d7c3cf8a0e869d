import type { Metadata } from "next";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { proposeFigures } from "#lib/usecases/participants/propose.ts";
import { readParticipants } from "#lib/usecases/participants/read.ts";
import { WorkspaceFrame } from "../_frame/workspace-frame.tsx";
import { DeleteList } from "./delete-list.tsx";
import { Importer } from "./importer.tsx";
import { ListSummary } from "./list-summary.tsx";
import { OfficesForm } from "./offices-form.tsx";
import { ProposalCard } from "./proposal-card.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string }>; searchParams: Promise<{ offices?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "participants")("title") };
}

/** The postcodes that the address names; more than an organisation has offices are left out. */
function furtherOffices(offices: string | string[] | undefined): string[] {
  const named = [offices ?? []]
    .flat()
    .join(",")
    .split(/[,;\s]+/);
  return named.filter((postcode) => postcode !== "" && postcode.length <= 10).slice(0, 20);
}

/** The participants of a secretariat's cluster: the list, its import, and what it proposes. */
export default async function ParticipantsPage({ params, searchParams }: Props) {
  const { locale, organisation: slug } = await params;
  const t = translator(locale, "participants");
  const further = furtherOffices((await searchParams).offices);
  const { name, list, can } = await load(locale, readParticipants, { slug });
  const proposed = await load(locale, proposeFigures, { slug, offices: further, locale });
  return (
    <WorkspaceFrame locale={locale} place={{ page: "participants", params: { organisation: slug } }} organisation={{ slug, name }}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["participants", "failures"])}>
        {list === null ? <p className="measure mt-6">{t("none")}</p> : <ListSummary locale={locale} list={list} />}
        {list !== null && (
          <section className="mt-12" aria-labelledby="proposals">
            <h2 id="proposals" className="text-lead">
              {t("proposals.title")}
            </h2>
            <p className="measure mt-2 text-muted">{t(proposed.round === null ? "proposals.noRound" : "proposals.intro")}</p>
            {proposed.round !== null && (
              <OfficesForm locale={locale} own={proposed.own} further={further} unknown={proposed.unknownOffices} />
            )}
            <ul className="mt-6 grid gap-4">
              {proposed.proposals.map((proposal) => (
                <li key={proposal.indicator}>
                  <ProposalCard slug={slug} locale={locale} offices={further} proposal={proposal} canAccept={proposed.can.accept} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {can.import && <Importer slug={slug} replaces={list !== null} />}
        {can.import && list !== null && <DeleteList slug={slug} />}
      </MessagesProvider>
    </WorkspaceFrame>
  );
}
