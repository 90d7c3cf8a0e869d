import { Agent } from "node:http";
import { setTimeout } from "node:timers/promises";
import { currentEdition } from "#lib/editions/published.ts";
import { addressOf, type Page } from "#lib/i18n/addresses.ts";
import { bareServed } from "./bare-server.ts";
import { type Asked, ask } from "./load.ts";
import { atMost, compared, type Measurement, reported } from "./measure.ts";
import { memory } from "./memory.ts";
import { processorTime } from "./processor.ts";
import { inProgramme, type Programme } from "./programme.ts";

const secretariats = 25;
/** Milliseconds that a person thinks between two actions: five seconds, more or less. */
const thought = () => 2500 + Math.random() * 5000;
const [warmUp, measured] = [15_000, 60_000];

/** What was answered, after how long, and when it was asked for. */
type Did = { status: number; milliseconds: number; at: number };
/** A person at work: one action after another, each with what it answers. */
type Working = (agent: Agent, at: number) => Promise<number>;

const page = (name: Page, params: Record<string, string> = {}) => addressOf("da", { page: name, params });

/** The versions of what was saved, by address: who comes back another day goes on from there. */
const versions = new Map<string, string>();

/** Somebody of a secretariat, who reads its pages and answers an indicator that is theirs. */
function member({ address, secretariats: all }: Programme, user: number): Working {
  const { slug, assessment, cookie } = all[user % all.length] ?? { slug: "", assessment: "", cookie: "" };
  const params = { organisation: slug, assessment, dimension: currentEdition.dimensions[user % 5]?.id ?? "" };
  const path = `/api/v1/assessments/${assessment}/remarks/${currentEdition.indicators[Math.floor(user / all.length) % 31]?.id}`;
  const pages = (["workspace", "assessmentDimension", "assessmentResult", "plan", "evidence"] as const).map((name) => page(name, params));
  const answer = async (agent: Agent) => {
    const headers = { Cookie: cookie, Origin: address, "Content-Type": "application/json", "If-Match": versions.get(path) ?? '"0"' };
    const { status, headers: got } = await ask(agent, address, { method: "PUT", path, headers, body: '{"note":"Set med udvalget."}' });
    if (got.etag !== undefined) versions.set(path, got.etag);
    return status;
  };
  const read = async (agent: Agent, of: string) =>
    (await ask(agent, address, { method: "GET", path: of, headers: { Cookie: cookie } })).status;
  return (agent, at) => (at % 2 === 1 ? answer(agent) : read(agent, pages[(at / 2) % pages.length] ?? "/"));
}

/** Somebody at CED, who goes through the cases. */
function benchmarker({ address, benchmarkers, secretariats: all }: Programme, user: number): Working {
  const own = user % benchmarkers.length;
  const params = {
    case: all[(own * 5 + (user % 5)) % all.length]?.assessment ?? "",
    indicator: currentEdition.indicators[user % 31]?.id ?? "",
  };
  const pages = (["caseload", "case", "caseIndicator", "caseSessions"] as const).map((name) => page(name, params));
  const headers = { Cookie: benchmarkers[own] ?? "" };
  return async (agent, at) => (await ask(agent, address, { method: "GET", path: pages[at % pages.length] ?? "/", headers })).status;
}

/** Somebody who looks at the labelled clusters. */
function anybody({ address }: Programme, user: number): Working {
  const paths = [page("home"), page("clusters"), `${page("clusters")}?label=gold`, "/api/v1/register", page("method")];
  return async (agent, at) => (await ask(agent, address, { method: "GET", path: paths[(at + user) % paths.length] ?? "/" })).status;
}

/** Of ten: six at secretariats, one at CED, three anybody. */
function working(programme: Programme, user: number): Working {
  const kind = user % 10;
  if (kind < 6) return member(programme, user);
  return kind === 6 ? benchmarker(programme, user) : anybody(programme, user);
}

/** So many people at work for some milliseconds, each thinking between two actions; what they did. */
async function atWork(users: number, milliseconds: number, of: (user: number) => Working): Promise<Did[]> {
  // The bare server closes what idles for five seconds, perhaps just when it is asked: here every action has a connection of its own.
  const agent = new Agent();
  const did: Did[] = [];
  const began = performance.now();
  const one = async (user: number) => {
    const act = of(user);
    await setTimeout(Math.random() * 5000);
    for (let at = 0; performance.now() - began < milliseconds; at += 1) {
      const start = performance.now();
      const status = await act(agent, at);
      did.push({ status, milliseconds: performance.now() - start, at: start - began });
      await setTimeout(thought());
    }
  };
  await Promise.all(Array.from({ length: users }, (_, user) => one(user)));
  agent.destroy();
  return did;
}

function within(did: readonly Did[], share: number): number {
  const times = did.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return times[Math.ceil(times.length * share) - 1] ?? Number.NaN;
}

const warm = (did: readonly Did[]) => did.filter(({ at }) => at >= warmUp);
const failed = (did: readonly Did[]) => did.filter(({ status }) => status >= 400).length;

/** A mixed day: reading, answering, sparring, public; with 50, 200 and 500 people, beside a constant page for as many. */
export function mixedDay(): Promise<Measurement[]> {
  return bareServed((bare) =>
    inProgramme(secretariats, async (programme) => {
      const constant: Working = async (agent) => (await ask(agent, bare, { method: "GET", path: "/constant" } satisfies Asked)).status;
      const found: Measurement[] = [];
      let [fewest, leastWork] = [Number.NaN, Number.NaN];
      for (const users of [50, 200, 500]) {
        const other = warm(await atWork(users, warmUp + measured / 3, () => constant));
        const before = processorTime([programme.pid]);
        const all = await atWork(users, warmUp + measured, (user) => working(programme, user));
        const processor = (processorTime([programme.pid]) - before) / all.length;
        const did = warm(all);
        const [p50, p95, p99] = [within(did, 0.5), within(did, 0.95), within(did, 0.99)];
        if (users === 50) [fewest, leastWork] = [p95, processor];
        found.push(
          reported(`mixed-day-${users}`, "actions/s", (did.length * 1000) / measured, (other.length * 3000) / measured),
          reported(`mixed-day-${users}-p50`, "ms", p50, within(other, 0.5)),
          reported(`mixed-day-${users}-p95`, "ms", p95, within(other, 0.95)),
          reported(`mixed-day-${users}-p99`, "ms", p99, within(other, 0.99)),
          atMost(`mixed-day-${users}-errors`, "actions", failed(all), users === 500 ? all.length : 0),
          reported(`mixed-day-${users}-processor`, "ms/action", processor, leastWork),
        );
        if (users === 200) found.push(compared("mixed-day-growth", "ms p95", p95, fewest, { atMost: 5 }));
      }
      return found;
    }),
  );
}

/** The memory of the server with 200 people at work: at the tenth minute against the third. */
export function mixedDayMemory(): Promise<Measurement[]> {
  return inProgramme(secretariats, async (programme) => {
    const work = atWork(200, 10 * 60_000, (user) => working(programme, user));
    await setTimeout(3 * 60_000);
    const third = memory();
    await setTimeout(7 * 60_000 - 5000);
    const tenth = memory();
    const did = await work;
    return [
      compared("mixed-day-memory", "kB", tenth, third, { atMost: 1.15 }),
      atMost("mixed-day-memory-errors", "actions", failed(did), 0),
    ];
  });
}
