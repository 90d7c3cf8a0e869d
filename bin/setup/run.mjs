import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json, with a slash at its end. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The environment of the project's own commands: the pinned Node of node_modules/.bin comes first, and what one compiles the next finds. */
export function projectEnvironment(extra = {}) {
  const own = { NEXT_TELEMETRY_DISABLED: "1", NODE_COMPILE_CACHE: `${root}var/compile-cache` };
  return { ...process.env, ...own, PATH: `${root}node_modules/.bin${delimiter}${process.env.PATH}`, ...extra };
}

/** Runs a command in the project's folder, its output seen, and gives its exit code. Told to stop, it is told too, and so are we. */
export function run(command, args, extra = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: projectEnvironment(extra), stdio: ["ignore", "inherit", "inherit"] });
    const hand = (signal) => {
      child.kill(signal);
      process.exitCode = 1;
      child.once("exit", () => process.exit());
    };
    process.once("SIGTERM", hand).once("SIGINT", hand);
    child.on("error", reject);
    child.on("exit", (code) => {
      process.off("SIGTERM", hand).off("SIGINT", hand);
      resolve(code ?? 1);
    });
  });
}

/** Runs a command like `run` and gives what it printed beside its exit code; what it says is wrong is seen. */
export function outputOf(command, args, extra = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: projectEnvironment(extra), stdio: ["ignore", "pipe", "inherit"] });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      out += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, out }));
  });
}

/** Says what is wrong in one sentence and ends. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
