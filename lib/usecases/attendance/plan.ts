import "server-only";
import { createHash } from "node:crypto";
import { setImmediate as others } from "node:timers/promises";
import type { Reader } from "#db/client.ts";
import type { BodyKind } from "#lib/domain/attendance/body.ts";
import type { AttendanceMapping, BodyChoice, NameChoices } from "#lib/domain/attendance/mapping.ts";
import { nameKey, type Suggestion, suggestionsFor } from "#lib/domain/attendance/names.ts";
import { attendanceReading, type ReadRow, type RowFault, type RowsRead } from "#lib/domain/attendance/rows.ts";
import { own } from "#lib/domain/record.ts";
import { type RegionId, regionAsOf } from "#lib/domain/region/regions.ts";
import * as z from "#lib/domain/zod.ts";
import type { Table } from "#lib/platform/spreadsheet.ts";
import { clustersIn, eventsIn, type HeldEvent, type KnownCluster, linesOf, rememberedNames } from "./known.ts";

type Name = { key: string; written: string; people: number };
/** A name of the sheet that is taken for something, and why. */
export type KnownName = Name & { by: "name" | "memory" | "person"; choice: BodyChoice; means: string };
/** A name that a person must decide about, with what it may mean. */
export type AskedName = Name & { by: null; suggestions: Suggestion[] };
type PlannedName = KnownName | AskedName;
/** A line of attendance to be written; `came` names its people where the event keeps names. */
export type PlannedLine = {
  event: string;
  clusterId: string | null;
  body: string;
  countsAs: BodyKind;
  region: RegionId | null;
  people: number;
  came: { name: string; email: string }[];
};
export type AttendancePlan = {
  names: PlannedName[];
  lines: PlannedLine[];
  faults: RowFault[];
  blank: number;
  events: HeldEvent[];
  /** Names the plan: whoever confirms it gives it back. */
  digest: string;
};

/** Names that get suggestions; of a sheet with more unknown ones, the first are asked about first. */
const mostAsked = 50;

type Known = {
  clusters: readonly KnownCluster[];
  byId: ReadonlyMap<string, KnownCluster>;
  byKey: ReadonlyMap<string, readonly KnownCluster[]>;
  remembered: ReadonlyMap<string, BodyChoice>;
};

/** What a name is taken for: what a person said now, the cluster of that very name, what a person said before, or the rest. */
function choiceFor(key: string, { names, rest }: NameChoices, { byKey, byId, remembered }: Known) {
  const said = own<BodyChoice>(names, key);
  if (said !== undefined && (!("cluster" in said) || byId.has(said.cluster))) return { by: "person" as const, choice: said };
  const [named, ...more] = byKey.get(key) ?? [];
  if (named !== undefined && more.length === 0) return { by: "name" as const, choice: { cluster: named.id } };
  const before = remembered.get(key);
  if (before !== undefined) return { by: "memory" as const, choice: before };
  return rest === undefined ? null : { by: "person" as const, choice: { countsAs: rest } };
}

function namesIn(rows: readonly ReadRow[], choices: NameChoices, known: Known): PlannedName[] {
  let asked = 0;
  return [...Map.groupBy(rows, ({ key }) => key)].map(([key, of]): PlannedName => {
    const told = { key, written: of[0]?.organisation ?? "", people: of.reduce((sum, { people }) => sum + people, 0) };
    const taken = choiceFor(key, choices, known);
    if (taken !== null) {
      const means = "cluster" in taken.choice ? (known.byId.get(taken.choice.cluster)?.name ?? "") : told.written;
      return { ...told, ...taken, means };
    }
    asked++;
    return { ...told, by: null, suggestions: asked > mostAsked ? [] : suggestionsFor(key, known.clusters) };
  });
}

/** The region a line counts under: what the sheet says, else the cluster's as it is on the day of the event. */
function regionOn(said: RegionId | null, cluster: KnownCluster | undefined, day: string): RegionId | null {
  const region = said ?? cluster?.region ?? null;
  return region === null ? null : regionAsOf(region, day);
}

function linesFrom(rows: readonly ReadRow[], names: readonly PlannedName[], events: readonly HeldEvent[], known: Known) {
  const meant = new Map(names.flatMap((name) => (name.by === null ? [] : [[name.key, { ...name, as: nameKey(name.means) }] as const])));
  const held = new Map(events.map((event) => [event.id, event]));
  const lines = new Map<string, { line: PlannedLine; rows: ReadRow[] }>();
  for (const row of rows) {
    const [name, event] = [meant.get(row.key), held.get(row.event)];
    if (name === undefined || event === undefined) continue;
    const cluster = "cluster" in name.choice ? known.byId.get(name.choice.cluster) : undefined;
    const countsAs = "cluster" in name.choice ? "cluster" : name.choice.countsAs;
    const key = `${row.event} ${name.as}`;
    const begun = { event: row.event, clusterId: cluster?.id ?? null, body: name.means, countsAs, region: null, people: 0, came: [] };
    const found = lines.get(key) ?? { line: begun, rows: [] };
    const { line } = found;
    line.region ??= regionOn(row.region, cluster, event.day);
    line.people += row.people;
    if (event.keepsPeople && row.name !== "") line.came.push({ name: row.name, email: row.email });
    found.rows.push(row);
    lines.set(key, found);
  }
  return lines;
}

/** Rows that are read before everybody else's requests have their turn. */
const atOnce = 2000;

/** Told of how many rows of how many are read. */
type Progress = (read: number, of: number) => void;
export const ProgressTold = z.optional(z.custom<Progress>((told) => typeof told === "function"));
type Asked = { mapping: AttendanceMapping; choices: NameChoices; event: string | undefined; progress?: Progress | undefined };

/** Reads the rows a few at a time: a long sheet must not keep the server from its other work. */
async function readRows({ headers, rows }: Table, { mapping, event, progress }: Asked, events: readonly HeldEvent[]): Promise<RowsRead> {
  const one = events.find(({ id }) => id === event) ?? null;
  const { take, all } = attendanceReading(headers, mapping, { one, all: events });
  for (const [at, cells] of rows.entries()) {
    if (at % atOnce === 0) {
      progress?.(at, rows.length);
      await others();
    }
    take(cells, at + 2);
  }
  return all;
}

/** What a sheet of attendance would do now: which names are known, which must be decided, which lines it would write. */
export async function planAttendance(reader: Reader, table: Table, asked: Asked): Promise<AttendancePlan> {
  const { mapping, choices } = asked;
  const [events, clusters] = await Promise.all([eventsIn(reader), clustersIn(reader)]);
  const read = await readRows(table, asked, events);
  const known = {
    clusters,
    byId: new Map(clusters.map((each) => [each.id, each])),
    byKey: Map.groupBy(clusters, ({ key }) => key),
    remembered: await rememberedNames(reader, clusters),
  };
  const names = namesIn(read.rows, choices, known);
  const planned = linesFrom(read.rows, names, events, known);
  const used = [...new Set(read.rows.map((row) => row.event))];
  const there = await linesOf(reader, used);
  const clashing = [...planned].filter(([key]) => there.has(key)).flatMap(([, of]) => of.rows);
  const clashes = clashing.map(
    ({ row, organisation }): RowFault => ({ row, column: mapping.organisation ?? "", code: "already-counted", value: organisation }),
  );
  const lines = [...planned].flatMap(([key, { line }]) => (there.has(key) ? [] : [line]));
  const faults = [...read.faults, ...clashes].sort((a, b) => a.row - b.row);
  const digest = createHash("sha256")
    .update(JSON.stringify([lines, faults.length]))
    .digest("base64url");
  return { names, lines, faults, blank: read.blank, events: events.filter(({ id }) => used.includes(id)), digest };
}
