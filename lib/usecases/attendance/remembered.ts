import "server-only";
import { and, eq } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { eventSheetMapping } from "#db/schema/offering.ts";
import type * as z from "#lib/domain/zod.ts";

type Kind = (typeof eventSheetMapping.kind.enumValues)[number];
const keyOf = (headers: readonly string[]) => JSON.stringify(headers);

/** How a sheet with these headers was read last time; null when it never was, or an older release kept it in another shape. */
export async function rememberedMapping<S extends z.ZodMiniType>(
  reader: Reader,
  kind: Kind,
  headers: readonly string[],
  schema: S,
): Promise<z.output<S> | null> {
  const [found] = await reader
    .select({ mapping: eventSheetMapping.mapping })
    .from(eventSheetMapping)
    .where(and(eq(eventSheetMapping.kind, kind), eq(eventSheetMapping.headers, keyOf(headers))));
  const parsed = schema.safeParse(found?.mapping);
  return parsed.success ? parsed.data : null;
}

export async function rememberMapping(
  writer: Writer,
  kind: Kind,
  { headers, mapping, at }: { headers: readonly string[]; mapping: unknown; at: Date },
): Promise<void> {
  await writer
    .insert(eventSheetMapping)
    .values({ kind, headers: keyOf(headers), mapping, usedAt: at })
    .onConflictDoUpdate({ target: [eventSheetMapping.kind, eventSheetMapping.headers], set: { mapping, usedAt: at } });
}
