"use server";
import { act } from "#app/_adapters/action.ts";
import { acceptInvitation } from "#lib/usecases/invitations/accept.ts";

export async function accept(values: unknown) {
  return act(acceptInvitation, values);
}
