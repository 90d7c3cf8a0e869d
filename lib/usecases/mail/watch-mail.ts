import "server-only";
import * as z from "#lib/domain/zod.ts";
import { environment } from "#lib/platform/env.ts";
import { countWaitingMail } from "#lib/usecases/jobs/waiting-mail.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";

/** Whether a mail server is set (`SMTP_URL`), and how many letters wait. */
export const watchMail = verb("mail.watch", z.strictObject({}), async ({ database }) =>
  done({ hasServer: environment().SMTP_URL !== undefined, waiting: await countWaitingMail(database.reader) }),
);
