import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { oneTimeCode } from "../lib/platform/sign-in/one-time-code.mjs";
import { build } from "./setup/build.mjs";
import { install } from "./setup/install.mjs";
import { whyNotListening } from "./setup/port.mjs";
import { outputOf, projectEnvironment, root, stop } from "./setup/run.mjs";

// `npm run demo` from a bare clone: installs, builds, fills a database of its own, starts, prints the address and the
// accounts. `--prepare` does all but start, `--fresh` begins with a new database, `--code SECRET` prints what an
// authenticator app would show. It runs on Node 20 without any package; all else then runs on the pinned Node.
const args = process.argv.slice(2);
const prepareOnly = args.includes("--prepare");
const port = Number(process.env.PORT || 3000);
const host = process.env.BIND || "127.0.0.1";
// Where the server listens on every address, it can be reached on this machine's own.
const reached = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[host] ?? (host.includes(":") ? `[${host}]` : host);
// Passkeys belong to a name and not to a number.
const named = ["127.0.0.1", "[::1]"].includes(reached) ? "localhost" : reached;
const address = process.env.PUBLIC_URL || `http://${named}:${port}`;
const own = {
  DATABASE_URL: process.env.DATABASE_URL || "file:./var/demo/klyngeklar.db",
  FILES_URL: process.env.FILES_URL || "file:./var/demo/files",
  PUBLIC_URL: address,
};

async function isReady() {
  try {
    return (await fetch(`http://${reached}:${port}/api/health/ready`)).ok;
  } catch {
    return false; // not listening yet
  }
}

/** Fills the demo's database and gives the table of its accounts, whose secrets are new each time. */
async function seed() {
  const { code, out } = await outputOf("node", ["--conditions=react-server", "bin/seed.ts"], { ...own, LOG_LEVEL: "error" });
  if (code !== 0) stop("The demo's database could not be prepared.");
  return `Accounts (passwords and second factors are new each time the demo is prepared or started, and shown only here):\n\n${out}
A second factor goes into an authenticator app, or: npm run demo -- --code SECRET prints the code of this moment.`;
}

async function serve(accounts) {
  const server = spawn("node", ["bin/start.ts"], { cwd: root, env: projectEnvironment(own), stdio: ["ignore", "inherit", "inherit"] });
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => process.exit(code ?? 1));
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 100));
  console.log(
    `\nKlyngeklar is running: ${address}/da\n\n${accounts}\n\nLetters of the demo are kept in ${address}/da/postkasse. The readiness check needs no account. Stop with Ctrl+C.\n`,
  );
}

if (args[0] === "--code") {
  const code = oneTimeCode(args[1] ?? "", Date.now());
  if (code === null) stop("After --code comes the secret of a second factor, as the demo printed it.");
  console.log(code);
  process.exit();
}
// Told before the build and not after it. A wrong PORT or BIND is named by the server's own check.
const taken = prepareOnly || !Number.isInteger(port) || port < 1 || port > 65_535 ? null : await whyNotListening(port, host);
if (taken !== null) stop(taken);
await install();
if ((await build()) !== 0) stop("The build failed; what it printed above says why.");
if (args.includes("--fresh")) {
  if (process.env.DATABASE_URL) stop("--fresh removes the demo's own database only. Leave DATABASE_URL unset, or set it to a new file.");
  rmSync(`${root}var/demo`, { recursive: true, force: true });
}
const accounts = await seed();
if (prepareOnly) console.log(`${accounts}\n\nEverything is ready: npm run demo`);
else await serve(accounts);
