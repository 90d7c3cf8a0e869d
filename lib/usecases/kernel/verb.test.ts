import { describe, expect, test, vi } from "vitest";
import { newDatabase } from "#db/testing/database.ts";
import * as z from "#lib/domain/zod.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { done, refuse, verb } from "./verb.ts";

const Input = z.strictObject({ id: z.string() });

describe("verb", () => {
  test("gives the handler its context and the parsed input", async () => {
    const { everybody } = callersOn(await newDatabase());
    const read = verb("edition.read", Input, async ({ actor, clock, may }, input) =>
      done({ actor, at: clock(), input, sees: [may({ visibility: "public" }), may({ visibility: "members" })] }),
    );
    expect(await read(everybody, { id: "x" })).toEqual({
      ok: true,
      value: { actor: { kind: "public" }, at: new Date("2026-11-23T12:00:00Z"), input: { id: "x" }, sees: [true, false] },
    });
  });

  test("refuses input that does not parse, with every fault", async () => {
    const { everybody } = callersOn(await newDatabase());
    const handler = vi.fn(async () => done(null));
    const outcome = await verb("edition.read", Input, handler)(everybody, { more: 1 });
    expect(outcome).toMatchObject({
      ok: false,
      code: "invalid",
      faults: [
        { path: "/id", code: "required" },
        { path: "/more", code: "unknown-key" },
      ],
    });
    expect(handler).not.toHaveBeenCalled();
  });

  test("refuses who may never do it before the input is read", async () => {
    const { everybody } = callersOn(await newDatabase());
    const handler = vi.fn(async () => done(null));
    expect(await verb("edition.publish", Input, handler)(everybody, "nonsense")).toEqual({ ok: false, code: "forbidden" });
    expect(handler).not.toHaveBeenCalled();
  });

  test("hands on what the handler refuses and lets its faults through", async () => {
    const { everybody } = callersOn(await newDatabase());
    const refusing = verb("health.read", Input, async () => refuse("not-today"));
    expect(await refusing(everybody, { id: "x" })).toEqual({ ok: false, code: "not-today" });
    const failing = verb("health.read", Input, async () => {
      throw new Error("outage");
    });
    await expect(failing(everybody, { id: "x" })).rejects.toThrow("outage");
  });
});
