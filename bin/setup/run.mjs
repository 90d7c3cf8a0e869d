import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The environment of the project's own commands: the pinned Node of node_modules/.bin comes first. */
export function projectEnvironment(extra = {}) {
  const separator = process.platform === "win32" ? ";" : ":";
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1", PATH: `${root}node_modules/.bin${separator}${process.env.PATH}`, ...extra };
}

/** Runs a command in the project's folder and gives its exit code; what it prints is seen. */
export function run(command, args, extra = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: projectEnvironment(extra),
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
    });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** Says what is wrong in one sentence and ends. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
