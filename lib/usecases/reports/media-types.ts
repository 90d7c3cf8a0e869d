import type { report } from "#db/schema/report.ts";

const office = "application/vnd.openxmlformats-officedocument";

/** What the file of each kind is sent as. */
export const mediaTypes: Readonly<Record<(typeof report.$inferSelect)["kind"], string>> = {
  pdf: "application/pdf",
  spreadsheet: `${office}.spreadsheetml.sheet`,
  word: `${office}.wordprocessingml.document`,
  dossier: "application/zip",
};
