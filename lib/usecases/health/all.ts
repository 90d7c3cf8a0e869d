import { database } from "#db/client.ts";
import { inEachProgramme, programmeIds } from "#lib/platform/each-programme.ts";
import { programmeId } from "#lib/platform/programme.ts";
import { done, type Outcome } from "#lib/usecases/kernel/verb.ts";
import type { State } from "./finding.ts";
import { type Health, readHealth } from "./read.ts";

const badness: readonly State[] = ["ok", "degraded", "failed"];
const worse = (one: State, other: State) => (badness.indexOf(one) > badness.indexOf(other) ? one : other);

/** Two programmes as one server: each part is as it is where it is worst. */
function together(one: Health, other: Health): Health {
  const names = Object.keys(one.checks) as (keyof Health["checks"])[];
  const checks = Object.fromEntries(names.map((name) => [name, worse(one.checks[name], other.checks[name])])) as Health["checks"];
  return { ready: one.ready && other.ready, checks, reasons: { ...one.reasons, ...other.reasons } };
}

/** Whether somebody asks about the server and about no programme: a balancer, which knows no host name. */
export const asksAboutAll = () => programmeIds() !== null && programmeId() === null;

/** Whether the server can do its work for every programme. Nothing tells which ones there are. */
export async function readHealthOfAll(): Promise<Outcome<Health, never>> {
  const found = await inEachProgramme(async () => {
    const outcome = await readHealth({ actor: { kind: "public" }, clock: () => new Date(), database: await database() }, {});
    if (!outcome.ok) throw new Error(`the state was not told: ${outcome.code}`);
    return outcome.value;
  });
  return done(found.reduce(together));
}
