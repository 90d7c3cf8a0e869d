import { mappingField } from "./mapping-field.ts";

/** The fields of a form with a sheet of attendance: what is not sent is left out. */
export function attendanceFields(field: (name: string) => string): Record<string, unknown> {
  const given = { event: field("event") || undefined, mapping: mappingField(field("mapping")), choices: mappingField(field("choices")) };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
