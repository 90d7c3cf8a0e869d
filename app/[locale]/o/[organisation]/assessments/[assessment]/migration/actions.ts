"use server";
import { act } from "#app/_adapters/action.ts";
import { applyMigration } from "#lib/usecases/migration/apply.ts";
import { revertMigration } from "#lib/usecases/migration/revert.ts";

export async function applyProposal(values: unknown) {
  return act(applyMigration, values);
}

export async function takeBack(values: unknown) {
  return act(revertMigration, values);
}
