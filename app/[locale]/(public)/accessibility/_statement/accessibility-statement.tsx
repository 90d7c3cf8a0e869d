import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { translator } from "#lib/i18n/text.ts";
import { Faults } from "./faults.tsx";
import type { Operator } from "./operator.ts";
import { PagesSeen } from "./pages-seen.tsx";
import type { Statement } from "./statement.ts";

type Props = { locale: Locale; statement: Statement; operator: Operator };

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="mt-12" aria-labelledby={id}>
      <h2 id={id} className="text-lead">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** The statement that the law asks for, in the order of the authorities' template. */
export function AccessibilityStatement({ locale, statement, operator }: Props) {
  const t = translator(locale, "accessibility");
  const who = { operator: operator.name };
  return (
    <>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4">{t("intro", who)}</p>
      <Section id="contact" title={t("contact.title")}>
        <p className="measure mt-4">{t("contact.text", who)}</p>
        <dl className="mt-4 grid grid-cols-[auto_1fr] items-baseline gap-x-4">
          <dt className="text-muted">{t("contact.email")}</dt>
          <dd>
            <a className="link wrap-anywhere inline-block py-2.5" href={`mailto:${operator.email}`}>
              {operator.email}
            </a>
          </dd>
          <dt className="text-muted">{t("contact.phone")}</dt>
          <dd>
            {operator.phone === null ? (
              t("contact.noPhone")
            ) : (
              <a className="link inline-block py-2.5" href={`tel:${operator.phone.replaceAll(" ", "")}`}>
                {operator.phone}
              </a>
            )}
          </dd>
        </dl>
      </Section>
      <Section id="status" title={t("status.title")}>
        <p className="measure mt-4">{t("status.partial")}</p>
      </Section>
      <Section id="faults" title={t("faults.title")}>
        <Faults locale={locale} title={t("faults.open")} faults={statement.faults.filter(({ category }) => category === "open")} />
        <h3 className="mt-8 font-semibold">{t("faults.burden")}</h3>
        <p className="measure mt-2">{t("faults.noBurden")}</p>
        <Faults locale={locale} title={t("faults.outside")} faults={statement.faults.filter(({ category }) => category === "outside")} />
      </Section>
      <Section id="made" title={t("made.title")}>
        <Made locale={locale} statement={statement} />
      </Section>
      <Section id="enforcement" title={t("enforcement.title")}>
        <p className="measure mt-4">{t("enforcement.text", who)}</p>
        <p>
          <a className="link inline-block py-2.5" href={t("enforcement.address")}>
            {t("enforcement.agency")}
          </a>
        </p>
      </Section>
    </>
  );
}

function Made({ locale, statement }: Omit<Props, "operator">) {
  const t = translator(locale, "accessibility");
  const { date, axe, browser, pages, rules, unclear, keyboard } = statement;
  const looks = pages.reduce((sum, page) => sum + page.looks, 0);
  const told = [
    t("made.date", { date: dayWords(locale, date), browser }),
    t("made.pages", { pages: pages.length, looks, axe, rules: rules.length }),
    t("made.keyboard", { walks: keyboard.length }),
    ...(unclear.length === 0 ? [] : [t("made.unclear", { rules: unclear.join(", ") })]),
    t("made.notTried"),
  ];
  return (
    <>
      {told.map((text) => (
        <p key={text} className="measure mt-4">
          {text}
        </p>
      ))}
      <PagesSeen locale={locale} pages={pages} />
    </>
  );
}
