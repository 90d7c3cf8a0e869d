import { NonBlank } from "../text.ts";
import * as z from "../zod.ts";

const place = { assessment: z.string(), indicator: z.string() };

/** Something said at an indicator, by and for the team. */
export const NewComment = z.strictObject({ ...place, text: NonBlank.check(z.maxLength(4000)) });
export type NewComment = z.infer<typeof NewComment>;

/** Who is asked to answer an indicator; null for nobody any more. */
export const Assignment = z.strictObject({ ...place, person: z.nullable(z.string()) });
export type Assignment = z.infer<typeof Assignment>;

type Named = { id: string; name: string };

/** What the team has at one indicator: who is asked to answer it, and what was said, the oldest first. Times are ISO 8601, UTC. */
export type Discussion = {
  assigned: Named | null;
  comments: { id: string; text: string; by: Named; at: string; own: boolean }[];
};
