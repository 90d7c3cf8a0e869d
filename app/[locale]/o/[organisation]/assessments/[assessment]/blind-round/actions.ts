"use server";
import { act } from "#app/_adapters/action.ts";
import { agree } from "#lib/usecases/rounds/agree.ts";
import { closeRound } from "#lib/usecases/rounds/close.ts";
import { openRound } from "#lib/usecases/rounds/open.ts";
import { markDone, saveRating } from "#lib/usecases/rounds/rate.ts";

export async function open(values: unknown) {
  return act(openRound, values);
}

export async function rate(values: unknown) {
  return act(saveRating, values);
}

export async function finish(values: unknown) {
  return act(markDone, values);
}

export async function close(values: unknown) {
  return act(closeRound, values);
}

export async function agreeOn(values: unknown) {
  return act(agree, values);
}
