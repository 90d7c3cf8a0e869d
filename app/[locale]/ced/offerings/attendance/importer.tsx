"use client";
import { FileSpreadsheet } from "lucide-react";
import { useRef, useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { SelectField } from "#app/_ui/field.tsx";
import { FilePicker, sheets } from "#app/_ui/file-picker.tsx";
import { FormProblem } from "#app/_ui/text-field.tsx";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { undoAttendance } from "../actions.ts";
import { Columns } from "./columns.tsx";
import { FaultRows } from "./fault-rows.tsx";
import { NameList } from "./name-list.tsx";
import { useAttendanceSheet } from "./use-attendance-sheet.ts";
import { WillBe } from "./will-be.tsx";

type Known = { clusters: readonly { id: string; name: string }[]; events: readonly { id: string; title: string; day: string }[] };
type Done = { batch: string; people: number; bodies: number; undone: boolean };

/** A sheet becomes attendance: chosen, its columns and names looked at, confirmed; and taken back. */
export function Importer({ locale, clusters, events, event: first }: Known & { locale: Locale; event: string }) {
  const t = useTranslations("attendance");
  const failures = useTranslations("failures");
  const { dateTime } = useFormatter();
  const sheet = useAttendanceSheet(first);
  const { looked, preview, pending, part, problem } = sheet;
  const [done, setDone] = useState<Done | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const status = useRef<HTMLDivElement>(null);
  const finish = async () => {
    setWriting(true);
    const counted = await sheet.confirm();
    setWriting(false);
    if (counted === null) return;
    setDone({ ...counted, undone: false });
    sheet.clear();
    status.current?.focus();
  };
  const undo = async ({ batch }: Done) => {
    const answered = await undoAttendance({ batch }).catch(() => null);
    setRefused(answered?.ok ? null : failures(answered?.code ?? "unreachable", { reference: answered?.reference ?? "" }));
    if (answered?.ok) setDone((before) => (before === null ? null : { ...before, undone: true }));
  };
  const waiting = writing ? t("writing") : t("reading");
  const finished = done?.undone ? t("undone") : done === null ? "" : t("done", { people: done.people, bodies: done.bodies });
  const saying = pending ? waiting : finished;
  return (
    <>
      <SelectField
        className="mt-6 max-w-xl"
        label={t("event")}
        value={sheet.event}
        onChange={({ target: { value } }) => void sheet.toEvent(value)}
      >
        <option value="">{t("byRow")}</option>
        {events.map(({ id, title, day }) => (
          <option key={id} value={id}>
            {dateTime(new Date(`${day}T12:00:00Z`), { day: "numeric", month: "short", year: "numeric" })}, {title}
          </option>
        ))}
      </SelectField>
      <FilePicker
        label={t(looked === null ? "choose" : "chooseOther")}
        accept={sheets}
        icon={<FileSpreadsheet aria-hidden className="size-5" />}
        className={`mt-4 ${looked === null ? "button-primary" : ""}`}
        onChoose={(file) => {
          setDone(null);
          void sheet.choose(file);
        }}
      />
      {looked !== null && <p className="mt-2 break-words text-small">{looked.file.name}</p>}
      <div ref={status} role="status" tabIndex={-1} className="measure mt-2 outline-none">
        {saying}
        {pending && <progress className="ml-3 align-middle" aria-label={saying} value={part ?? undefined} />}
      </div>
      {done !== null && !done.undone && (
        <p className="mt-3 flex flex-wrap gap-4">
          {first !== "" && (
            <a className="button" href={addressOf(locale, { page: "event", params: { event: first } })}>
              {t("see")}
            </a>
          )}
          <button type="button" className="button" onClick={() => void undo(done)}>
            {t("undo")}
          </button>
        </p>
      )}
      <FormProblem>{problem ?? refused}</FormProblem>
      {preview !== null && looked !== null && (
        <section className="card mt-4 p-4 sm:p-6" aria-label={t("preview")}>
          <Columns preview={preview} onChange={(mapping) => void sheet.map(mapping)} />
          {sheet.asked.length > 0 && (
            <NameList
              {...{ names: sheet.asked, clusters, choices: looked.choices }}
              askedCount={preview.askedCount}
              onChange={(choices) => void sheet.decide(choices)}
            />
          )}
          <WillBe preview={preview} />
          <FaultRows
            faults={preview.faults.map(({ code, ...rest }) => ({ ...rest, text: t(`faults.${code}`) }))}
            {...{ faultCount: preview.faultCount, faultyRows: preview.faultyRows }}
          />
          {preview.askedCount > 0 && <p className="mt-4 font-medium text-warn">{t("names.left", { count: preview.askedCount })}</p>}
          <div className="mt-4 flex flex-wrap gap-3">
            <button
              type="button"
              className="button button-primary"
              disabled={pending || preview.people === 0 || preview.askedCount > 0}
              onClick={() => void finish()}
            >
              {t("confirm", { people: preview.people, faulty: preview.faultyRows })}
            </button>
            <button type="button" className="button" onClick={sheet.clear}>
              {t("cancel")}
            </button>
          </div>
        </section>
      )}
    </>
  );
}
