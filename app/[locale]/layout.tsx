import type { Metadata } from "next";
import type { ReactNode } from "react";
import { inter } from "#app/_ui/font.ts";
import { locales } from "#lib/i18n/addresses.ts";
import "#app/globals.css";

export const dynamicParams = false;

export const metadata: Metadata = { title: { default: "Klyngeklar", template: "%s · Klyngeklar" } };

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  return (
    <html lang={locale} className={inter.variable}>
      <body className="min-h-dvh font-sans">{children}</body>
    </html>
  );
}
