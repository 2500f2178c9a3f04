import type { FullTimeWeekRow } from './participation-measure.table';

/**
 * What the laws take for a full week of work. Belgian law sets the longest one; Dutch law sets none, and the hourly minimum
 * wage is worked out on a week of 36 hours. For days before a row there is no figure, and none is guessed.
 */
export const FULL_TIME_WEEKS: readonly FullTimeWeekRow[] = [
  {
    ...{ jurisdiction: 'BE', validFrom: '2003-01-01', validTo: null, hours: 38 },
    source: 'Wet van 10 augustus 2001 (verzoening van werkgelegenheid en kwaliteit van het leven), art. 2',
  },
  {
    ...{ jurisdiction: 'NL', validFrom: '2024-01-01', validTo: null, hours: 36 },
    source: 'Wet invoering minimumuurloon (op basis van een werkweek van 36 uur)',
  },
];
