/**
 * The address of one of our own pages, from a text that anybody may have put into a link; null for everything else, so that
 * no sign-in ends on somebody else's site.
 */
export function localAddress(text: unknown): string | null {
  if (typeof text !== "string" || text.length > 500 || !/^\/(da|en)([/?][\w\-.~/?=&%+:@,]*)?$/.test(text)) return null;
  const here = "https://here.example";
  return URL.canParse(text, here) && new URL(text, here).origin === here ? text : null;
}
