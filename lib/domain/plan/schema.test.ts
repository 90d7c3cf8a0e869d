import { describe, expect, it } from "vitest";
import { faultsOf } from "../fault.ts";
import { PlanAction } from "./schema.ts";

const action = { indicator: "4.1.3", from: 2, to: 5, title: "Handlingsplan for 2027", owner: null, due: null, state: "planned" };

function found(raw: unknown): string[] {
  const parsed = PlanAction.safeParse(raw);
  return parsed.success ? [] : faultsOf(parsed.error, raw).map(({ path, code }) => `${path} ${code}`);
}

describe("an action", () => {
  it.each([
    [{}, []],
    [{ state: "doing", owner: "p1", due: "2027-02-28", note: "" }, []],
    [{ state: "done" }, []],
    [{ state: "not-planned", notPlannedBecause: "Bestyrelsen vil vente." }, []],
    [{ state: "not-planned" }, ["/notPlannedBecause required"]],
    [{ state: "not-planned", notPlannedBecause: " \n" }, ["/notPlannedBecause blank"]],
    [{ state: "planned", notPlannedBecause: "x" }, ["/notPlannedBecause unknown-key"]],
    [{ title: "  " }, ["/title blank"]],
    [{ owner: "" }, ["/owner blank"]],
    [{ due: "2027-02-29" }, ["/due no-such-date"]],
    [{ to: 2 }, ["/to too-low"]],
    [{ from: -1 }, ["/from out-of-range"]],
    [{ from: 1.5 }, ["/from not-whole"]],
    [{ indicator: "" }, ["/indicator blank"]],
    [{ extra: 1 }, ["/extra unknown-key"]],
  ])("with %j has the faults %j", (more, faults) => {
    expect(found({ ...action, ...more })).toEqual(faults);
  });

  it("has one of four states", () => {
    expect(PlanAction.safeParse({ ...action, state: "waiting" }).success).toBe(false);
  });
});
