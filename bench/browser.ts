import type { Measurement } from "./measure.ts";
export async function firstLoad(): Promise<Measurement[]> {
  return [];
}
export async function repaint(): Promise<Measurement[]> {
  return [];
}
