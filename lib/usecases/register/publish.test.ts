import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditEntry } from "#db/schema/organisation.ts";
import {
  labelAward,
  labelCount,
  publishedScore,
  registerChange,
  registerCluster,
  registerStretch,
  registerSuccessor,
} from "#db/schema/register.ts";
import { newDatabase } from "#db/testing/database.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { publishRegister } from "./publish.ts";

async function published() {
  const database = await newDatabase();
  const callers = callersOn(database);
  for (const document of shippedEditions) await publishEdition(callers.server, document);
  const outcome = await publishRegister(callers.server, {});
  return { database, outcome, ...callers };
}

describe("the published facts", () => {
  test("are entered once, each with its source, and written down", async () => {
    const { database, outcome, server } = await published();
    expect(outcome).toEqual({ ok: true, value: { isNew: true, clusters: 27, awards: 35 } });
    expect(await publishRegister(server, {})).toMatchObject({ value: { isNew: false } });
    const { reader } = database;
    expect(await reader.$count(labelAward)).toBe(35);
    expect(await reader.$count(registerSuccessor)).toBe(6);
    expect(await reader.$count(labelCount)).toBe(5);
    expect(await reader.$count(publishedScore)).toBe(11);
    const changes = await reader.select().from(registerChange);
    expect(changes).toHaveLength(62);
    expect(changes.every(({ changedBy, reason, after }) => changedBy === null && reason !== "" && after !== null)).toBe(true);
    expect(await reader.select().from(auditEntry).where(eq(auditEntry.action, "register.publish"))).toMatchObject([
      { detail: { clusters: 27, awards: 35, task: "test" } },
    ]);
  });

  test("keep precision, confidence, region and what stands in brackets", async () => {
    const { database } = await published();
    const { reader } = database;
    expect(await reader.select().from(registerCluster).where(eq(registerCluster.slug, "mdc-with-tinv"))).toMatchObject([
      { field: "maritime-and-water", region: "hovedstaden", regionConfidence: "inferred", sortName: "mdc with tinv" },
    ]);
    const awards = await reader.select().from(labelAward).where(eq(labelAward.clusterId, "fact-energy-cluster-denmark"));
    expect(awards).toMatchObject([
      { awarded: "2021-11-19", scorePercent: "95", validUntil: null },
      {
        id: "fact-energy-cluster-denmark-gold-2024-07-2024-09",
        awarded: "2024-07/2024-09",
        awardedFrom: "2024-07-01",
        confidence: "stated",
      },
    ]);
    expect(await reader.select().from(labelAward).where(eq(labelAward.clusterId, "fact-clean"))).toMatchObject([
      { awarded: null, awardedFrom: null, note: "held by October 2016, award date unknown" },
    ]);
    expect(await reader.select().from(labelAward).where(eq(labelAward.clusterId, "fact-odense-robotics"))).toMatchObject([
      { confidence: "inferred" },
    ]);
  });

  test("never say that a label was lost, and say nothing of one that a successor took over", async () => {
    const { database } = await published();
    const stretches = await database.reader.select().from(registerStretch);
    expect(stretches.some(({ state }) => state === "lapsed")).toBe(false);
    const last = stretches.findLast(({ clusterId }) => clusterId === "fact-made");
    expect(last).toMatchObject({ label: "gold", state: "unknown", because: "end-passed", since: "2024-11-01", toDay: null });
  });

  test("leave a register alone in which something stands, and are not for the public", async () => {
    const database = await newDatabase();
    const { server, everybody } = callersOn(database);
    expect(await publishRegister(everybody, {})).toEqual({ ok: false, code: "forbidden" });
    const row = { id: "own", slug: "own", name: "Egen", sortName: "egen", version: 1, changedAt: new Date() };
    await database.write(async (writer) => {
      await writer.insert(registerCluster).values(row);
    });
    expect(await publishRegister(server, {})).toMatchObject({ value: { isNew: false } });
    expect(await database.reader.$count(registerCluster)).toBe(1);
  });
});
