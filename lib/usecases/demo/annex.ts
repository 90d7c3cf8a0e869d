import "server-only";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { attendance } from "#db/schema/offering.ts";
import { annexFrom } from "#lib/domain/annex/facts.ts";
import { annexSeed, generateAttendance } from "#lib/domain/annex/generate.ts";
import { readSheet } from "#lib/platform/spreadsheet.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { addEvent } from "#lib/usecases/offerings/events.ts";
import { told } from "./told.ts";

async function factsIn(file: string) {
  const read = await readSheet(await readFile(`./db/facts/${file}`));
  if (!read.ok) throw new Error(`db/facts/${file} cannot be read: ${read.code}`);
  return read.value;
}

/** Which offering of a heading an event of the account belongs to: its own where one is called like it, else the first. */
function offeringOf(title: string, offerings: readonly { id: string; title: string }[]): string {
  const words = new Set(title.toLowerCase().split(/[^\p{L}]+/u));
  const named = offerings.find((one) =>
    one.title
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => word.length > 6 && words.has(word)),
  );
  return (named ?? offerings[0])?.id ?? "";
}

/**
 * The events of CED's account of 2014-2016 with attendance made up so that its sums are those of the account, by bodies
 * that are invented and called so. `offerings` are those that there are, by the heading they are counted under.
 */
export async function liveAnnex(caller: Caller, offerings: ReadonlyMap<string, readonly { id: string; title: string }[]>): Promise<void> {
  const [types, events] = await Promise.all([factsIn("annex-activity-types.csv"), factsIn("annex-events.csv")]);
  const counts = new Map([...Map.groupBy(events.rows, ([heading = ""]) => heading)].map(([heading, of]) => [heading, of.length]));
  const generated = generateAttendance(annexFrom(types.headers, types.rows), counts, annexSeed);
  const ids = new Map<string, string[]>();
  for (const [heading = "", title = "", day = ""] of events.rows) {
    const fields = { title, day, until: "", place: "", url: "", keepsPeopleBecause: "" };
    const offering = offeringOf(title, offerings.get(heading) ?? []);
    const { id } = await told(`the event ${title}`, addEvent(caller, { offering, ...fields }));
    ids.set(heading, [...(ids.get(heading) ?? []), id]);
  }
  const stamp = { batch: annexSeed, source: "generated", recordedBy: personOf(caller), recordedAt: caller.clock() } as const;
  const rows = generated.map(({ heading, event, ...line }) => ({
    id: randomUUID(),
    eventId: ids.get(heading)?.[event] ?? "",
    ...line,
    ...stamp,
  }));
  await caller.database.write((writer) => writer.insert(attendance).values(rows));
}
