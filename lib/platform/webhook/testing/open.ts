import { onTestFinished } from "vitest";
import { startReceiver } from "./receiver.ts";

/** A receiver that closes with the test. */
export async function openReceiver() {
  const receiver = await startReceiver();
  onTestFinished(receiver.close);
  return receiver;
}
