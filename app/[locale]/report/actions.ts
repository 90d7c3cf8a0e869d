"use server";
import { act } from "#app/_adapters/action.ts";
import { askForReport } from "#lib/usecases/reports/ask.ts";
import { readReports } from "#lib/usecases/reports/list.ts";

export async function askFor(values: unknown) {
  return act(askForReport, values);
}

export async function lookAtReports(values: unknown) {
  return act(readReports, values);
}
