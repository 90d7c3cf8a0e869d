import "server-only";
import { createTransport } from "nodemailer";
import { meetingText } from "#lib/platform/calendar.ts";
import { environment } from "#lib/platform/env.ts";
import { keptAs } from "#lib/platform/programme.ts";
import type { Rendered } from "./render.ts";

/** One letter on its way. `id` is the same whenever the letter is tried again, so that a receiver can tell a second copy. */
type Outgoing = Rendered & { id: string; to: string };

/** `sendMail` resolves when the server has taken the letter; it throws what nodemailer throws. */
export type MailServer = { sendMail: (letter: Outgoing) => Promise<void>; close: () => void };

/** Milliseconds after which a silent server counts as down; together less than the lease of a job. */
const timeouts = { dnsTimeout: 5000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Connects to a mail server by its address (`SMTP_URL`), with a few connections kept for the next letters. */
export function openMailServer(url: string, from: string): MailServer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const user = decodeURIComponent(username);
  const transport = createTransport({
    host: hostname.replace(/^\[(.*)\]$/, "$1"),
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    // A password is never sent in the open, also when somebody between hides that the server can encrypt.
    ...(user === "" ? {} : { auth: { user, pass: decodeURIComponent(password) }, requireTLS: !secure }),
    ...{ pool: true, maxConnections: 3, idleTimeout: 30_000, ...timeouts },
    // The queue tries again, and it counts; the pool would do so unseen.
    maxRequeues: 0,
  });
  const host = from.replace(/^.*@|>$/g, "");
  return {
    sendMail: async ({ id, to, subject, text, html, meeting }) => {
      const headers = { "Auto-Submitted": "auto-generated" };
      const icalEvent = meeting === undefined ? {} : { icalEvent: { ...meetingText(meeting, from), filename: "moede.ics" } };
      const words = { subject, text, html, ...icalEvent };
      await transport.sendMail({ from, to: { name: "", address: to }, ...words, headers, messageId: `<${id}@${host}>` });
    },
    close: () => transport.close(),
  };
}

/** Whether the server refused a letter for good (5xx): the address or the letter, not our own sign-in there. */
export function isRefusedForGood(error: unknown): error is Error & { responseCode: number } {
  if (!(error instanceof Error && "responseCode" in error && "code" in error)) return false;
  const { code, responseCode } = error;
  return (code === "EENVELOPE" || code === "EMESSAGE") && typeof responseCode === "number" && responseCode >= 500;
}

/** The mail server of the programme at hand, with its sender; null without `SMTP_URL`, when mail waits in the queue. */
export function mailServer(): MailServer | null {
  const { SMTP_URL: url, MAIL_FROM: from } = environment();
  if (url === undefined || from === undefined) return null;
  const kept = keptAs<{ url: string; server: MailServer }>("klyngeklarMailServer");
  if (kept.it?.url !== url) {
    kept.it?.server.close();
    kept.it = { url, server: openMailServer(url, from) };
  }
  return kept.it.server;
}
