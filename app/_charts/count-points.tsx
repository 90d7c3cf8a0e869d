/** A number that was published for a stretch of time, both ends in years (2017.5 is the middle of 2017). */
export type CountPoint = { id: string; from: number; to: number; count: number };
/** A number that holds from a moment on, until the next one. */
type Step = { at: number; count: number };

type Props = {
  name: string;
  title: string;
  points: readonly CountPoint[];
  steps: readonly Step[];
  years: readonly [number, number];
  most: number;
  colour: string;
};

const [width, height, left, right, top, bottom] = [640, 120, 20, 40, 22, 22] as const;

/**
 * Published numbers as points on a line of years, from zero, none joined to the next: a point is as wide as its date is
 * inexact. What is known from day to day is a line of steps.
 */
export function CountPoints({ name, title, points, steps, years: [first, last], most, colour }: Props) {
  const x = (year: number) => left + ((year - first) / (last - first)) * (width - left - right);
  const y = (count: number) => height - bottom - (count / Math.max(1, most)) * (height - top - bottom);
  const years = Array.from({ length: Math.floor(last) - Math.ceil(first) + 1 }, (_, at) => Math.ceil(first) + at);
  return (
    <figure className="mt-4 break-inside-avoid">
      <figcaption className={`font-semibold text-small ${colour}`}>{title}</figcaption>
      <svg role="img" aria-label={name} viewBox={`0 0 ${width} ${height}`} className={`block w-full max-w-3xl ${colour}`}>
        <line x1={left} x2={width - right} y1={height - bottom} y2={height - bottom} className="stroke-line" />
        {years.map((year) => (
          <g key={year}>
            <line x1={x(year)} x2={x(year)} y1={height - bottom} y2={height - bottom + 4} className="stroke-line" />
            {year % 2 === 1 && (
              <text x={x(year)} y={height - 4} textAnchor="middle" fontSize={13} className="fill-muted">
                {year}
              </text>
            )}
          </g>
        ))}
        {steps.length > 0 && <path d={stepsPath(steps, last, x, y)} fill="none" className="stroke-accent" strokeWidth={2} />}
        {points.map(({ id, from, to, count }) => (
          <g key={id}>
            <line x1={x(from)} x2={x(to)} y1={y(count)} y2={y(count)} stroke="currentColor" strokeWidth={9} strokeLinecap="round" />
            <text x={x((from + to) / 2)} y={y(count) - 9} textAnchor="middle" fontSize={14} className="fill-ink">
              {count}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

function stepsPath(steps: readonly Step[], last: number, x: (year: number) => number, y: (count: number) => number): string {
  const corners = steps.map(({ at, count }, place) => `${place === 0 ? `M${x(at)} ${y(count)}` : `H${x(at)}V${y(count)}`}`);
  return `${corners.join("")}H${x(last)}`;
}
