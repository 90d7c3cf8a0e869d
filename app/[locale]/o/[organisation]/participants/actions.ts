"use server";
import { act } from "#app/_adapters/action.ts";
import { acceptProposal } from "#lib/usecases/participants/accept.ts";
import { deleteParticipants } from "#lib/usecases/participants/delete.ts";

export async function accept(values: unknown) {
  return act(acceptProposal, values);
}

export async function deleteList(values: unknown) {
  return act(deleteParticipants, values);
}
