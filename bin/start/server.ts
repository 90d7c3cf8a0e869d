import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

/** Milliseconds that the server may take to finish what it has begun, a letter on its way included, when it is told to stop. */
const patience = 15_000;

/** Milliseconds that a connection may idle: longer than a proxy keeps one (a minute), so that none is closed while the proxy sends on it. */
const idle = 75_000;

/** Ends a process the way it was asked to, and by force when it does not. */
function stop(server: ChildProcess, signal: NodeJS.Signals): void {
  server.kill(signal);
  setTimeout(() => server.kill("SIGKILL"), patience).unref();
}

/**
 * Serves the build until told to stop. Resolves with the exit code: 0 after SIGTERM or SIGINT, else the server's own.
 */
export function serve(root: string, port: number, host: string, env: NodeJS.ProcessEnv): Promise<number> {
  const next = join(root, "node_modules/next/dist/bin/next");
  const told = ["--port", String(port), "--hostname", host, "--keepAliveTimeout", String(idle)];
  // A build's own: the next build begins it anew.
  const NODE_COMPILE_CACHE = env.NODE_COMPILE_CACHE ?? join(root, ".next/compiled");
  const server = spawn(process.execPath, [next, "start", ...told], { cwd: root, env: { ...env, NODE_COMPILE_CACHE }, stdio: "inherit" });
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      if (!stopping) stop(server, signal);
      stopping = true;
    });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", (code) => resolve(stopping ? 0 : (code ?? 1)));
  });
}
