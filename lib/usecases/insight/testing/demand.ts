import { offeringClick } from "#db/schema/offering.ts";
import { newDatabase } from "#db/testing/database.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { offeringOn } from "#lib/usecases/help/testing/offerings.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { personOn } from "#lib/usecases/testing/people.ts";
import { releaseOn, type TestCell } from "./releases.ts";

const { rulesDigest } = digestsOf(currentEdition);

/** Clusters below the bar and below the minimum at an indicator. */
const needAt = (indicator: string, belowBar: number, belowMinimum: number | null): TestCell => ({
  kind: "demand",
  indicator,
  value: { contributors: 12, belowBar, belowMinimum, missing: 2 },
});

/** The shipped edition, a release of demand and effect, three offerings, and whoever may come. */
export async function demandWorld() {
  const database = await newDatabase();
  const { everybody, server } = callersOn(database);
  await publishEdition(server, currentEdition);
  const lab = await offeringOn(database, "4.1.1", { kind: "cluster-lab", titleDa: "=Lab", titleEn: "Lab", days: 3, cost: 40_000 });
  const course = await offeringOn(database, "4.1.2", { kind: "course", titleDa: "Forløb", titleEn: "Course", days: 4 });
  const book = await offeringOn(database, "2.4", { kind: "handbook", days: 0 });
  const removed = await offeringOn(database, "4.1.1", { kind: "workshop", titleDa: "Nedlagt", removedAt: new Date() });
  const click = { editionId: "ecei-2013", indicatorId: "4.1.1", place: "result" as const };
  await database.write((writer) =>
    writer.insert(offeringClick).values([
      { ...click, offeringId: lab.id, month: "2026-05", clicks: 3 },
      { ...click, offeringId: lab.id, month: "2025-07", place: "plan", clicks: 1 },
      { ...click, offeringId: lab.id, month: "2026-07", clicks: 9 },
    ]),
  );
  const effect = { came: 6, stayed: 9, estimate: 1, low: 0, high: 2 };
  const cells: TestCell[] = [
    ...[needAt("4.1.1", 9, 3), needAt("4.1.2", 6, null), needAt("5.1", 3, 0), needAt("2.4", 3, 0)],
    { kind: "demand", indicator: "3.1", value: "too-few" },
    { kind: "demand", indicator: "4.1.1", cut: "label:gold", value: { contributors: 6, belowBar: 0, belowMinimum: 0, missing: 0 } },
    { kind: "plan", indicator: "4.1.1", value: { contributors: 12, planned: 6, notPlanned: 3 } },
    { kind: "plan", indicator: "4.1.2", value: "would-tell" },
    { kind: "attendance", offering: lab.id, value: { events: 2, clusters: 6, people: 31 } },
    { kind: "effect", indicator: "4.1.2", offering: lab.id, value: "too-few" },
    { kind: "effect", indicator: "4.1.1", offering: lab.id, value: effect },
    { kind: "effect", indicator: "4.1.1", offering: removed.id, value: "protects-others" },
  ];
  const older = await releaseOn(database, [needAt("4.1.1", 3, 0)], { rulesDigest, from: "2024-07-01", to: "2025-06-30" });
  const newest = await releaseOn(database, cells, { rulesDigest });
  const draft = await releaseOn(database, [needAt("4.1.1", 12, 12)], { rulesDigest, from: "2026-07-01", to: "2026-12-31" }, "draft");
  const holding = (role: "analyst" | "benchmarker" | "admin" | "steering") => personOn(database, role, [], [role]);
  const people = {
    ...{ analyst: await holding("analyst"), benchmarker: await holding("benchmarker") },
    ...{ admin: await holding("admin"), steering: await holding("steering") },
    ...{ nobody: await personOn(database, "nobody"), everybody },
  };
  return { database, lab, course, book, removed, older, newest, draft, effect, ...people };
}
