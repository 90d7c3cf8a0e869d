"use server";
import { act } from "#app/_adapters/action.ts";
import * as change from "#lib/usecases/operation/change.ts";

export async function tryAgain(values: unknown) {
  return act(change.tryJobAgain, values);
}

export async function drop(values: unknown) {
  return act(change.dropJob, values);
}
