import type { Answers } from "../assessment/schema.ts";
import type { Suppression } from "../insight/cell.ts";
import { roundedCount } from "../insight/disclosure/quartiles.ts";
import { fewest } from "../insight/disclosure.ts";
import { applyMigration } from "../migration/migrate.ts";
import { proposeMigration } from "../migration/proposal.ts";
import { own } from "../record.ts";
import type { Verdict } from "../scoring/result.ts";
import { score } from "../scoring/score.ts";
import type { Edition } from "./edition.ts";
import type { EditionDocument } from "./schema.ts";

/** An edition as a trial needs it. */
export type Side = { document: EditionDocument; edition: Edition };

/** How one cluster stands for a label; `distance` is the points missing to the bar, null where the label asks for none. */
export type Stand = { verdict: Verdict; distance: number | null };
/** What another edition would do to one cluster: by label, null where an edition has no such label; and how many of its answers would need a look. */
export type Effect = { labels: Record<string, { before: Stand | null; after: Stand | null }>; toLookAt: number };

/** Answers carried to an edition with everything taken along that can be, and how they stand there. */
function under({ document, edition }: Side, given: Pick<Side, "document">, answers: Answers) {
  const proposal = proposeMigration(given.document, document, answers);
  const taken = Object.fromEntries(proposal.indicators.map(({ indicator }) => [indicator, "take" as const]));
  const carried = applyMigration(document, answers, proposal, taken).answers;
  return { proposal, labels: score(edition, carried, { paths: false }).labels };
}

/**
 * What would happen to a cluster if `to` took the place of `from`: its answers, given under an edition of their own, are
 * carried to both and scored on the same day (`asOf` of the answers), so that only the rules differ.
 */
export function effectOn(given: Pick<Side, "document">, answers: Answers, from: Side, to: Side): Effect {
  const [before, after] = [under(from, given, answers), under(to, given, answers)];
  const ids = [...new Set([...to.edition.labels, ...from.edition.labels].map(({ id }) => id))];
  const standOf = ({ labels }: typeof before, id: string): Stand | null => {
    const result = own(labels, id);
    return result === undefined ? null : { verdict: result.verdict, distance: result.distance };
  };
  const toLookAt = after.proposal.indicators.filter(({ state, old }) => old !== null && (state === "look" || state === "dropped"));
  return {
    labels: Object.fromEntries(ids.map((id) => [id, { before: standOf(before, id), after: standOf(after, id) }])),
    toLookAt: toLookAt.length,
  };
}

/** How many clusters a trial counts of each kind. `gain` and `lose`: ready with a label after and not before, and the reverse; `closer` and `farther`: fewer or more points missing to its bar. */
const counted = ["gain", "lose", "closer", "farther"] as const;
type Counted = (typeof counted)[number];
export type Trial =
  | { suppressed: Suppression }
  | { suppressed: null; clusters: number; toLookAt: number; labels: (Record<Counted, number> & { label: string })[] };

const isReady = (stand: Stand | null) => stand?.verdict === "ready";

function kindsOf({ before, after }: Effect["labels"][string]): Counted[] {
  const [was, is] = [before?.distance ?? null, after?.distance ?? null];
  const more = was === null || is === null ? 0 : is - was;
  return [
    ...(isReady(after) && !isReady(before) ? (["gain"] as const) : []),
    ...(isReady(before) && !isReady(after) ? (["lose"] as const) : []),
    ...(more < 0 ? (["closer"] as const) : more > 0 ? (["farther"] as const) : []),
  ];
}

/**
 * The effects of a trial as counts, under the rules of releases (`lib/domain/insight/disclosure.ts`): nothing with fewer
 * clusters than a cell must have, and every count as the nearest multiple of three. `labels` gives the labels and their order.
 */
export function countTrial(effects: readonly Effect[], labels: readonly string[]): Trial {
  if (effects.length < fewest) return { suppressed: "too-few" };
  const tally = (of: (effect: Effect) => boolean) => roundedCount(effects.filter(of).length);
  return {
    suppressed: null,
    clusters: roundedCount(effects.length),
    toLookAt: tally(({ toLookAt }) => toLookAt > 0),
    labels: labels.map((label) => {
      const of = (kind: Counted) => tally((effect) => kindsOf(own(effect.labels, label) ?? { before: null, after: null }).includes(kind));
      return { label, gain: of("gain"), lose: of("lose"), closer: of("closer"), farther: of("farther") };
    }),
  };
}
