import "server-only";
import { readFile } from "node:fs/promises";
import { type FieldId, fieldNamed } from "#lib/domain/label/fields.ts";
import { PublishedDate } from "#lib/domain/label/published-date.ts";
import { slugOf } from "#lib/domain/people/schema.ts";
import { type RegionId, regionNamed } from "#lib/domain/region/regions.ts";
import * as z from "#lib/domain/zod.ts";
import { readSheet } from "#lib/platform/spreadsheet.ts";

type Confidence = "stated" | "inferred";

const text = z.string().check(z.minLength(1));
const orNull = <S extends z.ZodMiniType>(schema: S) =>
  z.union([
    z.pipe(
      z.literal(""),
      z.transform(() => null),
    ),
    schema,
  ]);
const whole = z.pipe(z.string().check(z.regex(/^\d+$/)), z.transform(Number));
/** What stands in brackets says more than a confidence: it is kept as a note. */
const told = z.pipe(
  z.string().check(z.regex(/^(stated|inferred)/)),
  z.transform((words): { confidence: Confidence; note: string | null } => ({
    confidence: words.startsWith("inferred") ? "inferred" : "stated",
    note: /\((.+)\)/.exec(words)?.[1] ?? null,
  })),
);

const Award = z.strictObject({
  ...{ organisation: text, field: orNull(text), region: orNull(text), region_confidence: orNull(z.enum(["stated", "inferred"])) },
  ...{ label: z.enum(["bronze", "silver", "gold"]), awarded: orNull(PublishedDate), valid_until: orNull(PublishedDate) },
  ...{ score_percent: orNull(text), confidence: told, source: text },
});
const Successor = z.strictObject({
  ...{ organisation: text, successor: text, kind: z.enum(["merged", "renamed"]), since: orNull(PublishedDate), source: text },
});
const Count = z.strictObject({
  ...{ as_of: PublishedDate, precision: text, gold: orNull(whole), silver: orNull(whole), bronze: orNull(whole) },
  ...{ of_total: orNull(whole), source: text },
});
const Score = z.strictObject({
  ...{ organisation: text, country: text, year: text, score_percent: text, points: orNull(whole), points_max: orNull(whole), source: text },
});

/** The rows of a file of facts that comes with the software. @throws when one is not as it must be: a fault of ours. */
async function rowsIn<S extends z.ZodMiniType>(file: string, schema: S): Promise<z.output<S>[]> {
  const read = await readSheet(await readFile(`./db/facts/${file}`));
  if (!read.ok) throw new Error(`db/facts/${file} cannot be read: ${read.code}`);
  const { headers, rows } = read.value;
  return rows.map((cells) => schema.parse(Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ""]))));
}

export type ClusterFact = {
  slug: string;
  name: string;
  field: FieldId | null;
  region: RegionId | null;
  regionConfidence: Confidence | null;
  source: string;
};

function fieldOf(name: string | null): FieldId | null {
  const field = name === null ? null : fieldNamed(name);
  if (name !== null && field === null) throw new Error(`no field is named “${name}”`);
  return field;
}

function regionOf(name: string | null): RegionId | null {
  const region = name === null ? null : regionNamed(name);
  if (name !== null && region === null) throw new Error(`no region is named “${name}”`);
  return region;
}

type Facts = {
  clusters: ClusterFact[];
  awards: z.output<typeof Award>[];
  successors: z.output<typeof Successor>[];
  counts: z.output<typeof Count>[];
  scores: z.output<typeof Score>[];
};

/** The published facts that a new register begins with (`db/facts/register.source.md`); a cluster's profile by the first row that names it. */
export async function readFacts(): Promise<Facts> {
  const [awards, successors] = [await rowsIn("danish-labels.csv", Award), await rowsIn("danish-successors.csv", Successor)];
  const clusters = new Map<string, ClusterFact>();
  for (const { organisation: name, field, region, region_confidence: regionConfidence, source } of awards)
    if (!clusters.has(name))
      clusters.set(name, { slug: slugOf(name), name, field: fieldOf(field), region: regionOf(region), regionConfidence, source });
  for (const { organisation, successor, source } of successors)
    for (const name of [organisation, successor])
      if (!clusters.has(name)) clusters.set(name, { slug: slugOf(name), name, field: null, region: null, regionConfidence: null, source });
  const [counts, scores] = [await rowsIn("danish-label-counts.csv", Count), await rowsIn("published-gold-scores.csv", Score)];
  return { clusters: [...clusters.values()], awards, successors, counts, scores };
}
