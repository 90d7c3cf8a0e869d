"use client";
import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ResponsiveContainer } from "recharts";
import { linesOf } from "./lines.ts";

type Row = { name: string; label: string; low: number; high: number };
type Props = { name: string; rows: readonly Row[] };

/** Shares in per cent, lowest filled and highest as a line, from 0 to 100; each axis carries its name and its figures. */
export function DimensionRadar({ name, rows }: Props) {
  return (
    <div className="mx-auto h-104 max-w-2xl" role="img" aria-label={name}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 288, height: 416 }}>
        <RadarChart data={[...rows]} outerRadius="44%" accessibilityLayer={false}>
          <PolarGrid stroke="var(--color-line)" gridType="polygon" />
          <PolarAngleAxis dataKey="name" tick={(tick) => <Tick {...tick} row={rows[tick.index]} />} />
          <PolarRadiusAxis domain={[0, 100]} tick={false} axisLine={false} />
          <Radar dataKey="high" stroke="var(--color-muted)" strokeDasharray="4 3" fill="none" isAnimationActive={false} />
          <Radar
            dataKey="low"
            stroke="var(--color-accent)"
            strokeWidth={2}
            fill="var(--color-accent)"
            fillOpacity={0.3}
            isAnimationActive={false}
          />
        </RadarChart>
      </ResponsiveContainer>
    </div>
  );
}

type TickProps = { x: number | string; y: number | string; textAnchor: string; row: Row | undefined };

function Tick({ x, y, textAnchor, row }: TickProps) {
  if (row === undefined) return null;
  const anchor = textAnchor === "start" || textAnchor === "end" ? textAnchor : "middle";
  const lines = linesOf(row.name, 14);
  // A label at the top grows upwards, so that its figures stay off the picture.
  const first = anchor === "middle" ? -(lines.length * 1.2 + 0.1) : -(lines.length - 1) * 0.6;
  return (
    <text x={x} y={y} textAnchor={anchor} fontSize={12} fill="var(--color-ink)">
      {lines.map((line, at) => (
        <tspan key={line} x={x} dy={at === 0 ? `${first}em` : "1.2em"}>
          {line}
        </tspan>
      ))}
      <tspan x={x} dy="1.3em" fontWeight={600}>
        {row.label}
      </tspan>
    </text>
  );
}
