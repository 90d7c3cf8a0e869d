import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { look } from "#db/schema/consent.ts";
import { person } from "#db/schema/identity.ts";
import { planAction } from "#db/schema/plan.ts";
import { sparringMessage, sparringRead } from "#db/schema/sparring.ts";
import { removeEvidence } from "#lib/usecases/evidence/remove.ts";
import { removeAction } from "#lib/usecases/plan/remove.ts";
import { readConversation } from "./read.ts";
import { removeMessage } from "./remove.ts";
import { listRequests } from "./requests.ts";
import { settleRequest } from "./settle.ts";
import { aTalk } from "./testing/talk.ts";
import { requestToPlan } from "./to-plan.ts";

describe("the conversation", () => {
  test("is the same for both sides, with who wrote from which side and what each may do", async () => {
    const { say, request, read, at, own, benchmarker, document } = await aTalk();
    await document("Årsrapport");
    await document("Andet", "4.1.2");
    await say(own.member, { mentions: [benchmarker.actor.id] });
    await request({ indicator: "2.2.2" });
    await say(at(own.lead, 1), { indicator: "", text: "Tak for sidst" });
    const [ours, theirs] = [await read(own.lead), await read(benchmarker)];
    expect(ours).toMatchObject({ side: "secretariat", shared: true, can: { discuss: true, ask: false, plan: true } });
    expect(theirs).toMatchObject({ side: "ced", can: { discuss: true, ask: true, plan: false }, organisation: { name: "egen" } });
    expect(ours.messages.map(({ text, by, own: mine }) => ({ text, by, mine })).at(-1)).toEqual({
      ...{ text: "Tak for sidst", by: { name: "lead", side: "secretariat" }, mine: true },
    });
    expect(theirs.messages.map(({ text }) => text)).toEqual(ours.messages.map(({ text }) => text));
    const asked = {
      ours: ours.messages.find(({ kind }) => kind !== "message"),
      theirs: theirs.messages.find(({ kind }) => kind !== "message"),
    };
    expect(asked.ours).toMatchObject({
      by: { side: "ced" },
      can: { settle: true, plan: true, remove: false },
      documents: [{ title: "Årsrapport" }],
    });
    expect(asked.theirs).toMatchObject({ can: { settle: true, plan: false, remove: true }, documents: [] });
    expect(ours.messages.find(({ mentions }) => mentions.length > 0)?.mentions).toEqual(["Bente"]);
    expect(ours.people.map(({ name, side }) => `${name} ${side}`)).toEqual(["member secretariat", "reader secretariat", "Bente ced"]);
  });

  test("at an indicator is that part of it", async () => {
    const { say, read, own } = await aTalk();
    await say(own.lead, { indicator: "4.1.2", text: "Et" });
    await say(own.lead, { text: "To" });
    expect((await read(own.lead, "4.1.2")).messages.map(({ text }) => text)).toEqual(["Et"]);
  });

  test("is new to each reader until they have read all of it", async () => {
    const { say, read, at, own, benchmarker, database } = await aTalk();
    await say(own.lead);
    expect((await read(benchmarker, "2.2.2")).messages[0]?.isNew).toBe(true);
    expect((await read(benchmarker)).messages[0]?.isNew).toBe(true);
    expect((await read(benchmarker)).messages[0]?.isNew).toBe(false);
    expect((await read(own.lead)).messages[0]?.isNew).toBe(false);
    await say(at(own.member, 5), { text: "Mere" });
    expect((await read(at(benchmarker, 6))).messages.map(({ isNew }) => isNew)).toEqual([false, true]);
    expect((await read(own.reader)).messages.map(({ isNew }) => isNew)).toEqual([true, true]);
    expect(await database.reader.$count(sparringRead)).toBe(2);
  });

  test("is gone for CED when consent is, and stays to be read by the secretariat", async () => {
    const { say, read, withdraw, own, benchmarker, case: id } = await aTalk();
    await say(benchmarker);
    await withdraw();
    expect(await readConversation(benchmarker, { case: id, indicator: null })).toEqual({ ok: false, code: "not-found" });
    const ours = await read(own.lead);
    expect(ours).toMatchObject({ shared: false, can: { discuss: false, plan: false }, messages: [{ text: "Hvad ser I i 47 svar?" }] });
  });

  test("is empty where nothing was ever shared, and not there for others", async () => {
    const { other, own, second, weak, analyst, case: id } = await aTalk();
    const empty = await readConversation(other.lead, { case: other.assessment, indicator: null });
    expect(empty).toMatchObject({ ok: true, value: { shared: false, messages: [], can: { discuss: false } } });
    expect(await readConversation(other.lead, { case: id, indicator: null })).toEqual({ ok: false, code: "not-found" });
    expect(await readConversation(own.lead, { case: id, indicator: "9.9" })).toEqual({ ok: false, code: "not-found" });
    for (const caller of [weak, analyst])
      expect(await readConversation(caller, { case: id, indicator: null })).toEqual({ ok: false, code: "forbidden" });
    expect(await readConversation(second, { case: id, indicator: null })).toMatchObject({ value: { can: { discuss: false, ask: false } } });
  });

  test("that CED looks at is in the secretariat's log of looks", async () => {
    const { read, own, benchmarker, database, case: id } = await aTalk();
    await read(own.lead);
    await read(benchmarker);
    expect(await database.reader.select().from(look)).toMatchObject([{ assessmentId: id, personId: benchmarker.actor.id, what: "case" }]);
  });

  test("calls who has not given a name yet by their address", async () => {
    const { say, read, own, database } = await aTalk();
    await database.write((writer) => writer.update(person).set({ name: "" }).where(eq(person.id, own.member.actor.id)));
    await say(own.lead, { mentions: [own.member.actor.id] });
    expect((await read(own.lead)).messages[0]?.mentions).toEqual([`${own.member.actor.id}@prove.example`]);
  });

  test("keeps what somebody wrote who was erased, without a name", async () => {
    const { say, read, own, database } = await aTalk();
    await say(own.member);
    const erased = { name: "", email: "x@erased.invalid", erasedAt: new Date() };
    await database.write((writer) => writer.update(person).set(erased).where(eq(person.id, own.member.actor.id)));
    expect((await read(own.lead)).messages[0]).toMatchObject({ by: { name: "", side: "secretariat" }, text: "Hvad ser I i 47 svar?" });
  });
});

describe("a message taken back", () => {
  test("is its writer's alone to take back, and leaves no text behind", async () => {
    const { say, read, own, benchmarker, database, audited } = await aTalk();
    const id = await say(benchmarker, { mentions: [own.lead.actor.id] });
    expect(await removeMessage(own.lead, { message: id })).toEqual({ ok: false, code: "not-found" });
    expect(await removeMessage(own.reader, { message: id })).toEqual({ ok: false, code: "forbidden" });
    expect(await removeMessage(benchmarker, { message: id })).toEqual({ ok: true, value: { id } });
    expect(await removeMessage(benchmarker, { message: id })).toEqual({ ok: false, code: "not-found" });
    expect((await read(own.lead)).messages).toMatchObject([
      { removed: true, text: null, isNew: false, mentions: [], can: { remove: false } },
    ]);
    expect(JSON.stringify(await database.reader.select().from(sparringMessage))).not.toContain("47 svar");
    expect((await audited("sparring.discuss")).at(-1)?.detail).toEqual({ indicator: "2.2.2", message: id, removed: true });
  });

  test("stays when consent is withdrawn first", async () => {
    const { say, benchmarker, withdraw, database } = await aTalk();
    const id = await say(benchmarker);
    await withdraw();
    expect(await removeMessage(benchmarker, { message: id })).toEqual({ ok: false, code: "not-found" });
    expect(await database.reader.select().from(sparringMessage)).toMatchObject([{ removedAt: null }]);
  });
});

describe("a request for evidence", () => {
  test("is settled by the secretariat with a document that is used there", async () => {
    const { request, read, own, benchmarker, document, audited } = await aTalk();
    const [id, report, elsewhere] = [await request(), await document("Årsrapport"), await document("Andet", "4.1.2")];
    for (const evidence of ["", elsewhere, "nothing"])
      expect(await settleRequest(own.member, { message: id, evidence })).toMatchObject({
        ...{ ok: false, code: "invalid" },
        faults: [{ path: "/evidence", code: "unknown-option", params: { options: "Årsrapport" } }],
      });
    expect(await settleRequest(own.member, { message: id, evidence: report })).toEqual({ ok: true, value: { id } });
    expect(await settleRequest(own.lead, { message: id, evidence: report })).toEqual({ ok: false, code: "not-found" });
    const [shown] = (await read(benchmarker)).messages;
    expect(shown).toMatchObject({ settled: { by: "member", document: { title: "Årsrapport" } }, can: { settle: false } });
    expect((await audited("sparring.discuss")).map(({ detail }) => detail)).toEqual([
      { indicator: "2.2.2", message: id, settled: true, evidence: report },
    ]);
  });

  test("does not name the document any more once it is removed", async () => {
    const { request, read, own, benchmarker, document } = await aTalk();
    const [id, report] = [await request(), await document("Årsrapport")];
    await settleRequest(own.member, { message: id, evidence: report });
    await removeEvidence(own.lead, { slug: own.slug, evidence: report, removed: true });
    expect((await read(benchmarker)).messages[0]?.settled).toMatchObject({ by: "member", document: null });
  });

  test("without an indicator takes any document of the round, but none that was removed", async () => {
    const { request, own, document } = await aTalk();
    const [id, report, old] = [await request({ indicator: "" }), await document("Årsrapport", "4.1.2"), await document("Gammel")];
    await removeEvidence(own.lead, { slug: own.slug, evidence: old, removed: true });
    expect(await settleRequest(own.lead, { message: id, evidence: old })).toMatchObject({ code: "invalid" });
    expect(await settleRequest(own.lead, { message: id, evidence: report })).toMatchObject({ ok: true });
  });

  test("is closed by the benchmarker without one", async () => {
    const { request, say, own, second, benchmarker, read } = await aTalk();
    const [id, message] = [await request(), await say(own.lead)];
    expect(await settleRequest(second, { message: id, evidence: "" })).toEqual({ ok: false, code: "not-found" });
    expect(await settleRequest(own.reader, { message: id, evidence: "" })).toEqual({ ok: false, code: "forbidden" });
    expect(await settleRequest(benchmarker, { message, evidence: "" })).toEqual({ ok: false, code: "not-found" });
    expect(await settleRequest(benchmarker, { message: id, evidence: "" })).toMatchObject({ ok: true });
    expect((await read(own.lead)).messages.find((one) => one.id === id)?.settled).toMatchObject({ by: "Bente", document: null });
  });

  test("waits on the secretariat's home until it is settled, taken back, or no longer shared", async () => {
    const { request, withdraw, own, other, benchmarker, document, case: id } = await aTalk();
    const listed = async () => listRequests(own.reader, { slug: own.slug });
    const [first, second, third] = [await request(), await request({ indicator: "" }), await request({ indicator: "4.1.2" })];
    expect(await listed()).toMatchObject({ value: { length: 3 } });
    await settleRequest(own.lead, { message: first, evidence: await document("Årsrapport") });
    await removeMessage(benchmarker, { message: second });
    expect(await listed()).toMatchObject({
      value: [{ id: third, case: id, indicator: "4.1.2", by: "Bente", title: { da: expect.any(String), en: expect.any(String) } }],
    });
    expect(await listRequests(other.lead, { slug: own.slug })).toEqual({ ok: false, code: "not-found" });
    expect(await listRequests(other.lead, { slug: other.slug })).toEqual({ ok: true, value: [] });
    expect(await listRequests(benchmarker, { slug: own.slug })).toEqual({ ok: false, code: "not-found" });
    await withdraw();
    expect(await listed()).toEqual({ ok: true, value: [] });
  });

  test("becomes one action of the plan, named after its indicator", async () => {
    const { request, read, own, benchmarker, second, database, audited } = await aTalk();
    const [id, general] = [await request(), await request({ indicator: "" })];
    for (const caller of [benchmarker, second])
      expect(await requestToPlan(caller, { message: id, locale: "da" })).toEqual({ ok: false, code: "not-found" });
    expect(await requestToPlan(own.reader, { message: id, locale: "da" })).toEqual({ ok: false, code: "forbidden" });
    expect(await database.reader.$count(planAction)).toBe(0);
    const planned = await requestToPlan(own.member, { message: id, locale: "da" });
    expect(await requestToPlan(own.lead, { message: id, locale: "da" })).toEqual(planned);
    const [action] = await database.reader.select().from(planAction);
    expect(action).toMatchObject({ organisationId: own.id, state: "planned", owner: null, version: 1 });
    expect(action?.title).toMatch(/^Dokumentation: 2\.2\.2 \S/);
    expect((await read(own.lead)).messages.find((one) => one.id === id)?.plan).toBe(action?.id);
    expect((await read(benchmarker)).messages.find((one) => one.id === id)?.plan).toBeNull();
    expect((await audited("plan.change")).map(({ detail }) => detail)).toEqual([{ did: "added", state: "planned", message: id }]);
    await requestToPlan(own.member, { message: general, locale: "en" });
    expect((await database.reader.select().from(planAction)).map(({ title }) => title)).toContain("Evidence for CED");
    await removeAction(own.member, { slug: own.slug, id: action?.id });
    expect((await read(own.lead)).messages.find((one) => one.id === id)?.plan).toBeNull();
    expect(await requestToPlan(own.member, { message: id, locale: "da" })).not.toEqual(planned);
  });

  test("that is settled or only a message makes no action", async () => {
    const { request, say, own, benchmarker, database } = await aTalk();
    const [id, message] = [await request(), await say(benchmarker)];
    await settleRequest(benchmarker, { message: id, evidence: "" });
    for (const one of [id, message, "nothing"])
      expect(await requestToPlan(own.lead, { message: one, locale: "da" })).toEqual({ ok: false, code: "not-found" });
    expect(await database.reader.$count(planAction)).toBe(0);
  });
});
