"use server";
import { act } from "#app/_adapters/action.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";

export async function save(values: unknown) {
  return act(saveAnswer, values);
}
