import type { Metadata } from "next";
import { load } from "#app/_adapters/page.ts";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { programmeRoles } from "#lib/domain/people/team.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readProgramme } from "#lib/usecases/programme/read.ts";
import { CedFrame } from "../_frame/ced-frame.tsx";
import { ProgrammeInvitations, ProgrammeInviteForm } from "./programme-invitations.tsx";
import { GrantForm, WithdrawForm } from "./role-forms.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "programme")("people.title") };
}

/** Who has which role at CED, for its administrators. */
export default async function PeoplePage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "programme");
  const words = translator(locale, "team");
  const { people, invitations } = await load(locale, readProgramme, {});
  return (
    <CedFrame locale={locale} place={{ page: "people" }}>
      <h1 className="text-title">{t("people.title")}</h1>
      <p className="measure mt-4 text-lead">{t("people.intro")}</p>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["programme", "team", "faults", "failures"])}>
        <section className="mt-8">
          <h2 className="mb-3 text-lead">{t("people.holders")}</h2>
          <ul className="card divide-y divide-line">
            {people.map(({ id, name: given, email, roles, canChange }) => {
              const name = given === "" ? email : given;
              const lacking = programmeRoles.filter((role) => !roles.includes(role));
              return (
                <li key={id} className="px-4 py-3">
                  <p>
                    <span className="font-medium">{name}</span>
                    {name !== email && <span className="ml-2 text-muted text-small">{email}</span>}
                  </p>
                  <p className="mt-1 text-small">{roles.map((role) => words(`roles.${role}`)).join(", ")}</p>
                  {!canChange && <p className="mt-1 text-muted text-small">{t("people.own")}</p>}
                  {canChange &&
                    roles.map((role) => (
                      <ConfirmDetails
                        key={role}
                        className="mr-6 inline-block align-top"
                        summary={t("people.withdraw", { name, role: words(`roles.${role}`) })}
                      >
                        <WithdrawForm person={id} name={name} role={role} />
                      </ConfirmDetails>
                    ))}
                  {canChange && lacking.length > 0 && (
                    <ConfirmDetails summary={t("people.grant", { name })}>
                      <GrantForm key={lacking.join()} person={id} lacking={lacking} />
                    </ConfirmDetails>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
        <section className="mt-10">
          <h2 className="mb-3 text-lead">{t("people.invite")}</h2>
          <ProgrammeInviteForm locale={locale} />
        </section>
        <section className="mt-10">
          <h2 className="mb-3 text-lead">{words("invitations.title")}</h2>
          <ProgrammeInvitations locale={locale} invitations={invitations} />
        </section>
      </MessagesProvider>
    </CedFrame>
  );
}
