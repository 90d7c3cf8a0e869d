import type { Reworded } from "#lib/domain/edition/compare.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

type Lines = readonly string[];

function Side({
  locale,
  name,
  lines,
  other,
  strong,
}: {
  locale: Locale;
  name: "before" | "after";
  lines: Lines;
  other: Lines;
  strong: boolean;
}) {
  const t = translator(locale, "editionDesk.changes");
  const shown = lines.length === 0 ? [t("nothing")] : lines;
  return (
    <div>
      <p className="text-muted text-small sm:sr-only">{t(name)}</p>
      <ul className="tabular-nums">
        {shown.map((line) => (
          <li key={line} className={`break-words ${other.includes(line) ? "text-muted" : strong ? "font-medium" : ""}`}>
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What something was and what it is; the lines that differ stand out. */
export function BeforeAfter({ locale, name, before, after }: { locale: Locale; name: string; before: Lines; after: Lines }) {
  return (
    <div className="mt-3 grid gap-x-6 gap-y-1 text-small sm:grid-cols-[11rem_1fr_1fr]">
      <p className="font-medium sm:font-normal sm:text-muted">{name}</p>
      <Side {...{ locale, name: "before", lines: before, other: after, strong: false }} />
      <Side {...{ locale, name: "after", lines: after, other: before, strong: true }} />
    </div>
  );
}

/** Texts that read otherwise, folded away: where each stands, in which language, before and after. */
export function Words({ locale, words }: { locale: Locale; words: readonly Reworded[] }) {
  const t = translator(locale, "editionDesk.changes");
  const keys = translator(locale, "editionDesk.keys");
  if (words.length === 0) return null;
  const wordOf = (part: string) => (/^\d+$/.test(part) ? String(Number(part) + 1) : keys.has(part as "id") ? keys(part as "id") : part);
  const placeOf = (where: string) => where.split("/").map(wordOf).join(" ");
  return (
    <details className="mt-3 text-small">
      <summary className="link inline-flex min-h-11 items-center">{t("words", { count: words.length })}</summary>
      <div className="mt-1 border-line border-l-2 pl-4">
        {words.map(({ where, language, before, after }) => (
          <BeforeAfter
            key={`${where} ${language}`}
            locale={locale}
            name={`${placeOf(where)}, ${t(`languages.${language}`)}`}
            before={before === null ? [] : [before]}
            after={after === null ? [] : [after]}
          />
        ))}
      </div>
    </details>
  );
}
