import { DateText } from "../date.ts";
import * as z from "../zod.ts";

/** Somebody of CED to name as assessor of a cluster; the reason is blank unless the guard asks for one. */
export const NewAssessor = z.strictObject({
  cluster: z.string().check(z.minLength(1)),
  person: z.string().check(z.minLength(1)),
  label: z.enum(["bronze", "silver", "gold"]),
  auditDay: DateText,
  exceptionReason: z.string().check(z.maxLength(2000)),
});

/** An assignment that ends. */
export const EndedAssessor = z.strictObject({ id: z.string() });

/** For how many months somebody who sparred with a cluster may not assess it: five years at most, as long as the record is kept (design §5). */
export const IndependencePeriod = z.strictObject({ months: z.int().check(z.minimum(1), z.maximum(60)) });
