import { isDeepStrictEqual } from "node:util";
import type { RowBefore } from "#db/schema/migration.ts";
import { blankOf, listKey, type Part } from "#lib/domain/assessment/parts.ts";
import type { Answers } from "#lib/domain/assessment/schema.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { applyMigration, othersUnder } from "#lib/domain/migration/migrate.ts";
import type { Proposal } from "#lib/domain/migration/proposal.ts";
import type { Decisions } from "#lib/domain/migration/schema.ts";
import { own } from "#lib/domain/record.ts";
import type { Standing } from "./standing.ts";

type Place = Pick<RowBefore, "part" | "key">;
type Turned = Place & { value: unknown };

const isAt =
  ({ part, key }: Place) =>
  (row: Place) =>
    row.part === part && row.key === key;

/** What of the parts beside the answers is written otherwise in a second document. */
function otherChanges(before: Answers, after: Pick<Answers, "eligibility" | "labels" | "improvements" | "effort">): Turned[] {
  const lists = (["labels", "improvements"] as const).flatMap((part): Turned[] =>
    isDeepStrictEqual(before[part] ?? [], after[part] ?? []) ? [] : [{ part, key: listKey, value: after[part] ?? [] }],
  );
  const records = (["eligibility", "effort"] as const).flatMap((part): Turned[] =>
    Object.entries(before[part] ?? {}).flatMap(([key, value]) => {
      const now = own<unknown>(after[part], key);
      return isDeepStrictEqual(value, now) ? [] : [{ part, key, value: now ?? blankOf(part) }];
    }),
  );
  return [...lists, ...records];
}

/** The row at a place as it stands; a blank one where there is none. */
function standing({ rows }: Standing, place: Place): RowBefore {
  return rows.find(isAt(place)) ?? { ...place, value: null, carried: null };
}

/**
 * What a migration writes and what takes it back. A figure that is asked again still is when its value goes along; what
 * else was to be confirmed and has been decided here is confirmed by that.
 */
export function turnForward(document: EditionDocument, now: Standing, proposal: Proposal, decisions: Decisions) {
  const { answers, migration } = applyMigration(document, now.answers, proposal, decisions);
  const entries = Object.entries(migration.answers).map(
    ([key, { after }]): Turned => ({ part: "answers", key, value: after ?? blankOf("answers") }),
  );
  const turned = [...entries, ...otherChanges(now.answers, answers)];
  const before = turned.map((place) => standing(now, place));
  const writes = turned.flatMap((change, at): RowBefore[] => {
    const was = before[at];
    const carried = was?.carried === "ask-again" && isSaid(change) ? was.carried : null;
    const isSame = was !== undefined && isDeepStrictEqual(was.value ?? blankOf(change.part), change.value) && was.carried === carried;
    return isSame ? [] : [{ ...change, carried }];
  });
  return { before, writes };
}

function isSaid({ part, value }: { part: Part; value: unknown }): boolean {
  return !isDeepStrictEqual(value, blankOf(part));
}

/**
 * What takes a migration back: every answer that it touched, or that was rated otherwise by it, stands again as it did;
 * what the earlier edition does not know goes. Answers that were kept stay as they are now.
 */
export function turnBack(document: EditionDocument, now: Standing, before: readonly RowBefore[]): RowBefore[] {
  const restored = before.map((row) => ({ ...row, value: row.value ?? blankOf(row.part) }));
  const unknown = otherChanges(now.answers, othersUnder(document, now.answers))
    .filter((change) => !restored.some(isAt(change)))
    .map((change): RowBefore => ({ ...change, carried: null }));
  return [...restored, ...unknown].filter((row) => {
    const { value, carried } = standing(now, row);
    return !isDeepStrictEqual(value ?? blankOf(row.part), row.value) || carried !== row.carried;
  });
}
