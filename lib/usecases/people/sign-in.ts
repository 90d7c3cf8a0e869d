import "server-only";
import { randomUUID } from "node:crypto";
import { type Database, database } from "#db/client.ts";
import { DatabaseAway } from "#lib/platform/away.ts";
import { environment } from "#lib/platform/env.ts";
import { logInfo } from "#lib/platform/log.ts";
import { keptOpen } from "#lib/platform/programme.ts";
import { serverSecret } from "#lib/platform/secret.ts";
import type { Provision } from "#lib/platform/sign-in/providers.ts";
import { createSignIn, type SignIn, type SignInMail } from "#lib/platform/sign-in/sign-in.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { provisionMember } from "#lib/usecases/team/provision.ts";
import { ownOrigins } from "./caller.ts";

const templates = { "sign-in-link": "signIn", "password-reset": "passwordReset" } as const;
const minutes = { "sign-in-link": 15, "password-reset": 60 } as const;

/** The letter goes out by a job; each link has its own. */
async function sendSoon(opened: Database, { template, to, locale, url }: SignInMail): Promise<void> {
  await opened.write(async (writer) => {
    const values = { minutes: minutes[template] };
    const payload = { to, locale, template: templates[template], link: url, values };
    await enqueue(writer, { kind: "mail", key: `${template}:${randomUUID()}`, payload, runAt: new Date() });
  });
}

/** The letter with the link is asked for by a job, which finds out whether anybody has the address. */
async function askReset(opened: Database, email: string): Promise<void> {
  await opened.write((writer) => enqueue(writer, { kind: "password-reset", key: randomUUID(), payload: { email }, runAt: new Date() }));
}

/** What the rules of a provider give whoever came in by it, given by the server itself. */
async function provision(opened: Database, found: Provision): Promise<void> {
  const caller = { actor: { kind: "system", task: "single-sign-on" }, clock: () => new Date(), database: opened } as const;
  const given = await provisionMember(caller, found);
  if (!given.ok) throw new Error(`nothing was given to who came in by ${found.provider}: ${given.code}`);
  const { unknown } = given.value;
  if (unknown.length > 0) logInfo("single-sign-on.no-such-organisation", { provider: found.provider, organisations: unknown.join(" ") });
}

async function make(): Promise<SignIn> {
  const opened = await database();
  return createSignIn({
    database: opened,
    secret: serverSecret(),
    publicUrl: environment().PUBLIC_URL,
    alsoFrom: ownOrigins(),
    send: (mail) => sendSoon(opened, mail),
    askReset: (email) => askReset(opened, email),
    providers: environment().OIDC_PROVIDERS ?? [],
    provision: (found) => provision(opened, found),
  });
}

/** Answers for the sign-in library, which turns every error into an answer of its own: an outage of the database rejects as one. */
export async function answerSignIn(request: Request): Promise<Response> {
  const answer = await (await signIn()).handler(request);
  if (answer.status >= 500 && (await database()).isAway()) throw new DatabaseAway("the sign-in needs the database");
  return answer;
}

/** The sign-in of the programme at hand, made when it is first asked for. */
export function signIn(): Promise<SignIn> {
  return keptOpen("klyngeklarSignIn", make);
}
