import "server-only";
import { type BenchmarkCut, benchmarkCuts, type Closed, type Compared, comparedWith, namedCut } from "#lib/domain/insight/benchmark.ts";
import type { Standing } from "#lib/domain/insight/cuts.ts";
import { own } from "#lib/domain/record.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import * as z from "#lib/domain/zod.ts";
import { type Context, done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { type Scope, scopeOf } from "#lib/usecases/organisations/scope.ts";
import { type PlanStanding, standingFor } from "#lib/usecases/plan/standing.ts";
import { cellsOf } from "./cells.ts";
import { standingsOf } from "./facts.ts";
import { type EarlierRound, earlierRounds, type Total, totalOf } from "./own-rounds.ts";
import { type Reference, referencesOf } from "./references.ts";
import { type Published, publishedReleases, type ReleasedCell } from "./released.ts";

/** A cut on offer: of which field or region it is, and why it is closed altogether (null while any figure of it is open). */
export type CutOffer = { cut: BenchmarkCut; of: string | null; closed: Closed | null };

/** A distribution in the chosen cut beside the own value now and in the earlier rounds (oldest last); points are unweighted. */
export type BenchmarkRow = {
  id: string;
  title: string;
  max: number;
  own: { low: number; high: number } | null;
  earlier: (number | null)[];
  compared: Compared;
  references: Reference[];
};

export type Benchmark = {
  own: { state: "open" | "submitted"; total: Total | null };
  rounds: { takenAt: string; sameRules: boolean; total: Total | null }[];
  /** The newest published release; under other rules nothing of it is compared. */
  release: { from: string; to: string; publishedAt: string; sameRules: boolean } | null;
  cuts: CutOffer[];
  cut: BenchmarkCut;
  total: Pick<BenchmarkRow, "compared" | "references">;
  dimensions: { id: string; title: string; rows: BenchmarkRow[] }[];
};

/** What the page of a secretariat shows; `benchmark` is null before its first round. */
type Compares = { organisation: { slug: string; name: string }; benchmark: Benchmark | null };

type Cells = readonly ReleasedCell<"rating">[];
type Basis = { standing: PlanStanding; rounds: EarlierRound[]; register: Standing | null; cells: Cells; references: Reference[] };

/** The points of an answer; what is not answered has none to compare, though it could become anything. */
function pointsOf(result: Result, id: string): BenchmarkRow["own"] {
  const found = own(result.indicators, id);
  return found === undefined || found.state === "unanswered" ? null : found.points;
}

function comparedIn({ register, cells }: Basis, cut: BenchmarkCut, indicator: string): Compared {
  const named = namedCut(cut, register);
  if (typeof named === "string") return { open: false, because: named };
  return comparedWith(
    cells.find((cell) => cell.cut === named.key && cell.indicator === indicator),
    named.isIn,
  );
}

function offerOf(basis: Basis, cut: BenchmarkCut): CutOffer {
  const ids = ["", ...basis.standing.edition.indicators.map(({ id }) => id)];
  const closings = ids.flatMap((id) => {
    const compared = comparedIn(basis, cut, id);
    return compared.open ? [] : [compared.because];
  });
  const closed = closings.find((because) => because !== "not-released") ?? "not-released";
  const of = cut === "field" || cut === "region" ? (basis.register?.[cut] ?? null) : null;
  return { cut, of, closed: closings.length < ids.length ? null : closed };
}

function rowsOf(basis: Basis, cut: BenchmarkCut): Benchmark["dimensions"] {
  const { standing, rounds, references } = basis;
  const comparable = rounds.filter(({ sameRules }) => sameRules);
  return standing.view.dimensions.map(({ id: dimension, title }) => ({
    ...{ id: dimension, title },
    rows: standing.view.indicators
      .filter((indicator) => indicator.dimension === dimension)
      .map(({ id, title: name }) => ({
        ...{ id, title: name, max: own(standing.result.indicators, id)?.max ?? 0, own: pointsOf(standing.result, id) },
        earlier: comparable.map(({ result }) => pointsOf(result, id)?.low ?? null),
        compared: comparedIn(basis, cut, id),
        references: references.filter(({ indicator }) => indicator === id),
      })),
  }));
}

async function basisOf(
  context: Context<"benchmark.read">,
  { organisation }: Scope,
  standing: PlanStanding,
  release: Published | undefined,
) {
  const { reader } = context.database;
  const { id, rulesDigest } = standing.edition.identity;
  const sameRules = release?.rulesDigest === rulesDigest;
  const [rounds, register, references] = await Promise.all([
    earlierRounds(reader, organisation, { assessment: standing.assessment, rulesDigest }),
    release === undefined ? null : standingsOf(reader, [organisation], release.to).then((found) => found.get(organisation) ?? null),
    referencesOf(reader, id),
  ]);
  const named = benchmarkCuts.map((cut) => namedCut(cut, register)).flatMap((cut) => (typeof cut === "string" ? [] : [cut.key]));
  const cells = release !== undefined && sameRules ? await cellsOf(reader, release.id, ["rating"], named) : [];
  return { basis: { standing, rounds, register, cells, references } satisfies Basis, sameRules };
}

const Input = z.strictObject({ slug: z.string(), locale: z.enum(["da", "en"]), cut: z._default(z.enum(benchmarkCuts), "all") });

/**
 * How a secretariat stands beside its own earlier rounds, and beside the quartiles of a published cut: from the newest
 * published release and nothing else. Where the release was made under other
 * rules than the own round, every comparison is closed (`not-released`) and `release.sameRules` says why.
 */
export const readBenchmark = verb("benchmark.read", Input, async (context, { slug, locale, cut }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const organisation = { slug, name: scope.name };
  const standing = await standingFor(context, scope.organisation, locale);
  if (standing === null) return done<Compares>({ organisation, benchmark: null });
  const [release] = await publishedReleases(reader, standing.edition.identity.id);
  const { basis, sameRules } = await basisOf(context, scope, standing, release);
  const benchmark: Benchmark = {
    own: { state: standing.state, total: totalOf(standing.result, standing.edition) },
    rounds: basis.rounds.map(({ result, takenAt, sameRules: same }) => ({
      ...{ takenAt, sameRules: same, total: totalOf(result, standing.edition) },
    })),
    release:
      release === undefined ? null : { from: release.from, to: release.to, publishedAt: release.publishedAt.toISOString(), sameRules },
    cuts: benchmarkCuts.map((one) => offerOf(basis, one)),
    cut,
    total: { compared: comparedIn(basis, cut, ""), references: basis.references.filter(({ indicator }) => indicator === null) },
    dimensions: rowsOf(basis, cut),
  };
  return done<Compares>({ organisation, benchmark });
});
