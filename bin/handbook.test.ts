import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const docs = join(import.meta.dirname, "../docs");
const handbooks = ["handbook.da.md", "handbook.en.md"];
const linksIn = (name: string) =>
  [...readFileSync(join(docs, name), "utf8").matchAll(/(!?)\[([^\]]+)\]\(([^)]+)\)/g)].map(([, mark, words = "", to = ""]) => ({
    ...{ isPicture: mark === "!", words, to },
  }));

test.each(handbooks)("%s shows every picture, each with words, and leads nowhere that is not there", (name) => {
  const links = linksIn(name);
  const pictures = links.filter(({ isPicture }) => isPicture).map(({ to }) => to.replace("pictures/", ""));
  expect(pictures.toSorted()).toEqual(readdirSync(join(docs, "pictures")).toSorted());
  expect(links.filter(({ isPicture, words }) => isPicture && words.length < 15)).toEqual([]);
  const files = links.filter(({ to }) => !to.startsWith("#"));
  expect(files.filter(({ to }) => !existsSync(join(docs, to)))).toEqual([]);
});

test("the pictures stay small", () => {
  const sizes = readdirSync(join(docs, "pictures")).map((name) => statSync(join(docs, "pictures", name)).size);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(80_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
});
