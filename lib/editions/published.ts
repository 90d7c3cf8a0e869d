import { parseEdition } from "#lib/domain/edition/check.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { describeFault } from "#lib/domain/fault.ts";
import document from "./ecei-2013.r1.json" with { type: "json" };

const parsed = parseEdition(document);
if (!parsed.ok) throw new Error(`ecei-2013: ${JSON.stringify(parsed.faults.map(describeFault))}`);

/** The newest edition that the software brings: what a build draws its public pages with. */
export const currentEdition: EditionDocument = parsed.value;
