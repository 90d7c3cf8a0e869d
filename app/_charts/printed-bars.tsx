import { linesOf } from "./lines.ts";

/** One bar: the sure part in full, up to `high` paler, on a scale of `most`; `mark` is a labelled line across it. */
type Row = { name: string; low: number; high: number; label: string; mark?: { at: number; label: string } | undefined };
type Props = { name: string; rows: readonly Row[]; most: number };

const [width, names, room] = [640, 190, 60];
const scale = width - names - room;

/** Bars from 0 on one scale, drawn on the server, each with its name and its figures. */
export function PrintedBars({ name, rows, most }: Props) {
  const step = rows.some(({ mark }) => mark !== undefined) ? 44 : 26;
  const at = (value: number) => Number((names + (most === 0 ? 0 : (value / most) * scale)).toFixed(1));
  return (
    <svg role="img" aria-label={name} viewBox={`0 0 ${width} ${rows.length * step + 4}`} className="block w-full max-w-3xl">
      {rows.map((row, index) => {
        const middle = index * step + step / 2 + (step > 26 ? 8 : 0);
        const lines = linesOf(row.name, 30).slice(0, 2);
        return (
          <g key={row.name}>
            <text className="fill-ink" fontSize={11}>
              {lines.map((line, nth) => (
                <tspan key={line} x={0} y={middle + 4 + (nth - (lines.length - 1) / 2) * 12}>
                  {line}
                </tspan>
              ))}
            </text>
            <rect x={names} y={middle - 7} width={scale} height={14} className="fill-line" fillOpacity={0.4} />
            <rect x={names} y={middle - 7} width={at(row.high) - names} height={14} className="fill-accent" fillOpacity={0.35} />
            <rect x={names} y={middle - 7} width={at(row.low) - names} height={14} className="fill-accent" />
            <text x={names + scale + 6} y={middle + 4} className="fill-ink" fontSize={11}>
              {row.label}
            </text>
            {row.mark !== undefined && (
              <>
                <line x1={at(row.mark.at)} x2={at(row.mark.at)} y1={middle - 11} y2={middle + 11} className="stroke-2 stroke-ink" />
                <text x={at(row.mark.at)} y={middle - 14} textAnchor="middle" className="fill-ink" fontSize={11}>
                  {row.mark.label}
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
