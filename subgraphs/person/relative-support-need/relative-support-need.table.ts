import { EntitySchema } from 'typeorm';

/**
 * What a relative needs themselves (problemen en behoeften van naasten, G-52). It is the relative's and about the relative:
 * no row of the person they are a relative of, and so no table about persons keyed by that person. The person reads it
 * only if the relative shares it with them, a professional only if the relative addressed them.
 */
export interface RelativeSupportNeedRow {
  readonly id: string;
  /** Whose it is. */
  readonly relative: string;
  /** Around whom they are. */
  readonly person: string;
  readonly text: string;
  readonly language: string;
  /** Local date. */
  readonly saidOn: string;
  readonly sharedWithPerson: boolean;
  /** Professionals to whom they turn with it. */
  readonly addressedTo: readonly string[];
  readonly recordedAt: Date;
  readonly version: number;
}

export const relativeSupportNeedTable = new EntitySchema<RelativeSupportNeedRow>({
  name: 'relative_support_need',
  tableName: 'relative_support_need',
  columns: {
    id: { type: 'uuid', primary: true },
    relative: { type: 'uuid' },
    person: { type: 'uuid' },
    text: { type: 'text' },
    language: { type: 'text' },
    saidOn: { type: 'date' },
    sharedWithPerson: { type: 'boolean' },
    addressedTo: { type: 'uuid', array: true },
    recordedAt: { type: 'timestamptz', precision: 3 },
    version: { type: 'integer', default: 1 },
  },
  indices: [
    { name: 'relative_support_need_relative', columns: ['relative'] },
    { name: 'relative_support_need_person', columns: ['person'] },
    // Made by hand in the migration: who is addressed is asked for across everybody's, within an array.
    { name: 'relative_support_need_addressed_to', columns: ['addressedTo'], synchronize: false },
  ],
});
