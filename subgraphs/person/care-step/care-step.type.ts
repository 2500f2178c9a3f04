import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { Role } from '../../../consent/vocabulary';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional, Team } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';
import { RoleName } from '../relation/relation.type';

export enum CareStepDirectionName {
  UP = 'UP',
  DOWN = 'DOWN',
}

registerEnumType(CareStepDirectionName, {
  name: 'CareStepDirection',
  description: 'Whether more care is asked for or less.',
  valuesConfig: {
    UP: { description: 'More: intensive or specialised care (opschalen).' },
    DOWN: { description: 'Less: care nearer to daily life (afschalen).' },
  },
});

export enum CareStepUrgencyName {
  CRISIS = 'CRISIS',
  URGENT = 'URGENT',
  ROUTINE = 'ROUTINE',
}

registerEnumType(CareStepUrgencyName, {
  name: 'CareStepUrgency',
  description: 'How soon an answer is needed. The numbers of days are this house’s own.',
  valuesConfig: {
    CRISIS: { description: 'The same day. Where life is in danger, call one of crisisContacts first (crisis).' },
    URGENT: { description: 'Within three days (dringend).' },
    ROUTINE: { description: 'Within two weeks.' },
  },
});

export enum CareStepOutcomeName {
  LOOKED_AT = 'LOOKED_AT',
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(CareStepOutcomeName, {
  name: 'CareStepOutcome',
  description: 'What whoever asked is told. By whom, and whether somebody cared for the person before, is not told with it.',
  valuesConfig: {
    LOOKED_AT: { description: 'It is being looked at, by the person or by whom it went to.' },
    ACCEPTED: { description: 'It is taken on.' },
    REFUSED: { description: 'It is not taken on, or the person does not want it.' },
    WITHDRAWN: { description: 'Whoever asked no longer does.' },
  },
});

export enum CareStepRoutingStateName {
  AWAITS_PERSON = 'AWAITS_PERSON',
  SENT = 'SENT',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  NOT_WANTED = 'NOT_WANTED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(CareStepRoutingStateName, {
  name: 'CareStepRoutingState',
  description: 'How a request for more or less care stands, to the person and to whom it went.',
  valuesConfig: {
    AWAITS_PERSON: { description: 'It goes when the person says so (C-17).' },
    SENT: { description: 'It went to its receiver, who answers.' },
    ACCEPTED: { description: 'The receiver takes it on, at once: there is no waiting list.' },
    DECLINED: { description: 'The receiver does not.' },
    NOT_WANTED: { description: 'The person does not want it.' },
    WITHDRAWN: { description: 'Whoever asked no longer does.' },
  },
});

@ObjectType({ description: 'Where a request for more or less care would go if the person let it go now. To the person, before they say so.' })
export class CareStepRoute {
  @ConsentField('CARE_NETWORK', () => Organisation, { description: 'The organisation it would go to.' })
  organisation!: Organisation;

  @ConsentField('CARE_NETWORK', () => Boolean, {
    description: 'Whether they answer for the person already. Else they come to have to do with them by the person’s yes, to weigh it.',
  })
  isKnown!: boolean;

  @ConsentField('CARE_NETWORK', () => RoleName, {
    description: 'What they are for the person, or would be while they weigh it: specialised care or the first line.',
  })
  role!: Role;

  @ConsentField('CARE_NETWORK', () => Team, { description: 'The team there that answers for the person; null where none is named.' })
  team!: Team | null;

  @ConsentField('CARE_NETWORK', () => Professional, { description: 'The professional there who answers for them; null where none is named.' })
  professional!: Professional | null;
}

@ObjectType({ description: 'Where a request for more or less care goes. To the person and to its receiver, not to whoever asked.' })
@Directive('@key(fields: "id")')
export class CareStepRouting {
  @Field(() => ID, { description: 'Opaque key of the routing.' })
  id!: string;

  @ConsentField('CARE_NETWORK', () => CareStepRoutingStateName, { description: 'How it stands.' })
  state!: CareStepRoutingStateName;

  @ConsentField('CARE_NETWORK', () => Organisation, { description: 'Where it goes when nobody answers for the person yet.' })
  fallback!: Organisation;

  @ConsentField('CARE_NETWORK', () => CareStepRoute, {
    description: 'Where it would go now, to the person and who stands in their place; null to others, and once it is sent or over.',
  })
  goesTo!: CareStepRoute | null;

  @ConsentField('CARE_NETWORK', () => Organisation, { description: 'To whom it went; null until it was sent.' })
  receiver!: Organisation | null;

  @ConsentField('CARE_NETWORK', () => Boolean, { description: 'Whether they answered for the person already; null until it was sent.' })
  isKnown!: boolean | null;

  @ConsentField('CARE_NETWORK', () => GraphQLDate, { description: 'When the person said that it may go, a local date.' })
  agreedOn!: string | null;

  @ConsentField('CARE_NETWORK', () => GraphQLDate, { description: 'When it was sent, a local date.' })
  sentOn!: string | null;

  @ConsentField('CARE_NETWORK', () => GraphQLDate, { description: 'When it was answered, a local date.' })
  answeredOn!: string | null;

  @ConsentField('CARE_NETWORK', () => Professional, { description: 'Who answered for the receiver.' })
  answeredBy!: Professional | null;

  @ConsentField('CARE_NETWORK', () => String, { description: 'What the receiver said to the person.' })
  answer!: string | null;

  @ConsentField('CARE_NETWORK', () => String, { description: 'Language of the answer, BCP 47.' })
  answerLanguage!: string | null;

  @ConsentField('CARE_NETWORK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description:
    'That more care is asked for the person or less, with or without a trajectory (op- en afschalen, R-106): it goes to the team ' +
    'that answers for them already, else to the offer that fits. To the person, to whoever asked and to its receiver.',
})
@Directive('@key(fields: "id")')
export class CareStep {
  @Field(() => ID, { description: 'Opaque key of the request.' })
  id!: string;

  @ConsentField('CARE_NETWORK', () => CareStepDirectionName, { description: 'More or less.' })
  direction!: CareStepDirectionName;

  @ConsentField('CARE_NETWORK', () => CareStepUrgencyName, { description: 'How soon an answer is needed.' })
  urgency!: CareStepUrgencyName;

  @ConsentField('CARE_NETWORK', () => String, { description: 'Why, in the words of whoever asked.' })
  reason!: string;

  @ConsentField('CARE_NETWORK', () => String, { description: 'Language of the reason, BCP 47.' })
  language!: string;

  @ConsentField('CARE_NETWORK', () => GraphQLDate, { description: 'When it was asked, a local date.' })
  askedOn!: string;

  @ConsentField('CARE_NETWORK', () => GraphQLDate, { description: 'The last day on which an answer is in time, a local date.' })
  dueOn!: string;

  @ConsentField('CARE_NETWORK', () => Int, { description: 'Days since then without an answer; 0 where there is one, or still time.' })
  daysOver!: number;

  @ConsentField('CARE_NETWORK', () => CareStepOutcomeName, { description: 'What came of it, as whoever asked is told.' })
  outcome!: CareStepOutcomeName;

  @ConsentField('CARE_NETWORK', () => GraphQLDate, { description: 'Since when, a local date; null while it is looked at.' })
  outcomeOn!: string | null;

  @ConsentField('CARE_NETWORK', () => Professional, { description: 'The professional who asked; null where the person did.' })
  askedBy!: Professional | null;

  @ConsentField('CARE_NETWORK', () => Organisation, { description: 'Their organisation.' })
  organisation!: Organisation | null;

  @ConsentField('CARE_NETWORK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. The asker is an organisation, null where the person asked themselves. */
  personId!: string;
  row!: string;
  asker!: string | null;
}

export const CareStepConnection = connectionOf('CareStep', CareStep, 'CARE_NETWORK', 'the requests for more or less care');

@InputType({ description: 'Asks for more care or less.' })
export class RequestCareStepInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => CareStepUrgencyName, { description: 'How soon an answer is needed.' })
  urgency!: CareStepUrgencyName;

  @Field(() => String, { description: 'Why, 1 to 2,000 characters: what is seen and what is needed, no diagnosis.' })
  reason!: string;

  @Field(() => String, { description: 'Language of the reason, BCP 47.' })
  language!: string;

  @Field(() => ID, {
    description:
      'Key of the organisation whose offer fits in the zone, such as a mobile team (searchOfferings by function), and that takes part ' +
      'in Kring: it goes there when nobody answers for the person yet. Always named, and you are not told whether it went there.',
  })
  fallback!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Whether the person wants it.' })
export class AnswerCareStepInput {
  @Field(() => ID, { description: 'Key of the request.' })
  step!: string;

  @Field(() => Int, { description: 'The version of its routing that you saw; an older one is refused.' })
  version!: number;

  @Field(() => Boolean, { description: 'Yes lets it go; no ends it, also after it was sent.' })
  isWanted!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'With a yes: key of the organisation that you saw it go to (goesTo). If it would go elsewhere by now, it does not go.',
  })
  receiver?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Whether the receiver takes it on.' })
export class DecideCareStepInput {
  @Field(() => ID, { description: 'Key of the request.' })
  step!: string;

  @Field(() => Int, { description: 'The version of its routing that you saw; an older one is refused.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether you take it on.' })
  isAccepted!: boolean;

  @Field(() => String, { description: 'What you say to the person of it, 1 to 2,000 characters; whoever asked does not read it.' })
  answer!: string;

  @Field(() => String, { description: 'Language of the answer, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Whoever asked no longer does.' })
export class WithdrawCareStepInput {
  @Field(() => ID, { description: 'Key of the request.' })
  step!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The request was made or changed.' })
export class CareStepDone {
  /** Not in the schema. */
  receipt!: { readonly person: string; readonly step: string };
}

export const CareStepResult = createUnionType({
  name: 'CareStepResult',
  description: 'The request as it now is, or why nothing was changed.',
  types: () => [CareStepDone, Refused] as const,
});
