import { Check, Undo2 } from "lucide-react";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Desk } from "#lib/usecases/editions/desk.ts";
import { ReinstateForm, WithdrawForm } from "./revision-forms.tsx";

type Edition = Desk["editions"][number];
type Revision = Edition["revisions"][number];

const looks = { current: "font-medium text-ok", public: "text-ok", earlier: "text-muted", withdrawn: "text-warn" } as const;

/** An edition with its revisions, the newest first, and which of them counts for whom. */
export function PublishedEdition({ locale, edition }: { locale: Locale; edition: Edition }) {
  const { id, title, revisions } = edition;
  return (
    <article className="card px-4 sm:px-5" aria-labelledby={`edition-${id}`}>
      <h3 id={`edition-${id}`} className="pt-4 font-medium">
        {title[locale]}
      </h3>
      <ul className="divide-y divide-line">
        {revisions.map((revision) => (
          <RevisionRow key={revision.revision} {...{ locale, edition, revision }} />
        ))}
      </ul>
    </article>
  );
}

function RevisionRow({ locale, edition, revision: of }: { locale: Locale; edition: Edition; revision: Revision }) {
  const t = translator(locale, "editionDesk");
  const { revision, state, basis, visibility, effectiveFrom, publishedAt, withdrawn, can } = of;
  const day = (at: string) => dayWords(locale, at);
  const facts = [
    t(`basis.${basis}`),
    t(`visibility.${visibility}`),
    ...(effectiveFrom === null ? [] : [t("published.since", { date: day(effectiveFrom) })]),
    t("published.at", { date: day(publishedAt) }),
  ];
  return (
    <li className="py-4">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="font-medium tabular-nums">{t("published.revision", { revision })}</span>
        <span className={`inline-flex items-center gap-1.5 text-small ${looks[state]}`}>
          {(state === "current" || state === "public") && <Check aria-hidden className="size-4" />}
          {state === "withdrawn" && <Undo2 aria-hidden className="size-4" />}
          {t(`published.states.${state}`)}
        </span>
        <a
          className="link py-2 text-small sm:ml-auto"
          href={`/api/v1/editions/${encodeURIComponent(edition.id)}?revision=${revision}`}
          download={`${edition.id}.r${revision}.json`}
          aria-label={t("published.fileOf", { title: edition.title[locale], revision })}
        >
          {t("published.file")}
        </a>
      </p>
      <p className="text-muted text-small">{facts.join(" · ")}</p>
      {withdrawn !== null && (
        <p className="measure mt-1 text-small">
          {t("published.withdrawn", { date: day(withdrawn.at), name: withdrawn.by ?? "nobody", reason: withdrawn.reason })}
        </p>
      )}
      {can.withdraw && (
        <ConfirmDetails summary={t("withdraw.open", { revision })}>
          <WithdrawForm edition={edition.id} revision={revision} />
        </ConfirmDetails>
      )}
      {can.reinstate && (
        <ConfirmDetails summary={t("withdraw.reinstate", { revision })}>
          <ReinstateForm edition={edition.id} revision={revision} />
        </ConfirmDetails>
      )}
    </li>
  );
}
