"use server";
import { act } from "#app/_adapters/action.ts";
import { addReference, removeReference, restoreReference } from "#lib/usecases/insight/reference-desk.ts";

export async function add(values: unknown) {
  return act(addReference, values);
}

export async function remove(values: unknown) {
  return act(removeReference, values);
}

export async function restore(values: unknown) {
  return act(restoreReference, values);
}
