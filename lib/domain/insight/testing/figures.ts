/** The figures that are published of some values, by counting up to each. */
export function figuresOf(values: readonly number[], marks: readonly [number, number | null] | null): string {
  const often = new Array<number>(101).fill(0);
  for (const value of values) often[value] = (often[value] ?? 0) + 1;
  const near = (count: number) => 3 * Math.floor((count + 1) / 3);
  const told: (number | string)[] = [near(values.length)];
  for (let part = 1; part <= 3; part += 1) {
    const rank = Math.ceil((part * values.length) / 4);
    let [value, passed] = [0, often[0] ?? 0];
    for (; passed < rank; passed += often[value] ?? 0) value += 1;
    told.push(value);
  }
  for (const mark of marks ?? []) told.push(mark === null ? "" : near(values.filter((value) => value < mark).length));
  return told.join();
}
