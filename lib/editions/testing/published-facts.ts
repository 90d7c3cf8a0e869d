import type { Answers } from "#lib/domain/assessment/schema.ts";

/**
 * What is published of two Danish clusters, as partial answers to the edition. Nothing is added: a fact that is known only
 * in part answers its indicator only in part, and a date of which only the year is published is left out.
 */
export const publishedFacts = {
  // MARCOD (undated), https://www.marcod.dk/en/about-marcod/certification, and Maritime Denmark (2017),
  // http://www.maritimedenmark.dk/?Id=18978: bronze in 2014; 118 dedicated members in 2014, later 253, and either number
  // gives 1.1.2 its full points; silver on 19 January 2017. That is the day of the award; no gate of the edition counts
  // from silver. Of bronze only the year is published, so it is not in the list. The founding year is in neither source.
  marcod: {
    edition: "ecei-2013",
    asOf: "2019-01-31",
    answers: { "1.1.2": { inputs: { committed: 253 } } },
    labels: [{ label: "silver", assessedOn: "2017-01-19" }],
  },
  // Herning Kommune (2018), http://nyheder.herning.dk/nyhedsarkiv/2018/jan/ny-dansk-guldklynge-i-herning: founded in 2010,
  // so at least 7 whole years old; 77 members, of which it is not said how many are committed; gold in January 2018, the
  // day of the assessment not published. How many people work there is not published either, so 1.1.0 and 2.2.1 stay open.
  damrc: {
    edition: "ecei-2013",
    asOf: "2018-01-31",
    answers: { "1.1.0": { inputs: { participants: 77 } }, "2.1": { inputs: { years: 7 } }, "2.2.1": { inputs: { participants: 77 } } },
  },
} as const satisfies Record<string, Answers>;
