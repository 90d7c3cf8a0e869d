import type { WireError, WireResult, WireStatement } from "./wire.ts";

const plain = (sql: string): WireStatement => ({ sql, args: [], want_rows: true });

/** One row counts the transactions that a database took: how far a replica has come, whatever became of the primary's log. */
export const makeMark = "create table if not exists write_mark (id integer primary key check (id = 1), writes integer not null)";

/** Counts one more, in the transaction that it counts, and gives the number. */
export const countWrite = plain(
  "insert into write_mark (id, writes) values (1, 1) on conflict (id) do update set writes = writes + 1 returning writes",
);
export const readMark = plain("select writes from write_mark");
export const [begin, commit, rollback] = [plain("BEGIN IMMEDIATE"), plain("COMMIT"), plain("ROLLBACK")];

/** The number in what came of a look; 0 where nothing was counted yet. */
export function markIn(came: WireResult | WireError | undefined): number {
  const value = came !== undefined && "rows" in came ? came.rows[0]?.[0] : undefined;
  return value?.type === "integer" ? Number(value.value) : 0;
}

/** How many transactions of a server this process knows of. */
export type Seen = {
  now: () => number;
  /** Takes in what it said to who asked when `before` was known. A lower number means that it lost some: it begins anew there. */
  learn: (before: number, mark: number) => void;
};

export function newSeen(): Seen {
  let seen = 0;
  return {
    now: () => seen,
    learn: (before, mark) => {
      seen = mark < before ? mark : Math.max(seen, mark);
    },
  };
}
