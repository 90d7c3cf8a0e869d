import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../date.ts";
import { parseDateText } from "../sheet/date-text.ts";
import { parsePostcode } from "./postcode-text.ts";

describe("a day", () => {
  it.each([
    ["31-12-2025", "2025-12-31"],
    ["31.12.2025", "2025-12-31"],
    ["31/12/2025", "2025-12-31"],
    ["1/2/2025", "2025-02-01"],
    [" 1. 2. 2025 ", "2025-02-01"],
    ["31. dec. 2025", "2025-12-31"],
    ["31. december 2025", "2025-12-31"],
    ["den 1. maj 2025", "2025-05-01"],
    ["3 OKT 2025", "2025-10-03"],
    ["3 October 2025", "2025-10-03"],
    ["7. sept. 2025", "2025-09-07"],
    ["5-Mar-2024", "2024-03-05"],
    ["29. februar 2024", "2024-02-29"],
    ["2025-12-31", "2025-12-31"],
    ["2025-12-31 09:05", "2025-12-31"],
    ["2025-12-31T23:59:59.000Z", "2025-12-31"],
    ["31-12-2025 kl. 14.30", "2025-12-31"],
    ["46022", "2025-12-31"],
    ["46022.5", "2025-12-31"],
  ])("%j is %s", (text, date) => {
    expect(parseDateText(text)).toBe(date);
  });

  it.each([
    "",
    "31-12-25",
    "12/31/2025",
    "29-02-2025",
    "2025",
    "31. foo 2025",
    "31. decimal 2025",
    "snart",
    "20251231",
    "1",
    "31-12-2025 x",
    "Q4 2025",
  ])("%j is none", (text) => {
    expect(parseDateText(text)).toBeNull();
  });

  it("is read back however it is written", () => {
    const days = fc.integer({ min: 20_000, max: 79_999 });
    fc.assert(
      fc.property(days, (serial) => {
        const date = addDays("1899-12-30", serial);
        const [year, month, day] = date.split("-");
        for (const text of [
          date,
          `${day}-${month}-${year}`,
          `${Number(day)}.${Number(month)}.${year}`,
          `${day}/${month}/${year}`,
          String(serial),
        ])
          expect(parseDateText(text), text).toBe(date);
      }),
    );
  });
});

describe("a postcode", () => {
  it.each([
    ["2100", "", "2100"],
    ["DK-2100", "", "2100"],
    ["dk 2100", "", "2100"],
    ["2100 København Ø", "", "2100"],
    ["2100, København", "Danmark", "2100"],
    ["0800", "", "0800"],
    ["SE-211 20", "", "SE-211 20"],
    ["s 21120", "", "S-21120"],
    ["211 20", "", "211 20"],
    ["24937", "", "24937"],
    ["sw1a 1aa", "", "SW1A 1AA"],
    ["5003", "Norge", "Norge-5003"],
    ["", "Tyskland", "Tyskland"],
    ["FO-100", "", "FO-100"],
    ["3900", "", "3900"],
  ])("%j with country %j is %j", (text, country, postcode) => {
    expect(parsePostcode(text, country)).toEqual({ ok: true, postcode });
  });

  it.each([
    ["2101", "", "unknown-postcode"],
    ["2101", "Danmark", "unknown-postcode"],
    ["3900", "Danmark", "unknown-postcode"],
    ["DK-9999", "", "unknown-postcode"],
    ["800", "", "not-a-postcode"],
    ["Odense", "", "not-a-postcode"],
    ["Kbh 2100", "", "not-a-postcode"],
    ["21000", "Danmark", "not-a-postcode"],
    ["", "", "not-a-postcode"],
    ["1", "x".repeat(40), "not-a-postcode"],
  ])("%j with country %j is refused as %s", (text, country, code) => {
    expect(parsePostcode(text, country)).toEqual({ ok: false, code });
  });
});
