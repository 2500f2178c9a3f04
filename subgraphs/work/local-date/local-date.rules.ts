/** The local date in Brussels and Amsterdam, which share their clock. */
export function localDate(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(instant);
}

/** The local date that a Date argument names: the scalar reads a date as midnight UTC. */
export function dateGiven(argument: Date): string {
  return argument.toISOString().slice(0, 10);
}

/** A local date so many days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  const shifted = new Date(`${date}T00:00:00.000Z`);
  shifted.setUTCDate(shifted.getUTCDate() + days);
  return shifted.toISOString().slice(0, 10);
}
