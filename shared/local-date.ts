/** To make one takes a hundred times as long as to use it. */
const DATE_THERE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });
const TIME_THERE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The local date in Brussels and Amsterdam, which share their clock: legal dates are local, instants are not. */
export function localDate(instant: Date): string {
  return DATE_THERE.format(instant);
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

/**
 * The local date some months after another: the same day of the month, or its last where there is no such day
 * (29 February, a year on; Regulation 1182/71 art. 3, by which legal periods are counted).
 */
export function monthsAfter(localDate: string, months: number): string {
  const [year, month, day] = localDate.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Whole years between two local dates; a birthday on 29 February is reached on 1 March in other years. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The instant at which a local date begins: midnight in Brussels, one or two hours before midnight UTC. */
export function startOfLocalDate(date: string): Date {
  const midnight = new Date(`${date}T00:00:00.000Z`).getTime();
  const inSummer = new Date(midnight - 2 * 3_600_000);
  return localDate(inSummer) === date ? inSummer : new Date(midnight - 3_600_000);
}

/** The day of the week (1 is Monday, 7 is Sunday) and the time `HH:MM` on the clock of Brussels and Amsterdam. */
export function localTime(instant: Date): { readonly day: number; readonly time: string } {
  return { day: new Date(`${localDate(instant)}T00:00:00.000Z`).getUTCDay() || 7, time: TIME_THERE.format(instant) };
}
