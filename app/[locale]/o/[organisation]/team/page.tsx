import type { Metadata } from "next";
import { load } from "#app/_adapters/page.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";
import { readTeam } from "#lib/usecases/team/read.ts";
import { WorkspaceFrame } from "../_frame/workspace-frame.tsx";
import { LeaveForm } from "./leave-form.tsx";
import { colleaguesOf, MemberList, shownName } from "./member-list.tsx";
import { TeamInvitations, TeamInviteForm } from "./team-invitations.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "team")("title") };
}

/** Who works in a secretariat, in which role, and who is on the way in or out. */
export default async function TeamPage({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const t = translator(locale, "team");
  const organisation = await load(locale, readOrganisation, { slug });
  const { members, invitations, leads, can } = await load(locale, readTeam, { slug });
  const self = members.find(({ isSelf }) => isSelf);
  const isLastLead = leads === 1 && self?.role === "lead";
  const others = members.filter(({ isSelf }) => !isSelf).map((member) => ({ person: member.person, name: shownName(member) }));
  return (
    <WorkspaceFrame locale={locale} place={{ page: "team", params: { organisation: slug } }} organisation={organisation}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      {leads < 2 && (
        <section className="card mt-6 border-warn px-4 py-3">
          <h2 className="font-semibold text-warn">{t("fewLeads.title")}</h2>
          <p className="measure mt-1">{t("fewLeads.text")}</p>
        </section>
      )}
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["team", "faults", "failures"])}>
        <section className="mt-8">
          <h2 className="mb-3 text-lead">{t("members")}</h2>
          <MemberList locale={locale} slug={slug} members={members} canChange={can.change} />
        </section>
        {can.invite && (
          <>
            <section className="mt-10">
              <h2 className="mb-3 text-lead">{t("invite.title")}</h2>
              <TeamInviteForm locale={locale} slug={slug} />
            </section>
            <section className="mt-10">
              <h2 className="mb-3 text-lead">{t("invitations.title")}</h2>
              <TeamInvitations locale={locale} slug={slug} invitations={invitations} />
            </section>
          </>
        )}
        {can.leave && self !== undefined && (
          <section className="mt-10 border-line border-t pt-4">
            <ConfirmDetails summary={t("leave.title")}>
              <LeaveForm
                {...{ locale, slug, holds: self.holds, colleagues: colleaguesOf(members, self.person) }}
                successors={isLastLead ? others : null}
              />
            </ConfirmDetails>
          </section>
        )}
      </MessagesProvider>
    </WorkspaceFrame>
  );
}
