import type { Metadata } from "next";
import { alternatesOf } from "#app/_adapters/alternates.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { NewPassword } from "./_form/new-password.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, "signIn.newPassword");
  return { title: t("title"), description: t("description"), alternates: alternatesOf(locale, { page: "newPassword" }) };
}

/** Asking for a link by mail, and choosing a new password with it. */
export default async function NewPasswordPage({ params }: Props) {
  const { locale } = await params;
  return (
    <Frame locale={locale} place={{ page: "newPassword" }}>
      <h1 className="mb-6 text-title">{translator(locale, "signIn.newPassword")("title")}</h1>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["signIn", "faults", "failures"])}>
        <NewPassword locale={locale} />
      </MessagesProvider>
    </Frame>
  );
}
