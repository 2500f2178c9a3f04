import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';
import { MunicipalJurisdictionKind } from '../desk/desk.type';

export enum OutreachCaseStateKind {
  IN_CONTACT = 'IN_CONTACT',
  REFERRED = 'REFERRED',
  ENDED = 'ENDED',
}

registerEnumType(OutreachCaseStateKind, {
  name: 'OutreachCaseState',
  description: 'How outreach stands, from the first meeting on.',
  valuesConfig: {
    IN_CONTACT: { description: 'The team and the person are in contact.' },
    REFERRED: { description: 'The person went on to regular services (toegeleid).' },
    ENDED: { description: 'It ended without that.' },
  },
});

@ObjectType({
  description: 'Outreach to somebody who avoids care (bemoeizorg; U-11), since the team met them. The person reads all of it.',
})
@Directive('@key(fields: "id")')
export class OutreachCase {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('CONCERN_REPORT', () => OutreachCaseStateKind, { description: 'How it stands.' })
  state!: `${OutreachCaseStateKind}`;

  @ConsentField('CONCERN_REPORT', () => MunicipalJurisdictionKind, { description: 'Whose rules hold.' })
  jurisdiction!: `${MunicipalJurisdictionKind}`;

  @ConsentField('CONCERN_REPORT', () => GraphQLDate, { description: 'When the team met the person, a local date.' })
  metOn!: string;

  @ConsentField('CONCERN_REPORT', () => Int, { description: 'How often the team had tried before.' })
  attempts!: number;

  @ConsentField('CONCERN_REPORT', () => GraphQLDate, {
    description: 'By when the person is to be with regular services, a local date (R-095); null where no rule says.',
  })
  referBy!: string | null;

  @ConsentField('CONCERN_REPORT', () => GraphQLDate, { description: 'When the person went on, a local date.' })
  referredOn!: string | null;

  @ConsentField('CONCERN_REPORT', () => [Organisation], { description: 'To whom the person went on.' })
  referredTo!: Organisation[];

  @ConsentField('CONCERN_REPORT', () => GraphQLDate, { description: 'When it ended, a local date.' })
  endedOn!: string | null;

  @ConsentField('CONCERN_REPORT', () => Organisation, { description: 'The team.' })
  organisation!: Organisation;

  @ConsentField('CONCERN_REPORT', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const OutreachCaseConnection = connectionOf('OutreachCase', OutreachCase, 'CONCERN_REPORT', 'the cases of outreach');

@InputType({ description: 'How outreach goes on.' })
export class MoveOutreachCaseInput {
  @Field(() => ID, { description: 'Key of the case.' })
  id!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => OutreachCaseStateKind, { description: 'The state that comes next.' })
  to!: OutreachCaseStateKind;

  @Field(() => [ID], {
    nullable: true,
    description: 'With REFERRED: keys of the organisations the person went on to, at least one.',
  })
  referredTo?: string[] | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The case was recorded.' })
export class OutreachCaseRecorded {
  /** Key of the person; not in the schema. */
  person!: string;

  /** Row of the case; not in the schema. */
  row!: string;
}

export const OutreachCaseResult = createUnionType({
  name: 'OutreachCaseResult',
  description: 'The case as it now stands, or why the act was refused.',
  types: () => [OutreachCaseRecorded, Refused] as const,
});
