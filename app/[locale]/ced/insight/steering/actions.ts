"use server";
import { act } from "#app/_adapters/action.ts";
import { askForStatistics } from "#lib/usecases/reports/statistics/ask.ts";
import { readStatisticsFiles } from "#lib/usecases/reports/statistics/files.ts";

export async function askForFile(values: unknown) {
  return act(askForStatistics, values);
}

export async function lookAtFiles(values: unknown) {
  return act(readStatisticsFiles, values);
}
