import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../../shared/demo-identities';
import { encodeId, encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { codesOf, startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { act, done, epochOf, everythingSaid, openTo } from '../consent/acts';

const { persons, professionals, organisations, teams } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const MIRA = encodePersonId(persons.mira);
const organisation = (key: string): string => encodeReferenceId('Organisation', key);
const professional = (key: string): string => encodeReferenceId('Professional', key);

const NETWORK = /* GraphQL */ `
  query Network($id: ID!, $ended: Boolean) {
    person(id: $id) {
      careNetwork(includeEnded: $ended, first: 50) {
        nodes {
          id
          kind
          until
          professional {
            id
          }
        }
      }
    }
  }
`;
const PROPOSALS = /* GraphQL */ `
  {
    me {
      relationProposals(onlyOpen: true) {
        nodes {
          id
          kind
          role
          state
          version
          inWords
          team
          organisation {
            id
          }
          professional {
            id
          }
          proposedBy {
            id
          }
        }
      }
    }
  }
`;

describe('who has to do with whom', () => {
  let hub: TestHub;
  const later = (): void => hub.clock.set(new Date(hub.clock.now().getTime() + 1_000));

  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
  });
  afterAll(() => hub.stop());
  beforeEach(() => later());

  describe('the person opens and ends', () => {
    const income = {
      person: JONAS,
      kind: 'MUNICIPAL_CASE',
      role: 'MUNI_INCOME',
      organisation: organisation(organisations.ocmw),
      professional: professional(professionals.ocmwIncome),
      inWords: ' Vraag over een uitkering ',
    };

    it('a relation with somebody Kring knows: they find the person, and nothing more by that alone', async () => {
      expect(
        (await hub.ask('ocmw-income', 'query P($id: ID!) { person(id: $id) { id } }', { id: JONAS })).data.person,
      ).toBeNull();
      const epoch = await epochOf(hub, persons.jonas);

      const { relation } = await done(hub, 'jonas', 'openRelation', income);

      expect(relation).toEqual({
        id: expect.any(String),
        kind: 'MUNICIPAL_CASE',
        role: 'MUNI_INCOME',
        isLive: true,
        openedBy: 'PERSON',
        inWords: 'Vraag over een uitkering',
        until: null,
        organisation: { id: income.organisation },
        professional: { id: income.professional },
        team: null,
      });
      expect(await epochOf(hub, persons.jonas)).toBe(epoch + 1);
      expect(
        (await hub.ask('ocmw-income', 'query P($id: ID!) { person(id: $id) { id } }', { id: JONAS })).data.person,
      ).toEqual({ id: JONAS });
      expect(await openTo(hub, 'ocmw-income', JONAS)).toEqual([]);

      const before = await everythingSaid(hub);
      expect(await done(hub, 'jonas', 'openRelation', income)).toMatchObject({ code: 'RULE_NOT_MET' });
      expect(await everythingSaid(hub)).toEqual(before);
    });

    it('ending it closes the door at the next request, once', async () => {
      const { nodes } = (await hub.ask('jonas', NETWORK, { id: JONAS })).data.person.careNetwork;
      const place = nodes.find(
        (node: { professional: { id: string } | null }) => node.professional?.id === income.professional,
      );
      const epoch = await epochOf(hub, persons.jonas);

      const { relation } = await done(hub, 'jonas', 'endRelation', { relation: place.id });

      expect(relation).toMatchObject({ isLive: false, until: hub.clock.now().toISOString() });
      expect(await epochOf(hub, persons.jonas)).toBe(epoch + 1);
      expect(
        (await hub.ask('ocmw-income', 'query P($id: ID!) { person(id: $id) { id } }', { id: JONAS })).data.person,
      ).toBeNull();
      const before = await everythingSaid(hub);
      expect(await done(hub, 'jonas', 'endRelation', { relation: relation.id })).toMatchObject({
        code: 'ALREADY_ENDED',
      });
      expect(await everythingSaid(hub)).toEqual(before);
    });

    it.each<[string, object, string]>([
      ['with a professional nobody knows', { professional: professional(randomUUID()) }, 'UNKNOWN_GRANTEE'],
      ['with an organisation nobody knows', { organisation: organisation(randomUUID()) }, 'UNKNOWN_GRANTEE'],
      [
        'with a professional of another organisation',
        { organisation: organisation(organisations.brug) },
        'UNKNOWN_GRANTEE',
      ],
      [
        'with a stranger of elsewhere',
        {
          organisation: organisation(organisations.gpPracticeElsewhere),
          professional: professional(professionals.strangerGp),
          kind: 'FIRST_LINE',
          role: 'GENERAL_PRACTITIONER',
        },
        'UNKNOWN_GRANTEE',
      ],
      ['in a role that does not go with the kind', { role: 'MH_LEAD' }, 'INPUT_NOT_FIT'],
      ['in a role their profession cannot have', { kind: 'COACHING', role: 'JOB_COACH' }, 'INPUT_NOT_FIT'],
      ['of a kind that is a mandate', { kind: 'REPRESENTATIVE', role: 'LEGAL_REPRESENTATIVE' }, 'INPUT_NOT_FIT'],
      ['of a kind that is an invitation', { kind: 'GROUP_PROFESSIONAL', role: 'CIRCLE_PROFESSIONAL' }, 'INPUT_NOT_FIT'],
      [
        'with a team and a professional at once',
        { team: encodeReferenceId('Team', teams.brugIntake) },
        'INPUT_NOT_FIT',
      ],
      [
        'for a period that ends before it starts',
        { from: '2027-01-02T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' },
        'PERIOD_ENDS_BEFORE_IT_STARTS',
      ],
    ])('nothing is opened %s', async (_what, over, code) => {
      const before = await everythingSaid(hub);
      expect(await done(hub, 'jonas', 'openRelation', { ...income, ...over })).toMatchObject({ code });
      expect(await everythingSaid(hub)).toEqual(before);
    });

    it('a team as a whole, through its roster', async () => {
      const team = encodeReferenceId('Team', teams.hospitalAdmissions);
      const { relation } = await done(hub, 'mira', 'openRelation', {
        person: MIRA,
        kind: 'CARE_TEAM',
        role: 'MH_TEAM',
        organisation: organisation(organisations.hospital),
        team,
      });
      expect(relation).toMatchObject({ team, professional: null });
      expect(
        (await hub.ask('jonas-hospital', 'query P($id: ID!) { person(id: $id) { id } }', { id: MIRA })).data.person,
      ).toEqual({ id: MIRA });
      await done(hub, 'mira', 'endRelation', { relation: relation.id });
      expect(
        (await hub.ask('jonas-hospital', 'query P($id: ID!) { person(id: $id) { id } }', { id: MIRA })).data.person,
      ).toBeNull();
    });

    it('membership of the group is not ended here, where the group would not hear of it', async () => {
      const db = hub.subgraphs.get('person')!.dataSource;
      const [{ id }] = await db.query('SELECT id FROM relation WHERE member = $1', [persons.jonasMother]);
      const before = await everythingSaid(hub);
      const relation = encodeId('Relation', persons.jonas, id);
      expect(await done(hub, 'jonas', 'endRelation', { relation })).toMatchObject({ code: 'RULE_NOT_MET' });
      expect(await done(hub, 'jonas-mother', 'endRelation', { relation })).toMatchObject({ code: 'RULE_NOT_MET' });
      expect(await everythingSaid(hub)).toEqual(before);
    });
  });

  describe('nobody opens a relation with somebody', () => {
    const gp = {
      kind: 'FIRST_LINE',
      role: 'GENERAL_PRACTITIONER',
      organisation: organisation(organisations.gpPracticeJonas),
      professional: professional(professionals.jonasGp),
    };

    it('a professional with a stranger: the same bytes as for nobody, and nothing is changed', async () => {
      const before = await everythingSaid(hub);
      const idempotencyKey = randomUUID();
      const hidden = await act(hub, 'stranger', 'openRelation', { ...gp, person: JONAS, idempotencyKey });
      const missing = await act(hub, 'stranger', 'openRelation', {
        ...gp,
        person: encodePersonId(randomUUID()),
        idempotencyKey,
      });
      expect(hidden.data.result).toMatchObject({ code: 'NOT_FOUND' });
      expect(hidden.text).toBe(missing.text);
      expect(await everythingSaid(hub)).toEqual(before);
    });

    it('nor a professional who has to do with them already', async () => {
      const before = await everythingSaid(hub);
      for (const identity of ['jonas-counsellor', 'jonas-gp', 'gtb-coach']) {
        expect(await done(hub, identity, 'openRelation', { ...gp, person: JONAS })).toMatchObject({
          code: 'ONLY_THE_PERSON',
        });
      }
      expect(await everythingSaid(hub)).toEqual(before);
    });
  });

  describe('a side closes itself', () => {
    it('a professional ends their own relation and no other, and is a stranger from then on', async () => {
      const db = hub.subgraphs.get('person')!.dataSource;
      const [own] = await db.query(`SELECT id FROM relation WHERE professional = $1 AND person = $2`, [
        professionals.ocmwHousing,
        persons.jonas,
      ]);
      const [others] = await db.query(`SELECT id FROM relation WHERE professional = $1 AND person = $2`, [
        professionals.gtbCoach,
        persons.jonas,
      ]);
      const before = await everythingSaid(hub);
      expect(
        await done(hub, 'ocmw-housing', 'endRelation', { relation: encodeId('Relation', persons.jonas, others.id) }),
      ).toMatchObject({ code: 'NOT_FOUND' });
      expect(
        await done(hub, 'stranger', 'endRelation', { relation: encodeId('Relation', persons.jonas, own.id) }),
      ).toMatchObject({ code: 'NOT_FOUND' });
      expect(
        await done(hub, 'jonas-care-service', 'endRelation', { relation: encodeId('Relation', persons.jonas, own.id) }),
      ).toMatchObject({ code: 'NOT_FOUND' });
      expect(await everythingSaid(hub)).toEqual(before);

      const idempotencyKey = randomUUID();
      const input = { relation: encodeId('Relation', persons.jonas, own.id), idempotencyKey };
      expect(await done(hub, 'ocmw-housing', 'endRelation', input)).toEqual({
        __typename: 'RelationDone',
        relation: null,
      });
      expect(
        (await hub.ask('ocmw-housing', 'query P($id: ID!) { person(id: $id) { id } }', { id: JONAS })).data.person,
      ).toBeNull();
      const ended = await everythingSaid(hub);
      expect(await done(hub, 'ocmw-housing', 'endRelation', input)).toEqual({
        __typename: 'RelationDone',
        relation: null,
      });
      expect(await done(hub, 'ocmw-housing', 'endRelation', { relation: input.relation })).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await everythingSaid(hub)).toEqual(ended);
    });
  });

  describe('a registration that the person confirms', () => {
    const registration = { kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER', inWords: 'Nieuwe huisarts' };
    const open = async () => (await hub.ask('mira', PROPOSALS)).data.me.relationProposals.nodes;
    const recognised = async (): Promise<boolean> =>
      (await hub.ask('stranger', 'query P($id: ID!) { person(id: $id) { id } }', { id: MIRA })).data.person !== null;

    it('says the same of somebody and of nobody, opens nothing, and is on record', async () => {
      const before = await everythingSaid(hub);
      const nobody = randomUUID();
      const ofNobody = await act(hub, 'stranger', 'registerRelation', {
        ...registration,
        person: encodePersonId(nobody),
        idempotencyKey: 'of-nobody',
      });
      const ofSomebody = await act(hub, 'stranger', 'registerRelation', {
        ...registration,
        person: MIRA,
        idempotencyKey: 'of-somebody',
      });

      expect(ofSomebody.text).toBe(ofNobody.text);
      expect(ofSomebody.data.result).toEqual({ __typename: 'RegistrationDone', isReceived: true });
      expect(await recognised()).toBe(false);
      const after = await everythingSaid(hub);
      expect({ ...after, relation_proposal: null, known_party: null, done_act: null }).toEqual({
        ...before,
        relation_proposal: null,
        known_party: null,
        done_act: null,
      });
      const lines = await hub.subgraphs
        .get('person')!
        .dataSource.query(
          `SELECT person, category, outcome FROM access_record WHERE actor = $1 AND action = 'CONTRIBUTE' AND at = $2`,
          [professionals.strangerGp, hub.clock.now()],
        );
      expect(lines).toEqual(
        expect.arrayContaining(
          [MIRA, nobody].map((person) => ({
            person: person === MIRA ? persons.mira : person,
            category: 'CARE_NETWORK',
            outcome: 'DENY',
          })),
        ),
      );
      const kept = await hub.subgraphs.get('person')!.dataSource.query('SELECT person FROM relation_proposal');
      expect(kept).toEqual([{ person: persons.mira }]);
    });

    it('asking again does not press: one open question is one', async () => {
      await done(hub, 'stranger', 'registerRelation', { ...registration, person: MIRA });
      expect(await open()).toEqual([
        {
          id: expect.any(String),
          ...{ ...registration, state: 'OPEN', version: 1, team: null },
          organisation: { id: organisation(organisations.gpPracticeElsewhere) },
          professional: { id: professional(professionals.strangerGp) },
          proposedBy: { id: professional(professionals.strangerGp) },
        },
      ]);
    });

    it('is the person’s to answer, by the version they read', async () => {
      const [proposal] = await open();
      const before = await everythingSaid(hub);
      const answer = { proposal: proposal.id, version: 1 };
      expect(await done(hub, 'stranger', 'confirmRegistration', answer)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await done(hub, 'mira-coach', 'confirmRegistration', answer)).toMatchObject({ code: 'ONLY_THE_PERSON' });
      expect(await done(hub, 'mira', 'confirmRegistration', { ...answer, version: 2 })).toMatchObject({
        code: 'STALE_VERSION',
      });
      expect(
        await done(hub, 'mira', 'confirmRegistration', {
          ...answer,
          proposal: encodeId('RelationProposal', persons.mira, randomUUID()),
        }),
      ).toMatchObject({ code: 'NOT_FOUND' });
      expect(await everythingSaid(hub)).toEqual(before);
      expect(await recognised()).toBe(false);
    });

    it('declined opens nothing, and is over', async () => {
      const [proposal] = await open();
      const epoch = await epochOf(hub, persons.mira);
      expect(await done(hub, 'mira', 'declineRegistration', { proposal: proposal.id, version: 1 })).toMatchObject({
        proposal: { state: 'DECLINED', version: 2 },
      });
      expect(await recognised()).toBe(false);
      expect(await epochOf(hub, persons.mira)).toBe(epoch);
      const before = await everythingSaid(hub);
      expect(await done(hub, 'mira', 'confirmRegistration', { proposal: proposal.id, version: 2 })).toMatchObject({
        code: 'ALREADY_ANSWERED',
      });
      expect(await everythingSaid(hub)).toEqual(before);
    });

    it('confirmed is a relation, counted once, and a second confirmation is refused', async () => {
      await done(hub, 'stranger', 'registerRelation', { ...registration, person: MIRA });
      const [proposal] = await open();
      const epoch = await epochOf(hub, persons.mira);
      const input = { proposal: proposal.id, version: 1, idempotencyKey: randomUUID() };

      const confirmed = await done(hub, 'mira', 'confirmRegistration', input);

      expect(confirmed.relation).toEqual({
        id: expect.any(String),
        kind: 'FIRST_LINE',
        role: 'GENERAL_PRACTITIONER',
        isLive: true,
        openedBy: 'CONFIRMED_REGISTRATION',
        professional: { id: professional(professionals.strangerGp) },
      });
      expect(await epochOf(hub, persons.mira)).toBe(epoch + 1);
      expect(await recognised()).toBe(true);
      const before = await everythingSaid(hub);
      expect(await done(hub, 'mira', 'confirmRegistration', input)).toEqual(confirmed);
      expect(
        await done(hub, 'mira', 'confirmRegistration', { ...input, version: 2, idempotencyKey: randomUUID() }),
      ).toMatchObject({ code: 'ALREADY_ANSWERED' });
      expect(await everythingSaid(hub)).toEqual(before);
      expect(await open()).toEqual([]);
    });

    it.each<[string, string, object, string]>([
      ['a relative', 'jonas-mother', {}, 'NOT_PERMITTED'],
      ['a partner’s system', 'jonas-care-service', {}, 'NOT_PERMITTED'],
      ['a steward', 'brug-steward', {}, 'NOT_PERMITTED'],
      ['a GP as care lead', 'jonas-gp', { kind: 'CARE_LEAD', role: 'MH_LEAD' }, 'NOT_PERMITTED'],
      ['a network coordinator', 'network-coordinator', {}, 'NOT_PERMITTED'],
      [
        'a GP by way of a mandate',
        'jonas-gp',
        { kind: 'REPRESENTATIVE', role: 'LEGAL_REPRESENTATIVE' },
        'INPUT_NOT_FIT',
      ],
      ['a GP for a team that the token does not name', 'jonas-gp', { holder: 'TEAM' }, 'INPUT_NOT_FIT'],
    ])('%s cannot register, whoever it is about', async (_who, identity, over, code) => {
      const before = await everythingSaid(hub);
      const hidden = await act(hub, identity, 'registerRelation', { ...registration, ...over, person: MIRA });
      const missing = await act(hub, identity, 'registerRelation', {
        ...registration,
        ...over,
        person: encodePersonId(randomUUID()),
      });
      expect(hidden.data.result).toMatchObject({ code });
      expect(hidden.text).toBe(missing.text);
      expect(await everythingSaid(hub)).toEqual(before);
    });

    it('a malformed key is a clear error, and nobody registers without a token', async () => {
      const before = await everythingSaid(hub);
      expect(codesOf(await act(hub, 'stranger', 'registerRelation', { ...registration, person: 'x' }))).toEqual([
        'BAD_USER_INPUT',
      ]);
      expect(codesOf(await act(hub, 'mira', 'confirmRegistration', { proposal: MIRA, version: 1 }))).toEqual([
        'BAD_USER_INPUT',
      ]);
      expect(codesOf(await act(hub, 'anonymous', 'registerRelation', { ...registration, person: MIRA }))).toEqual([
        'UNAUTHENTICATED',
      ]);
      expect(await everythingSaid(hub)).toEqual(before);
    });
  });
});
