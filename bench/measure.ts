/** One line of the bench: a measured value, what it is held against in the same run, and whether the target holds. */
export type Measurement = {
  name: string;
  /** Null when measuring it failed. */
  value: number | null;
  unit: string;
  /** The baseline's value in the same unit; null where the target is absolute. */
  baseline: number | null;
  ratio: number | null;
  target: string;
  holds: boolean;
};

const round = (value: number) => Number(value.toPrecision(4));

/** A measurement whose ratio to its baseline must be at least (or at most) a bound. */
export function compared(
  name: string,
  unit: string,
  value: number,
  baseline: number,
  bound: { atLeast: number } | { atMost: number },
): Measurement {
  const ratio = value / baseline;
  const [target, holds] =
    "atLeast" in bound ? [`ratio >= ${bound.atLeast}`, ratio >= bound.atLeast] : [`ratio <= ${bound.atMost}`, ratio <= bound.atMost];
  return { name, value: round(value), unit, baseline: round(baseline), ratio: round(ratio), target, holds };
}

/** A ratio that is only told, without a bound. */
export function reported(name: string, unit: string, value: number, baseline: number): Measurement {
  return { ...compared(name, unit, value, baseline, { atLeast: 0 }), target: "reported" };
}

/** A measurement with an absolute bound, without a baseline. */
export function atMost(name: string, unit: string, value: number, bound: number): Measurement {
  return { name, value: round(value), unit, baseline: null, ratio: null, target: `<= ${bound}`, holds: value <= bound };
}

/** A group whose measuring failed: it holds nothing, and the others go on. */
export function notMeasured(name: string, reason: string): Measurement {
  return { name, value: null, unit: "", baseline: null, ratio: null, target: `not measured: ${reason}`, holds: false };
}

/** How often per second two functions run, by turns in one process, each for some milliseconds and several rounds; the medians. */
export function perSecond(first: () => unknown, second: () => unknown, rounds = 7, milliseconds = 250): [number, number] {
  const [ones, others]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [rate(first, milliseconds), rate(second, milliseconds)];
    if (round === 0) continue;
    ones.push(one);
    others.push(other);
  }
  return [median(ones), median(others)];
}

function rate(run: () => unknown, milliseconds: number): number {
  const start = performance.now();
  let runs = 0;
  while (performance.now() - start < milliseconds) {
    run();
    runs += 1;
  }
  return (runs * 1000) / (performance.now() - start);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
