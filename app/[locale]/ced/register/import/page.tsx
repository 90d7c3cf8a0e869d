import type { Metadata } from "next";
import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { mayImport } from "#lib/usecases/register/import.ts";
import { CedFrame } from "../../_frame/ced-frame.tsx";
import { Importer } from "./importer.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "registerDesk")("import.title") };
}

/** The register taken in as a sheet: chosen, looked at, confirmed. */
export default async function ImportPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "registerDesk");
  await load(locale, mayImport, {});
  return (
    <CedFrame locale={locale} place={{ page: "registerImport" }}>
      <p>
        <Link className="link inline-block py-2 text-small" href={addressOf(locale, { page: "register" })}>
          {t("profile.back")}
        </Link>
      </p>
      <h1 className="text-title">{t("import.title")}</h1>
      <p className="measure mt-4 text-lead">{t("import.intro")}</p>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["registerDesk", "shared", "faults", "failures"])}>
        <Importer />
      </MessagesProvider>
    </CedFrame>
  );
}
