import { describe, expect, test } from "vitest";
import { editionDraft } from "#db/schema/edition-desk.ts";
import { changeFigures, readFigures } from "./figures.ts";
import { publishDraft } from "./put-in-force.ts";
import { desk, refusedToOthers } from "./testing/desk.ts";

const of = "indicator:10";

describe("the figures of a draft", () => {
  test("are read by label and indicator, one of which is chosen", async () => {
    const world = await desk();
    const { id: draft, digest } = await world.uploaded();
    expect(await readFigures(world.admin, { draft })).toMatchObject({
      value: {
        ...{ digest, revision: 2, chosen: { of: "label:gold", figures: [{ value: 2 }, { value: 3 }] }, indicator: null },
        groups: [{ of: "label:gold" }, { of: "indicator:1.1" }, { of: "indicator:10" }, { of: "indicator:2" }],
      },
    });
    expect(await readFigures(world.admin, { draft, of })).toMatchObject({ value: { chosen: { of }, indicator: { id: "10" } } });
    expect(await readFigures(world.admin, { draft, of: "indicator:x" })).toEqual({ ok: false, code: "not-found" });
    expect(await readFigures(world.admin, { draft: "x" })).toEqual({ ok: false, code: "not-found" });
    await refusedToOthers(world, (caller) => readFigures(caller, { draft }));
  });

  test("are written into it, with who did and when", async () => {
    const world = await desk();
    const { id: draft, digest } = await world.uploaded();
    const changed = await changeFigures(world.admin, { draft, digest, of, values: [2, 25, 90, 3] });
    expect(changed).toMatchObject({ ok: true });
    const [row] = await world.database.reader.select().from(editionDraft);
    expect(changed.ok && changed.value.digest).toBe(row?.digest);
    expect(JSON.parse(row?.document ?? "").indicators[1]).toMatchObject({
      ...{ weight: 2, rating: { steps: [{ atLeast: 25 }, { atLeast: 90 }] }, minimums: [{ points: 3 }] },
    });
    expect((await world.log()).at(-1)).toEqual([
      ...["edition.prepare", world.admin.actor.id, { edition: "small", revision: 2, of, digest: row?.digest }],
    ]);
  });

  test("are refused at each that is wrong, and when the draft has changed or is planned", async () => {
    const world = await desk();
    const { id: draft, digest } = await world.uploaded();
    const before = await world.written();
    const change = (more: object) => changeFigures(world.admin, { draft, digest, of, values: [1, 20, 80, 1], ...more });
    expect(await change({ values: [-1, 20, 80, 4] })).toMatchObject({
      ...{ code: "invalid", faults: [{ path: "/values/0", code: "out-of-range" }, { path: "/values/3" }] },
    });
    const heavy = { of: "indicator:2", values: [Number.MAX_SAFE_INTEGER, 1, 2] };
    expect(await change(heavy)).toMatchObject({ code: "invalid", faults: [{ path: "/values/0" }] });
    expect(await change({ values: [1] })).toEqual({ ok: false, code: "conflict" });
    expect(await change({ of: "label:platinum" })).toEqual({ ok: false, code: "conflict" });
    expect(await change({ digest: "sha256:x" })).toEqual({ ok: false, code: "conflict" });
    expect(await change({ draft: "x" })).toEqual({ ok: false, code: "not-found" });
    expect(await world.written()).toEqual(before);
    await refusedToOthers(world, (caller) => changeFigures(caller, { draft, digest, of, values: [1, 20, 80, 1] }));
    await publishDraft(world.admin, { draft, digest, effectOn: "2027-01-01" });
    const [planned] = before.drafts.length === 1 ? await world.database.reader.select().from(editionDraft) : [];
    expect(await change({ digest: planned?.digest })).toEqual({ ok: false, code: "conflict" });
    expect(await readFigures(world.admin, { draft })).toEqual({ ok: false, code: "not-found" });
  });

  test("of which one makes another part of the edition wrong are refused with that fault", async () => {
    const world = await desk();
    const last = world.small.indicators.at(-1);
    const heavier = {
      ...world.small,
      revision: 2,
      indicators: [...world.small.indicators, { ...last, id: "3", weight: Number.MAX_SAFE_INTEGER - 8 }],
    };
    const { id: draft, digest } = await world.uploaded(heavier);
    expect(await changeFigures(world.admin, { draft, digest, of, values: [9, 20, 80, 1] })).toMatchObject({
      ...{ code: "edition-faulty", faults: [{ path: "/indicators/3/weight", code: "out-of-range" }] },
    });
  });
});
