import type { ReactNode } from "react";
import { Frame } from "#app/_ui/frame.tsx";
import { addressOf, type Locale, type Page, type Place } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

const pages = [
  "workspace",
  "participants",
  "evidence",
  "plan",
  "history",
  "benchmarks",
  "consent",
  "team",
  "settings",
  "account",
] as const satisfies readonly Page[];

type Props = { locale: Locale; place: Place; organisation: { slug: string; name: string; goneAt?: string | null }; children: ReactNode };

/** Says on every page that the organisation waits to be deleted. */
function Closing({ locale, slug, goneAt }: { locale: Locale; slug: string; goneAt: string }) {
  const t = translator(locale, "settings");
  const date = formatter(locale).dateTime(new Date(goneAt), { dateStyle: "long" });
  return (
    <section className="card mb-6 border-warn px-4 py-3">
      <h2 className="font-semibold text-warn">{t("closing.title", { date })}</h2>
      <p className="measure mt-1">
        {t("closing.text")}{" "}
        <a className="link" href={addressOf(locale, { page: "settings", params: { organisation: slug } })}>
          {t("closing.go")}
        </a>
      </p>
    </section>
  );
}

/** A page of a secretariat: whose it is, its menu, and the page itself. */
export function WorkspaceFrame({ locale, place, organisation, children }: Props) {
  const t = translator(locale, "workspace");
  const links = pages.map((page) => ({ place: { page, params: { organisation: organisation.slug } }, text: t(`pages.${page}`) }));
  return (
    <Frame locale={locale} place={place} links={links}>
      <p className="mb-2 font-medium text-muted text-small">{organisation.name}</p>
      {organisation.goneAt != null && <Closing locale={locale} slug={organisation.slug} goneAt={organisation.goneAt} />}
      {children}
    </Frame>
  );
}
