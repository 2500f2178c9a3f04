import { randomUUID } from 'node:crypto';
import { encodeId, encodeReferenceId } from '../../../../shared/ids';
import { daysFrom } from '../../../../shared/local-date';
import type { RegisterMessage } from '../../../../shared/register-api';
import { outboxTable } from '../../../../subgraphs/kit/writing.table';
import { TEST_NOW } from '../../../support/hub';
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

  describe('who answers for what, and the next contact (N-04, G-18, G-19)', () => {
    const DUTIES = /* GraphQL */ `
      query Duties($id: ID!) {
        person(id: $id) {
          careNetworkGraph {
            nodes {
              id
              circle
              label
              role
              member {
                organisation {
                  id
                }
                responsibleFor {
                  what {
                    code
                    label
                  }
                  professional {
                    id
                  }
                  sinceDate
                  detail
                }
                nextContact {
                  occasion {
                    code
                  }
                  onDate
                }
              }
            }
            edges {
              from
              to
              tie
              relation
            }
          }
        }
      }
    `;
    const trajectory = randomUUID();
    const coaching = randomUUID();
    const ofPractice = {
      person: persons.mira,
      heldBy: organisations.psychiatristPractice,
      author: professionals.miraPsychiatrist,
      responsible: professionals.miraPsychiatrist,
      parties: [],
      until: null,
    };
    const accountable: RegisterMessage = {
      ...ofPractice,
      ...{ detail: trajectory, detailType: 'MentalHealthTrajectory', kind: 'RESPONSIBLE', category: 'TRAJECTORY' },
      ...{ code: 'ACCOUNTABLE', aspect: 'ACCOUNTABLE', on: '2021-09-20' },
    };
    const coach: RegisterMessage = {
      ...ofPractice,
      ...{ detail: coaching, detailType: 'JobCoaching', kind: 'RESPONSIBLE', category: 'WORK_TRAJECTORY', code: 'JOB_COACH' },
      ...{ on: '2025-03-28', heldBy: organisations.jobCoaching, responsible: professionals.miraCoach },
    };
    const holder: RegisterMessage = {
      ...ofPractice,
      ...{ detail: randomUUID(), detailType: 'RecordHolder', kind: 'RESPONSIBLE', category: 'CARE_NETWORK', code: 'RECORD_HOLDER' },
      // Kept as the person's own choice, done by the practice.
      ...{ on: '2020-01-01', heldBy: persons.mira, author: persons.mira, owedBy: organisations.gpPracticeMira, responsible: professionals.miraGp },
    };
    const contact = (days: number, over: Partial<RegisterMessage> = {}): RegisterMessage => ({
      ...ofPractice,
      ...{ detail: randomUUID(), detailType: 'RecoveryPlanReview', kind: 'REVIEW', category: 'APPOINTMENTS', code: 'PLAN_REVIEW' },
      on: daysFrom(TEST_NOW, days),
      ...over,
    });

    const tell = async (...messages: readonly RegisterMessage[]): Promise<void> => {
      const { dataSource } = circle.hub.subgraphs.get('mental-health')!;
      for (const message of messages) {
        await dataSource.manager.insert(outboxTable, { personId: message.person, message, at: circle.hub.clock.now(), deliveredAt: null });
      }
      await circle.hub.settle();
    };
    beforeAll(() =>
      tell(accountable, coach, holder, contact(-1), contact(0), contact(9), {
        ...contact(2),
        ...{ kind: 'NEXT_CONTACT', detailType: 'JobCoaching', category: 'WORK_TRAJECTORY', code: 'COACHING_CONTACT' },
        ...{ heldBy: organisations.jobCoaching, responsible: professionals.miraCoach },
      }),
    );

    async function duties(as: string) {
      const { data, errors, withheld } = await circle.hub.ask(as, DUTIES, { id: MIRA });
      expect(errors).toBeUndefined();
      const nodes: { role: string; member: { responsibleFor: { what: { code: string } }[] | null; nextContact: object | null } | null }[] =
        data.person.careNetworkGraph.nodes;
      const byRole = nodes.map(({ role, member }) => [
        role,
        member && [member.responsibleFor?.map(({ what }) => what.code) ?? null, member.nextContact],
      ]);
      return { byRole: Object.fromEntries(byRole), graph: data.person.careNetworkGraph, withheld: withheld.map(({ category }) => category) };
    }
    const review = { occasion: { code: 'PLAN_REVIEW' }, onDate: daysFrom(TEST_NOW, 0) };
    const talk = { occasion: { code: 'COACHING_CONTACT' }, onDate: daysFrom(TEST_NOW, 2) };

    it('are the person’s to know, whole: also a contact today, and none of yesterday', async () => {
      const { byRole, graph } = await duties('mira');
      expect(byRole).toEqual({
        PERSON: null,
        MH_LEAD: [['ACCOUNTABLE'], review],
        GENERAL_PRACTITIONER: [['RECORD_HOLDER'], null],
        JOB_COACH: [['JOB_COACH'], talk],
        ADVISING_DOCTOR: [[], null],
        EMPLOYER: [[], null],
      });
      expect(graph.nodes[0]).toMatchObject({ id: MIRA, circle: 'SELF', label: 'de persoon zelf', member: null });
      expect(graph.nodes.find(({ role }: { role: string }) => role === 'MH_LEAD').member.responsibleFor).toEqual([
        {
          what: { code: 'ACCOUNTABLE', label: 'verantwoordelijke hulpverlener' },
          professional: { id: encodeReferenceId('Professional', professionals.miraPsychiatrist) },
          sinceDate: '2021-09-20',
          detail: encodeId('MentalHealthTrajectory', persons.mira, trajectory),
        },
      ]);
      expect(graph.edges.every(({ from, tie }: { from: string; tie: string }) => from === MIRA && tie === 'AROUND')).toBe(true);
    });

    it('are shown by what each is about: who leads care is none of the coach’s to know, and that is told as withheld', async () => {
      await circle.consent.grant({
        person: persons.mira,
        grantee: { kind: 'CARE_NETWORK', relationKinds: ['COACHING', 'CARE_LEAD', 'FIRST_LINE'] },
        bundles: ['BASIC_NETWORK'],
      });
      const asCoach = await duties('mira-coach');
      expect(asCoach.byRole).toMatchObject({ MH_LEAD: [null, review], GENERAL_PRACTITIONER: [['RECORD_HOLDER'], null], JOB_COACH: [['JOB_COACH'], talk] });
      expect(asCoach.withheld).toContain('TRAJECTORY');
      expect(JSON.stringify(asCoach.graph)).not.toContain('ACCOUNTABLE');
      const asGp = await duties('mira-gp');
      expect(asGp.byRole).toMatchObject({ MH_LEAD: [['ACCOUNTABLE'], review], GENERAL_PRACTITIONER: [['RECORD_HOLDER'], null] });
      expect(Object.keys(asGp.byRole)).not.toContain('EMPLOYER');
    });

    it('pass to somebody else, and are over when they are', async () => {
      await tell({ ...accountable, responsible: randomUUID(), on: '2026-11-01' });
      // Who is not in the network answers for the house that is.
      expect((await duties('mira')).byRole).toMatchObject({ MH_LEAD: [['ACCOUNTABLE'], review] });
      await tell({ ...accountable, on: '2026-11-02', until: '2026-11-02' });
      expect((await duties('mira')).byRole).toMatchObject({ MH_LEAD: [[], review] });
    });

    it('cost one statement each, however many are around the person', async () => {
      circle.hub.recount();
      await duties('mira');
      const { statements, decisionRequests } = circle.hub.subgraphs.get('person')!;
      expect(statements.filter((statement) => statement.includes('FROM "register_entry"'))).toHaveLength(2);
      expect([decisionRequests.length, circle.hub.plannedRequests.length]).toEqual([0, 1]);
    });
  });
});
