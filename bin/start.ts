import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { type Environment, parseEnvironment } from "#lib/platform/env.ts";

// `npm start`: checks the environment, then serves the build. The server itself migrates before its first request (instrumentation.ts).
const root = fileURLToPath(new URL("..", import.meta.url));

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function readEnvironment(): Environment {
  try {
    return parseEnvironment(process.env, root);
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

/** Why the address cannot be listened on; null when it can. */
function listenFault(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

const { PORT, BIND, DATABASE_URL } = readEnvironment();
if (!existsSync(`${root}.next/BUILD_ID`)) stop("There is no build yet: run “npm run build” first.");
const fault = await listenFault(PORT, BIND);
if (fault === "EADDRINUSE") stop(`Port ${PORT} is in use. Choose another, for example: PORT=${PORT + 1} npm start`);
if (fault !== null) stop(`Cannot listen on ${BIND}:${PORT} (${fault}).`);

const server = spawn(process.execPath, [`${root}node_modules/next/dist/bin/next`, "start", "-p", String(PORT), "-H", BIND], {
  cwd: root,
  env: { ...process.env, PORT: String(PORT), BIND, DATABASE_URL, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
  stdio: "inherit",
});

let asked = false;
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.on(signal, () => {
    asked = true;
    server.kill("SIGTERM");
    // A connection that never ends must not keep the server alive for ever.
    setTimeout(() => server.kill("SIGKILL"), 4_000).unref();
  });
server.on("exit", (code) => process.exit(asked ? 0 : (code ?? 1)));
