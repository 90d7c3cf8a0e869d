import type { Database } from "#db/client.ts";
import { type Fault, fault } from "#lib/domain/fault.ts";
import { namedIn } from "#lib/domain/scoring/document.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";

type Imported = { ok: true; sentence: string } | { ok: false; faults: Fault[] };

const seenBy = { public: "for everybody", members: "for signed-in people only" };

/** Publishes a document as the server itself, and says in a sentence what came of it; or every fault, and nothing is done. */
export async function importEdition(database: Database, document: unknown): Promise<Imported> {
  const caller: Caller = { actor: { kind: "system", task: "edition import" }, clock: () => new Date(), database };
  const outcome = await publishEdition(caller, document);
  if (outcome.ok) {
    const { id, revision, digest, visibility, isNew } = outcome.value;
    const what = `${id} revision ${revision} (${digest}), ${seenBy[visibility]}`;
    return { ok: true, sentence: isNew ? `Published: ${what}.` : `Nothing changed, it was published already: ${what}.` };
  }
  if (outcome.code === "published-differently") {
    const { id = "" } = document as { id?: string };
    return { ok: false, faults: [fault(["revision"], "published-differently", { edition: id, value: namedIn(document).revision ?? "" })] };
  }
  return { ok: false, faults: outcome.faults ?? [] };
}
