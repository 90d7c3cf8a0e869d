type Range = { low: number; high: number };
type Props = {
  /** What the picture says, in words. */
  name: string;
  most: number;
  /** The lower quartile, the median and the upper quartile; null where they are not shown. */
  quartiles: readonly [number, number, number] | null;
  own: Range | null;
  earlier?: readonly number[];
};

const [width, height, edge] = [320, 30, 10];
const middle = height / 2;

/** A distribution as a band with its median on a scale from 0, and the own value on it: a dot, or a bar while it is a range. */
export function IntervalStrip({ name, most, quartiles, own, earlier = [] }: Props) {
  const at = (value: number) => Number((edge + (most === 0 ? 0 : (value / most) * (width - 2 * edge))).toFixed(1));
  const steps = most <= 10 ? Array.from({ length: most + 1 }, (_, step) => step) : [0, most / 2, most];
  return (
    <svg role="img" aria-label={name} viewBox={`0 0 ${width} ${height}`} className="block w-full max-w-md">
      <line x1={at(0)} x2={at(most)} y1={middle} y2={middle} className="stroke-edge" />
      {steps.map((step) => (
        <line key={step} x1={at(step)} x2={at(step)} y1={middle - 3} y2={middle + 3} className="stroke-edge" />
      ))}
      {quartiles !== null && (
        <>
          <rect
            x={at(quartiles[0]) - 3}
            y={middle - 9}
            width={at(quartiles[2]) - at(quartiles[0]) + 6}
            height={18}
            rx={3}
            className="fill-muted"
            fillOpacity={0.3}
          />
          <line x1={at(quartiles[1])} x2={at(quartiles[1])} y1={middle - 12} y2={middle + 12} className="stroke-2 stroke-ink" />
        </>
      )}
      {[...new Set(earlier)].map((points) => (
        <circle key={points} cx={at(points)} cy={middle} r={5} className="fill-none stroke-2 stroke-accent" />
      ))}
      {own !== null && own.low !== own.high && (
        <rect x={at(own.low)} y={middle - 3} width={at(own.high) - at(own.low)} height={6} rx={3} className="fill-accent" />
      )}
      {own !== null && own.low === own.high && <circle cx={at(own.low)} cy={middle} r={6} className="fill-accent stroke-2 stroke-card" />}
    </svg>
  );
}
