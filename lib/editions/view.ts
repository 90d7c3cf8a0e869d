import type { Digests, EditionRules } from "#lib/domain/edition/edition.ts";
import { rulesOf } from "#lib/domain/edition/rules.ts";
import type { EditionDocument, LocalText } from "#lib/domain/edition/schema.ts";
import type { Locale } from "#lib/i18n/addresses.ts";

type InputView = { key: string; label: string; unit: string; period: string };
type EvidenceView = { title: string; required: boolean; maxAgeMonths: number | null };

/** The texts of an indicator in one language. */
export type IndicatorView = {
  id: string;
  dimension: string;
  title: string;
  question: string;
  help: string;
  why: string;
  ratingTitle: string;
  levels: { points: number; text: string }[];
  inputs: InputView[];
  evidence: EvidenceView[];
};

/** An edition as the browser gets it: its rules without texts, and the texts of one language. */
export type EditionView = {
  rules: EditionRules;
  digests: Digests;
  title: string;
  dimensions: { id: string; title: string }[];
  indicators: IndicatorView[];
  eligibility: { id: string; title: string; help: string }[];
  labels: { id: string; title: string }[];
};

/** One language of an edition document, with its rules and digests. */
export function viewOf(document: EditionDocument, digests: Digests, locale: Locale): EditionView {
  const say = (text: LocalText | undefined) => text?.[locale] ?? "";
  const rules = { ...(rulesOf(document) as EditionRules), revision: document.revision, basis: document.basis };
  return {
    rules,
    digests,
    title: say(document.title),
    dimensions: document.dimensions.map(({ id, title }) => ({ id, title: say(title) })),
    indicators: document.indicators.map((indicator) => ({
      id: indicator.id,
      dimension: indicator.dimension,
      title: say(indicator.title),
      question: say(indicator.question),
      help: say(indicator.help),
      why: say(indicator.why?.text),
      ratingTitle: say(indicator.rating.title),
      levels: indicator.rating.kind === "rubric" ? indicator.rating.levels.map(({ points, text }) => ({ points, text: say(text) })) : [],
      inputs: (indicator.inputs ?? []).map(({ key, label, unit, period }) => ({
        key,
        label: say(label),
        unit: say(unit?.text),
        period: say(period?.text),
      })),
      evidence: (indicator.evidence ?? []).map(({ title, required, maxAgeMonths }) => ({
        title: say(title),
        required,
        maxAgeMonths: maxAgeMonths ?? null,
      })),
    })),
    eligibility: (document.eligibility ?? []).map(({ id, title, help }) => ({ id, title: say(title), help: say(help) })),
    labels: document.labels.map(({ id, title }) => ({ id, title: say(title) })),
  };
}

// A digest names its content for ever; the editions of an installation are few.
const views = new Map<string, EditionView>();

/** The view of an edition in one language, made once; `document` is asked for only then. */
export function keptView(digests: Digests, locale: Locale, document: () => EditionDocument): EditionView {
  const key = `${locale}:${digests.digest}`;
  const view = views.get(key) ?? viewOf(document(), digests, locale);
  views.set(key, view);
  return view;
}

/** Derives something of a view once: it is never changed, and kept for as long as its edition. */
function once<T>(derive: (view: EditionView, part: string) => T): (view: EditionView, part?: string) => T {
  const made = new WeakMap<EditionView, Map<string, T>>();
  return (view, part = "") => {
    const ofView = made.get(view) ?? new Map<string, T>();
    const derived = ofView.get(part) ?? derive(view, part);
    made.set(view, ofView.set(part, derived));
    return derived;
  };
}

/** The view with only the titles and levels that a result speaks of. */
export const titlesOf: (view: EditionView) => EditionView = once((view) => ({
  ...view,
  indicators: view.indicators.map((indicator) => ({ ...indicator, question: "", help: "", why: "", evidence: [] })),
  eligibility: view.eligibility.map((criterion) => ({ ...criterion, help: "" })),
}));

const bare = { question: "", help: "", why: "", ratingTitle: "", levels: [], inputs: [], evidence: [] };

/** The view with only the titles of its indicators. */
export const bareOf: (view: EditionView) => EditionView = once((view) => ({
  ...view,
  indicators: view.indicators.map((indicator) => ({ ...indicator, ...bare })),
}));

/** The view with the texts of one dimension in full, and the titles of the others. */
export const dimensionOf: (view: EditionView, dimension: string) => EditionView = once((view, dimension) => ({
  ...view,
  indicators: view.indicators.map((indicator) => (indicator.dimension === dimension ? indicator : { ...indicator, ...bare })),
}));

/** A view as JSON text: a text goes into a page as it is, an object is walked through with every request. */
export const writtenView: (view: EditionView) => string = once((view) => JSON.stringify(view));
