"use server";
import { act } from "#app/_adapters/action.ts";
import { giveConsent } from "#lib/usecases/consent/give.ts";
import { withdrawConsent } from "#lib/usecases/consent/withdraw.ts";

export async function give(values: unknown) {
  return act(giveConsent, values);
}

export async function withdraw(values: unknown) {
  return act(withdrawConsent, values);
}
