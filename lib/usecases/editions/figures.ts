import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { editionDraft } from "#db/schema/edition-desk.ts";
import { parseEdition } from "#lib/domain/edition/check.ts";
import { DraftFigures, FiguresOfDraft } from "#lib/domain/edition/desk.ts";
import { figureAt, figureGroups, withFigures } from "#lib/domain/edition/figures.ts";
import type { EditionDocument, LocalText } from "#lib/domain/edition/schema.ts";
import { fault } from "#lib/domain/fault.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";

/** The figures of a draft's labels and indicators, one group of which is chosen (`of`, else the first that has any). */
export const readFigures = verb("edition.prepare", FiguresOfDraft, async (context, { draft: id, of }) => {
  if (!context.may(null)) return refuse("not-found");
  const [row] = await context.database.reader.select().from(editionDraft).where(eq(editionDraft.id, id));
  if (row === undefined || row.effectOn !== null) return refuse("not-found");
  const document = JSON.parse(row.document) as EditionDocument;
  const groups = figureGroups(document).filter(({ figures }) => figures.length > 0);
  const chosen = of === undefined ? groups[0] : groups.find((group) => group.of === of);
  if (chosen === undefined) return refuse("not-found");
  const titles = new Map<string, LocalText>([
    ...document.labels.map(({ id: label, title }) => [`label:${label}`, title] as const),
    ...document.indicators.map(({ id: indicator, title }) => [`indicator:${indicator}`, title] as const),
  ]);
  const indicator = document.indicators.find((one) => `indicator:${one.id}` === chosen.of) ?? null;
  return done({
    ...{ id, digest: row.digest, title: document.title, revision: row.revision, chosen, indicator, labels: document.labels },
    groups: groups.map((group) => ({ of: group.of, title: titles.get(group.of) ?? { da: group.of, en: group.of } })),
  });
});

/**
 * Writes the figures of a label or an indicator into a draft, and gives its new digest. Refused as `invalid` with a fault
 * at each wrong figure (`/values/<position>`), as `edition-faulty` when the edition as a whole would not hold, as `conflict`
 * when the draft has changed since it was read or is planned.
 */
export const changeFigures = verb("edition.prepare", DraftFigures, async (context, { draft: id, digest, of, values }) => {
  if (!context.may(null)) return refuse("not-found");
  return context.database.write(async (writer) => {
    const [row] = await writer.select().from(editionDraft).where(eq(editionDraft.id, id));
    if (row === undefined) return refuse("not-found");
    const document = JSON.parse(row.document) as EditionDocument;
    const group = figureGroups(document).find((one) => one.of === of);
    if (group === undefined || group.figures.length !== values.length || row.digest !== digest) return refuse("conflict");
    const parsed = parseEdition(withFigures(document, group.figures, values));
    if (!parsed.ok) {
      const placed = parsed.faults.map((found) => ({ found, at: figureAt(group.figures, found.path) }));
      const own = placed.flatMap(({ found, at }) => (at < 0 ? [] : [fault(["values", at], found.code, found.params)]));
      return own.length > 0 ? refuse("invalid", own) : refuse("edition-faulty", parsed.faults);
    }
    const changed = { document: JSON.stringify(parsed.value), digest: digestsOf(parsed.value).digest };
    const { rowsAffected } = await writer
      .update(editionDraft)
      .set({ ...changed, changedBy: personOf(context), changedAt: context.clock() })
      .where(and(eq(editionDraft.id, id), eq(editionDraft.digest, digest), isNull(editionDraft.effectOn)));
    if (rowsAffected !== 1) return refuse("conflict");
    const detail = { edition: row.editionId, revision: row.revision, of, digest: changed.digest };
    await audit(writer, context, "edition.prepare", { subject: id, detail });
    return done({ digest: changed.digest });
  });
});
