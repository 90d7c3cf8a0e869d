import type { Metadata } from "next";
import { load } from "#app/_adapters/page.ts";
import { HooksView } from "#app/[locale]/_webhooks/hooks-view.tsx";
import { hookEvents } from "#lib/domain/webhook/schema.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";
import { readHooks } from "#lib/usecases/webhooks/read.ts";
import { WorkspaceFrame } from "../../_frame/workspace-frame.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "webhooks")("title") };
}

/** What other programs of the secretariat's are told of, for its leads. */
export default async function WebhooksPage({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const found = await load(locale, readHooks, { slug });
  const organisation = await load(locale, readOrganisation, { slug });
  const back = {
    page: translator(locale, "settings")("title"),
    href: addressOf(locale, { page: "settings", params: { organisation: slug } }),
  };
  const intro = translator(locale, "webhooks")("intro");
  return (
    <WorkspaceFrame locale={locale} place={{ page: "webhooks", params: { organisation: slug } }} organisation={organisation}>
      <HooksView {...{ locale, slug, intro, back, found }} events={hookEvents} />
    </WorkspaceFrame>
  );
}
