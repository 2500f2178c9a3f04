import type { Grantee } from '../../consent/facts';
import type { Category, RelationKind, Role } from '../../consent/vocabulary';
import { daysAfter } from '../../shared/local-date';
import { SAID_BY_PERSON, consentEpochTable, grantTable, refusalTable } from '../../subgraphs/person/consent/consent.table';
import { goalStepTable, goalTable } from '../../subgraphs/person/goal/goal.table';
import type { GoalRow } from '../../subgraphs/person/goal/goal.table';
import { meetingDue } from '../../subgraphs/person/group-meeting/group-meeting.rules';
import { livingSituationTable, socialNetworkTable } from '../../subgraphs/person/household/household.table';
import { ownWordsTable, wishTable } from '../../subgraphs/person/own-words/own-words.table';
import { peerMembershipTable } from '../../subgraphs/person/peer-membership/peer-membership.table';
import { identityTable, nameTable } from '../../subgraphs/person/person/person.table';
import { answerDue } from '../../subgraphs/person/referral/referral.rules';
import { referralDiagnosisTable, referralSheetTable, referralTable } from '../../subgraphs/person/referral/referral.table';
import type { ReferralPartRow, ReferralRow, SheetPart } from '../../subgraphs/person/referral/referral.table';
import { relationTable } from '../../subgraphs/person/relation/relation.table';
import type { Opening } from '../../subgraphs/person/relation/relation.table';
import { invitationExpiry } from '../../subgraphs/person/resource-group/resource-group.rules';
import { membershipTable, resourceGroupTable } from '../../subgraphs/person/resource-group/resource-group.table';
import { insuranceStatusTable, socialStatusTable } from '../../subgraphs/person/social-status/social-status.table';
import { strengthTable } from '../../subgraphs/person/strength/strength.table';
import type { Worker } from './cast';
import type { Life } from './life';
import { morningOf, rowOf } from './region-rows';
import type { RegionRows, Teller } from './region-rows';
import { DIAGNOSES, GOALS, OWN_WORDS, STRENGTHS, WISHES } from './wording';

const NL = { language: 'nl' } as const;

/** Who the person is, who is around them and what they said about that. */
export function addPersonRows(rows: RegionRows, life: Life): void {
  const consent = new Consent(rows, life);
  addSelf(rows, life);
  addCareNetwork(life, consent);
  addGroup(rows, life, consent);
  addReferral(rows, life, consent);
  addConsent(life, consent);
  // Everybody who can sign in is known, and every act about who may see what was counted once.
  rows.add('person', consentEpochTable, { person: life.id, epoch: String(1 + consent.acts) });
}

/** What the person keeps themselves. */
const byPerson = ({ id }: Life): Teller => ({ heldBy: id, author: id, source: 'PERSON' });

function addSelf(rows: RegionRows, life: Life): void {
  const { id, chance, since, today } = life;
  const own = (on: string) => rowOf(chance, id, byPerson(life), on);
  rows.add('person', nameTable.schema, { ...own(since), givenName: life.given, familyName: life.family });
  rows.add('person', identityTable.schema, {
    ...{ ...own(since), birthDate: life.birthDate, gender: life.gender, relationshipStatus: life.relationshipStatus, phone: null },
    email: `${id.slice(0, 13)}@voorbeeld.example`,
  });
  rows.add('person', livingSituationTable.schema, { ...own(since), ...NL, kind: life.living, inWords: null, fromOn: since, untilOn: null });
  rows.add('person', socialNetworkTable.schema, { ...own(since), ...NL, strength: life.network, inWords: null, seenOn: since });
  rows.add('person', socialStatusTable.schema, { ...own(since), ...NL, kind: statusOf(life), inWords: null, fromOn: since, untilOn: null });
  rows.add('person', insuranceStatusTable.schema, { ...own(since), inOrder: chance.happens(0.96), asOf: since });
  const lately = daysAfter(today, -chance.between(5, 180));
  const [lifeDomain, wish] = chance.of(WISHES);
  rows.add('person', wishTable.schema, { ...own(lately), ...NL, text: wish, saidOn: lately, lifeDomain });
  if (chance.happens(0.5)) rows.add('person', ownWordsTable.schema, { ...own(lately), ...NL, text: chance.of(OWN_WORDS), saidOn: lately });
  if (chance.happens(0.5)) rows.add('person', strengthTable.schema, { ...own(lately), ...NL, text: chance.of(STRENGTHS), foundOn: lately });
  if (life.isAmongPeers) {
    rows.add('person', peerMembershipTable.schema, {
      ...{ ...own(lately), ...NL, kind: 'RECOVERY_GROUP', topic: null, course: null, leaders: null, name: 'De herstelgroep', since: lately },
      ...{ until: null, organiserKind: null, organiser: null },
    });
  }
}

function statusOf({ age, job, chance }: Life): string {
  if (age >= 66) return 'RETIRED';
  if (job === 'PAID') return chance.among({ EMPLOYED: 0.7, SICKNESS_BENEFIT_WITH_PART_TIME_WORK: 0.2, SELF_EMPLOYED: 1 });
  return chance.among({ INVALIDITY: 0.55, SICKNESS_BENEFIT: 0.2, UNEMPLOYED: 0.22, STUDENT: 1 });
}

interface Around {
  readonly organisation?: string;
  readonly professional?: string;
  readonly team?: string;
  readonly member?: string;
}

/** Writes who has to do with the person and what the person said, and counts how often something was. */
class Consent {
  acts = 0;

  constructor(
    private readonly rows: RegionRows,
    private readonly life: Life,
  ) {}

  relation(kind: RelationKind, role: Role, openedBy: Opening, inWords: string, on: string, around: Around): void {
    this.acts += 1;
    this.rows.add('person', relationTable, {
      ...{ id: this.life.chance.uuid(), person: this.life.id, kind, role, openedBy, inWords, ...this.from(on) },
      ...{ organisation: null, professional: null, team: null, member: null, ...around },
    });
  }

  grant(grantee: Grantee, categories: readonly Category[], on: string, bundles: readonly 'BASIC_NETWORK'[] = []): void {
    this.rows.add('person', grantTable, {
      ...{ ...this.said(grantee, categories, on), actions: ['READ'], bundles, exceptTo: null, replaces: null, notTo: [], notYetTo: [] },
    });
  }

  refusal(grantee: Grantee, categories: readonly Category[], on: string): void {
    this.rows.add('person', refusalTable, {
      ...{ ...this.said(grantee, categories, on), actions: ['READ', 'CONTRIBUTE'], bundles: [], everything: false },
    });
  }

  private said(grantee: Grantee, categories: readonly Category[], on: string) {
    this.acts += 1;
    const { id: person, chance } = this.life;
    return {
      ...{ id: chance.uuid(), person, grantee, categories, heldBy: null, purposes: [], recordedBy: person, version: 1 },
      ...{ ...SAID_BY_PERSON, ...this.from(on) },
    };
  }

  private from(on: string) {
    return { from: morningOf(on), until: null, recordedAt: morningOf(on), withdrawnAt: null };
  }
}

function addCareNetwork(life: Life, consent: Consent): void {
  const { doctor, lead, team, psychologist, coach, housingDesk, debtDesk, job, employer, since } = life;
  const of = ({ id, organisation }: Worker): Around => ({ organisation, professional: id });
  if (doctor) consent.relation('FIRST_LINE', 'GENERAL_PRACTITIONER', 'PERSON', 'Huisarts', since, of(doctor));
  if (lead) consent.relation('CARE_LEAD', 'MH_LEAD', life.wasReferred ? 'ACCEPTED_REFERRAL' : 'PERSON', 'Behandelt mij', since, of(lead));
  if (team) {
    const { id, organisation } = team;
    consent.relation('CARE_TEAM', 'MH_TEAM', 'CONFIRMED_REGISTRATION', 'Komt aan huis', since, { organisation, team: id });
  }
  if (psychologist) consent.relation('FIRST_LINE', 'FIRST_LINE_PSYCHOLOGIST', 'PERSON', 'Psycholoog', since, of(psychologist));
  if (coach) consent.relation('COACHING', 'JOB_COACH', 'PERSON', 'Jobcoach', since, of(coach));
  if (housingDesk) consent.relation('MUNICIPAL_CASE', 'MUNI_HOUSING', 'PERSON', 'Zoekt mee een woning', since, of(housingDesk));
  if (debtDesk) consent.relation('MUNICIPAL_CASE', 'MUNI_INCOME', 'PERSON', 'Helpt met schulden', since, of(debtDesk));
  if (job === 'PAID') consent.relation('EMPLOYMENT', 'EMPLOYER', 'PERSON', 'Werkgever', since, { organisation: employer.id });
}

function addGroup(rows: RegionRows, life: Life, consent: Consent): void {
  const { id, chance, relatives, today } = life;
  const startedOn = daysAfter(today, -chance.between(30, 190));
  const own = rowOf(chance, id, byPerson(life), startedOn);
  const ids = relatives?.map((relative) => relative.id) ?? [];
  addGoals(rows, life, ids);
  if (relatives === null) return;
  const group = {
    ...{ ...own, parties: ids, name: `De kring van ${life.given}`, startedAt: morningOf(startedOn), endedAt: null, primaryContact: null },
  };
  rows.add('person', resourceGroupTable.schema, group);
  rows.tell(chance, 'person', morningOf(startedOn), meetingDue(group, [], startedOn));
  const invitedAt = morningOf(startedOn);
  const acceptedOn = daysAfter(startedOn, chance.between(1, 10));
  for (const relative of relatives) {
    rows.add('person', membershipTable.schema, {
      ...rowOf(chance, id, { ...byPerson(life), parties: [relative.id] }, startedOn),
      ...{ groupId: group.id, kind: 'RELATIVE', invitedAs: relative.as, invitedAt, expiresAt: invitationExpiry(invitedAt) },
      ...{ acceptedAt: morningOf(acceptedOn), declinedAt: null, leftAt: null, member: relative.id, memberOrganisation: null },
      memberName: `${relative.given} ${relative.family}`,
    });
    consent.relation('GROUP_RELATIVE', 'RELATIVE', 'ACCEPTED_INVITATION', relative.as, acceptedOn, { member: relative.id });
    // A relative who signs in is somebody of their own, with a name and nothing else.
    rows.add('person', consentEpochTable, { person: relative.id, epoch: '1' });
    rows.add('person', nameTable.schema, {
      ...rowOf(chance, relative.id, { heldBy: relative.id, author: relative.id, source: 'PERSON' }, acceptedOn),
      ...{ givenName: relative.given, familyName: relative.family },
    });
  }
  consent.grant({ kind: 'ALL_MEMBERS' }, ['NAME'], startedOn);
}

function addGoals(rows: RegionRows, life: Life, members: readonly string[]): void {
  const { id, chance, today } = life;
  for (let nth = chance.below(3); nth > 0; nth -= 1) {
    const setOn = daysAfter(today, -chance.between(10, 150));
    const [lifeDomain, text, step] = chance.of(GOALS);
    const sharedWithGroup = members.length > 0 && chance.happens(0.4);
    const goal: GoalRow = {
      ...rowOf(chance, id, { ...byPerson(life), parties: sharedWithGroup ? members : [] }, setOn),
      ...{ ...NL, text, lifeDomain, horizon: chance.happens(0.7) ? 'SHORT_TERM' : 'END_GOAL', statusSetAt: morningOf(setOn), setOn },
      ...{ status: chance.among({ UNDER_WAY: 0.5, CHOSEN: 0.2, REACHED: 0.15, PAUSED: 0.1, LET_GO: 1 }), inPlan: false, sharedWithGroup },
    };
    rows.add('person', goalTable.schema, goal);
    const { parties } = goal;
    rows.add('person', goalStepTable.schema, {
      ...{ ...rowOf(chance, id, { ...byPerson(life), parties }, setOn), ...NL, goalId: goal.id, text: step, doneAt: null, place: 1 },
    });
  }
}

function addReferral(rows: RegionRows, life: Life, consent: Consent): void {
  const { id, chance, doctor, lead, since } = life;
  if (!life.wasReferred || doctor === null || lead === null) return;
  const [writtenOn, acceptedOn] = [daysAfter(since, -60), daysAfter(since, -40)];
  const parties = [doctor.id, lead.organisation];
  const teller: Teller = { heldBy: doctor.organisation, author: doctor.id, source: 'REFERRER', parties };
  const referral: ReferralRow = {
    ...{ ...rowOf(chance, id, teller, writtenOn), version: 5, programme: 'CARE', senderOrganisation: doctor.organisation, senderProfessional: doctor.id },
    ...{ senderKind: 'GENERAL_PRACTITIONER', receiverOrganisation: lead.organisation, addressee: null, receiverProfessional: lead.id },
    ...{ state: 'STARTED', stateSince: since, writtenOn, agreedOn: writtenOn, sentOn: writtenOn, acceptedOn, waitingSince: null, startedOn: since },
    alternatives: [],
  };
  rows.add('person', referralTable.schema, referral);
  const part = (name: SheetPart, text: string): ReferralPartRow => ({
    ...{ ...rowOf(chance, id, { ...teller, parties: [lead.organisation] }, writtenOn), ...NL, referralId: referral.id, part: name, text, leftOn: true },
  });
  rows.add('person', referralSheetTable.schema, part('PERSONAL', `${life.age} jaar.`), part('STATUS', 'Zie de sociale situatie.'));
  rows.add('person', referralDiagnosisTable.schema, part('DIAGNOSIS', chance.of(DIAGNOSES)[1]));
  consent.relation('REFERRAL_SENDER', 'GENERAL_PRACTITIONER', 'ACCEPTED_REFERRAL', 'Verwees mij', writtenOn, {
    ...{ organisation: doctor.organisation, professional: doctor.id },
  });
  rows.tell(chance, 'person', morningOf(acceptedOn), answerDue(referral, { doneOn: acceptedOn }), {
    ...{ person: id, detail: referral.id, detailType: 'Referral', kind: 'NOTICE', category: 'NOTICES', code: 'REFERRAL_ACCEPTED' },
    ...{ on: acceptedOn, until: null, responsible: lead.id, heldBy: lead.organisation, author: lead.id, parties: [doctor.organisation, doctor.id] },
  });
}

function addConsent(life: Life, consent: Consent): void {
  const { chance, lead, coach, housingDesk, debtDesk, since, today } = life;
  if (life.isOpenToNetwork) {
    consent.grant({ kind: 'CARE_NETWORK', relationKinds: ['CARE_LEAD', 'CARE_TEAM', 'FIRST_LINE', 'COACHING'] }, [], since, ['BASIC_NETWORK']);
  }
  const named = (worker: Worker | null, categories: readonly Category[]): void => {
    if (worker && chance.happens(0.8)) consent.grant({ kind: 'PROFESSIONAL', ref: worker.id }, categories, since);
  };
  named(lead, ['NAME', 'GOALS', 'WISHES']);
  named(coach, ['NAME', 'WORK_WISHES', 'WORK_GOALS', 'STRENGTHS', 'EDUCATION', 'JOB_HISTORY']);
  named(housingDesk, ['NAME', 'HOUSING', 'SOCIAL_STATUS']);
  named(debtDesk, ['NAME', 'INCOME_DEBTS', 'SOCIAL_STATUS']);
  if (!life.hasRefused) return;
  const on = daysAfter(today, -chance.between(1, 190));
  const refused = chance.among({ FIRST_LINE_DIAGNOSIS: 0.4, COACHING_NETWORK: 0.2, MEMBERS: 0.2, DOCTOR: 0.15, EVERYONE: 1 });
  if (refused === 'FIRST_LINE_DIAGNOSIS') consent.refusal({ kind: 'CARE_NETWORK', relationKinds: ['FIRST_LINE'] }, ['DIAGNOSIS'], on);
  if (refused === 'COACHING_NETWORK') consent.refusal({ kind: 'CARE_NETWORK', relationKinds: ['COACHING'] }, ['CARE_NETWORK', 'TRAJECTORY'], on);
  if (refused === 'MEMBERS') consent.refusal({ kind: 'ALL_MEMBERS' }, ['ATTENDANCE', 'MEDICATION'], on);
  if (refused === 'DOCTOR' && life.doctor) consent.refusal({ kind: 'PROFESSIONAL', ref: life.doctor.id }, ['TRAJECTORY', 'WISHES'], on);
  if (refused === 'EVERYONE') consent.refusal({ kind: 'EVERYONE' }, ['MEDICATION'], on);
}
