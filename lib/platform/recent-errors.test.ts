import { beforeEach, describe, expect, test, vi } from "vitest";
import { logError } from "./log.ts";
import { recentErrors } from "./recent-errors.ts";

beforeEach(() => {
  vi.stubEnv("LOG_LEVEL", "silent");
});

describe("errors that nobody expected", () => {
  test("are remembered under their reference, the newest first, without their words", () => {
    const reference = logError("page.failed", new TypeError("anna@klynge.example has no plan"), { route: "/x" });
    const later = logError("mail.failed", Object.assign(new Error("Anna's letter"), { code: "ECONNREFUSED" }));
    expect(recentErrors().slice(0, 2)).toEqual([
      { at: expect.any(Date), reference: later, event: "mail.failed", name: "Error ECONNREFUSED" },
      { at: expect.any(Date), reference, event: "page.failed", name: "TypeError" },
    ]);
    expect(JSON.stringify(recentErrors())).not.toMatch(/anna/i);
  });

  test("take neither a name nor a code that somebody could have typed", () => {
    logError("x", Object.assign(new Error("x"), { name: "Anna Andersen, anna@klynge.example", code: "anna@klynge.example" }));
    logError("x", Object.assign(new Error("x"), { code: "anna@klynge.example" }));
    logError("x", "anna@klynge.example");
    expect(recentErrors().slice(0, 3)).toMatchObject([{ name: "string" }, { name: "Error" }, { name: "object" }]);
  });

  test("are forgotten when there are many newer ones", () => {
    for (let at = 0; at < 100; at += 1) logError(`event-${at}`, new Error("x"));
    expect(recentErrors()).toHaveLength(20);
    expect(recentErrors()[19]?.event).toBe("event-80");
  });
});
