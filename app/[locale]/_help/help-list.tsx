"use client";
import { LifeBuoy } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl/react";
import { followAddress, type Help, type HelpPlace } from "#lib/domain/offering/help.ts";

type Props = { edition: string; indicator: string; place: HelpPlace; help: readonly Help[] };

/** More are folded away. */
const most = 3;

function HelpLine({ help, ...of }: Omit<Props, "help"> & { help: Help }) {
  const t = useTranslations("help");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: "medium" });
  const { kind, title, day: first, until, place, linked } = help;
  const facts = [
    t(`kinds.${kind}`),
    ...(first === null ? [] : [t("when", { day: day(first), until: until === null ? "none" : day(until) })]),
    ...(place === null ? [] : [place]),
  ];
  return (
    <li className="py-1">
      {linked ? (
        <a className="link" href={followAddress(of, help)} target="_blank" rel="noopener">
          {title}
          <span className="sr-only"> {t("elsewhere")}</span>
        </a>
      ) : (
        title
      )}{" "}
      <span className="text-muted tabular-nums">{facts.join(" · ")}</span>
    </li>
  );
}

/** What helps with an indicator: a short list, the rest behind a disclosure. */
export function HelpList({ help, ...of }: Props) {
  const t = useTranslations("help");
  if (help.length === 0) return null;
  const [shown, folded] = [help.slice(0, most), help.slice(most)];
  const line = (one: Help) => <HelpLine key={`${one.offering} ${one.event}`} {...of} help={one} />;
  return (
    <section aria-label={t("of", { indicator: of.indicator })} className="mt-3 border-line border-l-2 pl-4 text-small">
      <p className="flex items-center gap-1.5 font-medium">
        <LifeBuoy aria-hidden className="size-4 shrink-0 text-accent" />
        {t("title")}
      </p>
      <ul className="mt-1">{shown.map(line)}</ul>
      {folded.length > 0 && (
        <details>
          <summary className="link inline-flex min-h-11 items-center">{t("more", { count: folded.length })}</summary>
          <ul>{folded.map(line)}</ul>
        </details>
      )}
    </section>
  );
}
