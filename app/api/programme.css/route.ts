import { endpoint } from "#app/_adapters/endpoint.ts";
import { accentOf } from "#lib/domain/programme/colour.ts";
import { shownProgramme } from "#lib/platform/env.ts";

/** The accent of the programme in place of ours, in the light and in the dark; nothing where it has none. */
function styles(): string {
  const { colour } = shownProgramme();
  if (colour === undefined) return "";
  const [light, dark] = [accentOf(colour.light, "light"), accentOf(colour.dark, "dark")];
  const tokens = [
    ["accent", light.accent, dark.accent],
    ["on-accent", light.onAccent, dark.onAccent],
    ["soft", light.soft, dark.soft],
  ];
  return `:root{${tokens.map(([name, inLight, inDark]) => `--color-${name}:light-dark(${inLight},${inDark})`).join(";")}}`;
}

/** The colour of a programme as a stylesheet, which a page may only have from a file. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint({
  GET: async () =>
    new Response(styles(), { headers: { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "public, max-age=600" } }),
});
