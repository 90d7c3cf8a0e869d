import { expect, test } from "vitest";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { correctAward } from "./awards.ts";
import { readLabelCalendar } from "./public/calendar.ts";
import { desk, gold } from "./testing/desk.ts";

/** The lines of a calendar, unfolded. */
const lines = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

test("the ends of labels are a calendar for everybody, in both languages, under names that stay", async () => {
  const { database, admin, cluster, award } = await desk();
  const { id } = await cluster();
  const given = await award(id, { validUntil: "2027" });
  const over = await cluster({ name: "Forbi" });
  await award(over.id, { awarded: "2015", validUntil: "2017-03-31" });
  const { everybody } = callersOn(database);
  const read = async (lang: string) => {
    const calendar = await readLabelCalendar(everybody, { lang });
    return calendar.ok ? lines(calendar.value.text) : [];
  };
  const danish = await read("da");
  expect(danish.filter((line) => line === "BEGIN:VEVENT").length).toBe(1);
  expect(danish).toEqual(
    expect.arrayContaining([
      "SUMMARY:Guld udløber: Klynge Prøve",
      "DTSTART;VALUE=DATE:20271231",
      `UID:label-end-${id}-gold-2027-12-31@klyngeklar`,
    ]),
  );
  expect(danish.find((line) => line.startsWith("DESCRIPTION:"))).toContain("Offentliggjort som 2027");
  expect(danish.find((line) => line.startsWith("URL"))).toMatch(/\/da\/klynger\/klynge-proeve$/);
  expect(await read("en")).toContain("SUMMARY:Gold ends: Klynge Prøve");
  await correctAward(admin, { award: given, version: 1, ...gold, validUntil: "2027-12-31", reason: "Mere præcist" });
  expect(await read("da")).toContain(`UID:label-end-${id}-gold-2027-12-31@klyngeklar`);
  expect(await readLabelCalendar(everybody, { lang: "de" })).toMatchObject({ ok: false, code: "invalid" });
});
