import { randomUUID } from 'node:crypto';
import { encodePersonId } from '../../../../shared/ids';
import { daysFrom } from '../../../../shared/local-date';
import type { RegisterMessage } from '../../../../shared/register-api';
import type { SubgraphName } from '../../../../shared/subgraph-names';
import { dueBy, registerMessage } from '../../../../subgraphs/kit/register-message';
import { outboxTable } from '../../../../subgraphs/kit/writing.table';
import { CaseloadStore } from '../../../../subgraphs/person/caseload/caseload.store';
import { TEST_NOW } from '../../../support/hub';
import { HUB_START, JONAS, MIRA, organisations, persons, professionals, startCircleHub } from '../circle-hub';
import type { CircleHub } from '../circle-hub';

const ITEM = 'id kind occasion { code label } category rule dueFrom dueOn doneOn state daysOver escalation responsible { id } organisation { id } detailType detail provenance { sourceSystem }';
const DUE = `query Due($id: ID!, $first: Int = 20, $after: String, $filter: DueItemFilter) { person(id: $id) { dueItems(first: $first, after: $after, filter: $filter) { nodes { ${ITEM} } pageInfo { hasNextPage endCursor } } } }`;
const LISTS = `query Lists($id: ID!, $filter: WaitingListFilter) { person(id: $id) { waitingListEntries(filter: $filter) { nodes { occasion { code } onDate untilDate organisation { id } detail daysWaited recheckDueOn recheckedOn bridgingCare { what { code } fromDate organisation { id } responsible { id } } isEnteredTwice otherLists } } } }`;
const CASELOAD = 'query Caseload($orderBy: CaseloadOrder!, $first: Int = 50, $after: String) { caseload(orderBy: $orderBy, first: $first, after: $after) { nodes { id dueItems { nodes { dueOn state } } } pageInfo { hasNextPage endCursor } } }';

interface Item {
  readonly id: string;
  readonly occasion: { readonly code: string };
  readonly category: string;
  readonly rule: string | null;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly state: string;
  readonly daysOver: number;
  readonly escalation: string;
}

describe('what is due, and who waits', () => {
  let circle: CircleHub;
  const day = (days: number): string => daysFrom(TEST_NOW, days);

  beforeAll(async () => {
    circle = await startCircleHub();
    const { mira, jonas } = persons;
    await relate(mira, 'CARE_LEAD', 'MH_LEAD', organisations.psychiatristPractice, professionals.miraPsychiatrist);
    await relate(mira, 'FIRST_LINE', 'GENERAL_PRACTITIONER', organisations.gpPracticeMira, professionals.miraGp);
    await relate(mira, 'COACHING', 'JOB_COACH', organisations.jobCoaching, professionals.miraCoach);
    await relate(jonas, 'CARE_LEAD', 'MH_LEAD', organisations.brug, professionals.jonasCounsellor);
    await relate(jonas, 'FIRST_LINE', 'FIRST_LINE_PSYCHOLOGIST', organisations.formerPsychologistPractice, professionals.jonasFormerPsychologist);
    await relate(jonas, 'FIRST_LINE', 'GENERAL_PRACTITIONER', organisations.gpPracticeJonas, professionals.jonasGp);
  }, HUB_START);
  afterAll(() => circle?.hub.stop());

  function relate(person: string, kind: never | 'CARE_LEAD' | 'FIRST_LINE' | 'COACHING', role: never | 'MH_LEAD' | 'GENERAL_PRACTITIONER' | 'JOB_COACH' | 'FIRST_LINE_PSYCHOLOGIST', organisation: string, professional: string) {
    return circle.consent.relation({ person, kind, role, organisation, professional });
  }

  const message = (over: Partial<RegisterMessage> = {}): RegisterMessage => ({
    person: persons.mira,
    detail: randomUUID(),
    detailType: 'RecoveryPlanReview',
    kind: 'REVIEW',
    category: 'APPOINTMENTS',
    code: 'PLAN_REVIEW',
    on: day(10),
    until: null,
    responsible: professionals.miraPsychiatrist,
    heldBy: organisations.psychiatristPractice,
    author: professionals.miraPsychiatrist,
    parties: [],
    ...over,
  });

  async function tell(subgraph: SubgraphName, ...messages: readonly RegisterMessage[]): Promise<void> {
    const { dataSource } = circle.hub.subgraphs.get(subgraph)!;
    for (const each of messages) {
      await dataSource.manager.insert(outboxTable, {
        ...{ personId: each.person, message: each, at: circle.hub.clock.now(), deliveredAt: null },
      });
    }
    await circle.hub.settle();
  }

  async function due(as: string, id = MIRA, filter: object | null = null): Promise<readonly Item[] | null> {
    const { data, errors } = await circle.hub.ask(as, DUE, { id, filter });
    expect(errors).toBeUndefined();
    return data.person.dueItems?.nodes ?? null;
  }
  const codes = (items: readonly Item[] | null): readonly string[] | null => items && items.map(({ occasion }) => occasion.code);

  describe('Person.dueItems', () => {
    const screening = randomUUID();

    beforeAll(async () => {
      await tell(
        'mental-health',
        message({ on: day(3), rule: 'R-050' }),
        message({ detail: screening, detailType: 'Medication', kind: 'TASK', category: 'MEDICATION', code: 'RE_EVALUATION', on: day(-400), dueFrom: day(-50), due: day(-20), rule: 'R-073', aspect: 'R-073' }),
        message({ detail: screening, detailType: 'Medication', kind: 'NOTICE', category: 'NOTICES', code: 'EVENT_OR_POLICY_CHANGE', on: day(-400), due: day(-1), rule: 'R-083' }),
        message({ detailType: 'MentalHealthTrajectory', kind: 'RISK', category: 'SUICIDALITY', code: 'RE_EVALUATION', on: day(-2), due: day(1) }),
      );
      await tell(
        'work',
        message({ detailType: 'JobCoaching', kind: 'TASK', category: 'WORK_TRAJECTORY', code: 'PHASE_OUT_PLANNED', on: day(120), dueFrom: day(100), due: day(120), heldBy: organisations.jobCoaching, author: professionals.miraCoach, responsible: professionals.miraCoach }),
      );
    });

    it('shows the person all of it, the earliest first: what, why, by when, who, how it stands', async () => {
      const items = await due('mira');
      expect(codes(items)).toEqual(['RE_EVALUATION', 'EVENT_OR_POLICY_CHANGE', 'RE_EVALUATION', 'PLAN_REVIEW', 'PHASE_OUT_PLANNED']);
      expect(items!.map(({ state }) => state)).toEqual(['OVERDUE', 'OVERDUE', 'COMING_UP', 'COMING_UP', 'COMING_UP']);
      expect(items![0]).toMatchObject({
        kind: 'TASK',
        category: 'MEDICATION',
        rule: 'R-073',
        dueFrom: day(-50),
        dueOn: day(-20),
        daysOver: 20,
        escalation: 'TEAM',
        detailType: 'Medication',
        provenance: { sourceSystem: 'mental-health' },
      });
      expect(items![1]).toMatchObject({ rule: 'R-083', daysOver: 1, escalation: 'RESPONSIBLE' });
    });

    it('shows each reader the items of what is open to them, and what they are to do themselves', async () => {
      // The psychiatrist answers for her own record; the coach for theirs.
      expect(await due('mira-psychiatrist')).toHaveLength(4);
      expect(codes(await due('mira-coach'))).toEqual(['PHASE_OUT_PLANNED']);
      // Only own rows would be open to the GP, and there are none: an empty list would claim that nothing is due.
      expect(await due('mira-gp')).toBeNull();
    });

    it('follows a grant row by row, and says which categories were withheld, as it would if there were none', async () => {
      await circle.consent.grant({
        person: persons.mira,
        grantee: { kind: 'PROFESSIONAL', ref: professionals.miraGp },
        categories: ['MEDICATION', 'SOMATIC_HEALTH'],
      });
      const { data, withheld } = await circle.hub.ask('mira-gp', DUE, { id: MIRA });
      expect(codes(data.person.dueItems.nodes)).toEqual(['RE_EVALUATION']);
      expect(data.person.dueItems.nodes[0].category).toBe('MEDICATION');
      const categories = withheld.map(({ category }) => category);
      expect(categories).toEqual(expect.arrayContaining(['APPOINTMENTS', 'SUICIDALITY', 'HOUSING']));
      expect(categories).not.toContain('MEDICATION');
      // Opened and without a row: asked all the same, so nothing tells it from one that has rows.
      expect(categories).not.toContain('SOMATIC_HEALTH');
      expect(withheld.find(({ category }) => category === 'APPOINTMENTS')).toMatchObject({ fields: ['Person.dueItems'], partial: false });
    });

    it('C-48: what is counted from a trajectory is shown to whoever may see that too, and stands in no order of theirs before', async () => {
      const { femke } = persons;
      const coach = { kind: 'PROFESSIONAL', ref: professionals.miraCoach } as const;
      await circle.consent.person(femke);
      await relate(femke, 'COACHING', 'JOB_COACH', organisations.jobCoaching, professionals.miraCoach);
      await circle.consent.grant({ person: femke, grantee: coach, categories: ['APPOINTMENTS', 'FAMILY_IMPACT_CHECK_DONE'] });
      const about = { person: femke, kind: 'TASK', detailType: 'MentalHealthTrajectory', on: day(-30), dueFrom: day(-30) } as const;
      await tell(
        'mental-health',
        message({ ...about, category: 'FAMILY_IMPACT_CHECK_DONE', code: 'FAMILY_IMPACT_CHECK', due: day(-9), rule: 'R-052', aspect: 'R-052' }),
        message({ ...about, category: 'APPOINTMENTS', code: 'PLAN_REVIEW', due: day(-8), rule: 'R-050', aspect: 'R-050' }),
        message({ person: femke, on: day(200), rule: 'R-050' }),
      );
      const rules = async () => (await due('mira-coach', encodePersonId(femke)))!.map(({ dueOn }) => dueOn);
      const order = async () => (await circle.hub.ask('mira-coach', CASELOAD, { orderBy: 'DUE' })).data.caseload.nodes.map(({ id }: { id: string }) => id);
      expect([await rules(), await order()]).toEqual([[day(200)], [MIRA, encodePersonId(femke)]]);
      const opened = await circle.consent.grant({ person: femke, grantee: coach, categories: ['TRAJECTORY'] });
      expect([await rules(), await order()]).toEqual([[day(-9), day(-8), day(200)], [encodePersonId(femke), MIRA]]);
      await circle.sql('UPDATE consent_grant SET withdrawn_at = $2 WHERE id = $1', [opened, new Date(circle.hub.clock.now().getTime() - 1)]);
      expect(await rules()).toEqual([day(200)]);
    });

    it('asks in one go and puts on record what was looked at; never what cannot open to the reader', async () => {
      circle.hub.recount();
      const { withheld } = await circle.hub.ask('mira-coach', DUE, { id: MIRA });
      const [request, ...more] = circle.hub.plannedRequests;
      expect([more, circle.hub.subgraphs.get('person')!.decisionRequests]).toEqual([[], []]);
      const asked = request!.fetches.flatMap(({ parts }) => parts.flatMap(({ categories }) => categories.map(({ category }) => category)));
      expect(asked).toEqual(expect.arrayContaining(['WORK_TRAJECTORY', 'APPOINTMENTS', 'TRAJECTORY']));
      for (const shut of ['SUICIDALITY', 'SOMATIC_HEALTH', 'CHILD_SAFETY_CHECK']) expect(asked).not.toContain(shut);
      expect(withheld.find(({ category }) => category === 'WORK_TRAJECTORY')).toMatchObject({ partial: true });
      const lines = await circle.sql<{ category: string; fields: string[] }>(
        'SELECT category, fields FROM access_record WHERE person = $1 AND request_id = $2',
        [persons.mira, request!.requestId],
      );
      expect(lines.map(({ category }) => category).sort()).toEqual([...asked].sort());
      for (const { fields } of lines) expect(fields).toEqual(['Person.dueItems']);
    });

    it('is narrowed by kind, state, period, rule and who is to do it', async () => {
      expect(codes(await due('mira', MIRA, { rules: ['R-083', 'R-050'] }))).toEqual(['EVENT_OR_POLICY_CHANGE', 'PLAN_REVIEW']);
      expect(codes(await due('mira', MIRA, { kinds: ['RISK'] }))).toEqual(['RE_EVALUATION']);
      expect(codes(await due('mira', MIRA, { states: ['OVERDUE'] }))).toHaveLength(2);
      expect(codes(await due('mira', MIRA, { dueFrom: day(1), dueBefore: day(3) }))).toEqual(['RE_EVALUATION']);
      expect(await due('mira-psychiatrist', MIRA, { mine: true })).toHaveLength(4);
      expect(await due('mira', MIRA, { mine: true })).toEqual([]);
    });

    it('pages with a cursor that is of one person, one question', async () => {
      const ask = (as: string, variables: object) => circle.hub.ask(as, DUE, { id: MIRA, first: 2, ...variables });
      const first = (await ask('mira', {})).data.person.dueItems;
      const second = (await ask('mira', { after: first.pageInfo.endCursor })).data.person.dueItems;
      expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, true]);
      const seen = [...first.nodes, ...second.nodes].map(({ id }: Item) => id);
      expect(seen).toEqual((await due('mira'))!.slice(0, 4).map(({ id }) => id));
      for (const variables of [{ id: JONAS }, { filter: { kinds: ['TASK'] } }, { first: 0 }]) {
        const as = 'id' in variables ? 'jonas' : 'mira';
        const { errors } = await ask(as, { after: first.pageInfo.endCursor, ...variables });
        expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
      }
    });

    it('of one detail several rules can be due; done or taken off it is out of the way, and found when asked for', async () => {
      const row = { personId: persons.mira, id: randomUUID(), heldBy: organisations.gpPracticeMira, author: professionals.miraGp, parties: [], source: 'PROFESSIONAL', sourceSystem: 'kring', sourceId: null, sourceVersion: null, recordedAt: new Date(0), effectiveAt: null, inPlaceBy: null, version: 1 } as const;
      const told = { detailType: 'FirstLineContact', category: 'SOMATIC_HEALTH', code: 'SOMATIC_SCREENING', on: day(-30), due: day(30) } as const;
      await tell('first-line', dueBy('R-079', row, told), dueBy('R-105', row, told));
      const rules = async (filter: object | null = null) => (await due('mira', MIRA, { rules: ['R-079', 'R-105'], ...filter }))!.map(({ rule }) => rule);
      expect((await rules()).toSorted()).toEqual(['R-079', 'R-105']);

      await tell('first-line', dueBy('R-079', row, { ...told, doneOn: day(0) }), dueBy('R-105', row, { ...told, until: day(0), doneOn: null }));
      expect(await rules()).toEqual([]);
      expect(await rules({ states: ['DONE'] })).toEqual(['R-079']);
      expect(await rules({ states: ['TAKEN_OFF'] })).toEqual(['R-105']);
    });

    it('says nothing of a record that is to go unnoticed, and nothing of a category that is silenced', async () => {
      await circle.consent.grant({ person: persons.mira, grantee: { kind: 'PROFESSIONAL', ref: professionals.miraGp }, categories: ['NOTICES'] });
      expect(codes(await due('mira-gp'))).toEqual(['RE_EVALUATION', 'EVENT_OR_POLICY_CHANGE']);
      const who = JSON.stringify({ kind: 'PROFESSIONAL', ref: professionals.miraGp });
      const at = circle.hub.clock.now();
      await circle.sql(
        `INSERT INTO consent_refusal (id, person, grantee, categories, bundles, purposes, actions, from_at, recorded_at, recorded_by)
         VALUES ($1, $2, $3, '{MEDICATION}', '{}', '{}', '{READ}', $4, $4, $2)`,
        [randomUUID(), persons.mira, who, at],
      );
      // Refused and no secret: the notice, of another category, says that something changed.
      expect(codes(await due('mira-gp'))).toEqual(['EVENT_OR_POLICY_CHANGE']);
      await circle.sql(
        `INSERT INTO silence (id, person, grantee, categories, from_at, recorded_at, recorded_by)
         VALUES ($1, $2, $3, '{MEDICATION}', $4, $4, $2)`,
        [randomUUID(), persons.mira, who, at],
      );
      const { data, withheld } = await circle.hub.ask('mira-gp', DUE, { id: MIRA });
      expect(data.person.dueItems).toBeNull();
      expect(withheld.map(({ category }) => category)).not.toContain('MEDICATION');
    });

    it('a partner of before, who says only when a review is, is understood', async () => {
      const old = message({ person: persons.jonas, on: day(-5), heldBy: organisations.brug, author: professionals.jonasCounsellor });
      await tell('mental-health', old);
      const reviews = { kinds: ['REVIEW'] };
      expect((await due('jonas', JONAS, reviews))!.map(({ dueOn, state, rule }) => [dueOn, state, rule])).toEqual([[day(-5), 'OVERDUE', null]]);
      await tell('mental-health', { ...old, until: day(-1) });
      expect(await due('jonas', JONAS, reviews)).toEqual([]);
      expect((await due('jonas', JONAS, { states: ['DONE'] }))!.map(({ doneOn }) => doneOn)).toEqual([day(-1)]);
    });

    it('a reminder is there until its day and gone from then on, for whoever asks for what is over too', async () => {
      const reminder = message({ person: persons.jonas, detailType: 'RemissionAssessment', kind: 'TASK', category: 'DIAGNOSIS', code: 'RE_EVALUATION', on: day(-30), due: day(0), rule: 'R-072', heldBy: organisations.brug, author: professionals.jonasCounsellor });
      const rules = async (states: readonly string[] | null = null) => (await due('jonas', JONAS, { rules: ['R-072'], states }))!.map(({ state }) => state);
      await tell('mental-health', { ...reminder, lapsesOn: day(1) });
      expect(await rules()).toEqual(['DUE']);
      await tell('mental-health', { ...reminder, lapsesOn: day(0) });
      expect([await rules(), await rules(['OVERDUE', 'DONE', 'TAKEN_OFF', 'DUE'])]).toEqual([[], []]);
    });

    it('R-079: what another partner did anew is overdue to nobody who may see that, and unknown to whoever may not', async () => {
      const screening = (heldBy: string, author: string, over: Partial<RegisterMessage>) =>
        message({ person: persons.jonas, detailType: 'SomaticScreening', kind: 'TASK', category: 'SOMATIC_HEALTH', code: 'SOMATIC_SCREENING', rule: 'R-079', heldBy, author, ...over });
      await tell('first-line', screening(organisations.gpPracticeJonas, professionals.jonasGp, { on: day(-400), due: day(-35) }));
      await tell('first-line', screening(organisations.brug, professionals.jonasCounsellor, { on: day(-20), due: day(345) }));
      const of = async (as: string) => (await due(as, JONAS, { rules: ['R-079'] }))!.map(({ dueOn }) => dueOn);
      expect(await of('jonas')).toEqual([day(345)]);
      expect([await of('jonas-gp'), await of('jonas-counsellor')]).toEqual([[day(-35)], [day(345)]]);
    });

    it('a handover is told to those between whom it is, with nothing that another would miss (R-084, C-57)', async () => {
      const handover = message({ person: persons.jonas, detailType: 'WarmHandover', kind: 'TASK', category: 'REFERRAL', code: 'HANDOVER_ANSWER', on: day(-1), due: day(13), rule: 'R-084', heldBy: organisations.brug, author: professionals.jonasCounsellor, parties: [organisations.gpPracticeJonas] });
      const psychologist = async () => JSON.stringify(await circle.hub.ask('jonas-former-psychologist', DUE, { id: JONAS }).then(({ data, withheld }) => [data, withheld]));
      const before = await psychologist();
      await tell('first-line', handover);
      for (const as of ['jonas', 'jonas-gp', 'jonas-counsellor']) expect(codes(await due(as, JONAS, { rules: ['R-084'] }))).toEqual(['HANDOVER_ANSWER']);
      expect(await psychologist()).toBe(before);
      const { withheld } = await circle.hub.ask('jonas-counsellor', DUE, { id: JONAS });
      // A lead reads referrals as their own or never: to say that more is withheld would show by its absence once it is silenced.
      expect(withheld.map(({ category }) => category)).not.toContain('REFERRAL');
    });
  });

  describe('waiting lists (ST-11)', () => {
    const entry = (code: string, heldBy: string, author: string, over: Partial<RegisterMessage> = {}): RegisterMessage =>
      message({ person: persons.jonas, detailType: 'Referral', kind: 'WAITING', category: 'WAITING', code, on: day(-40), heldBy, author, responsible: author, ...over });
    const rehab = (over: Partial<RegisterMessage> = {}) => entry('WAITING_FOR_PLACE', organisations.brug, professionals.jonasCounsellor, over);
    const cgg = (over: Partial<RegisterMessage> = {}) => entry('WAITING_FOR_START', organisations.formerPsychologistPractice, professionals.jonasFormerPsychologist, over);
    const lists = async (as: string, filter: object | null = { isStanding: true }) => {
      const answer = await circle.hub.ask(as, LISTS, { id: JONAS, filter });
      expect(answer.errors).toBeUndefined();
      return { nodes: answer.data.person.waitingListEntries?.nodes ?? null, text: JSON.stringify(answer.data), withheld: answer.withheld };
    };
    const atRehab = rehab();
    const atCgg = () => cgg();
    let cggTold: RegisterMessage;
    const grantWaiting = (ref: string) => circle.consent.grant({ person: persons.jonas, grantee: { kind: 'PROFESSIONAL', ref }, categories: ['WAITING'] });

    it('a keeper is told no number without a grant, whether there are other lists or none', async () => {
      await tell('mental-health', { ...atRehab, on: day(-40) });
      const alone = await lists('jonas-counsellor');
      expect(alone.nodes).toMatchObject([{ occasion: { code: 'WAITING_FOR_PLACE' }, otherLists: null }]);
      cggTold = atCgg();
      await tell('first-line', cggTold);
      expect((await lists('jonas-counsellor')).text).toBe(alone.text);
    });

    it('the person sees both lists; each keeper their own', async () => {
      const own = await lists('jonas');
      expect(own.nodes.map(({ occasion, otherLists }: { occasion: { code: string }; otherLists: number }) => [occasion.code, otherLists]).toSorted()).toEqual([
        ['WAITING_FOR_PLACE', 1],
        ['WAITING_FOR_START', 1],
      ]);
      expect((await lists('jonas-former-psychologist')).nodes).toMatchObject([{ occasion: { code: 'WAITING_FOR_START' }, otherLists: null }]);
    });

    it('with a grant a keeper learns how many others there are, never which', async () => {
      await grantWaiting(professionals.jonasCounsellor);
      const { nodes, text } = await lists('jonas-counsellor', null);
      expect(nodes.map(({ otherLists }: { otherLists: number }) => otherLists)).toContain(1);
      const [{ detail }] = (await lists('jonas-former-psychologist')).nodes;
      expect(text).not.toContain(detail);
      expect(text).not.toContain('WAITING_FOR_START","onDate":"' + cggTold.on);
      expect((await lists('jonas-counsellor')).nodes).toHaveLength(1);
      // Nor by the list of before, nor as something due.
      const before = await circle.hub.ask('jonas-counsellor', 'query W($id: ID!) { person(id: $id) { waiting { nodes { detail } } } }', { id: JONAS });
      expect(JSON.stringify(before.data)).not.toContain(detail);
      await tell('first-line', { ...cggTold, due: day(5) });
      expect(codes(await due('jonas-counsellor', JONAS, { kinds: ['WAITING'] }))).toBeNull();
      expect(codes(await due('jonas', JONAS, { kinds: ['WAITING'] }))).toEqual(['WAITING_FOR_START']);
    });

    it('whoever keeps no list reads by a grant what the person waits for', async () => {
      await grantWaiting(professionals.jonasGp);
      expect((await lists('jonas-gp')).nodes).toHaveLength(2);
    });

    it('put on one list twice counts once elsewhere, and is told to its keeper; a wait that is over counts no more', async () => {
      const twice = cgg();
      await tell('first-line', twice);
      expect((await lists('jonas-counsellor')).nodes).toMatchObject([{ otherLists: 1, isEnteredTwice: false }]);
      expect((await lists('jonas-former-psychologist')).nodes).toMatchObject([{ isEnteredTwice: true }, { isEnteredTwice: true }]);
      await tell('first-line', { ...twice, until: day(0) }, { ...cggTold, until: day(0) });
      expect((await lists('jonas-counsellor')).nodes).toMatchObject([{ otherLists: 0 }]);
      expect((await lists('jonas-former-psychologist')).nodes).toEqual(null);
      expect((await lists('jonas', { isStanding: false, occasions: ['WAITING_FOR_START'], since: day(-40) })).nodes).toHaveLength(2);
      expect((await lists('jonas', { isStanding: false, sinceBefore: day(-40) })).nodes.filter(({ detail }: { detail: string }) => detail === cggTold.detail)).toEqual([]);
    });

    it('says how long, when the need is looked at anew and was, and what is offered meanwhile', async () => {
      await tell('mental-health', {
        ...atRehab,
        on: day(-40),
        due: day(20),
        dueFrom: day(10),
        waiting: { recheckedOn: day(-10), bridging: { code: 'BRIDGING_CARE', from: day(-30), organisation: organisations.brug, responsible: professionals.jonasCounsellor } },
      });
      expect((await lists('jonas-counsellor')).nodes).toMatchObject([
        {
          daysWaited: 40,
          recheckDueOn: day(20),
          recheckedOn: day(-10),
          bridgingCare: { what: { code: 'BRIDGING_CARE' }, fromDate: day(-30), organisation: { id: expect.any(String) }, responsible: { id: expect.any(String) } },
        },
      ]);
      expect((await due('jonas-counsellor', JONAS, { kinds: ['WAITING'] }))!.map(({ state, dueOn }) => [state, dueOn])).toEqual([['COMING_UP', day(20)]]);
      // Who may know for what the person waits, and not of care, is told nothing of the care meanwhile.
      const [place] = (await lists('jonas-gp')).nodes;
      expect(place).toMatchObject({ recheckedOn: day(-10), bridgingCare: null });
    });

    it('a refusal takes the number away, and not what one keeps oneself', async () => {
      await circle.sql(
        `INSERT INTO consent_refusal (id, person, grantee, categories, bundles, purposes, actions, from_at, recorded_at, recorded_by)
         VALUES ($1, $2, $3, '{WAITING}', '{}', '{}', '{READ}', $4, $4, $2)`,
        [randomUUID(), persons.jonas, JSON.stringify({ kind: 'PROFESSIONAL', ref: professionals.jonasCounsellor }), circle.hub.clock.now()],
      );
      expect((await lists('jonas-counsellor')).nodes).toMatchObject([{ daysWaited: 40, otherLists: null }]);
    });
  });

  describe('a caseload in one query', () => {
    const lead = { organisation: organisations.brug, professional: professionals.jonasTeamMember };
    const own = { heldBy: lead.organisation, author: lead.professional, responsible: lead.professional };
    const members: string[] = [];

    async function join(...messages: readonly Partial<RegisterMessage>[]): Promise<string> {
      const person = randomUUID();
      await circle.consent.person(person);
      await relate(person, 'CARE_LEAD', 'MH_LEAD', lead.organisation, lead.professional);
      await tell('mental-health', ...messages.map((each) => message({ person, ...own, ...each })));
      members.push(person);
      return encodePersonId(person);
    }
    async function ordered(orderBy: string, first = 50, after: string | null = null) {
      const { data, errors } = await circle.hub.ask('jonas-team-member', CASELOAD, { orderBy, first, after });
      expect(errors).toBeUndefined();
      return { ids: data.caseload.nodes.map(({ id }: { id: string }) => id) as string[], ...data.caseload };
    }
    let late: string;
    let soon: string;
    let risk: string;
    let hiddenLate: string;
    let waits: string;

    beforeAll(async () => {
      soon = await join({ on: day(2) });
      risk = await join({ kind: 'RISK', category: 'SUICIDALITY', code: 'RE_EVALUATION', on: day(-1), due: day(30) });
      late = await join({ on: day(-9) });
      // Longest overdue of all, at somebody else's, and not opened.
      hiddenLate = await join({ on: day(-300), heldBy: organisations.gpPracticeMira, author: professionals.miraGp });
      waits = await join({ kind: 'WAITING', category: 'WAITING', code: 'WAITING_FOR_PLACE', on: day(-90) });
    });

    it('stands in the order of what is due, at risk and waiting, and only of what the reader may see', async () => {
      const due = await ordered('DUE');
      expect(due.ids.slice(0, 3)).toEqual([late, soon, risk]);
      expect(due.ids.slice(3).toSorted()).toEqual([hiddenLate, waits].toSorted());
      const hidden = due.nodes.find(({ id }: { id: string }) => id === hiddenLate);
      expect(hidden.dueItems).toBeNull();
      expect((await ordered('AT_RISK')).ids.slice(0, 2)).toEqual([risk, late]);
      expect((await ordered('LONGEST_WAITING')).ids[0]).toBe(waits);
      expect((await ordered('KEY')).ids).toEqual(members.toSorted().map(encodePersonId));

      await circle.consent.grant({ person: members[3]!, grantee: { kind: 'PROFESSIONAL', ref: lead.professional }, categories: ['APPOINTMENTS'] });
      expect((await ordered('DUE')).ids[0]).toBe(hiddenLate);
    });

    it('stands in the order of what changed last', async () => {
      circle.hub.clock.set(new Date(circle.hub.clock.now().getTime() + 60_000));
      const changed = await join({ on: day(40) });
      expect((await ordered('CHANGED')).ids[0]).toBe(changed);
    });

    it('pages without a gap or a double, by a cursor of that order', async () => {
      const whole = (await ordered('DUE')).ids;
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page = await ordered('DUE', 2, after);
        seen.push(...page.ids);
        ({ endCursor: after, hasNextPage: more } = page.pageInfo);
      }
      expect(seen).toEqual(whole);
      const { pageInfo } = await ordered('DUE', 2);
      const { errors } = await circle.hub.ask('jonas-team-member', CASELOAD, { orderBy: 'CHANGED', after: pageInfo.endCursor });
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    });

    it('costs one decision request and the same statements for any number of persons', async () => {
      const measure = async () => {
        circle.hub.recount();
        const { ids } = await ordered('AT_RISK');
        const { decisionRequests, statements } = circle.hub.subgraphs.get('person')!;
        return { persons: ids.length, decisions: decisionRequests.length, statements: statements.length };
      };
      const few = await measure();
      for (let n = 0; n < 6; n += 1) await join({ on: day(n) }, { kind: 'TASK', category: 'TRAJECTORY', on: day(n), due: day(n) });
      const many = await measure();
      expect(many.persons).toBe(few.persons + 6);
      expect([few.decisions, many.decisions]).toEqual([1, 1]);
      expect(many.statements).toBe(few.statements);
    });

    it('puts on record, of each person shown, what the order looked at', async () => {
      circle.hub.recount();
      const { data } = await circle.hub.ask('jonas-team-member', 'query C { caseload(orderBy: DUE, first: 1) { nodes { id } } }');
      expect(data.caseload.nodes).toHaveLength(1);
      const lines = await circle.sql<{ person: string; category: string | null; fields: string[] }>(
        `SELECT person, category, fields FROM access_record WHERE request_id = $1 AND event = 'READ'`,
        [circle.hub.subgraphs.get('person')!.decisionRequests[0]!.asker.requestId],
      );
      expect(new Set(lines.map(({ person }) => encodePersonId(person)))).toEqual(new Set([data.caseload.nodes[0].id]));
      expect(lines.map(({ category }) => category)).toEqual(expect.arrayContaining(['APPOINTMENTS', 'SUICIDALITY', 'WAITING']));
      for (const { fields } of lines) expect(fields).toEqual(['Query.caseload']);
    });

    it('who takes something back while the order is looked at stands where they stand without it', async () => {
      const { dataSource } = circle.hub.subgraphs.get('person')!;
      const cursors = { encode: (_list: string, place: readonly unknown[]) => JSON.stringify(place), decode: () => undefined };
      const store = new CaseloadStore({ manager: dataSource.manager, clock: circle.hub.clock, cursors: cursors as never, advanced: () => undefined });
      const now = circle.hub.clock.now();
      const asker = { actor: { kind: 'PROFESSIONAL', id: lead.professional, organisation: lead.organisation, profession: 'MENTAL_HEALTH_PROFESSIONAL' }, purpose: 'CARE', now } as const;
      const first = members[3]!;
      const looked: string[] = [];
      const { nodes } = await store.page(asker, { first: 50 }, { order: 'DUE', ofTeam: false }, async (person) => {
        looked.push(person);
        if (looked.length === 1) {
          await circle.sql('UPDATE consent_grant SET withdrawn_at = $2 WHERE person = $1', [first, new Date(now.getTime() - 1)]);
          // As every act that changes consent does, in the same transaction.
          await circle.sql('UPDATE consent_epoch SET epoch = epoch + 1 WHERE person = $1', [first]);
        }
        return person;
      });
      expect(looked[0]).toBe(first);
      expect(nodes).toHaveLength(members.length);
      expect(nodes[0]).not.toBe(first);
      expect(looked.length).toBe(2 * members.length);
    });

    it('a stranger has nobody, in any order', async () => {
      for (const orderBy of ['KEY', 'DUE', 'CHANGED', 'AT_RISK', 'LONGEST_WAITING']) {
        const { data } = await circle.hub.ask('stranger', CASELOAD, { orderBy });
        expect(data.caseload.nodes).toEqual([]);
      }
    });
  });

  it('a record says once whose it is, and the register hears it (registerMessage)', () => {
    const row = { personId: 'p', id: 'd', heldBy: 'o', author: 'a', parties: ['x'] } as never;
    expect(registerMessage(row, { detailType: 'Referral', kind: 'TASK', category: 'REFERRAL', code: 'INTAKE', on: '2026-01-01' })).toEqual({
      ...{ person: 'p', detail: 'd', heldBy: 'o', author: 'a', parties: ['x'], until: null, responsible: null },
      ...{ detailType: 'Referral', kind: 'TASK', category: 'REFERRAL', code: 'INTAKE', on: '2026-01-01' },
    });
  });
});
