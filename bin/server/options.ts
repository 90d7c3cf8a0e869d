import { parseArgs } from "node:util";

/** The named texts of a command line, every one required, or a sentence about what is wrong and how it is used. */
export function readTexts<N extends string>(
  args: readonly string[],
  names: readonly N[],
  usage: string,
): { ok: true; value: Record<N, string> } | { ok: false; sentence: string } {
  const refuse = (sentence: string) => ({ ok: false as const, sentence: `${sentence}\nUsage: ${usage}` });
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
    const { values } = parseArgs({ args: [...args], options });
    const missing = names.find((name) => typeof values[name] !== "string" || values[name] === "");
    return missing === undefined ? { ok: true, value: values as Record<N, string> } : refuse(`The option --${missing} is missing.`);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}
