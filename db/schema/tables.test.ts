import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { organisationTables, personColumns, tables } from "./tables.ts";

const nameOf = (table: (typeof tables)[number]) => getTableConfig(table).name;

/** Whose rows are no organisation's: identity, CED, the server's own. A new table is either here or follows the organisation. */
const elsewhere = [
  ...[
    "account",
    "edition_draft",
    "edition_revision",
    "edition_withdrawal",
    "job",
    "passkey",
    "person",
    "programme_fact",
    "programme_role",
    "rate_limit",
  ],
  ...["session", "token", "two_factor", "verification"],
  // What outlives an organisation, and what is published.
  ...["assessor_assignment", "calibration_cell", "sparred"],
  ...["release", "release_cell", "release_contribution", "reference_figure"],
  // What CED offers, and how many came.
  ...["offering", "offering_indicator", "offering_click", "event", "attendance", "attendee", "attendance_name", "evaluation"],
  "event_sheet_mapping",
  ...[
    "label_award",
    "label_count",
    "label_notice",
    "published_score",
    "register_change",
    "register_cluster",
    "register_criterion",
    "register_stretch",
    "register_successor",
  ],
];

test("every table of the schema follows the organisation or is known not to", () => {
  const owned = organisationTables.map(({ name }) => name);
  expect([...owned, ...elsewhere].sort()).toEqual(tables.map(nameOf).sort());
  expect(owned).toContain("contribution");
});

test("every file of the schema is read", async () => {
  const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith(".ts") && !/^tables\.|\.test\.ts$/.test(name));
  for (const file of files) {
    const exported: Record<string, unknown> = await import(join(import.meta.dirname, file));
    const here = Object.values(exported).filter((one) => typeof one === "object" && one !== null && "getSQL" in one);
    expect([file, here.length]).not.toEqual([file, 0]);
    for (const table of here) expect(tables).toContain(table);
  }
});

test("a table that names something of an organisation's belongs to it", () => {
  const owned = new Set(organisationTables.map(({ name }) => name));
  const naming = tables.filter((table) =>
    getTableConfig(table).columns.some(({ name }) => /^(organisation|assessment|evidence|round|import)_id$/.test(name)),
  );
  expect(naming.map(nameOf).filter((name) => !owned.has(name))).toEqual([]);
});

test("columns that name a person are found", () => {
  const of = (name: string) => personColumns(tables.find((table) => nameOf(table) === name) ?? ({} as never));
  expect(of("plan_action").toSorted()).toEqual(["changed_by", "owner"]);
  expect(of("audit_entry")).toEqual(["person_id"]);
  expect(of("invitation").toSorted()).toEqual(["accepted_by", "invited_by"]);
});
