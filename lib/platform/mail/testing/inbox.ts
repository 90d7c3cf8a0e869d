import { onTestFinished } from "vitest";
import { type Inbox, type Replies, startInbox } from "./mail-server.ts";

/** A mail server on this machine that keeps what it takes; closed with the test. */
export async function openInbox(replies: Replies = {}, port = 0): Promise<Inbox> {
  const inbox = await startInbox(replies, port);
  onTestFinished(inbox.close);
  return inbox;
}
