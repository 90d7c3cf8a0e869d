import type { Metadata } from "next";
import Form from "next/form";
import { load } from "#app/_adapters/page.ts";
import { PrintButton } from "#app/_ui/print-button.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { danishDate, isDate } from "#lib/domain/date.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { readAnnex } from "#lib/usecases/offerings/annex.ts";
import { CedFrame } from "../_frame/ced-frame.tsx";
import { dayText } from "../offerings/words.ts";
import { AnnexTable } from "./annex-table.tsx";
import { Happened } from "./happened.tsx";

type Asked = { from?: string | string[]; to?: string | string[] };
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "annex")("title") };
}

const dayIn = (text: string | string[] | undefined) => (typeof text === "string" && isDate(text) ? text : null);

/** The account of activities of a period, on the screen, on paper and as a sheet; of this year where none is asked for. */
export default async function AnnexPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const asked = await searchParams;
  const t = translator(locale, "annex");
  const year = danishDate(new Date()).slice(0, 4);
  const [from, to] = [dayIn(asked.from), dayIn(asked.to)];
  const isWrong = (asked.from !== undefined || asked.to !== undefined) && (from === null || to === null || from > to);
  const period = from === null || to === null || isWrong ? { from: `${year}-01-01`, to: `${year}-12-31` } : { from, to };
  const { annex, events, isGenerated } = await load(locale, readAnnex, period);
  const file = (format: string) => `/api/v1/annex?${new URLSearchParams({ ...period, format })}`;
  return (
    <CedFrame locale={locale} place={{ page: "annex" }}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      <Form
        action={addressOf(locale, { page: "annex" })}
        className="no-print mt-4 flex flex-wrap items-end gap-3"
        aria-label={t("period")}
        key={`${period.from} ${period.to}`}
      >
        <TextField type="date" name="from" label={t("from")} defaultValue={period.from} required />
        <TextField type="date" name="to" label={t("to")} defaultValue={period.to} required />
        <button type="submit" className="button">
          {t("show")}
        </button>
      </Form>
      {isWrong && (
        <p role="alert" className="mt-2 font-medium text-stop">
          {t("wrong")}
        </p>
      )}
      <div className="no-print mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        <PrintButton>{t("print")}</PrintButton>
        <span>
          {t("export")}:{" "}
          <a className="link py-2" href={file("csv")} download>
            CSV
          </a>
          {" · "}
          <a className="link py-2" href={file("xlsx")} download>
            Excel
          </a>
        </span>
      </div>
      {isGenerated && <p className="measure mt-6 font-medium text-warn">{t("generated")}</p>}
      {events.length === 0 ? (
        <p className="mt-8">{t("none")}</p>
      ) : (
        <>
          <AnnexTable locale={locale} annex={annex} period={period} />
          <p className="mt-2 text-muted text-small">{t("asOf", { date: dayText(locale, period.to) })}</p>
          {annex.total.unplaced > 0 && <p className="measure text-muted text-small">{t("unplaced", { count: annex.total.unplaced })}</p>}
          <Happened locale={locale} events={events} />
        </>
      )}
    </CedFrame>
  );
}
