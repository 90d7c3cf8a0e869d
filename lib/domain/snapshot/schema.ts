import { parseAnswers } from "../assessment/check.ts";
import { Answers } from "../assessment/schema.ts";
import type { Edition } from "../edition/edition.ts";
import { type Fault, fault, faultsOf, type Parsed } from "../fault.ts";
import { engineVersion, type Result } from "../scoring/result.ts";
import { ResultSchema } from "../scoring/schema.ts";
import { score } from "../scoring/score.ts";
import * as z from "../zod.ts";

/** An immutable copy of answers and their result: with the edition's digest and the engine's version it can be recomputed for ever. */
export const Snapshot = z.strictObject({
  edition: z.string().check(z.minLength(1)),
  revision: z.int().check(z.minimum(1)),
  digest: z.string().check(z.minLength(1)),
  engine: z.int().check(z.minimum(1)),
  answers: Answers,
  result: ResultSchema,
});

export type Snapshot = {
  edition: string;
  revision: number;
  digest: string;
  engine: number;
  answers: Answers;
  result: Result;
};

/** Freezes answers that `parseAnswers` has let through, with their whole result. The answers name the revision from now on. */
export function takeSnapshot(edition: Edition, answers: Answers): Snapshot {
  const { id, revision, digest } = edition.identity;
  const named = { ...answers, revision };
  return { edition: id, revision, digest, engine: engineVersion, answers: named, result: score(edition, named) };
}

/** Reads a snapshot from elsewhere (an import): its shape, its answers against their edition, and that its parts name the same edition. */
export function parseSnapshot(edition: Edition, raw: unknown): Parsed<Snapshot> {
  const parsed = Snapshot.safeParse(raw);
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error, raw) };
  // The document itself: zod's copy of a record loses a key called "__proto__".
  const snapshot = raw as Snapshot;
  const answers = parseAnswers(edition, snapshot.answers);
  const inAnswers = answers.ok ? [] : answers.faults.map((found) => ({ ...found, path: `/answers${found.path}` }));
  const faults = [...foreign(edition, snapshot), ...inAnswers];
  return faults.length === 0 ? { ok: true, value: snapshot } : { ok: false, faults };
}

function foreign(edition: Edition, { edition: id, revision, digest, engine, result }: Snapshot): Fault[] {
  const known = edition.identity;
  const faults: Fault[] = [];
  if (id !== known.id) faults.push(fault(["edition"], "wrong-edition", { value: id, expected: known.id }));
  if (revision !== known.revision) faults.push(fault(["revision"], "wrong-revision", { value: revision, expected: known.revision }));
  if (digest !== known.digest) faults.push(fault(["digest"], "wrong-type", { expected: known.digest }));
  if (result.edition.digest !== digest) faults.push(fault(["result", "edition", "digest"], "wrong-type", { expected: digest }));
  if (result.engine !== engine) faults.push(fault(["result", "engine"], "wrong-type", { expected: String(engine) }));
  return faults;
}
