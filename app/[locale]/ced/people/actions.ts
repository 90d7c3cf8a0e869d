"use server";
import { act } from "#app/_adapters/action.ts";
import * as grants from "#lib/usecases/programme/grant.ts";
import * as invitations from "#lib/usecases/programme/invite.ts";

export async function invite(values: unknown) {
  return act(invitations.inviteToProgramme, values);
}

export async function resend(values: unknown) {
  return act(invitations.resendProgrammeInvitation, values);
}

export async function revoke(values: unknown) {
  return act(invitations.revokeProgrammeInvitation, values);
}

export async function grant(values: unknown) {
  return act(grants.grantRole, values);
}

export async function withdraw(values: unknown) {
  return act(grants.withdrawRole, values);
}
