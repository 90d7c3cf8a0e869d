const code = "DATABASE_AWAY";

/**
 * The database server does not answer, or not in time: an outage, which passes. What was asked for may have been kept where
 * the answer was lost on its way; what was acknowledged is kept. The digest reaches a page that fails of it.
 */
export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
  readonly code = code;
  readonly digest = code;
  /** Whether it was lost on its way what became of a commit. */
  readonly mayBeKept: boolean;

  constructor(message: string, { mayBeKept = false, ...options }: ErrorOptions & { mayBeKept?: boolean } = {}) {
    super(message, options);
    this.mayBeKept = mayBeKept;
  }
}

/** Whether what a failed page tells of its error says that. */
export const isAwayDigest = (digest: string | undefined): boolean => digest === code;

/** Seconds after which it is worth asking again. */
export const askAgainAfter = 3;

/** Whether what was to be written may have been, although it failed: what belongs to it is not to be taken away then. */
export function mayBeKept(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("mayBeKept" in error && error.mayBeKept === true) || mayBeKept(error.cause);
}

/** Whether an error comes of an outage of the database, also one that a library has wrapped. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === code) || isAway(error.cause);
}
