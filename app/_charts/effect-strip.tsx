type Props = {
  /** What the picture says, in words. */
  name: string;
  /** The scale goes from -most to most. */
  most: number;
  estimate: number;
  low: number;
  high: number;
};

const [width, height, edge] = [320, 30, 10];
const middle = height / 2;

/** An estimate as a dot on its interval, around a line at no difference. */
export function EffectStrip({ name, most, estimate, low, high }: Props) {
  const inside = (value: number) => Math.min(most, Math.max(-most, value));
  const at = (value: number) => Number((edge + ((inside(value) + most) / (2 * most)) * (width - 2 * edge)).toFixed(1));
  const steps = Array.from({ length: 2 * most + 1 }, (_, step) => step - most);
  return (
    <svg role="img" aria-label={name} viewBox={`0 0 ${width} ${height}`} className="block w-full max-w-md">
      <line x1={at(-most)} x2={at(most)} y1={middle} y2={middle} className="stroke-edge" />
      {steps.map((step) => (
        <line key={step} x1={at(step)} x2={at(step)} y1={middle - 3} y2={middle + 3} className="stroke-edge" />
      ))}
      <line x1={at(0)} x2={at(0)} y1={1} y2={height - 1} className="stroke-2 stroke-ink" />
      <rect x={at(low)} y={middle - 4} width={at(high) - at(low)} height={8} rx={3} className="fill-accent" fillOpacity={0.45} />
      <circle cx={at(estimate)} cy={middle} r={6} className="fill-accent stroke-2 stroke-card" />
    </svg>
  );
}
