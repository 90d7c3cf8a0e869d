"use client";
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";

type Props = { rows: readonly { name: string; missing: number }[]; missing: string };

const rowHeight = 30;

/** Missing points as bars, the longest first, each with its figure. */
export function DistanceBars({ rows, missing }: Props) {
  const height = Math.max(rowHeight, rows.length * rowHeight);
  return (
    <div aria-hidden>
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 400, height }}>
        <BarChart data={[...rows]} layout="vertical" margin={{ right: 24, left: 0 }} accessibilityLayer={false}>
          <XAxis type="number" domain={[0, "dataMax"]} hide />
          <YAxis
            type="category"
            dataKey="name"
            width={170}
            interval={0}
            tick={{ fill: "var(--color-ink)", fontSize: 12 }}
            axisLine={false}
            tickLine={false}
          />
          <Bar name={missing} dataKey="missing" fill="var(--color-accent)" isAnimationActive={false} barSize={14}>
            <LabelList dataKey="missing" position="right" fill="var(--color-ink)" fontSize={12} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
