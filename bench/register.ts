import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import { addDays } from "#lib/domain/date.ts";
import { fields } from "#lib/domain/label/fields.ts";
import { ask, load } from "./load.ts";
import { compared, type Measurement, median, reported } from "./measure.ts";
import { registerOfSize } from "./register-data.ts";
import { root, served } from "./served.ts";

const [rounds, milliseconds, clients] = [3, 2000, 16];
const requests = 300;
const path = "/api/v1/register";
const staticFolder = join(root, ".next/static/bench");

/** Lists that nobody has asked for before, by turns of every kind and of every page there is, so that no answer is in memory. */
function* questions(pages: number): Generator<string> {
  const today = new Date().toISOString().slice(0, 10);
  for (let at = 0; ; at += 1) {
    const asOf = addDays(today, -Math.floor(at / 6) - 1);
    const field = fields[at % fields.length]?.id ?? "";
    const kinds = [`page=${1 + (at % pages)}`, "label=gold", `field=${field}`, "region=nordjylland", "state=unknown", `q=${at % 10}`];
    yield `${path}?asOf=${asOf}&${kinds[at % kinds.length]}`;
  }
}

/** Dashboards as they stood on days that nobody has asked for before. */
function* dashboards(): Generator<string> {
  const today = new Date().toISOString().slice(0, 10);
  for (let at = 1; ; at += 1) yield `/da/klynger?asOf=${addDays(today, -at)}`;
}

/** The milliseconds within which 95 of 100 answers came, asked for one after the other; the first few compile what runs. */
async function slowest(address: string, asked: Generator<string>, warm: number, count: number): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  for (let at = -warm; at < count; at += 1) {
    const began = performance.now();
    const { status } = await ask(agent, address, { method: "GET", path: asked.next().value ?? path });
    if (status !== 200) throw new Error(`the register answered ${status}`);
    if (at >= 0) times.push(performance.now() - began);
  }
  agent.destroy();
  times.sort((a, b) => a - b);
  return times[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
}

/** How long lists and dashboards take, and the server's memory then in MB. */
async function lists(size: number): Promise<{ p95: number; page: number; memory: number }> {
  const { url } = await registerOfSize(size);
  return served({ DATABASE_URL: url, JOBS: "off" }, async (address, pid) => {
    const p95 = await slowest(address, questions(Math.ceil(size / 200)), 60, requests);
    const page = await slowest(address, dashboards(), 20, 60);
    // The server is a child of the process that was started.
    const [server] = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
    const resident = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${server}/status`, "utf8"))?.[1];
    return { p95, page, memory: Number(resident) / 1024 };
  });
}

/** Requests per second of the first page, of the same page when the client has it already, and of a file of its size. */
async function rates(size: number): Promise<{ page: number; conditional: number; file: number }> {
  const { url, bytes } = await registerOfSize(size);
  mkdirSync(staticFolder, { recursive: true });
  writeFileSync(join(staticFolder, "page.json"), "x".repeat(bytes));
  try {
    return await served({ DATABASE_URL: url, JOBS: "off" }, async (address) => {
      const agent = new Agent();
      const { headers } = await ask(agent, address, { method: "GET", path });
      agent.destroy();
      const conditional = { "If-None-Match": String(headers.etag) };
      const found: Record<"page" | "conditional" | "file", number[]> = { page: [], conditional: [], file: [] };
      const get =
        (of: string, sent: Record<string, string> = {}) =>
        (_: number, one: Agent) =>
          ask(one, address, { method: "GET", path: of, headers: sent });
      const unchanged = async (client: number, one: Agent) => {
        const answer = await get(path, conditional)(client, one);
        return { ...answer, status: answer.status === 304 ? 200 : 500 };
      };
      for (let round = 0; round <= rounds; round += 1) {
        const file = await load(clients, milliseconds, get("/_next/static/bench/page.json"));
        const page = await load(clients, milliseconds, get(path));
        const same = await load(clients, milliseconds, unchanged);
        // The first round warms all of them up.
        if (round === 0) continue;
        found.file.push(file.perSecond);
        found.page.push(page.perSecond);
        found.conditional.push(same.perSecond);
      }
      return { page: median(found.page), conditional: median(found.conditional), file: median(found.file) };
    });
  } finally {
    rmSync(staticFolder, { recursive: true, force: true });
  }
}

/** The public register and its dashboard with 100 organisations, all of ESCA's list, and 20,000: time and memory, and how many read it at once. */
export async function register(): Promise<Measurement[]> {
  const [few, all, many] = [await lists(100), await lists(1300), await lists(20_000)];
  const { page, conditional, file } = await rates(1300);
  return [
    reported("register-list-1300", "ms p95", all.p95, few.p95),
    compared("register-list-20000", "ms p95", many.p95, few.p95, { atMost: 3 }),
    reported("dashboard-1300", "ms p95", all.page, few.page),
    compared("dashboard-20000", "ms p95", many.page, few.page, { atMost: 3 }),
    reported("register-memory-1300", "MB", all.memory, few.memory),
    reported("register-memory-20000", "MB", many.memory, few.memory),
    compared("register-first-page", "requests/s", page, file, { atLeast: 0.3 }),
    compared("register-not-modified", "requests/s", conditional, file, { atLeast: 0.3 }),
  ];
}
