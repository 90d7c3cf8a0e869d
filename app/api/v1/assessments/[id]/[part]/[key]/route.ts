import { saving } from "#app/_adapters/saving.ts";
import { parts } from "#lib/domain/assessment/parts.ts";

/** What else has a version of its own: `remarks` and `effort` by indicator, `eligibility` by criterion, `labels` and `improvements` by `list`. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = saving(({ id, part: named, key }) => {
  const part = parts.find((known) => known === named);
  return part === undefined ? null : { assessment: id, part, key };
});
