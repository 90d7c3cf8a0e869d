import "server-only";
import { AttendanceMapping, NameChoices, suggestAttendance } from "#lib/domain/attendance/mapping.ts";
import type { RowFault } from "#lib/domain/attendance/rows.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { tableOf } from "#lib/usecases/participants/sheet.ts";
import { clustersIn, eventsIn } from "./known.ts";
import { type AskedName, type AttendancePlan, type KnownName, ProgressTold, planAttendance } from "./plan.ts";
import { rememberedMapping } from "./remembered.ts";

const Input = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  event: z.optional(z.string()),
  mapping: z.optional(AttendanceMapping),
  choices: z.optional(NameChoices),
  progress: ProgressTold,
});

/** Faults and names that are sent; more than that nobody reads, and their number is told. */
const most = { faults: 500, asked: 50, known: 200, sample: 3 };

export type AttendancePreview = {
  headers: string[];
  /** The first rows, to tell the columns by. */
  sample: string[][];
  mapping: AttendanceMapping;
  /** Where the mapping comes from: the caller, the last import of such a sheet, or the words of its headers. */
  mappedBy: "caller" | "memory" | "words";
  people: number;
  events: { id: string; title: string; day: string; people: number; bodies: number; keepsPeople: boolean }[];
  blank: number;
  faultyRows: number;
  faults: RowFault[];
  faultCount: number;
  /** Names that a person must decide about, and those that are known. */
  asked: AskedName[];
  askedCount: number;
  known: KnownName[];
  knownCount: number;
  digest: string;
};

/** Whether somebody may import attendance at all, before anything of their file is read; what there is to choose among. */
export const readAttendanceChoices = verb("event.change", z.strictObject({}), async (context) => {
  if (!context.may(null)) return refuse("not-found");
  const { reader } = context.database;
  const [clusters, events] = await Promise.all([clustersIn(reader), eventsIn(reader)]);
  return done({
    clusters: clusters.map(({ id, name }) => ({ id, name })),
    events: events.map(({ id, title, day }) => ({ id, title, day })),
  });
});

function eventsOf({ events, lines }: AttendancePlan): AttendancePreview["events"] {
  return events.map(({ id, title, day, keepsPeople }) => {
    const own = lines.filter(({ event }) => event === id);
    return { id, title, day, keepsPeople, bodies: own.length, people: own.reduce((sum, { people }) => sum + people, 0) };
  });
}

/** What a sheet of attendance would do, with every faulty row and every name to decide about. Nothing of it is kept. */
export const previewAttendance = verb("event.change", Input, async (context, { bytes, event, mapping: given, choices, progress }) => {
  if (!context.may(null)) return refuse("not-found");
  const { reader } = context.database;
  const table = await tableOf(bytes);
  if (!table.ok) return table;
  const { headers, rows } = table.value;
  const memory = given === undefined ? await rememberedMapping(reader, "attendance", headers, AttendanceMapping) : null;
  const mapping = given ?? memory ?? suggestAttendance(headers);
  const plan = await planAttendance(reader, table.value, { mapping, choices: choices ?? { names: {} }, event, progress });
  const asked = plan.names.flatMap((name) => (name.by === null ? [name] : []));
  const known = plan.names.flatMap((name) => (name.by === null ? [] : [name]));
  return done<AttendancePreview>({
    ...{ headers, mapping, blank: plan.blank, digest: plan.digest, events: eventsOf(plan) },
    sample: rows.filter((row) => row.some((cell) => cell !== "")).slice(0, most.sample),
    mappedBy: given !== undefined ? "caller" : memory !== null ? "memory" : "words",
    people: plan.lines.reduce((sum, { people }) => sum + people, 0),
    faultyRows: new Set(plan.faults.map(({ row }) => row)).size,
    ...{ faults: plan.faults.slice(0, most.faults), faultCount: plan.faults.length },
    ...{ asked: asked.slice(0, most.asked), askedCount: asked.length },
    ...{ known: known.slice(0, most.known), knownCount: known.length },
  });
});
