import { database } from "#db/client.ts";
import { prepareServer } from "#lib/usecases/prepare.ts";

// What a server does before its first request, in a process of its own, for the test that starts several together. It says
// that it is loaded and begins when it is told to.
process.stdout.write("loaded\n");
process.stdin.once("data", async () => {
  await prepareServer();
  (await database()).close();
  process.exit(0);
});
