import type { Metadata } from "next";
import { alternatesOf } from "#app/_adapters/alternates.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { offeredProviders } from "#lib/usecases/people/providers.ts";
import { SignIn } from "./_form/sign-in.tsx";

// Which providers are offered is the server's setting, not the build's.
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, "signIn");
  return { title: t("title"), description: t("description"), alternates: alternatesOf(locale, { page: "signIn" }) };
}

/** Signing in by password, by a link in a mail, with a passkey, or at a provider. */
export default async function SignInPage({ params }: Props) {
  const { locale } = await params;
  return (
    <Frame locale={locale} place={{ page: "signIn" }}>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["signIn", "faults", "failures"])}>
        <SignIn locale={locale} providers={offeredProviders()} />
      </MessagesProvider>
    </Frame>
  );
}
