import type { Metadata } from "next";
import { alternatesOf } from "#app/_adapters/alternates.ts";
import { Frame } from "#app/_ui/frame.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { environment } from "#lib/platform/env.ts";
import { AccessibilityStatement } from "./_statement/accessibility-statement.tsx";
import { operatorOf } from "./_statement/operator.ts";
import data from "./_statement/statement.json" with { type: "json" };
import { Statement } from "./_statement/statement.ts";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, "accessibility");
  return { title: t("title"), description: t("description"), alternates: alternatesOf(locale, { page: "accessibility" }) };
}

export default async function AccessibilityPage({ params }: Props) {
  const { locale } = await params;
  return (
    <Frame locale={locale} place={{ page: "accessibility" }}>
      <AccessibilityStatement locale={locale} statement={Statement.parse(data)} operator={operatorOf(environment())} />
    </Frame>
  );
}
