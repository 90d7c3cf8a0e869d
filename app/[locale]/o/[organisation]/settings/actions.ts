"use server";
import { act } from "#app/_adapters/action.ts";
import { changeOrganisation } from "#lib/usecases/organisations/change.ts";
import * as deletion from "#lib/usecases/organisations/delete.ts";

export async function change(values: unknown) {
  return act(changeOrganisation, values);
}

export async function remove(values: unknown) {
  return act(deletion.deleteOrganisation, values);
}

export async function restore(values: unknown) {
  return act(deletion.restoreOrganisation, values);
}
