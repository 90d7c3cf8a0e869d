import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

// `npm run boundaries`: the rules hold on the tree, and they still report a tree that breaks them. A cruiser that reads
// no modules would be satisfied with anything, so the number it has read is checked as well.
const root = fileURLToPath(new URL("../..", import.meta.url));
const illegal = fileURLToPath(new URL("./illegal", import.meta.url));
const cruiser = `${root}node_modules/.bin/depcruise`;
const config = `${root}.dependency-cruiser.mjs`;
const leastModules = 60;
const expected = [
  "domain-stands-alone",
  "db-below-usecases",
  "usecases-do-not-route",
  "public-register-stands-alone",
  "ui-knows-no-clusters",
  "no-circles",
];

type Report = { summary: { totalCruised: number; error: number; violations: { from: string; to: string; rule: { name: string } }[] } };

function cruise(folder: string, what: readonly string[]): Report["summary"] {
  const { stdout, stderr } = spawnSync(process.execPath, [cruiser, "--config", config, "--output-type", "json", ...what], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (stdout === "") throw new Error(`dependency-cruiser gave no answer: ${stderr}`);
  const report: Report = JSON.parse(stdout);
  return report.summary;
}

const tree = cruise(
  root,
  ["app", "lib", "db", "bin", "instrumentation.ts"].filter((name) => existsSync(root + name)),
);
const broken = cruise(illegal, ["app", "lib", "db"]);
const reported = new Set(broken.violations.map((violation) => violation.rule.name));
const faults = [
  ...tree.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`),
  ...(tree.totalCruised < leastModules ? [`only ${tree.totalCruised} modules were read, at least ${leastModules} were expected`] : []),
  ...expected.filter((name) => !reported.has(name)).map((name) => `the illegal fixture no longer breaks ${name}`),
];
for (const fault of faults) console.error(fault);
console.log(`boundaries: ${tree.totalCruised} modules read, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
