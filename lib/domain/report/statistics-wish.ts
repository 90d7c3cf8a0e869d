import * as z from "../zod.ts";
import { statisticsForms, statisticsKinds } from "./statistics.ts";

/** What somebody asks for of a release: a kind of file in one form and language. */
export const StatisticsWish = z.strictObject({
  ...{ release: z.string(), form: z.enum(statisticsForms), kind: z.enum(statisticsKinds), locale: z.enum(["da", "en"]) },
});
