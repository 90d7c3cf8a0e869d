import { describe, expect, test } from "vitest";
import { small, smallRevision } from "#lib/domain/testing/small.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { startAssessment } from "#lib/usecases/assessments/start.ts";
import { readMigration } from "#lib/usecases/migration/read.ts";
import { validityOf } from "#lib/usecases/register/stretches.ts";
import { frozenOf } from "#lib/usecases/snapshots/find.ts";
import { submitted } from "#lib/usecases/snapshots/testing/answered.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { readDesk } from "./desk.ts";
import { listEditions } from "./list.ts";
import { publishEdition } from "./publish.ts";
import { readEdition } from "./read.ts";
import { desk, refusedToOthers } from "./testing/desk.ts";
import { reinstateRevision, withdrawRevision } from "./withdraw.ts";

describe("withdrawing a revision", () => {
  const withdrawal = { edition: "small", revision: 2, reason: "En grænse var skrevet forkert." };

  async function published(document: unknown = undefined) {
    const world = await desk();
    const server = callersOn(world.database).server;
    expect(await publishEdition(server, document ?? world.official)).toMatchObject({ ok: true });
    return world;
  }

  test("makes the one before it current again; it stays readable by its number", async () => {
    const world = await published();
    expect(await withdrawRevision(world.admin, withdrawal)).toEqual({ ok: true, value: null });
    expect(await listEditions(world.lead, {})).toMatchObject({ value: [{ revision: 1, revisions: [1] }] });
    expect(await readEdition(world.lead, { id: "small" })).toMatchObject({ value: digestsOf(world.small) });
    expect(await readEdition(world.lead, { id: "small", revision: 2 })).toMatchObject({ value: digestsOf(world.official) });
    expect(await readDesk(world.admin, {})).toMatchObject({
      value: {
        editions: [
          {
            revisions: [
              {
                revision: 2,
                state: "withdrawn",
                withdrawn: { by: "Ada", reason: withdrawal.reason },
                can: { withdraw: false, reinstate: true },
              },
              { revision: 1, state: "current", can: { withdraw: false, reinstate: false } },
            ],
          },
        ],
      },
    });
    expect((await world.log()).at(-1)).toEqual(["edition.withdraw", world.admin.actor.id, { edition: "small", revision: 2 }]);
    expect(await reinstateRevision(world.admin, { edition: "small", revision: 2 })).toEqual({ ok: true, value: null });
    expect(await listEditions(world.lead, {})).toMatchObject({ value: [{ revision: 2, revisions: [2, 1] }] });
    expect(await reinstateRevision(world.admin, { edition: "small", revision: 2 })).toEqual({ ok: false, code: "not-found" });
  });

  test("proposes the current one to assessments that began on it, and tells their leads; a snapshot keeps its own", async () => {
    const world = await published();
    await submitted(world.lead, world.assessment);
    const started = await startAssessment(world.lead, { edition: "small" });
    const assessment = started.ok ? started.value.id : "";
    expect(await readMigration(world.lead, { assessment })).toMatchObject({
      value: { from: { identity: { revision: 2 } }, proposal: null },
    });
    await withdrawRevision(world.admin, withdrawal);
    expect(await readMigration(world.lead, { assessment })).toMatchObject({
      value: { proposal: { to: { identity: { id: "small", revision: 1 } }, isBack: true } },
    });
    expect(await world.letters()).toMatchObject([{ values: { change: "withdrawn", revision: 2 } }]);
    await submitted(world.lead, assessment);
    expect((await frozenOf(world.database.reader, assessment))?.edition.identity).toMatchObject({ id: "small", revision: 2 });
  });

  test("is refused where nothing would be left for those who see it, and for what is not there", async () => {
    const world = await published();
    const before = await world.written();
    expect(await withdrawRevision(world.admin, { ...withdrawal, revision: 1 })).toEqual({ ok: false, code: "nothing-left" });
    expect(await withdrawRevision(world.admin, { ...withdrawal, revision: 7 })).toEqual({ ok: false, code: "not-found" });
    expect(await withdrawRevision(world.admin, { ...withdrawal, reason: " " })).toMatchObject({ code: "invalid" });
    expect(await world.written()).toEqual(before);
    await refusedToOthers(world, (caller) => withdrawRevision(caller, withdrawal));
    await withdrawRevision(world.admin, withdrawal);
    expect(await withdrawRevision(world.admin, withdrawal)).toEqual({ ok: false, code: "not-found" });
    await refusedToOthers(world, (caller) => reinstateRevision(caller, { edition: "small", revision: 2 }));
  });

  test("of a public revision brings the public the one before it", async () => {
    const world = await published(smallRevision(2, { title: { da: "Ny", en: "New" } }));
    expect(await listEditions(world.everybody, {})).toMatchObject({ value: [{ revision: 2 }] });
    await withdrawRevision(world.admin, withdrawal);
    expect(await listEditions(world.everybody, {})).toMatchObject({ value: [{ revision: 1 }] });
  });

  test("takes back how long labels are valid by it", async () => {
    const longer = small.labels.map((label) => ({ ...label, validity: { firstMonths: 36 } }));
    const world = await published(smallRevision(2, { labels: longer }));
    expect((await validityOf(world.database.reader))("gold")).toEqual({ firstMonths: 36 });
    await withdrawRevision(world.admin, withdrawal);
    expect((await validityOf(world.database.reader))("gold")).toBeUndefined();
  });
});
