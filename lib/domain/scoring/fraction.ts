export type Fraction = readonly [number, number];

/** A fraction in per cent with at most one digit, or null when that would not be exact (2/3). */
export function fractionPercent([numerator, denominator]: Fraction): string | null {
  return (numerator * 1000) % denominator === 0 ? sharePercent(numerator, denominator).replace(/\.0$/, "") : null;
}

/** A share in per cent with one digit, rounded down; exact for whole numbers. */
export function sharePercent(of: number, per: number): string {
  const product = of * 1000;
  const whole = Number.isSafeInteger(product) && Number.isSafeInteger(per);
  const tenths = whole ? (product - (((product % per) + per) % per)) / per : Math.floor((of / per) * 1000 + 1e-9);
  return (tenths / 10).toFixed(1);
}

/** The product of a whole number and a fraction, cut after three decimals. */
export function productOf(whole: number, [numerator, denominator]: Fraction): { value: number; exact: boolean } {
  const thousandths = whole * numerator * 1000;
  return { value: Math.floor(thousandths / denominator) / 1000, exact: thousandths % denominator === 0 };
}
