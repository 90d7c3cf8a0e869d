"use client";
import { Printer } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Answered } from "#app/_adapters/action.ts";
import { useAsking } from "#app/_adapters/use-asking.ts";
import { useAlive } from "#app/_ui/use-alive.ts";
import type { ReportKind } from "#lib/domain/report/report.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { FileLine, type ReportFile } from "./file-line.tsx";

type Files = { can: { make: boolean }; reports: ReportFile[] };
type Props<Of extends Readonly<Record<string, string>>, Kind extends ReportKind> = {
  /** What the files are of, as asking for one and looking at them name it. */
  of: Of;
  kinds: readonly Kind[];
  locale: Locale;
  /** Those that there are reports in. */
  languages: readonly Locale[];
  first: Files;
  ask: (values: Of & { kind: Kind; locale: Locale }) => Promise<Answered<{ report: string }>>;
  look: (values: Of) => Promise<Answered<Files>>;
};

const every = 1000;

/** What is asked for; while something is being made it looks again by itself. */
function useFiles<Of extends Readonly<Record<string, string>>>({
  of,
  first,
  look,
}: Pick<Props<Of, ReportKind>, "of" | "first" | "look">): [Files, () => Promise<void>] {
  const [files, setFiles] = useState(first);
  const isWaiting = files.reports.some(({ state }) => state === "waiting" || state === "working");
  const again = async () => {
    const answered = await look(of).catch(() => null);
    if (answered?.ok) setFiles(answered.value);
  };
  useEffect(() => {
    if (!isWaiting) return;
    let timer: ReturnType<typeof setTimeout>;
    let ended = false;
    const turn = async () => {
      const answered = await look(of).catch(() => null);
      if (ended) return;
      if (answered?.ok) setFiles(answered.value);
      timer = setTimeout(turn, every);
    };
    timer = setTimeout(turn, every);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [isWaiting, of, look]);
  return [files, again];
}

/** Asks for the files of a report and fetches them; the page can be left while they are made. */
export function FilesPanel<Of extends Readonly<Record<string, string>>, Kind extends ReportKind>(props: Props<Of, Kind>) {
  const t = useTranslations("report.files");
  const asks = useTranslations("report.asks");
  const alive = useAlive();
  const [{ can, reports }, again] = useFiles(props);
  const { problem, isBusy, ask } = useAsking();
  const [language, setLanguage] = useState<Locale>(props.locale);
  const newest = reports[0];
  return (
    <section aria-labelledby="files" className="no-print card mt-12 px-5 py-5">
      <h2 id="files" className="text-lead">
        {t("title")}
      </h2>
      <p className="measure mt-2">{t("intro")}</p>
      {can.make && (
        <div className="mt-4 flex flex-wrap items-end gap-4">
          <label className="grid gap-1 text-small">
            {t("language")}
            <select
              className="field"
              value={language}
              disabled={!alive}
              onChange={({ target }) => setLanguage(props.languages.find((one) => one === target.value) ?? props.locale)}
            >
              {props.languages.map((one) => (
                <option key={one} value={one}>
                  {t(`languages.${one}`)}
                </option>
              ))}
            </select>
          </label>
          {props.kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className="button button-primary"
              disabled={!alive || isBusy}
              onClick={() => ask(() => props.ask({ ...props.of, kind, locale: language }), again)}
            >
              {asks(kind as ReportKind)}
            </button>
          ))}
          <button type="button" className="button" onClick={() => window.print()}>
            <Printer aria-hidden className="size-4" />
            {t("printNow")}
          </button>
        </div>
      )}
      {problem !== null && (
        <p role="alert" className="measure mt-3 text-stop">
          {problem}
        </p>
      )}
      <h3 className="mt-6 font-semibold">{t("list")}</h3>
      <p role="status" className="sr-only">
        {newest !== undefined && t(`state.${newest.state}`)}
      </p>
      {reports.length === 0 ? (
        <p className="mt-2 text-muted">{t("empty")}</p>
      ) : (
        <ul className="mt-2 border-line border-t">
          {reports.map((file) => (
            <FileLine key={file.id} file={file} />
          ))}
        </ul>
      )}
      <p className="measure mt-4 text-muted text-small">
        {t("kept")} {t("print")}
      </p>
    </section>
  );
}
