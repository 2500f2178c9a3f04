import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Role } from '../../../consent/vocabulary';
import { DEMO } from '../../../shared/demo-identities';
import { encodeId, encodePersonId, encodeReferenceId } from '../../../shared/ids';
import { isForPersonOnly, listingOf, mayBecome, requestMessage, waitingMessage } from '../../../subgraphs/municipal/housing-request/housing-request.rules';
import { HOUSING_REQUEST_STATES } from '../../../subgraphs/municipal/housing-request/housing-request.table';
import type { HousingRequestRow } from '../../../subgraphs/municipal/housing-request/housing-request.table';
import { consentRows } from '../../support/consent-rows';
import type { ConsentRows } from '../../support/consent-rows';
import { startTestHub } from '../../support/hub';
import type { TestHub } from '../../support/hub';

const { persons, organisations, professionals } = DEMO;
const mira = encodePersonId(persons.mira);
const ocmw = encodeReferenceId('Organisation', organisations.ocmw);

const REQUEST = /* GraphQL */ `
  mutation Request($input: RequestHousingInput!) {
    requestHousing(input: $input) {
      __typename
      ... on HousingRequestChanged { request { id state form provenance { source version } organisation { id } } }
      ... on Refused { code rule }
    }
  }
`;
const request = (over: object = {}) => ({
  input: { person: mira, organisation: ocmw, form: 'SHELTERED', idempotencyKey: randomUUID(), ...over },
});
const SET_STATE = /* GraphQL */ `
  mutation SetState($input: SetHousingRequestStateInput!) {
    setHousingRequestState(input: $input) {
      __typename
      ... on HousingRequestChanged { request { state provenance { version } } }
      ... on Refused { code }
    }
  }
`;
const READ = 'query Read($person: ID!) { person(id: $person) { housingRequests { nodes { id state } } supportWishes { nodes { text } } } }';

describe('what the register is told of a housing request', () => {
  const row: HousingRequestRow = {
    personId: 'p', id: 'r', heldBy: 'ocmw', author: 'p', parties: [], source: 'PERSON', sourceSystem: 'kring', sourceId: null,
    sourceVersion: null, recordedAt: new Date(0), effectiveAt: null, inPlaceBy: null, version: 1, form: 'NOT_SURE', state: 'REQUESTED',
    wantedFrom: null, requestedOn: '2026-01-10', answer: null, listedOn: null, recheckOn: null, recheckedOn: null,
  };

  it('that it has to be talked over within six weeks, and that it was; taken back it is no talk that was held', () => {
    expect(requestMessage(row, '2026-01-10')).toMatchObject({ kind: 'TASK', category: 'HOUSING', due: '2026-02-21', until: null, doneOn: null });
    expect(requestMessage({ ...row, state: 'IN_CONVERSATION' }, '2026-02-01')).toMatchObject({ until: '2026-02-01', doneOn: '2026-02-01' });
    expect(requestMessage({ ...row, state: 'WITHDRAWN' }, '2026-02-01')).toMatchObject({ until: '2026-02-01', doneOn: null });
  });

  it('since when the person waits, when the need is and was looked at anew, and that the wait is over', () => {
    expect(waitingMessage(row, '2026-01-10')).toBeNull();
    const listed = { ...row, state: 'ON_WAITING_LIST', ...listingOf(row, 'ON_WAITING_LIST', '2026-08-01', '2026-02-01') } as const;
    expect(waitingMessage(listed, '2026-02-01')).toMatchObject({ on: '2026-02-01', until: null, due: '2026-08-01', waiting: { recheckedOn: null } });
    const anew = { ...listed, ...listingOf(listed, 'ON_WAITING_LIST', '2027-02-01', '2026-07-30') };
    expect(waitingMessage(anew, '2026-07-30')).toMatchObject({ on: '2026-02-01', due: '2027-02-01', waiting: { recheckedOn: '2026-07-30' } });
    const granted = { ...anew, state: 'GRANTED', ...listingOf(anew, 'GRANTED', null, '2026-09-01') } as const;
    expect(waitingMessage(granted, '2026-09-01')).toMatchObject({ on: '2026-02-01', until: '2026-09-01', due: null });
  });
});

describe('the states of a housing request', () => {
  it('always end: every path comes to an answer or is taken back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HOUSING_REQUEST_STATES), fc.infiniteStream(fc.nat(10)), (start, choices) => {
        let state = start;
        for (let step = 0; step < HOUSING_REQUEST_STATES.length; step += 1) {
          const next = HOUSING_REQUEST_STATES.filter((to) => to !== state && mayBecome(state, to));
          if (next.length === 0) return;
          state = next[choices.next().value! % next.length]!;
        }
        throw new Error(`never ends from ${start}`);
      }),
    );
  });

  it('never go back, and only withdrawing is the person’s alone', () => {
    expect(mayBecome('GRANTED', 'REQUESTED')).toBe(false);
    expect(mayBecome('REQUESTED', 'GRANTED')).toBe(false);
    expect(mayBecome('REQUESTED', 'IN_CONVERSATION')).toBe(true);
    // Only who waits can be looked at anew, and goes on waiting.
    expect(HOUSING_REQUEST_STATES.filter((state) => mayBecome(state, state))).toEqual(['ON_WAITING_LIST']);
    expect(HOUSING_REQUEST_STATES.filter(isForPersonOnly)).toEqual(['WITHDRAWN']);
  });
});

let hub: TestHub;
let consent: ConsentRows;

beforeAll(async () => {
  hub = await startTestHub();
  consent = consentRows(hub);
  const { ocmw: organisation } = organisations;
  await consent.person(persons.mira);
  await consent.person(persons.jonas);
  const municipal = (person: string, role: Role, professional: string) =>
    consent.relation({ person, kind: 'MUNICIPAL_CASE', role, organisation, professional });
  await municipal(persons.mira, 'MUNI_HOUSING', professionals.ocmwHousing);
  await municipal(persons.jonas, 'MUNI_NEIGHBOURHOOD', professionals.ocmwHousing);
  await municipal(persons.jonas, 'MUNI_INCOME', professionals.ocmwIncome);
  const practice = { organisation: organisations.psychiatristPractice, professional: professionals.miraPsychiatrist };
  await consent.relation({ person: persons.mira, kind: 'CARE_LEAD', role: 'MH_LEAD', ...practice });
  await consent.relation({ person: persons.jonas, kind: 'CARE_LEAD', role: 'MH_LEAD', ...practice });
  const gp = { organisation: organisations.gpPracticeJonas, professional: professionals.jonasGp };
  await consent.relation({ person: persons.jonas, kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER', ...gp });
  await consent.relation({ person: persons.jonas, kind: 'GROUP_RELATIVE', role: 'RELATIVE', member: persons.jonasMother });
  const seat = [organisations.ocmw, professionals.ocmwIncome];
  await municipalSql('INSERT INTO outreach_worker (organisation, professional, since) VALUES ($1, $2, \'2020-01-01\')', seat);
}, 60_000);
afterAll(() => hub.stop());

function municipalSql<T = { n: number }>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
  return hub.subgraphs.get('municipal')!.dataSource.query<T[]>(sql, [...values]);
}

describe('asking the municipality for a place to live', () => {
  const rows = async (): Promise<number> => {
    const [row] = await municipalSql('SELECT count(*)::int AS n FROM housing_request');
    return row!.n;
  };

  it('is done once, however often the same act is sent', async () => {
    const key = randomUUID();
    const first = await hub.ask('mira', REQUEST, request({ idempotencyKey: key }));
    const again = await hub.ask('mira', REQUEST, request({ idempotencyKey: key }));

    expect(first.data.requestHousing).toMatchObject({
      __typename: 'HousingRequestChanged',
      request: { state: 'REQUESTED', form: 'SHELTERED', provenance: { source: 'PERSON', version: 1 }, organisation: { id: ocmw } },
    });
    expect(again.data).toEqual(first.data);
    expect(await rows()).toBe(1);
  });

  it('is refused under a key that was used for something else, and changes nothing', async () => {
    const key = randomUUID();
    await hub.ask('mira', REQUEST, request({ idempotencyKey: key }));
    const before = await rows();

    const other = await hub.ask('mira', REQUEST, request({ idempotencyKey: key, form: 'ASSISTED' }));

    expect(other.data.requestHousing).toEqual({ __typename: 'Refused', code: 'KEY_USED_OTHERWISE', rule: null });
    expect(await rows()).toBe(before);
  });

  it('is worked on by the housing desk, which reads what it holds itself', async () => {
    const answer = await hub.ask('ocmw-housing', READ, { person: mira });
    const asked = answer.data.person.housingRequests.nodes[0];
    const toState = (version: number, state: string) => ({ input: { request: asked.id, version, state, idempotencyKey: randomUUID() } });

    expect(asked.state).toBe('REQUESTED');
    const label = { input: { ...toState(1, 'IN_CONVERSATION').input, answer: 'Niet zolang de psychose duurt.' } };
    expect((await hub.ask('ocmw-housing', SET_STATE, label)).data.setHousingRequestState).toMatchObject({ code: 'INPUT_NOT_FIT' });
    const act = toState(1, 'IN_CONVERSATION');
    const done = await hub.ask('ocmw-housing', SET_STATE, act);
    expect(done.data.setHousingRequestState).toEqual({
      __typename: 'HousingRequestChanged',
      request: { state: 'IN_CONVERSATION', provenance: { version: 2 } },
    });

    const again = await hub.ask('ocmw-housing', SET_STATE, act);
    expect(again.data).toEqual(done.data);

    const late = await hub.ask('ocmw-housing', SET_STATE, toState(1, 'GRANTED'));
    expect(late.data.setHousingRequestState).toEqual({ __typename: 'Refused', code: 'STALE_VERSION' });
    const taken = await hub.ask('ocmw-housing', SET_STATE, toState(2, 'WITHDRAWN'));
    expect(taken.data.setHousingRequestState).toEqual({ __typename: 'Refused', code: 'ONLY_THE_PERSON' });
    const skipped = await hub.ask('ocmw-housing', SET_STATE, toState(2, 'REQUESTED'));
    expect(skipped.data.setHousingRequestState).toEqual({ __typename: 'Refused', code: 'RULE_NOT_MET' });
  });

  it('is withheld from a psychiatrist to whom it was not opened, who learns that and no more', async () => {
    const answer = await hub.ask('mira-psychiatrist', READ, { person: mira });

    expect(answer.data).toEqual({ person: { housingRequests: null, supportWishes: null } });
    expect(answer.errors).toBeUndefined();
    expect(answer.withheld).toEqual([
      { person: mira, category: 'HOUSING', fields: ['Person.housingRequests', 'Person.supportWishes'], partial: false },
    ]);
  });

  it('is not done in somebody’s name without their yes: keeping one’s own record is no such leave', async () => {
    const before = await rows();
    const own = encodeReferenceId('Organisation', organisations.psychiatristPractice);
    const unasked = await hub.ask('mira-psychiatrist', REQUEST, request({ organisation: own }));

    expect(unasked.data.requestHousing).toMatchObject({ __typename: 'Refused', code: 'NOT_PERMITTED' });
    expect(await rows()).toBe(before);
  });

  it('with a key that is no organisation’s is a clear refusal', async () => {
    const answer = await hub.ask('mira', REQUEST, request({ organisation: encodeReferenceId('Organisation', 'no-uuid') }));
    expect(answer.data.requestHousing).toMatchObject({ __typename: 'Refused', code: 'INPUT_NOT_FIT' });
  });

  it('cannot be done for a stranger, who is answered as if nobody were there', async () => {
    const before = await rows();
    const hidden = await hub.ask('stranger', REQUEST, request());
    const missing = await hub.ask('stranger', REQUEST, request({ person: encodePersonId(randomUUID()) }));

    expect(hidden.data.requestHousing.code).toBe('NOT_FOUND');
    expect(hidden.text).toBe(missing.text);
    expect(await rows()).toBe(before);
  });
});

const WARNED = 'recorded { id state provenance { version source } } warnings { rule }';
/** An act on what a desk works on, with its answer. */
const act = (mutation: string, input: string, recorded: string) =>
  `mutation Act($input: ${input}!) { ${mutation}(input: $input) { __typename ... on ${recorded} { ${WARNED} } ... on Refused { code rule } } }`;
const jonas = encodePersonId(persons.jonas);

describe('what a desk works on with a person', () => {
  const ASK = act('askIndication', 'AskIndicationInput', 'IndicationRecorded');
  const MOVE = act('moveIndication', 'MoveIndicationInput', 'IndicationRecorded');
  const ask = (over: object = {}) => ({
    input: { person: jonas, organisation: ocmw, needs: ['HOUSING'], act: 'NL_WMO', idempotencyKey: randomUUID(), ...over },
  });
  const READ_HOME = `query Home($person: ID!) { person(id: $person) {
    indications { nodes { id state needs isCrossDomain isEntitlement answer provenance { version } } }
    supportProvisions { nodes { id state } } evictionRisks { nodes { state hearingOn } } } }`;

  it('begins with the person, once however often it is sent, and is warned of where one need alone is looked at (R-096)', async () => {
    const input = ask();
    const first = await hub.ask('jonas', ASK, input);
    expect(first.data.askIndication).toMatchObject({
      ...{ __typename: 'IndicationRecorded', warnings: [{ rule: 'R-096' }] },
      recorded: { state: 'ASKED', provenance: { version: 1, source: 'PERSON' } },
    });
    expect((await hub.ask('jonas', ASK, input)).data).toEqual(first.data);
    expect(await municipalSql('SELECT count(*)::int AS n FROM indication')).toEqual([{ n: 1 }]);

    const wide = await hub.ask('jonas', ASK, ask({ needs: ['HOUSING', 'NETWORK_RELATIONS'] }));
    expect(wide.data.askIndication.warnings).toEqual([]);
    expect((await hub.ask('jonas', ASK, ask({ needs: [] }))).data.askIndication).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-096' });
    const { data } = await hub.ask('jonas', ASK, ask({ organisation: null }));
    expect(data.askIndication).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });

  it('is taken a step on by the desk that keeps it, at the version it saw, and withdrawn by the person alone', async () => {
    const { data } = await hub.ask('ocmw-income', ASK, ask({ needs: ['INCOME', 'HOUSING'], organisation: null }));
    const { id } = data.askIndication.recorded;
    const to = (over: object) => ({ input: { id, version: 1, to: 'IN_CONVERSATION', idempotencyKey: randomUUID(), ...over } });
    expect((await hub.ask('ocmw-income', MOVE, to({ to: 'WITHDRAWN' }))).data.moveIndication).toMatchObject({ code: 'ONLY_THE_PERSON' });
    expect((await hub.ask('ocmw-income', MOVE, to({ to: 'GRANTED' }))).data.moveIndication).toMatchObject({ code: 'RULE_NOT_MET' });
    const step = to({});
    const done = await hub.ask('ocmw-income', MOVE, step);
    expect(done.data.moveIndication.recorded).toMatchObject({ state: 'IN_CONVERSATION', provenance: { version: 2 } });
    expect((await hub.ask('ocmw-income', MOVE, step)).data).toEqual(done.data);
    expect((await hub.ask('ocmw-income', MOVE, to({}))).data.moveIndication).toMatchObject({ code: 'STALE_VERSION' });

    const label = to({ version: 2, to: 'NOT_GRANTED', answer: 'Wegens zijn schizofrenie.' });
    expect((await hub.ask('ocmw-income', MOVE, label)).data.moveIndication).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'C-53' });
    const withdrawn = await hub.ask('jonas', MOVE, to({ version: 2, to: 'WITHDRAWN' }));
    expect(withdrawn.data.moveIndication.recorded).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('is not written by other professions, nor by a stranger, to whom there is nobody', async () => {
    const before = await municipalSql('SELECT count(*)::int AS n FROM indication');
    expect((await hub.ask('mira-psychiatrist', ASK, ask())).data.askIndication).toMatchObject({ code: 'NOT_PERMITTED' });
    const hidden = await hub.ask('stranger', ASK, ask());
    const missing = await hub.ask('stranger', ASK, ask({ person: encodePersonId(randomUUID()) }));
    expect(hidden.data.askIndication.code).toBe('NOT_FOUND');
    expect(hidden.text).toBe(missing.text);
    expect((await hub.ask('anonymous', ASK, ask())).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await municipalSql('SELECT count(*)::int AS n FROM indication')).toEqual(before);
  });

  it('is read by the person and the desk’s own, and withheld from others until the person opens it', async () => {
    const own = await hub.ask('jonas', READ_HOME, { person: jonas });
    expect(own.data.person.indications.nodes).toHaveLength(3);
    expect(own.data.person.indications.nodes[0]).toMatchObject({ isEntitlement: false });
    const desk = await hub.ask('ocmw-income', READ_HOME, { person: jonas });
    expect(desk.data.person.indications.nodes).toHaveLength(1);
    const psychiatrist = await hub.ask('mira-psychiatrist', READ_HOME, { person: jonas });
    expect(psychiatrist.data.person).toEqual({ indications: null, supportProvisions: null, evictionRisks: null });
    expect(psychiatrist.withheld).toMatchObject([{ category: 'HOUSING', partial: false }]);
  });

  it('support is asked and stopped by the person when they want (C-58)', async () => {
    const SUPPORT = act('askSupport', 'AskSupportInput', 'SupportProvisionRecorded');
    const STOP = act('moveSupport', 'MoveSupportInput', 'SupportProvisionRecorded');
    const input = { person: jonas, organisation: ocmw, kind: 'AMBULATORY_SUPPORT', idempotencyKey: randomUUID() };
    const { data } = await hub.ask('jonas', SUPPORT, { input });
    const { id } = data.askSupport.recorded;
    const step = (version: number, to: string, over: object = {}) => ({ input: { id, version, to, idempotencyKey: randomUUID(), ...over } });
    expect((await hub.ask('jonas', STOP, step(1, 'AGREED', { provider: ocmw }))).data.moveSupport).toMatchObject({ code: 'NOT_PERMITTED' });
    expect((await hub.ask('jonas', STOP, step(1, 'ENDED'))).data.moveSupport.recorded).toMatchObject({ state: 'ENDED' });
  });

  it('a home is offered by the desk, and accepted by the person alone', async () => {
    const OFFER = act('offerHome', 'OfferHomeInput', 'HousingAllocationRecorded');
    const ANSWER = act('moveHousingAllocation', 'MoveHousingAllocationInput', 'HousingAllocationRecorded');
    const input = { person: mira, form: 'INDEPENDENT', home: 'Studio, Lindeplein 4', landlord: ocmw, answerBy: '2026-12-01' };
    const { data } = await hub.ask('ocmw-housing', OFFER, { input: { ...input, idempotencyKey: randomUUID() } });
    const { id } = data.offerHome.recorded;
    const answer = { input: { id, version: 1, to: 'ACCEPTED', idempotencyKey: randomUUID() } };
    expect((await hub.ask('ocmw-housing', ANSWER, answer)).data.moveHousingAllocation).toMatchObject({ code: 'ONLY_THE_PERSON' });
    expect((await hub.ask('mira', ANSWER, answer)).data.moveHousingAllocation.recorded).toMatchObject({ state: 'ACCEPTED' });
    expect((await hub.ask('mira', OFFER, { input: { ...input, idempotencyKey: randomUUID() } })).data.offerHome).toMatchObject({ code: 'NOT_PERMITTED' });
  });

  it('a hearing about the home is due for whoever may see it, and for nobody else', async () => {
    const RISK = act('recordEvictionRisk', 'RecordEvictionRiskInput', 'EvictionRiskRecorded');
    const COURT = act('moveEvictionRisk', 'MoveEvictionRiskInput', 'EvictionRiskRecorded');
    const DUE = 'query Due($person: ID!) { person(id: $person) { dueItems { nodes { occasion { code } dueOn category } } } }';
    const input = { person: mira, cause: 'RENT_ARREARS', jurisdiction: 'NL', signalledOn: '2026-11-18', idempotencyKey: randomUUID() };
    const { data } = await hub.ask('ocmw-housing', RISK, { input });
    const court = { id: data.recordEvictionRisk.recorded.id, version: 1, to: 'BEFORE_COURT', hearingOn: '2026-12-10', idempotencyKey: randomUUID() };
    expect((await hub.ask('ocmw-housing', COURT, { input: court })).data.moveEvictionRisk.recorded).toMatchObject({ state: 'BEFORE_COURT' });
    await hub.settle();
    const hearing = { occasion: { code: 'EVICTION_HEARING' }, dueOn: '2026-12-10', category: 'HOUSING' };
    expect((await hub.ask('mira', DUE, { person: mira })).data.person.dueItems.nodes).toContainEqual(hearing);
    expect((await hub.ask('ocmw-housing', DUE, { person: mira })).data.person.dueItems.nodes).toContainEqual(hearing);
    expect((await hub.ask('mira-psychiatrist', DUE, { person: mira })).text).not.toContain('EVICTION');
  });

  it('debts and income are the income desk’s own case and the person’s to read; no other desk, nor care, sees them', async () => {
    const DEBTS = act('recordDebtSupport', 'RecordDebtSupportInput', 'DebtSupportRecorded');
    const STEP = act('moveDebtSupport', 'MoveDebtSupportInput', 'DebtSupportRecorded');
    const READ_MONEY = `query Money($person: ID!) { person(id: $person) {
      debtSupports { nodes { state nextBy totalCents steps { step reachedOn nextBy } } } incomeSupports { nodes { state } } personalBudgets { nodes { state } }
      dueItems { nodes { occasion { code } dueOn } } } }`;
    const input = { person: jonas, kind: 'DEBT_MEDIATION', jurisdiction: 'NL', askedOn: '2026-11-18', idempotencyKey: randomUUID() };
    expect((await hub.ask('ocmw-housing', DEBTS, { input })).data.recordDebtSupport).toMatchObject({ code: 'NOT_PERMITTED' });
    expect((await hub.ask('jonas', DEBTS, { input })).data.recordDebtSupport).toMatchObject({ code: 'NOT_PERMITTED' });
    const { data } = await hub.ask('ocmw-income', DEBTS, { input });
    const step = { id: data.recordDebtSupport.recorded.id, version: 1, to: 'INTAKE', totalCents: 1_250_000, idempotencyKey: randomUUID() };
    await hub.ask('ocmw-income', STEP, { input: step });
    await hub.settle();

    const { person } = (await hub.ask('jonas', READ_MONEY, { person: jonas })).data;
    expect(person.debtSupports.nodes).toEqual([
      {
        ...{ state: 'INTAKE', nextBy: '2027-01-13', totalCents: 1_250_000 },
        steps: [
          { step: 'ASKED', reachedOn: '2026-11-18', nextBy: '2026-12-16' },
          { step: 'INTAKE', reachedOn: '2026-11-18', nextBy: '2027-01-13' },
        ],
      },
    ]);
    expect(person.dueItems.nodes).toContainEqual({ occasion: { code: 'DEBT_STEP' }, dueOn: '2027-01-13' });
    expect((await hub.ask('ocmw-income', READ_MONEY, { person: jonas })).data.person.debtSupports.nodes).toHaveLength(1);
    for (const other of ['ocmw-housing', 'mira-psychiatrist', 'jonas-gp']) {
      const answer = await hub.ask(other, READ_MONEY, { person: jonas });
      expect([other, answer.data.person.debtSupports]).toEqual([other, null]);
      expect(answer.text).not.toMatch(/DEBT_STEP|1250000/);
    }
  });
});

describe('a neighbourhood conference (U-31, U-32, R-099, C-61)', () => {
  const gpPractice = encodeReferenceId('Organisation', organisations.gpPracticeJonas);
  const CONVENE = act('conveneNeighbourhoodConference', 'ConveneNeighbourhoodConferenceInput', 'NeighbourhoodConferenceRecorded');
  const ANSWER = act('answerConferenceParticipant', 'AnswerConferenceParticipantInput', 'NeighbourhoodConferenceRecorded');
  const CLOSE = act('closeNeighbourhoodConference', 'CloseNeighbourhoodConferenceInput', 'NeighbourhoodConferenceRecorded');
  const READ_TALK = `query Talk($person: ID!) { person(id: $person) { neighbourhoodConferences { nodes {
    id topic state agreed provenance { version } participants { id kind reason participation provenance { version } } } } } }`;
  const core = [{ kind: 'PERSON' }, { kind: 'GENERAL_PRACTITIONER', organisation: gpPractice }];
  const beyond = [
    { kind: 'RELATIVE', relative: encodePersonId(persons.jonasMother) },
    { kind: 'POLICE', reason: 'Er werd al drie keer ingebroken.' },
  ];
  const convene = (participants: readonly object[], over: object = {}) => ({
    input: {
      ...{ person: jonas, plannedAt: '2026-11-25T10:00:00Z', place: 'Buurthuis', topic: 'Veilig wonen', language: 'nl' },
      ...{ participants, idempotencyKey: randomUUID(), ...over },
    },
  });
  const read = async (who: string) => (await hub.ask(who, READ_TALK, { person: jonas })).data.person?.neighbourhoodConferences;

  it('is refused without the person, and with the police and no reason', async () => {
    const without = await hub.ask('ocmw-housing', CONVENE, convene(core.slice(1)));
    expect(without.data.conveneNeighbourhoodConference).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-099' });
    const police = await hub.ask('ocmw-housing', CONVENE, convene([...core, { kind: 'POLICE' }]));
    expect(police.data.conveneNeighbourhoodConference).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-61' });
    expect((await hub.ask('jonas-gp', CONVENE, convene(core))).data.conveneNeighbourhoodConference).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await municipalSql('SELECT count(*)::int AS n FROM neighbourhood_conference')).toEqual([{ n: 0 }]);
  });

  it('tells the core at once, and nobody beyond it before the person’s own yes', async () => {
    const done = await hub.ask('ocmw-housing', CONVENE, convene([...core, ...beyond]));
    expect(done.data.conveneNeighbourhoodConference.recorded).toMatchObject({ state: 'PLANNED' });

    const own = await read('jonas');
    expect(own.nodes[0].participants.map(({ kind, participation }: Record<string, string>) => [kind, participation]).sort()).toEqual([
      ...[['GENERAL_PRACTITIONER', 'INVITED'], ['PERSON', 'INVITED'], ['POLICE', 'AWAITS_PERSON'], ['RELATIVE', 'AWAITS_PERSON']],
    ]);
    expect((await read('jonas-gp')).nodes).toMatchObject([{ topic: 'Veilig wonen', participants: [{ kind: 'GENERAL_PRACTITIONER' }] }]);
    expect(await read('jonas-mother')).toBeNull();
    expect(await read('mira-psychiatrist')).toBeNull();
  });

  it('lets somebody in by the person’s yes, for this one meeting, and out again by their no', async () => {
    const [{ id, participants }] = (await read('jonas')).nodes;
    const mother = participants.find(({ kind }: { kind: string }) => kind === 'RELATIVE');
    const answer = (version: number, isWanted: boolean) => ({ input: { participant: mother.id, version, isWanted, idempotencyKey: randomUUID() } });
    expect((await hub.ask('ocmw-housing', ANSWER, answer(1, true))).data.answerConferenceParticipant).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-61' });
    expect(await read('jonas-mother')).toBeNull();

    await hub.ask('jonas', ANSWER, answer(1, true));
    // She sees the talk and her own place at it; not that the police were thought of.
    expect((await read('jonas-mother')).nodes).toMatchObject([{ topic: 'Veilig wonen', participants: [{ kind: 'RELATIVE' }] }]);
    expect((await hub.ask('jonas', ANSWER, answer(1, false))).data.answerConferenceParticipant).toMatchObject({ code: 'STALE_VERSION' });
    await hub.ask('jonas', ANSWER, answer(2, false));
    expect(await read('jonas-mother')).toBeNull();
    await hub.ask('jonas', ANSWER, answer(3, true));
    expect(await read('jonas-mother')).not.toBeNull();

    const close = (over: object = {}) => ({ input: { conference: id, version: 1, as: 'HELD', idempotencyKey: randomUUID(), ...over } });
    expect((await hub.ask('ocmw-housing', CLOSE, close())).data.closeNeighbourhoodConference).toMatchObject({ code: 'RULE_NOT_MET' });
    const off = await hub.ask('ocmw-housing', CLOSE, close({ as: 'CALLED_OFF' }));
    expect(off.data.closeNeighbourhoodConference.recorded).toMatchObject({ state: 'CALLED_OFF' });
    expect(await read('jonas-mother')).toBeNull();
    expect((await read('jonas-gp')).nodes).toMatchObject([{ state: 'CALLED_OFF' }]);
  });

  const PROPOSE = act('proposeConferenceParticipant', 'ProposeConferenceParticipantInput', 'NeighbourhoodConferenceRecorded');
  const placesOf = async (topic: string) => (await read('jonas')).nodes.find((node: { topic: string }) => node.topic === topic);
  const planned = async (who: string) => {
    await hub.settle();
    return (await hub.ask(who, 'query Due($person: ID!) { person(id: $person) { dueItems { nodes { occasion { code } } } } }', { person: jonas })).text;
  };
  const answered = async (topic: string, kind: string, isWanted: boolean) => {
    const place = (await placesOf(topic)).participants.findLast((each: { kind: string }) => each.kind === kind);
    const input = { participant: place.id, version: place.provenance.version, isWanted, idempotencyKey: randomUUID() };
    expect((await hub.ask('jonas', ANSWER, { input })).data.answerConferenceParticipant).toMatchObject({ recorded: { state: 'PLANNED' } });
  };

  it('is due to nobody to whom the person said no, who are not invited anew without their yes (C-61)', async () => {
    await hub.ask('ocmw-housing', CONVENE, convene([...core, beyond[0]!], { topic: 'Buren' }));
    const { id } = await placesOf('Buren');
    expect(await planned('jonas-gp')).toContain('CONFERENCE_PLANNED');
    expect(await planned('jonas-mother')).not.toContain('CONFERENCE_PLANNED');
    await answered('Buren', 'RELATIVE', true);
    expect(await planned('jonas-mother')).toContain('CONFERENCE_PLANNED');
    await answered('Buren', 'GENERAL_PRACTITIONER', false);
    expect(await planned('jonas-gp')).not.toContain('CONFERENCE_PLANNED');

    const propose = { input: { conference: id, participant: core[1], idempotencyKey: randomUUID() } };
    expect((await hub.ask('ocmw-housing', PROPOSE, propose)).data.proposeConferenceParticipant).toMatchObject({ recorded: { state: 'PLANNED' } });
    expect((await read('jonas-gp')).nodes).toMatchObject([{ topic: 'Veilig wonen' }]);
    expect(await planned('jonas-gp')).not.toContain('CONFERENCE_PLANNED');
    await answered('Buren', 'GENERAL_PRACTITIONER', true);
    expect(await planned('jonas-gp')).toContain('CONFERENCE_PLANNED');
  });

  it('is over for whomever the person let in, also where a colleague of the convener had asked for them (C-61)', async () => {
    const { ocmw: organisation } = organisations;
    await consent.relation({ person: persons.jonas, kind: 'MUNICIPAL_CASE', role: 'MUNI_HOUSING', organisation, professional: professionals.ocmwIncome });
    await hub.ask('ocmw-housing', CONVENE, convene([core[0]!], { topic: 'Sleutels' }));
    const { id } = await placesOf('Sleutels');
    const propose = { input: { conference: id, participant: beyond[0], idempotencyKey: randomUUID() } };
    expect((await hub.ask('ocmw-income', PROPOSE, propose)).data.proposeConferenceParticipant).toMatchObject({ recorded: { state: 'PLANNED' } });
    await answered('Sleutels', 'RELATIVE', true);
    expect((await read('jonas-mother')).nodes).toContainEqual(expect.objectContaining({ topic: 'Sleutels' }));

    const close = { input: { conference: id, version: 1, as: 'CALLED_OFF', idempotencyKey: randomUUID() } };
    expect((await hub.ask('ocmw-housing', CLOSE, close)).data.closeNeighbourhoodConference).toMatchObject({ recorded: { state: 'CALLED_OFF' } });
    expect((await read('jonas-mother')).nodes).not.toContainEqual(expect.objectContaining({ topic: 'Sleutels' }));
  });
});

describe('a participant on a ground of the law (C-61)', () => {
  const CONVENE = act('conveneNeighbourhoodConference', 'ConveneNeighbourhoodConferenceInput', 'NeighbourhoodConferenceRecorded');
  const ANSWER = act('answerConferenceParticipant', 'AnswerConferenceParticipantInput', 'NeighbourhoodConferenceRecorded');
  const READ_TALK = `query Talk($person: ID!) { person(id: $person) { neighbourhoodConferences { nodes {
    topic participants { id kind ground groundInWords participation answeredOn provenance { version } } } } } }`;
  const school = encodeReferenceId('Organisation', organisations.psychiatristPractice);
  const onGround = { kind: 'OTHER', organisation: school, reason: 'De kinderen hebben er hulp.', ground: 'LEGAL_DUTY', groundInWords: 'Zorg voor de kinderen; het kan niet wachten.' };
  const convene = (participant: object) => ({
    input: {
      ...{ person: jonas, plannedAt: '2026-11-26T10:00:00Z', place: 'Buurthuis', topic: 'Kinderen thuis', language: 'nl' },
      ...{ participants: [{ kind: 'PERSON' }, participant], idempotencyKey: randomUUID() },
    },
  });
  const placeOf = async () => {
    const { nodes } = (await hub.ask('jonas', READ_TALK, { person: jonas })).data.person.neighbourhoodConferences;
    const talk = nodes.find(({ topic }: { topic: string }) => topic === 'Kinderen thuis');
    return talk?.participants.find(({ kind }: { kind: string }) => kind === 'OTHER');
  };

  it('is there without the person’s yes, which the person reads with the ground; the graph opens nothing to them, before nor after a no', async () => {
    const words = { ...onGround, groundInWords: null };
    expect((await hub.ask('ocmw-housing', CONVENE, convene(words))).data.conveneNeighbourhoodConference).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-61' });
    expect((await hub.ask('ocmw-housing', CONVENE, convene(onGround))).data.conveneNeighbourhoodConference).toMatchObject({ recorded: { state: 'PLANNED' } });
    const place = await placeOf();
    expect(place).toMatchObject({ ground: 'LEGAL_DUTY', groundInWords: onGround.groundInWords, participation: 'ON_LEGAL_GROUND', answeredOn: null });
    const asParticipant = async () => (await hub.ask('mira-psychiatrist', READ_TALK, { person: jonas })).text;
    expect(await asParticipant()).not.toContain('Kinderen thuis');

    const answer = (version: number, isWanted: boolean) => ({ input: { participant: place.id, version, isWanted, idempotencyKey: randomUUID() } });
    await hub.ask('jonas', ANSWER, answer(1, false));
    expect(await placeOf()).toMatchObject({ participation: 'ON_LEGAL_GROUND', answeredOn: '2026-11-18' });
    expect(await asParticipant()).not.toContain('Kinderen thuis');
    await hub.ask('jonas', ANSWER, answer(2, true));
    expect(await placeOf()).toMatchObject({ participation: 'INVITED' });
    expect(await asParticipant()).toContain('Kinderen thuis');
    // Proposed later it is the same: on the ground they are there, and see nothing.
    const PROPOSE = act('proposeConferenceParticipant', 'ProposeConferenceParticipantInput', 'NeighbourhoodConferenceRecorded');
    const { nodes } = (await hub.ask('jonas', 'query T($person: ID!) { person(id: $person) { neighbourhoodConferences { nodes { id topic } } } }', { person: jonas })).data.person.neighbourhoodConferences;
    const { id: conference } = nodes.find(({ topic }: { topic: string }) => topic === 'Kinderen thuis');
    const practice = { ...onGround, kind: 'YOUTH_CARE', organisation: encodeReferenceId('Organisation', organisations.gpPracticeJonas) };
    const proposed = await hub.ask('ocmw-housing', PROPOSE, { input: { conference, participant: practice, idempotencyKey: randomUUID() } });
    expect(proposed.data.proposeConferenceParticipant).toMatchObject({ recorded: { state: 'PLANNED' } });
    expect((await hub.ask('jonas-gp', READ_TALK, { person: jonas })).text).not.toContain('Kinderen thuis');
    // Nor is why they are there told to anybody else who takes part.
    expect((await hub.ask('jonas-gp', READ_TALK, { person: jonas })).text).not.toContain('het kan niet wachten');
  });
});

describe('wishes for support and how somebody gets by', () => {
  const plain = (mutation: string, input: string) =>
    `mutation Act($input: ${input}!) { ${mutation}(input: $input) { __typename ... on Refused { code rule } } }`;
  const ADD = plain('addSupportWish', 'AddSupportWishInput');
  const WITHDRAW = plain('withdrawSupportWish', 'WithdrawSupportWishInput');
  const WISHES = 'query Wishes($person: ID!) { person(id: $person) { supportWishes { nodes { id text withdrawnOn provenance { source version heldBy } } } } }';
  const SCORE = plain('recordParticipationScoring', 'RecordParticipationScoringInput');
  const CORRECT = plain('correctParticipationScoring', 'CorrectParticipationScoringInput');
  const SCORINGS = `query Scorings($person: ID!) { person(id: $person) { participationScorings { nodes {
    id instrument ratedBy scoredOn scores { item score } provenance { version } } } } }`;
  const wishes = async (who: string) => (await hub.ask(who, WISHES, { person: mira })).data.person?.supportWishes;

  it('T-28: a wish is the person’s or told to the desk, and only the person takes it back', async () => {
    const add = (who: string, over: object = {}) =>
      hub.ask(who, ADD, { input: { person: mira, organisation: ocmw, text: 'Hulp bij het verhuizen.', language: 'nl', idempotencyKey: randomUUID(), ...over } });
    expect((await add('mira', { organisation: null })).data.addSupportWish).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect((await add('mira-psychiatrist')).data.addSupportWish).toMatchObject({ code: 'NOT_PERMITTED' });
    expect((await add('stranger')).data.addSupportWish).toMatchObject({ code: 'NOT_FOUND' });
    expect((await add('ocmw-housing', { text: 'Zij heeft een angststoornis.' })).data.addSupportWish).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'C-53' });
    expect((await add('mira')).data.addSupportWish.__typename).toBe('SupportWishRecorded');
    expect((await add('ocmw-housing', { text: 'Vraagt hulp met de sleutels.', organisation: null })).data.addSupportWish.__typename).toBe('SupportWishRecorded');
    const { nodes } = await wishes('mira');
    expect(nodes.map(({ text, provenance }: { text: string; provenance: { source: string } }) => [text, provenance.source]).sort()).toEqual([
      ['Hulp bij het verhuizen.', 'PERSON'],
      ['Vraagt hulp met de sleutels.', 'PROFESSIONAL'],
    ]);
    expect((await wishes('ocmw-housing')).nodes).toHaveLength(2);
    expect(await wishes('mira-psychiatrist')).toBeNull();

    const [wish] = nodes.filter(({ text }: { text: string }) => text.startsWith('Vraagt'));
    const withdraw = (who: string, version: number) => hub.ask(who, WITHDRAW, { input: { wish: wish.id, version, idempotencyKey: randomUUID() } });
    expect((await withdraw('ocmw-housing', 1)).data.withdrawSupportWish).toMatchObject({ code: 'ONLY_THE_PERSON' });
    expect((await withdraw('mira', 2)).data.withdrawSupportWish).toMatchObject({ code: 'STALE_VERSION' });
    expect((await withdraw('mira', 1)).data.withdrawSupportWish.__typename).toBe('SupportWishRecorded');
    expect((await wishes('mira')).nodes.find(({ id }: { id: string }) => id === wish.id)).toMatchObject({ withdrawnOn: '2026-11-18' });
    expect((await withdraw('mira', 2)).data.withdrawSupportWish).toMatchObject({ code: 'ALREADY_ENDED' });
  });

  it('U-34: the desk scores the matrix and the ladder, the person their own view, and neither the other’s', async () => {
    const scoring = { person: mira, instrument: 'SELF_SUFFICIENCY_MATRIX', ratedBy: 'TOGETHER', scoredOn: '2026-11-10' };
    const score = (who: string, over: object = {}) =>
      hub.ask(who, SCORE, { input: { ...scoring, scores: [{ item: 'HOUSING', score: 3 }, { item: 'DOMESTIC_RELATIONS', score: 2 }], idempotencyKey: randomUUID(), ...over } });
    for (const [who, over, code] of [
      ['mira', {}, 'NOT_PERMITTED'],
      ['ocmw-housing', { ratedBy: 'PERSON' }, 'ONLY_THE_PERSON'],
      ['ocmw-housing', { scores: [{ item: 'HOUSING', score: 6 }] }, 'INPUT_NOT_FIT'],
      ['ocmw-housing', { scoredOn: '2026-11-19' }, 'INPUT_NOT_FIT'],
      ['mira-psychiatrist', {}, 'NOT_PERMITTED'],
      // EQ-11: how small a network is is nothing for a municipality to keep.
      ['ocmw-housing', { scores: [{ item: 'SOCIAL_NETWORK', score: 2 }] }, 'NOT_PERMITTED'],
      ['stranger', {}, 'NOT_FOUND'],
    ] as const) {
      expect([who, (await score(who, over)).data.recordParticipationScoring]).toEqual([who, expect.objectContaining({ code })]);
    }
    expect((await score('ocmw-housing')).data.recordParticipationScoring.__typename).toBe('ParticipationScoringRecorded');
    const own = { ratedBy: 'PERSON', instrument: 'PARTICIPATION_LADDER', scores: [{ item: 'RUNG', score: 5 }], scoredOn: '2026-11-18' };
    expect((await score('mira', own)).data.recordParticipationScoring.__typename).toBe('ParticipationScoringRecorded');
    const read = async (who: string) => (await hub.ask(who, SCORINGS, { person: mira })).data.person?.participationScorings;
    const [ladder, matrix] = (await read('mira')).nodes;
    expect(ladder).toMatchObject({ instrument: 'PARTICIPATION_LADDER', scores: [{ item: 'RUNG', score: 5 }] });
    expect(matrix).toMatchObject({ ratedBy: 'TOGETHER', scores: [{ item: 'HOUSING', score: 3 }] });
    expect(await read('mira-psychiatrist')).toBeNull();

    // EQ-11: whoever may know how she lives does not by that know of the people around her; the desk reads what it scored itself.
    const around = { ratedBy: 'PERSON', scores: [{ item: 'SOCIAL_NETWORK', score: 1 }, { item: 'DOMESTIC_RELATIONS', score: 5 }], scoredOn: '2026-11-09' };
    expect((await score('mira', around)).data.recordParticipationScoring.__typename).toBe('ParticipationScoringRecorded');
    const TOPICS = 'query T($id: ID!) { person(id: $id) { participationScorings(first: 9) { nodes { ratedBy scores { item } domesticRelations socialNetwork } } } }';
    const topics = async (who: string) =>
      (await hub.ask(who, TOPICS, { id: mira })).data.person?.participationScorings?.nodes.map(({ ratedBy, domesticRelations, socialNetwork }: Record<string, unknown>) => [ratedBy, domesticRelations, socialNetwork]);
    expect(await topics('mira')).toEqual([['PERSON', null, null], ['TOGETHER', 2, null], ['PERSON', 5, 1]]);
    expect(await topics('ocmw-housing')).toEqual([['TOGETHER', 2, null]]);
    const lead = { person: persons.mira, grantee: { kind: 'PROFESSIONAL', ref: professionals.miraPsychiatrist } } as const;
    const yes = await consent.grant({ ...lead, categories: ['HOUSING'] });
    expect(await topics('mira-psychiatrist')).toEqual([['PERSON', null, null], ['TOGETHER', null, null], ['PERSON', null, null]]);
    const also = await consent.grant({ ...lead, categories: ['SOCIAL_NETWORK'] });
    expect(await topics('mira-psychiatrist')).toEqual([['PERSON', null, null], ['TOGETHER', null, null], ['PERSON', null, 1]]);
    for (const id of [yes, also]) await hub.subgraphs.get('person')!.dataSource.query('DELETE FROM consent_grant WHERE id = $1', [id]);

    const correct = (who: string, id: string, over: object = {}) =>
      hub.ask(who, CORRECT, { input: { scoring: id, version: 1, ratedBy: 'DESK', scoredOn: '2026-11-10', scores: [{ item: 'HOUSING', score: 4 }], idempotencyKey: randomUUID(), ...over } });
    expect((await correct('mira', matrix.id, { ratedBy: 'PERSON' })).data.correctParticipationScoring).toMatchObject({ code: 'NOT_PERMITTED' });
    expect((await correct('ocmw-housing', ladder.id)).data.correctParticipationScoring).toMatchObject({ code: 'NOT_FOUND' });
    expect((await correct('ocmw-housing', matrix.id, { version: 2 })).data.correctParticipationScoring).toMatchObject({ code: 'STALE_VERSION' });
    expect((await correct('ocmw-housing', matrix.id)).data.correctParticipationScoring.__typename).toBe('ParticipationScoringRecorded');
    expect((await read('mira')).nodes[1]).toMatchObject({ scores: [{ item: 'HOUSING', score: 4 }], provenance: { version: 2 } });
  });

  it('C-37: what a representative scores in the person’s place says so, and never that the person did', async () => {
    const holder = persons.miraRepresentative;
    const person = hub.subgraphs.get('person')!.dataSource;
    const relation = await consent.representative({ person: persons.mira, holder, categories: ['HOUSING'], assessedBy: professionals.miraPsychiatrist, organisation: organisations.psychiatristPractice });
    const inPlace = { headers: { 'kring-acting-for': mira } };
    const READ_ONE = `query One($person: ID!) { person(id: $person) { participationScorings(first: 20) { nodes {
      id ratedBy scoredOn scores { score } provenance { source heldBy version inPlaceOfPerson writtenInPlaceBy } } } } }`;
    const scoredOn = '2026-11-02';
    const of = async (who: string, options = {}, on = scoredOn) =>
      (await hub.ask(who, READ_ONE, { person: mira }, options)).data.person?.participationScorings?.nodes.find((each: { scoredOn: string }) => each.scoredOn === on);
    const scoring = { instrument: 'PARTICIPATION_LADDER', scoredOn, scores: [{ item: 'RUNG', score: 2 }] };
    const score = async (who: string, over: object, options = {}) =>
      (await hub.ask(who, SCORE, { input: { ...scoring, person: mira, idempotencyKey: randomUUID(), ...over } }, options)).data.recordParticipationScoring;
    const correct = async (who: string, id: string, over: object, options = {}) =>
      (await hub.ask(who, CORRECT, { input: { scoredOn, scores: [{ item: 'RUNG', score: 3 }], scoring: id, idempotencyKey: randomUUID(), ...over } }, options)).data.correctParticipationScoring;
    const kept = () => municipalSql('SELECT to_jsonb(s) AS row FROM participation_scoring s ORDER BY id');
    const before = await kept();
    expect(await score('mira-representative', { ratedBy: 'PERSON' }, inPlace)).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-37' });
    // What she wished herself nobody takes back for her.
    const wished = (await wishes('mira')).nodes.find(({ text }: { text: string }) => text.startsWith('Hulp bij'));
    const withdraw = async (who: string, options: object) =>
      (await hub.ask(who, WITHDRAW, { input: { wish: wished.id, version: 1, idempotencyKey: randomUUID() } }, options)).data.withdrawSupportWish;
    expect(await withdraw('mira-representative', inPlace)).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-37' });
    expect((await wishes('mira')).nodes.find(({ id }: { id: string }) => id === wished.id)).toMatchObject({ withdrawnOn: null });
    for (const ratedBy of ['DESK', 'TOGETHER']) expect(await score('mira-representative', { ratedBy }, inPlace)).toMatchObject({ code: 'NOT_PERMITTED' });
    for (const who of ['mira', 'ocmw-housing']) expect(await score(who, { ratedBy: 'REPRESENTATIVE' })).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-37' });
    // Without the hat it is a relative's word, and a mandate for the home is none for the people around the person.
    expect(await score('mira-representative', { ratedBy: 'REPRESENTATIVE' })).toMatchObject({ code: 'NOT_PERMITTED' });
    const around = { ratedBy: 'REPRESENTATIVE', instrument: 'SELF_SUFFICIENCY_MATRIX', scores: [{ item: 'SOCIAL_NETWORK', score: 2 }] };
    expect(await score('mira-representative', around, inPlace)).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-14' });
    expect(await kept()).toEqual(before);

    expect(await score('mira-representative', { ratedBy: 'REPRESENTATIVE' }, inPlace)).toMatchObject({ __typename: 'ParticipationScoringRecorded' });
    const seen = await of('mira');
    expect(seen).toMatchObject({ ratedBy: 'REPRESENTATIVE', provenance: { source: 'RELATIVE', heldBy: persons.mira, inPlaceOfPerson: true } });
    // It opens nothing: the person's own to the desk as what they score themselves is, and to who wrote it by the mandate alone.
    expect(await of('ocmw-housing')).toBeUndefined();
    expect(await of('mira-psychiatrist')).toBeUndefined();
    expect(await of('mira-representative')).toBeUndefined();
    expect(await of('mira-representative', inPlace)).toEqual(seen);
    // Whoever puts it right says whose view it then is; what the desk saw is not theirs to score anew.
    expect(await correct('mira-representative', seen.id, { version: 1, ratedBy: 'PERSON' }, inPlace)).toMatchObject({ code: 'ONLY_THE_PERSON' });
    expect(await correct('mira', seen.id, { version: 1, ratedBy: 'REPRESENTATIVE' })).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await correct('ocmw-housing', seen.id, { version: 1, ratedBy: 'DESK' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await correct('mira', seen.id, { version: 1, ratedBy: 'PERSON' })).toMatchObject({ __typename: 'ParticipationScoringRecorded' });
    // Put right by her it is her view, and nobody's in her place any more; what she said no mandate scores anew.
    const hers = { ratedBy: 'PERSON', scores: [{ score: 3 }], provenance: { source: 'PERSON', inPlaceOfPerson: false, writtenInPlaceBy: null, version: 2 } };
    expect(await of('mira')).toMatchObject(hers);
    expect(await correct('mira-representative', seen.id, { version: 2, ratedBy: 'REPRESENTATIVE' }, inPlace)).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-37' });
    expect(await of('mira')).toMatchObject(hers);
    expect(await score('mira-representative', { ratedBy: 'REPRESENTATIVE', scoredOn: '2026-11-03' }, inPlace)).toMatchObject({ __typename: 'ParticipationScoringRecorded' });
    const beside = await of('mira', {}, '2026-11-03');
    const puttingRight = { version: 1, ratedBy: 'REPRESENTATIVE', scoredOn: '2026-11-03' };
    expect(await correct('mira-representative', beside.id, puttingRight, inPlace)).toMatchObject({ __typename: 'ParticipationScoringRecorded' });
    expect(await of('mira', {}, '2026-11-03')).toMatchObject({
      ...{ ratedBy: 'REPRESENTATIVE', scores: [{ score: 3 }] },
      provenance: { source: 'RELATIVE', inPlaceOfPerson: true, writtenInPlaceBy: encodePersonId(holder), version: 2 },
    });
    // Of a mandate that was narrowed what it no longer reaches stays as it was, and is not gone with what it does.
    const reaching = async (topics: string) => {
      for (const table of ['mandate', 'incapacity']) await person.query(`UPDATE ${table} SET categories = $2 WHERE person = $1`, [persons.mira, topics]);
    };
    await reaching('{HOUSING,SOCIAL_NETWORK}');
    const wider = { ...around, scoredOn: '2026-11-04', scores: [...around.scores, { item: 'HOUSING', score: 2 }] };
    expect(await score('mira-representative', wider, inPlace)).toMatchObject({ __typename: 'ParticipationScoringRecorded' });
    await reaching('{HOUSING}');
    const narrowed = { version: 1, ratedBy: 'REPRESENTATIVE', scoredOn: wider.scoredOn, scores: [{ item: 'HOUSING', score: 4 }] };
    const { id: both } = await of('mira', {}, wider.scoredOn);
    expect(await correct('mira-representative', both, narrowed, inPlace)).toMatchObject({ __typename: 'ParticipationScoringRecorded' });
    const scores = () => municipalSql(`SELECT items, scores, in_place_by FROM participation_scoring WHERE scored_on = '${wider.scoredOn}'`);
    expect(await scores()).toEqual([{ items: ['HOUSING', 'SOCIAL_NETWORK'], scores: [4, 2], in_place_by: holder }]);
    expect(await correct('mira', both, { ...narrowed, version: 2, ratedBy: 'PERSON' })).toMatchObject({ __typename: 'ParticipationScoringRecorded' });
    expect(await scores()).toEqual([{ items: ['HOUSING'], scores: [4], in_place_by: null }]);
    const desks = (await of('ocmw-housing', {}, '2026-11-10')).id;
    expect(await correct('mira-representative', desks, { version: 2, ratedBy: 'REPRESENTATIVE' }, inPlace)).toMatchObject({ code: 'NOT_PERMITTED' });
    await person.query('DELETE FROM mandate WHERE holder = $1', [holder]);
    expect(await of('mira-representative', inPlace)).toBeUndefined();
    await person.query('DELETE FROM relation WHERE id = $1', [relation]);
    await person.query('DELETE FROM incapacity WHERE person = $1', [persons.mira]);
  });

  it('U-35: what is counted of a municipality is read without a login, as definitions of a day, and says what measures it or why nothing does', async () => {
    const query = `query Counted($on: Date, $level: WmoIndicatorLevel) {
      wmoPerformanceFields { number validTo } wmoPerformanceIndicators(on: $on, level: $level) { id code field levels numerator denominator measuredAs notMeasured } }`;
    const { data } = await hub.ask('anonymous', query, {});
    expect(data.wmoPerformanceFields).toHaveLength(9);
    expect(data.wmoPerformanceIndicators).toContainEqual(expect.objectContaining({ code: 'HOME_KEPT', field: 7, levels: ['ORGANISATION', 'REGION'] }));
    for (const { measuredAs, notMeasured } of data.wmoPerformanceIndicators) expect((measuredAs === null) !== (notMeasured === null)).toBe(true);
    expect((await hub.ask('anonymous', query, { on: '2014-12-31' })).data.wmoPerformanceIndicators).toEqual([]);
    expect((await hub.ask('anonymous', query, { on: '2015-01-01', level: 'REGION' })).data.wmoPerformanceIndicators.length).toBeGreaterThan(0);
  });
});

describe('by which money frames support is paid (N-15, R-121, L-17, L-18, L-23)', () => {
  const ALLOCATE = `mutation ($input: AllocateSupportFundingInput!) { allocateSupportFunding(input: $input) {
    __typename ... on SupportFundingRecorded { funding { id frame sharePercent untilDate provenance { version } } } ... on Refused { code } } }`;
  const CHANGE = ALLOCATE.replace('AllocateSupportFundingInput', 'ChangeSupportFundingInput').replace('allocateSupportFunding(', 'changeSupportFunding(');
  const keys: Record<string, string> = {};
  const paid = { method: 'LUMP_SUM', payer: ocmw, sharePercent: 60, fromDate: '2026-12-01' };
  const allocate = async (trajectory: string, frame: string, over: object = {}, desk = 'ocmw-housing') => {
    const input = { trajectory, frame, ...paid, ...over, idempotencyKey: randomUUID() };
    const { data } = await hub.ask(desk, ALLOCATE, { input });
    return data.allocateSupportFunding.funding ?? data.allocateSupportFunding;
  };
  const change = async (funding: string, version: number, over: object = {}, desk = 'ocmw-housing') => {
    const { data } = await hub.ask(desk, CHANGE, { input: { funding, version, ...over, idempotencyKey: randomUUID() } });
    return data.changeSupportFunding.funding ?? data.changeSupportFunding;
  };
  beforeAll(async () => {
    const HOME = act('recordHousingSupport', 'RecordHousingSupportInput', 'HousingSupportRecorded');
    const home = { person: jonas, kind: 'PROTECTED_LIVING', tenure: 'WITH_SUPPORT', provider: ocmw, startsOn: '2026-12-01' };
    keys['home'] = (await hub.ask('ocmw-housing', HOME, { input: { ...home, idempotencyKey: randomUUID() } })).data.recordHousingSupport.recorded.id;
    const SUPPORT = act('askSupport', 'AskSupportInput', 'SupportProvisionRecorded');
    const meals = { person: jonas, kind: 'MEALS', idempotencyKey: randomUUID() };
    keys['meals'] = (await hub.ask('ocmw-housing', SUPPORT, { input: meals })).data.askSupport.recorded.id;
  });

  it('they are several at once, and of one support never more than the whole', async () => {
    expect(await allocate(keys['home']!, 'LONG_TERM_CARE_ACT', { fromDate: '2026-11-30' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await allocate(keys['home']!, 'LONG_TERM_CARE_ACT')).toMatchObject({ frame: 'LONG_TERM_CARE_ACT', sharePercent: 60 });
    expect(await allocate(keys['home']!, 'SOCIAL_SUPPORT_ACT', { sharePercent: 41 })).toMatchObject({ code: 'RULE_NOT_MET' });
    expect(await allocate(keys['home']!, 'FLEMISH_SOCIAL_PROTECTION', { sharePercent: 40 })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await allocate(keys['home']!, 'SOCIAL_SUPPORT_ACT', { sharePercent: 40 })).toMatchObject({ sharePercent: 40 });
    // Another support is paid apart.
    expect(await allocate(keys['meals']!, 'FLEMISH_SOCIAL_PROTECTION', { sharePercent: 100 })).toMatchObject({ sharePercent: 100 });
    const justice = { trajectory: keys['home'], frame: 'JUSTICE', ...paid, idempotencyKey: randomUUID() };
    expect((await hub.ask('ocmw-housing', ALLOCATE, { input: justice })).errors).toHaveLength(1);
  });

  it('are said by the desk that answers for the support, and not by the person, care or another desk of the house’s side', async () => {
    const { id } = await allocate(keys['meals']!, 'OTHER', { sharePercent: null });
    for (const [identity, code] of [['jonas', 'NOT_PERMITTED'], ['mira-psychiatrist', 'NOT_PERMITTED'], ['stranger', 'NOT_FOUND']] as const) {
      expect([identity, await allocate(keys['meals']!, 'OTHER', {}, identity)]).toMatchObject([identity, { code }]);
      expect([identity, await change(id, 1, {}, identity)]).toMatchObject([identity, { code }]);
    }
    const missing = encodeId('HousingSupport', persons.jonas, randomUUID());
    expect(await allocate(missing, 'OTHER')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await change(id, 1, { untilDate: '2026-12-01' })).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
    expect(await change(id, 1, { untilDate: '2026-12-02' })).toMatchObject({ untilDate: '2026-12-02', provenance: { version: 2 } });
    expect(await change(id, 1)).toMatchObject({ code: 'STALE_VERSION' });
    const notKey = { trajectory: jonas, frame: 'OTHER', ...paid, idempotencyKey: randomUUID() };
    expect((await hub.ask('ocmw-housing', ALLOCATE, { input: notKey })).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('are read by the person and the desk, and withheld from care and everybody else; once the support is over there are no new ones', async () => {
    const read = async (identity: string) =>
      (await hub.ask(identity, 'query ($id: ID!) { person(id: $id) { supportFundings(first: 50) { nodes { trajectory frame } } } }', { id: jonas })).data.person?.supportFundings;
    const own = await read('jonas');
    expect(own.nodes).toContainEqual({ trajectory: keys['home'], frame: 'LONG_TERM_CARE_ACT' });
    expect(await read('ocmw-housing')).toEqual(own);
    for (const identity of ['mira-psychiatrist', 'jonas-gp', 'jonas-mother', 'stranger']) expect([identity, (await read(identity))?.nodes ?? []]).toEqual([identity, []]);
    // Who has a part in the frame alone reads the frame, and not which support it pays.
    const mother = DEMO.persons.jonasMother;
    const municipal = hub.subgraphs.get('municipal')!.dataSource;
    await municipal.query(`UPDATE support_funding SET parties = ARRAY[$1::uuid] WHERE person_id = $2 AND frame = 'LONG_TERM_CARE_ACT'`, [mother, persons.jonas]);
    expect((await read('jonas-mother')).nodes).toEqual([{ trajectory: null, frame: 'LONG_TERM_CARE_ACT' }]);
    await municipal.query(`UPDATE support_funding SET parties = '{}' WHERE person_id = $1`, [persons.jonas]);
    const STOP = act('moveSupport', 'MoveSupportInput', 'SupportProvisionRecorded');
    await hub.ask('jonas', STOP, { input: { id: keys['meals'], version: 1, to: 'ENDED', idempotencyKey: randomUUID() } });
    expect(await allocate(keys['meals']!, 'OTHER', { payer: null })).toMatchObject({ code: 'ALREADY_ENDED' });
  });
});

describe('the rows of the catalogue that a municipality keeps', () => {
  const provider = ocmw;
  const of = { person: jonas };
  /** Row, who records it, the act with its input, the list it stands in and how it reads there. */
  const ROWS: readonly (readonly [row: string, desk: string, act: string, inputType: string, input: object, list: string, shown: object])[] = [
    ['U-05', 'ocmw-housing', 'askIndication', 'AskIndicationInput', { needs: ['HOUSING', 'SOCIAL_AUTONOMY'], act: 'NL_WMO' }, 'indications', { act: 'NL_WMO', isEntitlement: false }],
    ['U-06', 'ocmw-housing', 'askIndication', 'AskIndicationInput', { needs: ['HOUSING', 'INCOME', 'LIVING_AUTONOMY'], act: 'BE_OCMW' }, 'indications', { act: 'BE_OCMW', isCrossDomain: true }],
    ['U-07', 'ocmw-housing', 'recordHousingSupport', 'RecordHousingSupportInput', { kind: 'PROTECTED_LIVING', tenure: 'WITH_SUPPORT', provider, startsOn: '2026-12-01' }, 'housingSupports', { kind: 'PROTECTED_LIVING', tenure: 'WITH_SUPPORT' }],
    ['U-08', 'ocmw-housing', 'askSupport', 'AskSupportInput', { kind: 'AMBULATORY_SUPPORT' }, 'supportProvisions', { kind: 'AMBULATORY_SUPPORT' }],
    ['U-15', 'ocmw-housing', 'offerHome', 'OfferHomeInput', { form: 'COURTYARD', home: 'Hofje 3', landlord: ocmw, answerBy: '2026-12-01' }, 'housingAllocations', { form: 'COURTYARD', home: 'Hofje 3' }],
    ['U-16', 'ocmw-housing', 'requestHousing', 'RequestHousingInput', { organisation: ocmw, form: 'INDEPENDENT' }, 'housingRequests', { form: 'INDEPENDENT', state: 'REQUESTED' }],
    ...(['FLEXIBLE', 'COURTYARD', 'PARENTS_INITIATIVE', 'TEMPORARY_GROUP'] as const).map(
      (form) => ['U-17', 'ocmw-housing', 'requestHousing', 'RequestHousingInput', { organisation: ocmw, form }, 'housingRequests', { form, state: 'REQUESTED' }] as const,
    ),
    ['U-18', 'ocmw-housing', 'recordHousingSupport', 'RecordHousingSupportInput', { kind: 'HOUSING_FIRST', tenure: 'OWN', provider, startsOn: '2026-12-01', wasHomeless: true }, 'housingSupports', { kind: 'HOUSING_FIRST', tenure: 'OWN' }],
    ['U-19', 'ocmw-housing', 'recordHousingSupport', 'RecordHousingSupportInput', { kind: 'CRITICAL_TIME_INTERVENTION', tenure: 'OWN', provider, startsOn: '2026-12-01' }, 'housingSupports', { kind: 'CRITICAL_TIME_INTERVENTION', tenure: 'OWN' }],
    ['U-20', 'ocmw-housing', 'recordHousingSupport', 'RecordHousingSupportInput', { kind: 'ASSISTED_LIVING', tenure: 'OWN', provider, startsOn: '2026-12-01' }, 'housingSupports', { kind: 'ASSISTED_LIVING', tenure: 'OWN' }],
    ['U-21', 'ocmw-housing', 'recordEvictionRisk', 'RecordEvictionRiskInput', { cause: 'COMPLAINTS_OF_NEIGHBOURS', jurisdiction: 'NL', signalledOn: '2026-11-17' }, 'evictionRisks', { cause: 'COMPLAINTS_OF_NEIGHBOURS' }],
    ['U-22', 'ocmw-income', 'recordIncomeSupport', 'RecordIncomeSupportInput', { act: 'BE_LIVING_WAGE', appliedOn: '2026-11-17' }, 'incomeSupports', { act: 'BE_LIVING_WAGE', state: 'APPLIED' }],
    ['U-23', 'ocmw-income', 'recordDebtSupport', 'RecordDebtSupportInput', { kind: 'BUDGET_GUIDANCE', jurisdiction: 'BE', askedOn: '2026-11-17' }, 'debtSupports', { kind: 'BUDGET_GUIDANCE' }],
    ['U-24', 'ocmw-income', 'recordIncomeSupport', 'RecordIncomeSupportInput', { act: 'NL_WAJONG', appliedOn: '2026-11-17' }, 'incomeSupports', { act: 'NL_WAJONG', state: 'APPLIED' }],
    ['U-25', 'ocmw-income', 'recordPersonalBudget', 'RecordPersonalBudgetInput', { kind: 'NL_WMO', keptBy: 'PERSON', askedOn: '2026-11-17' }, 'personalBudgets', { kind: 'NL_WMO', keptBy: 'PERSON' }],
    ['U-26', 'ocmw-housing', 'askSupport', 'AskSupportInput', { kind: 'MEALS' }, 'supportProvisions', { kind: 'MEALS' }],
    ['U-27', 'ocmw-housing', 'askSupport', 'AskSupportInput', { kind: 'ADVOCACY' }, 'supportProvisions', { kind: 'ADVOCACY' }],
    ['U-27', 'ocmw-housing', 'askSupport', 'AskSupportInput', { kind: 'LEGAL_AID' }, 'supportProvisions', { kind: 'LEGAL_AID' }],
    ['U-28', 'ocmw-housing', 'askSupport', 'AskSupportInput', { kind: 'CLIENT_SUPPORT' }, 'supportProvisions', { kind: 'CLIENT_SUPPORT' }],
  ];

  it('are each recorded by the desk whose it is, read by the person and that desk, and by nobody else', async () => {
    for (const [row, desk, name, inputType, input] of ROWS) {
      const mutation = `mutation Act($input: ${inputType}!) { ${name}(input: $input) { __typename ... on Refused { code message } } }`;
      const { data, errors } = await hub.ask(desk, mutation, { input: { ...of, ...input, idempotencyKey: randomUUID() } });
      expect([row, errors, data?.[name]?.code, data?.[name]?.message]).toEqual([row, undefined, undefined, undefined]);
    }
    const lists = [...new Set(ROWS.map(([, , , , , list]) => list))];
    const fields = (list: string) => [...new Set(ROWS.filter((row) => row[5] === list).flatMap((row) => Object.keys(row[6])))].join(' ');
    const query = `query Rows($person: ID!) { person(id: $person) { ${lists.map((list) => `${list}(first: 100) { nodes { ${fields(list)} } }`).join(' ')} } }`;
    const read = async (who: string) => (await hub.ask(who, query, of)).data.person;
    const own = await read('jonas');
    const desks: Record<string, Record<string, { nodes: object[] }>> = { 'ocmw-housing': await read('ocmw-housing'), 'ocmw-income': await read('ocmw-income') };
    for (const [row, desk, , , , list, shown] of ROWS) {
      expect([row, own[list].nodes]).toEqual([row, expect.arrayContaining([expect.objectContaining(shown)])]);
      expect([row, desks[desk]![list]!.nodes]).toEqual([row, expect.arrayContaining([expect.objectContaining(shown)])]);
    }
    for (const other of ['jonas-gp', 'mira-psychiatrist', 'jonas-mother']) {
      const seen = await read(other);
      for (const list of lists) expect([other, list, seen[list]?.nodes ?? []]).toEqual([other, list, []]);
    }
    for (const list of ['debtSupports', 'incomeSupports', 'personalBudgets']) expect([list, desks['ocmw-housing']![list]]).toEqual([list, null]);
  });
});

describe('a report of concern (U-12, P-54, R-095, C-59)', () => {
  const REPORT = `mutation Report($input: ReportConcernInput!) { reportConcern(input: $input) {
    __typename ... on ConcernReported { receivedOn } ... on Refused { code rule } } }`;
  const LIST = 'query List { outreachReports { nodes { id version state reporterKind whereabouts concern attempts { way } } pageInfo { hasNextPage } } }';
  const TRY = `mutation Try($input: RecordOutreachAttemptInput!) { recordOutreachAttempt(input: $input) {
    __typename ... on OutreachReportChanged { report { state version } } ... on Refused { code } } }`;
  const CLOSE = `mutation Close($input: CloseOutreachReportInput!) { closeOutreachReport(input: $input) {
    __typename ... on OutreachReportChanged { report { state whereabouts concern } } ... on Refused { code } } }`;
  const CASE = 'recorded { id state referBy attempts referredTo { id } provenance { version } }';
  const MEET = `mutation Meet($input: RecordOutreachContactInput!) { recordOutreachContact(input: $input) {
    __typename ... on OutreachCaseRecorded { ${CASE} } ... on Refused { code rule } } }`;
  const REFER = `mutation Refer($input: MoveOutreachCaseInput!) { moveOutreachCase(input: $input) {
    __typename ... on OutreachCaseRecorded { ${CASE} } ... on Refused { code rule } } }`;
  const READ_REPORTS = `query Reports($person: ID!) { person(id: $person) {
    concernReports { nodes { reporterKind concern provenance { source } } } outreachCases { nodes { state } } dueItems { nodes { occasion { code } dueOn } } } }`;
  const told = { team: ocmw, reporterKind: 'FAMILY', whereabouts: 'Boven de bakker', concern: 'Ze komt niet meer buiten.', language: 'nl' };
  const report = (over: object = {}) => ({ input: { ...told, idempotencyKey: randomUUID(), ...over } });
  const list = async (who: string) => (await hub.ask(who, LIST)).data.outreachReports;

  it('is taken from whoever is worried, who is told nothing back', async () => {
    const input = report();
    const first = await hub.ask('jonas-mother', REPORT, input);
    expect(first.data.reportConcern).toEqual({ __typename: 'ConcernReported', receivedOn: '2026-11-18' });
    expect((await hub.ask('jonas-mother', REPORT, input)).data).toEqual(first.data);
    expect(await list('jonas-mother')).toBeNull();
    expect((await list('ocmw-income')).nodes).toMatchObject([{ state: 'RECEIVED', attempts: [] }]);
    await hub.ask('mira-gp', REPORT, report({ reporterKind: 'GENERAL_PRACTITIONER', concern: 'De deur blijft dicht.' }));
  });

  it('is not taken with a label, without a token, by a steward, or where there is no team', async () => {
    const refusedOf = async (who: string, over: object) => (await hub.ask(who, REPORT, report(over))).data.reportConcern;
    expect(await refusedOf('jonas-mother', { concern: 'Ze is schizofreen.' })).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'C-53' });
    expect(await refusedOf('regional-steward', {})).toMatchObject({ code: 'NOT_PERMITTED' });
    const elsewhere = encodeReferenceId('Organisation', organisations.hospital);
    expect(await refusedOf('jonas-mother', { team: elsewhere })).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-095' });
    expect((await hub.ask('anonymous', REPORT, report())).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('is the team’s alone: not another desk’s of the same house, not care’s, not the steward’s', async () => {
    for (const who of ['ocmw-housing', 'mira-psychiatrist', 'mira-gp', 'regional-steward', 'mira', 'anonymous']) {
      expect([who, await list(who)]).toEqual([who, null]);
    }
    const PAGE = 'query Page($after: String) { outreachReports(first: 1, after: $after) { nodes { concern } pageInfo { hasNextPage endCursor } } }';
    const page = (await hub.ask('ocmw-income', PAGE)).data.outreachReports;
    const next = (await hub.ask('ocmw-income', PAGE, { after: page.pageInfo.endCursor })).data.outreachReports;
    expect([page.pageInfo.hasNextPage, next.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([page, next].map(({ nodes }) => nodes[0].concern).sort()).toEqual(['De deur blijft dicht.', 'Ze komt niet meer buiten.']);
    expect((await hub.ask('ocmw-income', PAGE, { after: 'x' })).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');

    const [{ id }] = (await list('ocmw-income')).nodes;
    const input = { report: id, version: 1, onDate: '2026-11-18', way: 'VISIT', isAnswered: false, idempotencyKey: randomUUID() };
    expect((await hub.ask('ocmw-housing', TRY, { input })).data.recordOutreachAttempt).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says nothing of any person before contact: no table about persons and no register holds it', async () => {
    const [{ n }] = (await municipalSql(
      'SELECT (SELECT count(*) FROM concern_report)::int + (SELECT count(*) FROM outreach_case)::int + (SELECT count(*) FROM outbox WHERE message::text LIKE \'%OUTREACH%\')::int AS n',
    )) as [{ n: number }];
    expect(n).toBe(0);
    const columns = await municipalSql<{ name: string }>(
      'SELECT column_name AS name FROM information_schema.columns WHERE table_name IN (\'outreach_report\', \'outreach_attempt\')',
    );
    expect(columns.map(({ name }) => name).filter((name) => /person/.test(name))).toEqual([]);
  });

  it('U-11: becomes the person’s own once the team met them, whom they let in; until then there is none', async () => {
    const { id } = (await list('ocmw-income')).nodes.find(({ reporterKind }: { reporterKind: string }) => reporterKind === 'FAMILY');
    const attempt = { report: id, version: 1, onDate: '2026-11-18', way: 'VISIT', isAnswered: false, idempotencyKey: randomUUID() };
    expect((await hub.ask('ocmw-income', TRY, { input: attempt })).data.recordOutreachAttempt.report).toEqual({ state: 'LOOKING', version: 2 });
    expect((await list('ocmw-income')).nodes).toContainEqual(expect.objectContaining({ id, attempts: [{ way: 'VISIT' }] }));
    const meet = (over: object = {}) => ({
      input: { report: id, version: 2, person: mira, metOn: '2026-11-18', jurisdiction: 'NL', idempotencyKey: randomUUID(), ...over },
    });
    expect((await hub.ask('ocmw-income', MEET, meet())).data.recordOutreachContact).toMatchObject({ code: 'NOT_FOUND' });
    expect((await hub.ask('ocmw-income', MEET, meet({ person: jonas }))).data.recordOutreachContact).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-59' });
    expect((await hub.ask('mira', READ_REPORTS, { person: mira })).data.person.concernReports.nodes).toEqual([]);

    const { ocmw: organisation } = organisations;
    await consent.relation({ person: persons.mira, kind: 'MUNICIPAL_CASE', role: 'MUNI_OUTREACH', organisation, professional: professionals.ocmwIncome });
    const met = await hub.ask('ocmw-income', MEET, meet());
    expect(met.data.recordOutreachContact).toMatchObject({ recorded: { state: 'IN_CONTACT', referBy: '2027-02-18', attempts: 1 } });
    await hub.settle();

    const own = (await hub.ask('mira', READ_REPORTS, { person: mira })).data.person;
    expect(own.concernReports.nodes).toEqual([{ reporterKind: 'FAMILY', concern: 'Ze komt niet meer buiten.', provenance: { source: 'RELATIVE' } }]);
    expect(own.dueItems.nodes).toContainEqual({ occasion: { code: 'OUTREACH_REFERRAL' }, dueOn: '2027-02-18' });
    expect((await list('ocmw-income')).nodes).toHaveLength(1);
    expect(await municipalSql('SELECT count(*)::int AS n FROM outreach_attempt')).toEqual([{ n: 0 }]);
  });

  it('is then withheld without a word from everybody but the person and the team', async () => {
    for (const who of ['mira-psychiatrist', 'ocmw-housing']) {
      const answer = await hub.ask(who, READ_REPORTS, { person: mira });
      expect([who, answer.data.person.concernReports, answer.data.person.outreachCases]).toEqual([who, { nodes: [] }, { nodes: [] }]);
      expect(answer.withheld.filter(({ category }) => category === 'CONCERN_REPORT')).toEqual([]);
      expect(answer.text).not.toContain('OUTREACH');
    }
    expect((await hub.ask('ocmw-income', READ_REPORTS, { person: mira })).data.person.outreachCases.nodes).toEqual([{ state: 'IN_CONTACT' }]);
  });

  it('leads to regular services, which are named, and is then due no more', async () => {
    const { data } = await hub.ask('ocmw-income', 'query Cases($person: ID!) { person(id: $person) { outreachCases { nodes { id } } } }', { person: mira });
    const [{ id }] = data.person.outreachCases.nodes;
    const refer = (over: object = {}) => ({ input: { id, version: 1, to: 'REFERRED', referredTo: [ocmw], idempotencyKey: randomUUID(), ...over } });
    expect((await hub.ask('ocmw-income', REFER, refer({ referredTo: [] }))).data.moveOutreachCase).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-095' });
    expect((await hub.ask('ocmw-housing', REFER, refer())).data.moveOutreachCase).toMatchObject({ code: 'NOT_PERMITTED' });
    const done = await hub.ask('ocmw-income', REFER, refer());
    expect(done.data.moveOutreachCase.recorded).toMatchObject({ state: 'REFERRED', referredTo: [{ id: ocmw }] });
    await hub.settle();
    expect((await hub.ask('mira', READ_REPORTS, { person: mira })).text).not.toContain('OUTREACH_REFERRAL');
  });

  it('is on record with whoever looked at it before contact, without a word of it and without a person (C-55, C-59)', async () => {
    const looks = (of: string) =>
      municipalSql<{ act: string; n: number }>(`SELECT act, count(*)::int AS n FROM outreach_look WHERE ${of} GROUP BY act ORDER BY act`);
    const READ_LOOKS = 'query Looks($after: String) { outreachLooks(first: 100, after: $after) { nodes { at act report professional { id } } } }';
    const [{ id }] = (await list('ocmw-income')).nodes;
    const before = await looks('report_id IS NOT NULL');
    await list('ocmw-income');
    const read = before.find(({ act }) => act === 'READ')!.n;
    expect(await looks('report_id IS NOT NULL')).toEqual([
      ...[{ act: 'ATTEMPT', n: 1 }, { act: 'MEET', n: 1 }, { act: 'READ', n: read + 1 }],
    ]);
    const refused = (await looks("act = 'REFUSED'"))[0]!.n;
    expect(await list('ocmw-housing')).toBeNull();
    expect(await looks("act = 'REFUSED'")).toEqual([{ act: 'REFUSED', n: refused + 1 }]);

    // Nobody but the steward of the house reads the record; the person reads it of what is theirs.
    for (const who of ['ocmw-income', 'regional-steward', 'client-panel', 'mira', 'anonymous', 'brug-steward']) {
      const { data, text } = await hub.ask(who, READ_LOOKS);
      expect([who, data.outreachLooks?.nodes.filter(({ act }: { act: string }) => act !== 'AUDIT') ?? []]).toEqual([who, []]);
      expect(text).not.toContain(id);
    }
    expect(await list('jonas-counsellor')).toBeNull();
    const counsellor = { id: encodeReferenceId('Professional', professionals.jonasCounsellor) };
    expect((await hub.ask('brug-steward', READ_LOOKS)).data.outreachLooks.nodes).toContainEqual(
      expect.objectContaining({ act: 'REFUSED', report: null, professional: counsellor }),
    );
    const OWN = 'query Own($person: ID!) { person(id: $person) { concernReports { nodes { concern looks { act professional { id } } } } } }';
    const [own] = (await hub.ask('mira', OWN, { person: mira })).data.person.concernReports.nodes;
    expect(own.concern).toBe('Ze komt niet meer buiten.');
    expect(own.looks.map(({ act }: { act: string }) => act)).toEqual(expect.arrayContaining(['READ', 'ATTEMPT', 'MEET']));
    const worker = encodeReferenceId('Professional', professionals.ocmwIncome);
    expect(own.looks.filter(({ professional }: { professional: { id: string } }) => professional.id !== worker)).toEqual([]);
    expect((await hub.ask('mira-psychiatrist', OWN, { person: mira })).data.person.concernReports).toEqual({ nodes: [] });

    await expect(municipalSql('DELETE FROM outreach_look')).rejects.toThrow('stays on record');
    const columns = await municipalSql<{ name: string }>('SELECT column_name AS name FROM information_schema.columns WHERE table_name = \'outreach_look\'');
    expect(columns.map(({ name }) => name).sort()).toEqual(['act', 'actor', 'actor_kind', 'at', 'id', 'organisation', 'report_id']);
  });

  it('that leads to no contact is deleted but for its kind and dates', async () => {
    const [{ id, version }] = (await list('ocmw-income')).nodes;
    const input = { report: id, version, as: 'NOT_FOUND', idempotencyKey: randomUUID() };
    const closed = await hub.ask('ocmw-income', CLOSE, { input });
    expect(closed.data.closeOutreachReport.report).toEqual({ state: 'NOT_FOUND', whereabouts: null, concern: null });
    const left = await municipalSql<{ concern: string; whereabouts: string; by: string }>(
      'SELECT concern, whereabouts, entered_by AS by FROM outreach_report',
    );
    expect(left).toEqual([{ concern: null, whereabouts: null, by: professionals.ocmwIncome }]);
  });
});

describe('a desk whom the person let write', () => {
  it('C-22: a guest of the circle, also of the same house, amends none of it, though the person let them write', async () => {
    const guest = professionals.ocmwIncome;
    const { ocmw: organisation } = organisations;
    await consent.relation({ person: persons.mira, kind: 'GROUP_PROFESSIONAL', role: 'CIRCLE_PROFESSIONAL', organisation, professional: guest });
    await consent.grant({ person: persons.mira, grantee: { kind: 'PROFESSIONAL', ref: guest }, categories: ['HOUSING'], actions: ['READ', 'CONTRIBUTE'] });
    const asked = (await hub.ask('mira', REQUEST, request())).data.requestHousing.request;
    expect((await hub.ask('ocmw-income', READ, { person: mira })).data.person.housingRequests.nodes).toContainEqual({ id: asked.id, state: 'REQUESTED' });
    const move = (state: string) => ({ input: { request: asked.id, version: 1, state, idempotencyKey: randomUUID() } });
    for (const state of ['IN_CONVERSATION', 'REQUESTED']) {
      expect((await hub.ask('ocmw-income', SET_STATE, move(state))).data.setHousingRequestState).toEqual({ __typename: 'Refused', code: 'NOT_FOUND' });
    }
    const still = await hub.ask('mira', READ, { person: mira });
    expect(still.data.person.housingRequests.nodes).toContainEqual({ id: asked.id, state: 'REQUESTED' });

    // What they wrote themselves stays theirs to go on with.
    const wrote = await hub.ask('ocmw-income', REQUEST, request());
    const { id } = wrote.data.requestHousing.request;
    const own = await hub.ask('ocmw-income', SET_STATE, { input: { ...move('IN_CONVERSATION').input, request: id } });
    expect(own.data.setHousingRequestState).toMatchObject({ __typename: 'HousingRequestChanged' });
  });
});
