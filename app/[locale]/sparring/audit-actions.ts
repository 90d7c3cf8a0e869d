"use server";
import { askNext, endAudit } from "#lib/usecases/mock-audit/ask.ts";
import { finishRating, rateInAudit } from "#lib/usecases/mock-audit/rate.ts";
import { showEvidence } from "#lib/usecases/mock-audit/show.ts";
import { addRater, startAudit } from "#lib/usecases/mock-audit/start.ts";
import { actInCase } from "./act-in-case.ts";

export async function start(values: unknown) {
  return actInCase(startAudit, values);
}

export async function name(values: unknown) {
  return actInCase(addRater, values);
}

export async function ask(values: unknown) {
  return actInCase(askNext, values);
}

export async function show(values: unknown) {
  return actInCase(showEvidence, values);
}

export async function rate(values: unknown) {
  return actInCase(rateInAudit, values);
}

export async function finish(values: unknown) {
  return actInCase(finishRating, values);
}

export async function end(values: unknown) {
  return actInCase(endAudit, values);
}
