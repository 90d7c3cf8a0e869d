import type { Metadata } from "next";
import Link from "next/link";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { titleIn } from "#lib/domain/evidence/title.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, messagesOf, translator } from "#lib/i18n/text.ts";
import { readEvidence } from "#lib/usecases/evidence/read.ts";
import { WorkspaceFrame } from "../_frame/workspace-frame.tsx";
import { AddEvidence } from "./add-evidence.tsx";
import { AuditDayForm } from "./audit-day-form.tsx";
import { DocumentList } from "./document-list.tsx";
import { NeedsList } from "./needs-list.tsx";
import { dayFormat, type IndicatorView, noonOf, type Place } from "./view.ts";

type Props = { params: Promise<{ locale: Locale; organisation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "evidence")("title") };
}

/** The evidence of a secretariat. */
export default async function EvidencePage({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const t = translator(locale, "evidence");
  const { name, round, documents, can } = await load(locale, readEvidence, { slug });
  const indicators = (round?.indicators ?? []).map(({ id, title, asked }): IndicatorView => {
    const kinds = asked.map((one) => ({ ...one, title: one.title?.[locale] ?? one.kind, maxAgeMonths: one.maxAgeMonths ?? null }));
    return { id, title: title[locale], kinds, needs: round?.evidence[id]?.needs ?? [] };
  });
  const place: Place = { slug, canChange: can.change, indicators };
  return (
    <WorkspaceFrame locale={locale} place={{ page: "evidence", params: { organisation: slug } }} organisation={{ slug, name }}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 text-lead">{t("intro")}</p>
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["evidence", "faults", "failures"])}>
        {round === null ? (
          <p className="card measure mt-8 p-4">
            {t("noRound")}{" "}
            <Link className="link" href={addressOf(locale, { page: "workspace", params: { organisation: slug } })}>
              {t("toWorkspace")}
            </Link>
          </p>
        ) : (
          <>
            {can.change && <AuditDayForm slug={slug} auditDay={round.auditDay} />}
            {!can.change && round.auditDay !== null && (
              <p className="mt-6 font-medium">{t("audit.on", { day: formatter(locale).dateTime(noonOf(round.auditDay), dayFormat) })}</p>
            )}
            <NeedsList indicators={indicators} />
          </>
        )}
        {can.change && <AddEvidence slug={slug} />}
        <DocumentList
          documents={documents.filter(({ removed }) => !removed)}
          removed={documents.filter(({ removed }) => removed).map((one) => ({ id: one.id, title: titleIn(locale, one) }))}
          place={place}
        />
      </MessagesProvider>
    </WorkspaceFrame>
  );
}
