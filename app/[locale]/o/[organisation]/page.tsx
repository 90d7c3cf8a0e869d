import type { Metadata } from "next";
import { load } from "#app/_adapters/page.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";
import { WorkspaceFrame } from "./_frame/workspace-frame.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "workspace")("home.title") };
}

/** A secretariat's home. */
export default async function WorkspacePage({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const t = translator(locale, "workspace");
  const organisation = await load(locale, readOrganisation, { slug });
  return (
    <WorkspaceFrame locale={locale} place={{ page: "workspace", params: { organisation: slug } }} organisation={organisation}>
      <h1 className="text-title">{t("home.title")}</h1>
    </WorkspaceFrame>
  );
}
