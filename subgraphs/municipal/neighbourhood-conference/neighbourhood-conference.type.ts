import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { deskTypesOf } from '../desk/desk.type';

export enum ConferenceParticipantKind {
  PERSON = 'PERSON',
  RELATIVE = 'RELATIVE',
  GENERAL_PRACTITIONER = 'GENERAL_PRACTITIONER',
  MENTAL_HEALTH_PRACTITIONER = 'MENTAL_HEALTH_PRACTITIONER',
  AMBULATORY_SUPPORTER = 'AMBULATORY_SUPPORTER',
  NEIGHBOURHOOD_GENERALIST = 'NEIGHBOURHOOD_GENERALIST',
  YOUTH_CARE = 'YOUTH_CARE',
  ADDICTION_CARE = 'ADDICTION_CARE',
  SCHOOL = 'SCHOOL',
  POLICE = 'POLICE',
  HOUSING_ASSOCIATION = 'HOUSING_ASSOCIATION',
  OTHER = 'OTHER',
}

registerEnumType(ConferenceParticipantKind, {
  name: 'ConferenceParticipantKind',
  description: 'Who takes part in a neighbourhood conference: its core, and those the problem asks for (R-099, C-61).',
  valuesConfig: {
    PERSON: { description: 'The person: first of all, and never left out.' },
    RELATIVE: { description: 'Somebody close to the person (naaste), if the person wants.' },
    GENERAL_PRACTITIONER: { description: 'The general practitioner (huisarts). Core.' },
    MENTAL_HEALTH_PRACTITIONER: { description: 'The practitioner of the mental-health team (F-ACT). Core.' },
    AMBULATORY_SUPPORTER: { description: 'Who supports the person at home (ambulant begeleider). Core.' },
    NEIGHBOURHOOD_GENERALIST: { description: 'The generalist of the neighbourhood team (generalist van het wijkteam). Core.' },
    YOUTH_CARE: { description: 'Youth care (jeugdzorg), where the problem asks for it.' },
    ADDICTION_CARE: { description: 'Addiction care (verslavingszorg), where the problem asks for it.' },
    SCHOOL: { description: 'The children’s school, where the problem asks for it.' },
    POLICE: { description: 'The neighbourhood officer (wijkagent), where the problem asks for it.' },
    HOUSING_ASSOCIATION: { description: 'The landlord (woningcorporatie), where the problem asks for it.' },
    OTHER: { description: 'Somebody else, where the problem asks for them.' },
  },
});

export enum ConferenceGroundKind {
  CONFLICT_OF_DUTIES = 'CONFLICT_OF_DUTIES',
  LEGAL_DUTY = 'LEGAL_DUTY',
  RIGHT_TO_REPORT = 'RIGHT_TO_REPORT',
}

registerEnumType(ConferenceGroundKind, {
  name: 'ConferenceGround',
  description: 'On what ground of the law somebody takes part in a conference without the person’s yes (C-61, C-16).',
  valuesConfig: {
    CONFLICT_OF_DUTIES: { description: 'Danger to life that no other way averts (conflict van plichten).' },
    LEGAL_DUTY: { description: 'A duty by law, such as unsafe children (wettelijke plicht).' },
    RIGHT_TO_REPORT: { description: 'A right to report that a law gives (meldrecht).' },
  },
});

export enum ParticipationKind {
  AWAITS_PERSON = 'AWAITS_PERSON',
  INVITED = 'INVITED',
  ON_LEGAL_GROUND = 'ON_LEGAL_GROUND',
  NOT_WANTED = 'NOT_WANTED',
}

registerEnumType(ParticipationKind, {
  name: 'ConferenceParticipation',
  description: 'Whether somebody takes part.',
  valuesConfig: {
    AWAITS_PERSON: { description: 'Only once the person says yes; until then they are told nothing.' },
    INVITED: { description: 'Invited to this one meeting.' },
    ON_LEGAL_GROUND: {
      description:
        'There on a ground of the law and without the person’s yes. The graph opens nothing to them: what they have to know they ' +
        'are told at the meeting. With answeredOn: the person said no to them.',
    },
    NOT_WANTED: { description: 'The person does not want them there.' },
  },
});

export enum NeighbourhoodConferenceStateKind {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
  CALLED_OFF = 'CALLED_OFF',
}

registerEnumType(NeighbourhoodConferenceStateKind, {
  name: 'NeighbourhoodConferenceState',
  description: 'How a neighbourhood conference stands.',
  valuesConfig: {
    PLANNED: { description: 'Planned.' },
    HELD: { description: 'Held.' },
    CALLED_OFF: { description: 'Called off.' },
  },
});

@ObjectType({
  description: 'Somebody who takes part, or is to. To the person, to whoever convened it and to themselves; to nobody else.',
})
export class ConferenceParticipant {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('HOUSING', () => ConferenceParticipantKind, { description: 'As what.' })
  kind!: `${ConferenceParticipantKind}`;

  @ConsentField('HOUSING', () => Organisation, { description: 'Of which organisation, if one is named.' })
  invited!: Organisation | null;

  @ConsentField('HOUSING', () => String, { description: 'Why the problem asks for them; only of those beyond the core.' })
  reason!: string | null;

  @ConsentField('HOUSING', () => ConferenceGroundKind, {
    description: 'On what ground of the law, where they take part without the person’s yes; null for everybody else (C-61).',
  })
  ground!: `${ConferenceGroundKind}` | null;

  @ConsentField('HOUSING', () => String, { description: 'What the ground rests on, and why the yes could not be waited for.' })
  groundInWords!: string | null;

  @ConsentField('HOUSING', () => ParticipationKind, { description: 'Whether they take part.' })
  participation!: `${ParticipationKind}`;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When it was proposed, a local date.' })
  proposedOn!: string;

  @ConsentField('HOUSING', () => GraphQLDate, { description: 'When the person last said yes or no, a local date.' })
  answeredOn!: string | null;

  @ConsentField('HOUSING', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description: 'A talk in the neighbourhood about what one person needs, with the person (overleg in de wijk; U-32, R-099).',
})
@Directive('@key(fields: "id")')
export class NeighbourhoodConference {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('HOUSING', () => GraphQLDateTime, { description: 'When (UTC).' })
  plannedAt!: Date;

  @ConsentField('HOUSING', () => String, { description: 'Where.' })
  place!: string;

  @ConsentField('HOUSING', () => String, { description: 'What it is about, in words that all who are invited may read.' })
  topic!: string;

  @ConsentField('HOUSING', () => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @ConsentField('HOUSING', () => NeighbourhoodConferenceStateKind, { description: 'How it stands.' })
  state!: `${NeighbourhoodConferenceStateKind}`;

  @ConsentField('HOUSING', () => String, { description: 'What was agreed, once it was held.' })
  agreed!: string | null;

  @ConsentField('HOUSING', () => Professional, { description: 'Who convened it.' })
  convener!: Professional;

  @ConsentField('HOUSING', () => Organisation, { description: 'The municipality, its neighbourhood team or the OCMW.' })
  organisation!: Organisation;

  @ConsentField('HOUSING', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const neighbourhoodConferenceTypes = deskTypesOf(
  'NeighbourhoodConference',
  'HOUSING',
  NeighbourhoodConference,
  'the neighbourhood conferences',
);

@InputType({ description: 'Somebody who is to take part.' })
export class ConferenceParticipantInput {
  @Field(() => ConferenceParticipantKind, { description: 'As what.' })
  kind!: ConferenceParticipantKind;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of their organisation; of the core it is needed, but of the person and relatives.',
  })
  organisation?: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of the relative, as a person of this graph, if they are one.' })
  relative?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the problem asks for them; needed beyond the core; at most 1000 characters, no diagnosis.',
  })
  reason?: string | null;

  @Field(() => ConferenceGroundKind, {
    nullable: true,
    description:
      'A ground of the law on which they take part without the person’s yes; only beyond the core and never of a relative. The ' +
      'person reads it, and the graph opens nothing to whoever is there on one (C-61).',
  })
  ground?: ConferenceGroundKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'With a ground: what it rests on, and why the yes cannot be waited for; at most 1000 characters, no diagnosis.',
  })
  groundInWords?: string | null;
}

@InputType({ description: 'A conference to be convened.' })
export class ConveneNeighbourhoodConferenceInput {
  @Field(() => ID, { description: 'Key of the person it is about and with.' })
  person!: string;

  @Field(() => GraphQLDateTime, { description: 'When; in the future.' })
  plannedAt!: Date;

  @Field(() => String, { description: 'Where.' })
  place!: string;

  @Field(() => String, { description: 'What it is about, in words that all who are invited may read; no diagnosis.' })
  topic!: string;

  @Field(() => String, { description: 'Language of the words, BCP 47.' })
  language!: string;

  @Field(() => [ConferenceParticipantInput], { description: 'Who is to take part; the person among them (R-099).' })
  participants!: ConferenceParticipantInput[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'One more who is to take part.' })
export class ProposeConferenceParticipantInput {
  @Field(() => ID, { description: 'Key of the conference.' })
  conference!: string;

  @Field(() => ConferenceParticipantInput, { description: 'Who.' })
  participant!: ConferenceParticipantInput;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Whether the person wants somebody there.' })
export class AnswerConferenceParticipantInput {
  @Field(() => ID, { description: 'Key of the participant.' })
  participant!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => Boolean, { description: 'Yes or no, for this one meeting. A no can be said as long as it was not held.' })
  isWanted!: boolean;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'That a conference was held or called off.' })
export class CloseNeighbourhoodConferenceInput {
  @Field(() => ID, { description: 'Key of the conference.' })
  conference!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => NeighbourhoodConferenceStateKind, { description: 'HELD or CALLED_OFF.' })
  as!: NeighbourhoodConferenceStateKind;

  @Field(() => String, { nullable: true, description: 'With HELD: what was agreed; at most 1000 characters, no diagnosis.' })
  agreed?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
