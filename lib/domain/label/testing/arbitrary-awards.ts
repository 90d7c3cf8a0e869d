import fc, { type Arbitrary } from "fast-check";
import { addDays } from "../../date.ts";
import type { Award } from "../award.ts";

/** Days around a leap day, over eleven years. */
export const someDays: Arbitrary<string> = fc.integer({ min: -2000, max: 2000 }).map((shift) => addDays("2024-02-29", shift));

/** Published dates of every precision. */
export const publishedDates: Arbitrary<string> = fc.tuple(someDays, someDays, fc.nat(3)).map(([one, other, precision]) => {
  const [from = "", to = ""] = [one.slice(0, 7), other.slice(0, 7)].sort();
  const texts = [one, from, one.slice(0, 4), from === to ? from : `${from}/${to}`];
  return texts[precision] ?? one;
});

/** Awards as sources tell them: any date may be missing; a confirmed lapse is rare. */
export const someAwards: Arbitrary<Award[]> = fc.array(
  fc.record({
    awarded: fc.option(publishedDates, { freq: 4 }),
    validUntil: fc.option(publishedDates, { freq: 3 }),
    lapsedOn: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: someDays }),
  }),
  { maxLength: 5 },
);
