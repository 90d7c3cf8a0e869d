"use server";
import { act } from "#app/_adapters/action.ts";
import { createOrganisation } from "#lib/usecases/organisations/create.ts";

export async function create(values: unknown) {
  return act(createOrganisation, values);
}
