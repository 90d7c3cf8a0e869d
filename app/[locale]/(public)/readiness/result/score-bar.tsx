"use client";

type Props = { low: number; high: number; possible: number; bar: number };

/** The score as a band from lowest to highest on the scale of what is possible, with the bar as a labelled line. The figures stand in the text beside it. */
export function ScoreBar({ low, high, possible, bar }: Props) {
  const at = (points: number) => (possible === 0 ? 0 : (points / possible) * 1000);
  return (
    <svg viewBox="0 0 1000 64" className="mt-4 h-16 w-full" aria-hidden preserveAspectRatio="none">
      <rect x="0" y="24" width="1000" height="16" rx="4" className="fill-line" />
      <rect x="0" y="24" width={at(low)} height="16" rx="4" className="fill-accent" />
      <rect x={at(low)} y="24" width={at(high) - at(low)} height="16" className="fill-accent opacity-35" />
      <rect x={at(bar) - 1.5} y="14" width="3" height="36" className="fill-ink" />
    </svg>
  );
}
