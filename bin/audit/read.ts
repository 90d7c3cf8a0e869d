import * as z from "#lib/domain/zod.ts";

const severities = ["critical", "high", "moderate", "low", "info"] as const;
type Severity = (typeof severities)[number];
/** Exit codes of `npm run audit`: nothing grave is known; something is; no answer was to be had. */
export const codes = { clean: 0, grave: 1, unanswered: 3 } as const;

const count = z.int().check(z.minimum(0));
/** The parts of npm's audit report (version 2) that are read here. */
const Report = z.looseObject({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(z.string(), z.looseObject({ severity: z.enum(severities), range: z.string(), fixAvailable: z.unknown() })),
  metadata: z.looseObject({
    vulnerabilities: z.looseObject({ critical: count, high: count, moderate: count, low: count, info: count, total: count }),
    dependencies: z.looseObject({ prod: count }),
  }),
});
const Trouble = z.looseObject({ message: z.optional(z.string()), error: z.optional(z.looseObject({ summary: z.optional(z.string()) })) });

/** What an audit ends with: an exit code of `codes`, and what is said. */
export type Audited = { code: (typeof codes)[keyof typeof codes]; says: string };

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // npm said nothing, or something that is no JSON
  }
}

function unanswered(said: unknown): Audited {
  const trouble = Trouble.safeParse(said);
  const summary = trouble.success ? (trouble.data.error?.summary ?? "") : "";
  const why = summary === "" && trouble.success ? (trouble.data.message ?? "") : summary;
  const because = why === "" ? "npm gave no report" : why;
  return {
    code: codes.unanswered,
    says: `No answer: the registry did not say whether anything is known (${because}). This is no clean audit.`,
  };
}

const isGrave = (severity: Severity) => severity === "critical" || severity === "high";

/**
 * Reads what `npm audit --json` printed. Only a whole report about at least one package is an answer; an error of the
 * registry, half a report, one whose numbers do not fit or one about nothing is `unanswered`, never clean.
 */
export function readAudit(printed: string): Audited {
  const said = json(printed);
  const report = Report.safeParse(said);
  if (!report.success) return unanswered(said);
  const { vulnerabilities, metadata } = report.data;
  const found = Object.entries(vulnerabilities).sort(
    ([, one], [, other]) => severities.indexOf(one.severity) - severities.indexOf(other.severity),
  );
  if (metadata.dependencies.prod === 0) return unanswered({ message: "npm looked at no package" });
  if (metadata.vulnerabilities.total !== found.length) return unanswered({ message: "npm's report does not fit its own sum" });
  const lines = found.map(([name, { severity, range, fixAvailable }]) => {
    const fix = fixAvailable === false ? "no fix yet" : "a fix is there";
    return `${severity}: ${name} ${range} (${fix})`;
  });
  const grave = found.filter(([, { severity }]) => isGrave(severity)).length;
  const sum = `${metadata.dependencies.prod} packages, ${found.length} with a known fault, ${grave} of them high or critical`;
  return { code: grave > 0 ? codes.grave : codes.clean, says: [...lines, sum].join("\n") };
}
