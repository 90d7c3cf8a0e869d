import type { Remark } from "#lib/domain/assessment/parts.ts";
import type { Entry } from "#lib/domain/assessment/schema.ts";
import type { Email } from "./cast.ts";

/** What Klynge Nordlys answers now: 114 of 150 points for gold, and two indicators without an answer yet. */
export const nordlysNow: Readonly<Record<string, Entry>> = {
  "1.1.0": { inputs: { committed: 118, participants: 164 } },
  "1.1.1": { points: 4, inputs: { companies: 84, research: 9, education: 6, public: 7, other: 12 } },
  "1.1.2": { inputs: { committed: 118 } },
  "1.2": { inputs: { nearby: 85, committed: 118 } },
  "2.1": { inputs: { years: 5.5 } },
  "2.2.1": { inputs: { fte: 4.5, participants: 164 } },
  "2.2.2": { points: 5 },
  "2.2.3": { points: 4 },
  "2.2.4": { inputs: { left: 1, staff: 5.5 } },
  "2.3": { inputs: { departed: 14, atStart: 156 } },
  "2.4": { points: 4 },
  "2.5": { inputs: { met: 86, committed: 118 } },
  "2.6": { inputs: { active: 49, committed: 118 } },
  "2.7": { points: 4 },
  "3.1": { inputs: { months: 24 } },
  "3.2": { inputs: { private: 2_100_000, budget: 7_000_000 } },
  "4.1.1": { points: 4 },
  "4.1.2": { points: 4 },
  "4.1.3": { points: 3 },
  "4.1.4": { points: 3 },
  "4.1.5": { points: 4 },
  "4.1.6": { points: 3 },
  "4.2": { points: 4 },
  "4.3": { inputs: { activities: 9 } },
  "4.4": { inputs: { reached: 11, goals: 15 } },
  "4.5": { inputs: { groups: 4 } },
  "4.6.1": { points: 4 },
  "4.6.2": { points: 4 },
  "5.1": { inputs: { mentions: 26 } },
};

/** What they answered a year before where it was another answer. */
const nordlysOnce: Readonly<Record<string, Entry>> = {
  "1.1.0": { inputs: { committed: 96, participants: 151 } },
  "1.1.2": { inputs: { committed: 96 } },
  "1.2": { inputs: { nearby: 61, committed: 96 } },
  "2.2.3": { points: 2 },
  "2.5": { inputs: { met: 51, committed: 96 } },
  "3.1": { inputs: { months: 14 } },
  "4.1.2": { points: 2 },
  "4.1.3": { points: 2 },
  "4.3": { inputs: { activities: 6 } },
  "5.1": { inputs: { mentions: 14 } },
};
export const nordlysBefore = { ...nordlysNow, ...nordlysOnce };

/** What they note beside an answer. */
export const nordlysRemarks: Readonly<Record<string, Remark>> = {
  "2.6": { note: "Tallet er fra projektlisten i maj. Tæller partnere i ansøgninger med?", unsure: true },
  "4.1.4": { note: "Vi følger budgettet hver måned, men skriver det ikke altid ned.", unsure: true },
  "4.4": { note: "To mål er under revision og er talt med som ikke nået.", unsure: true },
  "3.2": { note: "Kontingent, deltagerbetaling og medfinansiering i alt." },
};

/** Who answers what: the lead structure and money, the member the rest. */
export function answeredBy(indicator: string): Email {
  return /^[13]/.test(indicator) ? "lead@guld.example" : "member@guld.example";
}

/** The first answers of Klynge Ny Bølge. */
export const bolgeNow: Readonly<Record<string, Entry>> = {
  "1.1.0": { inputs: { committed: 19, participants: 42 } },
  "1.1.2": { inputs: { committed: 19 } },
  "2.1": { inputs: { years: 1 } },
  "4.1.2": { points: 1 },
};
