import { parseArgs } from "node:util";
import { attack } from "./attack.ts";
import { attendance } from "./attendance.ts";
import { engineAgainstSurvey, engineGrowth } from "./engine.ts";
import { firstLoad } from "./first-load.ts";
import { type Measurement, notMeasured } from "./measure.ts";
import { mixedDay, mixedDayMemory } from "./mixed-day.ts";
import { questionnaire } from "./questionnaire.ts";
import { register } from "./register.ts";
import { releases } from "./release.ts";
import { repaint } from "./repaint.ts";
import { dossierMemory, reportMemory, reportTime } from "./report.ts";
import { saving } from "./saving.ts";
import { twoServers } from "./two-servers.ts";

// `npm run -s bench -- [--json] [--only NAME]`: every figure with its baseline from the same run. Not a test: it never fails the build.
const groups: Record<string, () => Measurement[] | Promise<Measurement[]>> = {
  engine: engineAgainstSurvey,
  "engine-growth": engineGrowth,
  "first-load": firstLoad,
  repaint,
  saving,
  questionnaire,
  register,
  report: reportTime,
  "report-memory": reportMemory,
  "report-dossier": dossierMemory,
  release: releases,
  "two-servers": twoServers,
  attack,
  attendance,
  "mixed-day": mixedDay,
  "mixed-day-memory": mixedDayMemory,
};

const { values } = parseArgs({ options: { json: { type: "boolean", default: false }, only: { type: "string" } } });
// The name of a group, or of a measurement, which begins with that of its group.
const isGroup = values.only !== undefined && Object.hasOwn(groups, values.only);
const wanted = Object.entries(groups).filter(
  ([name]) => values.only === undefined || values.only === name || (!isGroup && values.only.startsWith(`${name}-`)),
);
if (wanted.length === 0) {
  console.error(`There is no measurement “${values.only}”. There are: ${Object.keys(groups).join(", ")}.`);
  process.exit(2);
}

const measurements: Measurement[] = [];
for (const [name, measure] of wanted) {
  console.error(`measuring ${name} …`);
  try {
    measurements.push(...(await measure()));
  } catch (error) {
    measurements.push(notMeasured(name, error instanceof Error ? error.message : String(error)));
  }
}
const shown = measurements.filter(
  ({ name, value }) =>
    values.only === undefined || value === null || wanted.some(([group]) => group === values.only) || name === values.only,
);
if (values.json) console.log(JSON.stringify(shown));
else console.table(shown);
