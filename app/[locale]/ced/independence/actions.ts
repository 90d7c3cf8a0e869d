"use server";
import { act } from "#app/_adapters/action.ts";
import { assignAssessor, endAssessor, setIndependencePeriod } from "#lib/usecases/independence/assign.ts";

export async function assign(values: unknown) {
  return act(assignAssessor, values);
}

export async function end(values: unknown) {
  return act(endAssessor, values);
}

export async function setPeriod(values: unknown) {
  return act(setIndependencePeriod, values);
}
