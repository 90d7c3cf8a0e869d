import "server-only";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { consent } from "#db/schema/consent.ts";
import { organisation } from "#db/schema/organisation.ts";

const most = 400;

/** The organisations whose consent to statistics holds now and that stay, in batches. */
export async function* consenting(reader: Reader): AsyncGenerator<readonly string[]> {
  const statistics = and(eq(consent.organisationId, organisation.id), eq(consent.purpose, "statistics"), isNull(consent.withdrawnAt));
  for (let last = ""; ; ) {
    const rows = await reader
      .selectDistinct({ id: organisation.id })
      .from(organisation)
      .innerJoin(consent, statistics)
      .where(and(isNull(organisation.deletedAt), gt(organisation.id, last)))
      .orderBy(asc(organisation.id))
      .limit(most);
    const next = rows.at(-1);
    if (next === undefined) return;
    last = next.id;
    yield rows.map(({ id }) => id);
  }
}
