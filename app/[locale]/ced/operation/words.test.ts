import { describe, expect, test } from "vitest";
import { kindText, momentText, sizeText } from "./words.ts";

describe("words of the operation's page", () => {
  test.each([
    [0, "0 kB", "0 kB"],
    [900, "0,9 kB", "0.9 kB"],
    [4_200_000, "4,2 MB", "4.2 MB"],
    [123_456_789, "123 MB", "123 MB"],
    [71_000_000_000, "71 GB", "71 GB"],
    [5_500_000_000_000_000, "5.500 TB", "5,500 TB"],
  ])("tell %d bytes", (bytes, danish, english) => {
    expect([sizeText("da", bytes), sizeText("en", bytes)]).toEqual([danish, english]);
  });

  test("name a kind of job, and one of another release by its own name", () => {
    expect([kindText("da", "clean-up"), kindText("en", "clean-up"), kindText("da", "of-tomorrow")]).toEqual([
      "Daglig oprydning",
      "Daily clean-up",
      "of-tomorrow",
    ]);
  });

  test("tell a moment in Danish time", () => {
    expect(momentText("da", "2026-11-26T22:30:00Z")).toBe("26. nov. 2026, 23.30");
  });
});
