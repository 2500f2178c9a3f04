import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';

@ObjectType({
  description: 'That the person wishes their coach to be in contact with one employer, and about what (C-43).',
})
export class EmployerContactWish {
  @Field(() => ID, { description: 'Opaque key of the wish.' })
  id!: string;

  @ConsentField('EMPLOYER_DISCLOSURE', () => Organisation, { description: 'With which employer.' })
  employer!: Organisation;

  @ConsentField('EMPLOYER_DISCLOSURE', () => Professional, { description: 'Which coach.' })
  coach!: Professional;

  @ConsentField('EMPLOYER_DISCLOSURE', () => String, { description: 'What the coach may speak about there.' })
  about!: string;

  @ConsentField('EMPLOYER_DISCLOSURE', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('EMPLOYER_DISCLOSURE', () => GraphQLDate, { description: 'First day on which it holds, a local date.' })
  since!: string;

  @ConsentField('EMPLOYER_DISCLOSURE', () => GraphQLDate, {
    description: 'First day on which it no longer holds; null while it does.',
  })
  until!: string | null;

  @ConsentField('EMPLOYER_DISCLOSURE', () => Provenance, {
    description: 'Where this comes from, and the version to name when taking it back.',
  })
  provenance!: Provenance;
}

export const EmployerContactWishConnection = connectionOf(
  'EmployerContactWish',
  EmployerContactWish,
  'EMPLOYER_DISCLOSURE',
  'the wishes for contact with employers',
);

export const EmployerContactWishRecord = recordedOf('EmployerContactWish', 'The wish for contact with an employer');

@InputType({ description: 'A wish of the person for contact between their coach and one employer.' })
export class WishEmployerContactInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => ID, { description: 'Key of the employer.' })
  organisation!: string;

  @Field(() => ID, { description: 'Key of the coach, who will read this wish.' })
  coach!: string;

  @Field(() => String, { description: 'What the coach may speak about there; at most 4000 characters.' })
  about!: string;

  @Field(() => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Which wish for contact with an employer the person takes back.' })
export class EndEmployerContactWishInput {
  @Field(() => ID, { description: 'Key of the wish.' })
  wish!: string;

  @Field(() => Int, { description: 'Version of the wish that the person saw.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
