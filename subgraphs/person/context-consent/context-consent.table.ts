import { EntitySchema } from 'typeorm';
import type { ContextConsent } from '../../../consent/facts';
import { period, recorded } from '../relation/relation.table';

export interface ContextConsentRow extends ContextConsent {
  readonly version: number;
}

/** Said by somebody around the person, about what is recorded of themselves (C-18). Nobody else can say it for them. */
export const contextConsentTable = new EntitySchema<ContextConsentRow>({
  name: 'context_consent',
  tableName: 'context_consent',
  columns: {
    ...recorded,
    ...period,
    person: { type: 'uuid' },
    contextPerson: { type: 'uuid' },
    categories: { type: 'text', array: true },
    version: { type: 'integer', default: 1 },
  },
  indices: [{ name: 'context_consent_person', columns: ['person'] }],
});
