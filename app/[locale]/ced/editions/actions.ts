"use server";
import { act } from "#app/_adapters/action.ts";
import { deleteDraft, uploadDraft } from "#lib/usecases/editions/draft.ts";
import { changeFigures } from "#lib/usecases/editions/figures.ts";
import { callOffDraft, publishDraft } from "#lib/usecases/editions/put-in-force.ts";
import { reinstateRevision, withdrawRevision } from "#lib/usecases/editions/withdraw.ts";

export async function upload(values: unknown) {
  return act(uploadDraft, values);
}

export async function remove(values: unknown) {
  return act(deleteDraft, values);
}

export async function publish(values: unknown) {
  return act(publishDraft, values);
}

export async function callOff(values: unknown) {
  return act(callOffDraft, values);
}

export async function withdraw(values: unknown) {
  return act(withdrawRevision, values);
}

export async function reinstate(values: unknown) {
  return act(reinstateRevision, values);
}

export async function correct(values: unknown) {
  return act(changeFigures, values);
}
