import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { job } from "#db/schema/job.ts";
import { renderMail } from "#lib/platform/mail/render.ts";
import { kinds, type Payload } from "./kinds.ts";

/** A letter that has not gone out yet, as its reader would see it. */
export type WaitingMail = Pick<Payload<"mail">, "to" | "locale" | "template" | "link"> & {
  id: string;
  subject: string;
  text: string;
  since: Date;
  attempts: number;
  lastError: string | null;
};

/**
 * The mail that waits in the queue, the oldest first. Letters hold sign-in links: only the mailbox page of the demo and the
 * administrator's count of waiting mail may ask (issue 3), and the caller asks the policy.
 */
export async function waitingMail(reader: Reader): Promise<WaitingMail[]> {
  const isWaiting = and(eq(job.kind, "mail"), isNull(job.doneAt), isNull(job.failedAt));
  const rows = await reader.select().from(job).where(isWaiting).orderBy(asc(job.createdAt), asc(job.id));
  return rows.flatMap(({ id, payload, createdAt, attempts, lastError }) => {
    const parsed = kinds.mail.safeParse(JSON.parse(payload ?? "null"));
    if (!parsed.success) return [];
    const { to, locale, template, link } = parsed.data;
    const { subject, text } = renderMail(parsed.data);
    return [{ id, to, locale, template, link, subject, text, since: createdAt, attempts, lastError }];
  });
}

/** How many letters wait; it reads none of them. */
export function countWaitingMail(reader: Reader): Promise<number> {
  return reader.$count(job, and(eq(job.kind, "mail"), isNull(job.doneAt), isNull(job.failedAt)));
}
