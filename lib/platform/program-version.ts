import { readFileSync } from "node:fs";

let known: string | undefined;

/** The version of this program, as package.json of the folder it runs in says; `?` where there is none. */
export function programVersion(): string {
  known ??= read();
  return known;
}

function read(): string {
  try {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version?: unknown };
    return typeof version === "string" ? version : "?";
  } catch {
    return "?"; // started elsewhere
  }
}
