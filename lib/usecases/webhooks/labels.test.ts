import { describe, expect, test, vi } from "vitest";
import { job } from "#db/schema/job.ts";
import { webhookDelivery } from "#db/schema/webhook.ts";
import { recordAward, removeAward } from "#lib/usecases/register/awards.ts";
import { enqueueLabelNotices, tellsOfEndingLabels } from "#lib/usecases/register/notices.ts";
import { desk, gold } from "#lib/usecases/register/testing/desk.ts";
import { personOn } from "#lib/usecases/testing/people.ts";
import { workOnce } from "../jobs/worker.ts";
import { switchHook } from "./change.ts";
import { added, bodies } from "./testing/hooks.ts";

vi.stubEnv("LOG_LEVEL", "silent");
vi.stubEnv("AUTH_SECRET", "a secret of the tests' own, long enough");

/** A cluster with a secretariat here and one without, each with a hook that asks for its labels, and CED's for all of them. */
async function watched() {
  const { database, admin, organisation, cluster, award } = await desk();
  const lead = await personOn(database, "lead", [[organisation.id, "lead"]]);
  const own = await cluster({ secretariat: organisation.slug });
  const other = await cluster({ name: "En anden" });
  await award(own.id, { validUntil: "2027-12-31" });
  const [{ id: ofOwn }, { id: ofCed }] = [await added(lead, { slug: organisation.slug }), await added(admin)];
  /** What was told since last asked, as hook, cluster, state before and state now. */
  const told = async () => {
    const messages = await bodies(database);
    await database.write((writer) => writer.delete(webhookDelivery));
    return messages.map(({ data }) => {
      const { cluster: of, before: was, state } = data as { cluster: { slug: string }; before: unknown; state: unknown };
      return [of.slug, was, state];
    });
  };
  const morning = async (day: string) => {
    await database.write((writer) => enqueueLabelNotices(writer, day));
    const clock = () => new Date(`${day}T08:00:00Z`);
    await workOnce({ database, clock, handlers: { "label-notices": tellsOfEndingLabels } });
    await database.write((writer) => writer.delete(job));
  };
  return { database, admin, lead, slug: organisation.slug, own, other, ofOwn, ofCed, told, morning };
}

describe("labels", () => {
  test("that are recorded, corrected and taken out are told at once, to the secretariat its own and to CED all", async () => {
    const { database, admin, own, other, told } = await watched();
    expect(await bodies(database)).toEqual([]);
    const bronze = await recordAward(admin, { cluster: other.id, ...gold, label: "bronze", validUntil: "2027-06" });
    if (!bronze.ok) throw new Error(bronze.code);
    const [message] = await bodies(database);
    expect(message).toMatchObject({
      type: "label.changed",
      data: {
        cluster: { slug: other.slug, name: "En anden" },
        label: "bronze",
        state: "valid",
        awarded: "2025-03",
        validUntil: "2027-06",
        before: null,
      },
    });
    expect(await told()).toEqual([[other.slug, null, "valid"]]);
    await recordAward(admin, { cluster: own.id, ...gold, validUntil: "2028-03-31" });
    expect(await told()).toEqual([
      [own.slug, "valid", "valid"],
      [own.slug, "valid", "valid"],
    ]);
    expect(await removeAward(admin, { award: bronze.value.id, version: 1, reason: "Fejl" })).toMatchObject({ ok: true });
    expect(await told()).toEqual([[other.slug, "valid", null]]);
  });

  test("are told once on the day they change, also when the server stood still, and not on other days", async () => {
    const { own, told, morning } = await watched();
    await morning("2027-07-03");
    expect(await told()).toEqual([]);
    await morning("2027-07-06");
    const twice = (before: string, state: string) => [
      [own.slug, before, state],
      [own.slug, before, state],
    ];
    expect(await told()).toEqual(twice("valid", "expiring"));
    await morning("2027-07-06");
    await morning("2027-12-31");
    expect(await told()).toEqual([]);
    await morning("2028-01-01");
    expect(await told()).toEqual(twice("expiring", "in-grace"));
    await morning("2029-01-02");
    expect(await told()).toEqual(twice("in-grace", "unknown"));
  });

  test("are no news for a hook that was off, when it is on again", async () => {
    const { admin, lead, slug, own, ofOwn, ofCed, told, morning } = await watched();
    await switchHook(lead, { slug, id: ofOwn, on: false });
    await recordAward(admin, { cluster: own.id, ...gold, validUntil: "2028-03-31" });
    expect(await told()).toEqual([[own.slug, "valid", "valid"]]);
    await switchHook(lead, { slug, id: ofOwn, on: true });
    await switchHook(admin, { id: ofCed, on: true });
    await morning("2026-11-24");
    expect(await told()).toEqual([]);
  });
});
