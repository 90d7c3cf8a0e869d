import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { inEachProgramme } from "./each-programme.ts";
import { environment, offeredLanguage, parseEnvironment, serverEnvironment, shownProgramme, toldPublicUrl } from "./env.ts";
import { within } from "./programme.ts";

const programme = (id: string, settings: Record<string, unknown> = {}, more: Record<string, unknown> = {}) => ({
  ...{ id, name: { da: `${id} da`, en: `${id} en` }, languages: ["da", "en"], address: `https://${id}.example`, ...more },
  settings: { DATABASE_URL: `file:./var/${id}/klyngeklar.db`, FILES_URL: `file:./var/${id}/files`, ...settings },
});

async function fileOf(...programmes: unknown[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-programmes-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "programmes.json");
  await writeFile(file, JSON.stringify(programmes));
  return file;
}

const parse = async (given: Record<string, string>, ...programmes: unknown[]) =>
  parseEnvironment({ PROGRAMMES: await fileOf(...programmes), ...given }, "/srv/k");

test("a programme has its own settings, shares those that are the server's, and takes none that would cross", async () => {
  const provider = { id: "guld", name: "Guld", issuer: "https://login.example", clientId: "k", clientSecret: "hemmelig" };
  const file = await fileOf(
    programme("dansk", { MAIL_FROM: "dansk@a.example", OIDC_PROVIDERS: [provider] }),
    programme("nordic", { MAIL_FROM: "nordic@a.example" }, { languages: ["en"] }),
  );
  vi.stubEnv("PROGRAMMES", file);
  vi.stubEnv("SMTP_URL", "smtp://mail.example");
  for (const name of ["AUTH_SECRET", "CONTACT_EMAIL"]) vi.stubEnv(name, "of-the-server-of-the-server-of-the-server@a.example");
  const seen = await inEachProgramme(async () => ({ ...environment(), told: toldPublicUrl(), first: offeredLanguage("da") }));
  expect(seen).toMatchObject([
    {
      PUBLIC_URL: "https://dansk.example",
      MAIL_FROM: "dansk@a.example",
      SMTP_URL: "smtp://mail.example",
      OIDC_PROVIDERS: [{ id: "guld" }],
    },
    { PUBLIC_URL: "https://nordic.example", told: "https://nordic.example", MAIL_FROM: "nordic@a.example", first: "en" },
  ]);
  expect(seen[1]?.DATABASE_URL).toMatch(/^file:\/\/\/.*\/var\/nordic\/klyngeklar\.db$/);
  for (const { AUTH_SECRET, CONTACT_EMAIL } of seen) expect([AUTH_SECRET, CONTACT_EMAIL]).toEqual([undefined, undefined]);
  expect(seen[1]?.OIDC_PROVIDERS).toBeUndefined();
  expect(within("nordic", shownProgramme).name.en).toBe("nordic en");
  expect(serverEnvironment().PROGRAMMES).toHaveLength(2);
});

test("what belongs to no programme, or to one that is not there, has no settings", async () => {
  vi.stubEnv("PROGRAMMES", await fileOf(programme("dansk")));
  vi.stubEnv("SMTP_URL", "");
  expect(environment).toThrow("this belongs to no programme");
  expect(() => within("nordic", environment)).toThrow("this belongs to no programme");
  expect(() => within("", environment)).toThrow("this belongs to no programme");
});

test("a wrong file stops the server with a sentence that names the place, or the programme", async () => {
  await expect(parse({}, programme("dansk", {}, { id: "D" }))).rejects.toThrow(/^PROGRAMMES must be a file .* \(look at \/0\/id\)\.$/);
  const pale = { colour: { light: "#d7a3e3", dark: "#d7a3e3" } };
  await expect(parse({}, programme("dansk", {}, pale))).rejects.toThrow(
    "(look at /0/colour/light; #d7a3e3 has a contrast of 1.9 to #fbfaf7",
  );
  await expect(parse({ PROGRAMMES: "nowhere.json" })).rejects.toThrow(/^PROGRAMMES must be a file .*, not “nowhere\.json”\.$/);
  await expect(parse({}, programme("dansk", { MAIL_FROM: "nobody" }))).rejects.toThrow(/^PROGRAMMES, dansk: MAIL_FROM must be the sender/);
  await expect(parse({ SMTP_URL: "smtp://a.example" }, programme("dansk"))).rejects.toThrow(/^PROGRAMMES, dansk: MAIL_FROM must be/);
});

test.each([
  [{ DATABASE_URL: "file:./var/dansk/klyngeklar.db" }, "dansk and nordic have one database (DATABASE_URL)"],
  [{ DATABASE_URL: "file:./var/dansk/other.db" }, "dansk and nordic have their databases in one folder"],
  [{ FILES_URL: "file:./var/dansk/files" }, "dansk and nordic have their files in one place (FILES_URL)"],
  [{ FILES_URL: "file:./var/dansk/files/nordic" }, "dansk and nordic have their files in one place (FILES_URL)"],
  [{ AUTH_SECRET: "x".repeat(32) }, "dansk and nordic have one AUTH_SECRET"],
  [{ DATABASE_URL: "http://nordic.localhost:8080" }, "nordic must have an AUTH_SECRET of its own, because its database is on a server"],
])("programmes that would share something are refused: %j", async (settings, sentence) => {
  const dansk = programme("dansk", { AUTH_SECRET: "x".repeat(32) });
  await expect(parse({}, dansk, programme("nordic", settings))).rejects.toThrow(`PROGRAMMES: ${sentence}`);
});

test("a build knows no programmes", async () => {
  const NEXT_PHASE = "phase-production-build";
  expect((await parse({ NEXT_PHASE }, programme("dansk"))).PROGRAMMES).toBeUndefined();
});
