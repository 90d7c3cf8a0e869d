import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, readiness } from "#bin/testing/command.ts";
import { parseAnswers } from "#lib/domain/assessment/check.ts";
import { prepareEdition } from "#lib/domain/edition/edition.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { receiptJson } from "#lib/domain/scoring/receipt.ts";
import { score } from "#lib/domain/scoring/score.ts";
import { small, smallAnswers } from "#lib/domain/testing/small.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import { firstDifference } from "./difference.ts";

/** A receipt as the browser downloads it. */
function receiptOf(document: EditionDocument, raw: unknown): string {
  const edition = prepareEdition(document, digestsOf(document));
  const answers = parseAnswers(edition, raw);
  if (!answers.ok) throw new Error(JSON.stringify(answers.faults));
  return receiptJson(edition, answers.value, score(edition, answers.value));
}

const shipped = shippedEditions[0] as EditionDocument;
const rubric = shipped.indicators.find(({ rating }) => rating.kind === "rubric")?.id ?? shipped.indicators[0]?.id ?? "";
const receipt = receiptOf(shipped, { edition: shipped.id, asOf: "2026-11-23", answers: { [rubric]: { rated: 1 } } });

describe("a receipt", () => {
  test("that is true is printed anew, byte for byte", async () => {
    const folder = await folderWith({ "receipt.json": receipt });
    expect(await readiness(folder, "--receipt", "receipt.json")).toEqual({ code: 0, out: receipt, err: "" });
    expect(await readFile(join(folder, "receipt.json"), "utf8")).toBe(receipt);
  });

  test("is checked with another edition when that is named", async () => {
    const own = receiptOf(small, smallAnswers);
    const folder = await folderWith({ "receipt.json": own, "edition.json": small });
    const ran = await readiness(folder, "--receipt", "receipt.json", "--edition", "edition.json");
    expect(ran).toEqual({ code: 0, out: own, err: "" });
  });

  test.each([
    [
      "a better result",
      receipt.replace('"low":1', '"low":5'),
      /^The receipt does not hold: at \/result\/.*\/low the file has 5, recomputed it is 1\.\n$/,
    ],
    ["better answers", receipt.replace('"rated":1', '"rated":2'), /does not hold: at \/result\//],
    ["another digest", receipt.replace(/sha256:[0-9a-f]{4}/, "sha256:0000"), /at \/result\/edition\/digest/],
    [
      "something more",
      receipt.replace('{"answers"', '{"signed":true,"answers"'),
      /at \/signed the file has true, recomputed it is nothing/,
    ],
    ["other spaces", `${JSON.stringify(JSON.parse(receipt), null, 2)}\n`, /^The receipt holds, but its file is written differently/],
  ])("with %s does not pass", async (_, file, sentence) => {
    const { code, out, err } = await readiness(await folderWith({ "receipt.json": file }), "--receipt", "receipt.json");
    expect(code).toBe(1);
    expect(err).toMatch(sentence);
    expect(JSON.parse(out)).toMatchObject({ answers: { edition: shipped.id }, result: { asOf: "2026-11-23" } });
  });

  test.each([
    ["no JSON", "{", "", "unparsable"],
    ["no receipt", smallAnswers, "", "not-a-receipt"],
    ["faulty answers", receipt.replace('"rated":1', '"rated":99'), `/answers/answers/${rubric}/rated`, "out-of-range"],
    ["an edition that is not shipped", { answers: smallAnswers, result: {} }, "/answers/edition", "unknown-edition"],
    [
      "a revision that is not shipped",
      receipt.replace('"revision":1,"digest"', '"revision":99,"digest"'),
      "/answers/revision",
      "unknown-revision",
    ],
  ])("that is %s is faulty", async (_, file, path, code) => {
    const ran = await readiness(await folderWith({ "receipt.json": file }), "--receipt", "receipt.json");
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(JSON.parse(ran.err)).toMatchObject({ faults: [{ path, code }] });
  });

  test("that is not there is said to be", async () => {
    const ran = await readiness(await folderWith({}), "--receipt", "receipt.json");
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(JSON.parse(ran.err)).toMatchObject({ faults: [{ path: "", code: "no-file" }] });
  });
});

describe("firstDifference", () => {
  test.each([
    [{ a: [1, { "b/c~": 2 }] }, { a: [1, { "b/c~": 3 }] }, { path: "/a/1/b~1c~0", left: 2, right: 3 }],
    [{ a: 1 }, {}, { path: "/a", left: 1, right: undefined }],
    [{}, { a: null }, { path: "/a", left: undefined, right: null }],
    [[1], { 0: 1 }, { path: "", left: [1], right: { 0: 1 } }],
    [{ b: 1, a: 2 }, { a: 2, b: 1 }, null],
  ])("of %j and %j", (left, right, difference) => {
    expect(firstDifference(left, right)).toEqual(difference);
  });
});
