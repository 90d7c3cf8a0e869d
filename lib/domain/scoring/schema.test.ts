import { expect, expectTypeOf, test } from "vitest";
import { parseAnswers } from "../assessment/check.ts";
import { prepareEdition } from "../edition/edition.ts";
import { small, smallAnswers } from "../testing/small.ts";
import type * as z from "../zod.ts";
import { type Result, resultJson } from "./result.ts";
import { ResultSchema } from "./schema.ts";
import { score } from "./score.ts";

test("the schema describes what the engine gives", () => {
  // Checked by the compiler: whatever the engine's type allows, the schema takes.
  expectTypeOf<Result>().toExtend<z.input<typeof ResultSchema>>();
  const edition = prepareEdition(small, { digest: "sha256:a", rulesDigest: "sha256:b" });
  for (const raw of [
    smallAnswers,
    { ...smallAnswers, answers: {} },
    { ...smallAnswers, effort: { "10": { locked: true } }, answers: {} },
  ]) {
    const answers = parseAnswers(edition, raw);
    expect(answers.ok && ResultSchema.safeParse(JSON.parse(resultJson(edition, score(edition, answers.value)))).success).toBe(true);
  }
});
