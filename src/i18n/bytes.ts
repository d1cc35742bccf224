const units = ["kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** So many bytes as a language says them: `812 kB`, `3.4 MB`, `12 Go`; what is less than one kB counts as one. */
export function bytes(language: string, n: number): string {
  let value = Math.max(n, n > 0 ? 1000 : 0) / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = value < 10 && unit > 0 ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: units[unit]!,
    maximumFractionDigits: digits,
  }).format(value);
}
