type Props = { low: number; high: number; possible: number; bar: number | null };

/** Points from 0 to what is possible in one thin line: the sure ones, the open ones paler, the bar as a mark. The text beside says the same. */
export function PointsTrack({ low, high, possible, bar }: Props) {
  if (possible === 0) return null;
  return (
    <svg aria-hidden viewBox={`0 0 ${possible} 10`} preserveAspectRatio="none" className="block h-2.5 w-full max-w-60">
      <rect width={possible} height={10} className="fill-line" />
      <rect width={high} height={10} className="fill-accent opacity-40" />
      <rect width={low} height={10} className="fill-accent" />
      {bar !== null && <line x1={bar} x2={bar} y1={0} y2={10} className="stroke-2 stroke-ink" vectorEffect="non-scaling-stroke" />}
    </svg>
  );
}
