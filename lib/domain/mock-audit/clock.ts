/** The time of one indicator, in whole seconds: what was used so far, and whether that is more than it had. */
export type TimeUsed = { seconds: number; isLate: boolean };

/** How long an indicator took, from the moment it was asked for until it was shown, or until `now` while it is not. */
export function timeUsed(askedAt: Date, shownAt: Date | null, minutes: number, now: Date): TimeUsed {
  const seconds = Math.max(0, Math.floor(((shownAt ?? now).getTime() - askedAt.getTime()) / 1000));
  return { seconds, isLate: seconds > minutes * 60 };
}
