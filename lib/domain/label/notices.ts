import { addDays, compareDates, daysBetween } from "../date.ts";

/** How many days before its end a label's holders are told. */
const noticeDays = [180, 90, 30, 7] as const;

/** A label with a known end, as of today, under ids that never change. */
export type EndingLabel = { organisation: string; label: string; end: string };

/** One notice: `daysBefore` is the occasion, `daysLeft` how many days there really are, 0 on the last day. */
export type Notice = EndingLabel & { key: string; daysBefore: (typeof noticeDays)[number]; daysLeft: number };

/** The name of one notice, the same whenever it is asked for. */
export function noticeKey({ organisation, label, end }: EndingLabel, daysBefore: number): string {
  return `label-notice:${organisation}:${label}:${end}:${daysBefore}`;
}

/**
 * The notices to send today: of each label the nearest occasion that has come, if it was not sent. So a notice that a
 * server missed is sent when it is up again, once, and of several missed ones only the last; after the end none, for the
 * letter would say what is no longer so. A new end gives new keys. `sent` holds the keys of all that went out, which must be
 * kept until the end has passed: longer than a finished job is.
 */
export function noticesDue(labels: readonly EndingLabel[], today: string, sent: ReadonlySet<string>): Notice[] {
  return labels.flatMap((ending) => {
    const { organisation, label, end } = ending;
    const come = noticeDays.filter((days) => compareDates(addDays(end, -days), today) <= 0);
    const nearest = come.at(-1);
    if (nearest === undefined || compareDates(today, end) > 0) return [];
    const key = noticeKey(ending, nearest);
    return sent.has(key) ? [] : [{ organisation, label, end, key, daysBefore: nearest, daysLeft: daysBetween(today, end) }];
  });
}
