import { rmSync } from "node:fs";
import { browser } from "./setup/browser.mjs";
import { build } from "./setup/build.mjs";
import { install } from "./setup/install.mjs";
import { office } from "./setup/office.mjs";
import { clearReports, playwrightCount, reports, vitestCount } from "./setup/reports.mjs";
import { root, run } from "./setup/run.mjs";
import { sqld } from "./setup/sqld.mjs";

// `npm test` from a bare clone: installs what is missing, a browser included, and runs every test. It runs on Node 20
// without any package and hands over to the pinned Node. The last line is the sum of what the test runners reported.
const total = { passed: 0, failed: 0 };

/** A step that fails without a failed test (it could not start, a type is wrong) counts as one, so that the sum never hides it. */
async function step(title, work, count = () => ({ passed: 0, failed: 0 })) {
  console.log(`\n— ${title}`);
  const code = await work();
  const { passed, failed } = count() ?? { passed: 0, failed: 1 };
  total.passed += passed;
  total.failed += code !== 0 ? Math.max(1, failed) : failed;
}

/** What the browser tests need beside the packages. It is fetched while the unit tests run; what cannot be had is null. */
async function programs() {
  try {
    return { chromium: await browser(), soffice: await office(), libsql: await sqld() };
  } catch (error) {
    console.error(error);
    return { chromium: null, soffice: null, libsql: null };
  }
}

async function inTheBrowser(fetched) {
  const { chromium, soffice, libsql } = await fetched;
  if (chromium === null) {
    console.error("There is no browser for these tests: install Chromium, or name one in CHROMIUM_PATH.");
    return 1;
  }
  if (soffice === null) console.log("Left out: e2e/system/libreoffice.spec.ts, because there is no LibreOffice here.");
  if (libsql === null) console.log("Left out: e2e/system/cluster-of-servers.spec.ts, because there is no libSQL server (sqld) here.");
  // The whole folder: a new file beside an old write-ahead log would be a broken database.
  rmSync(`${root}var/e2e`, { recursive: true, force: true });
  const environment = {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: reports.playwright,
    SOFFICE_PATH: soffice ?? "",
    SQLD_PATH: libsql ?? "",
  };
  return run("playwright", ["test", "--reporter=list,json"], environment);
}

await install();
clearReports();
const fetched = programs();
// Side by side: the checks use one core at a time.
await Promise.all([
  step("types, lint, boundaries, dead code", () => run("npm", ["run", "-s", "check:static"])),
  step(
    "unit tests, properties at 1,000 runs",
    () => run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${reports.vitest}`], { PROPERTY_RUNS: "1000" }),
    vitestCount,
  ),
]);
await step("build", build);
await step("journeys, guards and quality in the browser", () => inTheBrowser(fetched), playwrightCount);
console.log(`\ntests: ${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
