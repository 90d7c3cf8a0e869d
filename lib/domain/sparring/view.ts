import type { Entry } from "../assessment/schema.ts";
import type { Edition } from "../edition/edition.ts";
import type { LocalText } from "../edition/schema.ts";
import type { Freshness } from "../evidence/freshness.ts";
import type { Need } from "../evidence/needs.ts";
import type { IndicatorResult, Score } from "../scoring/result.ts";
import type { Difference } from "./differences.ts";
import type { Reason, Side } from "./schema.ts";

/** Who did something; the name is "" for somebody who was erased since: a former colleague. */
export type By = { id: string; name: string };

/** One version of CED's rating. Points are unweighted, null where it was taken back; `at` is ISO 8601, UTC. */
export type RatingView = { version: number; points: number | null; reason: Reason | null; comment: string; by: By; at: string };

/** One proposal of what both sides agree on, and the other side's yes; null while it waits for it. */
export type AgreementView = {
  version: number;
  points: number;
  reason: string;
  /** The side that proposed it. */
  side: Side;
  by: By;
  at: string;
  confirmed: { by: By; at: string } | null;
};

/** What stands at an indicator: the newest agreement, and a newer proposal that waits. `version` is the highest there is. */
export type AgreementsAt = { version: number; agreed: AgreementView | null; proposed: AgreementView | null };

/** A document as it is used at one indicator of a case. */
export type CaseDocument = {
  id: string;
  title: string;
  titleEn: string | null;
  kind: string;
  /** YYYY-MM-DD; the document's own. */
  documentDate: string | null;
  freshness: Freshness;
  place: string | null;
  note: string | null;
  noteEn: string | null;
  link: string | null;
  file: { name: string; size: number } | null;
};

/** One kind of evidence that an indicator asks for, with its title, and what is there of it. */
type CaseNeed = Need & { title: LocalText };

/** What is shown and what is asked for at an indicator. */
export type EvidenceAt = { documents: CaseDocument[]; needs: CaseNeed[] };

/** How much of the conversation waits: evidence that is asked for, and what the reader has not seen yet. */
export type Waiting = { requests: number; unread: number };

/** The secretariat's own answer: the entry, its result with the reason, whether they are unsure, and who gave it when. */
export type SelfView = { entry: Entry | null; result: IndicatorResult; unsure: boolean; by: By | null; at: string | null };

/** The scores of the series for a label, in weighted points; null where the series has nothing yet. */
export type SeriesScore = { label: string; self: Score; sparring: Score | null; combined: Score | null; official: Score | null };

/** One indicator of a case, as both sides see it. Points are unweighted. */
export type IndicatorCase = {
  id: string;
  dimension: string;
  maxPoints: number;
  weight: number;
  scope: readonly string[];
  self: SelfView;
  /** CED's rating that counts, and every version of it, the newest first. */
  rating: RatingView | null;
  past: RatingView[];
  official: number | null;
  agreements: AgreementsAt;
  difference: Difference | null;
  evidence: EvidenceAt;
  waiting: Waiting;
};

/** The official outcome of a case, without its points, which stand at the indicators. */
export type OutcomeView = {
  label: string;
  awarded: boolean;
  /** YYYY-MM-DD. */
  assessedOn: string;
  /** Weighted; null where the assessors gave no sum. */
  total: { points: number; possible: number } | null;
  confirmed: boolean;
};

/** A case as both of its sides see it. */
export type CaseView = {
  id: string;
  organisation: string;
  slug: string;
  name: string;
  side: Side;
  /** Whether CED sees it now. */
  shared: boolean;
  state: "open" | "submitted";
  /** YYYY-MM-DD, both. */
  auditDay: string | null;
  today: string;
  benchmarkers: By[];
  edition: Edition["identity"];
  scores: SeriesScore[];
  official: OutcomeView | null;
  /** Ids of the indicators that the sides disagree on, in the order to speak of them. */
  differences: string[];
  indicators: IndicatorCase[];
  /** The conversation about no indicator in particular. */
  general: Waiting;
  can: { take: boolean; rate: boolean; ask: boolean; discuss: boolean; agree: boolean };
};
