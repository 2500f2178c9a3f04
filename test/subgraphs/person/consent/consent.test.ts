import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../../shared/demo-identities';
import { encodeId, encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { codesOf, startTestHub } from '../../../support/hub';
import type { GraphAnswer, TestHub } from '../../../support/hub';
import { act, done, epochOf, everythingSaid, openTo } from './acts';

const { persons, professionals, organisations, teams } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const coach = { kind: 'PROFESSIONAL', id: encodeReferenceId('Professional', professionals.gtbCoach) };
const brug = { kind: 'ORGANISATION', id: encodeReferenceId('Organisation', organisations.brug) };

describe('the person allows and refuses', () => {
  let hub: TestHub;
  /** Later than everything before it, so that what is said has an order. */
  const later = (seconds = 1): Date => {
    hub.clock.set(new Date(hub.clock.now().getTime() + seconds * 1_000));
    return hub.clock.now();
  };

  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
  });
  afterAll(() => hub.stop());
  beforeEach(() => void later());

  const give = (input: object) => done(hub, 'jonas', 'giveGrant', { person: JONAS, grantee: coach, ...input });
  const refuse = (input: object) => done(hub, 'jonas', 'refuse', { person: JONAS, grantee: coach, ...input });

  describe('giving', () => {
    it('a grant opens what it names from the next request on, counts once, and says what it opens to nobody', async () => {
      expect(await openTo(hub, 'gtb-coach', JONAS)).not.toContain('WISHES');
      const before = await epochOf(hub, persons.jonas);

      const result = await give({ categories: ['WISHES', 'WISHES', 'ATTENDANCE'], purposes: ['EMPLOYMENT_SUPPORT'] });

      expect(result).toMatchObject({
        __typename: 'GrantDone',
        // That he stays home some days is never for work, whatever he grants (T-30).
        opensNothingNow: ['ATTENDANCE'],
        grant: {
          state: 'LIVE',
          version: 1,
          categories: ['WISHES', 'ATTENDANCE'],
          bundles: [],
          purposes: ['EMPLOYMENT_SUPPORT'],
          actions: ['READ'],
          until: null,
          withdrawnAt: null,
          exceptTo: null,
          replaces: null,
          heldBy: null,
          grantee: {
            kind: 'PROFESSIONAL',
            professional: { id: coach.id },
            organisation: null,
            team: null,
            person: null,
            relationKinds: null,
          },
        },
      });
      expect(await epochOf(hub, persons.jonas)).toBe(before + 1);
      expect(await openTo(hub, 'gtb-coach', JONAS)).toContain('WISHES');
      expect(await openTo(hub, 'gtb-coach', JONAS)).not.toContain('ATTENDANCE');
      expect(await openTo(hub, 'ocmw-housing', JONAS)).not.toContain('WISHES');
    });

    it.each([
      ['a team', { kind: 'TEAM', id: encodeReferenceId('Team', teams.brugRehabilitation) }],
      ['an organisation', brug],
      ['a relative', { kind: 'PERSON', id: encodePersonId(persons.jonasMother) }],
      ['all members', { kind: 'ALL_MEMBERS' }],
      ['a care network', { kind: 'CARE_NETWORK', relationKinds: ['CARE_LEAD', 'COACHING'] }],
    ])('goes to %s', async (_who, grantee) => {
      const { grant } = await give({ grantee, bundles: ['BASIC_NETWORK'], heldBy: brug.id });
      expect(grant).toMatchObject({ state: 'LIVE', grantee: { kind: grantee.kind }, heldBy: { id: brug.id } });
      await done(hub, 'jonas', 'withdrawGrant', { grant: grant.id, version: 1 });
    });

    it('is heard when its period begins, and not before', async () => {
      const from = new Date(hub.clock.now().getTime() + 60_000);
      const { grant } = await give({
        grantee: { kind: 'PERSON', id: encodePersonId(persons.jonasFather) },
        categories: ['WISHES'],
        from,
        until: new Date(from.getTime() + 60_000),
      });
      expect(grant.state).toBe('NOT_YET');
      hub.clock.set(new Date(from.getTime() - 1));
      expect(await openTo(hub, 'jonas-father', JONAS)).not.toContain('WISHES');
      hub.clock.set(from);
      expect(await openTo(hub, 'jonas-father', JONAS)).toContain('WISHES');
      hub.clock.set(new Date(from.getTime() + 59_999));
      expect(await openTo(hub, 'jonas-father', JONAS)).toContain('WISHES');
      hub.clock.set(new Date(from.getTime() + 60_000));
      expect(await openTo(hub, 'jonas-father', JONAS)).not.toContain('WISHES');
    });

    it('a retry with the same key is answered as the first time and does nothing twice', async () => {
      const input = { categories: ['HOW_TO_WORK_WITH_ME'], idempotencyKey: randomUUID() };
      const first = await give(input);
      const before = await everythingSaid(hub);
      const again = await give(input);

      expect(again).toEqual(first);
      expect(await everythingSaid(hub)).toEqual(before);
    });

    it('a key that was used for another act is refused, and the other act is not done', async () => {
      const idempotencyKey = randomUUID();
      await give({ categories: ['HOW_TO_WORK_WITH_ME'], idempotencyKey });
      const before = await everythingSaid(hub);

      expect(await give({ categories: ['WISHES'], idempotencyKey })).toMatchObject({ code: 'KEY_USED_OTHERWISE' });
      expect(await refuse({ categories: ['WISHES'], idempotencyKey })).toMatchObject({ code: 'KEY_USED_OTHERWISE' });
      expect(await everythingSaid(hub)).toEqual(before);
    });

    it('two at once are two grants and two counts: no change is lost', async () => {
      const before = await epochOf(hub, persons.jonas);
      const grants = await Promise.all([1, 2, 3, 4].map(() => give({ categories: ['SUPPORT_REQUESTS'] })));
      expect(new Set(grants.map(({ grant }) => grant.id)).size).toBe(4);
      expect(await epochOf(hub, persons.jonas)).toBe(before + 4);
    });
  });

  describe('what is refused changes nothing', () => {
    const soon = (): Date => new Date(hub.clock.now().getTime() + 1_000);

    it.each<[string, () => object, string]>([
      [
        'a professional nobody knows',
        () => ({
          grantee: { kind: 'PROFESSIONAL', id: encodeReferenceId('Professional', randomUUID()) },
          categories: ['NAME'],
        }),
        'UNKNOWN_GRANTEE',
      ],
      [
        'a GP who has to do with nobody here',
        () => ({
          grantee: { kind: 'PROFESSIONAL', id: encodeReferenceId('Professional', professionals.strangerGp) },
          categories: ['NAME'],
        }),
        'UNKNOWN_GRANTEE',
      ],
      [
        'a key that is no person’s',
        () => ({ grantee: { kind: 'TEAM', id: encodeReferenceId('Team', 'first-team') }, categories: ['NAME'] }),
        'UNKNOWN_GRANTEE',
      ],
      [
        'a natural person known to Kring but not around him',
        () => ({ grantee: { kind: 'PERSON', id: encodePersonId(persons.mira) }, categories: ['NAME'] }),
        'UNKNOWN_GRANTEE',
      ],
      [
        'a natural person nobody knows',
        () => ({ grantee: { kind: 'PERSON', id: encodePersonId(randomUUID()) }, categories: ['NAME'] }),
        'UNKNOWN_GRANTEE',
      ],
      [
        'an organisation under the key of a professional',
        () => ({
          grantee: { kind: 'ORGANISATION', id: encodeReferenceId('Organisation', professionals.jonasGp) },
          categories: ['NAME'],
        }),
        'UNKNOWN_GRANTEE',
      ],
      ['everyone', () => ({ grantee: { kind: 'EVERYONE' }, categories: ['NAME'] }), 'INPUT_NOT_FIT'],
      ['himself', () => ({ grantee: { kind: 'PERSON', id: JONAS }, categories: ['NAME'] }), 'INPUT_NOT_FIT'],
      ['nothing in particular', () => ({ categories: [], bundles: [] }), 'INPUT_NOT_FIT'],
      ['no action', () => ({ categories: ['NAME'], actions: [] }), 'INPUT_NOT_FIT'],
      [
        'somebody, under an empty idempotency key',
        () => ({ categories: ['NAME'], idempotencyKey: '' }),
        'INPUT_NOT_FIT',
      ],
      [
        'a holder nobody knows',
        () => ({ categories: ['NAME'], heldBy: encodeReferenceId('Organisation', randomUUID()) }),
        'INPUT_NOT_FIT',
      ],
      [
        'a period that ends as it starts',
        () => ({ categories: ['NAME'], from: soon(), until: soon() }),
        'PERIOD_ENDS_BEFORE_IT_STARTS',
      ],
      [
        'a period that is over',
        () => ({ categories: ['NAME'], from: '2020-01-01T00:00:00.000Z', until: hub.clock.now() }),
        'PERIOD_ENDS_BEFORE_IT_STARTS',
      ],
    ])('a grant to %s', async (_what, input, code) => {
      const before = await everythingSaid(hub);
      expect(await give(input())).toMatchObject({ __typename: 'Refused', code });
      expect(await everythingSaid(hub)).toEqual(before);
    });

    it.each<[string, string, object]>([
      ['a malformed person', 'giveGrant', { person: 'abc', grantee: coach, categories: ['NAME'] }],
      [
        'a person’s key that is another thing’s',
        'giveGrant',
        { person: coach.id, grantee: coach, categories: ['NAME'] },
      ],
      [
        'a malformed grantee',
        'giveGrant',
        { person: JONAS, grantee: { kind: 'TEAM', id: 'abc' }, categories: ['NAME'] },
      ],
      [
        'a grant that is a refusal',
        'withdrawGrant',
        { grant: encodeId('Refusal', persons.jonas, randomUUID()), version: 1 },
      ],
    ])('%s is a clear error', async (_what, name, input) => {
      const before = await everythingSaid(hub);
      const answer = await act(hub, 'jonas', name as 'giveGrant', input);
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
      expect(await everythingSaid(hub)).toEqual(before);
    });

    it.each(['jonas-counsellor', 'jonas-gp', 'jonas-mother'])(
      '%s, who has to do with him, hears that only he can say it',
      async (identity) => {
        const before = await everythingSaid(hub);
        const expected = { __typename: 'Refused', code: 'ONLY_THE_PERSON' };
        expect(
          await done(hub, identity, 'giveGrant', { person: JONAS, grantee: coach, categories: ['NAME'] }),
        ).toMatchObject(expected);
        expect(
          await done(hub, identity, 'refuse', { person: JONAS, grantee: coach, categories: ['NAME'] }),
        ).toMatchObject(expected);
        expect(await done(hub, identity, 'pauseAll', { person: JONAS })).toMatchObject(expected);
        expect(await done(hub, identity, 'endPause', { person: JONAS })).toMatchObject(expected);
        expect(await everythingSaid(hub)).toEqual(before);
      },
    );

    it.each(['stranger', 'jonas-sister', 'mira', 'regional-steward', 'jonas-care-service'])(
      '%s gets the same bytes for him as for nobody, and it is on record',
      async (identity) => {
        const before = await everythingSaid(hub);
        const idempotencyKey = randomUUID();
        const hidden = await act(hub, identity, 'giveGrant', {
          person: JONAS,
          grantee: coach,
          categories: ['NAME'],
          idempotencyKey,
        });
        const nobody = randomUUID();
        const missing = await act(hub, identity, 'giveGrant', {
          person: encodePersonId(nobody),
          grantee: coach,
          categories: ['NAME'],
          idempotencyKey,
        });

        expect(hidden.data.result).toMatchObject({ code: 'NOT_FOUND' });
        expect(hidden.text).toBe(missing.text);
        expect(await everythingSaid(hub)).toEqual(before);
        const lines = await hub.subgraphs
          .get('person')!
          .dataSource.query(
            `SELECT person, epoch IS NULL AS unknown FROM access_record WHERE action = 'CONTRIBUTE' AND at = $1 AND outcome = 'DENY'`,
            [hub.clock.now()],
          );
        expect(lines).toEqual(
          expect.arrayContaining([
            { person: persons.jonas, unknown: false },
            { person: nobody, unknown: true },
          ]),
        );
      },
    );

    it('nobody acts without a token', async () => {
      const before = await everythingSaid(hub);
      expect(codesOf(await act(hub, 'anonymous', 'pauseAll', { person: JONAS }))).toEqual(['UNAUTHENTICATED']);
      expect(await everythingSaid(hub)).toEqual(before);
    });
  });

  describe('limiting', () => {
    it('ends the wider grant and puts the narrower in its place, so that the history stays', async () => {
      const { grant: wide } = await give({ categories: ['WISHES', 'WORK_GOALS', 'JOB_HISTORY'] });
      expect(await openTo(hub, 'gtb-coach', JONAS)).toEqual(expect.arrayContaining(['WORK_GOALS', 'JOB_HISTORY']));
      const epoch = await epochOf(hub, persons.jonas);
      const at = later();

      const { grant: narrow } = await done(hub, 'jonas', 'limitGrant', {
        grant: wide.id,
        version: wide.version,
        categories: ['WORK_GOALS'],
      });

      expect(narrow).toMatchObject({
        state: 'LIVE',
        categories: ['WORK_GOALS'],
        replaces: wide.id,
        version: 1,
        recordedAt: at.toISOString(),
      });
      expect(narrow.id).not.toBe(wide.id);
      expect(await epochOf(hub, persons.jonas)).toBe(epoch + 1);
      expect(await openTo(hub, 'gtb-coach', JONAS)).toContain('WORK_GOALS');
      expect(await openTo(hub, 'gtb-coach', JONAS)).not.toContain('JOB_HISTORY');
      const { data } = await hub.ask(
        'jonas',
        '{ me { grants(first: 2) { nodes { id state version withdrawnAt categories } } } }',
      );
      expect(data.me.grants.nodes).toEqual([
        { id: narrow.id, state: 'LIVE', version: 1, withdrawnAt: null, categories: ['WORK_GOALS'] },
        {
          id: wide.id,
          state: 'WITHDRAWN',
          version: 2,
          withdrawnAt: at.toISOString(),
          categories: ['WISHES', 'WORK_GOALS', 'JOB_HISTORY'],
        },
      ]);
    });

    it('an old version, a wider limit, somebody else’s grant and one that ended are refused and change nothing', async () => {
      const { grant } = await give({ categories: ['WISHES', 'WORK_GOALS'] });
      const before = await everythingSaid(hub);
      const limit = (input: object) => done(hub, 'jonas', 'limitGrant', { grant: grant.id, version: 1, ...input });

      expect(await limit({ version: 2, categories: ['WISHES'] })).toMatchObject({ code: 'STALE_VERSION' });
      expect(await limit({ version: 0, categories: ['WISHES'] })).toMatchObject({ code: 'STALE_VERSION' });
      expect(await limit({ categories: ['WISHES', 'NAME'] })).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(await limit({})).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(await limit({ until: hub.clock.now() })).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
      expect(await limit({ grant: encodeId('Grant', persons.jonas, randomUUID()) })).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(
        await done(hub, 'mira', 'limitGrant', { grant: grant.id, version: 1, categories: ['WISHES'] }),
      ).toMatchObject({ code: 'NOT_FOUND' });
      expect(
        await done(hub, 'gtb-coach', 'limitGrant', { grant: grant.id, version: 1, categories: ['WISHES'] }),
      ).toMatchObject({ code: 'ONLY_THE_PERSON' });
      expect(await everythingSaid(hub)).toEqual(before);

      await done(hub, 'jonas', 'withdrawGrant', { grant: grant.id, version: 1 });
      const withdrawn = await everythingSaid(hub);
      expect(await limit({ version: 2, categories: ['WISHES'] })).toMatchObject({ code: 'ALREADY_ENDED' });
      expect(await everythingSaid(hub)).toEqual(withdrawn);
    });
  });

  describe('withdrawing (C-15)', () => {
    const NAME = 'query Name($id: ID!) { person(id: $id) { name { givenName } } }';

    it('the next request sees nothing, and the record says so', async () => {
      const member = { kind: 'PERSON', id: encodePersonId(persons.jonasMother) };
      const { grant } = await give({ grantee: member, categories: ['STRENGTHS'] });
      expect(await openTo(hub, 'jonas-mother', JONAS)).toContain('STRENGTHS');
      later();
      const epoch = await epochOf(hub, persons.jonas);

      const { grant: withdrawn } = await done(hub, 'jonas', 'withdrawGrant', { grant: grant.id, version: 1 });

      expect(withdrawn).toMatchObject({
        id: grant.id,
        state: 'WITHDRAWN',
        version: 2,
        withdrawnAt: hub.clock.now().toISOString(),
      });
      expect(await epochOf(hub, persons.jonas)).toBe(epoch + 1);
      expect(await openTo(hub, 'jonas-mother', JONAS)).toEqual(['NAME']);
      const before = await everythingSaid(hub);
      expect(await done(hub, 'jonas', 'withdrawGrant', { grant: grant.id, version: 2 })).toMatchObject({
        code: 'ALREADY_ENDED',
      });
      expect(await done(hub, 'jonas', 'withdrawGrant', { grant: grant.id, version: 1 })).toMatchObject({
        code: 'STALE_VERSION',
      });
      expect(await everythingSaid(hub)).toEqual(before);
    });

    it('takes the name away from a relative who saw it, and says that it is withheld', async () => {
      const { data } = await hub.ask(
        'jonas',
        '{ me { grants(onlyLive: true, first: 100) { nodes { id categories version grantee { kind } } } } }',
      );
      const members = data.me.grants.nodes.find(
        (grant: { grantee: { kind: string }; categories: string[] }) =>
          grant.grantee.kind === 'ALL_MEMBERS' && grant.categories.includes('NAME'),
      );
      expect((await hub.ask('jonas-mother', NAME, { id: JONAS })).data.person.name).toEqual({ givenName: 'Jonas' });
      later();
      await done(hub, 'jonas', 'withdrawGrant', { grant: members.id, version: members.version });

      const answer = await hub.ask('jonas-mother', NAME, { id: JONAS });

      expect(answer.data.person.name).toBeNull();
      expect(answer.withheld).toEqual([{ person: JONAS, category: 'NAME', fields: ['Person.name'], partial: false }]);
    });
  });

  describe('refusing', () => {
    it('beats the grant that was there and every later one, until it is taken back', async () => {
      await give({ categories: ['SOCIAL_STATUS'] });
      expect(await openTo(hub, 'gtb-coach', JONAS)).toContain('SOCIAL_STATUS');
      later();
      const epoch = await epochOf(hub, persons.jonas);

      const { refusal } = await refuse({ categories: ['SOCIAL_STATUS'] });
      expect(refusal).toMatchObject({
        state: 'LIVE',
        everything: false,
        actions: ['READ', 'CONTRIBUTE'],
        grantee: { kind: 'PROFESSIONAL' },
      });
      expect(await epochOf(hub, persons.jonas)).toBe(epoch + 1);
      expect(await openTo(hub, 'gtb-coach', JONAS)).not.toContain('SOCIAL_STATUS');
      later();
      // Whoever forgot that they refused it is told, and does not believe to have shared it.
      expect(await give({ categories: ['SOCIAL_STATUS', 'WISHES'] })).toMatchObject({ opensNothingNow: ['SOCIAL_STATUS'] });
      expect(await openTo(hub, 'gtb-coach', JONAS)).not.toContain('SOCIAL_STATUS');

      later();
      expect(await done(hub, 'jonas', 'withdrawRefusal', { refusal: refusal.id, version: 2 })).toMatchObject({
        code: 'STALE_VERSION',
      });
      expect(await done(hub, 'jonas', 'withdrawRefusal', { refusal: refusal.id, version: 1 })).toMatchObject({
        refusal: { state: 'WITHDRAWN' },
      });
      expect(await openTo(hub, 'gtb-coach', JONAS)).toContain('SOCIAL_STATUS');
      expect(await done(hub, 'jonas', 'withdrawRefusal', { refusal: refusal.id, version: 2 })).toMatchObject({
        code: 'ALREADY_ENDED',
      });
    });

    it('can be of everything to one, until it is taken back: they keep what they wrote, and nobody else is shut out', async () => {
      const coach = { kind: 'PROFESSIONAL', id: encodeReferenceId('Professional', professionals.gtbCoach) };
      await give({ categories: ['WISHES', 'SOCIAL_STATUS'] });
      const [before, others] = [await openTo(hub, 'gtb-coach', JONAS), await openTo(hub, 'jonas-counsellor', JONAS)];
      expect(before).toEqual(expect.arrayContaining(['NAME', 'WISHES', 'SOCIAL_STATUS']));
      later();
      const { refusal } = await refuse({ grantee: coach, everything: true });
      expect(refusal).toMatchObject({ state: 'LIVE', everything: true, categories: [] });
      later();
      // A later yes to the same one opens nothing either, and says so.
      expect(await give({ categories: ['WISHES'] })).toMatchObject({ opensNothingNow: ['WISHES'] });
      const own = await openTo(hub, 'gtb-coach', JONAS);
      expect(own).not.toEqual(expect.arrayContaining(['NAME']));
      expect(own.filter((category) => ['WISHES', 'SOCIAL_STATUS', 'CARE_NETWORK', 'GOALS'].includes(category))).toEqual([]);
      expect(await openTo(hub, 'jonas-counsellor', JONAS)).toEqual(others);
      // It is no pause, and ending a pause does not end it.
      expect(await done(hub, 'jonas', 'endPause', { person: JONAS })).toMatchObject({ code: 'ALREADY_ENDED' });
      later();
      await done(hub, 'jonas', 'withdrawRefusal', { refusal: refusal.id, version: 1 });
      expect(await openTo(hub, 'gtb-coach', JONAS)).toEqual(before);
    });

    it('can be said to everyone, but not of nothing, nor for a period that is over', async () => {
      const { refusal } = await refuse({ grantee: { kind: 'EVERYONE' }, categories: ['LIFE_STORY'] });
      expect(refusal.state).toBe('LIVE');
      const before = await everythingSaid(hub);
      expect(await refuse({ categories: [] })).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(await refuse({ everything: true, categories: ['NAME'] })).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(await refuse({ everything: true, grantee: { kind: 'EVERYONE' } })).toMatchObject({
        ...{ code: 'INPUT_NOT_FIT', message: expect.stringContaining('pauseAll') },
      });
      expect(await refuse({ categories: ['NAME'], until: hub.clock.now() })).toMatchObject({
        code: 'PERIOD_ENDS_BEFORE_IT_STARTS',
      });
      expect(
        await refuse({
          grantee: { kind: 'PROFESSIONAL', id: encodeReferenceId('Professional', randomUUID()) },
          categories: ['NAME'],
        }),
      ).toMatchObject({ code: 'UNKNOWN_GRANTEE' });
      expect(await everythingSaid(hub)).toEqual(before);
    });

    it('leaves room for an exception that is later, narrower and names it, and for no other', async () => {
      const { refusal } = await refuse({ grantee: brug, categories: ['WISHES', 'STRENGTHS'] });
      expect(await openTo(hub, 'jonas-counsellor', JONAS)).not.toContain('WISHES');
      const counsellor = { kind: 'PROFESSIONAL', id: encodeReferenceId('Professional', professionals.jonasCounsellor) };
      const except = (input: object) =>
        done(hub, 'jonas', 'giveException', {
          refusal: refusal.id,
          grantee: counsellor,
          categories: ['WISHES'],
          ...input,
        });
      const before = await everythingSaid(hub);

      expect(await except({ categories: ['WISHES', 'GOALS'] })).toMatchObject({ code: 'RULE_NOT_MET' });
      expect(await except({ grantee: { kind: 'CARE_NETWORK', relationKinds: ['CARE_LEAD'] } })).toMatchObject({
        code: 'RULE_NOT_MET',
      });
      expect(await except({ grantee: { kind: 'EVERYONE' } })).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(await except({ refusal: encodeId('Refusal', persons.jonas, randomUUID()) })).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await everythingSaid(hub)).toEqual(before);

      // In the same tick of the clock as the refusal: it still counts as later.
      const { grant } = await except({});
      expect(grant).toMatchObject({ exceptTo: refusal.id, categories: ['WISHES'] });
      later();
      expect(await openTo(hub, 'jonas-counsellor', JONAS)).toContain('WISHES');
      expect(await openTo(hub, 'jonas-counsellor', JONAS)).not.toContain('STRENGTHS');
      expect(await openTo(hub, 'jonas-team-member', JONAS)).not.toContain('WISHES');

      await done(hub, 'jonas', 'withdrawRefusal', { refusal: refusal.id, version: 1 });
      expect(await except({})).toMatchObject({ code: 'ALREADY_ENDED' });
    });
  });

  describe('the pause', () => {
    it('closes everything to everyone in one act, not to himself, and is undone in one', async () => {
      const before = await openTo(hub, 'jonas-counsellor', JONAS);
      expect(before).toContain('DIAGNOSIS');
      const { refusal } = await done(hub, 'jonas', 'pauseAll', { person: JONAS });
      expect(refusal).toMatchObject({ everything: true, categories: [], state: 'LIVE', grantee: { kind: 'EVERYONE' } });
      expect(await openTo(hub, 'jonas-counsellor', JONAS)).toEqual([]);
      expect(await openTo(hub, 'ocmw-housing', JONAS)).toEqual([]);
      expect(await openTo(hub, 'jonas', JONAS)).toContain('DIAGNOSIS');

      const counsellor = { kind: 'PROFESSIONAL', id: encodeReferenceId('Professional', professionals.jonasCounsellor) };
      later();
      await done(hub, 'jonas', 'giveException', {
        refusal: refusal.id,
        grantee: counsellor,
        categories: ['DIAGNOSIS'],
      });
      expect(await openTo(hub, 'jonas-counsellor', JONAS)).toEqual(['DIAGNOSIS']);

      const epoch = await epochOf(hub, persons.jonas);
      later();
      const again = await done(hub, 'jonas', 'pauseAll', { person: JONAS });
      expect(again.refusal.id).toBe(refusal.id);
      expect(await epochOf(hub, persons.jonas)).toBe(epoch);

      expect(await done(hub, 'jonas', 'endPause', { person: JONAS })).toEqual({
        __typename: 'EndPauseDone',
        refusals: [{ id: refusal.id, state: 'WITHDRAWN' }],
      });
      expect(await openTo(hub, 'jonas-counsellor', JONAS)).toEqual(before);
      const state = await everythingSaid(hub);
      expect(await done(hub, 'jonas', 'endPause', { person: JONAS })).toMatchObject({ code: 'ALREADY_ENDED' });
      expect(await everythingSaid(hub)).toEqual(state);
    });
  });

  describe('reading back', () => {
    const LIST =
      'query List($id: ID!, $first: Int, $after: String) { person(id: $id) { grants(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } } }';

    it('is the person’s: everyone else finds it withheld', async () => {
      for (const identity of ['jonas-counsellor', 'jonas-gp', 'jonas-mother', 'gtb-coach']) {
        const answer = await hub.ask(
          identity,
          'query L($id: ID!) { person(id: $id) { grants { nodes { id } } refusals { nodes { id } } relationProposals { nodes { id } } } }',
          { id: JONAS },
        );
        expect(answer.data.person).toEqual({ grants: null, refusals: null, relationProposals: null });
        expect(answer.withheld).toEqual([expect.objectContaining({ category: 'CONSENT', partial: false })]);
      }
    });

    it('goes page by page without loss, and refuses a cursor of elsewhere and a page without bounds', async () => {
      const whole: { id: string }[] = (await hub.ask('jonas', LIST, { id: JONAS, first: 100 })).data.person.grants
        .nodes;
      const walked: { id: string }[] = [];
      let after: string | null = null;
      do {
        const answer: GraphAnswer = await hub.ask('jonas', LIST, { id: JONAS, first: 7, after });
        const { nodes, pageInfo } = answer.data.person.grants;
        walked.push(...nodes);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(whole.length).toBeGreaterThan(14);
      expect(walked).toEqual(whole);

      const miras = (await hub.ask('mira', LIST, { id: encodePersonId(persons.mira), first: 1 })).data.person.grants
        .pageInfo.endCursor;
      for (const variables of [{ after: miras }, { after: 'x' }, { first: 0 }, { first: 101 }, { first: -1 }]) {
        expect(codesOf(await hub.ask('jonas', LIST, { id: JONAS, first: 5, ...variables }))).toEqual([
          'BAD_USER_INPUT',
        ]);
      }
    });
  });
});
