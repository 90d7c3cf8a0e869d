import { describe, expect, test } from "vitest";
import { parseEnvironment } from "./env.ts";

const root = "/srv/klynge klar";

describe("parseEnvironment", () => {
  test("has a value for everything", () => {
    expect(parseEnvironment({}, root)).toEqual({
      PORT: 3000,
      BIND: "127.0.0.1",
      DATABASE_URL: "file:///srv/klynge%20klar/var/klyngeklar.db",
      LOG_LEVEL: "info",
    });
  });

  test("takes blank for not given", () => {
    expect(parseEnvironment({ PORT: "", DATABASE_URL: " " }, root)).toEqual(parseEnvironment({}, root));
  });

  test.each([
    ["file:./x.db", "file:///srv/klynge%20klar/x.db"],
    ["file:x.db", "file:///srv/klynge%20klar/x.db"],
    ["file:../x.db", "file:///srv/x.db"],
    ["file:/data/x.db", "file:///data/x.db"],
    ["file:///data/x.db", "file:///data/x.db"],
    ["file://localhost/data/x.db", "file:///data/x.db"],
    ["file:///data/a%20b.db", "file:///data/a%20b.db"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080"],
    ["libsql://db.example", "libsql://db.example"],
  ])("makes the database %s absolute", (given, absolute) => {
    expect(parseEnvironment({ DATABASE_URL: given }, root).DATABASE_URL).toBe(absolute);
  });

  test.each([
    ["PORT", "abc"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000.5"],
    ["PORT", "-1"],
    ["BIND", "not an address"],
    ["DATABASE_URL", "var/x.db"],
    ["DATABASE_URL", "file:"],
    ["DATABASE_URL", "file::memory:"],
    ["DATABASE_URL", "file://elsewhere/x.db"],
    ["DATABASE_URL", "file:./x.db?mode=ro"],
    ["DATABASE_URL", "file:./100%.db"],
    ["DATABASE_URL", "ws://127.0.0.1:8080"],
    ["LOG_LEVEL", "loud"],
  ])("names %s=%s as wrong", (name, value) => {
    expect(() => parseEnvironment({ [name]: value }, root)).toThrow(`${name} must be `);
    expect(() => parseEnvironment({ [name]: value }, root)).toThrow(`not “${value}”.`);
  });

  test("names every wrong value", () => {
    expect(() => parseEnvironment({ PORT: "x", LOG_LEVEL: "y" }, root)).toThrow(/PORT must be .*LOG_LEVEL must be/);
  });
});
