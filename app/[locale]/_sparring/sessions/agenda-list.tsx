import type { NoteView, SessionView } from "#app/[locale]/sparring/views.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { NoteForm } from "./note-form.tsx";

type Props = { locale: Locale; view: SessionView };

/** The agenda with its reasons and the notes at each indicator; on paper the notes are text. */
export function AgendaList({ locale, view: { id, agenda, notes, indicators, can } }: Props) {
  const t = translator(locale, "session.agenda");
  const noteOf = (indicator: string): NoteView =>
    notes.find((note) => note.indicator === indicator) ?? { indicator, text: "", version: 0, by: null, at: null };
  // What was taken off the agenda after somebody wrote about it stays to be read.
  const rows = [...agenda, ...notes.filter((note) => !agenda.some(({ indicator }) => indicator === note.indicator))];
  return (
    <section aria-labelledby="agenda" className="mt-8">
      <h2 id="agenda" className="font-semibold text-lead">
        {t("title")}
      </h2>
      {rows.length === 0 && <p className="mt-2">{t("empty")}</p>}
      <ol className="mt-3 grid gap-4">
        {rows.map((row) => {
          const note = noteOf(row.indicator);
          return (
            <li key={row.indicator} className="card break-inside-avoid px-4 py-4 sm:px-5">
              <h3 className="font-medium">
                {row.indicator} {indicators.find((one) => one.id === row.indicator)?.title}
              </h3>
              <p className="text-muted text-small">{"because" in row && row.because.map((code) => t(`because.${code}`)).join(" · ")}</p>
              {note.text !== "" && (
                <p className={`measure mt-2 whitespace-pre-line ${can.write ? "hidden print:block" : ""}`}>{note.text}</p>
              )}
              {can.write && <NoteForm session={id} note={note} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
