const near = { c: [2.515517, 0.802853, 0.010328], d: [1.432788, 0.189269, 0.001308] } as const;

/**
 * The value that a standard normal variable lies below with a probability from 0.5 up to, not including, 1. Within
 * 0.00045 (Hastings 1955; Abramowitz and Stegun 1964, 26.2.23), which is far less than a point here.
 */
function normalQuantile(probability: number): number {
  if (probability === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(1 - probability));
  const [c0, c1, c2] = near.c;
  const [d1, d2, d3] = near.d;
  return t - (c0 + t * (c1 + t * c2)) / (1 + t * (d1 + t * (d2 + t * d3)));
}

/**
 * The same for Student's t, by its expansion around the normal (Fisher and Cornish 1960; Abramowitz and Stegun 1964,
 * 26.7.5); good to two decimals for 4 degrees of freedom or more and probabilities up to 0.975.
 */
export function studentQuantile(probability: number, freedom: number): number {
  const z = normalQuantile(probability);
  const [z3, z5, z7] = [z ** 3, z ** 5, z ** 7];
  return (
    z +
    (z3 + z) / (4 * freedom) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom ** 3)
  );
}
