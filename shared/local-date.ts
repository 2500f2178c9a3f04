/** The local date in Brussels and Amsterdam, which share their clock: legal dates are local, instants are not. */
export function localDate(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(instant);
}

/** The local date some days after (or, negative, before) an instant's. */
export function daysFrom(instant: Date, days: number): string {
  return daysAfter(localDate(instant), days);
}

/** The local date some days after (or, negative, before) another. */
export function daysAfter(localDate: string, days: number): string {
  const date = new Date(`${localDate}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The instant at which a local date begins: midnight in Brussels, one or two hours before midnight UTC. */
export function startOfLocalDate(date: string): Date {
  const midnight = new Date(`${date}T00:00:00.000Z`).getTime();
  const inSummer = new Date(midnight - 2 * 3_600_000);
  return localDate(inSummer) === date ? inSummer : new Date(midnight - 3_600_000);
}
