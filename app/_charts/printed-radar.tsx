import { linesOf } from "./lines.ts";

type Row = { name: string; label: string; low: number; high: number };

const [width, height, radius] = [560, 400, 130];

/** Where a share (0 to 100) lies on an axis; the first one points upwards. */
function pointAt(axis: number, axes: number, share: number): [number, number] {
  const angle = (axis / axes) * 2 * Math.PI - Math.PI / 2;
  const reach = (share / 100) * radius;
  return [Number((width / 2 + Math.cos(angle) * reach).toFixed(1)), Number((height / 2 + 6 + Math.sin(angle) * reach).toFixed(1))];
}

const polygon = (shares: readonly number[]) => shares.map((share, axis) => pointAt(axis, shares.length, share).join(",")).join(" ");

/** Shares in per cent by axis, drawn on the server: the lowest filled, the highest dashed, each axis with its name and figures. */
export function PrintedRadar({ name, rows }: { name: string; rows: readonly Row[] }) {
  return (
    <svg role="img" aria-label={name} viewBox={`0 0 ${width} ${height}`} className="mx-auto block w-full max-w-xl">
      {[25, 50, 75, 100].map((share) => (
        <polygon key={share} points={polygon(rows.map(() => share))} className="fill-none stroke-line" />
      ))}
      <polygon points={polygon(rows.map(({ high }) => high))} className="fill-none stroke-muted" strokeDasharray="4 3" />
      <polygon points={polygon(rows.map(({ low }) => low))} className="fill-accent stroke-2 stroke-accent" fillOpacity={0.3} />
      {rows.map((row, axis) => {
        const [x, y] = pointAt(axis, rows.length, 112);
        const anchor = Math.abs(x - width / 2) < 20 ? "middle" : x > width / 2 ? "start" : "end";
        const lines = [...linesOf(row.name, 18), row.label];
        const first = y < height / 2 && anchor === "middle" ? y - (lines.length - 1) * 14 : y - ((lines.length - 1) * 14) / 2 + 4;
        return (
          <text key={row.name} textAnchor={anchor} className="fill-ink" fontSize={12}>
            {lines.map((line, at) => (
              <tspan key={line} x={x} y={first + at * 14} fontWeight={at === lines.length - 1 ? 600 : undefined}>
                {line}
              </tspan>
            ))}
          </text>
        );
      })}
    </svg>
  );
}
