import * as z from "./zod.ts";

/** A text that says something: not empty and not only spaces. */
export const NonBlank = z.string().check(z.refine((text) => text.trim() !== "", { params: { code: "blank" } }));
