"use client";
import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { useLanguage } from "#app/_ui/use-language.ts";
import { titleIn } from "#lib/domain/evidence/title.ts";
import { remove } from "./actions.ts";
import { DocumentCard } from "./document-card.tsx";
import type { DocumentView, Place } from "./view.ts";

type Removal = { id: string; title: string; removed: boolean };
type Props = { documents: readonly DocumentView[]; removed: readonly { id: string; title: string }[]; place: Place };

/** Every document; removing one can be undone at once, and later from the list of those removed. */
export function DocumentList({ documents, removed, place }: Props) {
  const t = useTranslations("evidence");
  const failures = useTranslations("failures");
  const locale = useLanguage();
  const router = useRouter();
  const [pending, start] = useTransition();
  const [last, setLast] = useState<Removal | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // The card or the button goes away; the focus stays where the notice stands.
  const notice = useRef<HTMLDivElement>(null);
  const put = (removal: Removal) =>
    start(async () => {
      const answered = await remove({ slug: place.slug, evidence: removal.id, removed: removal.removed }).catch(() => null);
      setProblem(
        answered === null ? failures("unreachable") : answered.ok ? null : failures(answered.code, { reference: answered.reference ?? "" }),
      );
      if (!answered?.ok) return;
      setLast(removal);
      notice.current?.focus();
      router.refresh();
    });
  return (
    <section className="mt-10" aria-labelledby="documents">
      <h2 id="documents" className="text-lead">
        {t("list.title", { count: documents.length })}
      </h2>
      <FormProblem>{problem}</FormProblem>
      <div ref={notice} tabIndex={-1} role="status" className="outline-none">
        {last !== null && (
          <p className="card mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
            {t(last.removed ? "remove.done" : "remove.restored", { title: last.title })}
            {last.removed && (
              <button type="button" className="button px-3" disabled={pending} onClick={() => put({ ...last, removed: false })}>
                {t("remove.undo")}
              </button>
            )}
          </p>
        )}
      </div>
      {documents.length === 0 && <p className="measure mt-3 text-muted">{t("list.empty")}</p>}
      <ul className="mt-4 grid gap-4">
        {documents.map((document) => (
          <li key={document.id}>
            <DocumentCard
              document={document}
              place={place}
              onRemove={() => put({ id: document.id, title: titleIn(locale, document), removed: true })}
            />
          </li>
        ))}
      </ul>
      {removed.length > 0 && place.canChange && (
        <details className="mt-6">
          <summary className="link inline-flex min-h-11 items-center">{t("remove.list", { count: removed.length })}</summary>
          <ul className="mt-2 grid gap-2">
            {removed.map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  className="button px-3 text-small"
                  disabled={pending}
                  onClick={() => put({ id, title, removed: false })}
                >
                  {t("remove.restore", { title })}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
