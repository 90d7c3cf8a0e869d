"use server";
import { act } from "#app/_adapters/action.ts";
import { addAction } from "#lib/usecases/plan/add.ts";
import { addSteps } from "#lib/usecases/plan/add-steps.ts";
import { changeAction } from "#lib/usecases/plan/change.ts";
import { chooseReminders } from "#lib/usecases/plan/choose-reminders.ts";
import { removeAction, restoreAction } from "#lib/usecases/plan/remove.ts";
import { renewCalendar, stopCalendar } from "#lib/usecases/plan/renew-calendar.ts";

export async function add(values: unknown) {
  return act(addAction, values);
}

export async function addFromPath(values: unknown) {
  return act(addSteps, values);
}

export async function change(values: unknown) {
  return act(changeAction, values);
}

export async function remove(values: unknown) {
  return act(removeAction, values);
}

export async function restore(values: unknown) {
  return act(restoreAction, values);
}

export async function choose(values: unknown) {
  return act(chooseReminders, values);
}

export async function renew(values: unknown) {
  return act(renewCalendar, values);
}

export async function stop(values: unknown) {
  return act(stopCalendar, values);
}
