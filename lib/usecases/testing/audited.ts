import { ne } from "drizzle-orm";
import { auditEntry } from "#db/schema/organisation.ts";

/** Of the audit log: what was written down beside the publication of the edition that a test begins with. */
export const besideEdition = ne(auditEntry.action, "edition.publish");
