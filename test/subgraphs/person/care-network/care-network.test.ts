import { encodeReferenceId } from '../../../../shared/ids';
import { HUB_START, JONAS, MIRA, organisations, persons, professionals, startCircleHub } from '../circle-hub';
import type { CircleHub } from '../circle-hub';

const READ = /* GraphQL */ `
  query Network($id: ID!, $includeEnded: Boolean = false, $first: Int = 20, $after: String) {
    person(id: $id) {
      careNetwork(includeEnded: $includeEnded, first: $first, after: $after) {
        nodes {
          kind
          role
          organisation {
            id
          }
          professional {
            id
          }
          since
          until
          inWords
          name
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          endCursor
        }
      }
    }
  }
`;
type Member = {
  kind: string;
  role: string;
  organisation: { id: string } | null;
  professional: { id: string } | null;
  until: string | null;
  inWords: string | null;
  name: string | null;
};

describe('the care network through the graph (G-19)', () => {
  let circle: CircleHub;
  beforeAll(async () => {
    circle = await startCircleHub();
    const { relation } = circle.consent;
    const { mira, jonas } = persons;
    await relation({
      person: mira,
      kind: 'CARE_LEAD',
      role: 'MH_LEAD',
      organisation: organisations.psychiatristPractice,
      professional: professionals.miraPsychiatrist,
    });
    await relation({
      person: mira,
      kind: 'FIRST_LINE',
      role: 'GENERAL_PRACTITIONER',
      organisation: organisations.gpPracticeMira,
      professional: professionals.miraGp,
    });
    await relation({
      person: mira,
      kind: 'COACHING',
      role: 'JOB_COACH',
      organisation: organisations.jobCoaching,
      professional: professionals.miraCoach,
    });
    await relation({
      person: mira,
      kind: 'INSURER_FILE',
      role: 'ADVISING_DOCTOR',
      organisation: organisations.mutuality,
      professional: professionals.miraAdvisingDoctor,
    });
    await relation({ person: mira, kind: 'EMPLOYMENT', role: 'EMPLOYER', organisation: organisations.dayCentre });
    await relation({
      person: jonas,
      kind: 'CARE_LEAD',
      role: 'MH_LEAD',
      organisation: organisations.brug,
      professional: professionals.jonasCounsellor,
    });
    await relation({
      person: jonas,
      kind: 'FIRST_LINE',
      role: 'FIRST_LINE_PSYCHOLOGIST',
      organisation: organisations.formerPsychologistPractice,
      professional: professionals.jonasFormerPsychologist,
      from: new Date('2024-01-01T00:00:00.000Z'),
      until: new Date('2025-01-01T00:00:00.000Z'),
    });
  }, HUB_START);
  afterAll(() => circle?.hub.stop());

  const network = async (as: string, id: string, variables: object = {}): Promise<Member[] | null> => {
    const { data, errors } = await circle.hub.ask(as, READ, { id, ...variables });
    expect(errors).toBeUndefined();
    return data.person?.careNetwork?.nodes ?? null;
  };

  it('is withheld until the person opens it, and is then never a list of the asker alone', async () => {
    const answer = await circle.hub.ask('mira-coach', READ, { id: MIRA });
    expect(answer.data).toEqual({ person: { careNetwork: null } });
    expect(answer.withheld).toEqual([
      {
        person: MIRA,
        category: 'CARE_NETWORK',
        fields: expect.arrayContaining(['Person.careNetwork']),
        partial: false,
      },
    ]);
  });

  it('joins psychiatrist, GP and coach in one query, by keys the directory names them by; nothing of work, insurer or municipality (ST-09, EQ-02)', async () => {
    await circle.consent.grant({
      person: persons.mira,
      grantee: { kind: 'CARE_NETWORK', relationKinds: ['COACHING', 'CARE_LEAD', 'FIRST_LINE'] },
      bundles: ['BASIC_NETWORK'],
    });

    for (const as of ['mira-coach', 'mira-psychiatrist', 'mira-gp']) {
      const members = (await network(as, MIRA))!;
      expect(members.map(({ kind, role }) => [kind, role]).sort()).toEqual([
        ['CARE_LEAD', 'MH_LEAD'],
        ['COACHING', 'JOB_COACH'],
        ['FIRST_LINE', 'GENERAL_PRACTITIONER'],
      ]);
      expect(members.find(({ role }) => role === 'MH_LEAD')).toMatchObject({
        organisation: { id: encodeReferenceId('Organisation', organisations.psychiatristPractice) },
        professional: { id: encodeReferenceId('Professional', professionals.miraPsychiatrist) },
      });
    }
    expect((await network('mira', MIRA))!.map(({ kind }) => kind).sort()).toEqual([
      'CARE_LEAD',
      'COACHING',
      'EMPLOYMENT',
      'FIRST_LINE',
      'INSURER_FILE',
    ]);
    for (const as of ['mira-employer-hr', 'mira-advising-doctor', 'mira-co-parent', 'stranger'])
      expect(await network(as, MIRA)).toBeNull();
  });

  it('shows a former professional to the person who asks for them, and to nobody else (T-12, C-58)', async () => {
    await circle.consent.grant({ person: persons.jonas, grantee: { kind: 'EVERYONE' }, categories: ['CARE_NETWORK'] });
    const former = (members: Member[] | null) =>
      members?.filter(({ role }) => role === 'FIRST_LINE_PSYCHOLOGIST') ?? null;

    expect(former(await network('jonas', JONAS))).toEqual([]);
    expect(former(await network('jonas', JONAS, { includeEnded: true }))).toEqual([
      expect.objectContaining({ until: '2025-01-01T00:00:00.000Z' }),
    ]);
    expect(former(await network('jonas-counsellor', JONAS, { includeEnded: true }))).toEqual([]);
    expect(former(await network('jonas-mother', JONAS, { includeEnded: true }))).toEqual([]);
    expect(await network('jonas-former-psychologist', JONAS, { includeEnded: true })).toBeNull();
  });

  it('shows whom the person chose for their resource group to the person only: the group has its own category (TQ-02)', async () => {
    const seen = (await network('jonas-counsellor', JONAS))!.filter(({ kind }) => kind.startsWith('GROUP_'));
    expect(seen).toEqual([]);

    const own = (await network('jonas', JONAS))!.filter(({ kind }) => kind === 'GROUP_RELATIVE');
    expect(own.map(({ name }) => name).sort()).toEqual(['Dirk Verlinden', 'Hilde Maes']);
  });

  it('is paged without skipping or repeating, and takes no cursor of another’s network', async () => {
    const kinds: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { data } = await circle.hub.ask('mira', READ, { id: MIRA, first: 2, after });
      const { nodes, pageInfo } = data.person.careNetwork;
      kinds.push(...nodes.map(({ kind }: Member) => kind));
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(kinds.sort()).toEqual(['CARE_LEAD', 'COACHING', 'EMPLOYMENT', 'FIRST_LINE', 'INSURER_FILE']);

    const foreign = await circle.hub.ask('jonas', READ, { id: JONAS, after });
    expect(foreign.errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    expect(foreign.data.person.careNetwork).toBeNull();
  });
});
