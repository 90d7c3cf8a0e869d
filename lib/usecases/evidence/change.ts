import "server-only";
import { evidence } from "#db/schema/evidence.ts";
import { danishDate } from "#lib/domain/date.ts";
import { EvidenceDetails } from "#lib/domain/evidence/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { audit } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { dateFaults, kept, said } from "./guard.ts";

const Input = z.extend(EvidenceDetails, { slug: z.string(), evidence: z.string() });

/** Changes what a document is called, in both languages, and the date it carries. The file itself never changes: another one is another document. */
export const changeEvidence = verb("evidence.change", Input, async (context, { slug, evidence: id, title, titleEn, documentDate }) => {
  const { clock, database } = context;
  const scope = await scopeOf(database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const faults = dateFaults(documentDate, danishDate(clock()));
  if (faults.length > 0) return refuse("invalid", faults);
  const { organisation } = scope;
  return database.write(async (writer) => {
    const values = { title: title.trim(), titleEn: said(titleEn), documentDate: documentDate || null };
    const { rowsAffected } = await writer.update(evidence).set(values).where(kept(organisation, id));
    if (rowsAffected !== 1) return refuse("not-found");
    await audit(writer, context, "evidence.change", { organisation, subject: id, detail: { done: "changed" } });
    return done({ id });
  });
});
