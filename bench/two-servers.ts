import { mkdtemp, rm } from "node:fs/promises";
import type { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installedSqld } from "#bin/setup/sqld.mjs";
import { openDatabase } from "#db/client.ts";
import { LibsqlProcess } from "#e2e/system/libsql-process.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { type Asked, ask, load } from "./load.ts";
import { compared, type Measurement, median } from "./measure.ts";
import { processorTime } from "./processor.ts";
import { served } from "./served.ts";
import { populate, secret, startRound } from "./workspace.ts";

const clients = 8;
const rounds = 3;
const milliseconds = 6000;

/** Servers with one database, and the processes that they and it are. */
type Installation = { addresses: string[]; pids: number[]; workspace: Awaited<ReturnType<typeof populated>> };

async function populated(url: string, address: string) {
  const database = await openDatabase(url);
  const people = await populate(database);
  database.close();
  return { ...people, assessment: await startRound(address, people.bearer) };
}

/** Somebody at work: of five requests four open a page, by turns of two kinds, and one saves an answer's remark. */
function working({ addresses, workspace: { slug, assessment, bearer, cookie } }: Installation) {
  const pages = (["workspace", "assessmentDimension"] as const).map((page) =>
    addressOf("da", { page, params: { organisation: slug, assessment, dimension: "2" } }),
  );
  const [versions, counts] = [new Map<number, string>(), new Map<number, number>()];
  return async (client: number, agent: Agent) => {
    const count = counts.get(client) ?? client;
    counts.set(client, count + 1);
    const address = addresses[count % addresses.length] ?? "";
    if (count % 5 !== 0) return ask(agent, address, { method: "GET", path: pages[count % pages.length] ?? "", headers: { cookie } });
    const key = currentEdition.indicators[client]?.id ?? "";
    const headers = { "Content-Type": "application/json", Authorization: `Bearer ${bearer}`, "If-Match": versions.get(client) ?? '"0"' };
    const body = JSON.stringify({ note: `${count}` });
    const asked: Asked = { method: "PUT", path: `/api/v1/assessments/${assessment}/remarks/${key}`, headers, body };
    const answer = await ask(agent, address, asked);
    versions.set(client, String(answer.headers.etag));
    return answer;
  };
}

/** Milliseconds of processor time per request, of everything that serves. */
async function perRequest({ pids }: Installation, work: ReturnType<typeof working>): Promise<number> {
  const before = processorTime(pids);
  let requests = 0;
  await load(clients, milliseconds, (client, agent) => {
    requests += 1;
    return work(client, agent);
  });
  return (processorTime(pids) - before) / requests;
}

async function compare(one: Installation, two: Installation): Promise<Measurement[]> {
  const [alone, together] = [working(one), working(two)];
  const [ours, baseline]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [base, own] = [await perRequest(one, alone), await perRequest(two, together)];
    // The first round warms them up.
    if (round > 0) baseline.push(base);
    if (round > 0) ours.push(own);
  }
  return [compared("two-servers-processor-time", "ms/request", median(ours), median(baseline), { atMost: 1.5 })];
}

/** The processor time of a request to two servers on a libSQL server with a replica, against one server with a file; nothing else of theirs differs. */
export async function twoServers(): Promise<Measurement[]> {
  const sqld = installedSqld();
  if (sqld === null)
    throw new Error("there is no libSQL server (sqld) here: node -e \"import('./bin/setup/sqld.mjs').then(({ sqld }) => sqld())\"");
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-bench-"));
  const primary = new LibsqlProcess(sqld, join(folder, "primary"));
  const replica = new LibsqlProcess(sqld, join(folder, "replica"), primary);
  const file = pathToFileURL(join(folder, "klyngeklar.db")).href;
  const common = { AUTH_SECRET: secret, FILES_URL: pathToFileURL(join(folder, "files")).href };
  try {
    await primary.start();
    await replica.start();
    const shared = { ...common, DATABASE_URL: primary.url, DATABASE_REPLICA_URL: replica.url };
    return await served({ ...common, DATABASE_URL: file }, async (alone, pid) => {
      const one = { addresses: [alone], pids: [pid], workspace: await populated(file, alone) };
      return served(shared, (first, firstPid) =>
        served(shared, async (second, secondPid) => {
          const pids = [firstPid, secondPid, primary.pid, replica.pid];
          return compare(one, { addresses: [first, second], pids, workspace: await populated(primary.url, first) });
        }),
      );
    });
  } finally {
    await Promise.all([primary.kill(), replica.kill()]);
    await rm(folder, { recursive: true, force: true });
  }
}
