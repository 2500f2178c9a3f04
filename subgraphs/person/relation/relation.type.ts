import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { RelationKind, Role } from '../../../consent/vocabulary';
import { RELATION_KINDS, ROLES } from '../../../consent/vocabulary';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { Refused } from '../../kit/refused.type';

export const RelationKindName = Object.fromEntries(RELATION_KINDS.map((kind) => [kind, kind])) as {
  readonly [Kind in (typeof RELATION_KINDS)[number]]: Kind;
};

registerEnumType(RelationKindName, {
  name: 'RelationKind',
  description: 'How somebody has to do with the person. Only a relation says that somebody does.',
  valuesConfig: {
    CARE_LEAD: {
      description: 'Leads the care: counsellor or lead practitioner (individueel begeleider, regiebehandelaar).',
    },
    CARE_TEAM: { description: 'Member of the team that gives the care (teamlid).' },
    REFERRAL_SENDER: { description: 'Sent a referral (verwijzer).' },
    REFERRAL_RECEIVER: { description: 'Received a referral and weighs it (aanmelding, intake).' },
    FIRST_LINE: { description: 'First line: GP or first-line psychologist (huisarts, eerstelijnspsycholoog).' },
    COACHING: { description: 'Job coaching or mediation (arbeidscoach, bemiddelaar).' },
    MUNICIPAL_CASE: { description: 'Has a question of the person at a municipal desk (OCMW, gemeente).' },
    EMPLOYMENT: { description: 'Employs the person (werkgever).' },
    TRAINING: { description: 'Trains the person (opleiding).' },
    INSURER_FILE: { description: 'Advising doctor of the health insurer (adviserend arts).' },
    BILLING_FILE: { description: 'Bills or pays the care (facturatie).' },
    GROUP_RELATIVE: { description: 'Accepted member of the resource group, as a relative (naaste).' },
    GROUP_EXPERT_BY_EXPERIENCE: {
      description: 'Accepted member of the resource group, from own experience (ervaringsdeskundige).',
    },
    GROUP_PROFESSIONAL: { description: 'Accepted member of the resource group, as a professional.' },
    TRUSTED_PERSON: { description: 'Trusted person at intake, plan and execution (vertrouwenspersoon).' },
    REPRESENTATIVE: { description: 'Parent with authority, guardian or appointed representative (vertegenwoordiger).' },
  },
});

export const RoleName = Object.fromEntries(ROLES.map((role) => [role, role])) as {
  readonly [Role in (typeof ROLES)[number]]: Role;
};

registerEnumType(RoleName, {
  name: 'RoleForPerson',
  description:
    'What somebody is for this person: a column of the visibility matrix. The role here counts, capped by the token.',
  valuesConfig: {
    PERSON: { description: 'The person themselves.' },
    LEGAL_REPRESENTATIVE: { description: 'Legal representative (wettelijk vertegenwoordiger).' },
    TRUSTED_PERSON: { description: 'Trusted person (vertrouwenspersoon).' },
    RELATIVE: { description: 'Relative, friend or neighbour (naaste).' },
    PEER_WORKER: { description: 'Expert by experience (ervaringsdeskundige).' },
    GENERAL_PRACTITIONER: { description: 'General practitioner (huisarts).' },
    FIRST_LINE_PSYCHOLOGIST: { description: 'First-line psychologist (eerstelijnspsycholoog).' },
    MH_LEAD: { description: 'Lead in mental-health care (begeleider of behandelaar die verantwoordelijk is).' },
    MH_TEAM: { description: 'Team member in mental-health care.' },
    JOB_COACH: { description: 'Job coach (arbeidscoach).' },
    EMPLOYER: { description: 'Employer (werkgever).' },
    TRAINING_PROVIDER: { description: 'Training provider (opleiding).' },
    MUNI_INCOME: { description: 'Municipal desk for income and debts (inkomen en schulden).' },
    MUNI_HOUSING: { description: 'Municipal desk for housing (wonen).' },
    MUNI_NEIGHBOURHOOD: { description: 'Neighbourhood team (buurtteam).' },
    MUNI_OUTREACH: { description: 'Outreach (aanklampend werk).' },
    ADVISING_DOCTOR: { description: 'Advising doctor of the health insurer (adviserend arts).' },
    BILLING: { description: 'Billing (facturatie).' },
    CIRCLE_PROFESSIONAL: { description: 'Professional whom the person invited into the resource group.' },
    NETWORK_COORDINATOR: { description: 'Network coordinator (netwerkcoördinator); sees no person.' },
    DATA_STEWARD: { description: 'Data steward; sees who looked, never what.' },
  },
});

export enum RelationOpening {
  PERSON = 'PERSON',
  ACCEPTED_REFERRAL = 'ACCEPTED_REFERRAL',
  CONFIRMED_REGISTRATION = 'CONFIRMED_REGISTRATION',
  ACCEPTED_INVITATION = 'ACCEPTED_INVITATION',
  ACCEPTED_MANDATE = 'ACCEPTED_MANDATE',
}

registerEnumType(RelationOpening, {
  name: 'RelationOpening',
  description: 'How a relation came about. Nobody opens one with a person by saying so themselves.',
  valuesConfig: {
    PERSON: { description: 'The person opened it.' },
    ACCEPTED_REFERRAL: { description: 'A referral was accepted.' },
    CONFIRMED_REGISTRATION: { description: 'A professional registered it and the person confirmed.' },
    ACCEPTED_INVITATION: { description: 'An invitation of the person was accepted.' },
    ACCEPTED_MANDATE: { description: 'A mandate was accepted by its holder (C-08, C-37).' },
  },
});

@ObjectType({
  description: 'Somebody has to do with the person: as what, for which organisation, since when (G-19, C-25).',
})
@Directive('@key(fields: "id")')
export class Relation {
  @Field(() => ID, { description: 'Opaque key of the relation.' })
  id!: string;

  @ConsentField('CARE_NETWORK', () => RelationKindName, { description: 'How they have to do with the person.' })
  kind!: RelationKind;

  @ConsentField('CARE_NETWORK', () => RoleName, { description: 'What they are for the person.' })
  role!: Role;

  @ConsentField('CARE_NETWORK', () => Organisation, { description: 'The organisation; null for a natural person.' })
  organisation!: Organisation | null;

  @ConsentField('CARE_NETWORK', () => Professional, { description: 'The professional, where one is named.' })
  professional!: Professional | null;

  @ConsentField('CARE_NETWORK', () => ID, { description: 'Key of the team, where a team as a whole has the relation.' })
  team!: string | null;

  @ConsentField('CARE_NETWORK', () => ID, {
    description: 'Key of the natural person: a relative, a trusted person, a representative.',
  })
  member!: string | null;

  @ConsentField('CARE_NETWORK', () => String, { description: 'What they do for the person, in a few words.' })
  inWords!: string | null;

  @ConsentField('CARE_NETWORK', () => GraphQLDateTime, { description: 'Since when (UTC).' })
  from!: Date;

  @ConsentField('CARE_NETWORK', () => GraphQLDateTime, {
    description: 'Until when (UTC), exclusive; null while no end is known.',
  })
  until!: Date | null;

  @ConsentField('CARE_NETWORK', () => Boolean, { description: 'Whether it holds now. What has ended opens nothing.' })
  isLive!: boolean;

  @ConsentField('CARE_NETWORK', () => RelationOpening, { description: 'How it came about.' })
  openedBy!: RelationOpening;
}

export enum ProposalStateKind {
  OPEN = 'OPEN',
  CONFIRMED = 'CONFIRMED',
  DECLINED = 'DECLINED',
}

registerEnumType(ProposalStateKind, {
  name: 'RelationProposalState',
  description: 'What became of a registration.',
  valuesConfig: {
    OPEN: { description: 'The person has not answered. It opens nothing.' },
    CONFIRMED: { description: 'The person confirmed it: there is a relation.' },
    DECLINED: { description: 'The person declined it. It opened nothing.' },
  },
});

@ObjectType({
  description:
    'A professional says to have to do with the person, and waits for the person to say so too. Opens nothing.',
})
@Directive('@key(fields: "id")')
export class RelationProposal {
  @Field(() => ID, { description: 'Opaque key of the registration.' })
  id!: string;

  @ConsentField('CONSENT', () => RelationKindName, { description: 'How they say to have to do with the person.' })
  kind!: RelationKind;

  @ConsentField('CONSENT', () => RoleName, { description: 'What they say to be for the person.' })
  role!: Role;

  @ConsentField('CONSENT', () => Organisation, { description: 'For which organisation.' })
  organisation!: Organisation | null;

  @ConsentField('CONSENT', () => Professional, {
    description: 'Who would have the relation; null for a team or a whole organisation.',
  })
  professional!: Professional | null;

  @ConsentField('CONSENT', () => ID, { description: 'Key of the team that would have the relation.' })
  team!: string | null;

  @ConsentField('CONSENT', () => String, { description: 'What they say to do for the person.' })
  inWords!: string | null;

  @ConsentField('CONSENT', () => Professional, { description: 'Who registered it.' })
  proposedBy!: Professional | null;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When it was registered (UTC).' })
  proposedAt!: Date;

  @ConsentField('CONSENT', () => ProposalStateKind, { description: 'What became of it.' })
  state!: ProposalStateKind;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When the person answered (UTC).' })
  answeredAt!: Date | null;

  @ConsentField('CONSENT', () => Int, { description: 'Version; name it when answering.' })
  version!: number;
}

export const RelationProposalConnection = connectionOf(
  'RelationProposal',
  RelationProposal,
  'CONSENT',
  'the registered relations',
);

const KEY_DESCRIPTION =
  'Made up by the client, 8 to 200 visible characters; a retry with the same key does nothing twice.';

@InputType({ description: 'A relation that the person opens: who, as what.' })
export class OpenRelationInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => RelationKindName, { description: 'How they have to do with the person.' })
  kind!: RelationKind;

  @Field(() => RoleName, { description: 'What they are for the person; must go with the kind.' })
  role!: Role;

  @Field(() => ID, { description: 'Key of the organisation.' })
  organisation!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of the professional. With neither professional nor team: whoever has the profession there.',
  })
  professional?: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of the team.' })
  team?: string | null;

  @Field(() => String, { nullable: true, description: 'What they do for the person, at most 200 characters.' })
  inWords?: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'From when (UTC). Left out: from now.' })
  from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when (UTC), exclusive. Left out: without end.' })
  until?: Date | null;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Which relation ends.' })
export class EndRelationInput {
  @Field(() => ID, { description: 'Key of the relation, or of the place in the care network, which is the same.' })
  relation!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

export enum RegistrationHolder {
  PROFESSIONAL = 'PROFESSIONAL',
  TEAM = 'TEAM',
  ORGANISATION = 'ORGANISATION',
}

registerEnumType(RegistrationHolder, {
  name: 'RegistrationHolder',
  description:
    'For whom a professional registers a relation. Only for their own: the token says who, which team and which organisation.',
  valuesConfig: {
    PROFESSIONAL: { description: 'For themselves.' },
    TEAM: { description: 'For the team in their token.' },
    ORGANISATION: { description: 'For the organisation in their token as a whole.' },
  },
});

@InputType({ description: 'A relation that a professional registers for the person to confirm.' })
export class RegisterRelationInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => RelationKindName, { description: 'How they have to do with the person.' })
  kind!: RelationKind;

  @Field(() => RoleName, {
    description: 'What they are for the person; must go with the kind and with their profession.',
  })
  role!: Role;

  @Field(() => RegistrationHolder, {
    defaultValue: RegistrationHolder.PROFESSIONAL,
    description: 'Who is to have the relation.',
  })
  holder!: RegistrationHolder;

  @Field(() => String, { nullable: true, description: 'What they do for the person, at most 200 characters.' })
  inWords?: string | null;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'The person’s answer to a registration.' })
export class AnswerRegistrationInput {
  @Field(() => ID, { description: 'Key of the registration.' })
  proposal!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The relation as it stands after the act.' })
export class RelationDone {
  @ConsentField('CARE_NETWORK', () => Relation, {
    description: 'The relation; null for who ended their own side and so sees it no more.',
  })
  relation!: Relation | null;
}

@ObjectType({
  description:
    'The registration was received. The same is said whether or not there is such a person: that somebody is known here is theirs to tell.',
})
export class RegistrationDone {
  @Field(() => Boolean, {
    description: 'Always true. If there is such a person, it is theirs to confirm; until then it opens nothing.',
  })
  isReceived!: boolean;
}

@ObjectType({ description: 'The person declined the registration: it opened nothing.' })
export class DeclineRegistrationDone {
  @ConsentField('CONSENT', () => RelationProposal, { description: 'The registration, declined.' })
  proposal!: RelationProposal | null;
}

export const RelationResult = createUnionType({
  name: 'RelationResult',
  description: 'The relation, or why nothing was changed.',
  types: () => [RelationDone, Refused] as const,
});

export const RegistrationResult = createUnionType({
  name: 'RegistrationResult',
  description: 'That it was received, or why it can never be.',
  types: () => [RegistrationDone, Refused] as const,
});

export const DeclineRegistrationResult = createUnionType({
  name: 'DeclineRegistrationResult',
  description: 'The declined registration, or why nothing was changed.',
  types: () => [DeclineRegistrationDone, Refused] as const,
});
