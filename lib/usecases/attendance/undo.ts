import "server-only";
import { eq } from "drizzle-orm";
import { attendance } from "#db/schema/offering.ts";
import * as z from "#lib/domain/zod.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/** Takes back all that one import counted, names included; what its names meant stays remembered. */
export const undoAttendance = verb(
  "event.change",
  z.strictObject({ batch: z.string().check(z.minLength(1)) }),
  async (context, { batch }) => {
    if (!context.may(null)) return refuse("not-found");
    return context.database.write(async (writer) => {
      const { rowsAffected } = await writer.delete(attendance).where(eq(attendance.batch, batch));
      if (rowsAffected === 0) return refuse("not-found");
      await audit(writer, context, "event.change", { subject: batch, detail: { did: "attendance-undone", lines: rowsAffected } });
      return done({ lines: rowsAffected });
    });
  },
);
