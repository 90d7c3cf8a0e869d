/** Inhabitants of Denmark on a day. */
type Population = { on: string; population: number };

export const populationSource = "https://www.dst.dk/en/Statistik/emner/borgere/befolkning/befolkningstal";

/** Denmark's population on 1 January by Statistics Denmark; `db/facts/population.csv`, whose source is in `db/facts/register.source.md`. */
const populations: readonly Population[] = [
  { on: "2013-01-01", population: 5_602_628 },
  { on: "2014-01-01", population: 5_627_235 },
  { on: "2015-01-01", population: 5_659_715 },
  { on: "2016-01-01", population: 5_707_251 },
  { on: "2017-01-01", population: 5_748_769 },
  { on: "2018-01-01", population: 5_781_190 },
  { on: "2019-01-01", population: 5_806_081 },
  { on: "2020-01-01", population: 5_822_763 },
  { on: "2021-01-01", population: 5_840_045 },
  { on: "2022-01-01", population: 5_873_420 },
  { on: "2023-01-01", population: 5_932_654 },
  { on: "2024-01-01", population: 5_961_249 },
  { on: "2025-01-01", population: 5_992_734 },
  { on: "2026-01-01", population: 6_025_603 },
];

/** The latest count on or before a day; null before the first that is known. */
export function populationOn(day: string): Population | null {
  return populations.findLast(({ on }) => on <= day) ?? null;
}

/** So many per million inhabitants, with one decimal, rounded half up. */
export function perMillion(count: number, population: number): string {
  return (Math.round((count * 10_000_000) / population) / 10).toFixed(1);
}
