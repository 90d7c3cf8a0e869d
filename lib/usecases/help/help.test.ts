import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { offeringClick } from "#db/schema/offering.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { newDatabase } from "#db/testing/database.ts";
import { followAddress } from "#lib/domain/offering/help.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { type PersonCaller, personOn } from "#lib/usecases/testing/people.ts";
import { followOffering } from "./follow.ts";
import { readHelp } from "./read.ts";
import { offeringOn } from "./testing/offerings.ts";

const edition = "ecei-2013";
let database: Database;
let person: PersonCaller;

beforeEach(async () => {
  database = await newDatabase();
  person = await personOn(database, "Mads");
});

describe("Help with an indicator", () => {
  test("is coming events, the soonest first, then handbooks and tools that can be opened", async () => {
    const course = await offeringOn(database, "4.1.1", { kind: "workshop", titleDa: "Strategiværksted" }, [
      { day: "2027-02-01", title: "I februar" },
      { day: "2026-11-20", title: "Forbi" },
      { day: "2026-11-20", until: "2026-11-23", title: "I gang", place: "Aarhus", url: "https://ced.example/a" },
      { day: "2027-01-01", title: "Aflyst", removedAt: new Date() },
    ]);
    const book = await offeringOn(database, "4.1.1", { titleEn: "Book of strategy" });
    await offeringOn(database, "4.1.1", { titleDa: "Uden adresse", url: null });
    await offeringOn(database, "4.1.1", { titleDa: "Taget ud", removedAt: new Date() });
    const tool = await offeringOn(database, "4.1.2", { kind: "tool" });
    expect(await readHelp(person, { edition, locale: "en" })).toEqual({
      ok: true,
      value: {
        "4.1.1": [
          {
            ...{ offering: course.id, event: course.events[2], kind: "workshop", title: "I gang", place: "Aarhus", linked: true },
            ...{ day: "2026-11-20", until: "2026-11-23" },
          },
          expect.objectContaining({ event: course.events[0], title: "I februar", until: null, linked: false }),
          expect.objectContaining({ offering: book.id, event: null, title: "Book of strategy", linked: true }),
        ],
        "4.1.2": [expect.objectContaining({ offering: tool.id })],
      },
    });
    expect(await readHelp(person, { edition: "other", locale: "da" })).toEqual({ ok: true, value: {} });
  });

  test("is for whoever is signed in", async () => {
    const { everybody } = callersOn(database);
    expect(await readHelp(everybody, { edition, locale: "da" })).toEqual({ ok: false, code: "forbidden" });
    expect(await readHelp(person, { edition })).toMatchObject({ code: "invalid" });
  });
});

describe("Following an offering", () => {
  const asked = { edition, indicator: "4.1.1", place: "indicator", counts: true };
  const clicks = () => database.reader.select().from(offeringClick);

  test("leads to the address that CED gave, and counts by month in Copenhagen without saying who", async () => {
    const { id } = await offeringOn(database, "4.1.1");
    const at = (moment: string) => ({ ...person, clock: () => new Date(moment) });
    for (const moment of ["2026-11-30T22:59:00Z", "2026-11-30T22:59:59Z", "2026-11-30T23:00:00Z"])
      expect(await followOffering(at(moment), { ...asked, offering: id })).toEqual({
        ...{ ok: true, value: { url: "https://ced.example/haandbog" } },
      });
    await followOffering(person, { ...asked, offering: id, place: "plan" });
    await followOffering(person, { ...asked, offering: id, counts: false });
    const row = { offeringId: id, editionId: edition, indicatorId: "4.1.1" };
    expect(await clicks()).toEqual([
      { ...row, month: "2026-11", place: "indicator", clicks: 2 },
      { ...row, month: "2026-12", place: "indicator", clicks: 1 },
      { ...row, month: "2026-11", place: "plan", clicks: 1 },
    ]);
    expect(await database.reader.$count(auditEntry)).toBe(0);
  });

  test("leads to an event of the offering, never to another one's and nowhere but to https", async () => {
    const { id, events } = await offeringOn(database, "4.1.1", { kind: "course", url: null }, [
      { day: "2027-01-01", url: "https://ced.example/kursus" },
      { day: "2027-01-02", url: "javascript:alert(1)" },
      { day: "2027-01-03" },
    ]);
    const other = await offeringOn(database, "4.1.1");
    const follow = (event: string | undefined, offering = id) => followOffering(person, { ...asked, offering, event });
    expect(await follow(events[0])).toEqual({ ok: true, value: { url: "https://ced.example/kursus" } });
    for (const refused of [follow(events[1]), follow(events[2]), follow(undefined), follow(events[0], other.id), follow("none")])
      expect(await refused).toEqual({ ok: false, code: "not-found" });
    expect(await clicks()).toHaveLength(1);
  });

  test("is not there from an indicator that it does not help, once it is taken out, or for the public", async () => {
    const { id } = await offeringOn(database, "4.1.1");
    const gone = await offeringOn(database, "4.1.1", { removedAt: new Date() });
    const { everybody } = callersOn(database);
    expect(await followOffering(person, { ...asked, offering: id, indicator: "4.1.2" })).toMatchObject({ code: "not-found" });
    expect(await followOffering(person, { ...asked, offering: gone.id })).toMatchObject({ code: "not-found" });
    expect(await followOffering(person, { ...asked, offering: id, place: "elsewhere" })).toMatchObject({ code: "invalid" });
    expect(await followOffering(person, { ...asked, offering: id, url: "https://evil.example" })).toMatchObject({ code: "invalid" });
    expect(await followOffering(everybody, { ...asked, offering: id })).toEqual({ ok: false, code: "forbidden" });
    expect(await clicks()).toEqual([]);
  });
});

test("The address to follow names the place it stands in and nothing of where it leads", () => {
  const help = { offering: "a/b", event: "e", kind: "workshop", title: "T", day: null, until: null, place: null, linked: true } as const;
  expect(followAddress({ edition, indicator: "4.1.1", place: "result" }, help)).toBe(
    "/api/v1/offerings/a%2Fb/follow?edition=ecei-2013&indicator=4.1.1&place=result&event=e",
  );
});
