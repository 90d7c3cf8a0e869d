"use client";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { FilePicker } from "#app/_ui/file-picker.tsx";
import { useCheck } from "#app/[locale]/_check/state/check-context.ts";
import { download } from "#app/[locale]/_check/state/download.ts";
import { progressOf } from "#lib/domain/assessment/progress.ts";
import { emptyCheck, importCheck, type QuickCheck } from "#lib/domain/assessment/quick-check.ts";
import { type Fault, fault } from "#lib/domain/fault.ts";

/** Larger files cannot be a quick check: one with every field full is a tenth of this. */
const limit = 5_000_000;
const faultsShown = 10;

type Notice =
  | { kind: "preview"; check: QuickCheck }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "replaced"; before: QuickCheck }
  | { kind: "restored" }
  | { kind: "clear" };

/** Export and import of the whole check, and its deletion. A file replaces nothing before it is confirmed, and that can be undone. */
export function FileBox() {
  const t = useTranslations("readiness");
  const { edition, check, update } = useCheck();
  const [notice, setNotice] = useState<Notice | null>(null);
  // The buttons of a notice go away with it; the focus stays where the next notice stands.
  const notices = useRef<HTMLDivElement>(null);

  const read = async (file: File) => {
    const parsed =
      file.size > limit
        ? ({ ok: false, faults: [fault([], "too-large", { limit: "5 MB" })] } as const)
        : importCheck(edition, await file.text());
    setNotice(parsed.ok ? { kind: "preview", check: parsed.value } : { kind: "faults", faults: [...parsed.faults] });
  };
  const replace = (next: QuickCheck) => {
    setNotice({ kind: "replaced", before: check });
    update(() => next);
  };

  return (
    <section className="mt-14" aria-labelledby="file">
      <h2 id="file" className="text-lead">
        {t("file.title")}
      </h2>
      <p className="measure mt-2 text-muted">{t("file.text")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="button" onClick={() => download(t("file.name"), `${JSON.stringify(check, null, 2)}\n`)}>
          {t("file.export")}
        </button>
        <FilePicker label={t("file.import")} accept=".json,application/json" onChoose={(file) => void read(file)} />
        <button type="button" className="button border-transparent" onClick={() => setNotice({ kind: "clear" })}>
          {t("clear.button")}
        </button>
      </div>
      <div
        ref={notices}
        tabIndex={-1}
        aria-live="polite"
        className="measure mt-4 outline-none"
        onClickCapture={() => notices.current?.focus()}
      >
        {notice?.kind === "preview" && (
          <Choice
            text={t("file.preview", { ...progressOf(edition, notice.check), current: progressOf(edition, check).done })}
            yes={t("file.confirm")}
            no={t("file.cancel")}
            onYes={() => replace(notice.check)}
            onNo={() => setNotice(null)}
          />
        )}
        {notice?.kind === "clear" && (
          <Choice
            text={t("clear.question")}
            yes={t("clear.confirm")}
            no={t("clear.cancel")}
            onYes={() => replace(emptyCheck(edition.identity))}
            onNo={() => setNotice(null)}
          />
        )}
        {notice?.kind === "replaced" && (
          <Choice
            text={progressOf(edition, check).done === 0 ? t("clear.done") : t("file.imported")}
            no={t("file.undo")}
            onNo={() => {
              update(() => notice.before);
              setNotice({ kind: "restored" });
            }}
          />
        )}
        {notice?.kind === "restored" && <p className="card p-4">{t("file.restored")}</p>}
        {notice?.kind === "faults" && <FaultList faults={notice.faults} />}
      </div>
    </section>
  );
}

type ChoiceProps = { text: string; yes?: string; no: string; onYes?: () => void; onNo: () => void };

function Choice({ text, yes, no, onYes, onNo }: ChoiceProps) {
  return (
    <div className="card p-4">
      <p>{text}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        {yes !== undefined && (
          <button type="button" className="button button-primary" onClick={onYes}>
            {yes}
          </button>
        )}
        <button type="button" className="button" onClick={onNo}>
          {no}
        </button>
      </div>
    </div>
  );
}

function FaultList({ faults }: { faults: readonly Fault[] }) {
  const t = useTranslations("readiness.file");
  const sentence = useTranslations("faults");
  return (
    <div className="card border-stop p-4">
      <p className="font-medium text-stop">{t("failed")}</p>
      <ul className="mt-2 list-disc pl-5 text-small">
        {faults.slice(0, faultsShown).map(({ path, code, params }) => (
          <li key={path + code}>{t("faultAt", { path: path === "" ? t("wholeFile") : path, message: sentence(code, params) })}</li>
        ))}
      </ul>
      {faults.length > faultsShown && <p className="mt-2 text-muted text-small">{t("more", { count: faults.length - faultsShown })}</p>}
    </div>
  );
}
