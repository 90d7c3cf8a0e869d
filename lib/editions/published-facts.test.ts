import { describe, expect, it } from "vitest";
import { parseAnswers } from "#lib/domain/assessment/check.ts";
import { prepareEdition } from "#lib/domain/edition/edition.ts";
import { score } from "#lib/domain/scoring/score.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { currentEdition } from "./published.ts";
import { publishedFacts } from "./testing/published-facts.ts";

const edition = prepareEdition(currentEdition, digestsOf(currentEdition));

function resultOf(answers: unknown) {
  const parsed = parseAnswers(edition, answers);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return score(edition, parsed.value);
}

describe.each([
  ["MARCOD", publishedFacts.marcod, "1.1.2", { gold: [5, 150], silver: [5, 90], bronze: [5, 150] }],
  ["DAMRC", publishedFacts.damrc, "2.1", { gold: [5, 150], silver: [5, 90], bronze: [5, 150] }],
] as const)("What is published of %s", (_, answers, answered, ranges) => {
  const result = resultOf(answers);

  it("answers one indicator of 31 and leaves the others open", () => {
    const states = Object.entries(result.indicators).filter(([, { state }]) => state !== "unanswered");
    expect(states.map(([id, { state }]) => [id, state])).toEqual([[answered, "met"]]);
  });

  it("gives the range that it allows and no more, and makes nothing ready", () => {
    for (const [id, [low, high]] of Object.entries(ranges)) {
      const label = result.labels[id];
      expect([label?.score.low, label?.score.high], id).toEqual([low, high]);
      expect(label?.verdict, id).not.toBe("ready");
      expect(
        label?.gates.find(({ kind }) => kind === "complete"),
        id,
      ).toMatchObject({ state: "undetermined" });
    }
    expect(result.labels.gold).toMatchObject({ verdict: "open", distance: 115, paths: { provisional: true } });
    // Neither has a dated bronze in public, so silver's window cannot be told.
    expect(result.labels.silver?.gates.find(({ kind }) => kind === "elapsed")).toMatchObject({
      state: "failed",
      because: ["label:bronze"],
    });
  });
});

it("What is published of DAMRC in part is named as what is missing", () => {
  const { indicators } = resultOf(publishedFacts.damrc);
  expect(indicators["1.1.0"]?.because).toEqual([{ rule: "unanswered", missing: ["committed"] }]);
  expect(indicators["2.2.1"]?.because).toEqual([{ rule: "unanswered", missing: ["fte"] }]);
});
