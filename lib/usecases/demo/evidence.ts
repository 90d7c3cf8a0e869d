import "server-only";
import { danishDate } from "#lib/domain/date.ts";
import { addFile } from "#lib/usecases/evidence/add-file.ts";
import { addLink } from "#lib/usecases/evidence/add-link.ts";
import { attachEvidence } from "#lib/usecases/evidence/attach.ts";
import { setAuditDay } from "#lib/usecases/evidence/audit-day.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { clusters } from "./cast.ts";
import { aDocument } from "./document.ts";
import { nordlysSheet } from "./participants.ts";
import type { As } from "./people.ts";
import { daysFrom, told } from "./told.ts";

const { slug } = clusters.nordlys;

/** A place where a document is used: indicator, kind, and where in it. */
type Use = readonly [indicator: string, kind: string, place: string];

async function use(caller: Caller, evidence: string, uses: readonly Use[]): Promise<void> {
  for (const [indicator, kind, place] of uses)
    await told(`using it for ${indicator}`, attachEvidence(caller, { slug, evidence, indicator, kind, place }));
}

/** Documents with their own dates; one has grown too old, one is on the web. */
export async function addNordlysEvidence(as: As, now: Date): Promise<void> {
  const [lead, member] = [await as("lead@guld.example", daysFrom(now, -28)), await as("member@guld.example", daysFrom(now, -26))];
  const day = (days: number) => danishDate(daysFrom(now, days));
  const file = async (caller: Caller, name: string, title: string, days: number, bytes: Uint8Array, uses: readonly Use[]) => {
    const { id } = await told(`adding ${name}`, addFile(caller, { slug, title, documentDate: day(days), name, bytes }));
    await use(caller, id, uses);
  };
  const strategy = aDocument(["Strategi for Klynge Nordlys", "Godkendt af bestyrelsen.", "Et opdigtet dokument til demoen."]);
  await file(lead, "strategi.pdf", "Strategi", -420, strategy, [
    ["4.1.2", "strategy", "s. 4–9"],
    ["4.2", "strategy", "s. 12"],
  ]);
  const lists = ["1.1.0", "1.1.1", "1.1.2", "1.2", "2.3"].map((indicator): Use => [indicator, "member-list", ""]);
  await file(member, "medlemsliste.csv", "Medlemsliste", -62, nordlysSheet(daysFrom(now, -62)), lists);
  const minutes = aDocument(["Referat af bestyrelsesmode", "Punkt 3: strategien godkendt.", "Et opdigtet dokument til demoen."]);
  await file(lead, "referat.pdf", "Referat af bestyrelsesmøde", -150, minutes, [
    ["2.4", "minutes", ""],
    ["4.1.2", "minutes", "pkt. 3"],
  ]);
  const accounts = aDocument(["Aarsregnskab", "Et opdigtet dokument til demoen."]);
  await file(lead, "regnskab.pdf", "Årsregnskab", -900, accounts, [["3.2", "accounts", "s. 6"]]);
  const web = { slug, title: "Hjemmeside", documentDate: day(-30), address: "https://nordlys.example/" };
  const { id } = await told("adding a link", addLink(member, web));
  await use(member, id, [["4.6.2", "website", ""]]);
  await told("the audit day", setAuditDay(lead, { slug, auditDay: day(100) }));
}
