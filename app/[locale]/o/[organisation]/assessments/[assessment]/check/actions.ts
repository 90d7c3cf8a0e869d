"use server";
import { act } from "#app/_adapters/action.ts";
import { submitAssessment } from "#lib/usecases/snapshots/submit.ts";

export async function submitRound(values: unknown) {
  return act(submitAssessment, values);
}
