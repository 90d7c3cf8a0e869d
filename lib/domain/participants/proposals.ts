import type { IndicatorDocument } from "../edition/schema.ts";
import {
  type Count,
  committedCount,
  type Day,
  departures,
  type Figure,
  type Missing,
  metCount,
  nearbyCount,
  onDay,
  presentCount,
  typeCount,
} from "./counts.ts";
import type { Participant } from "./participant.ts";

/** What the indicators are read for: their id, and the figures they ask for. */
export type AskedIndicator = Pick<IndicatorDocument, "id" | "inputs">;

/** Inputs proposed for one indicator. A key of the indicator is either in `inputs`, with `because`, or in `missing`. */
export type Proposal = {
  indicator: string;
  inputs: Record<string, number>;
  because: Record<string, Count>;
  missing: Record<string, Missing[]>;
};

type Source = { participants: readonly Participant[]; day: Day; asOf: string; offices: readonly string[] };
type Counting = (source: Source, years: number) => Figure;

const committed: Counting = ({ day }) => committedCount(day);
const ofType =
  (type: Participant["type"]): Counting =>
  ({ day }) =>
    typeCount(day, type);

/** The figures that a list of participants can tell, by the keys under which edition `ecei-2013` asks for them. */
export const countedInputs = [
  ...(["committed", "participants", "companies", "research", "education", "public", "other"] as const),
  ...(["nearby", "departed", "atStart", "met"] as const),
];
export type CountedInput = (typeof countedInputs)[number];

/** How the figures of edition `ecei-2013` are counted, as its questions and help texts define them, by indicator and input. */
const countings: Record<string, Partial<Record<CountedInput, Counting>>> = {
  "1.1.0": { committed, participants: ({ day }) => presentCount(day) },
  "1.1.1": {
    companies: ofType("company"),
    research: ofType("research"),
    education: ofType("education"),
    public: ofType("public"),
    other: ofType("other"),
  },
  "1.1.2": { committed },
  "1.2": { nearby: ({ day, asOf, offices }) => nearbyCount(day, asOf, offices), committed },
  "2.3": {
    departed: ({ participants, asOf }, years) => departures(participants, asOf, years).departed,
    atStart: ({ participants, asOf }, years) => departures(participants, asOf, years).atStart,
  },
  "2.5": { met: ({ day, asOf }, years) => metCount(day, asOf, 12 * years), committed },
};

/** The years that an indicator looks back: what the edition states for one of its figures, else one. */
function yearsOf(inputs: NonNullable<AskedIndicator["inputs"]>): number {
  return inputs.reduce((most, { period }) => Math.max(most, period?.years ?? 1), 1);
}

/**
 * Figures for the indicators 1.1.0 to 1.2, 2.3 and 2.5 of edition `ecei-2013`, counted from the list of participants as it stood on a day.
 * `offices` are the postcodes of the secretariat's offices (1.2 asks for participants in the regions that have one). A figure
 * that needs what the list does not tell is not proposed: `missing` says which column and how many. The order of the participants does
 * not matter. Indicators that ask for other figures, and an empty list, give no proposal.
 */
export function proposalsOf(
  indicators: readonly AskedIndicator[],
  participants: readonly Participant[],
  asOf: string,
  { offices }: { offices: readonly string[] },
): Proposal[] {
  if (participants.length === 0) return [];
  const source = { participants, asOf, offices, day: onDay(participants, asOf) };
  return indicators.flatMap(({ id, inputs = [] }) => {
    const known: Record<string, Counting> | undefined = Object.hasOwn(countings, id) ? countings[id] : undefined;
    const proposal: Proposal = { indicator: id, inputs: {}, because: {}, missing: {} };
    for (const { key, kind } of inputs) {
      const counting = known !== undefined && Object.hasOwn(known, key) && kind === "count" ? known[key] : undefined;
      if (counting === undefined) continue;
      const figure = counting(source, yearsOf(inputs));
      if (Array.isArray(figure)) proposal.missing[key] = figure;
      else [proposal.inputs[key], proposal.because[key]] = [figure.count, figure];
    }
    return Object.keys(proposal.inputs).length + Object.keys(proposal.missing).length > 0 ? [proposal] : [];
  });
}
