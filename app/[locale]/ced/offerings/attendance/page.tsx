import type { Metadata } from "next";
import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { messagesOf, translator } from "#lib/i18n/text.ts";
import { readAttendanceChoices } from "#lib/usecases/attendance/preview.ts";
import { CedFrame } from "../../_frame/ced-frame.tsx";
import { Importer } from "./importer.tsx";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ event?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "attendance")("title") };
}

/** Attendance taken in as a sheet: chosen, its names decided about, confirmed. */
export default async function AttendancePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { event: asked } = await searchParams;
  const t = translator(locale, "attendance");
  const { clusters, events } = await load(locale, readAttendanceChoices, {});
  const event = events.find(({ id }) => id === asked)?.id ?? "";
  return (
    <CedFrame locale={locale} place={{ page: "attendanceImport" }}>
      <p>
        <Link className="link inline-block py-2 text-small" href={addressOf(locale, { page: "offerings" })}>
          {translator(locale, "offerings")("back")}
        </Link>
      </p>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      <p className="measure mt-2 text-muted text-small">{t("promise")}</p>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["attendance", "faults", "failures"])}>
        <Importer {...{ locale, clusters, event }} events={events.toReversed()} />
      </MessagesProvider>
    </CedFrame>
  );
}
