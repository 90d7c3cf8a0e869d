import "server-only";
import type { Improvement } from "#lib/domain/assessment/schema.ts";
import { danishDate } from "#lib/domain/date.ts";
import type { LocalText } from "#lib/domain/edition/schema.ts";
import { type ProposedImprovement, proposeImprovements } from "#lib/domain/improvement/propose.ts";
import { type SilverReadiness, silverReadiness } from "#lib/domain/improvement/silver.ts";
import * as z from "#lib/domain/zod.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { documentsAt, openPoint, type Point, savedImprovements, snapshotPoints } from "./points.ts";

const Input = z.strictObject({ slug: z.string(), before: z.optional(z.string()), after: z.optional(z.string()) });

type Side = { id: string; takenAt: string };

/** Improvements between two points, the later one's readiness (null where its edition has no silver), and what its indicators are called. */
type Dossier = {
  before: Side;
  after: Side;
  proposals: ProposedImprovement[];
  readiness: SilverReadiness | null;
  titles: Record<string, LocalText>;
};

/** What a secretariat sees of its silver dossier; times are ISO 8601, UTC. */
type SilverView = {
  organisation: { slug: string; name: string };
  points: Side[];
  dossier: Dossier | null;
  choice: { assessment: string; saved: Improvement[]; version: number } | null;
};

const sideOf = ({ id, takenAt }: Point): Side => ({ id, takenAt: takenAt.toISOString() });

/**
 * How a silver dossier stands: the improvements between an earlier snapshot and a later point with their dated documents,
 * and whether timing, minimums and improvements hold. The later point is the open round as it stands today (`now`), or
 * the newest snapshot; the earlier one is the snapshot before it; the caller may name others. `dossier` is null where
 * there are no two to hold against each other, `choice` where no round is open to save the improvements in.
 */
export const readSilver = verb("assessment.read", Input, async (context, { slug, ...asked }) => {
  const { reader } = context.database;
  const { actor } = context;
  const scope = await scopeOf(reader, actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const { organisation } = scope;
  const today = danishDate(context.clock());
  const [open, snapshots] = await Promise.all([openPoint(reader, actor, organisation, today), snapshotPoints(reader, actor, organisation)]);
  const points = [open ?? [], snapshots].flat();
  const named = (id: string | undefined) => points.find((point) => point.id === id);
  const after = named(asked.after) ?? points[0];
  const earlier = after === undefined ? [] : points.slice(points.indexOf(after) + 1);
  const before = earlier.find(({ id }) => id === asked.before) ?? earlier[0];
  const seen = { organisation: { slug: scope.slug, name: scope.name }, points: points.map(sideOf) };
  if (after === undefined || before === undefined) return done<SilverView>({ ...seen, dossier: null, choice: null });
  const documents = await documentsAt(reader, organisation, after.assessment);
  const proposals = proposeImprovements(after.edition, before.snapshot, after.snapshot, documents);
  const readiness = silverReadiness(after.edition, after.snapshot, proposals);
  const mayChoose = open !== null && context.can("assessment.answer", { organisation, state: "open" });
  return done<SilverView>({
    ...seen,
    dossier: {
      ...{ before: sideOf(before), after: sideOf(after), proposals, readiness },
      titles: Object.fromEntries(after.document.indicators.map(({ id, title }) => [id, title])),
    },
    choice: mayChoose ? { assessment: open.assessment, ...(await savedImprovements(reader, open.assessment)) } : null,
  });
});
