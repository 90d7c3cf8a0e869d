import { NonBlank } from "../text.ts";
import * as z from "../zod.ts";

/** A number as it was published, with a comma or a point before its decimals. */
const Published = z.string().check(
  z.refine((text) => /^\d{1,3}([.,]\d{1,3})?$/.test(text.trim()) && Number(text.trim().replace(",", ".")) <= 100, {
    params: { code: "out-of-range", min: 0, max: 100 },
  }),
);
const Year = z
  .string()
  .check(z.refine((text) => /^(19|20)\d{2}$/.test(text.trim()), { params: { code: "out-of-range", min: 1900, max: 2099 } }));
const Text = NonBlank.check(z.maxLength(300));

/** A figure from a publication as somebody types it in: a blank indicator is the total, whose value is in per cent. */
export const NewReference = z.strictObject({
  ...{ indicator: z.string().check(z.maxLength(40)), labelDa: Text, labelEn: Text },
  ...{ value: Published, year: Year, source: Text },
});
export const OneReference = z.strictObject({ id: z.string() });

/** A published number as it is kept: its own digits, with a point before the decimals. */
export const keptNumber = (text: string): string => text.trim().replace(",", ".");
