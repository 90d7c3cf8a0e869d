import "server-only";
import type { Part } from "#lib/domain/assessment/parts.ts";
import { readAnswer } from "#lib/usecases/assessments/read-answer.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { told } from "./told.ts";

/** Saves an answer over whatever stands there, as somebody does who has just looked at it. */
export async function answerWith(caller: Caller, assessment: string, part: Part, key: string, value: unknown): Promise<void> {
  const { version } = await told(`reading ${part} ${key}`, readAnswer(caller, { assessment, part, key }));
  await told(`answering ${part} ${key}`, saveAnswer(caller, { assessment, part, key, version, value, origin: "typed" }));
}
