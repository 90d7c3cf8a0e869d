import { land, mapHeight, mapWidth, names, onMap } from "./denmark.ts";

/** A region of the map; `of` are the regions of 2007 whose land it has. */
export type MapRegion = { id: string; of: readonly string[]; figure: string; note: string; strong: boolean };

/** A sketch of Denmark with a figure and a note in each region. Its name tells all figures; the table beside it says the same. */
export function RegionMap({ name, regions }: { name: string; regions: readonly MapRegion[] }) {
  return (
    <svg role="img" aria-label={name} viewBox={`0 0 ${mapWidth} ${mapHeight}`} className="block w-full max-w-sm">
      <rect x={285} y={38} width={44} height={52} rx={4} className="fill-transparent stroke-line" />
      {regions.map(({ id, of, strong }) => (
        <path
          key={id}
          d={of.flatMap((part) => (land[part] ?? []).map(outline)).join(" ")}
          className={`${strong ? "fill-soft" : "fill-card"} stroke-edge`}
          strokeWidth={1.2}
          strokeLinejoin="round"
        />
      ))}
      {regions.map(({ id, figure, note }) => {
        const { x, y } = onMap(names[id] ?? [0, 0]);
        return (
          <text key={id} x={x} y={y} textAnchor="middle" className="fill-ink stroke-card" strokeWidth={3} paintOrder="stroke" fontSize={12}>
            <tspan className="font-semibold" fontSize={18}>
              {figure}
            </tspan>
            <tspan x={x} dy="1.2em">
              {note}
            </tspan>
          </text>
        );
      })}
    </svg>
  );
}

function outline(corners: readonly (readonly [number, number])[]): string {
  const points = corners.map((corner) => {
    const { x, y } = onMap(corner);
    return `${x} ${y}`;
  });
  return `M${points.join("L")}Z`;
}
