import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { editionCommand, folderWith } from "#bin/testing/command.ts";
import { openDatabase } from "#db/client.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { newDatabase } from "#db/testing/database.ts";
import { small, smallRevision } from "#lib/domain/testing/small.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { importEdition } from "./import.ts";

const official = smallRevision(2, { basis: "official", visibility: "members" });

async function standing(files: Readonly<Record<string, unknown>>) {
  const folder = await folderWith(files);
  const url = pathToFileURL(join(folder, "data/klyngeklar.db")).href;
  const run = (...args: string[]) => editionCommand(folder, url, ...args);
  const rows = async () => {
    const database = await openDatabase(url);
    onTestFinished(() => database.close());
    return database.reader.select({ id: editionRevision.editionId, revision: editionRevision.revision }).from(editionRevision);
  };
  return { run, rows };
}

const faultsIn = (text: string) => (JSON.parse(text).faults as { path: string; code: string }[]).map(({ path, code }) => [path, code]);

describe("importing an edition", { timeout: 20_000 }, () => {
  test("publishes the file in a database that it makes where there is none, once", async () => {
    const { run, rows } = await standing({ "edition.json": official });
    const what = `small revision 2 (${digestsOf(official).digest}), for signed-in people only.\n`;
    expect(await run("import", "edition.json")).toEqual({ code: 0, out: `Published: ${what}`, err: "" });
    expect(await run("import", "edition.json")).toEqual({ code: 0, out: `Nothing changed, it was published already: ${what}`, err: "" });
    expect(await rows()).toEqual([{ id: "small", revision: 2 }]);
  });

  test("prints every fault and publishes nothing", async () => {
    const [first, ...others] = small.indicators;
    const { run, rows } = await standing({
      "faulty.json": { ...small, revision: 0, extra: 1, indicators: [{ ...first, weight: -1, scope: ["platinum"] }, ...others] },
    });
    const faulty = await run("import", "faulty.json");
    expect([faulty.code, faulty.out]).toEqual([2, ""]);
    const found = faultsIn(faulty.err).map(([path]) => path);
    expect(found).toEqual(expect.arrayContaining(["/revision", "/extra", "/indicators/0/weight", "/indicators/0/scope/0"]));
    expect(await rows()).toEqual([]);
  });

  test("refuses what is no JSON, and other content under a published revision", async () => {
    const { run } = await standing({ "text.json": "{" });
    expect(faultsIn((await run("import", "text.json")).err)).toEqual([["", "unparsable"]]);
    const database = await newDatabase();
    expect(await importEdition(database, small)).toMatchObject({ ok: true });
    expect(await importEdition(database, { ...small, order: 7 })).toEqual({
      ok: false,
      faults: [{ path: "/revision", code: "published-differently", params: { edition: "small", value: 1 } }],
    });
    expect(await database.reader.$count(editionRevision)).toBe(1);
  });

  test("says how it is used", async () => {
    const { run } = await standing({});
    expect(await run("export", "edition.json")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("import FILE") });
  });
});
