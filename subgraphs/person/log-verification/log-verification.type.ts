import { GraphQLDateTime } from 'graphql-scalars';
import { Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';

export enum VerificationOutcomeName {
  NOTHING_WRONG = 'NOTHING_WRONG',
  FINDINGS = 'FINDINGS',
  NOT_VERIFIED = 'NOT_VERIFIED',
}

registerEnumType(VerificationOutcomeName, {
  name: 'LogVerificationOutcome',
  description: 'What came of holding the access record against its seals.',
  valuesConfig: {
    NOTHING_WRONG: { description: 'Every line is what was sealed, and every erased value has its reason.' },
    FINDINGS: { description: 'Something is not; npm run audit:verify says line by line what.' },
    NOT_VERIFIED: { description: 'It could not be verified.' },
  },
});

@ObjectType({ description: 'How many findings of one kind there were.' })
export class LogVerificationKind {
  @ConsentField('ACCESS_RECORDS', () => String, { description: 'The kind, as npm run audit:verify names it, such as CHANGED or TAIL_CUT.' })
  kind!: string;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'How many.' })
  findings!: number;
}

@ObjectType({
  description:
    'The last time that the hub held its whole access record against the seals, once a day. Who also wants to be sure of the hub verifies with a checkpoint of their own (npm run audit:verify).',
})
export class LogVerification {
  @ConsentField('ACCESS_RECORDS', () => GraphQLDateTime, { description: 'When it began (UTC).' })
  at!: Date;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'How long it took, in milliseconds.' })
  tookMilliseconds!: number;

  @ConsentField('ACCESS_RECORDS', () => VerificationOutcomeName, { description: 'What came of it.' })
  outcome!: VerificationOutcomeName;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'How many lines were sealed; null, as what follows, where it could not be verified.' })
  treeSize!: number | null;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'By how many checkpoints.' })
  checkpoints!: number | null;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'How many lines were not sealed yet.' })
  unsealed!: number | null;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'How many lines had values erased; their seals hold.' })
  erased!: number | null;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'Of which so many without a person’s request on record.' })
  erasedWithoutReason!: number | null;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'How many findings.' })
  findings!: number | null;

  @ConsentField('ACCESS_RECORDS', () => [LogVerificationKind], { description: 'The findings by kind.' })
  kinds!: readonly LogVerificationKind[];

  @ConsentField('ACCESS_RECORDS', () => Int, {
    description: 'It was held against a checkpoint of so many lines, kept from the verification before; null for the first.',
  })
  heldAgainst!: number | null;
}
