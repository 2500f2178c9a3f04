import { GraphQLDate } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';

@ObjectType({ description: 'When and where a job coach can be met at another’s place (zitdag van de arbeidscoach).' })
export class OutreachDesk {
  @Field(() => ID, { description: 'Opaque key of the desk.' })
  id!: string;

  @InheritedConsentField(() => Organisation, { description: 'The service of the coach.' })
  organisation!: Organisation;

  @InheritedConsentField(() => Professional, { description: 'The coach.' })
  coach!: Professional;

  @InheritedConsentField(() => Organisation, { description: 'At whose place.' })
  host!: Organisation;

  @InheritedConsentField(() => Int, { description: 'Day of the week, 1 for Monday to 7 for Sunday.' })
  weekday!: number;

  @InheritedConsentField(() => String, { description: 'From when, a local time such as 09:30.' })
  opensAt!: string;

  @InheritedConsentField(() => String, { description: 'Until when, a local time.' })
  closesAt!: string;

  @InheritedConsentField(() => GraphQLDate, { description: 'First day, a local date.' })
  since!: string;

  @InheritedConsentField(() => GraphQLDate, { description: 'First day on which it is held no more; null while it is.' })
  until!: string | null;

  @InheritedConsentField(() => Int, { description: 'Version, to be named when ending it.' })
  version!: number;
}

@ArgsType()
export class OutreachDesksArgs {
  @Field(() => ID, { nullable: true, description: 'Key of the organisation at whose place; all places when left out.' })
  host?: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'On which day, a local date; today when left out.' })
  on?: Date | null;
}

@InputType({ description: 'When and where a coach can be met.' })
export class HoldOutreachDeskInput {
  @Field(() => ID, { description: 'Key of the organisation at whose place.' })
  host!: string;

  @Field(() => Int, { description: 'Day of the week, 1 for Monday to 7 for Sunday.' })
  weekday!: number;

  @Field(() => String, { description: 'From when, a local time such as 09:30.' })
  opensAt!: string;

  @Field(() => String, { description: 'Until when, a local time.' })
  closesAt!: string;

  @Field(() => GraphQLDate, { description: 'First day, a local date.' })
  since!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That a desk is held no more.' })
export class EndOutreachDeskInput {
  @Field(() => ID, { description: 'Key of the desk.' })
  desk!: string;

  @Field(() => Int, { description: 'Version of it that was seen.' })
  version!: number;

  @Field(() => GraphQLDate, { description: 'First day on which it is held no more, a local date.' })
  until!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The desk is recorded.' })
export class OutreachDeskRecorded {
  @InheritedConsentField(() => OutreachDesk, { description: 'The desk as it stands.' })
  desk!: OutreachDesk | null;
}

export const OutreachDeskResult = createUnionType({
  name: 'OutreachDeskResult',
  description: 'The desk as it now stands, or why that was refused.',
  types: () => [OutreachDeskRecorded, Refused] as const,
});
