import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../consent/actor';
import type { RelationKind, Role } from '../../../consent/vocabulary';
import { DEMO } from '../../../shared/demo-identities';
import { encodePersonId, encodeReferenceId } from '../../../shared/ids';
import { consentRows } from '../../support/consent-rows';
import { startTestHub } from '../../support/hub';
import type { TestHub, TestHubOptions } from '../../support/hub';
import { tokenFor } from '../../support/tokens';

type Professional = Extract<Actor, { kind: 'PROFESSIONAL' }>;

/** The issuer of the tests speaks for the organisations of the demo; who works there is made up here. */
const professional = (profession: Professional['profession'], at: keyof typeof DEMO.organisations): Professional => ({
  kind: 'PROFESSIONAL',
  id: randomUUID(),
  organisation: DEMO.organisations[at],
  profession,
});

/** Everybody that the convention has. */
export const CAST = {
  psychologist: professional('FIRST_LINE_PSYCHOLOGIST', 'formerPsychologistPractice'),
  otherPsychologist: professional('FIRST_LINE_PSYCHOLOGIST', 'gpPracticeMira'),
  specialised: professional('MENTAL_HEALTH_PROFESSIONAL', 'brug'),
  unregistered: professional('FIRST_LINE_PSYCHOLOGIST', 'trainingProvider'),
  youth: professional('FIRST_LINE_PSYCHOLOGIST', 'peerOrganisation'),
  underTheOld: professional('FIRST_LINE_PSYCHOLOGIST', 'psychiatristPractice'),
  // Leads groups: an expert by experience who works for a practice of the first line.
  expert: professional('FIRST_LINE_PSYCHOLOGIST', 'dayCentre'),
  doctor: professional('GENERAL_PRACTITIONER', 'gpPracticeJonas'),
  coach: professional('JOB_COACH', 'jobCoaching'),
  agency: professional('BILLING_OFFICER', 'mutuality'),
  hospital: professional('BILLING_OFFICER', 'hospital'),
  coordinator: professional('NETWORK_COORDINATOR', 'network'),
  elsewhere: professional('NETWORK_COORDINATOR', 'gpPracticeElsewhere'),
  stranger: professional('FIRST_LINE_PSYCHOLOGIST', 'gpPracticeElsewhere'),
} as const;
export type Who = keyof typeof CAST;

const ROLE: Readonly<Partial<Record<Who, readonly [RelationKind, Role]>>> = {
  psychologist: ['FIRST_LINE', 'FIRST_LINE_PSYCHOLOGIST'],
  otherPsychologist: ['FIRST_LINE', 'FIRST_LINE_PSYCHOLOGIST'],
  specialised: ['CARE_LEAD', 'MH_LEAD'],
  unregistered: ['FIRST_LINE', 'FIRST_LINE_PSYCHOLOGIST'],
  youth: ['FIRST_LINE', 'FIRST_LINE_PSYCHOLOGIST'],
  underTheOld: ['FIRST_LINE', 'FIRST_LINE_PSYCHOLOGIST'],
  expert: ['FIRST_LINE', 'FIRST_LINE_PSYCHOLOGIST'],
  doctor: ['FIRST_LINE', 'GENERAL_PRACTITIONER'],
  coach: ['COACHING', 'JOB_COACH'],
  agency: ['BILLING_FILE', 'BILLING'],
  hospital: ['BILLING_FILE', 'BILLING'],
};

export const professionalKey = (who: Who): string => encodeReferenceId('Professional', CAST[who].id);
export const organisationKey = (who: Who): string => encodeReferenceId('Organisation', CAST[who].organisation);

const REFUSAL = '... on Refused { __typename code rule message }';
const SESSION = 'id state form isBesideGroup contributionCents minutes startsAt provenance { version }';
const ACTS = {
  enrolInConvention: `... on EnrolledInConvention { __typename enrolment { id agreement periodFrom periodTo currentFunction ageCategory } warnings { rule } } ${REFUSAL}`,
  chooseConventionCategory: `... on ConventionCategoryChosen { __typename category } ${REFUSAL}`,
  changeConventionFunction: `... on ConventionFunctionChanged { __typename enrolment { currentFunction } warnings { rule } } ${REFUSAL}`,
  bookConventionSession: `... on ConventionSessionBooked { __typename session { ${SESSION} } warnings { rule } }
    ... on SessionLimitReached { __typename code rule message counter { used maximum extraIndividualUsed form } } ${REFUSAL}`,
  recordConventionSessionOutcome: `... on ConventionSessionOutcomeRecorded { __typename session { ${SESSION} } } ${REFUSAL}`,
  recordConventionGroupSession: `... on ConventionGroupSessionRecorded { __typename participants {
      ... on ConventionSessionBooked { __typename session { ${SESSION} } } ... on SessionLimitReached { __typename code rule } ${REFUSAL} } } ${REFUSAL}`,
  recordConventionAssessment: `... on ConventionAssessmentRecorded { __typename assessment { id moment signatures { capacity } } } ${REFUSAL}`,
  signConventionAssessment: `... on ConventionAssessmentRecorded { __typename assessment { id signatures { capacity doctor { id } } } } ${REFUSAL}`,
  enterConventionInvoiceLine: `... on ConventionInvoiceLineRecorded { __typename line { id item state feeCents contributionCents pseudocode } } ${REFUSAL}`,
  moveConventionInvoiceLine: `... on ConventionInvoiceLineRecorded { __typename line { state steps { state } } } ${REFUSAL}`,
  registerConventionedProfessional: `... on ConventionedProfessionalRecorded { __typename professional { id } agreement } ${REFUSAL}`,
  endConventionedProfessional: `... on ConventionedProfessionalRecorded { __typename professional { id } agreement } ${REFUSAL}`,
} as const;
export type Act = keyof typeof ACTS;

/** A hub in which the convention runs, with professionals registered by the network. */
export class Convention {
  readonly hub: TestHub;
  private readonly tokens = new Map<string, string>();

  private constructor(hub: TestHub) {
    this.hub = hub;
  }

  static async start(options: TestHubOptions = {}): Promise<Convention> {
    const convention = new Convention(await startTestHub(options));
    try {
      await convention.registerAll();
      return convention;
    } catch (error) {
      await convention.stop();
      throw error;
    }
  }

  private async registerAll(): Promise<void> {
    for (const [who, kind, profession] of [
      ['psychologist', 'ADULT', 'CLINICAL_PSYCHOLOGIST'],
      ['otherPsychologist', 'ADULT', 'CLINICAL_PSYCHOLOGIST'],
      ['specialised', 'ADULT', 'CLINICAL_ORTHOPEDAGOGUE'],
      ['youth', 'CHILD_ADOLESCENT', 'CLINICAL_PSYCHOLOGIST'],
      ['expert', 'ADULT', 'EXPERT_BY_EXPERIENCE'],
    ] as const) {
      await this.register(who, { profession, hours: [{ network: organisationKey('coordinator'), networkKind: kind, weeklyHours: 8 }] });
    }
  }

  get db() {
    return this.hub.subgraphs.get('first-line')!.dataSource;
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
  register(who: Who, input: object = {}): Promise<any> {
    return this.act('coordinator', 'registerConventionedProfessional', {
      professional: professionalKey(who),
      organisation: organisationKey(who),
      agreement: 'be-psych-2021',
      profession: 'CLINICAL_PSYCHOLOGIST',
      hasVisum: true,
      hasRecognition: true,
      hours: [{ network: organisationKey('coordinator'), networkKind: 'ADULT', weeklyHours: 8 }],
      signedOn: '2021-10-01',
      ...input,
    });
  }

  /** Goes on at another instant; tokens are made anew, since they last an hour. */
  at(now: string): void {
    this.hub.clock.set(new Date(now));
    this.tokens.clear();
  }

  /** Somebody new, with whom these have to do. */
  async newcomer(...around: readonly Who[]): Promise<string> {
    const person = randomUUID();
    const rows = consentRows(this.hub);
    await rows.person(person);
    for (const who of around) {
      const [kind, role] = ROLE[who]!;
      const from = new Date('2020-01-01T00:00:00.000Z');
      await rows.relation({ person, kind, role, organisation: CAST[who].organisation, professional: CAST[who].id, from });
    }
    return person;
  }

  grant(person: string, who: Who, ...categories: Parameters<ReturnType<typeof consentRows>['grant']>[0]['categories'] & object[]) {
    return consentRows(this.hub).grant({
      person,
      grantee: { kind: 'PROFESSIONAL', ref: CAST[who].id },
      categories: categories as never,
      actions: ['READ'],
    } as never);
  }

  /** Acts as one of the cast, or as the person. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
  async act(who: Who | { person: string }, act: Act, input: object, key: string = randomUUID()): Promise<any> {
    const type = `${act[0]!.toUpperCase()}${act.slice(1)}Input!`;
    const answer = await this.query(who, `mutation A($input: ${type}) { ${act}(input: $input) { ${ACTS[act]} } }`, {
      input: { ...input, idempotencyKey: key },
    });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data![act];
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
  async query(who: Who | { person: string }, query: string, variables: object = {}): Promise<any> {
    const token = await this.tokenOf(who);
    const response = await fetch(this.hub.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const answer = await response.json();
    await this.hub.gateway.settled();
    return answer;
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
  async read(who: Who | { person: string }, person: string, selection: string): Promise<any> {
    const answer = await this.query(who, `query R($id: ID!) { person(id: $id) { ${selection} } }`, { id: encodePersonId(person) });
    return answer.data.person;
  }

  enrol(person: string, input: object = {}, who: Who = 'psychologist') {
    return this.act(who, 'enrolInConvention', {
      person: encodePersonId(person),
      from: '2026-01-10',
      bornOn: '1990-05-05',
      insuredIn: 'BE',
      isUrgent: false,
      isComplex: false,
      ...input,
    });
  }

  book(person: string, input: object = {}, who: Who = 'psychologist', key?: string) {
    const form = (input as { form?: string }).form ?? 'INDIVIDUAL';
    return this.act(
      who,
      'bookConventionSession',
      {
        person: encodePersonId(person),
        conventionFunction: 'FIRST_LINE',
        form,
        startsAt: '2026-02-10T09:00:00.000Z',
        minutes: form === 'GROUP' ? 90 : 50,
        ...input,
      },
      key,
    );
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
  async held(person: string, contributionCents: number, input: object = {}, who: Who = 'psychologist'): Promise<any> {
    const booked = await this.book(person, input, who);
    if (booked.__typename !== 'ConventionSessionBooked') return booked;
    return this.act(who, 'recordConventionSessionOutcome', {
      session: booked.session.id,
      version: booked.session.provenance.version,
      outcome: 'HELD',
      contributionCents,
    });
  }

  /** Sessions of somebody, straight from the table: what was done, whoever may read it. */
  async sessionsOf(person: string): Promise<number> {
    const [row] = await this.db.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM convention_session WHERE person_id = $1 AND state IN ('PLANNED', 'HELD')`,
      [person],
    );
    return row!.n;
  }

  /** So many sessions that were held, put straight into the table. */
  async heldBefore(person: string, count: number, form: 'INDIVIDUAL' | 'GROUP' = 'INDIVIDUAL', who: Who = 'psychologist'): Promise<void> {
    await this.db.query(
      `INSERT INTO convention_session (person_id, id, held_by, author, source, recorded_at, enrolment_id, agreement, convention_function,
         age_category, form, is_extra, network_kind, leader, co_leaders, starts_at, on_date, minutes, place, state, contribution_cents)
       SELECT e.person_id, gen_random_uuid(), $2, $3, 'PROFESSIONAL', now(), e.id, e.agreement, 'FIRST_LINE', c.category, $4, false, 'ADULT',
         $3, '{}', '2026-01-20T09:00:00Z'::timestamptz + i * interval '1 day', date '2026-01-20' + i, 50, 'PRACTICE', 'HELD', 400
       FROM convention_enrolment e JOIN convention_category_choice c ON c.person_id = e.person_id, generate_series(1, $5::int) AS i
       WHERE e.person_id = $1`,
      [person, CAST[who].organisation, CAST[who].id, form, count],
    );
  }

  stop(): Promise<void> {
    return this.hub.stop();
  }

  private async tokenOf(who: Who | { person: string }): Promise<string> {
    const key = typeof who === 'string' ? who : who.person;
    const known = this.tokens.get(key);
    if (known !== undefined) return known;
    const token = await tokenFor(this.hub, typeof who === 'string' ? CAST[who] : { kind: 'PERSON', id: who.person });
    this.tokens.set(key, token);
    return token;
  }
}
