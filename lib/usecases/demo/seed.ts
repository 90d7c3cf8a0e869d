import "server-only";
import { eq } from "drizzle-orm";
import { person } from "#db/schema/identity.ts";
import { organisation, programmeFact } from "#db/schema/organisation.ts";
import * as z from "#lib/domain/zod.ts";
import { environment } from "#lib/platform/env.ts";
import { serverSecret } from "#lib/platform/secret.ts";
import { createSignIn } from "#lib/platform/sign-in/sign-in.ts";
import { type Caller, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { liveBolge } from "./bolge.ts";
import { liveCatalogue } from "./catalogue.ts";
import { liveNordlys } from "./nordlys.ts";
import { liveStatistics } from "./others.ts";
import { enterCast } from "./people.ts";
import { enterReferences } from "./references.ts";
import { renewSecrets } from "./secrets.ts";
import { daysFrom } from "./told.ts";

/** The mark says how far the seeding came: a database whose seeding broke off is no demo to show. */
type Mark = "begun" | "seeded";

async function markOf({ database: { reader } }: Caller): Promise<string | null> {
  const [fact] = await reader.select().from(programmeFact).where(eq(programmeFact.key, "demo"));
  return fact?.value ?? null;
}

async function mark({ database }: Caller, value: Mark): Promise<void> {
  const [target, set] = [programmeFact.key, { value }];
  await database.write((writer) => writer.insert(programmeFact).values({ key: "demo", value }).onConflictDoUpdate({ target, set }));
}

async function isEmpty({ database: { reader } }: Caller): Promise<boolean> {
  return (await reader.$count(person)) === 0 && (await reader.$count(organisation)) === 0;
}

async function seed(caller: Caller): Promise<void> {
  const now = caller.clock();
  await mark(caller, "begun");
  const as = await enterCast({ ...caller, clock: () => daysFrom(now, -400) });
  await liveNordlys(as, now);
  await liveBolge(as, now);
  await enterReferences(as, now);
  await liveCatalogue(as, now);
  await liveStatistics(as, now);
  await mark(caller, "seeded");
}

/** A sign-in on the demo's database that sends no mail. */
function signInOn({ database }: Caller) {
  const settings = { secret: serverSecret(), publicUrl: environment().PUBLIC_URL, alsoFrom: [] };
  const nothing = async () => undefined;
  return createSignIn({ ...settings, database, send: nothing, askReset: nothing, providers: [], provision: nothing });
}

/**
 * Fills an empty local database with the demo, or finds it there already, and gives everybody in it new secrets, which
 * are told here and nowhere else. `url` is the database's address. Refuses one that is not a file of this machine
 * (`not-local`), one that holds people or organisations of its own (`not-empty`), and one whose seeding broke off
 * (`half-seeded`).
 */
export const seedDemo = verb("demo.seed", z.strictObject({ url: z.string() }), async (context, { url }) => {
  if (!url.startsWith("file:")) return refuse("not-local");
  const found = await markOf(context);
  if (found === null && !(await isEmpty(context))) return refuse("not-empty");
  if (found === "begun") return refuse("half-seeded");
  if (found === null) await seed(context);
  const accounts = await renewSecrets(context.database, signInOn(context), context.clock());
  return done({ isNew: found === null, accounts });
});
