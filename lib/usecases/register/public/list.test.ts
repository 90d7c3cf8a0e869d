import { describe, expect, test } from "vitest";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { type Entry, registerOf } from "../testing/entries.ts";
import { answerRegister } from "./answer.ts";
import { listRegister, type RegisterPage } from "./list.ts";

// The tests live on 23 November 2026.
const entries: Entry[] = [
  { name: "Ørsted Klynge", field: "ict", region: "nordjylland", awards: [["gold", "2025-11-24", "2027-11-24"]] },
  { name: "Aalborg Energi", field: "energy-and-environment", region: "nordjylland", awards: [["silver", "2024-12", "2026-12"]] },
  { name: "Arla Netværk", field: "food-industry", region: "midtjylland", awards: [["bronze", "2023", "2025-11"]] },
  { name: "Byg", field: "construction", region: "hovedstaden", awards: [["gold", "2017-09-21"]] },
  {
    name: "Zealand Hub",
    field: "ict",
    region: "sjaelland",
    awards: [
      ["gold", "2024-07/2024-09", "2027-07/2027-09"],
      ["bronze", "2012", "2014-03-29"],
    ],
  },
  { name: "Tabt", awards: [["gold", "2020-01-01", "2022-01-01", "2023-02-01"]] },
  { name: "Uden label" },
];

async function slugs(everybody: Caller, input: object) {
  const outcome = await listRegister(everybody, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.items.map(({ slug, labels }) => `${slug} ${labels.map(({ label, state }) => `${label}:${state}`).join(" ")}`);
}

const [orsted, aalborg, arla] = ["oersted-klynge gold:valid", "aalborg-energi silver:expiring", "arla-netvaerk bronze:in-grace"];
const zealand = "zealand-hub gold:valid";

describe("the list", () => {
  const cases: [what: string, asked: object, expected: (string | undefined)[]][] = [
    ["is of those who hold a label, by name as Danish sorts", {}, [arla, zealand, orsted, aalborg]],
    [
      "takes blank for nothing said",
      { label: "", field: "", region: "", state: "", asOf: "", q: "", sort: "", page: "" },
      [arla, zealand, orsted, aalborg],
    ],
    ["by label", { label: "gold" }, [zealand, orsted]],
    ["by several labels", { label: ["silver", "bronze"] }, [arla, aalborg]],
    ["by several labels in one text", { label: "silver,bronze" }, [arla, aalborg]],
    ["by field", { field: "ict" }, [zealand, orsted]],
    ["by the name of a field that has a comma", { field: "Maritime technologies, water resources" }, []],
    ["by region", { region: "nordjylland" }, [orsted, aalborg]],
    ["by the name of a region", { region: "Region Sjælland" }, [zealand]],
    ["by state: unknown", { state: "unknown" }, ["byg gold:unknown", "zealand-hub bronze:unknown"]],
    ["by state: lapsed", { state: "lapsed" }, ["tabt gold:lapsed"]],
    ["by several states", { state: "in-grace,expiring" }, [arla, aalborg]],
    ["in every state", { state: "all", label: "gold" }, ["byg gold:unknown", "tabt gold:lapsed", zealand, orsted]],
    ["as of a past day", { asOf: "2021-06-01" }, ["tabt gold:valid"]],
    ["the day before an award counts", { asOf: "2024-06-30", q: "hub" }, []],
    ["from the earliest day that an award can mean", { asOf: "2024-07-01", q: "hub" }, [zealand]],
    ["to the latest day that an end can mean", { asOf: "2027-09-30", q: "hub" }, ["zealand-hub gold:expiring"]],
    ["in grace the day after", { asOf: "2027-10-01", q: "hub" }, ["zealand-hub gold:in-grace"]],
    ["of text in a name, whatever the case", { q: "ØRSTED" }, [orsted]],
    ["of text that would be a pattern elsewhere", { q: "%" }, []],
    ["by name downwards", { sort: "-name" }, [aalborg, orsted, zealand, arla]],
    ["by the latest award", { sort: "-awarded" }, [orsted, aalborg, zealand, arla]],
    ["by the nearest end", { sort: "valid-until" }, [arla, aalborg, zealand, orsted]],
    ["past its last page", { page: "2" }, []],
  ];

  // One register for all of them: it is the reading that is tried.
  test("answers what is asked", async () => {
    const { everybody } = await registerOf(entries);
    for (const [what, asked, expected] of cases) expect(await slugs(everybody, asked), what).toEqual(expected);
  });

  test("gives dates as they were published, and why and since when a state is not known", async () => {
    const { everybody } = await registerOf(entries);
    const outcome = await listRegister(everybody, { state: "all", field: "ict", asOf: "2026-11-23" });
    expect(outcome).toMatchObject({
      value: {
        ...{ page: 1, pages: 1, total: 2, asOf: "2026-11-23", licence: { id: "CC-BY-4.0" } },
        items: [
          {
            ...{ slug: "zealand-hub", name: "Zealand Hub", field: "ict", region: "sjaelland" },
            labels: [
              {
                label: "gold",
                state: "valid",
                awarded: "2024-07/2024-09",
                validUntil: "2027-07/2027-09",
                precision: "quarter",
                because: null,
              },
              {
                label: "bronze",
                state: "unknown",
                awarded: "2012",
                validUntil: "2014-03-29",
                precision: "year",
                since: "2015-03-30",
                because: "end-passed",
              },
            ],
          },
          { slug: "oersted-klynge" },
        ],
      },
    });
  });

  test("shows and finds regions as they are on the day", async () => {
    const { everybody } = await registerOf(entries);
    const on = (asOf: string, region: string) => listRegister(everybody, { asOf, region });
    expect(await on("2027-01-01", "oestdanmark")).toMatchObject({ value: { items: [{ slug: "zealand-hub", region: "oestdanmark" }] } });
    expect(await on("2027-01-01", "sjaelland")).toMatchObject({ value: { items: [{ slug: "zealand-hub", region: "oestdanmark" }] } });
    expect(await on("2026-12-31", "oestdanmark")).toMatchObject({ value: { items: [] } });
    expect(await on("2026-12-31", "sjaelland")).toMatchObject({ value: { items: [{ region: "sjaelland" }] } });
  });

  test("has 50 on a page for people and 200 for programs, no organisation on two", async () => {
    const many = Array.from({ length: 450 }, (_, at): Entry => ({ name: `Klynge ${at}`, awards: [["gold", "2025-12-01", "2027-12-01"]] }));
    const { everybody } = await registerOf(many);
    const seen = await Promise.all(Array.from({ length: 9 }, (_, at) => listRegister(everybody, { page: at + 1 })));
    const pages = seen.map((outcome) => (outcome.ok ? outcome.value : null));
    expect(pages.map((page) => [page?.items.length, page?.page, page?.pages, page?.total])).toEqual(
      Array.from({ length: 9 }, (_, at) => [50, at + 1, 9, 450]),
    );
    expect(new Set(pages.flatMap((page) => page?.items.map(({ slug }) => slug))).size).toBe(450);
    const written = await Promise.all([1, 2, 3].map((page) => answerRegister(everybody, { page })));
    const sent: RegisterPage[] = written.map((outcome) => JSON.parse(outcome.ok ? new TextDecoder().decode(outcome.value.bytes) : "null"));
    expect(sent.map(({ items, page, pages: of, total }) => [items.length, page, of, total])).toEqual([
      [200, 1, 3, 450],
      [200, 2, 3, 450],
      [50, 3, 3, 450],
    ]);
    expect(new Set(sent.flatMap(({ items }) => items.map(({ slug }) => slug))).size).toBe(450);
  });

  test("refuses what cannot be asked, each by its key", async () => {
    const { everybody } = await registerOf([]);
    const asked = {
      label: "platin",
      field: ["ict", "x"],
      region: "skåne",
      state: "gone",
      asOf: "2026-02-30",
      sort: "size",
      page: "0",
      level: "gold",
    };
    const outcome = await listRegister(everybody, { ...asked, q: "x".repeat(101) });
    const faults = outcome.ok ? [] : (outcome.faults ?? []);
    expect(faults.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      ...["/asOf no-such-date", "/field unknown-option", "/label unknown-option", "/level unknown-key", "/page out-of-range"],
      ...["/q too-long", "/region unknown-option", "/sort unknown-option", "/state unknown-option"],
    ]);
    expect(await listRegister(everybody, {})).toMatchObject({ value: { items: [], page: 1, pages: 1, total: 0 } });
  });
});
