import { spawn } from "node:child_process";
import { build } from "./setup/build.mjs";
import { install } from "./setup/install.mjs";
import { whyNotListening } from "./setup/port.mjs";
import { projectEnvironment, root, stop } from "./setup/run.mjs";

// `npm run demo` from a bare clone: installs, builds, starts on a database of its own, prints the address. `--prepare` does
// all but start. It runs on Node 20 without any package; the server then runs on the pinned Node.
const prepareOnly = process.argv.includes("--prepare");
const port = Number(process.env.PORT || 3000);
const host = process.env.BIND || "127.0.0.1";
// Where the server listens on every address, it can be reached on this machine's own.
const shown = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[host] ?? (host.includes(":") ? `[${host}]` : host);
const address = `http://${shown}:${port}`;

async function isReady() {
  try {
    return (await fetch(`${address}/api/health/ready`)).ok;
  } catch {
    return false; // not listening yet
  }
}

async function serve() {
  const server = spawn("node", ["bin/start.ts"], {
    cwd: root,
    env: projectEnvironment({ DATABASE_URL: process.env.DATABASE_URL || "file:./var/demo.db" }),
    stdio: ["ignore", "inherit", "inherit"],
  });
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => process.exit(code ?? 1));
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 100));
  console.log(`\nKlyngeklar is running: ${address}/da\nThe readiness check needs no account yet. Stop with Ctrl+C.\n`);
}

// Told before the build and not after it. A wrong PORT or BIND is named by the server's own check.
const taken = prepareOnly || !Number.isInteger(port) || port < 1 || port > 65_535 ? null : await whyNotListening(port, host);
if (taken !== null) stop(taken);
await install();
if ((await build()) !== 0) stop("The build failed; what it printed above says why.");
if (prepareOnly) console.log("Everything is ready: npm run demo");
else await serve();
