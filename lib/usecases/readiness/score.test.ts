import { describe, expect, test } from "vitest";
import { newDatabase } from "#db/testing/database.ts";
import { small, smallAnswers, smallRevision } from "#lib/domain/testing/small.ts";
import { publishEdition } from "#lib/usecases/editions/publish.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { scoreReadiness } from "./score.ts";

const harder = smallRevision(2, {
  labels: small.labels.map((label) => (label.id === "gold" ? { ...label, gates: [{ kind: "score", share: [1, 1] }] } : label)),
});
const secret = smallRevision(3, { basis: "official", visibility: "members" });

async function published() {
  const callers = callersOn(await newDatabase());
  for (const document of [small, harder, secret]) await publishEdition(callers.server, document);
  return callers;
}

const faultsOf = async (raw: unknown) => {
  const { everybody } = await published();
  const outcome = await scoreReadiness(everybody, raw);
  return outcome.ok ? [] : (outcome.faults ?? []).map(({ path, code }) => [path, code]);
};

describe("scoring readiness", () => {
  test("uses the newest revision that the caller may see, or the one named", async () => {
    const { everybody, server } = await published();
    const revisionFor = async (caller: typeof everybody, answers: object) => {
      const outcome = await scoreReadiness(caller, answers);
      return outcome.ok ? JSON.parse(outcome.value).edition.revision : outcome;
    };
    expect(await revisionFor(everybody, smallAnswers)).toBe(2);
    expect(await revisionFor(everybody, { ...smallAnswers, revision: 1 })).toBe(1);
    expect(await revisionFor(server, smallAnswers)).toBe(3);
  });

  test("gives one line of compact JSON, ids in the edition's order", async () => {
    const { everybody } = await published();
    const outcome = await scoreReadiness(everybody, { ...smallAnswers, revision: 1 });
    expect(outcome.ok && outcome.value).toMatch(/^\{"edition":\{"id":"small",.*"indicators":\{"1\.1":.*"10":.*"2":.*\}\n$/);
  });

  test.each([
    ["an unknown edition", { ...smallAnswers, edition: "large" }, [["/edition", "unknown-edition"]]],
    ["an unknown revision", { ...smallAnswers, revision: 9 }, [["/revision", "unknown-revision"]]],
    ["a revision for members", { ...smallAnswers, revision: 3 }, [["/revision", "unknown-revision"]]],
    ["a revision of another type", { ...smallAnswers, revision: "1" }, [["/revision", "wrong-type"]]],
    ["no document", null, [["", "wrong-type"]]],
    ["a list", [], [["", "wrong-type"]]],
    [
      "nothing in it",
      {},
      [
        ["/edition", "required"],
        ["/asOf", "required"],
        ["/answers", "required"],
      ],
    ],
    [
      "faults beside an unknown edition",
      { edition: "large", asOf: "2026-02-30", answers: {} },
      [
        ["/asOf", "no-such-date"],
        ["/edition", "unknown-edition"],
      ],
    ],
    [
      "faults of shape and of content together",
      { ...smallAnswers, more: 1, answers: { "1.1": { points: 3 }, nine: {} } },
      [
        ["/more", "unknown-key"],
        ["/answers/1.1/points", "not-attainable"],
        ["/answers/nine", "unknown-indicator"],
      ],
    ],
  ])("names the faults of %s", async (_, raw, faults) => {
    expect(await faultsOf(raw)).toEqual(faults);
  });
});
