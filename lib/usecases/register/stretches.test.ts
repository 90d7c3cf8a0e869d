import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { labelAward, registerCluster, registerStretch, registerSuccessor } from "#db/schema/register.ts";
import { standingOn } from "#lib/domain/label/standing.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { restretch, validityOf } from "./stretches.ts";
import { registerOf } from "./testing/entries.ts";

type Database = Awaited<ReturnType<typeof registerOf>>["database"];
const stretchesIn = ({ reader }: Database) =>
  reader.select().from(registerStretch).orderBy(asc(registerStretch.clusterId), asc(registerStretch.fromDay));

const made = () => registerOf([{ name: "Made", awards: [["gold", "2021", "2023-10-31"]] }, { name: "Ny" }]);

describe("the stretches of a label", () => {
  test("lie one after the other, and say of each day what the awards say", async () => {
    const { database } = await made();
    const stretches = await stretchesIn(database);
    expect(stretches).toMatchObject([
      { state: "valid", fromDay: "2021-01-01", toDay: "2023-05-03", precision: "year", endsOn: "2023-10-31", graceUntil: "2024-10-31" },
      { state: "expiring", fromDay: "2023-05-04", toDay: "2023-10-31" },
      { state: "in-grace", fromDay: "2023-11-01", toDay: "2024-10-31" },
      { state: "unknown", because: "end-passed", fromDay: "2024-11-01", toDay: null },
    ]);
    const rule = (await validityOf(database.reader))("gold");
    for (const { fromDay, toDay, state } of stretches)
      for (const day of [fromDay, toDay ?? "2099-01-01"])
        expect(standingOn([{ awarded: "2021", validUntil: "2023-10-31", lapsedOn: null }], rule, day)?.state).toBe(state);
  });

  test("of an award without a date and an end have always been", async () => {
    const { database } = await registerOf([{ name: "Clean", awards: [["gold", null]] }]);
    expect(await stretchesIn(database)).toMatchObject([
      { state: "unknown", because: "end-unknown", fromDay: "0000-01-01", toDay: null, precision: null },
    ]);
  });

  test("are made anew with the awards, and only those of the cluster", async () => {
    const { database } = await made();
    await database.write(async (writer) => {
      await writer.update(labelAward).set({ lapsedOn: "2024-01-15" });
      await restretch(writer, "ny");
    });
    expect(await stretchesIn(database)).toHaveLength(4);
    await database.write((writer) => restretch(writer, "made"));
    expect((await stretchesIn(database)).at(-1)).toMatchObject({ state: "lapsed", fromDay: "2024-01-15", toDay: null });
    await database.write(async (writer) => {
      await writer.update(labelAward).set({ removedAt: new Date() });
      await restretch(writer, "made");
    });
    expect(await stretchesIn(database)).toEqual([]);
  });

  test.each([
    ["on the last day that its date can mean", "2022-06", "2022-06-30"],
    ["always where it has no date", null, "2021-01-01"],
  ])("are not known once a successor has taken over: %s", async (_, since, from) => {
    const { database } = await made();
    await database.write(async (writer) => {
      await writer
        .insert(registerSuccessor)
        .values({ clusterId: "made", successorId: "ny", kind: "merged", since, source: "https://x.example" });
      await restretch(writer, "made");
    });
    expect((await stretchesIn(database)).find(({ because }) => because === "succeeded")).toMatchObject({ state: "unknown", fromDay: from });
  });

  test("go on where the successor is taken out of the register, until that is undone", async () => {
    const { database } = await made();
    const succeeded = async (removedAt: Date | null) => {
      await database.write(async (writer) => {
        await writer.update(registerCluster).set({ removedAt }).where(eq(registerCluster.id, "ny"));
        await restretch(writer, "ny");
      });
      return (await stretchesIn(database)).some(({ because }) => because === "succeeded");
    };
    const became = { clusterId: "made", successorId: "ny", kind: "merged" as const, since: "2022", source: "https://x.example" };
    await database.write((writer) => writer.insert(registerSuccessor).values(became));
    expect([await succeeded(null), await succeeded(new Date()), await succeeded(null)]).toEqual([true, false, true]);
  });

  test("follow the validity of the newest edition as soon as it is published", async () => {
    const { database, server } = await made();
    const labels = currentEdition.labels.map((label) => ({ ...label, validity: { firstMonths: 24, graceMonths: 1, source: "x" } }));
    expect(await publishEdition(server, { ...currentEdition, revision: 99, labels })).toMatchObject({ ok: true });
    expect((await validityOf(database.reader))("gold")).toMatchObject({ graceMonths: 1 });
    expect((await stretchesIn(database)).at(-1)).toMatchObject({ state: "unknown", fromDay: "2023-12-01" });
    expect(await database.reader.select().from(registerStretch).where(eq(registerStretch.clusterId, "ny"))).toEqual([]);
  });
});
