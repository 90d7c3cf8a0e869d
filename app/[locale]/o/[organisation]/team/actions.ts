"use server";
import { act } from "#app/_adapters/action.ts";
import * as teams from "#lib/usecases/team/change-role.ts";
import * as departures from "#lib/usecases/team/depart.ts";
import * as invitations from "#lib/usecases/team/invite.ts";

export async function invite(values: unknown) {
  return act(invitations.inviteMember, values);
}

export async function resend(values: unknown) {
  return act(invitations.resendInvitation, values);
}

export async function revoke(values: unknown) {
  return act(invitations.revokeInvitation, values);
}

export async function changeRole(values: unknown) {
  return act(teams.changeRole, values);
}

export async function remove(values: unknown) {
  return act(departures.removeMember, values);
}

export async function leave(values: unknown) {
  return act(departures.leaveTeam, values);
}
