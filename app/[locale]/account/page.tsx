import type { Metadata } from "next";
import { ask, load } from "#app/_adapters/page.ts";
import { shownProgramme } from "#app/_adapters/shown-programme.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { watchMail } from "#lib/usecases/mail/watch-mail.ts";
import { readAccount } from "#lib/usecases/people/read-account.ts";
import { readWays } from "#lib/usecases/people/read-ways.ts";
import { listTokens } from "#lib/usecases/tokens/list.ts";
import { Details } from "./_parts/details.tsx";
import { Erase } from "./_parts/erase.tsx";
import { Keys } from "./_parts/keys.tsx";
import { MailNotice } from "./_parts/mail-notice.tsx";
import { Organisations } from "./_parts/organisations.tsx";
import { Sessions } from "./_parts/sessions.tsx";
import { SignOut } from "./_parts/sign-out.tsx";
import { StepUp } from "./_parts/step-up.tsx";
import { Ways } from "./_parts/ways.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "account")("title") };
}

/** One's own account. What needs doing comes first, then where one works, then what is changed seldom. */
export default async function AccountPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "account");
  const account = await load(locale, readAccount, {});
  const [ways, { tokens }, mail] = await Promise.all([load(locale, readWays, {}), load(locale, listTokens, {}), ask(watchMail, {})]);
  const links = [
    { place: { page: "account" as const }, text: t("title") },
    ...(account.can.caseload ? [{ place: { page: "caseload" as const }, text: t("caseload") }] : []),
    ...(account.can.offerings ? [{ place: { page: "offerings" as const }, text: translator(locale, "caseload")("pages.offerings") }] : []),
    ...(account.can.people ? [{ place: { page: "people" as const }, text: t("people") }] : []),
  ];
  const holdsRoles = account.programmeRoles.length > 0;
  return (
    <Frame locale={locale} place={{ page: "account" }} links={links}>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["account", "faults", "failures"])}>
        <div className="flex flex-wrap items-start justify-between gap-4">
          <div>
            <h1 className="text-title">{account.name || t("title")}</h1>
            <p className="mt-1 text-muted">{account.email}</p>
          </div>
          <SignOut locale={locale} />
        </div>
        {!account.strong && <StepUp hasApp={ways.hasApp} hasPasskey={ways.passkeys.length > 0} holdsRoles={holdsRoles} />}
        {mail.ok && !mail.value.hasServer && <MailNotice locale={locale} waiting={mail.value.waiting} />}
        <Organisations locale={locale} organisations={account.organisations} programmeRoles={account.programmeRoles} />
        <Details name={account.name} email={account.email} locale={account.locale} languages={shownProgramme().languages} />
        <Ways locale={locale} ways={ways} email={account.email} />
        <Sessions sessions={ways.sessions} />
        <Keys keys={tokens} />
        <Erase locale={locale} />
      </MessagesProvider>
    </Frame>
  );
}
