"use server";
import { act } from "#app/_adapters/action.ts";
import { confirmOutcome, returnOutcome } from "#lib/usecases/outcomes/confirm.ts";

export async function confirm(values: unknown) {
  return act(confirmOutcome, values);
}

export async function sendBack(values: unknown) {
  return act(returnOutcome, values);
}
