import { issueToken } from "#lib/usecases/tokens/issue.ts";
import { wrong } from "./server/ended.ts";
import { readTexts } from "./server/options.ts";
import { runOnServer } from "./server/run.ts";

const faults: Readonly<Record<string, string>> = {
  "/email": "The option --email must be an e-mail address.",
  "/label": "The option --label must say what the token is for, in at most 200 characters.",
};

/** Makes a token for a person's programs and prints it, once (contract §4). */
await runOnServer("token", async (caller) => {
  const options = readTexts(process.argv.slice(2), ["email", "label"], 'npm run -s token -- --email anna@klynge.dk --label "CRM"');
  if (!options.ok) return wrong(options.sentence);
  const issued = await issueToken(caller, options.value);
  if (issued.ok) return { code: 0, out: issued.value.token };
  if (issued.code === "no-account") return wrong(`Nobody here has the address ${options.value.email}. They sign in once first.`);
  return wrong((issued.faults ?? []).map(({ path }) => faults[path] ?? path).join("\n"));
});
