import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { MunicipalJurisdictionKind, deskTypesOf } from '../desk/desk.type';

export enum EvictionCauseKind {
  RENT_ARREARS = 'RENT_ARREARS',
  COMPLAINTS_OF_NEIGHBOURS = 'COMPLAINTS_OF_NEIGHBOURS',
  END_OF_LEASE = 'END_OF_LEASE',
  UNFIT_HOME = 'UNFIT_HOME',
  OTHER = 'OTHER',
}

registerEnumType(EvictionCauseKind, {
  name: 'EvictionCause',
  description: 'On what ground a home may be lost, as the landlord states it; no judgement of the person.',
  valuesConfig: {
    RENT_ARREARS: { description: 'Rent not paid (huurachterstand).' },
    COMPLAINTS_OF_NEIGHBOURS: { description: 'Complaints of neighbours (overlast).' },
    END_OF_LEASE: { description: 'The lease ends (opzegging).' },
    UNFIT_HOME: { description: 'The home is declared unfit (onbewoonbaar).' },
    OTHER: { description: 'Another ground.' },
  },
});

export enum EvictionRiskStateKind {
  SIGNALLED = 'SIGNALLED',
  IN_CONVERSATION = 'IN_CONVERSATION',
  ARRANGED = 'ARRANGED',
  BEFORE_COURT = 'BEFORE_COURT',
  AVERTED = 'AVERTED',
  HOME_LOST = 'HOME_LOST',
}

registerEnumType(EvictionRiskStateKind, {
  name: 'EvictionRiskState',
  description: 'How the risk of losing the home stands.',
  valuesConfig: {
    SIGNALLED: { description: 'It became known.' },
    IN_CONVERSATION: { description: 'Talked over with the person.' },
    ARRANGED: { description: 'An arrangement runs, such as paying off or support at home.' },
    BEFORE_COURT: { description: 'A judge will decide; the hearing has a day.' },
    AVERTED: { description: 'The person keeps the home.' },
    HOME_LOST: { description: 'The home was lost.' },
  },
});

@ObjectType({ description: 'That somebody may lose their home (dreigende uithuiszetting; U-21), and what is done about it.' })
@Directive('@key(fields: "id")')
export class EvictionRisk {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('HOUSING', () => EvictionCauseKind, { description: 'On what ground, as the landlord states it.' })
  cause!: `${EvictionCauseKind}`;

  @ConsentField('HOUSING', () => EvictionRiskStateKind, { description: 'How it stands.' })
  state!: `${EvictionRiskStateKind}`;

  @ConsentField('HOUSING', () => MunicipalJurisdictionKind, { description: 'Whose law holds.' })
  jurisdiction!: `${MunicipalJurisdictionKind}`;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When it became known, a local date.' })
  signalledOn!: string;

  @ConsentField('HOUSING', () => GraphQLDate, {
    description: 'Last local date in time for the first talk; null where no law says one.',
  })
  talkBy!: string | null;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When a judge hears it, a local date (zitting).' })
  hearingOn!: string | null;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When it was over, a local date.' })
  settledOn!: string | null;

  @ConsentField('HOUSING', () => Organisation, { description: 'The municipality or OCMW.' })
  organisation!: Organisation;

  @ConsentField('HOUSING', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const evictionRiskTypes = deskTypesOf('EvictionRisk', 'HOUSING', EvictionRisk, 'the risks of losing the home');

@InputType({ description: 'That somebody may lose their home.' })
export class RecordEvictionRiskInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => EvictionCauseKind, { description: 'On what ground.' })
  cause!: EvictionCauseKind;

  @Field(() => MunicipalJurisdictionKind, { description: 'Whose law holds.' })
  jurisdiction!: MunicipalJurisdictionKind;

  @Field(() => GraphQLDate, { description: 'When it became known, a local date; not after today.' })
  signalledOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'The next state of a risk of losing the home.' })
export class MoveEvictionRiskInput {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => EvictionRiskStateKind, { description: 'The state that comes next. BEFORE_COURT once more says another day.' })
  to!: EvictionRiskStateKind;

  @Field(() => GraphQLDate, { nullable: true, description: 'With BEFORE_COURT: the day of the hearing, a local date.' })
  hearingOn?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
