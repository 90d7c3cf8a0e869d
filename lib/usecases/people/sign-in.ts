import "server-only";
import { database } from "#db/client.ts";
import { environment, publicUrl } from "#lib/platform/env.ts";
import { serverSecret } from "#lib/platform/secret.ts";
import { createSignIn, type SignIn } from "#lib/platform/sign-in/sign-in.ts";
import { ownOrigins } from "./caller.ts";

const shared = globalThis as typeof globalThis & { klyngeklarSignIn?: Promise<SignIn> | undefined };

async function make(): Promise<SignIn> {
  const opened = await database();
  return createSignIn({
    database: opened,
    secret: serverSecret(),
    publicUrl: publicUrl(environment()),
    alsoFrom: ownOrigins(),
    send: async () => {
      throw new Error("mail comes with the jobs");
    },
  });
}

/** The sign-in of this process, made when it is first asked for. */
export function signIn(): Promise<SignIn> {
  shared.klyngeklarSignIn ??= make().catch((error: unknown) => {
    shared.klyngeklarSignIn = undefined;
    throw error;
  });
  return shared.klyngeklarSignIn;
}
