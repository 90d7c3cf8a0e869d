import { parseArgs } from "node:util";

/** What to do with which file; without an edition (of a receipt only) the shipped one that the file names is meant. */
export type Options = { kind: "answers" | "receipt"; file: string; edition: string | undefined };

const usage = `Usage:
  npm run -s readiness -- --edition FILE|ID --answers FILE     the result of some answers (.jsonl: one document a line)
  npm run -s readiness -- --receipt FILE [--edition FILE|ID]   recomputes a receipt and compares it
`;

/** Reads the command line, or says in a sentence what is wrong with it. */
export function readOptions(args: readonly string[]): { ok: true; value: Options } | { ok: false; message: string } {
  const wrong = (sentence: string) => ({ ok: false as const, message: `${sentence}\n${usage}` });
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { edition: text, answers: text, receipt: text } });
    const { edition = "", answers = "", receipt = "" } = values;
    if (receipt !== "" && answers !== "") return wrong("Give either --answers or --receipt, not both.");
    if (receipt !== "") return { ok: true, value: { kind: "receipt", file: receipt, edition: edition === "" ? undefined : edition } };
    if (edition === "") return wrong("The option --edition is missing: a file or the id of a shipped edition.");
    if (answers === "") return wrong("The option --answers is missing: a file with an answers document.");
    return { ok: true, value: { kind: "answers", file: answers, edition } };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}
