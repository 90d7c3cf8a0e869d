import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { person } from "#db/schema/identity.ts";
import { sparred } from "#db/schema/independence.ts";
import { job } from "#db/schema/job.ts";
import { membership, programmeRole } from "#db/schema/organisation.ts";
import { sparringMention } from "#db/schema/sparring.ts";
import { renderMail } from "#lib/platform/mail/render.ts";
import { chooseReminders } from "#lib/usecases/plan/choose-reminders.ts";
import { handOverCase } from "#lib/usecases/sparring/take.ts";
import { aTalk } from "./testing/talk.ts";
import { askForEvidence, writeMessage } from "./write.ts";

const tooLong = "æ".repeat(4001);

describe("a message", () => {
  test("is written by either side, and that is in the secretariat's log without its text", async () => {
    const { say, own, benchmarker, audited, database, case: id } = await aTalk();
    const [hers, his] = [await say(own.member, { text: "  Se bilag 2  " }), await say(benchmarker, { indicator: "" })];
    const log = await audited("sparring.discuss");
    expect(log).toEqual([
      {
        ...{ personId: own.member.actor.id, organisationId: own.id, subject: id },
        detail: { indicator: "2.2.2", message: hers, mentioned: 0 },
      },
      { personId: benchmarker.actor.id, organisationId: own.id, subject: id, detail: { indicator: null, message: his, mentioned: 0 } },
    ]);
    expect(await database.reader.select().from(sparred)).toMatchObject([{ clusterId: own.id, personId: benchmarker.actor.id }]);
  });

  test("by the secretariat alone is no sparring of anybody's", async () => {
    const { say, own, database } = await aTalk();
    await say(own.lead);
    expect(await database.reader.$count(sparred)).toBe(0);
  });

  test.each([
    [{ text: " \n " }, "/text", "blank"],
    [{ text: tooLong }, "/text", "too-long"],
    [{ indicator: "9.9" }, "/indicator", "unknown-indicator"],
    [{ mentions: ["nobody"] }, "/mentions", "not-in-case"],
  ])("%$ of what is wrong is a fault", async (more, path, code) => {
    const { message, own, counted, letters, audited } = await aTalk();
    expect(await writeMessage(own.lead, { ...message, ...more })).toMatchObject({ ok: false, code: "invalid", faults: [{ path, code }] });
    expect([await counted(), await letters(), await audited("sparring.discuss")]).toEqual([0, [], []]);
  });

  test("of 4000 characters is taken whole", async () => {
    const { say, read, own } = await aTalk();
    await say(own.lead, { text: ` ${"æ".repeat(4000)} ` });
    expect((await read(own.lead)).messages[0]?.text).toHaveLength(4000);
  });

  test("is not there to write for others, nor for anybody once consent is withdrawn", async () => {
    const { message, own, other, second, weak, analyst, admin, benchmarker, withdraw, counted, audited } = await aTalk();
    for (const [caller, code] of [
      [other.lead, "not-found"],
      [second, "not-found"],
      [own.reader, "forbidden"],
      [weak, "forbidden"],
      [analyst, "forbidden"],
      [admin, "forbidden"],
    ] as const)
      expect(await writeMessage(caller, message)).toEqual({ ok: false, code });
    await withdraw();
    for (const caller of [own.lead, benchmarker]) expect(await writeMessage(caller, message)).toEqual({ ok: false, code: "not-found" });
    expect([await counted(), await audited("sparring.discuss")]).toEqual([0, []]);
  });

  test("tells whom it names by mail, in their language, at the indicator on their side's page, and says nothing of itself", async () => {
    const { say, own, benchmarker, letters, database, case: id } = await aTalk();
    await database.write((writer) => writer.update(person).set({ locale: "en" }).where(eq(person.id, benchmarker.actor.id)));
    const written = await say(own.member, { mentions: [benchmarker.actor.id, own.lead.actor.id, own.member.actor.id, own.lead.actor.id] });
    const sent = await letters();
    expect(sent.map(({ to, locale, template, link }) => ({ to, locale, template, path: link.replace(/^https?:\/\/[^/]+/, "") }))).toEqual(
      expect.arrayContaining([
        {
          ...{ to: `${benchmarker.actor.id}@prove.example`, locale: "en", template: "sparringMention" },
          path: `/en/ced/cases/${id}/talk?indicator=2.2.2#message-${written}`,
        },
        {
          ...{ to: `${own.lead.actor.id}@prove.example`, locale: "da", template: "sparringMention" },
          path: `/da/o/egen/selvevaluering/${id}/sparring/samtale?indicator=2.2.2#message-${written}`,
        },
      ]),
    );
    expect(sent).toHaveLength(2);
    for (const letter of sent) {
      const { subject, text, html } = renderMail(letter);
      expect(`${subject}${text}${html}`).not.toMatch(/47 svar|Hvad ser I/);
    }
    expect(await database.reader.$count(sparringMention)).toBe(3);
  });

  test("sends no mail to who of the secretariat wants none", async () => {
    const { say, request, own, benchmarker, letters } = await aTalk();
    await chooseReminders(own.lead, { slug: own.slug, choice: "off" });
    await say(benchmarker, { mentions: [own.lead.actor.id, own.member.actor.id] });
    await request();
    expect((await letters()).map(({ to }) => to)).toEqual([`${own.member.actor.id}@prove.example`]);
  });

  test.each(["left", "erased", "handed over", "is no benchmarker"])("cannot name somebody who %s", async (how) => {
    const { message, own, benchmarker, database, counted } = await aTalk();
    const atCed = how === "handed over" || how === "is no benchmarker";
    const gone = atCed ? benchmarker.actor.id : own.member.actor.id;
    if (how === "handed over") await handOverCase(benchmarker, { case: message.case });
    await database.write(async (writer) => {
      if (how === "left") await writer.delete(membership).where(eq(membership.personId, gone));
      if (how === "erased") await writer.update(person).set({ erasedAt: new Date() }).where(eq(person.id, gone));
      if (how === "is no benchmarker") await writer.delete(programmeRole).where(eq(programmeRole.personId, gone));
    });
    const outcome = await writeMessage(own.lead, { ...message, mentions: [gone] });
    expect(outcome).toMatchObject({ code: "invalid", faults: [{ path: "/mentions", code: "not-in-case" }] });
    expect([await counted(), await database.reader.$count(job)]).toEqual([0, 0]);
  });
});

describe("a request for evidence", () => {
  test("is made by CED and told to those who lead, once each", async () => {
    const { request, own, benchmarker, letters, audited, case: id } = await aTalk();
    const asked = await request({ mentions: [own.lead.actor.id] });
    expect(await letters()).toMatchObject([{ to: `${own.lead.actor.id}@prove.example`, template: "sparringRequest" }]);
    expect(await audited("sparring.ask")).toEqual([
      {
        ...{ personId: benchmarker.actor.id, organisationId: own.id, subject: id },
        detail: { indicator: "2.2.2", message: asked, mentioned: 1 },
      },
    ]);
  });

  test("is refused to everybody else, and when consent is withdrawn", async () => {
    const { message, own, second, weak, analyst, benchmarker, withdraw, counted, letters } = await aTalk();
    expect(await askForEvidence(second, message)).toEqual({ ok: false, code: "not-found" });
    for (const caller of [own.lead, weak, analyst]) expect(await askForEvidence(caller, message)).toEqual({ ok: false, code: "forbidden" });
    expect(await askForEvidence(benchmarker, { ...message, text: "" })).toMatchObject({ code: "invalid" });
    await withdraw();
    expect(await askForEvidence(benchmarker, message)).toEqual({ ok: false, code: "not-found" });
    expect([await counted(), await letters()]).toEqual([0, []]);
  });

  test("is not made by somebody who works for the secretariat as well", async () => {
    const { message, own, benchmarker, counted } = await aTalk();
    const memberships = [{ organisation: own.id, role: "member" as const }];
    const both = { ...benchmarker, actor: { ...benchmarker.actor, memberships } };
    expect(await askForEvidence(both, message)).toEqual({ ok: false, code: "not-found" });
    expect(await counted()).toBe(0);
  });
});
