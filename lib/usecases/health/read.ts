import * as z from "#lib/domain/zod.ts";
import { keptAs } from "#lib/platform/programme.ts";
import { type Caller, done, verb } from "#lib/usecases/kernel/verb.ts";
import { type Check, find, type State } from "./finding.ts";
import { database, disk, files, migrations } from "./store.ts";
import { jobs, mail } from "./work.ts";

const checks = { database, migrations, disk, files, jobs, mail } as const satisfies Record<string, Check>;
type Name = keyof typeof checks;
const names = Object.keys(checks) as Name[];

/** Whether the server can do its work: `ready` unless a part has failed. `reasons` say why a part is not `ok`. */
export type Health = { ready: boolean; checks: Record<Name, State>; reasons: Partial<Record<Name, string>> };

/** Looks at every part anew. */
export async function lookAtHealth(caller: Caller): Promise<Health> {
  const found = await Promise.all(names.map(async (name) => [name, await find(name, checks[name], caller)] as const));
  const reasons = found.flatMap(([name, finding]) => (finding.state === "ok" ? [] : [[name, finding.reason]]));
  return {
    ready: found.every(([, { state }]) => state !== "failed"),
    checks: Object.fromEntries(found.map(([name, { state }]) => [name, state])) as Health["checks"],
    reasons: Object.fromEntries(reasons),
  };
}

/** Milliseconds for which a look counts: whoever asks often loads the server no more than that. What has failed is looked at again sooner. */
const [counts, countsFailed] = [5000, 1000];

type Look = { caller: Caller; until: number; health: Promise<Health> };

/** Whether the server can do its work, as it was at most five seconds ago. */
export const readHealth = verb("health.read", z.strictObject({}), async (context) => {
  const kept = keptAs<Look>("klyngeklarHealth");
  const known = kept.it;
  if (known !== undefined && known.caller.database === context.database && performance.now() < known.until) return done(await known.health);
  const look: Look = { caller: context, until: Number.POSITIVE_INFINITY, health: lookAtHealth(context) };
  kept.it = look;
  const health = await look.health;
  look.until = performance.now() + (health.ready ? counts : countsFailed);
  return done(health);
});
