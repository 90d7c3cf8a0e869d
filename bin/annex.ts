import { exportAnnex } from "#lib/usecases/offerings/annex.ts";
import { readTexts } from "./server/options.ts";
import { runOnServer, wrong } from "./server/run.ts";

const usage = "npm run -s annex -- --from 2014-10-01 --to 2016-12-31";

/** Prints the account of activities of a period as CSV (contract §6). */
await runOnServer("annex", async (caller) => {
  const options = readTexts(process.argv.slice(2), ["from", "to"], usage);
  if (!options.ok) return wrong(options.sentence);
  const made = await exportAnnex(caller, { ...options.value, format: "text" });
  if (made.ok) return { code: 0, out: new TextDecoder().decode(made.value.bytes).trimEnd() };
  return wrong(`A period has two days that exist, the first not after the last.\nUsage: ${usage}`);
});
