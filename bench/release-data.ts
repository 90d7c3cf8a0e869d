import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sql } from "drizzle-orm";
import { type Database, openDatabase, type Writer } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { fields } from "#lib/domain/label/fields.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { leanResult } from "#lib/usecases/insight/testing/clusters.ts";
import { root } from "./served.ts";

const folder = join(root, "var/bench-release");
const regions = ["hovedstaden", "sjaelland", "syddanmark", "midtjylland", "nordjylland"];
const days = ["2024-03-01", "2024-09-01", "2025-03-01", "2025-09-01"];
/** The moment of a cluster's round; every third submits its last one after the first release's period. */
const momentOf = (cluster: number, round: number) =>
  Date.parse(`${days[round] ?? (cluster % 3 === 0 ? "2026-03-01" : "2025-11-01")}T12:00:00Z`);
const rounds = [0, 1, 2, 3, 4];
const person = "bench";

/** A number from 0 to 1 that is the same for the same cluster, round and indicator. */
function noise(...of: readonly number[]): number {
  const mixed = of.reduce((sum, one) => Math.imul(sum ^ (one + 0x9e3779b9), 0x85ebca6b) >>> 0, 1);
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
}

/** A cluster has its own level, rises a little with each round, and one in two leaves a round out, which then is the one before. */
function resultOf(cluster: number, round: number): string {
  const told = noise(cluster, round, 7) < 0.5 ? round : Math.max(0, round - 1);
  const level = 1.5 + 2 * noise(cluster, 1) + told * 0.15;
  const ratings = currentEdition.indicators.map(({ id, maxPoints }, at): [string, number] => {
    const spread = noise(cluster, told, at) + noise(cluster, at, told, 3) - 1;
    return [id, Math.max(0, Math.min(maxPoints, Math.round(level + 2 * spread)))];
  });
  return leanResult(currentEdition, Object.fromEntries(ratings));
}

async function insertSome(writer: Writer, from: number, to: number): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, at) => from + at);
  const rows = <T>(of: readonly T[], row: (one: T) => ReturnType<typeof sql>) => sql.join(of.map(row), sql`, `);
  const id = (at: number) => `o${String(at).padStart(6, "0")}`;
  const { id: edition, revision } = currentEdition;
  await writer.run(
    sql`insert into organisation (id, slug, name, created_at) values ${rows(numbers, (at) => sql`(${id(at)}, ${id(at)}, ${id(at)}, 0)`)}`,
  );
  await writer.run(
    sql`insert into consent (id, organisation_id, purpose, given_by, given_at) values ${rows(numbers, (at) => sql`(${id(at)}, ${id(at)}, 'statistics', ${person}, 0)`)}`,
  );
  await writer.run(
    sql`insert into register_cluster (id, slug, name, sort_name, field, region, secretariat_id, version, changed_at) values ${rows(
      numbers,
      (at) =>
        sql`(${id(at)}, ${id(at)}, ${id(at)}, ${id(at)}, ${fields[at % fields.length]?.id ?? null}, ${regions[(at * 3) % 5] ?? null}, ${id(at)}, 1, 0)`,
    )}`,
  );
  const gold = numbers.filter((at) => at % 2 === 0);
  await writer.run(
    sql`insert into register_stretch (cluster_id, label, state, from_day) values ${rows(gold, (at) => sql`(${id(at)}, 'gold', 'valid', '2023-01-01')`)}`,
  );
  for (const round of rounds) {
    const name = (cluster: number) => `${id(cluster)}-${round}`;
    await writer.run(
      sql`insert into assessment (id, organisation_id, edition_id, revision, state, started_at, started_by, submitted_at) values ${rows(
        numbers,
        (one) =>
          sql`(${name(one)}, ${id(one)}, ${edition}, ${revision}, 'submitted', ${momentOf(one, round)}, ${person}, ${momentOf(one, round)})`,
      )}`,
    );
    await writer.run(
      sql`insert into snapshot (id, organisation_id, assessment_id, edition_id, revision, digest, engine, answers, result, taken_by, taken_at) values ${rows(
        numbers,
        (one) =>
          sql`(${name(one)}, ${id(one)}, ${name(one)}, ${edition}, ${revision}, 'bench', 1, '{}', ${resultOf(one, round)}, ${person}, ${momentOf(one, round)})`,
      )}`,
    );
  }
}

/** A new database of so many clusters that consent to statistics, with five submitted rounds each; and who makes releases on it. */
export async function clustersOfSize(size: number): Promise<{ database: Database; analyst: string }> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${size}.db`);
  for (const ending of ["", "-wal", "-shm"]) rmSync(file + ending, { force: true });
  const database = await openDatabase(pathToFileURL(file).href);
  await migrateDatabase(database, join(root, "db/migrations"));
  await publishEdition({ actor: { kind: "system", task: "bench" }, clock: () => new Date(), database }, currentEdition);
  await database.write((writer) =>
    writer.run(
      sql`insert into person (id, name, email, email_verified, created_at, updated_at) values (${person}, 'Bench', 'bench@prove.example', 1, 0, 0)`,
    ),
  );
  for (let from = 0; from < size; from += 200) await database.write((writer) => insertSome(writer, from, Math.min(size, from + 200)));
  return { database, analyst: person };
}
