"use server";
import { act } from "#app/_adapters/action.ts";
import { handOverCase, takeCase } from "#lib/usecases/sparring/take.ts";

export async function take(values: unknown) {
  return act(takeCase, values);
}

export async function handOver(values: unknown) {
  return act(handOverCase, values);
}
