import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grantsOf, isStrong, SignInProvider, trustedAddress } from "./sign-in-provider.ts";

const provider = (more: Record<string, unknown> = {}) =>
  SignInProvider.parse({
    ...{ id: "guld", name: "Guld", issuer: "https://login.example", clientId: "a", clientSecret: "b" },
    ...{ domains: ["guld.example", "soelv.example"], ...more },
  });
const anna = { email: "Anna@Guld.example", email_verified: true };

describe("an address", () => {
  test("counts, in small letters, when it is said to be verified and of a domain that the provider is believed about", () => {
    expect(trustedAddress(provider(), anna)).toBe("anna@guld.example");
    expect(trustedAddress(provider({ verified: "xms_edov" }), { email: "anna@guld.example", xms_edov: 1 })).toBe("anna@guld.example");
    expect(trustedAddress(provider({ verified: "xms_edov" }), anna)).toBeNull();
  });

  test("never counts when its domain is another, whatever else is said", () => {
    const word = fc.stringMatching(/^[a-z0-9.@-]{1,20}$/);
    fc.assert(
      fc.property(word, word, (name, rest) => {
        const found = trustedAddress(provider(), { ...anna, email: `${name}@${rest}` });
        return found === null || ["guld.example", "soelv.example"].includes(found.split("@")[1] ?? "");
      }),
    );
  });

  test("never counts when it is not said to be verified", () => {
    const yes: unknown[] = [true, "true", 1, "1"];
    fc.assert(
      fc.property(fc.anything(), (said) => yes.includes(said) || trustedAddress(provider(), { ...anna, email_verified: said }) === null),
    );
  });
});

describe("the rules", () => {
  test("give by the domain of a verified address, by a claim, or by both", () => {
    const rules = [
      { organisations: ["guld"], domain: "guld.example" },
      { organisations: ["cvr"], claims: { cvr: 12345678 }, role: "reader" },
      { organisations: ["begge"], domain: "guld.example", claims: { tid: "t-1" } },
    ];
    const given = (claims: Record<string, unknown>) => grantsOf(provider({ rules }), claims);
    expect(given(anna)).toEqual([{ slug: "guld", role: "member" }]);
    expect(given({ ...anna, email_verified: false })).toEqual([]);
    expect(given({ cvr: "12345678" })).toEqual([{ slug: "cvr", role: "reader" }]);
    expect(given({ cvr: ["87654321", "12345678"] })).toHaveLength(1);
    expect(given({ tid: "t-1" })).toEqual([]);
    expect(given({ ...anna, tid: "t-1", email: "anna@soelv.example" })).toEqual([]);
    expect(given({ ...anna, tid: "t-1" }).map(({ slug }) => slug)).toEqual(["guld", "begge"]);
    for (const none of [undefined, null, true, {}, ["x"]]) expect(given({ cvr: none })).toEqual([]);
  });

  test("give the role that may do more where two give the same secretariat, in whatever order they stand", () => {
    const reader = { organisations: ["guld"], domain: "guld.example", role: "reader" };
    const member = { organisations: ["guld"], claims: { tid: "t-1" } };
    for (const rules of [
      [reader, member],
      [member, reader],
    ])
      expect(grantsOf(provider({ rules }), { ...anna, tid: "t-1" })).toEqual([{ slug: "guld", role: "member" }]);
  });

  test("know no role of a lead and none at CED", () => {
    for (const role of ["lead", "benchmarker", "analyst", "admin", "steering"])
      expect(() => provider({ rules: [{ organisations: ["guld"], domain: "guld.example", role }] })).toThrow();
  });
});

test("two things are only what the operator lists", () => {
  const strong = { acr: ["urn:hoj"], amr: ["mfa"] };
  expect([{ acr: "urn:hoj" }, { amr: ["pwd", "mfa"] }, { amr: "mfa" }].map((claims) => isStrong(provider({ strong }), claims))).toEqual([
    ...[true, true, true],
  ]);
  expect([{ acr: "urn:hoj-1" }, { amr: ["pwd"] }, {}].some((claims) => isStrong(provider({ strong }), claims))).toBe(false);
  expect(isStrong(provider(), { acr: "urn:hoj", amr: ["mfa"] })).toBe(false);
});
