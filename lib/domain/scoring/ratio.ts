/** A decimal as mantissa and power of ten, exactly as it is written. */
function decimalParts(value: number): [bigint, number] {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  const [whole = "0", decimals = ""] = mantissa.split(".");
  return [BigInt(whole + decimals), Number(exponent) - decimals.length];
}

/**
 * Compares `of / per` with a fraction exactly, by integers: negative, 0 or positive.
 * `of` and `per` are at least 0, `per` and the denominator more than 0.
 */
export function compareRatio(of: number, per: number, [numerator, denominator]: readonly [number, number]): number {
  const [left, right] = [of * denominator, per * numerator];
  if (Number.isInteger(of) && Number.isInteger(per) && left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER)
    return left - right;
  const [ofMantissa, ofPower] = decimalParts(of);
  const [perMantissa, perPower] = decimalParts(per);
  const power = Math.min(ofPower, perPower);
  const exactLeft = ofMantissa * BigInt(denominator) * 10n ** BigInt(ofPower - power);
  const exactRight = perMantissa * BigInt(numerator) * 10n ** BigInt(perPower - power);
  return exactLeft < exactRight ? -1 : exactLeft > exactRight ? 1 : 0;
}
