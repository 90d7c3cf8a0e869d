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

const [height, top, bottom] = [128, 24, 26] as const;
const middle = ({ from, to }: CountPoint) => (from + to) / 2;

/** On which side of each point its figure stands: of two that are near each other, on different ones. */
function sided(points: readonly CountPoint[]): { point: CountPoint; below: boolean }[] {
  const found: { point: CountPoint; below: boolean }[] = [];
  for (const point of points) {
    const before = found.at(-1);
    const isNear = before !== undefined && middle(point) - middle(before.point) < 1;
    found.push({ point, below: isNear && !before.below });
  }
  return found;
}

/**
 * Published numbers as points on a line of years, from zero, none joined to the next: a point is as wide as its date is
 * inexact. What is known from day to day is a line of steps. Across, all is in per cent, so that the figures keep their size.
 */
export function CountPoints({ name, title, points, steps, years: [first, last], most, colour }: Props) {
  const x = (year: number) => Number((6 + ((year - first) / (last - first)) * 88).toFixed(2));
  const y = (count: number) => Math.round(height - bottom - (count / Math.max(1, most)) * (height - top - bottom));
  const years = Array.from({ length: Math.floor(last) - Math.ceil(first) + 1 }, (_, at) => Math.ceil(first) + at);
  const base = height - bottom;
  const axis = `M0 ${base}H100${years.map((year) => `M${x(year)} ${base}v4`).join("")}`;
  const stairs = steps.map(({ at, count }, place) => (place === 0 ? `M${x(at)} ${y(count)}` : `H${x(at)}V${y(count)}`)).join("");
  const dots = points.map(({ from, to, count }) => `M${x(from)} ${y(count)}H${x(to)}`).join("");
  return (
    <figure className="mt-4 break-inside-avoid">
      <figcaption className={`font-semibold text-small ${colour}`}>{title}</figcaption>
      <svg role="img" aria-label={name} height={height} className={`block w-full max-w-3xl ${colour}`}>
        <svg aria-hidden viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" className="fill-none">
          <path d={axis} className="stroke-line" vectorEffect="non-scaling-stroke" />
          {stairs !== "" && <path d={`${stairs}H${x(last)}`} className="stroke-2 stroke-accent" vectorEffect="non-scaling-stroke" />}
          <path d={dots} stroke="currentColor" strokeWidth={8} strokeLinecap="round" vectorEffect="non-scaling-stroke" />
        </svg>
        {years
          .filter((year) => year % 2 === 1)
          .map((year) => (
            <text key={year} x={`${x(year)}%`} y={height - 6} textAnchor="middle" fontSize={11} className="fill-muted">
              {year}
            </text>
          ))}
        {sided(points).map(({ point, below }) => (
          <text
            key={point.id}
            x={`${x(middle(point))}%`}
            y={y(point.count) + (below ? 19 : -8)}
            textAnchor="middle"
            fontSize={13}
            className="fill-ink"
          >
            {point.count}
          </text>
        ))}
      </svg>
    </figure>
  );
}
