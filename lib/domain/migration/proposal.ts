import { checkEntry } from "../assessment/check.ts";
import { entryOf } from "../assessment/quick-check.ts";
import type { Answers, Entry } from "../assessment/schema.ts";
import { type Edition, type Indicator, prepareEdition } from "../edition/edition.ts";
import { rulesOf } from "../edition/rules.ts";
import type { EditionDocument, IndicatorDocument } from "../edition/schema.ts";
import { own } from "../record.ts";
import { same } from "../same.ts";
import { rate } from "../scoring/rating.ts";
import type { IndicatorResult } from "../scoring/result.ts";

/** The points of an indicator, unweighted, as a range; null where it is not applicable or not in that edition. */
type Points = IndicatorResult["points"];

/**
 * What becomes of an indicator's answer. `kept`: it is rated as before. `look`: it is rated otherwise now; `whole` when
 * all of the old answer stands under the new rules, else only `entry` does. `dropped`: the indicator is gone, or nothing
 * of the answer stands. `new`: to be answered, it was not there or not answered under other rules. `reworded`: the question,
 * a level or an input reads otherwise, so that the same answer may mean something else.
 */
export type Proposed = {
  indicator: string;
  state: "kept" | "look" | "dropped" | "new";
  /** The answer proposed; null for none. */
  entry: Entry | null;
  old: Entry | null;
  whole: boolean;
  reworded: boolean;
  before: Points;
  after: Points;
};

/** A proposal to carry answers over to another revision or edition; the old answers are not touched by it. */
export type Proposal = { from: Identity; to: Identity; indicators: Proposed[] };
type Identity = { edition: string; revision: number };

/** What rates an answer and decides which answers there can be; scope, weight, minimums and effort change neither. */
function ratingPart({ inputs = [], rating, maxPoints, notApplicable = false }: IndicatorDocument) {
  return rulesOf({ part: { inputs, rating, maxPoints, notApplicable } });
}

function wordsOf({ title, question, help, inputs, rating }: IndicatorDocument) {
  return { title, question, help, inputs, rating };
}

/** An answer that says something; `{}` and inputs without any figure say nothing. */
function said(entry: Entry | undefined): Entry | null {
  const { inputs, ...others } = entry ?? {};
  const silent = Object.keys(others).length === 0 && Object.keys(inputs ?? {}).length === 0;
  return entry === undefined || silent ? null : entry;
}

type Side = { document: EditionDocument; edition: Edition };

function sideOf(document: EditionDocument): Side {
  return { document, edition: prepareEdition(document, { digest: "", rulesDigest: "" }) };
}

function at({ document, edition }: Side, id: string): { document: IndicatorDocument; indicator: Indicator } | null {
  const position = edition.positions.get(id) ?? -1;
  const [found, indicator] = [document.indicators[position], edition.indicators[position]];
  return found === undefined || indicator === undefined ? null : { document: found, indicator };
}

function proposed(from: Side, to: Side, id: string, answers: Answers["answers"]): Proposed {
  const [was, is] = [at(from, id), at(to, id)];
  const entry = own(answers, id);
  const old = said(entry);
  const pointsOf = (side: typeof was, given: Entry | null) => (side === null ? null : rate(side.indicator, given ?? undefined).points);
  const reworded = was !== null && is !== null && !same(wordsOf(was.document), wordsOf(is.document));
  const plain = { indicator: id, old, reworded, before: pointsOf(was, old) };
  const end = (state: Proposed["state"], given: Entry | null, whole: boolean): Proposed => ({
    ...plain,
    ...{ state, entry: given, whole, after: pointsOf(is, given) },
  });
  if (is === null) return end("dropped", null, false);
  if (was === null) return end("new", null, false);
  if (same(ratingPart(was.document), ratingPart(is.document))) return end("kept", old, true);
  if (old === null) return end("new", null, false);
  if (checkEntry([], is.indicator, old).length === 0) return end("look", old, true);
  const part = said(entryOf(is.indicator, old));
  return part === null ? end("dropped", null, false) : end("look", part, false);
}

/**
 * What becomes of answers under another revision or edition: every indicator of the new one in its order, then those
 * that are gone. Both documents have passed `parseEdition`, the answers `parseAnswers` of the first.
 */
export function proposeMigration(fromDocument: EditionDocument, toDocument: EditionDocument, answers: Pick<Answers, "answers">): Proposal {
  const [from, to] = [sideOf(fromDocument), sideOf(toDocument)];
  const ids = [...new Set([...toDocument.indicators, ...fromDocument.indicators].map(({ id }) => id))];
  return {
    from: { edition: fromDocument.id, revision: fromDocument.revision },
    to: { edition: toDocument.id, revision: toDocument.revision },
    indicators: ids.map((id) => proposed(from, to, id, answers.answers)),
  };
}
