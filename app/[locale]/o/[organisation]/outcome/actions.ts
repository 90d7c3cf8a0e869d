"use server";
import { act } from "#app/_adapters/action.ts";
import { changeOutcome, recordOutcome } from "#lib/usecases/outcomes/record.ts";

export async function record(values: unknown) {
  return act(recordOutcome, values);
}

export async function correct(values: unknown) {
  return act(changeOutcome, values);
}
