import type { Locale } from "./addresses.ts";

const numbers = {
  da: new Intl.NumberFormat("da", { maximumFractionDigits: 20 }),
  en: new Intl.NumberFormat("en", { maximumFractionDigits: 20 }),
};

/** A number as a language writes it, with every digit it has. */
export function numberWords(value: number, locale: Locale): string {
  return numbers[locale].format(value);
}

/** The digits of a decimal as a language writes them, with as many as were given: "74.6" is "74,6" in Danish. */
export function decimalWords(digits: string, locale: Locale): string {
  return locale === "da" ? digits.replace(".", ",") : digits;
}

/**
 * A figure with its unit in a sentence. An edition gives a unit in the plural only, which does not follow a one: there it
 * stands in parentheses ("1 (grupper)").
 */
export function figureWords(value: number, unit: string, locale: Locale): string {
  const written = numberWords(value, locale);
  if (unit === "") return written;
  return value === 1 ? `${written} (${unit})` : `${written} ${unit}`;
}

/** What a figure is called where it stands before it ("Private indtægter (kr.)"); a unit that the label names is not said twice. */
export function labelWithUnit(label: string, unit: string): string {
  return unit === "" || label.toLowerCase().includes(unit.toLowerCase()) ? label : `${label} (${unit})`;
}
