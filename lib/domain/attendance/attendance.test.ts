import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { suggestAttendance } from "./mapping.ts";
import { editDistance, nameKey, suggestionsFor } from "./names.ts";
import { attendanceReading } from "./rows.ts";

const clusters = ["CLEAN", "Food & Bio Cluster Denmark", "Dansk Lyd", "DigitalLead", "Lifestyle & Design Cluster", "House of Energy"].map(
  (name) => ({ id: name, name, key: nameKey(name) }),
);
const meant = (name: string) => suggestionsFor(nameKey(name), clusters).map(({ id }) => id);

describe("a name", () => {
  test.each([
    ["Digitallead", "DigitalLead"],
    ["Digital Lead", "DigitalLead"],
    ["Food and Bio Clutser Denmark", "Food & Bio Cluster Denmark"],
    ["Clean – Danmarks miljøklynge", "CLEAN"],
    ["House of Enrgy", "House of Energy"],
    ["Lifestyle & Design Klynge", "Lifestyle & Design Cluster"],
    ["Klyngen Dansk Lyd", "Dansk Lyd"],
  ])("misspelt as %s is suggested as what it means", (name, id) => expect(meant(name)[0]).toBe(id));

  test.each(["Aarhus Kommune", "Region Midtjylland", "Danfoss", "IT-klyngen", ""])("of another body (%s) suggests nothing", (name) =>
    expect(meant(name)).toEqual([]),
  );

  test("is compared without regard to case, å and aa, signs", () => {
    expect(nameKey("  Ålborg  Klynge A/S ")).toBe(nameKey("AALBORG KLYNGE A S"));
  });

  test("is as far from another as letters must be changed, and the same way back", () => {
    expect([
      editDistance("kalv", "klav", 3),
      editDistance("ab", "ba", 3),
      editDistance("abc", "", 5),
      editDistance("abcdef", "x", 2),
    ]).toEqual([1, 1, 3, 3]);
    const word = fc.string({ maxLength: 12 });
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b, 20) === editDistance(b, a, 20)));
    fc.assert(fc.property(word, word, (a, b) => (editDistance(a, b, 20) === 0) === (a === b)));
    fc.assert(fc.property(word, word, fc.nat(5), (a, b, most) => editDistance(a, b, most) === Math.min(editDistance(a, b, 20), most + 1)));
  });
});

const camp = { id: "camp", title: "Innovation Camp 2016", day: "2016-08-25", until: "2016-08-26" };
const lab = { id: "lab", title: "Cluster Lab", day: "2016-02-25", until: null };
const class1 = { id: "class1", title: "Master Class", day: "2016-02-25", until: null };
const events = { one: null, all: [camp, lab, class1] };
const people = ["Organisation", "Navn", "E-mail", "Dato", "Arrangement"];
const read = (rows: string[][], one: typeof camp | null = null, headers = people) => {
  const { take, all } = attendanceReading(headers, suggestAttendance(headers), { ...events, one });
  for (const [at, cells] of rows.entries()) take(cells, at + 2);
  return all;
};
const faults = (rows: string[][], headers = people) => read(rows, null, headers).faults.map(({ row, column, code }) => [row, column, code]);

describe("a sheet", () => {
  test("of people finds their events by day, in Danish and English, and by title", () => {
    const { rows } = read([
      ["CLEAN", "Anna", "", "26. august 2016", ""],
      ["CLEAN", "Bo", "", "August 25th, 2016", ""],
      ["CLEAN", "Cia", "", "25-02-2016", "cluster lab"],
      ["CLEAN", "Dan", "", "", "Innovation Camp 2016"],
    ]);
    expect(rows.map(({ event }) => event)).toEqual(["camp", "camp", "lab", "camp"]);
  });

  test("names every faulty row and everything wrong in it", () => {
    expect(
      faults([
        ["", "Anna", "", "25-08-2016", ""],
        ["CLEAN", "Bo", "", "31-02-2016", ""],
        ["CLEAN", "Cia", "", "24-08-2016", ""],
        ["CLEAN", "Dan", "", "25-02-2016", ""],
        ["CLEAN", "Eva", "eva@x.example", "25-08-2016", ""],
        ["Andre", "Eva igen", "EVA@x.example", "25-08-2016", ""],
        ["CLEAN", "Fie", "", "", ""],
        ["", "", "", "", ""],
        ["", "", "", "x", ""],
      ]),
    ).toEqual([
      [2, "Organisation", "no-organisation"],
      [3, "Dato", "no-date"],
      [4, "Dato", "no-event"],
      [5, "Dato", "several-events"],
      [7, "E-mail", "duplicate"],
      [8, "Arrangement", "no-event"],
      [10, "Organisation", "no-organisation"],
      [10, "Dato", "no-date"],
    ]);
  });

  test("of counts takes whole numbers as sheets write them, each organisation once, and nobody as nothing", () => {
    const headers = ["Klynge", "Antal deltagere", "Region"];
    const found = read(
      [
        ["CLEAN", "12,0", "Region Midtjylland"],
        ["Dansk Lyd", "1.200", ""],
        ["Danfoss", "0", ""],
        ["A", "to", ""],
        ["B", "2,5", "Skåne"],
        ["clean ", "3", ""],
      ],
      camp,
      headers,
    );
    expect(found.rows.map(({ key, people: count, region }) => [key, count, region])).toEqual([
      ["clean", 12, "midtjylland"],
      ["dansk lyd", 1200, null],
    ]);
    expect(found.blank).toBe(1);
    expect(found.faults.map(({ row, code }) => [row, code])).toEqual([
      [5, "not-a-number"],
      [6, "unknown-region"],
      [6, "not-a-number"],
      [7, "duplicate"],
    ]);
  });

  test("without a column of organisations says so once and reads nothing", () => {
    expect(faults([["x"]], ["Kolonne"])).toEqual([[1, "organisation", "no-such-column"]]);
  });
});
