import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { knownFaults } from "#app/[locale]/(public)/accessibility/_statement/known-faults.ts";
import { Statement } from "#app/[locale]/(public)/accessibility/_statement/statement.ts";
import { danishDate } from "#lib/domain/date.ts";
import { Note } from "./accessibility/notes.ts";
import { statementOf } from "./accessibility/statement-of.ts";

// `npm run -s accessibility`: makes the data of the accessibility statement from what the browser tests noted in
// var/accessibility. They note when they are told where: ACCESSIBILITY_NOTES=var/accessibility npm test
const root = join(import.meta.dirname, "..");
const folder = join(root, "var/accessibility");
const target = join(root, "app/[locale]/(public)/accessibility/_statement/statement.json");

function main(): number {
  const notes = readdirSync(folder).map((name) => Note.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))));
  const statement = Statement.parse(statementOf(notes, knownFaults, danishDate(new Date())));
  writeFileSync(target, `${JSON.stringify(statement, null, 2)}\n`);
  const { pages, rules, keyboard, faults } = statement;
  console.log(`${pages.length} pages, ${rules.length} rules, ${keyboard.length} walks by keyboard, ${faults.length} faults`);
  return 0;
}

process.exitCode = main();
