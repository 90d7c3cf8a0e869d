import { spawn } from "node:child_process";
import { build } from "./setup/build.mjs";
import { install } from "./setup/install.mjs";
import { projectEnvironment, root } from "./setup/run.mjs";

// `npm run demo` from a bare clone: installs, builds, starts on a database of its own, prints the address. `--prepare` does all but start.
const port = process.env.PORT ?? "3000";
const host = process.env.BIND ?? "127.0.0.1";
const address = `http://${host}:${port}`;

async function isReady() {
  try {
    return (await fetch(`${address}/api/health/ready`)).ok;
  } catch {
    return false; // not listening yet
  }
}

await install();
await build();
if (!process.argv.includes("--prepare")) {
  const server = spawn("node", ["bin/start.ts"], {
    cwd: root,
    env: projectEnvironment({ DATABASE_URL: process.env.DATABASE_URL ?? "file:./var/demo.db" }),
    stdio: ["ignore", "inherit", "inherit"],
  });
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.kill("SIGTERM"));
  server.on("exit", (code) => process.exit(code ?? 1));
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 200));
  console.log(`\nKlyngeklar is running: ${address}/da\nThe readiness check needs no account. Stop with Ctrl+C.\n`);
}
