/** The figures that are published of some values, by counting up to each. */
export function figuresOf(values: readonly number[], marks: readonly [number, number | null] | null): string {
  const often: number[] = [];
  for (const value of values) often[value] = (often[value] ?? 0) + 1;
  const ranks = [1, 2, 3].map((part) => Math.ceil((part * values.length) / 4));
  const valueAt = (rank: number) => {
    let passed = 0;
    return often.findIndex((count) => {
      passed += count ?? 0;
      return values.length > 0 && passed >= rank;
    });
  };
  const near = (count: number) => 3 * Math.floor((count + 1) / 3);
  const below = (mark: number | null) => (mark === null ? "" : near(often.slice(0, mark).reduce((sum, count) => sum + (count ?? 0), 0)));
  return [near(values.length), ...ranks.map(valueAt), ...(marks === null ? [] : [below(marks[0]), below(marks[1])])].join();
}
