"use server";
import { act } from "#app/_adapters/action.ts";
import { addHook } from "#lib/usecases/webhooks/add.ts";
import * as changes from "#lib/usecases/webhooks/change.ts";
import { testHook } from "#lib/usecases/webhooks/send-test.ts";

export async function add(values: unknown) {
  return act(addHook, values);
}

export async function turn(values: unknown) {
  return act(changes.switchHook, values);
}

export async function renew(values: unknown) {
  return act(changes.renewHookSecret, values);
}

export async function remove(values: unknown) {
  return act(changes.deleteHook, values);
}

export async function send(values: unknown) {
  return act(testHook, values);
}
