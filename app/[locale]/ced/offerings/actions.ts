"use server";
import { act } from "#app/_adapters/action.ts";
import * as attendance from "#lib/usecases/attendance/undo.ts";
import * as forms from "#lib/usecases/evaluations/form.ts";
import * as evaluations from "#lib/usecases/evaluations/import.ts";
import * as texts from "#lib/usecases/evaluations/moderate.ts";
import * as offerings from "#lib/usecases/offerings/change.ts";
import * as events from "#lib/usecases/offerings/events.ts";

export async function addOffering(values: unknown) {
  return act(offerings.addOffering, values);
}

export async function changeOffering(values: unknown) {
  return act(offerings.changeOffering, values);
}

export async function removeOffering(values: unknown) {
  return act(offerings.removeOffering, values);
}

export async function restoreOffering(values: unknown) {
  return act(offerings.restoreOffering, values);
}

export async function addEvent(values: unknown) {
  return act(events.addEvent, values);
}

export async function changeEvent(values: unknown) {
  return act(events.changeEvent, values);
}

export async function removeEvent(values: unknown) {
  return act(events.removeEvent, values);
}

export async function restoreEvent(values: unknown) {
  return act(events.restoreEvent, values);
}

export async function undoAttendance(values: unknown) {
  return act(attendance.undoAttendance, values);
}

export async function openForm(values: unknown) {
  return act(forms.openForm, values);
}

export async function closeForm(values: unknown) {
  return act(forms.closeForm, values);
}

export async function moderateText(values: unknown) {
  return act(texts.moderateText, values);
}

export async function undoEvaluations(values: unknown) {
  return act(evaluations.undoEvaluations, values);
}
