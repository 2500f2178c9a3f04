import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { DEMO } from '../../../shared/demo-identities';
import { encodePersonId, encodeReferenceId } from '../../../shared/ids';
import { isForPersonOnly, listingOf, mayBecome, requestMessage, waitingMessage } from '../../../subgraphs/municipal/housing-request/housing-request.rules';
import { HOUSING_REQUEST_STATES } from '../../../subgraphs/municipal/housing-request/housing-request.table';
import type { HousingRequestRow } from '../../../subgraphs/municipal/housing-request/housing-request.table';
import { consentRows } from '../../support/consent-rows';
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
    sourceVersion: null, recordedAt: new Date(0), effectiveAt: null, version: 1, form: 'NOT_SURE', state: 'REQUESTED',
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

describe('asking the municipality for a place to live', () => {
  let hub: TestHub;
  const rows = async (): Promise<number> => {
    const [row] = await hub.subgraphs.get('municipal')!.dataSource.query<{ n: number }[]>('SELECT count(*)::int AS n FROM housing_request');
    return row!.n;
  };

  beforeAll(async () => {
    hub = await startTestHub();
    const consent = consentRows(hub);
    await consent.person(persons.mira);
    await consent.relation({ person: persons.mira, kind: 'MUNICIPAL_CASE', role: 'MUNI_HOUSING', organisation: organisations.ocmw, professional: professionals.ocmwHousing });
    await consent.relation({ person: persons.mira, kind: 'CARE_LEAD', role: 'MH_LEAD', organisation: organisations.psychiatristPractice, professional: professionals.miraPsychiatrist });
  }, 60_000);
  afterAll(() => hub.stop());

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
