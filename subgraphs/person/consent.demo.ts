import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Grantee } from '../../consent/facts';
import type { Category, Profession, RelationKind, Role } from '../../consent/vocabulary';
import { LONGEST_MANDATE_DAYS } from '../../consent/mandate-rules';
import { DEMO, DEMO_IDENTITIES } from '../../shared/demo-identities';
import { SAID_BY_PERSON, consentEpochTable, grantTable, refusalTable } from './consent/consent.table';
import { accessReviewTable } from './access-review/access-review.table';
import { crisisCardTable } from './crisis-card/crisis-card.table';
import type { GrantRow } from './consent/consent.table';
import { relationKindOf, roleOf } from './mandate/mandate.rules';
import { mandateOfferTable, mandateTable } from './mandate/mandate.table';
import type { MandateRow } from './mandate/mandate.table';
import { knownPartyTable } from './relation/known-party.table';
import type { PartyKind } from './relation/known-party.table';
import { secrecyOverrideTable } from './secrecy-override/secrecy-override.table';
import { relationTable, retentionTable, rosterTable } from './relation/relation.table';
import type { Opening, RelationRow } from './relation/relation.table';

const { persons, professionals, organisations, teams } = DEMO;

/**
 * Who has to do with Jonas, Mira and Femke, and what the three said about it: what makes the partner questions of the case
 * stories (catalogue 5.2 and 5.4) come out as they stand there. Few grants, and named ones where the story names
 * somebody; nobody is let in further than their question goes.
 *
 * Jonas
 *
 * | who | relation, role | what opens what | question |
 * |---|---|---|---|
 * | GP | FIRST_LINE, REFERRAL_SENDER: GENERAL_PRACTITIONER | basic: network, waiting, trajectory, appointments, notices; own referral and sheet | TQ-02, ST-01 |
 * | intake team | REFERRAL_RECEIVER: MH_TEAM | by name: the sheet with its diagnosis part, needs, network, trajectory, waiting | TQ-03 |
 * | counsellor | CARE_LEAD: MH_LEAD | basic: plan, I.ROC, schedule, talks, diagnosis; by name: goals | TQ-04, ST-01, ST-03 |
 * | team | CARE_TEAM: MH_TEAM | basic: schedule, plan; no diagnosis, no talks with the parents | TQ-05 |
 * | former psychologist | FIRST_LINE, ended | retention duty: the session counter of the own practice | TQ-06 |
 * | hospital | CARE_TEAM, ended twice | nothing | TQ-07 |
 * | mother, father | GROUP_RELATIVE: RELATIVE | all members: his name; own invitations | TQ-08, ST-02 |
 * | sister | none | nothing | TQ-09, ST-10 |
 * | job mediator | COACHING: JOB_COACH | by name: name, work wishes, strengths, education, accommodations, plan: work | TQ-10, ST-01 |
 * | housing desk | MUNICIPAL_CASE: MUNI_HOUSING | by name: name, housing, support requests, social status | TQ-11 |
 * | expert by experience, coordinator, stewards | none | nothing about him; stewards the lines of who looked | TQ-12, TQ-14 |
 *
 * Mira
 *
 * | who | relation, role | what opens what | question |
 * |---|---|---|---|
 * | job coach | COACHING: JOB_COACH | basic: work, status, network, that the family check was done; own referral; not diagnosis, children | EQ-02 |
 * | psychiatrist | CARE_LEAD, REFERRAL_SENDER: MH_LEAD | basic: work trajectory; by name: set-backs | EQ-03 |
 * | GP | FIRST_LINE: GENERAL_PRACTITIONER | basic: network, notices, medication | EQ-04 |
 * | advising doctor | INSURER_FILE: ADVISING_DOCTOR | by name: name, work trajectory, progressive work, training | EQ-05, ST-06 |
 * | employer | EMPLOYMENT: EMPLOYER, the whole organisation | by name: name, accommodations, contact of the coach; the text told to it | EQ-06, ST-04, ST-12 |
 * | carers of the same organisation | none: no EMPLOYMENT in their profession | nothing | ST-04 |
 * | school | TRAINING: TRAINING_PROVIDER, the whole organisation | by name: accommodations; the enrolment it has a part in | EQ-08 |
 * | co-parent, income desk | none | nothing | EQ-09, EQ-10 |
 * | stewards | none | the lines of who looked | EQ-13 |
 *
 * Femke, in the convention for psychological care
 *
 * | who | relation, role | what opens what | rule |
 * |---|---|---|---|
 * | GP | FIRST_LINE: GENERAL_PRACTITIONER | basic: network, notices, trajectory, somatic health, functional assessment | R-022, R-082 |
 * | psychologist of the first line | FIRST_LINE: FIRST_LINE_PSYCHOLOGIST | basic; by name: how many sessions are left | R-021, C-26 |
 * | psychologist of the specialised function | CARE_LEAD: MH_LEAD | basic | R-022, R-023, C-26 |
 * | payment, at the mutuality and at the hospital | BILLING_FILE: BILLING | the invoice lines they are a party to | C-27, R-035 |
 */
export async function loadConsentDemo(manager: EntityManager, now: Date): Promise<void> {
  await manager.insert(
    consentEpochTable,
    // Everybody who can sign in as themselves is known, also who has nothing to do with anybody here.
    DEMO_IDENTITIES.flatMap(({ actor }) => (actor.kind === 'PERSON' ? [{ person: actor.id, epoch: '1' }] : [])),
  );
  await loadKnownParties(manager, now);
  await manager.insert(
    rosterTable,
    ROSTERS.map(([team, organisation, professional]) => ({
      id: demoId(`roster/${team}/${professional}`),
      ...{ team, organisation, professional },
      ...since(now, 2_000),
    })),
  );
  await manager.insert(
    relationTable,
    [...JONAS_RELATIONS, ...MIRA_RELATIONS, ...FEMKE_RELATIONS].map((told) => relationRow(told, now)),
  );
  await manager.insert(retentionTable, {
    id: demoId('retention/psychologist'),
    person: persons.jonas,
    organisation: organisations.formerPsychologistPractice,
    custodian: professionals.jonasFormerPsychologist,
    categories: ['SESSION_COUNTER'],
    ...since(now, 500),
  });
  await loadMandates(manager, now);
  await loadOverride(manager, now);
  await loadCrisisCard(manager, now);
  for (const told of GRANTS) await manager.insert(grantTable, grantRow(told, now) as never);
  for (const { key, person, grantee, categories, ago } of REFUSALS) {
    await manager.insert(refusalTable, {
      ...{ id: demoId(`refusal/${key}`), person, grantee, categories },
      ...{
        bundles: [],
        heldBy: null,
        purposes: [],
        actions: ['READ', 'CONTRIBUTE'],
        everything: false,
        recordedBy: person,
        version: 1,
      },
      ...since(now, ago),
    } as never);
  }
}

/** Who stands beside Jonas, and whom Mira named for when she could not decide. Both accepted (C-08, C-37). */
async function loadMandates(manager: EntityManager, now: Date): Promise<void> {
  for (const { key, person, holder, kind, mode, categories, moments, document, ago } of MANDATES) {
    const { recordedAt, withdrawnAt, from } = since(now, ago);
    const until = daysAgo(now, ago - LONGEST_MANDATE_DAYS);
    const [id, relation] = [demoId(`mandate/${key}`), demoId(`relation/mandate/${key}`)];
    const written = { id, person, holder, kind, mode, jurisdiction: 'BE', categories, moments, document, recordedBy: person };
    await manager.insert(relationTable, {
      ...{ id: relation, person, kind: relationKindOf(kind), role: roleOf(kind), member: holder, openedBy: 'ACCEPTED_MANDATE' },
      ...{ organisation: null, professional: null, team: null, inWords: null, from, until, recordedAt, withdrawnAt },
    } as never);
    await manager.insert(mandateTable, { ...written, relation, from, until, recordedAt, withdrawnAt, version: 1 } as never);
    const answered = { state: 'ACCEPTED', offeredAt: from, answeredAt: from, organisation: null, version: 2 };
    await manager.insert(mandateOfferTable, { ...written, ...answered, from, until } as never);
  }
}

/** ST-07, some time ago: her psychiatrist told her GP what was needed on a bad day. It is over, and a steward looked. */
async function loadOverride(manager: EntityManager, now: Date): Promise<void> {
  const [person, id, from, until] = [persons.mira, demoId('override/mira'), daysAgo(now, 60), daysAgo(now, 59)];
  const organisation = organisations.psychiatristPractice;
  await manager.insert(secrecyOverrideTable, {
    ...{ id, person, organisation, author: professionals.miraPsychiatrist, ground: 'CONFLICT_OF_DUTIES', danger: 'RAISED' },
    recipient: { kind: 'PROFESSIONAL', ref: professionals.miraGp },
    categories: ['HOW_TO_WORK_WITH_ME', 'COACH_CONTACT'],
    reason: 'Mira zei vandaag dat het voor haar niet meer hoeft en wilde naar huis; haar huisarts gaat bij haar langs.',
    ...{ reference: null, from, until, recordedAt: from, withdrawnAt: null, noticeFrom: from },
    ...{ countersignedBy: null, countersignedAt: null, version: 1 },
  } as never);
  await manager.insert(accessReviewTable, {
    ...{ id: demoId('review/mira'), person, kind: 'OVERRIDE', about: id, organisation, openedAt: from, toldFrom: from },
    ...{ state: 'ACCEPTED', reviewer: DEMO.stewards.region, reviewedAt: until, version: 2 },
    words: 'Niet meer dan nodig, voor één dag, aan wie kon helpen.',
  } as never);
}

/** TQ-07: what Jonas wrote for a crisis. It names the hospital, and opens nothing until somebody there activates it. */
async function loadCrisisCard(manager: EntityManager, now: Date): Promise<void> {
  const [personId, recordedAt] = [persons.jonas, daysAgo(now, 90)];
  await manager.insert(crisisCardTable.schema, {
    ...{ personId, id: demoId('crisis-card/jonas'), heldBy: personId, author: personId, parties: [], source: 'PERSON' },
    ...{ sourceSystem: 'kring', sourceId: null, sourceVersion: null, recordedAt, effectiveAt: null, version: 1 },
    situations: 'Als ik dagen niet slaap en niemand mij nog bereikt.',
    signs: 'Ik sluit mij op, antwoord niet en eet niet.',
    helps: 'Rustig blijven, licht uit, één iemand tegelijk. Bel Sofie van De Brug.',
    doesNotHelp: 'Discussiëren, of met velen tegelijk komen.',
    contacts: [{ kind: 'ORGANISATION', ref: organisations.hospital }],
    opens: ['NAME', 'CRISIS_CARD', 'CARE_NETWORK'],
    hours: 48,
  } as never);
}

/** The same id for the same fact whenever the demo is loaded, of the form that random ids have. */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`kring demo consent ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function daysAgo(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 24 * 60 * 60 * 1_000);
}

/** In force, and recorded, from some days ago until some days ago, or without end. */
function since(now: Date, from: number, until: number | null = null) {
  const begin = daysAgo(now, from);
  return { from: begin, until: until === null ? null : daysAgo(now, until), recordedAt: begin, withdrawnAt: null };
}

/** Nobody on this list is a stranger to Kring; the GP elsewhere and the practice there are not on it. */
const ELSEWHERE: readonly string[] = [organisations.gpPracticeElsewhere];

async function loadKnownParties(manager: EntityManager, now: Date): Promise<void> {
  const recordedAt = daysAgo(now, 2_000);
  const parties = new Map<
    string,
    { id: string; organisation: string; kind: PartyKind; profession: Profession | null }
  >();
  const meet = (id: string, organisation: string, kind: PartyKind, profession: Profession | null = null): void => {
    if (!ELSEWHERE.includes(organisation)) parties.set(`${id}/${organisation}`, { id, organisation, kind, profession });
  };
  for (const organisation of Object.values(organisations)) meet(organisation, organisation, 'ORGANISATION');
  for (const [team, organisation] of ROSTERS) meet(team, organisation, 'TEAM');
  meet(teams.brugIntake, organisations.brug, 'TEAM');
  for (const { actor } of DEMO_IDENTITIES) {
    if (actor.kind === 'PROFESSIONAL') meet(actor.id, actor.organisation, 'PROFESSIONAL', actor.profession);
  }
  await manager.insert(
    knownPartyTable,
    [...parties.values()].map((party) => ({ ...party, recordedAt })),
  );
}

const ROSTERS: readonly (readonly [team: string, organisation: string, professional: string])[] = [
  [teams.brugIntake, organisations.brug, professionals.jonasIntake],
  [teams.brugRehabilitation, organisations.brug, professionals.jonasCounsellor],
  [teams.brugRehabilitation, organisations.brug, professionals.jonasTeamMember],
  [teams.hospitalAdmissions, organisations.hospital, professionals.jonasHospitalDoctor],
  [teams.dayCentreCare, organisations.dayCentre, professionals.miraEmployerCare],
];

interface ToldRelation {
  readonly key: string;
  readonly person: string;
  readonly kind: RelationKind;
  readonly role: Role;
  readonly organisation?: string;
  readonly professional?: string;
  readonly team?: string;
  readonly member?: string;
  readonly openedBy: Opening;
  readonly inWords: string;
  /** Days ago. */
  readonly from: number;
  /** Days ago; left out while it lasts. */
  readonly until?: number;
}

function relationRow(
  { key, from, until, organisation, professional, team, member, ...told }: ToldRelation,
  now: Date,
): RelationRow {
  return {
    id: demoId(`relation/${key}`),
    ...told,
    organisation: organisation ?? null,
    professional: professional ?? null,
    team: team ?? null,
    member: member ?? null,
    ...since(now, from, until ?? null),
  };
}

const jonas = { person: persons.jonas } as const;

const JONAS_RELATIONS: readonly ToldRelation[] = [
  // T-08
  {
    ...jonas,
    key: 'jonas/gp',
    kind: 'FIRST_LINE',
    role: 'GENERAL_PRACTITIONER',
    organisation: organisations.gpPracticeJonas,
    professional: professionals.jonasGp,
    openedBy: 'PERSON',
    inWords: 'Huisarts',
    from: 1_900,
  },
  {
    ...jonas,
    key: 'jonas/sender',
    kind: 'REFERRAL_SENDER',
    role: 'GENERAL_PRACTITIONER',
    organisation: organisations.gpPracticeJonas,
    professional: professionals.jonasGp,
    openedBy: 'ACCEPTED_REFERRAL',
    inWords: 'Verwees naar Centrum De Brug',
    from: 190,
  },
  // T-09
  {
    ...jonas,
    key: 'jonas/intake',
    kind: 'REFERRAL_RECEIVER',
    role: 'MH_TEAM',
    organisation: organisations.brug,
    team: teams.brugIntake,
    openedBy: 'ACCEPTED_REFERRAL',
    inWords: 'Bekijkt de aanmelding',
    from: 190,
  },
  // T-12: no current support, so the relation has ended
  {
    ...jonas,
    key: 'jonas/psychologist',
    kind: 'FIRST_LINE',
    role: 'FIRST_LINE_PSYCHOLOGIST',
    organisation: organisations.formerPsychologistPractice,
    professional: professionals.jonasFormerPsychologist,
    openedBy: 'PERSON',
    inWords: 'Psycholoog',
    from: 1_500,
    until: 500,
  },
  // T-11: several admissions, all over
  {
    ...jonas,
    key: 'jonas/admission-1',
    kind: 'CARE_TEAM',
    role: 'MH_TEAM',
    organisation: organisations.hospital,
    team: teams.hospitalAdmissions,
    openedBy: 'CONFIRMED_REGISTRATION',
    inWords: 'Opname',
    from: 1_400,
    until: 1_330,
  },
  {
    ...jonas,
    key: 'jonas/admission-2',
    kind: 'CARE_TEAM',
    role: 'MH_TEAM',
    organisation: organisations.hospital,
    team: teams.hospitalAdmissions,
    openedBy: 'CONFIRMED_REGISTRATION',
    inWords: 'Opname',
    from: 760,
    until: 680,
  },
  // T-21
  {
    ...jonas,
    key: 'jonas/counsellor',
    kind: 'CARE_LEAD',
    role: 'MH_LEAD',
    organisation: organisations.brug,
    professional: professionals.jonasCounsellor,
    openedBy: 'ACCEPTED_REFERRAL',
    inWords: 'Individueel begeleider',
    from: 145,
  },
  {
    ...jonas,
    key: 'jonas/team',
    kind: 'CARE_TEAM',
    role: 'MH_TEAM',
    organisation: organisations.brug,
    team: teams.brugRehabilitation,
    openedBy: 'PERSON',
    inWords: 'Geeft de groepen',
    from: 130,
  },
  // T-06
  {
    ...jonas,
    key: 'jonas/mother',
    kind: 'GROUP_RELATIVE',
    role: 'RELATIVE',
    member: persons.jonasMother,
    openedBy: 'ACCEPTED_INVITATION',
    inWords: 'mama',
    from: 110,
  },
  {
    ...jonas,
    key: 'jonas/father',
    kind: 'GROUP_RELATIVE',
    role: 'RELATIVE',
    member: persons.jonasFather,
    openedBy: 'ACCEPTED_INVITATION',
    inWords: 'papa',
    from: 110,
  },
  // TQ-10: later
  {
    ...jonas,
    key: 'jonas/coach',
    kind: 'COACHING',
    role: 'JOB_COACH',
    organisation: organisations.jobMediation,
    professional: professionals.gtbCoach,
    openedBy: 'PERSON',
    inWords: 'Denkt mee over werk',
    from: 25,
  },
  // T-28
  {
    ...jonas,
    key: 'jonas/housing',
    kind: 'MUNICIPAL_CASE',
    role: 'MUNI_HOUSING',
    organisation: organisations.ocmw,
    professional: professionals.ocmwHousing,
    openedBy: 'PERSON',
    inWords: 'Vraag om alleen te wonen',
    from: 20,
  },
];

const mira = { person: persons.mira } as const;

const MIRA_RELATIONS: readonly ToldRelation[] = [
  // E-06
  {
    ...mira,
    key: 'mira/gp',
    kind: 'FIRST_LINE',
    role: 'GENERAL_PRACTITIONER',
    organisation: organisations.gpPracticeMira,
    professional: professionals.miraGp,
    openedBy: 'PERSON',
    inWords: 'Huisarts',
    from: 1_900,
  },
  {
    ...mira,
    key: 'mira/psychiatrist',
    kind: 'CARE_LEAD',
    role: 'MH_LEAD',
    organisation: organisations.psychiatristPractice,
    professional: professionals.miraPsychiatrist,
    openedBy: 'PERSON',
    inWords: 'Psychiater',
    from: 1_500,
  },
  // E-14
  {
    ...mira,
    key: 'mira/sender',
    kind: 'REFERRAL_SENDER',
    role: 'MH_LEAD',
    organisation: organisations.psychiatristPractice,
    professional: professionals.miraPsychiatrist,
    openedBy: 'ACCEPTED_REFERRAL',
    inWords: 'Verwees naar de jobcoach',
    from: 640,
  },
  {
    ...mira,
    key: 'mira/receiver',
    kind: 'REFERRAL_RECEIVER',
    role: 'JOB_COACH',
    organisation: organisations.jobCoaching,
    openedBy: 'ACCEPTED_REFERRAL',
    inWords: 'Bekijkt de aanmelding',
    from: 640,
    until: 610,
  },
  // E-17
  {
    ...mira,
    key: 'mira/coach',
    kind: 'COACHING',
    role: 'JOB_COACH',
    organisation: organisations.jobCoaching,
    professional: professionals.miraCoach,
    openedBy: 'ACCEPTED_REFERRAL',
    inWords: 'Jobcoach',
    from: 610,
  },
  // E-16
  {
    ...mira,
    key: 'mira/advising-doctor',
    kind: 'INSURER_FILE',
    role: 'ADVISING_DOCTOR',
    organisation: organisations.mutuality,
    professional: professionals.miraAdvisingDoctor,
    openedBy: 'PERSON',
    inWords: 'Adviserend arts van de mutualiteit',
    from: 640,
  },
  // E-23, E-27: two placements, one employer (ST-12)
  {
    ...mira,
    key: 'mira/employer',
    kind: 'EMPLOYMENT',
    role: 'EMPLOYER',
    organisation: organisations.dayCentre,
    openedBy: 'PERSON',
    inWords: 'Werkgever',
    from: 400,
  },
  // E-29
  {
    ...mira,
    key: 'mira/school',
    kind: 'TRAINING',
    role: 'TRAINING_PROVIDER',
    organisation: organisations.trainingProvider,
    openedBy: 'PERSON',
    inWords: 'Opleiding tot animator',
    from: 150,
  },
];

const femke = { person: persons.femke } as const;

const FEMKE_RELATIONS: readonly ToldRelation[] = [
  {
    ...femke,
    key: 'femke/gp',
    kind: 'FIRST_LINE',
    role: 'GENERAL_PRACTITIONER',
    organisation: organisations.gpPracticeMira,
    professional: professionals.femkeGp,
    openedBy: 'PERSON',
    inWords: 'Huisarts',
    from: 420,
  },
  {
    ...femke,
    key: 'femke/psychologist',
    kind: 'FIRST_LINE',
    role: 'FIRST_LINE_PSYCHOLOGIST',
    organisation: organisations.formerPsychologistPractice,
    professional: professionals.femkePsychologist,
    openedBy: 'PERSON',
    inWords: 'Psycholoog van de eerste lijn',
    from: 312,
  },
  // it lasts a while after the treatment, for whoever takes over may have a question.
  {
    ...femke,
    key: 'femke/specialist',
    kind: 'CARE_LEAD',
    role: 'MH_LEAD',
    organisation: organisations.psychiatristPractice,
    professional: professionals.femkeSpecialist,
    openedBy: 'PERSON',
    inWords: 'Psycholoog van de gespecialiseerde functie',
    from: 240,
  },
  // who receives and proposes the invoices, and who validates and pays.
  {
    ...femke,
    key: 'femke/agency',
    kind: 'BILLING_FILE',
    role: 'BILLING',
    organisation: organisations.mutuality,
    professional: professionals.conventionBilling,
    openedBy: 'CONFIRMED_REGISTRATION',
    inWords: 'Terugbetaling door de mutualiteit',
    from: 300,
  },
  {
    ...femke,
    key: 'femke/hospital-billing',
    kind: 'BILLING_FILE',
    role: 'BILLING',
    organisation: organisations.hospital,
    professional: professionals.hospitalBilling,
    openedBy: 'CONFIRMED_REGISTRATION',
    inWords: 'Uitbetaling door het ziekenhuis van het netwerk',
    from: 300,
  },
];

interface ToldGrant {
  readonly key: string;
  readonly person: string;
  readonly grantee: Grantee;
  readonly categories?: readonly Category[];
  readonly bundles?: GrantRow['bundles'];
  /** Days ago. */
  readonly ago: number;
  /** Days ago on which it was taken back. */
  readonly withdrawn?: number;
  /** Key of the wider grant it was left of. */
  readonly replaces?: string;
}

function grantRow(
  { key, ago, withdrawn, replaces, categories = [], bundles = [], ...told }: ToldGrant,
  now: Date,
): GrantRow {
  return {
    id: demoId(`grant/${key}`),
    ...told,
    ...{ categories, bundles, heldBy: null, purposes: [], actions: ['READ'], exceptTo: null, recordedBy: told.person },
    ...SAID_BY_PERSON,
    ...since(now, ago),
    withdrawnAt: withdrawn === undefined ? null : daysAgo(now, withdrawn),
    version: withdrawn === undefined ? 1 : 2,
    replaces: replaces === undefined ? null : demoId(`grant/${replaces}`),
    ...{ notTo: [], notYetTo: [] },
  };
}

const professional = (ref: string): Grantee => ({ kind: 'PROFESSIONAL', ref });
const organisation = (ref: string): Grantee => ({ kind: 'ORGANISATION', ref });

const GRANTS: readonly ToldGrant[] = [
  {
    ...jonas,
    key: 'jonas/basic',
    // Not the receivers of a referral, the desk or the mediator: they get what their question needs, by name.
    grantee: { kind: 'CARE_NETWORK', relationKinds: ['CARE_LEAD', 'CARE_TEAM', 'FIRST_LINE'] },
    bundles: ['BASIC_NETWORK'],
    ago: 190,
  },
  {
    ...jonas,
    key: 'jonas/intake',
    grantee: { kind: 'TEAM', ref: teams.brugIntake },
    categories: [
      'NAME',
      'IDENTITY',
      'REFERRAL',
      'REFERRAL_SHEET',
      'REFERRAL_SHEET_DIAGNOSIS',
      'REFERRAL_SHEET_MEDICATION',
      'CARE_NEEDS',
      'CARE_NETWORK',
      'TRAJECTORY',
      'WAITING',
    ],
    ago: 190,
  },
  {
    ...jonas,
    key: 'jonas/goals',
    grantee: professional(professionals.jonasCounsellor),
    categories: ['GOALS'],
    ago: 80,
  },
  // A member sees whose group it is, and no topic until one is granted (C-02, TQ-08).
  { ...jonas, key: 'jonas/members', grantee: { kind: 'ALL_MEMBERS' }, categories: ['NAME'], ago: 110 },
  {
    ...jonas,
    key: 'jonas/work',
    grantee: professional(professionals.gtbCoach),
    categories: ['NAME', 'WORK_WISHES', 'STRENGTHS', 'EDUCATION', 'WORK_ACCOMMODATIONS', 'RECOVERY_PLAN_WORK'],
    ago: 25,
  },
  {
    ...jonas,
    key: 'jonas/housing',
    grantee: professional(professionals.ocmwHousing),
    categories: ['NAME', 'HOUSING', 'SUPPORT_REQUESTS', 'SOCIAL_STATUS'],
    ago: 20,
  },
  // Taken back when the talks with the psychologist ended (T-12).
  {
    ...jonas,
    key: 'jonas/psychologist',
    grantee: professional(professionals.jonasFormerPsychologist),
    categories: ['NAME', 'WISHES'],
    ago: 1_500,
    withdrawn: 500,
  },
  {
    ...mira,
    key: 'mira/basic',
    grantee: { kind: 'CARE_NETWORK', relationKinds: ['CARE_LEAD', 'FIRST_LINE', 'COACHING'] },
    bundles: ['BASIC_NETWORK'],
    ago: 640,
  },
  {
    ...mira,
    key: 'mira/set-backs',
    grantee: professional(professionals.miraPsychiatrist),
    categories: ['WORK_EVENTS'],
    ago: 300,
  },
  // What the doctor saw of her status she limited once she was at work: hours and dates are enough (C-49).
  {
    ...mira,
    key: 'mira/insurer-before',
    grantee: professional(professionals.miraAdvisingDoctor),
    categories: ['NAME', 'SOCIAL_STATUS', 'WORK_TRAJECTORY', 'PROGRESSIVE_WORK', 'TRAINING_ENROLMENT'],
    ago: 640,
    withdrawn: 200,
  },
  {
    ...mira,
    key: 'mira/insurer',
    grantee: professional(professionals.miraAdvisingDoctor),
    categories: ['NAME', 'WORK_TRAJECTORY', 'PROGRESSIVE_WORK', 'TRAINING_ENROLMENT'],
    ago: 200,
    replaces: 'mira/insurer-before',
  },
  {
    ...mira,
    key: 'mira/employer',
    grantee: organisation(organisations.dayCentre),
    categories: ['NAME', 'WORK_ACCOMMODATIONS', 'COACH_CONTACT'],
    ago: 300,
  },
  {
    ...mira,
    key: 'mira/school',
    grantee: organisation(organisations.trainingProvider),
    categories: ['WORK_ACCOMMODATIONS'],
    ago: 140,
  },
  {
    ...femke,
    key: 'femke/basic',
    grantee: { kind: 'CARE_NETWORK', relationKinds: ['CARE_LEAD', 'FIRST_LINE'] },
    bundles: ['BASIC_NETWORK'],
    ago: 312,
  },
  // C-26: number and category, so that neither books beyond what is left.
  {
    ...femke,
    key: 'femke/counter',
    grantee: professional(professionals.femkePsychologist),
    categories: ['SESSION_COUNTER'],
    ago: 312,
  },
];

const MANDATES = [
  {
    key: 'jonas/trusted',
    person: persons.jonas,
    holder: persons.jonasTrustedPerson,
    kind: 'TRUSTED_PERSON',
    mode: 'BESIDE',
    categories: [],
    moments: ['PLAN', 'EXECUTION'],
    document: null,
    ago: 120,
  },
  {
    key: 'mira/named',
    person: persons.mira,
    holder: persons.miraRepresentative,
    kind: 'NAMED_BY_PERSON',
    mode: 'IN_PLACE_OF',
    categories: ['NAME', 'CARE_NETWORK', 'CONSENT', 'MEDICATION'],
    moments: [],
    document: 'Schriftelijke volmacht',
    ago: 300,
  },
] as const satisfies readonly (Pick<MandateRow, 'person' | 'holder' | 'kind' | 'mode' | 'categories' | 'moments' | 'document'> & {
  readonly key: string;
  readonly ago: number;
})[];

const REFUSALS = [
  // T-30: why he stays home some days is not for the group, also if he ever grants it everything.
  { ...jonas, key: 'jonas/attendance', grantee: { kind: 'ALL_MEMBERS' }, categories: ['ATTENDANCE'], ago: 110 },
  // EQ-06: her employer is not to know of benefits, earlier jobs or why she left them.
  {
    ...mira,
    key: 'mira/employer',
    grantee: organisation(organisations.dayCentre),
    categories: ['SOCIAL_STATUS', 'JOB_HISTORY', 'WORK_EVENTS'],
    ago: 400,
  },
] as const satisfies readonly {
  readonly key: string;
  readonly person: string;
  readonly grantee: Grantee;
  readonly categories: readonly Category[];
  readonly ago: number;
}[];
