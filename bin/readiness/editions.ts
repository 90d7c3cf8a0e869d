import { parseEdition } from "#lib/domain/edition/check.ts";
import { type Edition, prepareEdition } from "#lib/domain/edition/edition.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { fault } from "#lib/domain/fault.ts";
import type { Found, Named } from "#lib/domain/scoring/document.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { parseJson } from "#lib/platform/json.ts";
import { faultsJson, isFile, readBytes, type Stopped } from "./files.ts";

/** Finds the edition for what a document names. */
export type Find = (named: Named) => Found;

// The shipped editions are checked when the software is built; here they are taken as they are.
const shipped = shippedEditions as readonly EditionDocument[];
const made = new Map<EditionDocument, Edition>();

function preparedOnce(document: EditionDocument): Edition {
  const edition = made.get(document) ?? prepareEdition(document, digestsOf(document));
  made.set(document, edition);
  return edition;
}

/** The shipped revision of an edition that a document names, or the newest. */
function findShipped(id: string, { edition, revision }: Named): Found {
  const revisions = shipped.filter((document) => document.id === id).sort((a, b) => b.revision - a.revision);
  const [newest] = revisions;
  if (newest === undefined) return "unknown-edition";
  // Of a document for another edition that is the fault to name, not its revision.
  const wanted = edition === undefined || edition === id ? revision : undefined;
  const found = wanted === undefined ? newest : revisions.find((document) => document.revision === wanted);
  return found === undefined ? "unknown-revision" : preparedOnce(found);
}

/**
 * The edition of a file, which every document must name, or the shipped edition of an id; a file wins over an id. Without
 * a name it is the shipped edition that the document names.
 */
export async function editionNamed(name: string | undefined): Promise<{ ok: true; value: Find } | Stopped> {
  if (name === undefined) return { ok: true, value: (named) => findShipped(named.edition ?? "", named) };
  if (!(await isFile(name))) {
    const ids = [...new Set(shipped.map(({ id }) => id))];
    if (ids.includes(name)) return { ok: true, value: (named) => findShipped(name, named) };
    return { ok: false, message: faultsJson([fault([], "no-edition", { value: name, options: ids.join(", ") })]) };
  }
  const bytes = await readBytes(name);
  if (!bytes.ok) return bytes;
  const raw = parseJson(bytes.value);
  const parsed = raw.ok ? parseEdition(raw.value) : raw;
  if (!raw.ok || !parsed.ok) return { ok: false, message: faultsJson(parsed.ok ? [] : parsed.faults) };
  const edition = prepareEdition(parsed.value, digestsOf(raw.value));
  return { ok: true, value: () => edition };
}
