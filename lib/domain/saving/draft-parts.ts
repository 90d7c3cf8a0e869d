import { blankOf, listKey, type Part, type Remark } from "../assessment/parts.ts";
import { answersOf, type Draft, emptyCheck, entryOf, type QuickCheck } from "../assessment/quick-check.ts";
import type { EffortOverride, Entry } from "../assessment/schema.ts";
import type { Edition, Indicator } from "../edition/edition.ts";
import { own } from "../record.ts";
import { same } from "./same.ts";

/** What is saved on its own, with a version of its own: a part and its key, such as `answers/1.1.2`. */
export type Saved = `${Part}/${string}`;

export function partOf(saved: Saved): { part: Part; key: string } {
  const at = saved.indexOf("/");
  return { part: saved.slice(0, at) as Part, key: saved.slice(at + 1) };
}

/** What is noted beside an answer, and the figures of it that do not count yet. */
function remarkOf(draft: Draft, entry: Entry): Remark {
  const typed = Object.entries(draft.inputs ?? {}).filter(([key]) => own(entry.inputs, key) === undefined);
  return {
    ...(draft.note === undefined || draft.note === "" ? {} : { note: draft.note }),
    ...(draft.unsure === true ? { unsure: true } : {}),
    ...(typed.length === 0 ? {} : { typed: Object.fromEntries(typed.map(([key, value]) => [key, String(value)])) }),
  };
}

function draftParts(indicator: Indicator, draft: Draft): [Saved, unknown][] {
  const entry = entryOf(indicator, draft);
  return [
    [`answers/${indicator.id}`, entry],
    [`remarks/${indicator.id}`, remarkOf(draft, entry)],
  ];
}

/** Everything in a check that is saved on its own, what is blank left out. Rows of a list that are not complete are in it. */
export function partsOf(edition: Edition, check: QuickCheck): Map<Saved, unknown> {
  const improvements = check.improvements;
  const labels = check.labels.map(({ label, assessedOn, validUntil }) => ({
    label,
    assessedOn,
    ...(validUntil === undefined || validUntil === "" ? {} : { validUntil }),
  }));
  const all: [Saved, unknown][] = [
    ...edition.indicators.flatMap((indicator) => draftParts(indicator, own(check.drafts, indicator.id) ?? {})),
    ...Object.entries(check.eligibility).map(([id, met]): [Saved, unknown] => [`eligibility/${id}`, met]),
    [`labels/${listKey}`, labels],
    [`improvements/${listKey}`, improvements],
    ...Object.entries(check.effort).map(([id, effort]): [Saved, unknown] => [`effort/${id}`, effort]),
  ];
  return new Map(all.filter(([saved, value]) => !same(value, blankOf(partOf(saved).part))));
}

function draftOf(entry: Entry, { note, unsure, typed }: Remark): Draft {
  const inputs = { ...typed, ...entry.inputs };
  return {
    ...entry,
    ...(Object.keys(inputs).length === 0 ? {} : { inputs }),
    ...(note === undefined ? {} : { note }),
    ...(unsure === undefined ? {} : { unsure }),
  };
}

/** The check that some parts make. */
export function checkOfParts(edition: Edition, values: ReadonlyMap<Saved, unknown>): QuickCheck {
  const valueAt = <T>(saved: Saved): T => (values.get(saved) ?? blankOf(partOf(saved).part)) as T;
  const keyed = <T>(part: Part): [string, T][] =>
    [...values].flatMap(([saved, value]) => (partOf(saved).part === part ? [[partOf(saved).key, value as T]] : []));
  const drafts = edition.indicators.map(({ id }) => [id, draftOf(valueAt(`answers/${id}`), valueAt(`remarks/${id}`))] as const);
  return {
    ...emptyCheck(edition.identity),
    drafts: Object.fromEntries(drafts.filter(([, draft]) => Object.keys(draft).length > 0)),
    eligibility: Object.fromEntries(keyed<boolean | null>("eligibility").flatMap(([id, met]) => (met === null ? [] : [[id, met]]))),
    labels: valueAt(`labels/${listKey}`),
    improvements: valueAt(`improvements/${listKey}`),
    effort: Object.fromEntries(keyed<EffortOverride>("effort").filter(([, effort]) => Object.keys(effort).length > 0)),
  };
}

/** What of a value can be saved: of a list its complete rows, of anything else all of it. */
export function savable(edition: Edition, saved: Saved, value: unknown): unknown {
  const { part } = partOf(saved);
  if (part !== "labels" && part !== "improvements") return value;
  return answersOf(edition, { ...emptyCheck(edition.identity), [part]: value }, "2000-01-01")[part];
}
