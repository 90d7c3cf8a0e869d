import { describe, expect, test } from "vitest";
import { localAddress } from "./local-address.ts";

describe("an address to go on to after signing in", () => {
  test.each(["/da", "/en/account", "/da/o/klynge-guld/plan?vis=mine", "/da/invitation/abc-_1"])("may be our own page %s", (address) => {
    expect(localAddress(address)).toBe(address);
  });

  test.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/da/..//evil.example\\",
    "/da\\@evil.example",
    "/dansk",
    "/api/auth/sign-out",
    "javascript:alert(1)",
    "/da/\u0000",
    "/da/#x",
    " /da",
    "/da\n",
    "",
    null,
    7,
    `/da/${"a".repeat(600)}`,
  ])("is never %j", (address) => {
    expect(localAddress(address)).toBeNull();
  });
});
