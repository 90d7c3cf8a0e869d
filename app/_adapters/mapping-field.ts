import { parseJson } from "#lib/platform/json.ts";

/** The mapping that a form carries as JSON; undefined without one, null when it cannot be read (and no schema takes null). */
export function mappingField(text: string): unknown {
  if (text === "") return undefined;
  const parsed = parseJson(new TextEncoder().encode(text));
  return parsed.ok ? parsed.value : null;
}
