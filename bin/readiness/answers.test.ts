import { describe, expect, test } from "vitest";
import { folderWith, npmReadiness, readiness } from "#bin/testing/command.ts";
import { prepareEdition } from "#lib/domain/edition/edition.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { scoreDocument } from "#lib/domain/scoring/document.ts";
import { small, smallAnswers } from "#lib/domain/testing/small.ts";
import { shippedEditions } from "#lib/editions/index.ts";
import { digestsOf } from "#lib/platform/digest.ts";

const edition = prepareEdition(small, digestsOf(small));

function resultOf(answers: unknown): string {
  const result = scoreDocument(edition, answers);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

const faultsIn = (line: string | undefined) =>
  (JSON.parse(line ?? "").faults as { path: string; code: string; message: string }[]).map(({ path, code, message }) => {
    expect(message).not.toBe("");
    return [path, code];
  });

const files = { "edition.json": small, "answers.json": smallAnswers };

describe("one answers file", () => {
  test("gives the result and nothing else, also through npm", async () => {
    const folder = await folderWith(files);
    const expected = { code: 0, out: resultOf(smallAnswers), err: "" };
    expect(await readiness(folder, "--edition", "edition.json", "--answers", "answers.json")).toEqual(expected);
    expect(await npmReadiness(folder, "--edition", "./edition.json", "--answers", `${folder}/answers.json`)).toEqual(expected);
  });

  test("may have a byte order mark and Windows line ends", async () => {
    const folder = await folderWith({
      "edition.json": `\uFEFF${JSON.stringify(small, null, 2).replaceAll("\n", "\r\n")}`,
      "answers.json": `\uFEFF${JSON.stringify(smallAnswers, null, 2).replaceAll("\n", "\r\n")}\r\n`,
    });
    const ran = await readiness(folder, "--edition", "edition.json", "--answers", "answers.json");
    expect(ran).toEqual({ code: 0, out: resultOf(smallAnswers), err: "" });
  });

  test.each([
    ["another edition", { ...smallAnswers, edition: "large" }, [["/edition", "wrong-edition"]]],
    ["another revision", { ...smallAnswers, revision: 2 }, [["/revision", "wrong-revision"]]],
    ["an unknown indicator", { ...smallAnswers, answers: { "9": {} } }, [["/answers/9", "unknown-indicator"]]],
    [
      "a number too large",
      '{"edition":"small","asOf":"2026-11-23","answers":{"10":{"inputs":{"committed":1e309}}}}',
      [["/answers/10/inputs/committed", "not-finite"]],
    ],
    [
      "keys missing",
      { edition: "small" },
      [
        ["/asOf", "required"],
        ["/answers", "required"],
      ],
    ],
    ["no JSON", "edition: small", [["", "unparsable"]]],
    ["nothing", "", [["", "unparsable"]]],
    ["another encoding", Buffer.from('{"edition":"sm\xe5ll"}', "latin1"), [["", "unparsable"]]],
  ])("with %s gives the faults on standard error", async (_, answers, faults) => {
    const folder = await folderWith({ ...files, "answers.json": answers });
    const { code, out, err } = await readiness(folder, "--edition", "edition.json", "--answers", "answers.json");
    expect([code, out, faultsIn(err)]).toEqual([2, "", faults]);
    expect(err).toMatch(/^\{"faults":.*\}\n$/);
  });

  test.each([
    ["a fault", { ...small, order: "first" }, [["/order", "wrong-type"]]],
    ["no JSON", "{", [["", "unparsable"]]],
    ["a foreign document", { name: "x" }, expect.arrayContaining([["/name", "unknown-key"]])],
  ])("against an edition file with %s gives the faults of that", async (_, document, faults) => {
    const folder = await folderWith({ ...files, "edition.json": document });
    const { code, out, err } = await readiness(folder, "--edition", "edition.json", "--answers", "answers.json");
    expect([code, out, faultsIn(err)]).toEqual([2, "", faults]);
  });
});

describe("the shipped editions", () => {
  const shipped = shippedEditions as readonly EditionDocument[];
  const newest = shipped.filter(({ id }) => id === shipped[0]?.id).sort((a, b) => b.revision - a.revision)[0] ?? small;
  const answers = { edition: newest.id, asOf: "2026-11-23", answers: {} };
  const identity = { id: newest.id, revision: newest.revision, ...digestsOf(newest) };

  test("are known by id, the newest revision or the one that the answers name", async () => {
    const folder = await folderWith({ "a.json": answers, "b.json": { ...answers, revision: newest.revision } });
    for (const file of ["a.json", "b.json"]) {
      const { code, out, err } = await readiness(folder, "--edition", newest.id, "--answers", file);
      expect([code, err]).toEqual([0, ""]);
      expect(JSON.parse(out).edition).toMatchObject(identity);
    }
  });

  test("do not have every revision, and answer only for themselves", async () => {
    const folder = await folderWith({ "a.json": { ...answers, revision: 999 }, "b.json": { ...answers, edition: "x", revision: 999 } });
    const first = await readiness(folder, "--edition", newest.id, "--answers", "a.json");
    expect([first.code, faultsIn(first.err)]).toEqual([2, [["/revision", "unknown-revision"]]]);
    const second = await readiness(folder, "--edition", newest.id, "--answers", "b.json");
    expect([second.code, faultsIn(second.err)]).toEqual([2, [["/edition", "wrong-edition"]]]);
  });

  test("stand back for a file of the same name", async () => {
    const folder = await folderWith({ [newest.id]: small, "a.json": smallAnswers });
    expect((await readiness(folder, "--edition", newest.id, "--answers", "a.json")).out).toBe(resultOf(smallAnswers));
  });
});

describe("a file that is not there", () => {
  test.each([
    ["edition.json", "none.json", "no-file", "There is no file “none.json”"],
    ["edition.json", "none.jsonl", "no-file", "There is no file “none.jsonl”"],
    ["edition.json", ".", "no-file", "There is no file “.”"],
    ["none.json", "answers.json", "no-edition", "“none.json” is neither a file here nor a shipped edition"],
  ])("is a fault of the whole: edition %s, answers %s", async (named, answers, code, sentence) => {
    const ran = await readiness(await folderWith(files), "--edition", named, "--answers", answers);
    expect([ran.code, ran.out, faultsIn(ran.err)]).toEqual([2, "", [["", code]]]);
    expect(ran.err).toContain(sentence);
  });
});

describe("a command that cannot be carried out", () => {
  test.each([
    [[], "--edition is missing"],
    [["--edition", "edition.json"], "--answers is missing"],
    [["--edition", "edition.json", "--answers", "answers.json", "--receipt", "answers.json"], "not both"],
    [["--edition", "edition.json", "--answer", "answers.json"], "--answer"],
    [["--edition", "edition.json", "answers.json"], "answers.json"],
  ])("%j says why", async (args, sentence) => {
    const { code, out, err } = await readiness(await folderWith(files), ...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/ at .*:\d+/);
  });
});

describe("an answers file of many lines", () => {
  const line = (points: number) => JSON.stringify({ ...smallAnswers, answers: { "1.1": { points } } });
  const lines = (...texts: (string | Buffer)[]) => Buffer.concat(texts.map((text) => Buffer.from(text)));

  test("gives a line for each of a thousand, in order", async () => {
    const documents = Array.from({ length: 1000 }, (_, at) => ({
      ...smallAnswers,
      answers: { "1.1": { points: at % 3 }, "10": { inputs: { committed: at } } },
    }));
    const folder = await folderWith({ ...files, "many.jsonl": documents.map((document) => JSON.stringify(document)).join("\n") });
    const { code, out, err } = await readiness(folder, "--edition", "edition.json", "--answers", "many.jsonl");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(documents.map(resultOf).join(""));
  });

  test("puts faults in their places, counts them and does the rest", async () => {
    const bad = Buffer.concat([Buffer.from('{"edition":"'), Buffer.from([0xff]), Buffer.from('"}\n')]);
    const folder = await folderWith({ ...files, "many.jsonl": lines(`${line(0)}\n{"edition":\n`, bad, `${line(9)}\n${line(2)}\n`) });
    const { code, out, err } = await readiness(folder, "--edition", "edition.json", "--answers", "many.jsonl");
    const printed = out.split("\n");
    expect([code, err, printed.length]).toEqual([2, "3 faulty lines\n", 6]);
    expect([`${printed[0]}\n`, `${printed[4]}\n`]).toEqual([resultOf(JSON.parse(line(0))), resultOf(JSON.parse(line(2)))]);
    expect(printed.slice(1, 4).map(faultsIn)).toEqual([
      [["", "unparsable"]],
      [["", "unparsable"]],
      [["/answers/1.1/points", "not-attainable"]],
    ]);
  });

  test("skips blank lines, takes CRLF, a byte order mark and other separators within texts", async () => {
    const reason = "a\u2028b\u0085c";
    const odd = JSON.stringify({ ...smallAnswers, answers: { "1.1": { notApplicable: { reason } } } });
    const folder = await folderWith({ ...files, "many.jsonl": `\uFEFF${line(1)}\r\n\r\n  \t\r\n\n${odd}\r\n\r\n` });
    const { code, out, err } = await readiness(folder, "--edition", "edition.json", "--answers", "many.jsonl");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(resultOf(JSON.parse(line(1))) + resultOf(JSON.parse(odd)));
    expect(out).toContain(reason);
  });

  test("may be empty", async () => {
    const folder = await folderWith({ ...files, "none.jsonl": "", "blank.jsonl": "\uFEFF\r\n\n" });
    for (const name of ["none.jsonl", "blank.jsonl"])
      expect(await readiness(folder, "--edition", "edition.json", "--answers", name)).toEqual({ code: 0, out: "", err: "" });
  });
});
