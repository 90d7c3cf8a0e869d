import { suggestColumns } from "../sheet/columns.ts";
import * as z from "../zod.ts";
import { longestText } from "./schema.ts";

export const evaluationFields = ["satisfaction", "usefulness", "text"] as const;
export type EvaluationField = (typeof evaluationFields)[number];
const Header = z.optional(z.string().check(z.minLength(1)));
export const EvaluationMapping = z.strictObject({ satisfaction: Header, usefulness: Header, text: Header });
export type EvaluationMapping = z.infer<typeof EvaluationMapping>;

const words: Record<EvaluationField, string> = {
  satisfaction:
    "tilfredshed, samlet tilfredshed, hvor tilfreds er du, hvor tilfreds var du, satisfaction, overall satisfaction, how satisfied are you",
  usefulness: "udbytte, nytte, brugbarhed, relevans, hvor brugbart var det, usefulness, benefit, relevance, how useful was it",
  text: "kommentar, kommentarer, bemærkning, bemærkninger, fritekst, comment, comments, remarks, free text",
};

export function suggestEvaluation(headers: readonly string[]): EvaluationMapping {
  return suggestColumns(evaluationFields, words, headers);
}

export type EvaluationFault = { row: number; column: string; code: "no-such-column" | "no-grade" | "too-long"; value: string };
type Read = { satisfaction: number; usefulness: number | null; text: string | null };

const grades: Readonly<Record<string, number>> = {
  ...{ "meget utilfreds": 1, utilfreds: 2, hverken: 3, "hverken eller": 3, tilfreds: 4, "meget tilfreds": 5 },
  ...{ "very dissatisfied": 1, dissatisfied: 2, neutral: 3, satisfied: 4, "very satisfied": 5 },
};
const gradeOf = (text: string) => (/^[1-5]$/.test(text) ? Number(text) : grades[text.toLowerCase()]);

/** Reads answers from a sheet's rows; a row with a fault gives none. Grades are 1 to 5, or satisfaction in words. */
export function readEvaluations(headers: readonly string[], rows: readonly (readonly string[])[], mapping: EvaluationMapping) {
  const all: { answers: Read[]; faults: EvaluationFault[]; blank: number } = { answers: [], faults: [], blank: 0 };
  for (const field of evaluationFields) {
    const header = mapping[field];
    if (header === undefined ? field === "satisfaction" : !headers.includes(header))
      all.faults.push({ row: 1, column: header ?? field, code: "no-such-column", value: header ?? "" });
  }
  if (all.faults.length > 0) return all;
  for (const [index, cells] of rows.entries()) {
    const text = (field: EvaluationField) => cells[headers.indexOf(mapping[field] ?? "\u0000")]?.trim() ?? "";
    if (evaluationFields.every((field) => text(field) === "")) {
      all.blank++;
      continue;
    }
    const before = all.faults.length;
    const fault = (field: EvaluationField, code: EvaluationFault["code"]) =>
      all.faults.push({ row: index + 2, column: mapping[field] ?? "", code, value: text(field).slice(0, 80) });
    const [satisfaction, usefulness] = [gradeOf(text("satisfaction")), text("usefulness") === "" ? null : gradeOf(text("usefulness"))];
    if (satisfaction === undefined) fault("satisfaction", "no-grade");
    if (usefulness === undefined) fault("usefulness", "no-grade");
    if (text("text").length > longestText) fault("text", "too-long");
    if (satisfaction === undefined || usefulness === undefined || all.faults.length > before) continue;
    all.answers.push({ satisfaction, usefulness, text: text("text") === "" ? null : text("text") });
  }
  return all;
}
