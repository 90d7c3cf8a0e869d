import { expect, test } from "vitest";
import { newDatabase } from "#db/testing/database.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { editionInForce, isBuildOutdated, keepInForce, viewInForce } from "#lib/editions/in-force.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { within } from "#lib/platform/programme.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { personOn } from "#lib/usecases/testing/people.ts";
import { publishEdition } from "./publish.ts";
import { findInForce } from "./watch.ts";
import { withdrawRevision } from "./withdraw.ts";

const official: EditionDocument = { ...currentEdition, revision: 2, basis: "official" };
const successor: EditionDocument = { ...currentEdition, id: "ecei-2027", order: currentEdition.order + 1 };

/** The edition in force after so many were published. */
async function afterwards(...documents: readonly EditionDocument[]) {
  const database = await newDatabase();
  const { server } = callersOn(database);
  for (const document of documents) expect(await publishEdition(server, document)).toMatchObject({ ok: true });
  const found = async () => {
    const it = await findInForce(database.reader);
    return it === null ? null : [it.document.id, it.document.revision];
  };
  return { database, found };
}

test("the newest public revision is in force; one for members alone is not", async () => {
  expect(await (await afterwards()).found()).toBe(null);
  expect(await (await afterwards(currentEdition, official)).found()).toEqual(["ecei-2013", 2]);
  expect(await (await afterwards(currentEdition, { ...official, visibility: "members" })).found()).toEqual(["ecei-2013", 1]);
});

test("an edition of a greater order takes the place of the others; one of the same order does not", async () => {
  expect(await (await afterwards(successor, currentEdition, official)).found()).toEqual(["ecei-2027", 1]);
  expect(await (await afterwards(currentEdition, { ...successor, order: currentEdition.order })).found()).toEqual(["ecei-2013", 1]);
});

test("withdrawing brings the one before it back", async () => {
  const { database, found } = await afterwards(currentEdition, official);
  const admin = await personOn(database, "Ada", [], ["admin"]);
  const withdrawn = await withdrawRevision(admin, { edition: "ecei-2013", revision: 2, reason: "En grænse var forkert." });
  expect(withdrawn).toMatchObject({ ok: true });
  expect(await found()).toEqual(["ecei-2013", 1]);
});

test("what a programme has seen in force is its own; until then it is what the build brings", () => {
  const one = { document: official, digests: digestsOf(official) };
  within("one", () => keepInForce(one));
  within("other", () => expect([editionInForce().document, isBuildOutdated()]).toEqual([currentEdition, false]));
  within("one", () => {
    expect([editionInForce(), isBuildOutdated()]).toEqual([one, true]);
    expect(viewInForce("da").rules.revision).toBe(2);
  });
});
