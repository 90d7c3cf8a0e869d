import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { mockAudit, mockAuditItem, mockAuditRater } from "#db/schema/sparring.ts";
import { type Fault, fault } from "#lib/domain/fault.ts";
import { draw } from "#lib/domain/mock-audit/draw.ts";
import { NewAudit, SecondRater } from "#lib/domain/mock-audit/schema.ts";
import { recordSparring } from "#lib/usecases/independence/record.ts";
import { audit, personOf } from "#lib/usecases/kernel/audit.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { findCase } from "#lib/usecases/sparring/case.ts";
import { benchmarkersOf } from "./benchmarkers.ts";
import { findAudit, lacksRater } from "./find.ts";

type Named = { field: string; person: string };

/** What is wrong with the raters: each is a benchmarker of CED, and nobody rates twice. */
function raterFaults(raters: readonly Named[], benchmarkers: readonly { id: string; name: string }[]): Fault[] {
  const options = benchmarkers.map(({ name }) => name).join(", ");
  return raters.flatMap(({ field, person }, at) => {
    const known = benchmarkers.find(({ id }) => id === person);
    if (known === undefined) return [fault([field], "unknown-option", { options })];
    return raters.findIndex((one) => one.person === person) < at ? [fault([field], "duplicate", { value: known.name })] : [];
  });
}

/**
 * Starts a mock audit of a shared case: its indicators are drawn at once and for good (domain/mock-audit/draw.ts), from a
 * seed that is kept. The second rater may come later.
 */
export const startAudit = verb("mock-audit.run", NewAudit, async (context, { case: id, count, minutes, first, second }) =>
  context.database.write(async (writer) => {
    const found = await findCase(writer, context.actor, id);
    if (found === null || !context.may(found)) return refuse("not-found");
    const raters = [{ field: "first", person: first }, ...(second === "" ? [] : [{ field: "second", person: second }])];
    const faults = raterFaults(raters, await benchmarkersOf(writer));
    if (faults.length > 0) return refuse("invalid", faults);
    const row = { id: randomUUID(), caseId: id, seed: randomUUID(), minutes, startedBy: personOf(context), startedAt: context.clock() };
    const drawn = draw(found.edition.indicators, count, row.seed);
    await writer.insert(mockAudit).values(row);
    await writer.insert(mockAuditItem).values(drawn.map((indicatorId, position) => ({ auditId: row.id, position, indicatorId })));
    await writer.insert(mockAuditRater).values(raters.map(({ person: personId }) => ({ auditId: row.id, personId })));
    await recordSparring(writer, context, found);
    const detail = { did: "started", count: drawn.length, minutes, raters: raters.length };
    await audit(writer, context, "mock-audit.run", { organisation: found.organisation, subject: row.id, detail });
    return done({ id: row.id });
  }),
);

/** Names a rater where one is missing; whoever has left before they were done goes, and what they gave with them: nobody has seen it. */
export const addRater = verb("mock-audit.run", SecondRater, async (context, { audit: id, person }) =>
  context.database.write(async (writer) => {
    const seen = await findAudit(writer, context.actor, id);
    if (seen === null || !context.may(seen.found)) return refuse("not-found");
    if (!lacksRater(seen.audit)) return refuse("raters-there");
    const [gone, there] = [seen.audit.raters.filter(({ hasLeft }) => hasLeft), seen.audit.raters.filter(({ hasLeft }) => !hasLeft)];
    const named = [...there.map((one) => ({ field: "first", person: one.person })), { field: "person", person }];
    const faults = raterFaults(named, await benchmarkersOf(writer)).filter(({ path }) => path === "/person");
    if (faults.length > 0) return refuse("invalid", faults);
    for (const { person: personId } of gone)
      await writer.delete(mockAuditRater).where(and(eq(mockAuditRater.auditId, id), eq(mockAuditRater.personId, personId)));
    await writer.insert(mockAuditRater).values({ auditId: id, personId: person });
    await recordSparring(writer, context, seen.found);
    await audit(writer, context, "mock-audit.run", { organisation: seen.found.organisation, subject: id, detail: { did: "rater-named" } });
    return done({ id });
  }),
);
