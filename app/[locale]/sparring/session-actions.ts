"use server";
import { callSession } from "#lib/usecases/sessions/call.ts";
import { cancelSession, changeAgenda, moveSession } from "#lib/usecases/sessions/change.ts";
import { closeSession } from "#lib/usecases/sessions/close.ts";
import { confirmSession } from "#lib/usecases/sessions/confirm.ts";
import { writeNote } from "#lib/usecases/sessions/notes.ts";
import { addOutcome, removeOutcome } from "#lib/usecases/sessions/outcomes.ts";
import { actInCase } from "./act-in-case.ts";

export async function call(values: unknown) {
  return actInCase(callSession, values);
}

export async function move(values: unknown) {
  return actInCase(moveSession, values);
}

export async function cancel(values: unknown) {
  return actInCase(cancelSession, values);
}

export async function setAgenda(values: unknown) {
  return actInCase(changeAgenda, values);
}

export async function note(values: unknown) {
  return actInCase(writeNote, values);
}

export async function add(values: unknown) {
  return actInCase(addOutcome, values);
}

export async function remove(values: unknown) {
  return actInCase(removeOutcome, values);
}

export async function close(values: unknown) {
  return actInCase(closeSession, values);
}

export async function confirm(values: unknown) {
  return actInCase(confirmSession, values);
}
