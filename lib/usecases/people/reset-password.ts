import "server-only";
import { handler } from "#lib/usecases/jobs/handler.ts";
import { kinds } from "#lib/usecases/jobs/kinds.ts";
import { signIn } from "./sign-in.ts";

/** Sends a link to choose a new password to an address, if anybody has it. It was answered alike before anybody looked. */
export const sendsPasswordReset = handler(kinds["password-reset"], async (_, { email }) => {
  await (await signIn()).api.requestPasswordReset({ body: { email } });
  return undefined;
});
