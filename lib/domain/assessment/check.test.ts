import { describe, expect, it } from "vitest";
import type { IndicatorDocument } from "../edition/schema.ts";
import { ready } from "../testing/arbitraries.ts";
import { editionOf, indicator, input, rubric, text } from "../testing/builders.ts";
import { parseAnswers } from "./check.ts";

const thresholds: IndicatorDocument["rating"] = { kind: "thresholds", of: "n", steps: [{ atLeast: 1, points: 5 }] };
const ratio: IndicatorDocument["rating"] = { kind: "ratio", of: "n", per: "m", steps: [{ atLeast: [1, 2], points: 5 }] };
const options = ["yes", "no"].map((value) => ({ value, label: text }));

const edition = ready(
  editionOf(
    [
      indicator("r", { rating: rubric(0, 2, 5), inputs: [input("why", "text")], notApplicable: true }),
      indicator("t", { rating: thresholds, inputs: [input("n", "count", { min: 2, max: 9 })] }),
      indicator("q", { rating: ratio, inputs: [input("n", "decimal"), input("m", "decimal"), input("free", "decimal")] }),
      indicator("i", {
        inputs: [input("count", "count"), input("decimal", "decimal"), input("date", "date"), input("choice", "choice", { options })],
      }),
      indicator("a/b~c"),
      indicator("high", { rating: rubric(1, 5) }),
    ],
    [{ kind: "minimums" }],
    { eligibility: [{ id: "profile", labels: ["gold"], title: text }] },
  ),
);

const required = '"edition":"ecei-2013","asOf":"2026-11-23"';

/** The faults of a text as `path code`; an empty list when it is accepted. */
function faultsOf(json: string): string[] {
  const parsed = parseAnswers(edition, JSON.parse(json));
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);
}

const ofAnswers = (answers: string) => faultsOf(`{${required},"answers":${answers}}`);
const ofOthers = (others: string) => faultsOf(`{${required},"answers":{},${others}}`);
const ofInputs = (inputs: string) => ofAnswers(`{"i":{"inputs":${inputs}}}`);

describe("an answers document is refused", () => {
  it.each([
    ["{}", ["/edition required", "/asOf required", "/answers required"]],
    ['{"edition":"ecei-2013","answers":{}}', ["/asOf required"]],
    [`{${required}}`, ["/answers required"]],
    [`{${required},"answers":{},"asof":"2026-11-23"}`, ["/asof unknown-key"]],
    [`{${required},"answers":{},"__proto__":{}}`, ["/__proto__ unknown-key"]],
    ['{"edition":"other","asOf":"2026-11-23","answers":{}}', ["/edition wrong-edition"]],
    [`{${required},"revision":2,"answers":{}}`, ["/revision wrong-revision"]],
    [`{${required},"revision":null,"answers":{}}`, ["/revision wrong-type"]],
    [`{${required},"revision":0,"answers":{}}`, ["/revision out-of-range"]],
    [`{${required},"revision":1.5,"answers":{}}`, ["/revision not-whole"]],
    [`{${required},"revision":1e309,"answers":{}}`, ["/revision not-finite"]],
    ['{"edition":null,"asOf":null,"answers":{}}', ["/edition wrong-type", "/asOf wrong-type"]],
    ['{"edition":"ecei-2013","asOf":"2025-02-29","answers":{}}', ["/asOf no-such-date"]],
    ['{"edition":"ecei-2013","asOf":"2026-13-01","answers":{}}', ["/asOf no-such-date"]],
    ['{"edition":"ecei-2013","asOf":"2026-1-01","answers":{}}', ["/asOf no-such-date"]],
    ['{"edition":"ecei-2013","asOf":"2026-11-23T00:00:00Z","answers":{}}', ["/asOf no-such-date"]],
  ])("%s", (json, faults) => {
    expect(faultsOf(json)).toEqual(faults);
  });

  it.each([
    ['{"zz":{}}', ["/answers/zz unknown-indicator"]],
    ['{"__proto__":{"points":2}}', ["/answers/__proto__ unknown-indicator"]],
    ['{"constructor":{}}', ["/answers/constructor unknown-indicator"]],
    ['{"x/y~z":{}}', ["/answers/x~1y~0z unknown-indicator"]],
    ['{"a/b~c":{"points":9}}', ["/answers/a~1b~0c/points not-attainable"]],
    ['{"r":{"point":2}}', ["/answers/r/point unknown-key"]],
    ['{"r":{"__proto__":2}}', ["/answers/r/__proto__ unknown-key"]],
    ['{"r":{"points":1}}', ["/answers/r/points not-attainable"]],
    ['{"high":{"points":0}}', ["/answers/high/points not-attainable"]],
    ['{"r":{"points":2.5}}', ["/answers/r/points not-whole"]],
    ['{"r":{"points":-1}}', ["/answers/r/points out-of-range"]],
    ['{"r":{"points":1e309}}', ["/answers/r/points not-finite"]],
    ['{"t":{"points":5}}', ["/answers/t/points wrong-kind"]],
    ['{"r":{"rated":6}}', ["/answers/r/rated out-of-range"]],
    ['{"r":{"rated":-1}}', ["/answers/r/rated out-of-range"]],
    ['{"r":{"rated":0.5}}', ["/answers/r/rated not-whole"]],
    ['{"r":{"points":2,"rated":2}}', ["/answers/r two-kinds"]],
    ['{"r":{"inputs":{},"rated":2}}', ["/answers/r two-kinds"]],
    ['{"r":{"points":2,"notApplicable":{"reason":"x"}}}', ["/answers/r two-kinds"]],
    ['{"r":{"points":2,"inputs":{},"rated":2}}', ["/answers/r two-kinds"]],
    ['{"r":{"notApplicable":{"reason":" \\t\\n"}}}', ["/answers/r/notApplicable/reason blank"]],
    ['{"r":{"notApplicable":{"reason":""}}}', ["/answers/r/notApplicable/reason blank"]],
    ['{"r":{"notApplicable":{}}}', ["/answers/r/notApplicable/reason required"]],
    ['{"r":{"notApplicable":{"reason":"x","why":"y"}}}', ["/answers/r/notApplicable/why unknown-key"]],
    ['{"t":{"notApplicable":{"reason":"x"}}}', ["/answers/t/notApplicable not-applicable-forbidden"]],
  ])("with answers %s", (answers, faults) => {
    expect(ofAnswers(answers)).toEqual(faults);
  });

  it.each([
    ['{"zz":1}', ["/answers/i/inputs/zz unknown-input"]],
    ['{"constructor":1}', ["/answers/i/inputs/constructor unknown-input"]],
    ['{"__proto__":1}', ["/answers/i/inputs/__proto__ unknown-input"]],
    ['{"count":1.5}', ["/answers/i/inputs/count not-whole"]],
    ['{"count":-1}', ["/answers/i/inputs/count too-low"]],
    ['{"count":9007199254740992}', ["/answers/i/inputs/count out-of-range"]],
    ['{"count":1e309}', ["/answers/i/inputs/count not-finite"]],
    ['{"decimal":-1e309}', ["/answers/i/inputs/decimal not-finite"]],
    ['{"decimal":0.1234567890123456}', ["/answers/i/inputs/decimal too-precise"]],
    ['{"decimal":1234567890.123456}', ["/answers/i/inputs/decimal too-precise"]],
    ['{"decimal":-1.000000000000001e-7}', ["/answers/i/inputs/decimal too-precise"]],
    ['{"date":"2025-02-29"}', ["/answers/i/inputs/date no-such-date"]],
    ['{"date":"2100-02-29"}', ["/answers/i/inputs/date no-such-date"]],
    ['{"choice":"maybe"}', ["/answers/i/inputs/choice unknown-option"]],
  ])("with inputs %s", (inputs, faults) => {
    expect(ofInputs(inputs)).toEqual(faults);
  });

  it.each([
    ['{"t":{"inputs":{"n":1}}}', ["/answers/t/inputs/n out-of-range"]],
    ['{"t":{"inputs":{"n":10}}}', ["/answers/t/inputs/n out-of-range"]],
    ['{"q":{"inputs":{"n":-0.1,"m":-1}}}', ["/answers/q/inputs/n too-low", "/answers/q/inputs/m too-low"]],
    ['{"r":{"inputs":{"why":7}}}', ["/answers/r/inputs/why wrong-type"]],
  ])("with limits crossed by %s", (answers, faults) => {
    expect(ofAnswers(answers)).toEqual(faults);
  });

  const improvement = (indicator: string, from: unknown, effect: string) => JSON.stringify({ indicator, from, effect });

  it.each([
    ['"eligibility":{"zz":true}', ["/eligibility/zz unknown-criterion"]],
    ['"eligibility":{"constructor":true}', ["/eligibility/constructor unknown-criterion"]],
    ['"eligibility":{"__proto__":true}', ["/eligibility/__proto__ unknown-criterion"]],
    ['"labels":[{"label":"zz","assessedOn":"2025-01-10"}]', ["/labels/0/label unknown-label"]],
    ['"labels":[{"label":"constructor","assessedOn":"2025-01-10"}]', ["/labels/0/label unknown-label"]],
    ['"labels":[{"label":"bronze","assessedOn":"2025-02-29"}]', ["/labels/0/assessedOn no-such-date"]],
    ['"labels":[{"label":"bronze","assessedOn":"2025-01-10","validUntil":"2027-01-32"}]', ["/labels/0/validUntil no-such-date"]],
    ['"labels":[{"label":"bronze"}]', ["/labels/0/assessedOn required"]],
    ['"labels":[{"label":"bronze","assessedOn":"2025-01-10","by":"x"}]', ["/labels/0/by unknown-key"]],
    [`"improvements":[${improvement("zz", 1, "x")}]`, ["/improvements/0/indicator unknown-indicator"]],
    [`"improvements":[${improvement("__proto__", 1, "x")}]`, ["/improvements/0/indicator unknown-indicator"]],
    [`"improvements":[${improvement("r", 1, " ")}]`, ["/improvements/0/effect blank"]],
    [`"improvements":[${improvement("r", 6, "x")}]`, ["/improvements/0/from out-of-range"]],
    [`"improvements":[${improvement("r", -1, "x")}]`, ["/improvements/0/from out-of-range"]],
    [`"improvements":[${improvement("r", 1.5, "x")}]`, ["/improvements/0/from not-whole"]],
    [`"improvements":[${improvement("r", null, "x")}]`, ["/improvements/0/from wrong-type"]],
    ['"improvements":[{"indicator":"r","from":1}]', ["/improvements/0/effect required"]],
    [`"improvements":[${improvement("r", 1, "x")},${improvement("r", 2, "y")}]`, ["/improvements/1/indicator duplicate"]],
    [`"improvements":[${improvement("r", 9, " ")}]`, ["/improvements/0/from out-of-range", "/improvements/0/effect blank"]],
    ['"effort":{"zz":{}}', ["/effort/zz unknown-indicator"]],
    ['"effort":{"__proto__":{}}', ["/effort/__proto__ unknown-indicator"]],
    ['"effort":{"r":{"days":[1,1,1,1]}}', ["/effort/r/days wrong-length"]],
    ['"effort":{"r":{"leadDays":[1,1,1,1,1,1]}}', ["/effort/r/leadDays wrong-length"]],
    ['"effort":{"r":{"days":[1,1,1,1,-1]}}', ["/effort/r/days/4 out-of-range"]],
    ['"effort":{"r":{"days":[1,1,0.5,1,1]}}', ["/effort/r/days/2 not-whole"]],
    ['"effort":{"r":{"lock":true}}', ["/effort/r/lock unknown-key"]],
  ])("with %s", (others, faults) => {
    expect(ofOthers(others)).toEqual(faults);
  });

  it.each<[string, (value: string) => string[], string[]]>([
    ["", faultsOf, ["null", "[]", '"text"']],
    ["/answers", ofAnswers, ["null", "[]", "true"]],
    ["/answers/r", (value) => ofAnswers(`{"r":${value}}`), ["null", "3", "[]"]],
    ["/answers/r/points", (value) => ofAnswers(`{"r":{"points":${value}}}`), ["null", '"2"', "[2]"]],
    ["/answers/r/rated", (value) => ofAnswers(`{"r":{"rated":${value}}}`), ["null", "true", '"2"']],
    ["/answers/r/notApplicable", (value) => ofAnswers(`{"r":{"notApplicable":${value}}}`), ["null", "true", '"x"']],
    ["/answers/r/notApplicable/reason", (value) => ofAnswers(`{"r":{"notApplicable":{"reason":${value}}}}`), ["null", "1"]],
    ["/answers/i/inputs", ofInputs, ["null", "[]", "1"]],
    ["/answers/i/inputs/count", (value) => ofInputs(`{"count":${value}}`), ["null", '"1"', "true", "[1]"]],
    ["/answers/i/inputs/decimal", (value) => ofInputs(`{"decimal":${value}}`), ["null", '"0.5"', "true", "{}"]],
    ["/answers/i/inputs/date", (value) => ofInputs(`{"date":${value}}`), ["null", "20250228"]],
    ["/answers/i/inputs/choice", (value) => ofInputs(`{"choice":${value}}`), ["null", "1", "true"]],
    ["/eligibility", (value) => ofOthers(`"eligibility":${value}`), ["null", "[]"]],
    ["/eligibility/profile", (value) => ofOthers(`"eligibility":{"profile":${value}}`), ["null", '"true"', "1"]],
    ["/labels", (value) => ofOthers(`"labels":${value}`), ["null", "{}"]],
    ["/effort/r", (value) => ofOthers(`"effort":{"r":${value}}`), ["null", "[]"]],
    ["/effort/r/locked", (value) => ofOthers(`"effort":{"r":{"locked":${value}}}`), ["null", "1"]],
  ])("with a value of the wrong type at “%s”", (path, found, values) => {
    for (const value of values) expect(found(value), value).toEqual([`${path} wrong-type`]);
  });

  it("with every fault named at once", () => {
    const json = `{"edition":"ecei-2013","asOf":"2025-02-29","extra":1,"answers":{"zz":{},"r":{"points":1},"t":{"inputs":{"n":1.5,"zz":1}},
      "i":{"bogus":1}},"eligibility":{"zz":true},"labels":[{"label":"zz","assessedOn":"2025-01-10"}],
      "improvements":[${improvement("r", 1, "")}],"effort":{"r":{"days":[]}}}`;
    expect(faultsOf(json).sort()).toEqual([
      "/answers/i/bogus unknown-key",
      "/answers/r/points not-attainable",
      "/answers/t/inputs/n not-whole",
      "/answers/t/inputs/zz unknown-input",
      "/answers/zz unknown-indicator",
      "/asOf no-such-date",
      "/effort/r/days wrong-length",
      "/eligibility/zz unknown-criterion",
      "/extra unknown-key",
      "/improvements/0/effect blank",
      "/labels/0/label unknown-label",
    ]);
  });

  it.each([
    [
      "an entry",
      ofAnswers('{"r":{"points":9,"rated":-1,"inputs":{"zz":1},"bogus":1}}'),
      ["/answers/r two-kinds", "/answers/r/bogus unknown-key", "/answers/r/inputs/zz unknown-input"],
    ],
    [
      "an improvement",
      ofOthers(`"improvements":[${improvement("zz", -1, " ")}]`),
      ["/improvements/0/effect blank", "/improvements/0/from out-of-range", "/improvements/0/indicator unknown-indicator"],
    ],
    [
      "a label",
      ofOthers('"labels":[{"label":"zz","assessedOn":"2025-02-29"}]'),
      ["/labels/0/assessedOn no-such-date", "/labels/0/label unknown-label"],
    ],
    ["an effort", ofOthers('"effort":{"r":{"days":[1],"locked":1}}'), ["/effort/r/days wrong-length", "/effort/r/locked wrong-type"]],
  ])("with every fault named within %s, those of shape and those of meaning", (_, found, faults) => {
    expect(found).toEqual(expect.arrayContaining(faults));
  });
});

describe("an answers document is accepted", () => {
  it.each<[string, string[]]>([
    ["r", ["{}", '{"inputs":{}}', '{"rated":1}', '{"rated":5}', '{"points":2,"inputs":{"why":""}}', '{"notApplicable":{"reason":"x"}}']],
    ["t", ['{"rated":0}', '{"inputs":{}}', '{"inputs":{"n":2}}', '{"inputs":{"n":9.0}}']],
    ["q", ['{"inputs":{"n":0,"m":0,"free":-1.5}}', '{"inputs":{"n":0.1}}']],
    ["i", ['{"inputs":{"count":9007199254740991}}', '{"inputs":{"count":-0}}', '{"inputs":{"date":"2024-02-29","choice":"no"}}']],
  ])("with an entry of %s among %j", (id, entries) => {
    for (const entry of entries) expect(ofAnswers(`{"${id}":${entry}}`), entry).toEqual([]);
  });

  it.each(["0.123456789012345", "-123456789012345", "0.000000123456789012345", "1.00000000000000000", "1e300", "1e-300"])(
    "with the decimal %s",
    (decimal) => {
      expect(ofInputs(`{"decimal":${decimal}}`)).toEqual([]);
    },
  );

  it.each([
    ['"revision":1'],
    ['"eligibility":{"profile":false}'],
    ['"labels":[{"label":"bronze","assessedOn":"2024-02-29"},{"label":"bronze","assessedOn":"2030-01-01","validUntil":"2020-01-01"}]'],
    ['"improvements":[{"indicator":"r","from":5,"effect":"x"},{"indicator":"t","from":0,"effect":"x"}]'],
    ['"effort":{"r":{},"t":{"locked":false,"days":[0,0,0,0,0]},"q":{"leadDays":[1,2,3,4,5]}}'],
  ])("with %s", (others) => {
    expect(ofOthers(others)).toEqual([]);
  });

  it("for an indicator called __proto__ too, without losing its answer", () => {
    const odd = ready(JSON.parse(JSON.stringify(editionOf([indicator("ODD")])).replace("ODD", "__proto__")));
    const parsed = parseAnswers(odd, JSON.parse(`{${required},"answers":{"__proto__":{"points":2}}}`));
    expect(parsed.ok && Object.entries(parsed.value.answers)).toEqual([["__proto__", { points: 2 }]]);
  });
});
