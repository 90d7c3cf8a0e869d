import { parts, Remark } from "#lib/domain/assessment/parts.ts";
import { Answers, EffortOverride, Entry, Improvement, LabelHeld } from "#lib/domain/assessment/schema.ts";
import { DateText } from "#lib/domain/date.ts";
import { EditionSchema, Text } from "#lib/domain/edition/schema.ts";
import { type FaultCode, faultMessages } from "#lib/domain/fault.ts";
import { fields } from "#lib/domain/label/fields.ts";
import { labelStates } from "#lib/domain/label/state.ts";
import { regions } from "#lib/domain/region/regions.ts";
import { ResultSchema } from "#lib/domain/scoring/schema.ts";
import * as z from "#lib/domain/zod.ts";

const Digest = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/));

const EditionSummary = z.strictObject({
  ...{ id: z.string(), revision: z.int().check(z.minimum(1)), title: Text, basis: z.enum(["indicative", "official"]) },
  ...{ effectiveFrom: z.nullable(DateText), digest: Digest, rulesDigest: Digest, revisions: z.array(z.int().check(z.minimum(1))) },
});

const Fault = z.strictObject({
  path: z.string().check(z.describe("Where, as a JSON Pointer (RFC 6901); empty for the whole.")),
  code: z.enum(Object.keys(faultMessages) as [FaultCode, ...FaultCode[]]),
  message: z.string(),
});

const Problem = z.object({
  ...{ type: z.string(), title: z.string(), status: z.int(), detail: z.string() },
  reference: z.optional(z.string().check(z.describe("Of an unexpected error: where it stands in the server's log."))),
});

const Writer = z.strictObject({ id: z.string(), name: z.string().check(z.describe("Empty when the person is a former member.")) });
const Moment = z.string().check(z.describe("ISO 8601, UTC."));
const version = z.int().check(z.minimum(0));
const State = z.enum(["open", "submitted"]);

const Saved = z.strictObject({
  ...{ value: z.unknown(), version, by: Writer, at: Moment },
  carried: z.nullable(z.enum(["confirm", "ask-again", "look"])).check(z.describe("What a value from an earlier round still needs.")),
});
const ofRound = { id: z.string(), organisation: z.string(), state: State, startedAt: Moment, submittedAt: z.nullable(Moment) };
const Assessment = z.strictObject({
  ...ofRound,
  edition: z.looseObject({ id: z.string(), revision: z.int(), digest: Digest, rulesDigest: Digest }),
  ...{ previous: z.nullable(z.string()), auditDay: z.nullable(DateText) },
  saved: z.record(z.enum(parts), z.record(z.string(), Saved)),
  can: z.record(z.string(), z.boolean()),
});

const HealthState = z.enum(["ok", "degraded", "failed"]);
const healthParts = ["database", "migrations", "disk", "files", "jobs", "mail"] as const;
const Checks = z.record(z.enum(healthParts), HealthState);
const Reasons = z.partialRecord(z.enum(healthParts), z.string());

const Published = z.nullable(
  z.string().check(z.describe("As it was published: 2017, 2017-09, 2017-09-21 or 2024-07/2024-09; null is not known.")),
);
const RegisterLabel = z.strictObject({
  ...{ label: z.enum(["gold", "silver", "bronze"]), state: z.enum(labelStates), awarded: Published, validUntil: Published },
  precision: z.nullable(
    z.enum(["day", "month", "quarter", "year", "range"]).check(z.describe("Of the award; of the end where only that is known.")),
  ),
  since: Published,
  because: z.nullable(z.enum(["end-passed", "end-unknown", "succeeded"]).check(z.describe("Why the state is not known."))),
});
const RegisterPage = z.strictObject({
  items: z.array(
    z.strictObject({
      ...{ slug: z.string(), name: z.string(), field: z.nullable(z.enum(fields.map(({ id }) => id))) },
      ...{ region: z.nullable(z.enum(regions.map(({ id }) => id))), labels: z.array(RegisterLabel) },
    }),
  ),
  ...{ page: z.int().check(z.minimum(1)), pages: z.int().check(z.minimum(1)), total: z.int().check(z.minimum(0)), asOf: DateText },
  licence: z.strictObject({ id: z.string(), url: z.url() }),
});

const schemas = {
  RegisterPage,
  Answers,
  Result: ResultSchema,
  Edition: EditionSchema,
  EditionSummaries: z.strictObject({ editions: z.array(EditionSummary) }),
  Assessments: z.strictObject({
    assessments: z.array(z.strictObject({ ...ofRound, organisationName: z.string(), edition: z.string(), revision: z.int() })),
  }),
  NewAssessment: z.strictObject({ edition: z.string(), organisation: z.optional(z.string()) }),
  Started: z.strictObject({ id: z.string() }),
  Assessment,
  Entry,
  PartValue: z.union([Remark, EffortOverride, z.nullable(z.boolean()), z.array(LabelHeld), z.array(Improvement)]),
  Stale: z.extend(Problem, { entry: z.unknown(), version, by: z.nullable(Writer), at: z.nullable(Moment) }),
  AlreadyOpen: z.extend(Problem, { id: z.string().check(z.describe("The assessment that is open.")) }),
  Problem,
  Faults: z.extend(Problem, { faults: z.array(Fault) }),
  Live: z.strictObject({ status: z.literal("live") }),
  Ready: z.strictObject({ status: z.literal("ready"), checks: Checks, reasons: Reasons }),
  NotReady: z.extend(Problem, { checks: Checks, reasons: Reasons }),
};
export type SchemaName = keyof typeof schemas;

/** The schemas of the API as JSON Schema 2020-12, made from those that check and type the same documents here. */
export function jsonSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { $schema: _, ...made } = z.toJSONSchema(schema, {
        io: "input",
        override: ({ zodSchema, jsonSchema }) => {
          if (zodSchema === DateText) jsonSchema.format = "date";
        },
      });
      return [name, made];
    }),
  );
}
