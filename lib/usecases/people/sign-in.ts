import "server-only";
import { randomUUID } from "node:crypto";
import { type Database, database } from "#db/client.ts";
import { DatabaseAway } from "#lib/platform/away.ts";
import { environment } from "#lib/platform/env.ts";
import { serverSecret } from "#lib/platform/secret.ts";
import { createSignIn, type SignIn, type SignInMail } from "#lib/platform/sign-in/sign-in.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
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

const shared = globalThis as typeof globalThis & { klyngeklarSignIn?: Promise<SignIn> | undefined };

async function make(): Promise<SignIn> {
  const opened = await database();
  return createSignIn({
    database: opened,
    secret: serverSecret(),
    publicUrl: environment().PUBLIC_URL,
    alsoFrom: ownOrigins(),
    send: (mail) => sendSoon(opened, mail),
    askReset: (email) => askReset(opened, email),
  });
}

/** Answers for the sign-in library, which turns every error into an answer of its own: an outage of the database rejects as one. */
export async function answerSignIn(request: Request): Promise<Response> {
  const answer = await (await signIn()).handler(request);
  if (answer.status >= 500 && (await database()).isAway()) throw new DatabaseAway("the sign-in needs the database");
  return answer;
}

/** The sign-in of this process, made when it is first asked for. */
export function signIn(): Promise<SignIn> {
  shared.klyngeklarSignIn ??= make().catch((error: unknown) => {
    shared.klyngeklarSignIn = undefined;
    throw error;
  });
  return shared.klyngeklarSignIn;
}
