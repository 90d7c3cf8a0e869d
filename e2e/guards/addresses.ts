import type { Visitor } from "./world.ts";

/** A folder of the table of doors, or a body, with something in the place of each part that varies. */
export function filled(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\[+(?:\.\.\.)?(\w+)\]+/g, (_, name: string) => parts[name] ?? "nowhere");
}

/** What a visitor's browser sends along. */
export function headersOf({ cookie }: Pick<Visitor, "cookie">): Record<string, string> {
  return cookie === null ? {} : { Cookie: `better-auth.session_token=${cookie}` };
}
