import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Chosen, chosen, labelChoices, orders, whoseChoices } from "./query.ts";

const cluster = (name: string, more: Partial<Chosen> = {}): Chosen => ({
  ...{ name, label: null, isMine: false, nextSession: null, lastActivity: null },
  ...more,
});
const names = (clusters: readonly Chosen[]) => clusters.map(({ name }) => name);

const some = [
  cluster("Åben", { nextSession: "2026-12-01T10:00:00.000Z", lastActivity: "2026-11-01T10:00:00.000Z" }),
  cluster("Blå", { label: { label: "gold", endsOn: "2027-01-31" }, isMine: true, lastActivity: "2026-11-20T10:00:00.000Z" }),
  cluster("Cirkel", { label: { label: "gold", endsOn: null }, nextSession: "2026-11-25T10:00:00.000Z" }),
  cluster("Disk", { label: { label: "bronze", endsOn: "2026-12-31" } }),
];

describe("a caseload", () => {
  test("stands by the next session, then by name, in Danish order", () => {
    expect(names(chosen(some, {}))).toEqual(["Cirkel", "Åben", "Blå", "Disk"]);
    expect(names(chosen([cluster("Ål"), cluster("Zoo")], {}))).toEqual(["Zoo", "Ål"]);
  });

  test("stands by the last activity or by the end of the label, with what has none last", () => {
    expect(names(chosen(some, { order: "activity" }))).toEqual(["Blå", "Åben", "Cirkel", "Disk"]);
    expect(names(chosen(some, { order: "validity" }))).toEqual(["Disk", "Blå", "Cirkel", "Åben"]);
  });

  test("is narrowed to a label, to none, and to one's own", () => {
    expect(names(chosen(some, { label: "gold" }))).toEqual(["Cirkel", "Blå"]);
    expect(names(chosen(some, { label: "none" }))).toEqual(["Åben"]);
    expect(names(chosen(some, { whose: "mine" }))).toEqual(["Blå"]);
    expect(chosen(some, { label: "silver" })).toEqual([]);
  });

  test("loses and repeats none, whatever the order", () => {
    const moment = fc.option(fc.constantFrom("2026-11-25T10:00:00.000Z", "2026-12-01T10:00:00.000Z"));
    const label = fc.option(
      fc.record({ label: fc.constantFrom("bronze", "silver", "gold"), endsOn: fc.option(fc.constant("2027-01-31")) }),
    );
    const any = fc.record({ name: fc.string(), label, isMine: fc.boolean(), nextSession: moment, lastActivity: moment });
    fc.assert(
      fc.property(fc.array(any), fc.constantFrom(...orders), (clusters, order) => {
        const parted = labelChoices.flatMap((one) => chosen(clusters, { label: one, whose: whoseChoices[0], order }));
        expect(new Set(parted)).toEqual(new Set(clusters));
        expect(parted.length).toBe(clusters.length);
      }),
    );
  });
});
