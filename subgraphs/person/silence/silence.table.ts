import { EntitySchema } from 'typeorm';
import type { Silence } from '../../../consent/facts';
import { period, recorded } from '../relation/relation.table';

export interface SilenceRow extends Silence {
  readonly recordedBy: string;
  readonly version: number;
}

export const silenceTable = new EntitySchema<SilenceRow>({
  name: 'silence',
  tableName: 'silence',
  columns: {
    ...recorded,
    ...period,
    person: { type: 'uuid' },
    grantee: { type: 'jsonb' },
    categories: { type: 'text', array: true },
    recordedBy: { type: 'uuid' },
    version: { type: 'integer', default: 1 },
  },
  indices: [{ name: 'silence_person', columns: ['person'] }],
});
