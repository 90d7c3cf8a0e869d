import "server-only";
import { and, eq } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { columnMapping } from "#db/schema/participant.ts";
import { ColumnMapping } from "#lib/domain/participants/mapping.ts";
import type { OrganisationScope } from "#lib/usecases/organisations/scope.ts";

const keyOf = (headers: readonly string[]) => JSON.stringify(headers);

/** How a sheet with these headers was read last time; null when it never was, or an older release kept it in another shape. */
export async function rememberedMapping(
  reader: Reader,
  organisation: OrganisationScope,
  headers: readonly string[],
): Promise<ColumnMapping | null> {
  const [found] = await reader
    .select({ mapping: columnMapping.mapping })
    .from(columnMapping)
    .where(and(eq(columnMapping.organisationId, organisation), eq(columnMapping.headers, keyOf(headers))));
  const parsed = ColumnMapping.safeParse(found?.mapping);
  return parsed.success ? parsed.data : null;
}

export async function rememberMapping(
  writer: Writer,
  organisation: OrganisationScope,
  { headers, mapping, at }: { headers: readonly string[]; mapping: ColumnMapping; at: Date },
): Promise<void> {
  await writer
    .insert(columnMapping)
    .values({ organisationId: organisation, headers: keyOf(headers), mapping, usedAt: at })
    .onConflictDoUpdate({ target: [columnMapping.organisationId, columnMapping.headers], set: { mapping, usedAt: at } });
}
