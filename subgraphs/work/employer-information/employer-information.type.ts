import { GraphQLDate } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';
import { ContactChannel } from '../job-coaching/job-coaching.type';
import { WorkTerm } from '../term/term.type';

export enum EmployerInformationAudience {
  ONE_EMPLOYER = 'ONE_EMPLOYER',
  SEVERAL_EMPLOYERS = 'SEVERAL_EMPLOYERS',
}

registerEnumType(EmployerInformationAudience, {
  name: 'EmployerInformationAudience',
  description: 'Who was informed in general.',
  valuesConfig: {
    ONE_EMPLOYER: { description: 'One employer (een werkgever).' },
    SEVERAL_EMPLOYERS: { description: 'Several at once, such as at an information session (infosessie voor werkgevers).' },
  },
});

@ObjectType({
  description: 'That a coach informed employers in general, apart from anybody in coaching (algemene informatie aan werkgevers).',
})
export class EmployerInformationTalk {
  @Field(() => ID, { description: 'Opaque key of it.' })
  id!: string;

  @InheritedConsentField(() => Organisation, { description: 'The service of the coach.' })
  organisation!: Organisation;

  @InheritedConsentField(() => Professional, { description: 'The coach.' })
  coach!: Professional;

  @InheritedConsentField(() => EmployerInformationAudience, { description: 'Who was informed.' })
  audience!: `${EmployerInformationAudience}`;

  @InheritedConsentField(() => Organisation, { description: 'Which employer, where it was one and the directory has them.' })
  employer!: Organisation | null;

  @InheritedConsentField(() => ContactChannel, { description: 'By what.' })
  channel!: `${ContactChannel}`;

  @InheritedConsentField(() => [WorkTerm], { description: 'About what; terms of the list employer-information-topic.' })
  topics!: WorkTerm[];

  @InheritedConsentField(() => GraphQLDate, { description: 'When, a local date.' })
  heldOn!: string;
}

@ArgsType()
export class EmployerInformationArgs {
  @Field(() => GraphQLDate, { description: 'First day of the period, a local date.' })
  from!: Date;

  @Field(() => GraphQLDate, { description: 'First day after the period, at most 366 days after its first.' })
  until!: Date;
}

@InputType({ description: 'That employers were informed in general. There is no place for a person, nor for free text (C-44).' })
export class RecordEmployerInformationInput {
  @Field(() => EmployerInformationAudience, { description: 'Who was informed.' })
  audience!: EmployerInformationAudience;

  @Field(() => ID, { nullable: true, description: 'Key of the employer; only of one employer.' })
  employer?: string | null;

  @Field(() => ContactChannel, { description: 'By what.' })
  channel!: ContactChannel;

  @Field(() => [String], { description: 'About what: codes of employer-information-topic, each once, at least one.' })
  topics!: string[];

  @Field(() => GraphQLDate, { description: 'When, a local date; today or earlier.' })
  heldOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The talk is recorded.' })
export class EmployerInformationRecorded {
  @InheritedConsentField(() => EmployerInformationTalk, { description: 'The talk as recorded.' })
  talk!: EmployerInformationTalk | null;
}

export const EmployerInformationResult = createUnionType({
  name: 'EmployerInformationResult',
  description: 'The talk as recorded, or why that was refused.',
  types: () => [EmployerInformationRecorded, Refused] as const,
});
