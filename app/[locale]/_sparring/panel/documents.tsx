import { Download, ExternalLink } from "lucide-react";
import { FreshnessLine } from "#app/[locale]/o/[organisation]/evidence/freshness-line.tsx";
import { sizeText } from "#app/[locale]/o/[organisation]/evidence/view.ts";
import type { CaseDocument, IndicatorCase } from "#lib/domain/sparring/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { CaseWords } from "../words.ts";

type Props = { locale: Locale; words: CaseWords; caseId: string; one: IndicatorCase };

function Source({ locale, words, caseId, document: { id, file, link } }: Omit<Props, "one"> & { document: CaseDocument }) {
  const t = translator(locale, "sparring.documents");
  const look = "link inline-flex min-h-11 items-center gap-1.5 text-small";
  if (file === null)
    return (
      <a href={link ?? ""} className={look} target="_blank" rel="noreferrer noopener">
        <ExternalLink aria-hidden className="size-4 shrink-0" />
        {t("open")}
      </a>
    );
  return (
    <a href={`/api/v1/cases/${caseId}/documents/${id}`} download className={look}>
      <Download aria-hidden className="size-4 shrink-0" />
      {t("download", { name: file.name, size: sizeText(words.format, file.size) })}
    </a>
  );
}

/** What an indicator asks for as evidence, and the documents that are shown for it, each with its own date and place. */
export function Documents({ locale, words, caseId, one }: Props) {
  const t = translator(locale, "sparring.documents");
  const state = translator(locale, "evidence.needs");
  const { documents, needs } = one.evidence;
  const inLanguage = (danish: string | null, english: string | null) => (locale === "en" ? (english ?? danish) : danish);
  return (
    <section className="mt-10" aria-labelledby="documents">
      <h2 id="documents" className="text-lead">
        {t("title")}
      </h2>
      {needs.length > 0 && (
        <ul className="measure mt-2 grid gap-1 text-small">
          {needs.map(({ kind, title, required, state: is }) => (
            <li key={kind} className="flex flex-wrap justify-between gap-x-6">
              <span>
                {title[locale]} <span className="text-muted">({t(required ? "required" : "welcome")})</span>
              </span>
              <span className={is === "ok" ? "text-ok" : required ? "font-medium text-warn" : "text-muted"}>{state(is)}</span>
            </li>
          ))}
        </ul>
      )}
      {documents.length === 0 && <p className="mt-3 text-muted">{t("none")}</p>}
      <ul className="mt-3 grid gap-3">
        {documents.map((document) => {
          const { id, kind, documentDate, place, freshness } = document;
          const note = inLanguage(document.note, document.noteEn);
          return (
            <li key={`${id}-${kind}`} className="card px-4 py-3">
              <h3 className="font-medium">{inLanguage(document.title, document.titleEn)}</h3>
              <p className="text-muted text-small">
                {documentDate === null ? t("undated") : t("dated", { date: words.date(documentDate) })}
                {place !== null && ` · ${t("place", { place })}`}
              </p>
              {note !== null && <p className="measure mt-1 whitespace-pre-line text-small">{note}</p>}
              <p className="flex flex-wrap items-center gap-x-6">
                <Source {...{ locale, words, caseId, document }} />
                <FreshnessLine freshness={freshness} />
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
