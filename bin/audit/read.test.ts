import { describe, expect, test } from "vitest";
import { codes, readAudit } from "./read.ts";

type Severity = "critical" | "high" | "moderate" | "low";
function report(found: Readonly<Record<string, Severity>>, prod = 212): unknown {
  const sum = (severity: Severity) => Object.values(found).filter((one) => one === severity).length;
  const counts = { info: 0, low: sum("low"), moderate: sum("moderate"), high: sum("high"), critical: sum("critical") };
  const vulnerabilities = Object.entries(found).map(([name, severity]) => [
    name,
    { name, severity, range: "<2", via: [], fixAvailable: false },
  ]);
  return {
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(vulnerabilities),
    metadata: { vulnerabilities: { ...counts, total: vulnerabilities.length }, dependencies: { prod, dev: 0, total: prod } },
  };
}
const read = (said: unknown) => readAudit(JSON.stringify(said));

describe("an audit", () => {
  test("is clean when a whole report knows of nothing", () => {
    expect(read(report({}))).toEqual({ code: codes.clean, says: "212 packages, 0 with a known fault, 0 of them high or critical" });
  });

  test.each(["high", "critical"] as const)("fails on a %s fault and names it", (severity) => {
    const { code, says } = read(report({ left: "low", pad: severity }));
    expect(code).toBe(codes.grave);
    expect(says.split("\n")).toEqual([
      `${severity}: pad <2 (no fix yet)`,
      "low: left <2 (no fix yet)",
      "212 packages, 2 with a known fault, 1 of them high or critical",
    ]);
  });

  test("tells of lesser faults and passes", () => {
    expect(read(report({ left: "moderate" }))).toMatchObject({ code: codes.clean, says: expect.stringContaining("moderate: left <2") });
  });

  // As npm 11 prints it where the registry has no audit (a mirror), and without a network.
  const refused = {
    message: "405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk",
    statusCode: 405,
  };
  test.each<[string, string, string]>([
    ["the registry refuses", JSON.stringify({ ...refused, error: { summary: "", detail: "" } }), "405 Method Not Allowed"],
    ["there is no network", JSON.stringify({ error: { code: "ENOTFOUND", summary: "request failed" } }), "request failed"],
    ["npm says nothing", "", "npm gave no report"],
    ["npm says something else", "<html>", "npm gave no report"],
    ["the report is half", JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} }), "npm gave no report"],
    ["the report is about nothing", JSON.stringify(report({}, 0)), "npm looked at no package"],
    ["its sum does not fit", JSON.stringify({ ...Object(report({ left: "high" })), vulnerabilities: {} }), "does not fit its own sum"],
  ])("has no answer, and is never clean, when %s", (_, printed, why) => {
    const { code, says } = readAudit(printed);
    expect([code, says]).toEqual([codes.unanswered, expect.stringContaining(why)]);
    expect(says).toContain("This is no clean audit.");
  });
});
