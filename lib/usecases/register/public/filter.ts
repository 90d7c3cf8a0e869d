import { DateText } from "#lib/domain/date.ts";
import { type FieldId, fieldNamed, fields } from "#lib/domain/label/fields.ts";
import { type LabelState, labelStates } from "#lib/domain/label/state.ts";
import { type RegionId, regionNamed, regions } from "#lib/domain/region/regions.ts";
import * as z from "#lib/domain/zod.ts";

export const labels = ["gold", "silver", "bronze"] as const;
export type Label = (typeof labels)[number];

/** The states in which a label is held; what is asked for where no state is. */
export const heldStates = ["valid", "expiring", "in-grace"] as const satisfies readonly LabelState[];

const sorts = ["name", "-name", "awarded", "-awarded", "valid-until", "-valid-until"] as const;

const absent = z.pipe(
  z.literal(""),
  z.transform(() => undefined),
);
const orAbsent = <S extends z.ZodMiniType>(schema: S) => z.optional(z.union([absent, schema]));

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
const whole = { params: { code: "wrong-type", expected: "a whole number from 1" } };

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
  page: orAbsent(
    z.pipe(z.pipe(z.union([z.number(), z.string()]), z.transform(Number)), z.int(whole).check(z.minimum(1), z.maximum(1_000_000))),
  ),
});
