"use server";
import { act } from "#app/_adapters/action.ts";
import { readPast } from "#lib/usecases/assessments/read-past.ts";

export async function past(values: unknown) {
  return act(readPast, values);
}
