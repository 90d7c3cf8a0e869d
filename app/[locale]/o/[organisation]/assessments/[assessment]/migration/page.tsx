import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { load } from "#app/_adapters/page.ts";
import { MessagesProvider } from "#app/_ui/messages-provider.tsx";
import { viewOf } from "#lib/editions/view.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, messagesOf, translator } from "#lib/i18n/text.ts";
import { readMigration } from "#lib/usecases/migration/read.ts";
import { readOrganisation } from "#lib/usecases/organisations/read.ts";
import { WorkspaceFrame } from "../../../_frame/workspace-frame.tsx";
import { type Item, itemsOf } from "./items.ts";
import { MigrationForm } from "./migration-form.tsx";
import { TakeBackForm } from "./take-back-form.tsx";

type Props = { params: Promise<{ locale: Locale; organisation: string; assessment: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "migration")("title") };
}

/** What a newer edition means for each answer, decided one by one; and the way back as long as the round is open. */
export default async function MigrationPage({ params }: Props) {
  const { locale, organisation: slug, assessment } = await params;
  const t = translator(locale, "migration");
  const [organisation, found] = await Promise.all([load(locale, readOrganisation, { slug }), load(locale, readMigration, { assessment })]);
  if (found.organisation !== organisation.id) notFound();
  const { proposal, back, from, stamp, can } = found;
  const place = { page: "migration" as const, params: { organisation: slug, assessment } };
  const next = addressOf(locale, { ...place, page: "assessment" });
  const items = proposal === null ? [] : itemsOf(locale, viewFor(locale, from), viewFor(locale, proposal.to), proposal.indicators);
  const asked = [
    ...items.filter(({ state }) => state === "look"),
    ...items.filter((item) => item.state === "kept" && item.reworded && item.old.length > 0),
  ];
  const rest = (["new", "dropped", "kept"] as const).map((state) => ({
    state,
    shown: items.filter((item) => item.state === state && !asked.includes(item)),
  }));
  return (
    <WorkspaceFrame locale={locale} place={place} organisation={organisation}>
      <h1 className="text-title">{t(proposal?.isBack === true ? "titleBack" : "title")}</h1>
      {proposal === null ? (
        <p className="measure mt-4 text-lead">{t("nothing")}</p>
      ) : (
        <p className="measure mt-4 text-lead">
          {t("intro", {
            title: proposal.to.document.title[locale],
            revision: proposal.to.document.revision,
            basis: proposal.to.document.basis,
          })}
        </p>
      )}
      <MessagesProvider locale={locale} messages={messagesOf(locale, ["migration", "failures", "faults"])}>
        {rest
          .filter(({ state, shown }) => state !== "kept" && shown.length > 0)
          .map(({ state, shown }) => (
            <Group key={state} locale={locale} state={state} items={shown} />
          ))}
        {proposal !== null &&
          (can.migrate ? (
            <MigrationForm
              {...{ assessment, stamp, next, items: asked }}
              to={{ edition: proposal.to.document.id, revision: proposal.to.document.revision }}
            />
          ) : (
            <p className="measure mt-8">{t("lead")}</p>
          ))}
        {rest
          .filter(({ state, shown }) => state === "kept" && shown.length > 0)
          .map(({ state, shown }) => (
            <Group key={state} locale={locale} state={state} items={shown} />
          ))}
        {back !== null && (
          <TakeBackForm
            {...{ assessment, stamp, next, migration: back.id, revision: back.revision, may: can.migrate }}
            date={formatter(locale).dateTime(new Date(back.at), { dateStyle: "medium" })}
          />
        )}
      </MessagesProvider>
      <p className="mt-8">
        <Link className="link py-2" href={next}>
          {t("toAssessment")}
        </Link>
      </p>
    </WorkspaceFrame>
  );
}

type Shown = Parameters<typeof viewOf>;

function viewFor(locale: Locale, { document, identity }: { document: Shown[0]; identity: Shown[1] }) {
  return viewOf(document, identity, locale);
}

function Group({ locale, state, items }: { locale: Locale; state: "new" | "dropped" | "kept"; items: readonly Item[] }) {
  const t = translator(locale, "migration");
  return (
    <details className="mt-6 border-line border-t pt-4" open={state !== "kept"}>
      <summary className="font-semibold">
        {t(`groups.${state}`)} <span className="font-normal text-muted">· {t("counts", { count: items.length })}</span>
      </summary>
      <ul className="mt-2 grid gap-2">
        {items.map(({ indicator, title, old }) => (
          <li key={indicator}>
            {title}
            {old.map((line) => (
              <p key={line} className="measure text-muted text-small">
                {line}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
