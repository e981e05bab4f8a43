// uniqueItems and multipleOf in the client's validators. The results are those of the server's rules/. Each function is
// self-contained, so that its text can stand in the generated file.

function areUnique(items: readonly unknown[]): boolean {
  const inOrder = (_key: string, value: unknown) =>
    typeof value !== "object" || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
  return new Set(items.map((item) => JSON.stringify(item, inOrder))).size === items.length;
}

function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
  if (!Number.isFinite(value)) return false;
  const decimalOf = (number: number) => {
    const [mantissa = "", power = "0"] = String(Math.abs(number)).split("e");
    const [whole = "", fraction = ""] = mantissa.split(".");
    return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
  };
  const [left, right] = [decimalOf(value), decimalOf(divisor)];
  const shift = left.exponent - right.exponent;
  return shift >= 0
    ? (left.digits * 10n ** BigInt(shift)) % right.digits === 0n
    : left.digits % (right.digits * 10n ** BigInt(-shift)) === 0n;
}

/** Returns the functions that the code of validators calls. */
export function inlinedRules(code: string): string[] {
  return [areUnique, isMultipleOf].filter(({ name }) => code.includes(`= ${name};`)).map(String);
}
