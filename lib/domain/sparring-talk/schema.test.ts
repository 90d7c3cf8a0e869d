import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultsOf } from "../fault.ts";
import { NewMessage } from "./schema.ts";

const rest = { case: "c", indicator: "", mentions: [] };

describe("a message", () => {
  test("is what was written without the space around it, from one character to 4000", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 4100 }),
        fc.string({ unit: fc.constantFrom(" ", "\n", "\t", "\u00a0"), maxLength: 50 }),
        (text, space) => {
          const parsed = NewMessage.safeParse({ ...rest, text: space + text + space });
          const length = text.trim().length;
          expect(parsed.success).toBe(length >= 1 && length <= 4000);
          if (parsed.success) expect(parsed.data.text).toBe(text.trim());
        },
      ),
    );
  });

  test.each([
    ["", "blank"],
    [" \n", "blank"],
    ["x".repeat(4001), "too-long"],
  ])("says what is wrong with its text", (text, code) => {
    const parsed = NewMessage.safeParse({ ...rest, text });
    expect(parsed.success ? [] : faultsOf(parsed.error, { ...rest, text })).toMatchObject([{ path: "/text", code }]);
  });
});
