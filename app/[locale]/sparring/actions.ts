"use server";
import { act } from "#app/_adapters/action.ts";
import { confirmAgreement, proposeAgreement } from "#lib/usecases/sparring/agree.ts";
import { saveRating } from "#lib/usecases/sparring/rate.ts";

export async function rate(values: unknown) {
  return act(saveRating, values);
}

export async function propose(values: unknown) {
  return act(proposeAgreement, values);
}

export async function confirm(values: unknown) {
  return act(confirmAgreement, values);
}
