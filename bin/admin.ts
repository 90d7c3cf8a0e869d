import { inviteAdministrator } from "#lib/usecases/programme/invite-administrator.ts";
import { wrong } from "./server/ended.ts";
import { readTexts } from "./server/options.ts";
import { runOnServer } from "./server/run.ts";

/** Invites an administrator of the installation and prints the link, once. */
await runOnServer("admin", async (caller) => {
  const options = readTexts(process.argv.slice(2), ["email"], "npm run -s admin -- --email anna@ced.dk");
  if (!options.ok) return wrong(options.sentence);
  const invited = await inviteAdministrator(caller, options.value);
  if (!invited.ok) return wrong(`“${options.value.email}” is not an e-mail address.`);
  return { code: 0, out: invited.value.link };
});
