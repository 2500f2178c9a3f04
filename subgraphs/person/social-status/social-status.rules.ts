import type { SocialStatusRow } from './social-status.table';

/** Whether a status holds on a local date. Half-open: on its last day, `untilOn`, the next one holds. */
export function holdsOn({ fromOn, untilOn }: Pick<SocialStatusRow, 'fromOn' | 'untilOn'>, day: string): boolean {
  return fromOn <= day && (untilOn === null || day < untilOn);
}
