import { DateText } from "#lib/domain/date.ts";
import { type FieldId, fieldNamed, fields } from "#lib/domain/label/fields.ts";
import { type LabelState, labelStates } from "#lib/domain/label/state.ts";
import { type RegionId, regionAsOf, regionNamed, regions } from "#lib/domain/region/regions.ts";
import * as z from "#lib/domain/zod.ts";

export const labels = ["gold", "silver", "bronze"] as const;
export type Label = (typeof labels)[number];

/** The states in which a label is held; what is asked for where no state is. */
const heldStates = ["valid", "expiring", "in-grace"] as const satisfies readonly LabelState[];

const sorts = ["name", "-name", "awarded", "-awarded", "valid-until", "-valid-until"] as const;

/** Blank is as if it were not there, as a form sends it. */
const orAbsent = <S extends z.ZodMiniType>(schema: S) =>
  z.optional(
    z.pipe(
      z.transform((value: unknown) => (value === "" ? undefined : value)),
      z.optional(schema),
    ),
  );

/** One or more of some ids, as an address has them: repeated, or in one text with commas. Blank is as if it were not there. */
function chosen<Id extends string>(ids: readonly Id[], named: (text: string) => Id | null) {
  return z.optional(
    z.pipe(
      z.union([z.string(), z.array(z.string())]),
      z.transform((value, context): Id[] | undefined => {
        const texts = [value]
          .flat()
          .flatMap((text) => text.split(","))
          .map((text) => text.trim())
          .filter((text) => text !== "");
        const found = texts.map(named);
        if (!found.includes(null)) return texts.length === 0 ? undefined : [...new Set(found.filter((id) => id !== null))];
        const params = { code: "unknown-option", options: ids.join(", ") };
        context.issues.push({ code: "custom", input: value, params });
        return z.NEVER;
      }),
    ),
  );
}

const oneOf = <Id extends string>(ids: readonly Id[]) => chosen(ids, (text) => ids.find((id) => id === text) ?? null);
/** The names of some fields have commas of their own: the whole text is tried before its parts. */
const wholeNames = (value: unknown) => (typeof value === "string" ? (fieldNamed(value) ?? value) : value);
const pages = /^[1-9]\d{0,5}$/;
const Page = z.pipe(
  z.transform(String),
  z.pipe(
    z.string().check(z.refine((text) => pages.test(text), { params: { code: "out-of-range", min: 1, max: 999_999 } })),
    z.transform(Number),
  ),
);

/** What of the register is asked for, with every text as it came in an address (contract §5). */
export const Filter = z.strictObject({
  label: oneOf(labels),
  field: z.pipe(
    z.transform(wholeNames),
    chosen<FieldId>(
      fields.map(({ id }) => id),
      fieldNamed,
    ),
  ),
  region: chosen<RegionId>(
    regions.map(({ id }) => id),
    regionNamed,
  ),
  state: oneOf([...labelStates, "all"] as const),
  asOf: orAbsent(DateText),
  q: z.optional(z.string().check(z.maxLength(100))),
  sort: orAbsent(z.enum(sorts)),
  page: orAbsent(Page),
});

/** A filter with what is meant where nothing is said. */
export type Asked = {
  labels: readonly Label[];
  states: readonly LabelState[];
  fields: readonly FieldId[] | null;
  /** Regions as the register has them: those asked for, and those whose land they have taken over by the day. */
  regions: readonly RegionId[] | null;
  asOf: string;
  q: string;
  sort: (typeof sorts)[number];
  page: number;
};

/** Every state with `all`; the held ones where none is asked for. */
function statesOf(states: z.output<typeof Filter>["state"]): readonly LabelState[] {
  if (states === undefined) return heldStates;
  return states.includes("all") ? labelStates : states.filter((state) => state !== "all");
}

/** `today` is the day in Denmark: the one that is meant without `asOf`. */
export function askedBy(filter: z.output<typeof Filter>, today: string): Asked {
  const { label, field, region, asOf = today, q = "", sort = "name", page = 1 } = filter;
  const within = (id: RegionId) => region?.some((wanted) => wanted === id || wanted === regionAsOf(id, asOf)) === true;
  return {
    ...{ labels: label === undefined ? labels : labels.filter((one) => label.includes(one)), states: statesOf(filter.state) },
    ...{ fields: field ?? null, regions: region === undefined ? null : regions.map(({ id }) => id).filter(within) },
    ...{ asOf, q: q.trim(), sort, page },
  };
}
