import { randomUUID } from 'node:crypto';
import { startTestHub } from '../../support/hub';
import type { TestHub } from '../../support/hub';
import { HUB_START, JONAS, MIRA, demoKey, persons } from './circle-hub';

describe('the two circles with all that partners and consent add to them', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
    await hub.settle();
  }, HUB_START);
  afterAll(() => hub?.stop());

  const ask = async (as: string, query: string, variables: object = {}) => {
    const { data, errors } = await hub.ask(as, query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  it('no relation, membership or shared row names somebody Kring does not know', async () => {
    const unknown = await hub.subgraphs.get('person')!.dataSource.query(
      `SELECT member FROM relation WHERE member IS NOT NULL AND member NOT IN (SELECT person FROM consent_epoch)
       UNION ALL
       SELECT m.member FROM resource_group_member m
        WHERE m.member IS NOT NULL AND m.left_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM relation r WHERE r.person = m.person_id AND r.member = m.member AND r.kind = 'GROUP_RELATIVE')`,
    );
    expect(unknown).toEqual([]);
  });

  it('the register holds what each partner told, beside what was told here', async () => {
    const query =
      'query R($id: ID!) { person(id: $id) { notices { nodes { occasion { code } provenance { sourceSystem } } } reviews { nodes { onDate } } waiting { nodes { untilDate } } } }';
    const jonas = (await ask('jonas', query, { id: JONAS })).person;
    const tellers = new Set(
      [...jonas.notices.nodes, ...(await ask('mira', query, { id: MIRA })).person.notices.nodes].map(
        ({ provenance }: { provenance: { sourceSystem: string } }) => provenance.sourceSystem,
      ),
    );

    expect([...tellers]).toEqual(expect.arrayContaining(['mental-health', 'kring']));
    expect(jonas.reviews.nodes.length).toBeGreaterThan(0);
    expect(jonas.waiting.nodes.length).toBeGreaterThan(0);
  });

  it('the names of organisations and professionals come from the directory in the same query', async () => {
    const query =
      '{ me { careNetwork { nodes { role organisation { name } professional { givenName familyName } } } } }';
    const { me } = await ask('mira', query);
    expect(me.careNetwork.nodes).toContainEqual({
      role: 'JOB_COACH',
      organisation: { name: 'Jobcoachdienst Stap voor Stap' },
      professional: { givenName: 'Leen', familyName: 'Hermans' },
    });
  });

  it('his mother leaves, and the relation that the consent demo gave her ends with it', async () => {
    const read = 'query R($id: ID!) { person(id: $id) { id } }';
    expect((await ask('jonas-mother', read, { id: JONAS })).person).not.toBeNull();
    const left = await ask(
      'jonas-mother',
      'mutation L($input: LeaveResourceGroupInput!) { leaveResourceGroup(input: $input) { __typename } }',
      { input: { group: demoKey('ResourceGroup', persons.jonas, 'jonas/group'), idempotencyKey: randomUUID() } },
    );

    expect(left.leaveResourceGroup.__typename).toBe('PlaceGivenUp');
    expect((await ask('jonas-mother', read, { id: JONAS })).person).toBeNull();
    expect((await ask('jonas-father', read, { id: JONAS })).person).not.toBeNull();
  });
});
