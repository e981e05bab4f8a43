// multipleOf, computed exactly: numbers are the decimal fractions that their texts show.

/** Returns true if the value is a whole multiple of the divisor, which must be positive. */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
  if (!Number.isFinite(value)) return false;
  const [left, right] = [decimalOf(value), decimalOf(divisor)];
  const shift = left.exponent - right.exponent;
  return shift >= 0
    ? (left.digits * 10n ** BigInt(shift)) % right.digits === 0n
    : left.digits % (right.digits * 10n ** BigInt(-shift)) === 0n;
}

/** Returns the number as `digits` times ten to the power of `exponent`. Both are short: a double has 17 digits. */
function decimalOf(value: number): { readonly digits: bigint; readonly exponent: number } {
  const [mantissa = "", power = "0"] = String(Math.abs(value)).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}
