import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ProgrammeColour } from "#app/_adapters/programme-colour.tsx";
import { shownProgramme } from "#app/_adapters/shown-programme.ts";
import { inter } from "#app/_ui/font.ts";
import { locales } from "#lib/i18n/addresses.ts";
import "#app/globals.css";

export const dynamicParams = false;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const name = shownProgramme().name[locales.find((one) => one === locale) ?? "da"];
  return { title: { default: name, template: `%s · ${name}` } };
}

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export default async function Layout({ children, params }: Props & { children: ReactNode }) {
  const { locale } = await params;
  return (
    <html lang={locale} className={inter.variable}>
      <ProgrammeColour />
      <body className="min-h-dvh font-sans">{children}</body>
    </html>
  );
}
