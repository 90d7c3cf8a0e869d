import type { Metadata } from "next";
import { load } from "#app/_adapters/page.ts";
import { HooksView } from "#app/[locale]/_webhooks/hooks-view.tsx";
import { programmeEvents } from "#lib/domain/webhook/schema.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readHooks } from "#lib/usecases/webhooks/read.ts";
import { CedFrame } from "../../_frame/ced-frame.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "webhooks")("title") };
}

/** What other programs of CED's are told of, for its administrators. */
export default async function CedWebhooksPage({ params }: Props) {
  const { locale } = await params;
  const found = await load(locale, readHooks, {});
  const back = { page: translator(locale, "operation")("title"), href: addressOf(locale, { page: "operation" }) };
  const intro = translator(locale, "webhooks")("introCed");
  return (
    <CedFrame locale={locale} place={{ page: "cedWebhooks" }}>
      <HooksView {...{ locale, intro, back, found }} events={programmeEvents} />
    </CedFrame>
  );
}
