import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { RelationKind, Role } from '../../../consent/vocabulary';
import { RELATION_KINDS, ROLES } from '../../../consent/vocabulary';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from './party.type';

export const RelationKindName = Object.fromEntries(RELATION_KINDS.map((kind) => [kind, kind])) as {
  readonly [Kind in (typeof RELATION_KINDS)[number]]: Kind;
};

registerEnumType(RelationKindName, {
  name: 'RelationKind',
  description: 'How somebody has to do with the person. Only a relation says that somebody does.',
  valuesConfig: {
    CARE_LEAD: { description: 'Leads the care: counsellor or lead practitioner (individueel begeleider, regiebehandelaar).' },
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
    GROUP_EXPERT_BY_EXPERIENCE: { description: 'Accepted member of the resource group, from own experience (ervaringsdeskundige).' },
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
  description: 'What somebody is for this person: a column of the visibility matrix. The role here counts, capped by the token.',
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
}

registerEnumType(RelationOpening, {
  name: 'RelationOpening',
  description: 'How a relation came about. Nobody opens one with a person by saying so themselves.',
  valuesConfig: {
    PERSON: { description: 'The person opened it.' },
    ACCEPTED_REFERRAL: { description: 'A referral was accepted.' },
    CONFIRMED_REGISTRATION: { description: 'A professional registered it and the person confirmed.' },
    ACCEPTED_INVITATION: { description: 'An invitation of the person was accepted.' },
  },
});

@ObjectType({ description: 'Somebody has to do with the person: as what, for which organisation, since when (G-19, C-25).' })
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

  @ConsentField('CARE_NETWORK', () => ID, { description: 'Key of the natural person: a relative, a trusted person, a representative.' })
  member!: string | null;

  @ConsentField('CARE_NETWORK', () => String, { description: 'What they do for the person, in a few words.' })
  inWords!: string | null;

  @ConsentField('CARE_NETWORK', () => GraphQLDateTime, { description: 'Since when (UTC).' })
  from!: Date;

  @ConsentField('CARE_NETWORK', () => GraphQLDateTime, { description: 'Until when (UTC), exclusive; null while no end is known.' })
  until!: Date | null;

  @ConsentField('CARE_NETWORK', () => Boolean, { description: 'Whether it holds now. What has ended opens nothing.' })
  isLive!: boolean;

  @ConsentField('CARE_NETWORK', () => RelationOpening, { description: 'How it came about.' })
  openedBy!: RelationOpening;
}
