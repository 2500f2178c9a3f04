/** The number behind a name in the arguments of a bench. @throws when it is none above nought. */
export function numberIn(args: readonly string[], name: string, otherwise: number): number {
  const place = args.indexOf(name);
  if (place === -1) return otherwise;
  const value = Number(args[place + 1]);
  if (!(value > 0)) throw new Error(`${name} takes a number above nought`);
  return value;
}

/** To two decimals. */
export function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The value below which this share of them lies, from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
