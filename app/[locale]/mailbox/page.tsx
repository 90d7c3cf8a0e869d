import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#app/_adapters/page.ts";
import { Frame } from "#app/_ui/frame.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import { readMailbox } from "#lib/usecases/mail/read-mailbox.ts";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, "mailbox")("title") };
}

/** The letters that wait, on the demo of this machine; everywhere else there is no such page. */
export default async function MailboxPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "mailbox");
  const format = formatter(locale);
  const read = await ask(readMailbox, {});
  if (!read.ok) notFound();
  const { letters } = read.value;
  return (
    <Frame locale={locale} place={{ page: "mailbox" }}>
      <h1 className="text-title">{t("title")}</h1>
      <p className="measure mt-4 mb-6 text-lead">{t("intro")}</p>
      {/* A whole page load, so that what came since is there. */}
      <a className="button mb-8" href={addressOf(locale, { page: "mailbox" })}>
        {t("reload")}
      </a>
      {letters.length === 0 && <p className="card px-5 py-6 text-muted">{t("none")}</p>}
      <ol className="grid gap-4">
        {letters.map(({ id, to, subject, text, link, since, locale: language }) => (
          <li key={id}>
            <article className="card px-5 py-5" aria-labelledby={id}>
              <p className="text-muted text-small">
                {t("to", { to })} · {format.dateTime(new Date(since), { dateStyle: "medium", timeStyle: "short" })}
              </p>
              <h2 id={id} lang={language} className="mt-1 text-lead">
                {subject}
              </h2>
              <div lang={language} className="measure mt-3 whitespace-pre-line">
                {text.split(link)[0]}
                <a className="link" href={link}>
                  {link}
                </a>
                {text.split(link).slice(1).join(link)}
              </div>
            </article>
          </li>
        ))}
      </ol>
    </Frame>
  );
}
