import { asc } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { auditEntry } from "#db/schema/organisation.ts";
import { labelAward, registerChange, registerCluster, registerCriterion, registerStretch, registerSuccessor } from "#db/schema/register.ts";
import { newDatabase } from "#db/testing/database.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { atCed } from "#lib/usecases/team/testing/team.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { organisationOn, personOn } from "#lib/usecases/testing/people.ts";
import { recordAward } from "../awards.ts";
import { addCluster } from "../clusters.ts";

export const profile = {
  ...{ name: "Klynge Prøve", field: "ict", region: "midtjylland", regionConfidence: "stated", host: "", founded: "2014" },
  ...{ website: "https://prove.example", eccp: "", secretariat: "" },
};

export const gold = {
  ...{ label: "gold", awarded: "2025-03", validUntil: "2027-03-31", certificate: "DK-1", scorePercent: "88.5" },
  ...{ source: "https://prove.example/guld", confidence: "stated", note: "" },
};

/** A database with the shipped edition, an administrator, everybody who is none, and what the administrator adds. */
export async function desk() {
  const database = await newDatabase();
  await publishEdition(callersOn(database).server, currentEdition);
  const admin = await atCed(database, "Ada", "admin");
  const id = await organisationOn(database);
  const others = [
    await atCed(database, "Bo", "benchmarker", "analyst", "steering"),
    await personOn(database, "lead", [[id, "lead"]]),
    { ...admin, actor: { ...admin.actor, strong: false } },
    callersOn(database).everybody,
  ];
  const cluster = async (more: Partial<typeof profile> = {}) => {
    const added = await addCluster(admin, { ...profile, ...more, reason: "Nyt medlem" });
    if (!added.ok) throw new Error(JSON.stringify(added));
    return added.value;
  };
  const award = async (of: string, more: Partial<typeof gold> = {}) => {
    const recorded = await recordAward(admin, { cluster: of, ...gold, ...more });
    if (!recorded.ok) throw new Error(JSON.stringify(recorded));
    return recorded.value.id;
  };
  return { database, admin, others, organisation: { id, slug: `prove-${id}` }, cluster, award };
}

/** Everything that the register and its log hold, to see that a refusal wrote nothing. */
export async function whole({ reader }: Database): Promise<unknown> {
  const tables = [registerCluster, labelAward, registerCriterion, registerSuccessor, registerStretch, registerChange, auditEntry];
  return Promise.all(tables.map((table) => reader.select().from(table)));
}

/** How the labels stand, from day to day. */
export async function stretches({ reader }: Database) {
  const rows = await reader.select().from(registerStretch).orderBy(asc(registerStretch.clusterId), asc(registerStretch.fromDay));
  return rows.map(({ label, state, fromDay, toDay }) => [label, state, fromDay, toDay]);
}

export async function lastChange({ reader }: Database) {
  return (await reader.select().from(registerChange).orderBy(asc(registerChange.id))).at(-1);
}
