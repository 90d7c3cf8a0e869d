"use client";
import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ResponsiveContainer } from "recharts";

type Props = { rows: readonly { name: string; low: number; high: number }[]; low: string; high: string };

/** Shares in per cent by area, lowest and highest; starts at 0 and ends at 100. */
export function DimensionRadar({ rows, low, high }: Props) {
  return (
    <div className="h-80" aria-hidden>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 400, height: 320 }}>
        <RadarChart data={[...rows]} outerRadius="62%" accessibilityLayer={false}>
          <PolarGrid stroke="var(--color-line)" />
          <PolarAngleAxis dataKey="name" tick={{ fill: "var(--color-ink)", fontSize: 12 }} />
          <PolarRadiusAxis domain={[0, 100]} tick={false} axisLine={false} />
          <Radar
            name={high}
            dataKey="high"
            stroke="var(--color-muted)"
            fill="var(--color-muted)"
            fillOpacity={0.15}
            isAnimationActive={false}
          />
          <Radar
            name={low}
            dataKey="low"
            stroke="var(--color-accent)"
            fill="var(--color-accent)"
            fillOpacity={0.35}
            isAnimationActive={false}
          />
        </RadarChart>
      </ResponsiveContainer>
    </div>
  );
}
