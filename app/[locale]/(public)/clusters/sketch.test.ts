import { describe, expect, it } from "vitest";
import { land, mapHeight, mapWidth, names, onMap } from "#app/_charts/denmark.ts";
import { regions } from "#lib/domain/region/regions.ts";

const onPaper = (place: readonly [number, number]) => {
  const { x, y } = onMap(place);
  return x >= 0 && x <= mapWidth && y >= 0 && y <= mapHeight;
};

describe("the sketch of Denmark", () => {
  it.each(regions.map(({ id, formedFrom }) => ({ id, of: formedFrom ?? [id] })))(
    "has land and a place for the name of $id",
    ({ id, of }) => {
      for (const part of of) expect(land[part]?.length, part).toBeGreaterThan(0);
      expect(names[id]).toBeDefined();
    },
  );

  it("lies wholly on its paper", () => {
    expect(Object.values(land).flat(2).every(onPaper)).toBe(true);
    expect(Object.values(names).every(onPaper)).toBe(true);
  });
});
