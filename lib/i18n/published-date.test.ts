import { expect, it } from "vitest";
import { publishedWords } from "./published-date.ts";

it.each([
  ["2017", "2017", "2017"],
  ["2017-09", "sep. 2017", "Sept 2017"],
  ["2017-09-21", "21. sep. 2017", "21 Sept 2017"],
  ["2024-07/2024-09", "3. kvartal 2024", "Q3 2024"],
  ["2024-07/2024-08", "jul. 2024 til aug. 2024", "Jul 2024 to Aug 2024"],
  ["2016-01-01", "1. jan. 2016", "1 Jan 2016"],
])("%s is written no more exactly than it was published", (date, da, en) => {
  expect([publishedWords("da", date), publishedWords("en", date)]).toEqual([da, en]);
});

it("months are written out where there is room", () => {
  expect(publishedWords("da", "2017-09-21", "long")).toBe("21. september 2017");
  expect(publishedWords("en", "2024-07/2024-08", "long")).toBe("July 2024 to August 2024");
});
