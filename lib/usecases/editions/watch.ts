import "server-only";
import { database, type Reader } from "#db/client.ts";
import { type InForce, keepInForce } from "#lib/editions/in-force.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { isAway } from "#lib/platform/away.ts";
import { logError } from "#lib/platform/log.ts";
import { standingRevisions } from "./list.ts";
import { prepared } from "./prepared.ts";

/** How often a server looks: another one, or a command, may have published or withdrawn. */
const milliseconds = 5_000;

/**
 * The edition that counts for everybody: of those that are public the one of the greatest `order`, as for assessments that are
 * asked to move to it, in its newest revision that is not withdrawn. Of several of that order the one that the software brings.
 */
export async function findInForce(reader: Reader): Promise<InForce | null> {
  const open = await standingRevisions(reader, ({ visibility }) => visibility === "public");
  const last = open.filter(({ newest }) => newest.order === open.at(-1)?.newest.order);
  const found = last.find(({ newest }) => newest.editionId === currentEdition.id) ?? last.at(-1);
  if (found === undefined) return null;
  const { digest, rulesDigest } = found.newest;
  return { document: (await prepared(reader, found.newest)).document, digests: { digest, rulesDigest } };
}

/** Keeps what public pages show up with what is published in the programme at hand, from now on. */
export async function watchEditionInForce(): Promise<void> {
  const { reader } = await database();
  const look = async () => {
    const found = await findInForce(reader);
    if (found !== null) keepInForce(found);
  };
  await look();
  const again = () =>
    look().catch((error: unknown) => {
      // While the database is away, what was in force stays.
      if (!isAway(error)) logError("edition.watch", error);
    });
  setInterval(again, milliseconds).unref();
}
