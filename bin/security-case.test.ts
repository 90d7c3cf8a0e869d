import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const testFile = /`([^`]+\.(?:test|spec)\.ts)`/;

test.each([
  ["docs/security.md", 35],
  ["docs/privacy.md", 10],
])("every test that %s names is there under its title", async (document, atLeast) => {
  const lines = (await readFile(join(root, document), "utf8")).split("\n");
  const named = lines.flatMap((line) => {
    const file = testFile.exec(line)?.[1];
    return file === undefined ? [] : [{ file, titles: [...line.matchAll(/“([^”]+)”/g)].map(([, title = ""]) => title) }];
  });
  expect(named.length).toBeGreaterThanOrEqual(atLeast);
  for (const { file, titles } of named) {
    expect(existsSync(join(root, file)), file).toBe(true);
    const code = (await readFile(join(root, file), "utf8")).replaceAll('\\"', '"');
    for (const title of titles) expect(code, `${file}: ${title}`).toContain(title);
  }
});
