"use client";
import { Bar, BarChart, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from "recharts";

type Props = {
  name: string;
  title: string;
  low: number;
  high: number;
  possible: number;
  bar: number;
  lowLabel: string;
  barLabel: string;
};

/** Points from 0 to what is possible: the sure ones in full, the range as a band, and the bar as a labelled line. */
export function BarOfPoints({ name, title, low, high, possible, bar, lowLabel, barLabel }: Props) {
  const rows = [{ title, low, open: high - low, label: lowLabel }];
  // The figures stand in the bar where they fit, else behind it.
  const fits = low >= possible * 0.25;
  const behind = <LabelList dataKey="label" position="right" fill="var(--color-ink)" fontSize={12} />;
  return (
    <div className="h-28 max-w-3xl" role="img" aria-label={name}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 288, height: 112 }}>
        <BarChart data={rows} layout="vertical" margin={{ top: 24, right: 48, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <XAxis
            type="number"
            domain={[0, possible]}
            ticks={[0, possible]}
            tick={{ fill: "var(--color-muted)", fontSize: 12 }}
            stroke="var(--color-line)"
          />
          <YAxis
            type="category"
            dataKey="title"
            width={64}
            tick={{ fill: "var(--color-ink)", fontSize: 12 }}
            axisLine={false}
            tickLine={false}
          />
          <Bar dataKey="low" stackId="points" fill="var(--color-accent)" isAnimationActive={false} barSize={22}>
            {fits && <LabelList dataKey="label" position="insideLeft" fill="var(--color-on-accent)" fontSize={12} />}
            {!fits && high === low && behind}
          </Bar>
          <Bar dataKey="open" stackId="points" fill="var(--color-accent)" fillOpacity={0.35} isAnimationActive={false} barSize={22}>
            {!fits && high > low && behind}
          </Bar>
          <ReferenceLine
            x={bar}
            stroke="var(--color-ink)"
            strokeWidth={2}
            label={{ value: barLabel, position: "top", fill: "var(--color-ink)", fontSize: 12 }}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
