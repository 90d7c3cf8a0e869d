import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#app/_adapters/page.ts";
import { shownProgramme } from "#app/_adapters/shown-programme.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, messagesOf, translator } from "#lib/i18n/text.ts";
import { readInvitation } from "#lib/usecases/invitations/read.ts";
import { AcceptForm } from "./accept-form.tsx";

type Props = { params: Promise<{ locale: Locale; secret: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "team")("accept.title"), robots: "noindex" };
}

/** Where the link in an invitation's letter leads: who invites to what, and how to take it. */
export default async function InvitationPage({ params }: Props) {
  const { locale, secret } = await params;
  const t = translator(locale, "team");
  const outcome = await ask(readInvitation, { secret });
  if (!outcome.ok) notFound();
  const { inviter, organisation, email, expiresAt, reader } = outcome.value;
  const role = t(`roles.${outcome.value.role}`).toLocaleLowerCase(locale);
  const place = { page: "invitation", params: { secret } } as const;
  const next = new URLSearchParams({ next: addressOf(locale, place) });
  const sentence =
    organisation !== null
      ? t("accept.toTeam", { inviter: inviter ?? shownProgramme().name[locale], organisation, role })
      : inviter === null
        ? t("accept.toProgrammeByServer", { role })
        : t("accept.toProgramme", { inviter, role });
  return (
    <Frame locale={locale} place={place}>
      <h1 className="text-title">{t("accept.title")}</h1>
      <p className="measure mt-4 text-lead">{sentence}</p>
      <p className="mt-2 text-muted">
        {t("accept.until", { date: formatter(locale).dateTime(new Date(expiresAt), { dateStyle: "long" }) })}
      </p>
      {reader === null && (
        <div className="mt-6">
          <p className="measure mb-4">{t("accept.signInText", { email })}</p>
          <a className="button button-primary" href={`${addressOf(locale, { page: "signIn" })}?${next}`}>
            {t("accept.signIn")}
          </a>
        </div>
      )}
      {reader !== null && !reader.isMeant && (
        <div className="card mt-6 border-warn px-4 py-4">
          <p className="measure">{t("accept.other", { own: reader.email, email })}</p>
          <a className="button mt-4" href={addressOf(locale, { page: "account" })}>
            {t("accept.account")}
          </a>
        </div>
      )}
      {reader?.isMeant === true && (
        <MessagesProvider locale={locale} messages={messagesOf(locale, ["team", "faults", "failures"])}>
          <AcceptForm locale={locale} secret={secret} named={reader.name !== ""} />
        </MessagesProvider>
      )}
    </Frame>
  );
}
