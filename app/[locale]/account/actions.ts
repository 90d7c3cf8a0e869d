"use server";
import { act } from "#app/_adapters/action.ts";
import { changeAccount } from "#lib/usecases/people/change-account.ts";
import { endOtherSessions, endSession } from "#lib/usecases/people/end-sessions.ts";
import { eraseAccount } from "#lib/usecases/people/erase-account.ts";

export async function change(values: unknown) {
  return act(changeAccount, values);
}

export async function end(values: unknown) {
  return act(endSession, values);
}

export async function endOthers() {
  return act(endOtherSessions, {});
}

export async function erase() {
  return act(eraseAccount, {});
}
