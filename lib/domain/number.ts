const separators = { da: { decimal: ",", group: "." }, en: { decimal: ".", group: "," } } as const;

/**
 * Reads a number as it is written in a language: "1.200" is 1200 and "12,5" is 12.5 in Danish. A separator that cannot
 * group thousands is read as the decimal sign ("12.5" in Danish too). Null when it is no number.
 */
export function parseNumber(language: "da" | "en", text: string): number | null {
  const { decimal, group } = separators[language];
  const compact = text.trim().replaceAll(/[\s\u00A0\u202F]/g, "");
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  const plain = grouped.test(compact) ? compact.replaceAll(group, "") : compact;
  if (!/^-?\d+([.,]\d+)?$/.test(plain)) return null;
  return Number(plain.replace(",", ".")) + 0;
}

/** Writes a number as `parseNumber` reads it in the same language, without grouping. */
export function writeNumber(language: "da" | "en", value: number): string {
  return value.toLocaleString(language, { useGrouping: false, maximumFractionDigits: 20 });
}
