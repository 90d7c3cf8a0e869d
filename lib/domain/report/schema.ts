import * as z from "../zod.ts";
import { reportKinds } from "./report.ts";

/** What somebody asks for: a kind of file in one language. */
export const ReportWish = z.strictObject({ case: z.string(), kind: z.enum(reportKinds), locale: z.enum(["da", "en"]) });
