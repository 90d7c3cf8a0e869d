import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { folderWith, serverCommand } from "#bin/testing/command.ts";
import { openDatabase } from "#db/client.ts";
import { organisation, token } from "#db/schema/organisation.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { exportingFrom } from "#lib/usecases/portable/export.ts";
import { filledOrganisation } from "#lib/usecases/portable/testing/filled.ts";
import { personOn } from "#lib/usecases/testing/people.ts";

/** A folder for a database that is not there yet, and commands on it. */
async function installation() {
  const folder = await folderWith({ "broken.zip": "no archive" });
  const url = pathToFileURL(join(folder, "klyngeklar.db")).href;
  const run = (name: Parameters<typeof serverCommand>[0], ...args: string[]) => serverCommand(name, folder, url, ...args);
  return { folder, url, run };
}

describe("commands on a new installation", () => {
  test("invite an administrator and make a token, each printed once", async () => {
    const { url, run } = await installation();
    const invited = await run("admin", "--email", "Ada@ced.example");
    expect(invited).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^http:\/\/localhost:\d+\/da\/invitation\/[\w-]{43}\n$/),
      err: "",
    });
    const database = await openDatabase(url);
    const { actor } = await personOn(database, "Anna");
    const issued = await run("token", "--email", `${actor.id}@prove.example`, "--label", "CRM");
    expect(issued).toMatchObject({ code: 0, out: expect.stringMatching(/^klk_[\w-]{43}\n$/), err: "" });
    expect(await database.reader.select().from(token)).toMatchObject([{ hash: hashOf(issued.out.trim()), label: "CRM" }]);
    database.close();
  }, 60_000);

  test("say what is wrong and exit 2", async () => {
    const { run } = await installation();
    const wrong = [
      await run("admin"),
      await run("admin", "--email", "ada"),
      await run("token", "--email", "a@b.dk", "--label", "CRM"),
      await run("token", "--email", "a@b.dk"),
      await run("organisation", "export"),
      await run("organisation", "import", "nowhere.zip"),
      await run("organisation", "import", "broken.zip"),
    ];
    expect(wrong.map(({ code, out }) => [code, out])).toEqual(wrong.map(() => [2, ""]));
    expect(wrong.map(({ err }) => err.split("\n")[0])).toEqual([
      "The option --email is missing.",
      "“ada” is not an e-mail address.",
      "Nobody here has the address a@b.dk. They sign in once first.",
      "The option --label is missing.",
      "Usage: npm run -s organisation -- import FILE",
      "There is no file “nowhere.zip” that can be read.",
      "Nothing was imported from broken.zip: it is no ZIP archive, or it is damaged.",
    ]);
  }, 120_000);

  test("take an export, once", async () => {
    const { folder, url, run } = await installation();
    const { lead, slug, files } = await filledOrganisation();
    const exported = await exportingFrom(async () => files.store)(lead, { slug });
    if (!exported.ok) throw new Error(exported.code);
    await writeFile(join(folder, "all.zip"), await buffer(exported.value.archive));
    expect(await run("organisation", "import", "all.zip")).toMatchObject({
      code: 0,
      out: expect.stringMatching(`^Imported ${slug}: \\d+ rows, 1 documents`),
    });
    expect(await run("organisation", "import", "all.zip")).toMatchObject({
      code: 2,
      err: expect.stringContaining("there is an organisation here already"),
    });
    const database = await openDatabase(url);
    expect((await database.reader.select().from(organisation)).map((one) => one.slug)).toEqual([slug]);
    database.close();
  }, 60_000);
});
