import type { Metadata } from "next";
import { load } from "#app/_adapters/page.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readAccount } from "#lib/usecases/people/read-account.ts";
import { NewOrganisationForm } from "./new-organisation-form.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "workspace")("newOrganisation.title") };
}

/** Where somebody new makes the workspace of their organisation. */
export default async function NewOrganisationPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "workspace");
  const account = await load(locale, readAccount, {});
  return (
    <Frame locale={locale} place={{ page: "newOrganisation" }} links={[{ place: { page: "account" }, text: t("pages.account") }]}>
      <h1 className="text-title">{t("newOrganisation.title")}</h1>
      <p className="measure mt-4 text-lead">{t("newOrganisation.intro")}</p>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["workspace", "faults", "failures"])}>
        <NewOrganisationForm locale={locale} named={account.name !== ""} />
      </MessagesProvider>
    </Frame>
  );
}
