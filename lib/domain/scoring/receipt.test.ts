import { describe, expect, test } from "vitest";
import { parseAnswers } from "../assessment/check.ts";
import { prepareEdition } from "../edition/edition.ts";
import { small, smallAnswers } from "../testing/small.ts";
import { partsOfReceipt, receiptJson } from "./receipt.ts";
import { resultJson } from "./result.ts";
import { score } from "./score.ts";

const edition = prepareEdition(small, { digest: "sha256:a", rulesDigest: "sha256:b" });

const everything = {
  ...smallAnswers,
  revision: 1,
  answers: { ...smallAnswers.answers, "1.1": { notApplicable: { reason: "“x”\n" } } },
  labels: [{ label: "silver", assessedOn: "2025-01-10", validUntil: "2027-01-31" }],
  improvements: [{ indicator: "2", from: 0, effect: "mere" }],
  effort: { "10": { days: [1, 1, 1], locked: true }, "1.1": { leadDays: [1, 2] } },
};

function receiptOf(raw: unknown): string {
  const answers = parseAnswers(edition, raw);
  if (!answers.ok) throw new Error(JSON.stringify(answers.faults));
  return receiptJson(edition, answers.value, score(edition, answers.value));
}

/** The same document with the keys of every object the other way round. */
function reversed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(reversed);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .reverse()
      .map(([key, value]) => [key, reversed(value)]),
  );
}

describe("receiptJson", () => {
  test("holds all answers, in the contract's and the edition's order, and the bytes of the result", () => {
    const text = receiptOf(everything);
    const parts = partsOfReceipt(JSON.parse(text));
    expect(parts).toMatchObject({ ok: true, answers: everything });
    const answers = text.slice(0, text.indexOf(',"result":'));
    expect(answers).toBe(
      `{"answers":{"edition":"small","revision":1,"asOf":"2026-11-23","answers":{"1.1":{"notApplicable":{"reason":"“x”\\n"}},"10":{"inputs":{"committed":12}},"2":{"inputs":{"private":0.1,"all":0.2}}},"eligibility":{"profile":true},"labels":[{"label":"silver","assessedOn":"2025-01-10","validUntil":"2027-01-31"}],"improvements":[{"indicator":"2","from":0,"effect":"mere"}],"effort":{"1.1":{"leadDays":[1,2]},"10":{"days":[1,1,1],"locked":true}}}`,
    );
    const parsed = parseAnswers(edition, everything);
    expect(parsed.ok && text.endsWith(`,"result":${resultJson(edition, score(edition, parsed.value)).trimEnd()}}\n`)).toBe(true);
  });

  test("gives the same bytes for the same answers, read back or in another order", () => {
    for (const raw of [smallAnswers, everything]) {
      const text = receiptOf(raw);
      expect(receiptOf(reversed(raw))).toBe(text);
      expect(receiptOf(JSON.parse(text).answers)).toBe(text);
    }
  });

  test.each([[null], [[]], [{}], [{ answers: {} }], ["text"]])("finds no receipt in %j", (raw) => {
    expect(partsOfReceipt(raw)).toMatchObject({ ok: false, faults: [{ path: "", code: "not-a-receipt" }] });
  });
});
