import { expect, test } from "vitest";
import { locales, type Page, publicAddresses } from "#lib/i18n/addresses.ts";
import { knownFaults } from "./known-faults.ts";
import { operatorOf } from "./operator.ts";
import data from "./statement.json" with { type: "json" };
import { Statement } from "./statement.ts";

const statement = Statement.parse(data);

test("the statement names every public page, seen in both languages", () => {
  const seen = new Map(statement.pages.map(({ page, languages }) => [page, languages]));
  for (const page of Object.keys(publicAddresses) as Page[]) expect([page, seen.get(page)]).toEqual([page, [...locales]]);
});

test("it rests on rules of axe and on walks by keyboard", () => {
  expect(statement.rules).toEqual(expect.arrayContaining(["color-contrast", "label", "html-has-lang", "link-name"]));
  expect(statement.rules.length).toBeGreaterThan(60);
  expect(statement.keyboard.length).toBeGreaterThanOrEqual(2);
});

test("every fault that is known stands in it as it is known now, each once", () => {
  expect(statement.faults.filter(({ id }) => !id.startsWith("axe-"))).toEqual(knownFaults);
  expect(new Set(statement.faults.map(({ id }) => id)).size).toBe(statement.faults.length);
});

test("whom to write to is CED's published address, or what the operator says; a number is never made up", () => {
  expect(operatorOf({})).toEqual({ name: "Cluster Excellence Denmark", email: "info@clusterexcellencedenmark.dk", phone: null });
  const told = { CONTACT_EMAIL: "hjaelp@klyngeklar.example", CONTACT_PHONE: "+45 00 00 00 00" };
  expect(operatorOf(told)).toMatchObject({ email: told.CONTACT_EMAIL, phone: told.CONTACT_PHONE });
});
