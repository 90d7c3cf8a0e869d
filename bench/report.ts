import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { and, count, eq, inArray } from "drizzle-orm";
import { type Database, openDatabase } from "#db/client.ts";
import { answer, assessment } from "#db/schema/assessment.ts";
import { evidence, evidenceUse } from "#db/schema/evidence.ts";
import { report } from "#db/schema/report.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { openFileStore } from "#lib/platform/files/open.ts";
import { mostBytes } from "#lib/platform/files/sniff.ts";
import { newFileKey } from "#lib/platform/files/store.ts";
import { closePrinter, printPage } from "#lib/platform/print/printer.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { compared, type Measurement, median } from "./measure.ts";
import { memory } from "./memory.ts";
import { filesUrl, inWorkspace, workspaceUrl } from "./workspace.ts";

const rounds = 5;
/** Milliseconds that making so many reports may take before the measurement is given up. */
const patience = 240_000;

/** Whose reports are made: every indicator is answered. */
async function answeredBy(database: Database, id: string) {
  const [round] = await database.reader.select().from(assessment).where(eq(assessment.id, id));
  if (round === undefined) throw new Error("the assessment is gone");
  const { organisationId, startedBy } = round;
  const saved = { assessmentId: id, part: "answers" as const, version: 1, changedBy: startedBy, changedAt: new Date() };
  const rows = currentEdition.indicators.map(({ id: key, maxPoints }, at) => ({ ...saved, key, value: { rated: at % (maxPoints + 1) } }));
  await database.write((writer) => writer.insert(answer).values(rows));
  return { organisationId, assessmentId: id, kind: "pdf" as const, locale: "da" as const, askedBy: startedBy, progress: 0 };
}

type Wanted = Omit<Awaited<ReturnType<typeof answeredBy>>, "kind"> & { kind: "pdf" | "dossier" };

/** A server that answers an empty page. */
async function withEmptyPage<T>(measure: (address: string) => Promise<T>): Promise<T> {
  const page = '<!doctype html><html lang="da"><title>Tom</title><body></body></html>';
  const server = createServer((_, response) => response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page));
  await once(server.listen(0, "127.0.0.1"), "listening");
  try {
    return await measure(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
  }
}

async function taken(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A full report of all indicators with charts, against an empty page by the same printer, by turns. */
async function againstEmpty(database: Database, wanted: Wanted, address: string): Promise<Measurement> {
  const [id, secret] = [randomUUID(), randomUUID()];
  const printing = { ...wanted, id, askedAt: new Date(), state: "working" as const, printHash: hashOf(secret) };
  await database.write((writer) => writer.insert(report).values(printing));
  const [full, empty]: [number[], number[]] = [[], []];
  await withEmptyPage(async (nothing) => {
    for (let round = 0; round <= rounds; round += 1) {
      const [one, other] = [await taken(() => printPage(nothing)), await taken(() => printPage(`${address}/da/print/${secret}`))];
      if (round === 0) continue;
      empty.push(one);
      full.push(other);
    }
  });
  await closePrinter();
  await database.write((writer) => writer.delete(report).where(eq(report.id, id)));
  return compared("report-full", "ms", median(full), median(empty), { atMost: 6 });
}

/** Has so many reports made by the server's own jobs, and waits until the last one is done, looking `every` milliseconds. */
async function makeReports(database: Database, wanted: Wanted, number: number, { every = 200, look = () => {} } = {}): Promise<void> {
  const ids = Array.from({ length: number }, () => randomUUID());
  await database.write(async (writer) => {
    for (const id of ids) {
      await writer.insert(report).values({ ...wanted, id, askedAt: new Date(), state: "waiting" });
      await enqueue(writer, { kind: "report", key: id, payload: { report: id }, runAt: new Date() });
    }
  });
  const [start, deadline] = [performance.now(), performance.now() + patience];
  for (let done = 0; done < number; await setTimeout(every)) {
    if (performance.now() > deadline) throw new Error(`${done} of ${number} reports were made in ${patience / 1000} s`);
    look();
    const ended = (state: "done" | "failed") =>
      database.reader
        .select({ n: count() })
        .from(report)
        .where(and(inArray(report.id, ids), eq(report.state, state)));
    const [[made], [failed]] = await Promise.all([ended("done"), ended("failed")]);
    if ((failed?.n ?? 0) > 0) throw new Error("a report failed");
    done = made?.n ?? 0;
  }
  console.error(`${number} × ${wanted.kind}: ${Math.round(performance.now() - start)} ms`);
}

async function growth(database: Database, wanted: Wanted): Promise<Measurement> {
  await makeReports(database, wanted, 10);
  const after10 = memory();
  await makeReports(database, wanted, 90);
  return compared("report-memory-100-to-10", "kB", memory(), after10, { atMost: 1.2 });
}

/** So many documents of 25 MB at an indicator, their bytes in the server's store. */
async function documents(database: Database, { organisationId, assessmentId, askedBy }: Wanted, number: number): Promise<void> {
  const [store, bytes] = [await openFileStore({ FILES_URL: filesUrl }), randomBytes(mostBytes)];
  const by = { addedBy: askedBy, addedAt: new Date() };
  for (let at = 0; at < number; at += 1) {
    const [id, stored] = [randomUUID(), await store.put(newFileKey(), bytes)];
    const file = { storageKey: stored.key, fileName: "bilag.pdf", mediaType: "application/pdf", size: stored.bytes, hash: stored.sha256 };
    await database.write(async (writer) => {
      await writer.insert(evidence).values({ id, organisationId, title: `Bilag ${at}`, ...file, ...by });
      const [indicator] = currentEdition.indicators;
      await writer
        .insert(evidenceUse)
        .values({ evidenceId: id, assessmentId, indicatorId: indicator?.id ?? "", kind: "member-list", ...by });
    });
  }
}

/** The most memory while a dossier with twelve documents of 25 MB is made, against one with a single document. */
async function dossiers(database: Database, wanted: Wanted): Promise<Measurement> {
  const dossier = { ...wanted, kind: "dossier" as const };
  await documents(database, wanted, 1);
  await makeReports(database, dossier, 1);
  const most = async () => {
    let kilobytes = 0;
    const look = () => {
      kilobytes = Math.max(kilobytes, memory());
    };
    await makeReports(database, dossier, 3, { every: 500, look });
    return kilobytes;
  };
  const one = await most();
  await documents(database, wanted, 11);
  return compared("report-dossier-memory-12-to-1", "kB", await most(), one, { atMost: 1.2 });
}

type Measure = (database: Database, wanted: Wanted, address: string) => Promise<Measurement>;

function ofReports(measure: Measure): () => Promise<Measurement[]> {
  return () =>
    inWorkspace(async ({ address, assessment: id }) => {
      const database = await openDatabase(workspaceUrl);
      try {
        return [await measure(database, await answeredBy(database, id), address)];
      } finally {
        database.close();
      }
    });
}

/** The PDF of a report: its time against an empty page. */
export const reportTime = ofReports(againstEmpty);
/** The memory of server and browser after 100 reports against after 10. */
export const reportMemory = ofReports(growth);
/** The memory that large documents take in a dossier. */
export const dossierMemory = ofReports(dossiers);
