"use server";
import { act } from "#app/_adapters/action.ts";
import { changeAccount } from "#lib/usecases/people/change-account.ts";
import { endOtherSessions, endSession } from "#lib/usecases/people/end-sessions.ts";
import { eraseAccount } from "#lib/usecases/people/erase-account.ts";
import { disconnectProvider } from "#lib/usecases/people/providers.ts";
import { makeToken } from "#lib/usecases/tokens/make.ts";
import { revokeToken } from "#lib/usecases/tokens/revoke.ts";

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

export async function disconnect(values: unknown) {
  return act(disconnectProvider, values);
}

export async function makeKey(values: unknown) {
  return act(makeToken, values);
}

export async function revokeKey(values: unknown) {
  return act(revokeToken, values);
}
