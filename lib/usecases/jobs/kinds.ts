import { DateText } from "#lib/domain/date.ts";
import { Email } from "#lib/domain/people/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { MailPayload } from "#lib/platform/mail/payload.ts";

/**
 * Every kind of job with what it is told. It stands apart from what runs them (`handlers.ts`), so that a use case which
 * is itself run by a job may ask for another one.
 */
export const kinds = {
  mail: MailPayload,
  "clean-up": z.strictObject({}),
  /** `deletedAt`, in milliseconds, tells one deletion from another one after a change of mind. */
  "organisation-removal": z.strictObject({ organisation: z.string(), deletedAt: z.int() }),
  "file-removal": z.strictObject({ keys: z.array(z.string()) }),
  report: z.strictObject({ report: z.string() }),
  "password-reset": z.strictObject({ email: Email }),
  /** What `by` has given to `to` since a moment, in milliseconds, to answer in a round. */
  assigned: z.strictObject({ assessment: z.string(), by: z.string(), to: z.string(), since: z.int() }),
  "plan-reminders": z.strictObject({}),
  "label-notices": z.strictObject({}),
  calibrate: z.strictObject({}),
  release: z.strictObject({ release: z.string() }),
  /** A draft of an edition that was planned for a day. */
  "edition-effect": z.strictObject({ draft: z.string(), effectOn: DateText }),
  webhook: z.strictObject({ delivery: z.string() }),
} as const satisfies Record<string, z.ZodMiniType>;

export type Kind = keyof typeof kinds;
export type Payload<K extends Kind> = z.output<(typeof kinds)[K]>;
