import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const testFile = /`([^`]+\.(?:test|spec)\.ts)`/;

test("every test that the security case names is there under its title", async () => {
  const lines = (await readFile(join(root, "docs/security.md"), "utf8")).split("\n");
  const named = lines.flatMap((line) => {
    const file = testFile.exec(line)?.[1];
    return file === undefined ? [] : [{ file, titles: [...line.matchAll(/“([^”]+)”/g)].map(([, title = ""]) => title) }];
  });
  expect(named.length).toBeGreaterThan(35);
  for (const { file, titles } of named) {
    expect(existsSync(join(root, file)), file).toBe(true);
    const code = (await readFile(join(root, file), "utf8")).replaceAll('\\"', '"');
    for (const title of titles) expect(code, `${file}: ${title}`).toContain(title);
  }
});
