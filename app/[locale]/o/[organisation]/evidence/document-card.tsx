"use client";
import { Download, ExternalLink } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { useLanguage } from "#app/_ui/use-language.ts";
import { titleIn } from "#lib/domain/evidence/title.ts";
import { AttachForm } from "./attach-form.tsx";
import { DetailsForm } from "./details-form.tsx";
import { DocumentUses } from "./document-uses.tsx";
import { type DocumentView, dayFormat, noonOf, type Place, sizeText } from "./view.ts";

function Source({ slug, document: { id, file, link } }: { slug: string; document: DocumentView }) {
  const t = useTranslations("evidence.list");
  const format = useFormatter();
  const look = "link inline-flex min-h-11 items-center gap-1.5 text-small";
  if (file === null)
    return (
      <a href={link ?? ""} className={look} target="_blank" rel="noreferrer noopener">
        <ExternalLink aria-hidden className="size-4 shrink-0" />
        {t("open")}
      </a>
    );
  const size = sizeText(format, file.size);
  return (
    <a href={`/api/v1/organisations/${slug}/evidence/${id}/file`} download className={look}>
      <Download aria-hidden className="size-4 shrink-0" />
      {t("download", { name: file.name, size })}
    </a>
  );
}

type Props = { document: DocumentView; place: Place; onRemove: () => void };

/** One document: what it is, its two dates, where it is used, and what can be done with it. */
export function DocumentCard({ document, place, onRemove }: Props) {
  const t = useTranslations("evidence");
  const format = useFormatter();
  const [open, setOpen] = useState<"attach" | "change" | null>(null);
  const title = titleIn(useLanguage(), document);
  const { id, documentDate, addedAt, addedBy } = document;
  const dated = documentDate === null ? t("list.undated") : t("list.dated", { day: format.dateTime(noonOf(documentDate), dayFormat) });
  const name = addedBy === "" ? t("list.someone") : addedBy;
  const forms = (["attach", "change"] as const).filter((form) => form === "change" || place.indicators.length > 0);
  return (
    <article className="card p-4 sm:p-5" aria-labelledby={`evidence-${id}`}>
      <h3 id={`evidence-${id}`} className="font-medium">
        {title}
      </h3>
      <p className="mt-0.5 text-muted text-small">
        {dated}, {t("list.added", { day: format.dateTime(new Date(addedAt), dayFormat), name })}
      </p>
      <Source slug={place.slug} document={document} />
      <DocumentUses document={document} place={place} />
      {place.canChange && (
        <div className="mt-3 flex flex-wrap gap-x-3 gap-y-1 text-small">
          {forms.map((form) => (
            <button
              key={form}
              type="button"
              className="button px-3 text-small"
              aria-expanded={open === form}
              onClick={() => setOpen(open === form ? null : form)}
            >
              {t(`${form}.title`)}
            </button>
          ))}
          <button type="button" className="button border-transparent px-3 text-small" onClick={onRemove}>
            {t("remove.button")}
          </button>
        </div>
      )}
      {open === "attach" && <AttachForm evidence={id} place={place} />}
      {open === "change" && <DetailsForm slug={place.slug} document={document} onDone={() => setOpen(null)} />}
    </article>
  );
}
