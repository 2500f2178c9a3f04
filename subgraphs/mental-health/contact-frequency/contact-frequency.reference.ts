import type { ContactBenchmarkRow } from './contact-frequency.table';

const found = { jurisdiction: 'NL', validFrom: '2014-01-01', validTo: null, overDays: 90, rule: 'R-113' } as const;

/** What the Trimbos report of 2014 found in Dutch care; for Belgian care the sources have no such figure. */
export const CONTACT_BENCHMARKS: readonly ContactBenchmarkRow[] = [
  { ...found, careForm: 'F_ACT', everyDays: 7, source: '002:2917-2928' },
  { ...found, careForm: 'SPECIALISED_TREATMENT', everyDays: 21, source: '002:2917-2928' },
  { ...found, careForm: 'PSYCHIATRIC_FOLLOW_UP', everyDays: 21, source: '002:2917-2928' },
];
