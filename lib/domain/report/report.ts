import type { EditionDocument, GateKind } from "../edition/schema.ts";
import type { Need } from "../evidence/needs.ts";
import type { ActionState } from "../plan/schema.ts";
import type { GateState, IndicatorResult, Verdict } from "../scoring/result.ts";

// A report as screen, PDF, spreadsheet, Word and dossier show it: figures as numbers, words in one language. Days are
// YYYY-MM-DD, moments ISO 8601 (UTC), percentages decimal texts with a point ("79.3"), null where something is not known.

/** The kinds that can be made; a kind has its maker (usecases/reports/makers.ts) and its words. */
export const reportKinds = ["pdf", "spreadsheet", "word", "dossier"] as const;
export type ReportKind = (typeof reportKinds)[number];
type ReportLocale = "da" | "en";

type Points = { low: number; high: number };

/** The three series of ratings; they stay apart everywhere. */
export const series = ["self", "sparring", "official"] as const;
export type Series = (typeof series)[number];

/** Weighted points of a label's scope in one series. What is not rated in it counts from nothing to everything. */
export type ReportScore = Points & {
  possible: number;
  bar: number | null;
  percentLow: string | null;
  percentHigh: string | null;
  /** How many of the label's indicators are rated in this series; null where only a total is known. */
  rated: number | null;
  count: number;
};

export type ReportHead = {
  assessment: string;
  organisation: { slug: string; name: string };
  locale: ReportLocale;
  /** What the report is called, with the organisation's name: title of the page and of the document. */
  title: string;
  edition: { id: string; revision: number; title: string; digest: string; rulesDigest: string };
  engine: number;
  basis: EditionDocument["basis"];
  /** What is said where figures are stand-ins; null where they are official. */
  indicative: string | null;
  /** From the frozen copy once it is submitted, else from the answers as they stand. */
  state: "open" | "submitted";
  stateText: string;
  submittedAt: string | null;
  asOf: string;
  madeAt: string;
  auditDay: string | null;
  /** Whether the reader may see the plan; without it no indicator has actions. */
  hasPlan: boolean;
};

type ReportGate = {
  kind: GateKind;
  title: string;
  state: GateState;
  stateText: string;
  /** Why, in sentences or names; may be empty where it is passed. */
  reasons: string[];
};

/** One step of a path; points are unweighted, days are working days, lead days are calendar days. */
type ReportStep = { indicator: string; title: string; from: number; to: number; days: number; leadDays: number; text: string };

export type ReportLabel = {
  id: string;
  title: string;
  verdict: Verdict;
  /** The one sentence that says how ready the cluster is. */
  sentence: string;
  gates: ReportGate[];
  /** Points missing to the bar. */
  distance: number | null;
  scores: { [S in Series]: ReportScore | null } & { self: ReportScore };
  /** The way with the least work; null where the label is out of reach. */
  path: { steps: ReportStep[]; days: number; leadDays: number; score: number } | null;
  /** What is said of the path: its total, that nothing is missing, or why it cannot be reached; null where the label asks for no points. */
  pathText: string | null;
  /** What the assessors decided, where it is recorded. */
  outcome: { awarded: boolean; assessedOn: string; validUntil: string | null; certificate: string | null; confirmed: boolean } | null;
};

/** Weighted points of a dimension; a series without a rating in it is null. */
export type ReportDimension = {
  id: string;
  title: string;
  scores: { [S in Series]: (Points & { possible: number; shareLow: string; shareHigh: string }) | null };
};

export type ReportEvidence = {
  id: string;
  title: string;
  titleEn: string | null;
  kind: string;
  kindTitle: string;
  documentDate: string | null;
  /** How old it is on the audit day, else today. */
  age: "fresh" | "ages-before-audit" | "too-old" | "undated" | "no-limit";
  ageText: string;
  tooOldOn: string | null;
  place: string | null;
  note: string | null;
  noteEn: string | null;
  link: string | null;
  /** The stored file; `hash` is SHA-256 in hexadecimal. */
  file: { name: string; mediaType: string; size: number; hash: string } | null;
};

export type ReportAction = {
  id: string;
  title: string;
  ownerName: string | null;
  due: string | null;
  state: ActionState;
  stateText: string;
};

export type ReportIndicator = {
  id: string;
  dimension: string;
  title: string;
  question: string;
  weight: number;
  /** The most points, unweighted. */
  max: number;
  /** The labels that count it. */
  labels: string[];
  state: IndicatorResult["state"];
  /** The answer in words: the statement chosen, the figures given, or that it is unanswered or not applicable. */
  answer: string;
  /** Why it has its points, in words and figures. */
  because: string;
  /** Unweighted points by series; `self` is a range while it is unanswered and null where it is not applicable. */
  points: { self: Points | null; sparring: number | null; agreed: number | null; official: number | null };
  /** What the benchmarker wrote beside the rating that stands. */
  sparring: { reasonText: string | null; comment: string | null; by: string | null; at: string } | null;
  agreed: { reason: string; at: string } | null;
  /** What is asked for as evidence and whether it is there and young enough. */
  needs: { kind: string; title: string; required: boolean; state: Need["state"]; stateText: string }[];
  evidence: ReportEvidence[];
  actions: ReportAction[];
};

export type Report = {
  head: ReportHead;
  labels: ReportLabel[];
  dimensions: ReportDimension[];
  /** In the order of the edition. */
  indicators: ReportIndicator[];
  independence: {
    /** Who of CED sparred with the cluster; `name` is null for somebody erased. */
    people: { name: string | null; firstDay: string; lastDay: string; days: number }[];
    /** Who is named as assessor; `reason` is why that is allowed although they sparred with the cluster. */
    assessors: { name: string | null; label: string; auditDay: string; reason: string | null }[];
    /** Both in sentences: the statement. */
    text: string;
  };
};
