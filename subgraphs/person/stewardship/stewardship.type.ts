import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Refused } from '../../kit/refused.type';

export enum CaseAbout {
  PERSON = 'PERSON',
  ACCOUNT = 'ACCOUNT',
}

registerEnumType(CaseAbout, {
  name: 'StewardCaseAbout',
  description: 'Whose lines a case opens by name.',
  valuesConfig: {
    PERSON: { description: 'Lines about one person.' },
    ACCOUNT: { description: 'Lines of one who asked, as after a breach.' },
  },
});

@ObjectType({
  description:
    'A steward’s look into the lines of one person or one account by name: for a reason, for 30 days at most, on record and told to the person (C-55).',
})
export class StewardCase {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('ACCESS_RECORDS', () => CaseAbout, { description: 'Whose lines it opens.' })
  about!: CaseAbout;

  @ConsentField('ACCESS_RECORDS', () => ID, { description: 'Key of the person whose lines it opens.' })
  person!: string | null;

  @ConsentField('ACCESS_RECORDS', () => ID, { description: 'Key of the natural person whose lines it opens as of who asked.' })
  naturalPerson!: string | null;

  @ConsentField('ACCESS_RECORDS', () => Professional, { description: 'The professional whose lines it opens.' })
  professional!: Professional | null;

  @ConsentField('ACCESS_RECORDS', () => Organisation, { description: 'For which organisation the steward audits.' })
  organisation!: Organisation;

  @ConsentField('ACCESS_RECORDS', () => String, { description: 'Why, in the steward’s words.' })
  reason!: string;

  @ConsentField('ACCESS_RECORDS', () => GraphQLDateTime, { description: 'When it was opened (UTC).' })
  openedAt!: Date;

  @ConsentField('ACCESS_RECORDS', () => GraphQLDateTime, { description: 'When it closes by itself (UTC), exclusive.' })
  until!: Date;

  @ConsentField('ACCESS_RECORDS', () => GraphQLDateTime, { description: 'When the steward closed it before that (UTC).' })
  closedAt!: Date | null;

  @ConsentField('ACCESS_RECORDS', () => Boolean, { description: 'Whether it is open now.' })
  isOpen!: boolean;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'Version; name it when closing.' })
  version!: number;
}

const KEY_DESCRIPTION =
  'Made up by the client, 8 to 200 visible characters; a retry with the same key does nothing twice.';

@InputType({ description: 'Whose lines a steward wants to read by name, and why.' })
export class OpenCaseInput {
  @Field(() => ID, {
    description: 'Key of a person or professional, or a pseudonym that a line gave you.',
  })
  subject!: string;

  @Field(() => String, { description: 'Why, 10 to 1000 characters: the person reads it.' })
  reason!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Which case a steward closes before its time.' })
export class CloseCaseInput {
  @Field(() => ID, { description: 'Key of the case.' })
  case!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The case as it stands after the act.' })
export class StewardCaseDone {
  @ConsentField('ACCESS_RECORDS', () => StewardCase, { description: 'The case.' })
  case!: StewardCase | null;
}

export const StewardCaseResult = createUnionType({
  name: 'StewardCaseResult',
  description: 'The case, or why nothing was changed.',
  types: () => [StewardCaseDone, Refused] as const,
});

@ObjectType({
  description:
    'What stewards ask, within their organisation or region: metadata of access and of consent, never content. Every answer is itself on record.',
})
export class Stewardship {}
