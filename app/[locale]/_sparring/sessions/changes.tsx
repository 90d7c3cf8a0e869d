import type { StandingChange } from "#lib/domain/session/standing.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

type Props = { locale: Locale; since: string; changes: readonly StandingChange[]; titles: readonly { id: string; title: string }[] };

/** What changed since the last session, by indicator: what the next one starts with. */
export function Changes({ locale, since, changes, titles }: Props) {
  const t = translator(locale, "session.changes");
  const date = formatter(locale).dateTime(new Date(since), { dateStyle: "long" });
  const points = (given: number | null) => (given === null ? t("unknown") : String(given));
  const say = (change: StandingChange) =>
    change.kind === "answer" || change.kind === "rating"
      ? t(change.kind, { from: points(change.from), to: points(change.to) })
      : t(change.kind);
  const titleOf = (id: string | null) => (id === null ? t("general") : `${id} ${titles.find((one) => one.id === id)?.title ?? ""}`);
  const groups = [...Map.groupBy(changes, ({ indicator }) => indicator)];
  return (
    <section aria-labelledby="changes" className="mt-8">
      <h2 id="changes" className="font-semibold text-lead">
        {t("title")}
      </h2>
      <p className="mt-1 text-muted text-small">{changes.length === 0 ? t("none", { date }) : t("since", { date })}</p>
      <ul className="mt-3 grid gap-2">
        {groups.map(([indicator, found]) => (
          <li key={indicator}>
            <strong className="font-medium">{titleOf(indicator)}</strong>
            <ul className="text-small">
              {found.map((change) => (
                <li key={"id" in change ? change.id : change.kind}>{say(change)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
