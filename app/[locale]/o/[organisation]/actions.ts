"use server";
import { act } from "#app/_adapters/action.ts";
import { carryOver } from "#lib/usecases/assessments/carry-over.ts";
import { startAssessment } from "#lib/usecases/assessments/start.ts";

export async function start(values: unknown) {
  return act(startAssessment, values);
}

export async function carry(values: unknown) {
  return act(carryOver, values);
}
