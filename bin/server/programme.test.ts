import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { chosenProgramme } from "./programme.ts";

test("a command is for the programme that its line names, which it does not read itself", () => {
  vi.stubEnv("PROGRAMMES", join(import.meta.dirname, "../../docs/programmes.json"));
  const line = ["node", "bin/admin.ts", "--programme", "nordic", "--email", "anna@ced.example"];
  expect(chosenProgramme(line)).toEqual({ ok: true, id: "nordic" });
  expect(line).toEqual(["node", "bin/admin.ts", "--email", "anna@ced.example"]);
});

test("where there are several, one is named, and one that there is", () => {
  vi.stubEnv("PROGRAMMES", join(import.meta.dirname, "../../docs/programmes.json"));
  expect(chosenProgramme([])).toEqual({ ok: false, sentence: "Which programme is it for? Add --programme with one of: dansk, nordic." });
  const unknown = { ok: false, sentence: "There is no programme “svensk”. Add --programme with one of: dansk, nordic." };
  expect(chosenProgramme(["--programme", "svensk"])).toEqual(unknown);
});

test("an installation that is one programme has none to choose", () => {
  vi.stubEnv("PROGRAMMES", "");
  expect(chosenProgramme([])).toEqual({ ok: true, id: null });
  expect(chosenProgramme(["--programme", "nordic"])).toMatchObject({ ok: false });
});
