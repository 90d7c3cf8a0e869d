import { describe, expect, it } from "vitest";
import { prepareEdition } from "#lib/domain/edition/edition.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { answersOf, emptyCheck, importCheck, inRevision, type QuickCheck } from "./quick-check.ts";

const edition = prepareEdition(currentEdition, { digest: "sha256:0", rulesDigest: "sha256:0" });
const empty = emptyCheck(edition.identity);
const read = (change: Partial<QuickCheck> | Record<string, unknown>) => importCheck(edition, JSON.stringify({ ...empty, ...change }));
const faultsOf = (change: Record<string, unknown>) => {
  const parsed = read(change);
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);
};

describe("a file to go on with", () => {
  it("comes back as it was saved, half-typed figures and notes included", () => {
    const check: QuickCheck = {
      ...empty,
      drafts: {
        "2.1": { inputs: { years: "syv" }, note: "spørg Anna", unsure: true },
        "4.1.3": { points: 3 },
        "1.1.2": { rated: 2 },
        "3.2": { inputs: { private: 4_000_000 } },
      },
      eligibility: { "eccp-profile": true },
      labels: [{ label: "bronze", assessedOn: "" }],
      improvements: [{ indicator: "2.5", from: "to", effect: "" }],
      effort: { "4.1.3": { days: [1, 2, 3, 4, 5] }, "2.1": { locked: true } },
    };
    expect(read(check)).toEqual({ ok: true, value: check });
    expect(Object.keys(answersOf(edition, check, "2026-11-23").answers)).toEqual(["1.1.2", "3.2", "4.1.3"]);
  });

  it.each([
    [{ drafts: { "9.9": {} } }, ["/drafts/9.9 unknown-indicator"]],
    [{ drafts: { "4.1.3": { points: 77 } } }, ["/drafts/4.1.3/points not-attainable"]],
    [{ drafts: { "1.1.2": { rated: 6 } } }, ["/drafts/1.1.2/rated out-of-range"]],
    [{ eligibility: { "no-such": true } }, ["/eligibility/no-such unknown-criterion"]],
    [{ effort: { "9.9": { locked: true } } }, ["/effort/9.9 unknown-indicator"]],
    [{ effort: { "4.1.3": { days: [1] } } }, ["/effort/4.1.3/days wrong-length"]],
    [{ revision: 99 }, ["/revision wrong-revision"]],
    [{ edition: "bw-34" }, ["/edition wrong-edition"]],
    [{ more: 1 }, ["/more unknown-key"]],
  ])("is refused with what is wrong in it: %j", (change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  it("goes on in a later revision of its edition with what still fits there", () => {
    const drafts = { "4.1.3": { points: 3 }, "9.9": { note: "Væk i den nye" } };
    const effort = { "4.1.3": { days: [1] }, "2.1": { locked: true } };
    const old = { ...empty, drafts, eligibility: { "no-such": true }, effort };
    const later = { ...edition, identity: { ...edition.identity, revision: 2 } };
    const check = inRevision(later.identity, old);
    expect(check).toEqual({ ...old, revision: 2 });
    expect(answersOf(later, check, "2026-11-23")).toEqual({
      ...{ edition: "ecei-2013", revision: 2, asOf: "2026-11-23", answers: { "4.1.3": { points: 3 } } },
      ...{ eligibility: {}, labels: [], improvements: [], effort: { "2.1": { locked: true } } },
    });
    expect(inRevision(edition.identity, check)).toBe(check);
    const file = JSON.stringify({ ...empty, drafts: { "4.1.3": { points: 3 } } });
    expect(importCheck(later, file)).toMatchObject({ ok: true, value: { revision: 2, drafts: { "4.1.3": { points: 3 } } } });
  });

  it("may be an answers document or a receipt", () => {
    const answers = { edition: "ecei-2013", asOf: "2026-11-23", answers: { "4.1.3": { points: 3 } } };
    const check = { ...empty, asOf: "2026-11-23", drafts: answers.answers };
    expect(importCheck(edition, `\uFEFF${JSON.stringify(answers)}`)).toEqual({ ok: true, value: check });
    expect(importCheck(edition, JSON.stringify({ answers, result: {} }))).toEqual({ ok: true, value: check });
    expect(importCheck(edition, "{")).toMatchObject({ ok: false, faults: [{ path: "", code: "unparsable" }] });
  });
});
