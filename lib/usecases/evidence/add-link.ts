import "server-only";
import { randomUUID } from "node:crypto";
import { evidence } from "#db/schema/evidence.ts";
import { danishDate } from "#lib/domain/date.ts";
import { EvidenceLink } from "#lib/domain/evidence/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { scopeOf } from "#lib/usecases/organisations/scope.ts";
import { dateFaults, said } from "./guard.ts";

const Input = z.extend(EvidenceLink, { slug: z.string() });

/** Adds a link as evidence; what stands there is neither fetched nor kept. */
export const addLink = verb("evidence.change", Input, async (context, { slug, title, titleEn, documentDate, address }) => {
  const { clock, database } = context;
  const scope = await scopeOf(database.reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  const faults = dateFaults(documentDate, danishDate(clock()));
  if (faults.length > 0) return refuse("invalid", faults);
  const { organisation } = scope;
  const id = randomUUID();
  return database.write(async (writer) => {
    const row = {
      id,
      organisationId: organisation,
      title: title.trim(),
      titleEn: said(titleEn),
      documentDate: documentDate || null,
      link: address,
    };
    await writer.insert(evidence).values({ ...row, addedBy: personOf(context), addedAt: clock() });
    await audit(writer, context, "evidence.change", { organisation, subject: id, detail: { done: "link-added" } });
    return done({ id });
  });
});
