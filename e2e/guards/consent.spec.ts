import { type APIRequestContext, expect, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { look } from "#db/schema/consent.ts";
import { evidenceUse } from "#db/schema/evidence.ts";
import { sparringCase } from "#db/schema/sparring.ts";
import type { Person } from "#lib/authz/actor.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { giveConsent } from "#lib/usecases/consent/give.ts";
import { withdrawConsent } from "#lib/usecases/consent/withdraw.ts";
import { takeCase } from "#lib/usecases/sparring/take.ts";
import { lettersTo, letterTo } from "../fixtures/mail.ts";
import { allPages } from "../fixtures/pages.ts";
import { type SomePerson, serverDatabase, sessionCookie, someOrganisation, somePerson } from "../fixtures/people.ts";
import { someRound } from "../fixtures/rounds.ts";
import { filled, headersOf } from "./addresses.ts";
import { endpoints, pages } from "./doors.ts";
import { Planting } from "./markers.ts";

// The server's log is not among what is looked at: the runner keeps it to itself.

/** What CED's benchmarkers may see of a shared assessment, by table and column; of a new column nothing, until it stands here. */
const shared: readonly string[] = [
  ...["answer.figure", "answer.improvement", "file.content"],
  ...["evidence.title", "evidence.title_en", "evidence.link", "evidence_use.place", "evidence_use.note", "evidence_use.note_en"],
  ...["sparring_rating.comment", "agreed_rating.reason", "sparring_message.text"],
  ...["sparring_session.place", "session_note.text", "session_outcome.title", "mock_audit_item.place", "mock_audit_rating.note"],
  ...["official_outcome.certificate", "assessor_remark.text"],
];
/** What a secretariat tells CED by recording an outcome, whatever it shares: its certificate, to be confirmed. */
const told = ["official_outcome.certificate"];

type Somebody = { who: string; person: SomePerson; cookie: string; sees: "shared" | "nothing"; confirms: boolean };

async function somebody(who: string, role: "benchmarker" | "analyst" | "admin" | "steering", strong = true): Promise<Somebody> {
  const person = await somePerson(who, { programme: [role] });
  const cookie = await sessionCookie(person.id, strong ? "passkey" : "single");
  const isBenchmarker = role === "benchmarker" && strong;
  return { who, person, cookie, sees: isBenchmarker ? "shared" : "nothing", confirms: isBenchmarker || (role === "admin" && strong) };
}

/** Every text in an answer, also of the files in an archive. */
function textsIn(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return Buffer.from(bytes).toString("utf8");
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${textsIn(content)}`)
    .join("\n");
}

/** A figure as it is written: bare, or with a point, a comma or a space between the thousands. */
function figureIn({ figure }: Planting): RegExp {
  const thousands = String(figure).replace(/(\d{3})(\d{3})(\d{3})/, String.raw`$1[.,\s\u00a0]?$2[.,\s\u00a0]?$3`);
  return new RegExp(thousands);
}

/** What was planted and stands in a text, by table and column. */
function foundIn(text: string, planting: Planting): string[] {
  const marked = [...text.matchAll(new RegExp(`${planting.mark}\\.([a-z_]+\\.[a-z_]+)`, "g"))].map(([, place = ""]) => place);
  return [...new Set([...marked, ...(figureIn(planting).test(text) ? ["answer.figure"] : [])])];
}

async function stage() {
  const organisation = await someOrganisation("Klynge Fortrolig");
  const lead = await somePerson("Lis Leder", { secretariat: [[organisation, "lead"]] });
  const { id: assessment } = await someRound(organisation, lead);
  const [first] = currentEdition.indicators;
  const [indicator, evidenceKind] = [first?.id ?? "", first?.evidence?.[0]?.kind ?? ""];
  const planting = new Planting({ organisation: organisation.id, assessment, person: lead.id, indicator, evidenceKind });
  const database = await serverDatabase();
  // The case of an assessment that was shared once and is not any more: it is there, and nobody of CED may see it.
  await database.write((writer) =>
    writer.insert(sparringCase).values({ id: assessment, organisationId: organisation.id, openedAt: new Date() }),
  );
  await planting.plant(database, "1.1.2");
  const memberships = [{ organisation: organisation.id, role: "lead" as const }];
  const actorOf = ({ id }: SomePerson, more: Partial<Person>): Person => ({
    ...{ kind: "person", id, strong: true, memberships: [], programmeRoles: [], ...more },
  });
  const callerOf = (person: SomePerson, more: Partial<Person>) => ({ actor: actorOf(person, more), clock: () => new Date(), database });
  return { organisation, lead, assessment, indicator, evidenceKind, planting, database, asLead: callerOf(lead, { memberships }), callerOf };
}

type Stage = Awaited<ReturnType<typeof stage>>;

/** A file of the secretariat's with a marker in it, used in the assessment; its id. */
async function uploaded(request: APIRequestContext, { organisation, lead, planting, database, ...at }: Stage): Promise<string> {
  const [headers, content] = [headersOf({ cookie: await sessionCookie(lead.id) }), planting.marker("file", "content")];
  const file = { name: "strategi.txt", mimeType: "text/plain", buffer: Buffer.from(content) };
  const title = planting.marker("evidence", "title");
  const added = await request.post(`/api/v1/organisations/${organisation.slug}/evidence`, { headers, multipart: { file, title } });
  expect(added.status()).toBe(201);
  const evidenceId = String((await added.json()).id);
  const use = { evidenceId, assessmentId: at.assessment, indicatorId: at.indicator, kind: at.evidenceKind };
  await database.write((writer) => writer.insert(evidenceUse).values({ ...use, addedBy: lead.id, addedAt: new Date() }));
  return evidenceId;
}

/** Every address that can be read: each page, each endpoint and each public page, with the ids of what was planted. */
function addressesOf({ organisation, assessment, indicator, planting }: Stage, document: string): string[] {
  const ids = Object.fromEntries([...planting.ids].map(([table, id]) => [table.split("_").at(-1) ?? "", id]));
  const dimension = currentEdition.dimensions[0]?.id ?? "";
  const own = { organisation: organisation.slug, organisationId: organisation.id, assessment, case: assessment, id: assessment };
  const parts = { ...ids, ...own, indicator, dimension, document, evidence: document, part: "remarks", key: indicator, locale: "en" };
  const idIn = (folder: string) =>
    folder.includes("snapshots/") ? ids.snapshot : /(evidence|documents)\//.test(folder) ? document : assessment;
  const read = Object.entries(endpoints).flatMap(([folder, methods]) => (methods.GET === undefined ? [] : [folder]));
  return [
    ...Object.keys(pages).map((folder) => `/${filled(folder, parts)}`),
    ...read.map((folder) => `/api/${filled(folder, { ...parts, id: idIn(folder) ?? "" })}`),
    ...allPages.filter(({ locale }) => locale === "en").map(({ address }) => address),
  ];
}

type Sight = { who: Somebody; address: string; found: string[]; named: boolean };

/** What each of CED's roles finds at every address. */
async function looked(
  request: APIRequestContext,
  everybody: readonly Somebody[],
  addresses: readonly string[],
  { planting, organisation }: Stage,
) {
  const sights: Sight[] = [];
  for (const who of everybody)
    for (let at = 0; at < addresses.length; at += 8)
      await Promise.all(
        addresses.slice(at, at + 8).map(async (address) => {
          const answer = await request.get(address, { headers: headersOf(who), maxRedirects: 0 });
          expect(answer.status(), `${who.who} at ${address}`).toBeLessThan(500);
          const text = textsIn(await answer.body());
          sights.push({ who, address, found: foundIn(text, planting), named: text.includes(organisation.name) });
        }),
      );
  return sights;
}

/** What somebody found that they may not see, in words. */
function leaks(sights: readonly Sight[], mayFind: (who: Somebody) => readonly string[]): string[] {
  return sights.flatMap(({ who, address, found }) => {
    const allowed = mayFind(who);
    return found.filter((place) => !allowed.includes(place)).map((place) => `${who.who} finds ${place} at ${address}`);
  });
}

const toConfirm = ({ confirms }: Somebody) => (confirms ? told : []);

test("Nothing of an assessment reaches CED before it is shared and after, and only what is shared in between", async ({ request }) => {
  test.slow();
  const at = await stage();
  const { assessment, organisation, asLead, callerOf, planting, database } = at;
  const [assigned, ...others] = [
    await somebody("the benchmarker who spars", "benchmarker"),
    await somebody("another benchmarker", "benchmarker"),
    await somebody("a benchmarker who came in by one thing", "benchmarker", false),
    await somebody("an analyst", "analyst"),
    await somebody("an administrator", "admin"),
    await somebody("the steering group", "steering"),
  ];
  if (assigned === undefined) throw new Error("nobody spars");
  const everybody = [assigned, ...others];
  const addresses = addressesOf(at, await uploaded(request, at));
  const consent = { slug: organisation.slug, purpose: "sparring", assessment };

  const before = await looked(request, everybody, addresses, at);
  expect(leaks(before, toConfirm)).toEqual([]);
  // Who records an outcome is named to those who confirm it.
  const named = before.filter((one) => one.named && !(one.who.confirms && one.address.includes("outcomes")));
  expect(named.map(({ who, address }) => `${who.who} finds the name at ${address}`)).toEqual([]);

  expect(await giveConsent(asLead, consent)).toMatchObject({ ok: true });
  expect(await takeCase(callerOf(assigned.person, { programmeRoles: ["benchmarker"] }), { case: assessment })).toMatchObject({ ok: true });
  const during = await looked(request, everybody, addresses, at);
  expect(leaks(during, (who) => (who.sees === "shared" ? shared : toConfirm(who)))).toEqual([]);
  // That they find something shows that they were where it stands.
  const seen = new Set(during.filter(({ who }) => who === assigned).flatMap(({ found }) => found));
  expect([...seen]).toEqual(expect.arrayContaining(["evidence.title", "sparring_rating.comment"]));
  expect(during.some(({ who, named, address }) => who === assigned && named && address === "/en/ced")).toBe(true);

  expect(await withdrawConsent(asLead, consent)).toMatchObject({ ok: true });
  expect(leaks(await looked(request, everybody, addresses, at), toConfirm)).toEqual([]);

  await letterTo(assigned.person.email, 2, organisation.name);
  const letters = everybody.flatMap(({ person }) => lettersTo(person.email));
  expect(letters.flatMap(({ text }) => foundIn(text, planting))).toEqual([]);
  const looks = await database.reader.select().from(look);
  // Benchmarkers of other tests may look at the same server's caseload meanwhile.
  const lookers = new Set(looks.filter(({ organisationId }) => organisationId === organisation.id).map(({ personId }) => personId));
  expect(everybody.filter(({ person }) => lookers.has(person.id)).map(({ who }) => who)).toEqual(
    everybody.filter(({ sees }) => sees === "shared").map(({ who }) => who),
  );
});
