import { describe, expect, it } from "vitest";
import { fieldNamed, fields } from "./fields.ts";

type Named = (typeof fields)[number];

describe("the fields", () => {
  it("are fourteen, each with its own id and names", () => {
    for (const nameOf of [({ id }: Named) => id, ({ title }: Named) => title.da, ({ title }: Named) => title.en])
      expect(new Set(fields.map(nameOf)).size).toBe(14);
  });

  it.each([
    ...["Aviation and space", "Biotechnology", "Construction", "Creative industries", "Energy and environment", "Food industry"],
    ...["Health and medical science", "ICT", "Maritime technologies, water resources", "New materials and chemistry"],
    "Production and engineering",
  ])("know the published name %s", (name) => {
    expect(fields.find(({ id }) => id === fieldNamed(name))?.title.en).toBe(name);
  });

  it.each([
    [" fødevarer ", "food-industry"],
    ["SPORT, FRITID OG TURISME", "sports-leisure-and-tourism"],
    ["ict", "ict"],
    ["", null],
    ["Energi", null],
  ])("read %j as %s", (name, id) => {
    expect(fieldNamed(name)).toBe(id);
  });
});
