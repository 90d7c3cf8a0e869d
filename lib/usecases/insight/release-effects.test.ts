import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { attendance } from "#db/schema/offering.ts";
import { registerCluster } from "#db/schema/register.ts";
import { releaseCell } from "#db/schema/release.ts";
import { offeringOn } from "#lib/usecases/help/testing/offerings.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { personOn } from "#lib/usecases/testing/people.ts";
import { ratingsNear } from "./testing/clusters.ts";
import { releaseWorld } from "./testing/world.ts";

test("A release holds the effect of an offering: those who came rose by two points, the others did not", async () => {
  const { database, come, again, make } = await releaseWorld();
  const by = (await personOn(database, "Ane")).actor.id;
  const { id: offering, events } = await offeringOn(database, "4.1.1", { kind: "workshop" }, [
    { day: "2026-03-01" },
    { day: "2026-12-01", title: "Efter perioden" },
  ]);
  const rated = (at: number, points: number) => ({ ...ratingsNear(2, at), "4.1.1": points });
  const ids = await come(
    Array.from({ length: 40 }, (_, at) => ({ ratings: rated(at, at % 3), takenAt: "2026-02-01T12:00:00Z", field: "ict" })),
  );
  for (const [at, id] of ids.entries())
    await again(id, { ratings: rated(at, (at % 3) + (at % 2 === 0 ? 2 : 0)), takenAt: "2026-05-01T12:00:00Z" });
  for (const [at, id] of ids.entries()) {
    if (at % 2 === 1) continue;
    const [cluster] = await database.reader.select().from(registerCluster).where(eq(registerCluster.secretariatId, id));
    const row = {
      id: randomUUID(),
      eventId: events[0] ?? "",
      clusterId: cluster?.id ?? null,
      body: id,
      countsAs: "cluster" as const,
      people: 2,
      source: "generated" as const,
    };
    await database.write((writer) => writer.insert(attendance).values({ ...row, recordedBy: by, recordedAt: noon }));
  }
  const release = await make();
  const effects = await database.reader
    .select()
    .from(releaseCell)
    .where(and(eq(releaseCell.releaseId, release), eq(releaseCell.kind, "effect")));
  expect(effects).toMatchObject([{ cut: "all", indicatorId: "4.1.1", offeringId: offering, suppressed: null }]);
  expect(effects[0]?.value).toMatchObject({ came: 21, stayed: 21, estimate: 2 });
});
