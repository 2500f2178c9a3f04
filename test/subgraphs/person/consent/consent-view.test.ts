import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../../shared/demo-identities';
import { encodeId, encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { done, everythingSaid, openTo } from './acts';

const { persons, professionals, organisations } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const coach = { kind: 'PROFESSIONAL', id: encodeReferenceId('Professional', professionals.gtbCoach) };
const MATRIX = `query Matrix($id: ID!) { person(id: $id) { consentMatrix {
  who { kind professional { id } team person organisation { id } } organisation { id } purpose
  relations { id kind role } cells { category state grants refusals until } } } }`;
const PREVIEW = `query Preview($input: PreviewGrantInput!) { previewGrant(input: $input) { __typename
  ... on GrantPreview { reachesSomebody
    changes { who { kind professional { id } person } category action before after }
    stillClosed { who { kind professional { id } team person } category block refusals } }
  ... on Refused { code } } }`;

interface CellAnswer {
  readonly category: string;
  readonly state: string;
  readonly grants: readonly string[];
  readonly refusals: readonly string[];
  readonly until: string | null;
}

describe('what the person allowed and refused, to see and to weigh', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
  });
  afterAll(() => hub.stop());
  beforeEach(() => hub.clock.set(new Date(hub.clock.now().getTime() + 1_000)));

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
  const matrix = async (): Promise<any[]> => (await hub.ask('jonas', MATRIX, { id: JONAS })).data.person.consentMatrix;
  const cellsOf = async (professional: string): Promise<readonly CellAnswer[]> =>
    (await matrix()).find(({ who }) => who.professional?.id === encodeReferenceId('Professional', professional)).cells;
  const cell = async (professional: string, category: string): Promise<CellAnswer> =>
    (await cellsOf(professional)).find((each) => each.category === category)!;
  const preview = async (input: object) => {
    const answer = await hub.ask('jonas', PREVIEW, { input: { person: JONAS, ...input } });
    expect(answer.errors).toBeUndefined();
    return answer.data.previewGrant;
  };

  it.each([
    ['gtb-coach', professionals.gtbCoach],
    ['jonas-gp', professionals.jonasGp],
    ['jonas-counsellor', professionals.jonasCounsellor],
    ['ocmw-housing', professionals.ocmwHousing],
  ])('the matrix says of %s what they themselves are told is open', async (identity, professional) => {
    const open = (await cellsOf(professional)).filter(({ state }) => state !== 'CLOSED').map(({ category }) => category);
    expect(open.toSorted()).toEqual([...(await openTo(hub, identity, JONAS))].toSorted());
  });

  it('has everybody with a live relation once, nobody whose relation ended, and no category that is not yet theirs', async () => {
    const rows = await matrix();
    expect(rows.map(({ who, relations }) => [who.kind, relations.length])).toEqual([
      ['PROFESSIONAL', 2],
      ['TEAM', 1],
      ['PROFESSIONAL', 1],
      ['TEAM', 1],
      ['PERSON', 1],
      ['PERSON', 1],
      ['PROFESSIONAL', 1],
      ['PROFESSIONAL', 1],
      // His trusted person (vertrouwenspersoon, C-08).
      ['PERSON', 1],
    ]);
    for (const { cells } of rows) {
      expect(cells.map(({ category }: CellAnswer) => category)).not.toContain('CONCERN_REPORT_BEFORE_CONTACT');
    }
  });

  it('names the grant or refusal and when it ends: the instant before it still stands, at it no more', async () => {
    const until = new Date(hub.clock.now().getTime() + 3_600_000);
    const { grant } = await done(hub, 'jonas', 'giveGrant', {
      ...{ person: JONAS, grantee: coach, categories: ['WISHES'], until },
    });
    expect(await cell(professionals.gtbCoach, 'WISHES')).toMatchObject({
      ...{ state: 'OPEN', grants: [grant.id], refusals: [], until: until.toISOString() },
    });
    const { refusal } = await done(hub, 'jonas', 'refuse', {
      ...{ person: JONAS, grantee: coach, categories: ['WISHES'], until: new Date(until.getTime() - 60_000) },
    });
    expect(await cell(professionals.gtbCoach, 'WISHES')).toMatchObject({
      ...{ state: 'CLOSED', grants: [], refusals: [refusal.id] },
      until: new Date(until.getTime() - 60_000).toISOString(),
    });
    hub.clock.set(new Date(until.getTime() - 60_000));
    expect((await cell(professionals.gtbCoach, 'WISHES')).state).toBe('OPEN');
    hub.clock.set(until);
    expect(await cell(professionals.gtbCoach, 'WISHES')).toMatchObject({ state: 'CLOSED', grants: [], until: null });
  });

  it('shows somebody who is only named, with everything closed', async () => {
    const stranger = encodeReferenceId('Professional', professionals.miraCoach);
    const { grant } = await done(hub, 'jonas', 'giveGrant', {
      ...{ person: JONAS, grantee: { kind: 'PROFESSIONAL', id: stranger }, categories: ['WISHES'] },
    });
    const row = (await matrix()).find(({ who }) => who.professional?.id === stranger);
    expect(row).toMatchObject({ relations: [], purpose: null });
    expect(new Set(row.cells.map(({ state }: CellAnswer) => state))).toEqual(new Set(['CLOSED']));
    await done(hub, 'jonas', 'withdrawGrant', { grant: grant.id, version: 1 });
    expect((await matrix()).some(({ who }) => who.professional?.id === stranger)).toBe(false);
  });

  it('is the person’s alone', async () => {
    for (const other of ['jonas-counsellor', 'jonas-mother', 'gtb-coach']) {
      const answer = await hub.ask(other, MATRIX, { id: JONAS });
      expect(answer.data.person.consentMatrix).toBeNull();
      const previewed = await hub.ask(other, PREVIEW, {
        input: { person: JONAS, grantee: coach, categories: ['WISHES'] },
      });
      expect(previewed.data.previewGrant).toEqual({ __typename: 'Refused', code: 'ONLY_THE_PERSON' });
    }
    const stranger = await hub.ask('mira', PREVIEW, { input: { person: JONAS, grantee: coach, categories: ['WISHES'] } });
    expect(stranger.data.previewGrant).toEqual({ __typename: 'Refused', code: 'NOT_FOUND' });
  });

  it('what ends soon is listed to the last instant of the days asked for, and what ended or is endless is not', async () => {
    const now = hub.clock.now().getTime();
    const give = (days: number, more = 0) =>
      done(hub, 'jonas', 'giveGrant', {
        ...{ person: JONAS, grantee: coach, categories: ['HOW_TO_WORK_WITH_ME'] },
        until: new Date(now + days * 86_400_000 + more),
      });
    const [late, soon, beyond] = [await give(10), await give(2), await give(10, 1)];
    const answer = await hub.ask('jonas', 'query Of($id: ID!) { person(id: $id) { expiringConsents(days: 10) { id } } }', {
      id: JONAS,
    });
    const ids = answer.data.person.expiringConsents.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([soon.grant.id, late.grant.id]);
    expect(ids).not.toContain(beyond.grant.id);
    for (const days of [0, 367]) {
      const refused = await hub.ask('jonas', `query Of($id: ID!) { person(id: $id) { expiringConsents(days: ${days}) { id } } }`, {
        id: JONAS,
      });
      expect(refused.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });

  describe('explaining', () => {
    const EXPLAIN = `query Why($id: ID!, $relation: ID, $record: ID, $category: DataCategory) { person(id: $id) {
      explainAccess(relation: $relation, accessRecord: $record, category: $category) {
        isOpen decision ground restsOn turning } } }`;
    const explainTo = async (language: string, variables: object, identity = 'jonas') =>
      hub.ask(identity, EXPLAIN, { id: JONAS, ...variables }, { headers: { 'accept-language': language } });
    const relationOf = async (professional: string): Promise<string> =>
      (await matrix()).find(({ who }) => who.professional?.id === encodeReferenceId('Professional', professional))
        .relations[0].id;

    it('says in four languages why a category is shut, and what would open it', async () => {
      const relation = await relationOf(professionals.gtbCoach);
      const told = new Set<string>();
      for (const language of ['nl', 'fr', 'de', 'en']) {
        const { data } = await explainTo(language, { relation, category: 'GOALS' });
        const words = data.person.explainAccess;
        expect(words).toMatchObject({ isOpen: false, restsOn: [] });
        expect(words.turning.length).toBeGreaterThan(0);
        told.add(words.decision);
      }
      expect(told.size).toBe(4);
      const open = (await explainTo('en', { relation, category: 'WORK_WISHES' })).data.person.explainAccess;
      expect(open.isOpen).toBe(true);
      expect(open.restsOn).toHaveLength(1);
    });

    it('says why a line of the record was decided as it was, also when it would be decided otherwise now', async () => {
      await openTo(hub, 'gtb-coach', JONAS);
      await hub.ask('gtb-coach', 'query Of($id: ID!) { person(id: $id) { workWishes { nodes { text } } } }', { id: JONAS });
      const lines = await hub.ask(
        'jonas',
        'query Of($id: ID!) { person(id: $id) { accessRecords(first: 50) { nodes { id category outcome actorKind } } } }',
        { id: JONAS },
      );
      const line = lines.data.person.accessRecords.nodes.find(
        (each: { category: string; actorKind: string }) => each.category === 'WORK_WISHES' && each.actorKind === 'PROFESSIONAL',
      );
      hub.clock.set(new Date(hub.clock.now().getTime() + 1_000));
      const { refusal } = await done(hub, 'jonas', 'refuse', { person: JONAS, grantee: coach, categories: ['WORK_WISHES'] });
      const now = { relation: await relationOf(professionals.gtbCoach), category: 'WORK_WISHES' };
      expect((await explainTo('en', now)).data.person.explainAccess.isOpen).toBe(false);
      expect((await explainTo('en', { record: line.id })).data.person.explainAccess.isOpen).toBe(true);
      await done(hub, 'jonas', 'withdrawRefusal', { refusal: refusal.id, version: 1 });
    });

    it('is for the person, of their own relations, and asks for one thing at a time', async () => {
      const relation = await relationOf(professionals.gtbCoach);
      const other = await explainTo('en', { relation, category: 'GOALS' }, 'gtb-coach');
      expect(other.data.person.explainAccess).toBeNull();
      const foreign = encodeId('Relation', persons.jonas, randomUUID());
      expect((await explainTo('en', { relation: foreign, category: 'GOALS' })).data.person.explainAccess).toBeNull();
      for (const wrong of [{}, { relation }, { category: 'GOALS' }]) {
        expect((await explainTo('en', wrong)).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      }
    });
  });

  describe('weighing a grant', () => {
    it('says what it changes and what still blocks the rest, and the real grant then does just that', async () => {
      const { refusal } = await done(hub, 'jonas', 'refuse', {
        ...{ person: JONAS, grantee: { kind: 'EVERYONE' }, categories: ['LIFE_STORY'], actions: ['READ'] },
      });
      const input = { grantee: coach, categories: ['GOALS', 'DIAGNOSIS', 'ATTENDANCE', 'LIFE_STORY'] };
      const before = await everythingSaid(hub);
      const weighed = await preview(input);
      expect(await everythingSaid(hub)).toEqual(before);

      expect(weighed.changes).toEqual(
        ['GOALS', 'DIAGNOSIS'].map((category) => ({
          ...{ who: { kind: 'PROFESSIONAL', professional: { id: coach.id }, person: null }, category },
          ...{ action: 'READ', before: 'CLOSED', after: 'OPEN' },
        })),
      );
      const blocks = weighed.stillClosed.map(
        ({ category, block, refusals }: { category: string; block: string; refusals: string[] }) => [category, block, refusals],
      );
      expect(blocks).toContainEqual(['ATTENDANCE', 'CEILING', []]);
      expect(blocks.filter(([category]: string[]) => category === 'LIFE_STORY')).toEqual([
        ['LIFE_STORY', 'REFUSAL', [refusal.id]],
      ]);
      const { grant } = await done(hub, 'jonas', 'giveGrant', { person: JONAS, ...input });
      const opened = await openTo(hub, 'gtb-coach', JONAS);
      expect(opened).toEqual(expect.arrayContaining(['GOALS', 'DIAGNOSIS']));
      expect(opened).not.toContain('ATTENDANCE');
      expect(opened).not.toContain('LIFE_STORY');
      await done(hub, 'jonas', 'withdrawGrant', { grant: grant.id, version: 1 });
      await done(hub, 'jonas', 'withdrawRefusal', { refusal: refusal.id, version: 1 });
    });

    it('says that a reader must be named where the cell asks for it, and that a bundle names no category', async () => {
      const network = { kind: 'CARE_NETWORK', relationKinds: ['COACHING'] };
      const { stillClosed } = await preview({ grantee: network, categories: ['DIAGNOSIS'] });
      expect(stillClosed).toMatchObject([{ category: 'DIAGNOSIS', block: 'NEEDS_GRANTEE_NAMED' }]);
      const bundle = await preview({ grantee: coach, bundles: ['BASIC_NETWORK'] });
      const blocked = (category: string) =>
        bundle.stillClosed.find((each: { category: string }) => each.category === category)?.block;
      expect(blocked('DIAGNOSIS')).toBe('NEEDS_CATEGORY_NAMED');
      expect(blocked('ROM')).toBe('CEILING');
    });

    it('says that it is for another purpose, that only the person writes there, and that nobody is reached', async () => {
      const other = await preview({ grantee: coach, categories: ['WISHES'], purposes: ['REFERRAL'] });
      expect(other).toMatchObject({ changes: [], stillClosed: [{ block: 'OTHER_PURPOSE' }] });
      const written = await preview({ grantee: coach, categories: ['WISHES'], actions: ['CONTRIBUTE'] });
      expect(written.stillClosed).toMatchObject([{ block: 'WRITTEN_BY_PERSON' }]);
      const nobody = await preview({
        grantee: { kind: 'ORGANISATION', id: encodeReferenceId('Organisation', organisations.hospital) },
        categories: ['WISHES'],
      });
      expect(nobody).toMatchObject({ reachesSomebody: false, changes: [], stillClosed: [{ block: 'NO_RELATION' }] });
    });

    it('refuses what could not be given', async () => {
      expect(await preview({ grantee: { kind: 'EVERYONE' }, categories: ['WISHES'] })).toMatchObject({
        code: 'INPUT_NOT_FIT',
      });
      expect(
        await preview({ grantee: { kind: 'PERSON', id: encodePersonId(randomUUID()) }, categories: ['WISHES'] }),
      ).toMatchObject({ code: 'UNKNOWN_GRANTEE' });
    });
  });
});
