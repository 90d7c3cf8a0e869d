import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { browser } from "./setup/browser.mjs";
import { build } from "./setup/build.mjs";
import { install } from "./setup/install.mjs";
import { root, run } from "./setup/run.mjs";

// `npm test` from a bare clone: installs what is missing, a browser included, and runs every test. Ends with the sum.
const reports = `${root}var/reports`;
const totals = { passed: 0, failed: 0 };

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

async function step(title, command, args, environment, count) {
  console.log(`\n— ${title}`);
  const code = await run(command, args, environment);
  const counted = count?.() ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  totals.passed += counted.passed;
  totals.failed += code !== 0 && counted.failed === 0 ? 1 : counted.failed;
}

await install();
const chromium = await browser();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

await step("types, lint, boundaries, dead code", "npm", ["run", "-s", "check:static"], {});
await step(
  "unit tests, properties at 1,000 runs",
  "vitest",
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${reports}/vitest.json`],
  { PROPERTY_RUNS: "1000" },
  () => {
    const report = readReport(`${reports}/vitest.json`);
    return report && { passed: report.numPassedTests, failed: report.numFailedTests };
  },
);
console.log("\n— build");
await build();
rmSync(`${root}var/e2e.db`, { force: true });
await step(
  "journeys, guards and quality in the browser",
  "playwright",
  ["test", "--reporter=list,json"],
  { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/playwright.json` },
  () => {
    const report = readReport(`${reports}/playwright.json`);
    return report && { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
  },
);
console.log(`\ntests: ${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
