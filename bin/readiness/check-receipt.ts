import { parseAnswers } from "#lib/domain/assessment/check.ts";
import type { Fault, Parsed } from "#lib/domain/fault.ts";
import { faultsWithoutEdition, type Named, namedIn } from "#lib/domain/scoring/document.ts";
import { partsOfReceipt, receiptJson } from "#lib/domain/scoring/receipt.ts";
import { score } from "#lib/domain/scoring/score.ts";
import { parseJson } from "#lib/platform/json.ts";
import { firstDifference } from "./difference.ts";
import type { Find } from "./editions.ts";
import { faultsJson, readBytes } from "./files.ts";

/** The revision of a receipt: the one its answers name, else the one its result was computed with. */
function namedByReceipt(answers: unknown, result: unknown): Named {
  const { edition, revision } = namedIn(answers);
  const identity = typeof result === "object" && result !== null && "edition" in result ? result.edition : null;
  return { edition, revision: revision ?? namedIn(identity).revision };
}

function inAnswers(faults: readonly Fault[]): { ok: false; faults: Fault[] } {
  return { ok: false, faults: faults.map((found) => ({ ...found, path: `/answers${found.path}` })) };
}

function recompute(raw: unknown, find: Find): Parsed<string> {
  const parts = partsOfReceipt(raw);
  if (!parts.ok) return parts;
  const edition = find(namedByReceipt(parts.answers, parts.result));
  if (typeof edition === "string") return inAnswers(faultsWithoutEdition(edition, parts.answers));
  const answers = parseAnswers(edition, parts.answers);
  if (!answers.ok) return inAnswers(answers.faults);
  return { ok: true, value: receiptJson(edition, answers.value, score(edition, answers.value)) };
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 80);
}

function compare(file: Uint8Array, raw: unknown, receipt: string): { code: number; sentence: string } {
  if (Buffer.from(receipt).equals(file)) return { code: 0, sentence: "" };
  const found = firstDifference(raw, JSON.parse(receipt));
  const sentence =
    found === null
      ? "The receipt holds, but its file is written differently (spaces, line breaks or the order of keys).\n"
      : `The receipt does not hold: at ${found.path} the file has ${show(found.left)}, recomputed it is ${show(found.right)}.\n`;
  return { code: 1, sentence };
}

/**
 * Recomputes a receipt from its answers and prints it anew. Exit 0 when it is the file byte for byte, 1 with a sentence
 * naming the first difference when it is not, 2 when the file cannot be recomputed.
 */
export async function checkReceipt(find: Find, name: string): Promise<number> {
  const bytes = await readBytes(name);
  if (!bytes.ok) {
    process.stderr.write(bytes.message);
    return 2;
  }
  const raw = parseJson(bytes.value);
  const receipt = raw.ok ? recompute(raw.value, find) : raw;
  if (!raw.ok || !receipt.ok) {
    process.stderr.write(faultsJson(receipt.ok ? [] : receipt.faults));
    return 2;
  }
  process.stdout.write(receipt.value);
  const { code, sentence } = compare(bytes.value, raw.value, receipt.value);
  process.stderr.write(sentence);
  return code;
}
