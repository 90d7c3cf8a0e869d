import type { LibSQLDatabase } from "drizzle-orm/libsql";
import type { Writer } from "./queue.ts";

export type { Writer };

/** What may be done outside: reading. */
export type Reader = Pick<LibSQLDatabase, "select" | "selectDistinct" | "get" | "all" | "$count" | "$with" | "with">;

export type Database = {
  reader: Reader;
  /** Reads what every server has written up to now: on a libSQL server from the primary, and rejects with `DatabaseAway` without it, where `reader` goes on with a replica. */
  latest: Reader;
  /** Whether the primary did not answer a moment ago: reads may go on, writes do not. */
  isAway: () => boolean;
  /** Runs work in a transaction, after all writes that were asked for before it, and resolves when it is on the disk. Await nothing slow inside. */
  write: <T>(work: (writer: Writer) => Promise<T>) => Promise<T>;
  /** Runs work on the writing connection without a transaction of its own, in the same queue: for migrations. */
  maintain: <T>(work: (database: LibSQLDatabase) => Promise<T>) => Promise<T>;
  /** For the sign-in library, which reads and writes on its own: its writes take their turn like all others. */
  identity: LibSQLDatabase;
  close: () => void;
};
