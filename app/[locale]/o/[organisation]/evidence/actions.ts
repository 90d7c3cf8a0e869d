"use server";
import { act } from "#app/_adapters/action.ts";
import { addLink } from "#lib/usecases/evidence/add-link.ts";
import { attachEvidence, detachEvidence } from "#lib/usecases/evidence/attach.ts";
import { setAuditDay } from "#lib/usecases/evidence/audit-day.ts";
import { changeEvidence } from "#lib/usecases/evidence/change.ts";
import { removeEvidence } from "#lib/usecases/evidence/remove.ts";

export async function add(values: unknown) {
  return act(addLink, values);
}

export async function attach(values: unknown) {
  return act(attachEvidence, values);
}

export async function detach(values: unknown) {
  return act(detachEvidence, values);
}

export async function setAudit(values: unknown) {
  return act(setAuditDay, values);
}

export async function change(values: unknown) {
  return act(changeEvidence, values);
}

export async function remove(values: unknown) {
  return act(removeEvidence, values);
}
