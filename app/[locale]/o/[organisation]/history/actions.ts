"use server";
import { act } from "#app/_adapters/action.ts";
import { startNextRound } from "#lib/usecases/renewal/start-next.ts";

export async function startNext(values: unknown) {
  return act(startNextRound, values);
}
