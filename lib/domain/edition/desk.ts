import { DateText } from "../date.ts";
import { NonBlank } from "../text.ts";
import * as z from "../zod.ts";

/** So many characters of an edition file can be received at once; the shipped one has 170,000. */
const longestFile = 900_000;

/** An edition file as it is uploaded or pasted: its text. */
export const EditionFile = z.strictObject({ text: NonBlank.check(z.maxLength(longestFile)) });

export const OneDraft = z.strictObject({ draft: z.string() });

/** A draft to be published on a day. `digest` is that of the document which was looked at. */
export const DraftToPublish = z.strictObject({ draft: z.string(), digest: z.string(), effectOn: DateText });

export const OneRevision = z.strictObject({ edition: z.string(), revision: z.int().check(z.minimum(1)) });

/** A published revision that shall no longer count, and why. */
export const RevisionToWithdraw = z.strictObject({
  edition: z.string(),
  revision: z.int().check(z.minimum(1)),
  reason: NonBlank.check(z.maxLength(500)),
});

/** Other values for the figures of a label or indicator (`of`, see figures.ts) of a draft, all of them and in their order. */
export const DraftFigures = z.strictObject({ draft: z.string(), digest: z.string(), of: z.string(), values: z.array(z.number()) });

export const FiguresOfDraft = z.strictObject({ draft: z.string(), of: z.optional(z.string()) });
