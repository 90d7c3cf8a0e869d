import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { referenceFigure } from "#db/schema/release.ts";
import { newDatabase } from "#db/testing/database.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { organisationOn, type PersonCaller, personOn } from "#lib/usecases/testing/people.ts";
import { addReference, readReferences, removeReference, restoreReference } from "./reference-desk.ts";

const figure = {
  indicator: "",
  labelDa: "Guldklynge",
  labelEn: "A gold cluster",
  value: "85,3",
  year: "2013",
  source: "https://kit.example",
};
let database: Database;
let analyst: PersonCaller;

beforeEach(async () => {
  database = await newDatabase();
  analyst = await personOn(database, "Anna", [], ["analyst"]);
});

const added = async (more: Partial<typeof figure> = {}) => {
  const outcome = await addReference(analyst, { ...figure, ...more });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.id;
};

test("A figure is kept with its own digits, source and year, and the newest comes first", async () => {
  const total = await added();
  const one = await added({ indicator: "4.1.1", value: "3.2", year: "2016", labelDa: " Gennemsnit " });
  expect(await readReferences(analyst, {})).toMatchObject({
    ok: true,
    value: {
      references: [
        { id: one, indicator: "4.1.1", label: { da: "Gennemsnit" }, value: "3.2", year: 2016 },
        { id: total, indicator: null, label: { en: "A gold cluster" }, value: "85.3", source: "https://kit.example" },
      ],
      removed: null,
    },
  });
  expect(await database.reader.select().from(auditEntry)).toMatchObject([
    { action: "reference.change", subject: total, detail: { did: "added", indicator: null } },
    { subject: one },
  ]);
});

test("A figure that is taken out can be brought back, once", async () => {
  const id = await added();
  expect(await removeReference(analyst, { id })).toEqual({ ok: true, value: { id } });
  expect(await removeReference(analyst, { id })).toEqual({ ok: false, code: "not-found" });
  expect(await readReferences(analyst, { removed: id })).toMatchObject({ value: { references: [], removed: { id } } });
  expect(await restoreReference(analyst, { id })).toEqual({ ok: true, value: { id } });
  expect(await restoreReference(analyst, { id })).toEqual({ ok: false, code: "not-found" });
  expect(await readReferences(analyst, { removed: id })).toMatchObject({ value: { references: [{ id }], removed: null } });
  expect(await database.reader.$count(auditEntry)).toBe(3);
});

test.each<[Partial<typeof figure>, string]>([
  [{ value: "101" }, "/value"],
  [{ value: "omkring 80" }, "/value"],
  [{ indicator: "4.1.1", value: "40" }, "/value"],
  [{ indicator: "99" }, "/indicator"],
  [{ year: "13" }, "/year"],
  [{ year: "2027" }, "/year"],
  [{ source: "  " }, "/source"],
  [{ labelEn: "" }, "/labelEn"],
])("What is wrong with %o is said at its field, and nothing is kept", async (more, path) => {
  expect(await addReference(analyst, { ...figure, ...more })).toMatchObject({ code: "invalid", faults: [{ path }] });
  expect(await database.reader.$count(referenceFigure)).toBe(0);
  expect(await database.reader.$count(auditEntry)).toBe(0);
});

test("It is an analyst's to keep, and nobody else's", async () => {
  const id = await added();
  const lead = await personOn(database, "Lis", [[await organisationOn(database), "lead"]]);
  const others = [callersOn(database).everybody, lead, await personOn(database, "Sten", [], ["steering", "benchmarker", "admin"])];
  for (const caller of others)
    for (const refused of [
      readReferences(caller, {}),
      addReference(caller, figure),
      removeReference(caller, { id }),
      restoreReference(caller, { id }),
    ])
      expect(await refused).toEqual({ ok: false, code: "forbidden" });
  expect(await database.reader.$count(referenceFigure)).toBe(1);
});
