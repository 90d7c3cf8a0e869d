import * as z from "#lib/domain/zod.ts";

/** What a browser test notes of a look at a page, or of a walk by keyboard; the statement is made of these. */
export const Note = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("look"),
    /** The path of the page, such as "/da/metode". */
    path: z.string(),
    colours: z.enum(["dark", "light"]),
    axe: z.string(),
    browser: z.string(),
    rules: z.array(z.string()),
    unclear: z.array(z.string()),
    faults: z.array(z.strictObject({ rule: z.string(), tags: z.array(z.string()) })),
  }),
  z.strictObject({ kind: z.literal("keyboard"), title: z.string(), held: z.boolean() }),
]);
export type Note = z.output<typeof Note>;
