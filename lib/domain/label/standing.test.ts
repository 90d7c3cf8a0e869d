import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Award } from "./award.ts";
import { standingOn, timelineOf } from "./standing.ts";

const rule = { firstMonths: 24, renewedMonths: 36, graceMonths: 12 };

/** `2021-10 > 2023-10-31`: awarded and valid until; `?` is not known, `! day` a confirmed lapse. */
function award(text: string): Award {
  const [dates = "", lapsedOn] = text.split(" ! ");
  const [awarded = "?", validUntil = "?"] = dates.split(" > ");
  const known = (date: string) => (date === "?" ? null : date);
  return { awarded: known(awarded), validUntil: known(validUntil), lapsedOn: lapsedOn ?? null };
}

function told(awards: string[], asOf: string, succeededOn: string | null = null) {
  const standing = standingOn(awards.map(award), rule, asOf, succeededOn);
  return standing === null ? "none" : [standing.state, standing.because, standing.since].filter((part) => part !== null).join(" ");
}

const one = ["2021-10-14 > 2023-10-31"];
const renewed = ["2021-10-14 > 2023-10-31", "2024-10-31 > 2026-10-31"];
const again = ["2021-10-14 > 2023-10-31", "2024-11-01 > 2026-11-30"];

const table: [string, string[], string, string][] = [
  ["the day before the award", one, "2021-10-13", "none"],
  ["the day of the award", one, "2021-10-14", "valid 2021-10-14"],
  ["181 days left", one, "2023-05-03", "valid 2021-10-14"],
  ["180 days left", one, "2023-05-04", "expiring 2023-05-04"],
  ["the last day", one, "2023-10-31", "expiring 2023-05-04"],
  ["the first day of grace", one, "2023-11-01", "in-grace 2023-11-01"],
  ["the last day of grace", one, "2024-10-31", "in-grace 2023-11-01"],
  ["one day later", one, "2024-11-01", "unknown end-passed 2024-11-01"],
  ["many years later", one, "2031-01-01", "unknown end-passed 2024-11-01"],

  ["an end on the leap day, that day", ["2022-02 > 2024-02-29"], "2024-02-29", "expiring 2023-09-02"],
  ["its last day of grace", ["2022-02 > 2024-02-29"], "2025-02-28", "in-grace 2024-03-01"],
  ["a day later", ["2022-02 > 2024-02-29"], "2025-03-01", "unknown end-passed 2025-03-01"],
  ["a grace that ends in a leap year", ["2021-02 > 2023-02-28"], "2024-02-28", "in-grace 2023-03-01"],
  ["on the leap day after it", ["2021-02 > 2023-02-28"], "2024-02-29", "unknown end-passed 2024-02-29"],

  ["an award known to the month, on its first day", ["2022-09 > 2024-09"], "2022-09-01", "valid 2022-09"],
  ["the day before", ["2022-09 > 2024-09"], "2022-08-31", "none"],
  ["an end known to the month, on its last day", ["2022-09 > 2024-09"], "2024-09-30", "expiring 2024-04-03"],
  ["the day after", ["2022-09 > 2024-09"], "2024-10-01", "in-grace 2024-10-01"],
  ["an end known to the year", ["2021 > 2023"], "2023-12-31", "expiring 2023-07-04"],
  ["an award known to the quarter", ["2024-07/2024-09 > 2027-09"], "2024-07-01", "valid 2024-07/2024-09"],
  ["an end known to a range", ["2024 > 2026-07/2026-09"], "2026-09-30", "expiring 2026-04-03"],

  ["no end, on the day of the award", ["2016-09-21"], "2016-09-21", "unknown end-unknown 2016-09-21"],
  ["no end, later", ["2024-07/2024-09"], "2026-11-26", "unknown end-unknown 2024-07/2024-09"],
  ["no end, before", ["2024-07/2024-09"], "2024-06-30", "none"],
  ["three without ends", ["2014", "2016", "2019-06"], "2017-01-01", "unknown end-unknown 2016"],
  ["nothing but that it was held", ["?"], "2026-11-26", "unknown end-unknown"],

  ["an end alone", ["? > 2014-03-29"], "2013-06-01", "valid"],
  ["as long before as a period lasts", ["? > 2014-03-29"], "2011-03-29", "valid"],
  ["a day before that", ["? > 2014-03-29"], "2011-03-28", "none"],
  ["an end alone, near it", ["? > 2014-03-29"], "2014-03-29", "expiring 2013-09-30"],
  ["an end alone, long after", ["? > 2014-03-29"], "2026-11-26", "unknown end-passed 2015-03-30"],
  ["one source tells the award, another the end", ["2012-03", "? > 2014-03-29"], "2014-04-01", "in-grace 2014-03-30"],
  ["an end that is too far for the award", ["2010-03", "? > 2014-03-29"], "2014-04-01", "in-grace 2014-03-30"],
  ["an award since the end that is known", ["2014-01", "? > 2014-03-29"], "2014-04-01", "unknown end-unknown 2014-03-30"],
  ["two sources, one less exact", ["2021 > 2023", "2021-10-14 > 2023-10-31"], "2023-11-01", "in-grace 2023-11-01"],
  ["two that contradict each other", ["2021-10 > 2023-09-30", "2021-10-14 > 2023-10-31"], "2023-10-31", "expiring 2023-05-04"],

  [
    "two within a year that a third source does not tell apart",
    ["2017", "2017-01-19 > 2019-01-31", "2017-09"],
    "2019-02-01",
    "unknown end-unknown 2019-02-01",
  ],

  ["renewed on the last day of grace, the day before", renewed, "2024-10-30", "in-grace 2023-11-01"],
  ["renewed on the last day of grace", renewed, "2024-10-31", "valid 2024-10-31"],
  ["a renewal ahead of the end", ["2021-10-14 > 2023-10-31", "2023-09-12 > 2026-10-31"], "2023-10-01", "valid 2023-09-12"],
  ["awarded again a day after grace, on the last day of grace", again, "2024-10-31", "in-grace 2023-11-01"],
  ["awarded again a day after grace", again, "2024-11-01", "valid 2024-11-01"],
  ["awarded again years later, between", ["2015 > 2017", "2021 > 2023"], "2020-12-31", "unknown end-passed 2019-01-01"],
  ["renewed for nobody knows how long, while the old one runs", [...one, "2023-09"], "2023-10-31", "valid 2023-09"],
  ["after the old one", [...one, "2023-09"], "2023-11-01", "unknown end-unknown 2023-11-01"],
  ["renewed in grace for nobody knows how long", [...one, "2024-02"], "2024-06-01", "unknown end-unknown 2024-02"],

  ["a lapse, the day before", ["2021-10-14 > 2023-10-31 ! 2024-11-01"], "2024-10-31", "in-grace 2023-11-01"],
  ["a lapse", ["2021-10-14 > 2023-10-31 ! 2024-11-01"], "2024-11-01", "lapsed 2024-11-01"],
  ["a lapse, later", ["2021-10-14 > 2023-10-31 ! 2024-11-01"], "2031-01-01", "lapsed 2024-11-01"],
  ["a label withdrawn before its end", ["2021-10-14 > 2023-10-31 ! 2022-06-01"], "2022-06-01", "lapsed 2022-06-01"],
  ["two confirmations of one lapse", ["2015 > 2017 ! 2019-03-01", "2015 > 2017 ! 2019-02-01"], "2020-01-01", "lapsed 2019-02-01"],
  ["a lapse confirmed long after the end", ["2015 > 2017 ! 2020-03-01"], "2020-02-29", "unknown end-passed 2019-01-01"],
  ["awarded again after a lapse", ["2015 > 2017 ! 2019-01-01", "2021-03-01 > 2023-03-31"], "2021-03-01", "valid 2021-03-01"],
  [
    "withdrawn, then awarded for nobody knows how long",
    ["2021-10-14 > 2023-10-31 ! 2022-06-01", "2022-09"],
    "2022-09-01",
    "unknown end-unknown 2022-09",
  ],
];

describe.each([
  ["Pacific/Kiritimati", -14 * 60],
  ["Pacific/Pago_Pago", 11 * 60],
  ["Europe/Copenhagen", -2 * 60],
])("a label, seen in %s,", (zone, offset) => {
  beforeEach(() => {
    vi.stubEnv("TZ", zone);
    expect(new Date("2024-07-01T12:00:00Z").getTimezoneOffset()).toBe(offset);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each(table)("with %s", (_, awards, asOf, expected) => {
    expect(told(awards, asOf)).toBe(expected);
    expect(told(awards.toReversed(), asOf)).toBe(expected);
  });
});

describe("a label whose organisation has a successor", () => {
  it.each([
    ["2022-12-31", "valid 2021-10-14"],
    ["2023-01-01", "unknown succeeded 2023-01-01"],
    ["2023-11-01", "unknown succeeded 2023-01-01"],
    ["2026-01-01", "unknown end-passed 2023-01-01"],
  ])("on %s is %s", (asOf, expected) => {
    expect(told(one, asOf, "2023-01-01")).toBe(expected);
  });

  it("stays what it was where it was not known or had lapsed", () => {
    expect(told(one, "2025-01-01", "2025-01-01")).toBe("unknown end-passed 2024-11-01");
    expect(told(["2021 > 2023 ! 2022-02-01"], "2025-01-01", "2024-01-01")).toBe("lapsed 2022-02-01");
  });
});

describe("what is told with a state", () => {
  const full = (awards: string[], asOf: string) => standingOn(awards.map(award), rule, asOf);

  it("are the days of the award that counts", () => {
    expect(full(one, "2023-10-01")).toEqual({
      ...{ state: "expiring", because: null, since: "2023-05-04", heldSince: "2021-10-14", awarded: "2021-10-14" },
      ...{ validUntil: "2023-10-31", end: "2023-10-31", graceUntil: "2024-10-31" },
    });
    expect(full(one, "2023-11-02")).toMatchObject({ end: "2023-10-31", heldSince: null });
  });

  it("keep the most exact date of several sources", () => {
    const sources = ["2021 > 2023-10", "2021-10/2021-11", "2021-10-14 > 2023-10-31"];
    expect(full(sources, "2022-01-01")).toMatchObject({ awarded: "2021-10-14", validUntil: "2023-10-31" });
    expect(full(["2021 > 2023", "? > 2023-11-30"], "2022-01-01")).toMatchObject({ awarded: "2021", validUntil: "2023-11-30" });
    expect(full(["2021 > 2023", "2021 > 2023-05-31", "2021 > 2023-06-30"], "2022-01-01")?.validUntil).toBe("2023-06-30");
  });

  it("are those of the award that lapsed, which has no grace", () => {
    const told = { awarded: "2021-10-14", validUntil: "2023-10-31", end: "2023-10-31", graceUntil: null, heldSince: null };
    expect(full(["2018 > 2020", "2021-10-14 > 2023-10-31 ! 2022-06-01"], "2022-06-01")).toMatchObject({ state: "lapsed", ...told });
  });

  it("is no end where the latest award has none", () => {
    const told = { state: "valid", awarded: "2023-09", validUntil: null, end: "2023-10-31", graceUntil: null };
    expect(full([...one, "2023-09"], "2023-10-01")).toMatchObject(told);
    expect(full(["2016-09-21"], "2017-01-01")).toMatchObject({ awarded: "2016-09-21", end: null, graceUntil: null });
  });

  it.each<[string, string[], string, string | null]>([
    ["goes back over a renewal on the last day of grace", renewed, "2025-03-01", "2021-10-14"],
    ["begins anew a day later", again, "2025-03-01", "2024-11-01"],
    ["goes back over two renewals", [...renewed, "2026-08 > 2029-10-31"], "2027-01-01", "2021-10-14"],
    ["is not known of an end alone", ["? > 2025-10-31"], "2025-03-01", null],
    ["begins where the chain is known", ["2018", "2021-10-14 > 2023-10-31", "2024-05 > 2026-10-31"], "2025-03-01", "2021-10-14"],
    ["begins anew after a lapse", ["2021-10-14 > 2023-10-31 ! 2023-06-01", "2023-09-01 > 2025-09-30"], "2025-03-01", "2023-09-01"],
  ])("since when it is held without a gap: it %s", (_, awards, asOf, heldSince) => {
    expect(full(awards, asOf)?.heldSince).toBe(heldSince);
  });

  it("is no grace, and nothing before an end alone, without a rule", () => {
    const without = (asOf: string, text = "2021-10-14 > 2023-10-31") => standingOn([award(text)], undefined, asOf);
    expect(without("2023-10-31")).toMatchObject({ state: "expiring" });
    expect(without("2023-11-01")).toMatchObject({ state: "unknown", because: "end-passed", since: "2023-11-01" });
    expect(without("1999-01-01", "? > 2014-03-29")).toMatchObject({ state: "valid", since: null });
  });
});

describe("the whole life of a label", () => {
  const stretches = (awards: string[], succeededOn: string | null = null) =>
    timelineOf(awards.map(award), rule, succeededOn).map(({ from, to, state }) => `${from ?? ""}..${to ?? ""} ${state}`);

  it.each<[string, string[], string | null, string[]]>([
    ["nothing", [], null, []],
    [
      "one award",
      one,
      null,
      ["2021-10-14..2023-05-03 valid", "2023-05-04..2023-10-31 expiring", "2023-11-01..2024-10-31 in-grace", "2024-11-01.. unknown"],
    ],
    ["an award without an end", ["2016-09"], null, ["2016-09-01.. unknown"]],
    ["nothing but that it was held", ["?"], null, [".. unknown"]],
    ["a lapse", ["2016-09 ! 2018-01-01"], null, ["2016-09-01..2017-12-31 unknown", "2018-01-01.. lapsed"]],
    ["a successor", one, "2022-01-01", ["2021-10-14..2021-12-31 valid", "2022-01-01..2024-10-31 unknown", "2024-11-01.. unknown"]],
  ])("of %s", (_, awards, succeededOn, expected) => {
    expect(stretches(awards, succeededOn)).toEqual(expected);
  });
});
