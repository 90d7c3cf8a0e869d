"use client";
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { linesOf } from "./lines.ts";

type Row = { name: string; missing: number; possible: number };
type Props = { name: string; rows: readonly Row[] };

const rowHeight = 36;

/** Missing points as bars from 0 on one scale, in the order given, each with its figure. */
export function DistanceBars({ name, rows }: Props) {
  const height = rows.length * rowHeight + 10;
  const most = Math.max(1, ...rows.map(({ possible }) => possible));
  return (
    <div className="max-w-3xl" role="img" aria-label={name}>
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 288, height }}>
        <BarChart data={[...rows]} layout="vertical" margin={{ top: 0, right: 28, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <XAxis type="number" domain={[0, most]} hide />
          <YAxis
            type="category"
            dataKey="name"
            width={168}
            interval={0}
            tick={({ y, payload }) => <Name y={Number(y)} text={String(payload.value)} />}
            axisLine={false}
            tickLine={false}
          />
          <Bar dataKey="missing" fill="var(--color-accent)" isAnimationActive={false} barSize={14}>
            <LabelList dataKey="missing" position="right" fill="var(--color-ink)" fontSize={12} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function Name({ y, text }: { y: number; text: string }) {
  const [first = "", second, ...rest] = linesOf(text, 26);
  return (
    <text x={0} y={second === undefined ? y + 4 : y - 3} fontSize={12} fill="var(--color-ink)">
      <tspan x={0}>{first}</tspan>
      {second !== undefined && (
        <tspan x={0} dy="1.2em">
          {rest.length === 0 ? second : `${second} …`}
        </tspan>
      )}
    </text>
  );
}
