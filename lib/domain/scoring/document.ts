import { parseAnswers } from "../assessment/check.ts";
import { Answers } from "../assessment/schema.ts";
import type { Edition } from "../edition/edition.ts";
import { type Fault, fault, faultsOf, type Parsed } from "../fault.ts";
import { resultJson } from "./result.ts";
import { score } from "./score.ts";

/** What an answers document names, as far as it can be read; checked later with all the rest. */
export type Named = { edition: string | undefined; revision: number | undefined };

export function namedIn(raw: unknown): Named {
  const { edition, revision } = (typeof raw === "object" && raw !== null ? raw : {}) as Record<string, unknown>;
  return {
    edition: typeof edition === "string" ? edition : undefined,
    revision: typeof revision === "number" && Number.isSafeInteger(revision) && revision >= 1 ? revision : undefined,
  };
}

/** The edition that a document is to be scored with, or why there is none. */
export type Found = Edition | "unknown-edition" | "unknown-revision";

/** The faults of a document whose edition is not there: those of its shape, and that. */
export function faultsWithoutEdition(found: "unknown-edition" | "unknown-revision", raw: unknown): Fault[] {
  const parsed = Answers.safeParse(raw);
  const shape = parsed.success ? [] : faultsOf(parsed.error, raw);
  const { edition, revision } = namedIn(raw);
  if (edition === undefined) return shape;
  const missing =
    found === "unknown-edition"
      ? fault(["edition"], found, { value: edition })
      : fault(["revision"], found, { edition, value: revision ?? "" });
  return [...shape, missing];
}

/**
 * From a parsed JSON document of unknown content to the bytes of its result (contract §3), or every fault in it. Command
 * line and API both answer with this, each finding the edition in its own place.
 */
export function scoreDocument(found: Found, raw: unknown): Parsed<string> {
  if (typeof found === "string") return { ok: false, faults: faultsWithoutEdition(found, raw) };
  const answers = parseAnswers(found, raw);
  return answers.ok ? { ok: true, value: resultJson(found, score(found, answers.value)) } : answers;
}
