/** An indicator's mean and the variance of that mean; any unit, the same for all. */
export type Estimate = { mean: number; variance: number };

/** An indicator's mean drawn towards that of all, by which share (0 to 1), and the standard deviation of the true mean around it. */
export type Shrunken = { value: number; towards: number; spread: number };

/** `mean` is that of all indicators, `meanVariance` how sure it is, `between` the variance of the true means. */
export type Shrinkage = { mean: number; meanVariance: number; between: number; each: Shrunken[] };

type Pool = { mean: number; weights: number[]; weight: number };

function poolOf(estimates: readonly Estimate[], between: number): Pool {
  const weights = estimates.map(({ variance }) => 1 / (variance + between));
  const weight = weights.reduce((sum, one) => sum + one, 0);
  return { mean: estimates.reduce((sum, { mean }, at) => sum + mean * (weights[at] ?? 0), 0) / weight, weights, weight };
}

/** The variance between the true means for which the weighted squares around their mean are what chance expects; by halving. */
function betweenOf(estimates: readonly Estimate[]): number {
  const freedom = estimates.length - 1;
  const squares = (between: number) => {
    const { mean, weights } = poolOf(estimates, between);
    return estimates.reduce((sum, one, at) => sum + (weights[at] ?? 0) * (one.mean - mean) ** 2, 0);
  };
  if (freedom < 1 || squares(0) <= freedom) return 0;
  const plain = estimates.reduce((sum, { mean }) => sum + mean, 0) / estimates.length;
  let [low, high] = [0, estimates.reduce((sum, { mean }) => sum + (mean - plain) ** 2, 0) / freedom];
  for (let halving = 0; halving < 40; halving += 1) {
    const middle = (low + high) / 2;
    if (squares(middle) > freedom) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Draws each mean towards the pooled one, the more the less is known of it: parametric empirical Bayes as in Morris
 * (1983), Journal of the American Statistical Association 78, 47-55 (James and Stein's estimator for unequal
 * variances). The variance between the true means is Paule and Mandel's (1982), Journal of Research of the National
 * Bureau of Standards 87, 377-385, which is the same as Morris's own (Viechtbauer and others 2015, Psychological
 * Methods 20, 360-374). The spread includes what is not known of the pooled mean and of the variance between. With
 * fewer than four estimates nothing is drawn, for that variance cannot be told then. `estimates` is not empty and all
 * variances are above 0.
 */
export function shrink(estimates: readonly Estimate[]): Shrinkage {
  const count = estimates.length;
  const between = betweenOf(estimates);
  const { mean, weights, weight } = poolOf(estimates, between);
  const typical = estimates.reduce((sum, { variance }, at) => sum + variance * (weights[at] ?? 0), 0) / weight;
  const each = estimates.map((one, at): Shrunken => {
    if (count < 4) return { value: one.mean, towards: 0, spread: Math.sqrt(one.variance) };
    const towards = (((count - 3) / (count - 1)) * one.variance) / (one.variance + between);
    const leverage = (weights[at] ?? 0) / weight;
    const unsure = ((2 / (count - 3)) * towards ** 2 * (typical + between)) / (one.variance + between);
    const squared = one.variance * (1 - (1 - leverage) * towards) + unsure * (one.mean - mean) ** 2;
    return { value: one.mean + towards * (mean - one.mean), towards, spread: Math.sqrt(squared) };
  });
  return { mean, meanVariance: 1 / weight, between, each };
}
