import { describe, expect, it } from "vitest";
import { fieldName, reasonWords, regionName, standingWords } from "./words.ts";

const nothing = { because: null, since: null, validUntil: null };

describe("how a label stands, in words", () => {
  it.each([
    [{ ...nothing, state: "valid", validUntil: "2027-10-31" }, "gyldig til 31. okt. 2027"],
    [{ ...nothing, state: "valid" }, "gyldig"],
    [{ ...nothing, state: "expiring", validUntil: "2027-01" }, "udløber snart (jan. 2027)"],
    [{ ...nothing, state: "in-grace", validUntil: "2026-10-31" }, "udløbet 31. okt. 2026, kan stadig fornyes"],
    [{ ...nothing, state: "lapsed", since: "2025-01-01" }, "bortfaldet 1. jan. 2025, bekræftet af CED"],
    [
      { ...nothing, state: "unknown", because: "end-passed", since: "2024-11-01" },
      "status ikke kendt siden 1. nov. 2024, for slutdatoen er passeret",
    ],
    [{ ...nothing, state: "unknown", because: "end-unknown" }, "status ikke kendt, for ingen slutdato er offentliggjort"],
    [
      { ...nothing, state: "unknown", because: "succeeded", since: "2021" },
      "status ikke kendt siden 2021, for organisationen er gået over i en anden",
    ],
  ] as const)("%o", (standing, words) => {
    expect(reasonWords("da", standing)).toBe(words);
  });

  it("tells the reason apart", () => {
    const standing = { ...nothing, state: "unknown", because: "end-passed", since: "2024-11-01" } as const;
    expect(standingWords("en", standing)).toBe("status not known since 1 Nov 2024");
    expect(standingWords("da", { ...standing, state: "valid", because: null })).toBe(
      reasonWords("da", { ...standing, state: "valid", because: null }),
    );
  });

  it("never says of a label whose state is not known that it was lost", () => {
    for (const locale of ["da", "en"] as const)
      for (const because of ["end-passed", "end-unknown", "succeeded", null] as const)
        for (const words of [standingWords, reasonWords])
          expect(words(locale, { ...nothing, state: "unknown", because })).toMatch(/^status (ikke kendt|not known)/);
  });
});

it("names what is not known as not known", () => {
  expect([fieldName("en", "ict"), fieldName("en", null), regionName("da", "oestdanmark"), regionName("da", null)]).toEqual([
    "ICT",
    "Field not published",
    "Region Østdanmark",
    "Uden region",
  ]);
});
