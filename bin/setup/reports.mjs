import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { root } from "./run.mjs";

const folder = `${root}var/reports`;

/** Where the test runners write their reports (JSON). */
export const reports = { vitest: `${folder}/vitest.json`, playwright: `${folder}/playwright.json` };

/** Removes the reports of an earlier run, so that none is counted twice. */
export function clearReports() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/** Passed and failed tests of a vitest run; null when it wrote no report. */
export function vitestCount() {
  const report = read(reports.vitest);
  return report && { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** Passed and failed tests of a Playwright run; null when it wrote no report. One that passes only at times has failed. */
export function playwrightCount() {
  const report = read(reports.playwright);
  return report && { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
}
