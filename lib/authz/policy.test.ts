import { describe, expect, test } from "vitest";
import { type Action, always, may, mayEver, never, ofPublicRevision, predicateOf, type Role, roles } from "./policy.ts";

const names = new Map<unknown, string>([
  [never, "never"],
  [always, "always"],
  [ofPublicRevision, "public revisions"],
]);

// The whole table as it is meant; a change of the policy is a change here.
const matrix: Record<Action, Record<Role, string>> = {
  "edition.list": { ...everybody("always"), public: "public revisions" },
  "edition.read": { ...everybody("always"), public: "public revisions" },
  "edition.publish": { ...everybody("never"), admin: "always", system: "always" },
  "readiness.score": { ...everybody("always"), public: "public revisions" },
  "health.read": everybody("always"),
};

function everybody(cell: string): Record<Role, string> {
  return Object.fromEntries(roles.map((role) => [role, cell])) as Record<Role, string>;
}

const cells = Object.entries(matrix).flatMap(([action, row]) =>
  Object.entries(row).map(([role, cell]) => [role as Role, action as Action, cell] as const),
);

describe("policy", () => {
  test.each(cells)("%s may %s: %s", (role, action, cell) => {
    expect(names.get(predicateOf(role, action))).toBe(cell);
    expect(mayEver([role], action)).toBe(cell !== "never");
  });

  test("the public sees public revisions only", () => {
    expect(may(["public"], "edition.read", { visibility: "public" })).toBe(true);
    expect(may(["public"], "edition.read", { visibility: "members" })).toBe(false);
    expect(may(["reader"], "edition.read", { visibility: "members" })).toBe(true);
  });

  test("one role of several is enough, and none is not", () => {
    expect(may(["public", "admin"], "edition.publish", null)).toBe(true);
    expect(may([], "health.read", null)).toBe(false);
    expect(mayEver([], "health.read")).toBe(false);
  });

  test("denies what the table does not know", () => {
    expect(may(["owner" as Role], "health.read", null)).toBe(false);
    expect(may(["constructor" as Role], "health.read", null)).toBe(false);
    expect(may(["admin"], "toString" as Action, null)).toBe(false);
  });
});
