"use server";
import { act } from "#app/_adapters/action.ts";
import { askForRelease } from "#lib/usecases/insight/ask.ts";
import { discardRelease, publishRelease } from "#lib/usecases/insight/publish.ts";

export async function ask(values: unknown) {
  return act(askForRelease, values);
}

export async function publish(values: unknown) {
  return act(publishRelease, values);
}

export async function discard(values: unknown) {
  return act(discardRelease, values);
}
