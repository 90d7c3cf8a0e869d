"use server";
import { act } from "#app/_adapters/action.ts";
import { removeMessage } from "#lib/usecases/conversation/remove.ts";
import { settleRequest } from "#lib/usecases/conversation/settle.ts";
import { requestToPlan } from "#lib/usecases/conversation/to-plan.ts";
import { askForEvidence, writeMessage } from "#lib/usecases/conversation/write.ts";

export async function say(values: unknown) {
  return act(writeMessage, values);
}

export async function ask(values: unknown) {
  return act(askForEvidence, values);
}

export async function settle(values: unknown) {
  return act(settleRequest, values);
}

export async function takeBack(values: unknown) {
  return act(removeMessage, values);
}

export async function plan(values: unknown) {
  return act(requestToPlan, values);
}
