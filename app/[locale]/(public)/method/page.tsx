import type { Metadata } from "next";
import { alternatesOf } from "#app/_adapters/alternates.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { editionInForce } from "#lib/editions/in-force.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { EditionMethod } from "./_edition/edition-method.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, "method");
  return { title: t("title"), description: t("description"), alternates: alternatesOf(locale, { page: "method" }) };
}

export default async function MethodPage({ params }: Props) {
  const { locale } = await params;
  const { document, digests } = editionInForce();
  return (
    <Frame locale={locale} place={{ page: "method" }}>
      <EditionMethod edition={document} digests={digests} locale={locale} />
    </Frame>
  );
}
