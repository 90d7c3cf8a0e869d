const code = "DATABASE_AWAY";

/**
 * The database server does not answer, or not in time: an outage, which passes. What was asked for may have been kept where
 * the answer was lost on its way; what was acknowledged is kept. The digest reaches a page that fails of it.
 */
export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
  readonly code = code;
  readonly digest = code;
}

/** Whether what a failed page tells of its error says that. */
export const isAwayDigest = (digest: string | undefined): boolean => digest === code;

/** Seconds after which it is worth asking again. */
export const askAgainAfter = 3;

/** Whether an error comes of an outage of the database, also one that a library has wrapped. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === code) || isAway(error.cause);
}
