import type { EffortOverride } from "#lib/domain/assessment/schema.ts";
import { parseNumber } from "#lib/domain/number.ts";
import type { Locale } from "#lib/i18n/addresses.ts";

export type EffortKind = "normal" | "harder" | "locked" | "own";
export type Effort = { days: readonly number[]; leadDays: readonly number[] };

/** The most days that can be typed for one point: ten years. */
export const mostDays = 3650;

function twice(entries: readonly number[]): number[] {
  return entries.map((entry) => entry * 2);
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((entry, at) => entry === b[at]);
}

/** How an indicator's effort differs from the edition's. */
export function effortKind(defaults: Effort, override: EffortOverride | undefined): EffortKind {
  if (override?.locked === true) return "locked";
  if (override?.days === undefined && override?.leadDays === undefined) return "normal";
  const { days = defaults.days, leadDays = defaults.leadDays } = override;
  return same(days, twice(defaults.days)) && same(leadDays, twice(defaults.leadDays)) ? "harder" : "own";
}

/** What is kept for a choice; undefined for the edition's own effort. Own figures begin with those that count now. */
export function overrideFor(kind: EffortKind, defaults: Effort, before: EffortOverride | undefined): EffortOverride | undefined {
  switch (kind) {
    case "normal":
      return undefined;
    case "harder":
      return { days: twice(defaults.days), leadDays: twice(defaults.leadDays) };
    case "locked":
      return { locked: true };
    case "own":
      return { days: [...(before?.days ?? defaults.days)], leadDays: [...(before?.leadDays ?? defaults.leadDays)] };
  }
}

/** Reads a number of days as it is written in a language; null when it is no whole number from 0 to ten years. */
export function parseDays(locale: Locale, text: string): number | null {
  const number = parseNumber(locale, text);
  return number !== null && Number.isInteger(number) && number >= 0 && number <= mostDays ? number : null;
}
