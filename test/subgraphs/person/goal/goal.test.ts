import {
  HUB_START,
  JONAS,
  answered,
  demoKey,
  key,
  organisations,
  persons,
  professionals,
  relateCounsellor,
  startCircleHub,
} from '../circle-hub';
import type { CircleHub } from '../circle-hub';

const GOAL = `goal { id text status sharedWithGroup lifeDomain { code label } provenance { source version } steps { id text doneAt provenance { version } } notes { text professional { id } } }`;
const DONE = `__typename ... on GoalDone { ${GOAL} } ... on Refused { code rule message }`;
const SET_STATUS = `mutation SetStatus($input: SetGoalStatusInput!) { setGoalStatus(input: $input) { ${DONE} } }`;
const ADD = `mutation Add($input: AddGoalInput!) { addGoal(input: $input) { ${DONE} } }`;
const ADD_STEP = `mutation AddStep($input: AddGoalStepInput!) { addGoalStep(input: $input) { ${DONE} } }`;
const STEP_DONE = `mutation StepDone($input: SetGoalStepDoneInput!) { setGoalStepDone(input: $input) { ${DONE} } }`;
const SHARE = `mutation Share($input: ShareGoalWithGroupInput!) { shareGoalWithGroup(input: $input) { ${DONE} } }`;
const NOTE = `mutation Note($input: AddGoalNoteInput!) { addGoalNote(input: $input) { ${DONE} } }`;
const READ = `query Read($id: ID!) { person(id: $id) { goals { nodes { text status horizon steps { text } notes { text } } } resourceGroup { goals { nodes { text } } } } }`;

describe('goals (Z-05)', () => {
  let circle: CircleHub;
  const goalTables = ['goal', 'goal_step', 'goal_note', 'done_act'] as const;
  const qualities = demoKey('Goal', persons.jonas, 'jonas/goal/qualities');
  const household = demoKey('Goal', persons.jonas, 'jonas/goal/household');

  beforeAll(async () => {
    circle = await startCircleHub();
    await relateCounsellor(circle);
  }, HUB_START);
  afterAll(() => circle?.hub.stop());

  const ask = (as: string, query: string, input: object) =>
    circle.hub.ask(as, query, { input: { idempotencyKey: key(), ...input } });

  it('P-28: hold what T-22 says (G-04): short-term goals and an end goal, with steps, in his own words', async () => {
    const answer = await circle.hub.ask('jonas', READ, { id: JONAS });

    expect(answer).toMatchObject({ errors: undefined, withheld: [] });
    const goals = answer.data.person.goals.nodes as { horizon: string; steps: object[]; notes: object[] }[];
    expect(goals.map(({ horizon }) => horizon).sort()).toEqual(['END_GOAL', 'SHORT_TERM', 'SHORT_TERM']);
    expect(goals.flatMap(({ steps }) => steps)).toHaveLength(3);
    expect(goals.flatMap(({ notes }) => notes)).toHaveLength(1);
    // None shared with the group: his parents see none unless he says so (TQ-08).
    expect(answer.data.person.resourceGroup.goals.nodes).toEqual([]);
  });

  it('a professional cannot say that a goal is reached, and nothing changes (ST-03, R-054)', async () => {
    await circle.consent.grant({
      person: persons.jonas,
      grantee: { kind: 'PROFESSIONAL', ref: professionals.jonasCounsellor },
      categories: ['GOALS'],
      actions: ['READ', 'CONTRIBUTE'],
    });
    const before = await circle.snapshot(...goalTables);

    const answer = await ask('jonas-counsellor', SET_STATUS, { goal: qualities, status: 'REACHED', version: 1 });

    expect(answered(answer)).toMatchObject({ __typename: 'Refused', code: 'ONLY_THE_PERSON', rule: 'R-054' });
    expect(await circle.snapshot(...goalTables)).toBe(before);
  });

  it('nor does it matter to them whether the goal exists: the answer is the same', async () => {
    const nowhere = demoKey('Goal', persons.jonas, 'no such goal');
    const input = { status: 'REACHED', version: 1 };
    const real = await ask('jonas-counsellor', SET_STATUS, { goal: qualities, ...input });
    const none = await ask('jonas-counsellor', SET_STATUS, { goal: nowhere, ...input });

    expect(none.text).toBe(real.text);
  });

  it('a stranger learns nothing, not even that there is such a person', async () => {
    const before = await circle.snapshot(...goalTables);
    const hidden = await ask('stranger', SET_STATUS, { goal: qualities, status: 'REACHED', version: 1 });
    const nobody = await ask('stranger', SET_STATUS, {
      goal: demoKey('Goal', '00000000-0000-4000-8000-000000000000', 'x'),
      status: 'REACHED',
      version: 1,
    });

    expect(answered(hidden)).toMatchObject({ code: 'NOT_FOUND' });
    expect(hidden.text).toBe(nobody.text);
    expect(await circle.snapshot(...goalTables)).toBe(before);
  });

  it('P-42: only the person says it, in any direction: reached, and taken back', async () => {
    const reached = answered(await ask('jonas', SET_STATUS, { goal: household, status: 'REACHED', version: 1 }));
    expect(reached).toMatchObject({ __typename: 'GoalDone', goal: { status: 'REACHED', provenance: { version: 2 } } });

    const back = answered(await ask('jonas', SET_STATUS, { goal: household, status: 'UNDER_WAY', version: 2 }));
    expect(back).toMatchObject({ goal: { status: 'UNDER_WAY', provenance: { version: 3 } } });
  });

  it('an old version is refused and changes nothing', async () => {
    const before = await circle.snapshot(...goalTables);
    const answer = answered(await ask('jonas', SET_STATUS, { goal: household, status: 'LET_GO', version: 1 }));

    expect(answer).toMatchObject({ __typename: 'Refused', code: 'STALE_VERSION' });
    expect(await circle.snapshot(...goalTables)).toBe(before);
  });

  it('the same act sent twice is done once; the same key for another act is refused', async () => {
    const once = {
      person: JONAS,
      text: 'Een muziekgroep zoeken.',
      horizon: 'SHORT_TERM',
      lifeDomain: 'NETWORK_RELATIONS',
      idempotencyKey: key(),
    };
    const first = await ask('jonas', ADD, once);
    const again = await ask('jonas', ADD, once);
    expect(answered(first)).toMatchObject({
      goal: {
        text: 'Een muziekgroep zoeken.',
        status: 'CHOSEN',
        lifeDomain: { code: 'NETWORK_RELATIONS', label: 'netwerk en relaties' },
        provenance: { source: 'PERSON', version: 1 },
      },
    });
    expect(again.data).toEqual(first.data);
    expect(await circle.sql(`SELECT 1 FROM goal WHERE text = 'Een muziekgroep zoeken.'`)).toHaveLength(1);

    const before = await circle.snapshot(...goalTables);
    expect(answered(await ask('jonas', ADD, { ...once, text: 'Iets anders.' }))).toMatchObject({
      code: 'KEY_USED_OTHERWISE',
    });
    expect(await circle.snapshot(...goalTables)).toBe(before);
  });

  it.each([
    ['an empty text', { text: '  ' }],
    ['a text of 2001 characters', { text: 'a'.repeat(2_001) }],
    ['a domain that is not on the list', { lifeDomain: 'MONEY' }],
    ['a name of the prototype as domain', { lifeDomain: 'constructor' }],
    ['a language that is none', { language: 'Nederlands!' }],
  ])('%s does not fit and changes nothing', async (_what, wrong) => {
    const before = await circle.snapshot(...goalTables);
    const answer = answered(
      await ask('jonas', ADD, { person: JONAS, text: 'x', horizon: 'END_GOAL', lifeDomain: 'HOUSING', ...wrong }),
    );

    expect(answer).toMatchObject({ __typename: 'Refused', code: 'INPUT_NOT_FIT' });
    expect(await circle.snapshot(...goalTables)).toBe(before);
  });

  it.each(['', '1234567', 'spatie in het midden', `${'x'.repeat(201)}`])(
    'a key of no fitting form does nothing: %j',
    async (idempotencyKey) => {
      const before = await circle.snapshot(...goalTables);
      const input = { person: JONAS, text: 'x', horizon: 'END_GOAL', lifeDomain: 'HOUSING', idempotencyKey };
      expect(answered(await ask('jonas', ADD, input))).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(await circle.snapshot(...goalTables)).toBe(before);
    },
  );

  it('a text of 2000 characters fits', async () => {
    const answer = answered(
      await ask('jonas', ADD, { person: JONAS, text: 'é'.repeat(2_000), horizon: 'END_GOAL', lifeDomain: 'HOUSING' }),
    );
    expect(answer.__typename).toBe('GoalDone');
  });

  it.each(['xyz', JONAS, ''])('the key %j of something else is an error, not a refusal', async (goal) => {
    const answer = await ask('jonas', SET_STATUS, { goal, status: 'REACHED', version: 1 });
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });

  it('without a token nobody acts', async () => {
    const answer = await ask('anonymous', SET_STATUS, { goal: qualities, status: 'REACHED', version: 1 });
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
  });

  it('steps are added at the end and ticked off by the person, and by nobody else', async () => {
    const added = answered(
      await ask('jonas', ADD_STEP, { goal: qualities, text: 'Het lijstje laten lezen.' }),
    ) as never as { goal: { steps: { id: string; text: string; doneAt: string | null }[] } };
    expect(added.goal.steps.map(({ text }) => text).at(-1)).toBe('Het lijstje laten lezen.');
    const step = added.goal.steps.at(-1)!.id;

    const before = await circle.snapshot(...goalTables);
    expect(answered(await ask('jonas-counsellor', STEP_DONE, { step, done: true, version: 1 }))).toMatchObject({
      code: 'ONLY_THE_PERSON',
      rule: 'R-054',
    });
    expect(answered(await ask('jonas-counsellor', ADD_STEP, { goal: qualities, text: 'Mijn stap.' }))).toMatchObject({
      code: 'ONLY_THE_PERSON',
      rule: 'C-09',
    });
    expect(await circle.snapshot(...goalTables)).toBe(before);

    const done = answered(await ask('jonas', STEP_DONE, { step, done: true, version: 1 })) as never as typeof added;
    expect(done.goal.steps.at(-1)!.doneAt).not.toBeNull();
    const undone = answered(await ask('jonas', STEP_DONE, { step, done: false, version: 2 })) as never as typeof added;
    expect(undone.goal.steps.at(-1)!.doneAt).toBeNull();
  });

  it('a professional who may read a goal writes a note beside it; wording and version stay (C-10)', async () => {
    const [before] = await circle.sql(
      `SELECT to_jsonb(g) AS row FROM goal g WHERE text = 'Weten waar ik goed in ben.'`,
    );
    const answer = answered(
      await ask('jonas-counsellor', NOTE, { goal: qualities, text: 'Zou “iets met archieven” passen?' }),
    ) as never as { goal: { notes: { text: string }[] } };

    expect(answer.goal.notes.map(({ text }) => text)).toContain('Zou “iets met archieven” passen?');
    expect(await circle.sql(`SELECT to_jsonb(g) AS row FROM goal g WHERE text = 'Weten waar ik goed in ben.'`)).toEqual(
      [before],
    );
    expect(await circle.sql(`SELECT author, held_by, source FROM goal_note WHERE text LIKE 'Zou%'`)).toEqual([
      { author: professionals.jonasCounsellor, held_by: organisations.brug, source: 'PROFESSIONAL' },
    ]);
  });

  it('a professional who may not read the goals writes no note either', async () => {
    await circle.consent.relation({
      person: persons.jonas,
      kind: 'FIRST_LINE',
      role: 'GENERAL_PRACTITIONER',
      organisation: organisations.gpPracticeJonas,
      professional: professionals.jonasGp,
    });
    const before = await circle.snapshot(...goalTables);

    const gp = answered(await ask('jonas-gp', NOTE, { goal: qualities, text: 'Bravo.' }));
    const person = answered(await ask('jonas', NOTE, { goal: qualities, text: 'Bravo.' }));
    const stranger = answered(await ask('stranger', NOTE, { goal: qualities, text: 'Bravo.' }));

    // With a part in no goal the GP's permit opens nothing: no goal to be found, and so none to comment on.
    expect(gp).toMatchObject({ __typename: 'Refused' });
    expect(person).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-10' });
    expect(stranger).toMatchObject({ code: 'NOT_FOUND' });
    expect(await circle.snapshot(...goalTables)).toBe(before);
  });

  it('shared with the group, a goal and its steps are seen by its members and by no other goal’s reader; taken back, by none (C-02)', async () => {
    const seenBy = async (as: string) => {
      const { data } = await circle.hub.ask(as, READ, { id: JONAS });
      return (data.person.goals as { nodes: { text: string; steps: { text: string }[] }[] } | null)?.nodes ?? null;
    };
    expect(await seenBy('jonas-mother')).toBeNull();

    const shared = answered(await ask('jonas', SHARE, { goal: qualities, shared: true, version: 1 }));
    expect(shared).toMatchObject({ goal: { sharedWithGroup: true, provenance: { version: 2 } } });
    for (const parent of ['jonas-mother', 'jonas-father']) {
      const seen = await seenBy(parent);
      expect(seen?.map(({ text }) => text)).toEqual(['Weten waar ik goed in ben.']);
      expect(seen?.[0]?.steps).toHaveLength(3);
    }
    // The counsellor's note was not shared: it is not the person's to give the group.
    const mother = await circle.hub.ask('jonas-mother', READ, { id: JONAS });
    expect(mother.text).not.toContain('archieven');
    expect(await seenBy('jonas-gp')).toBeNull();

    expect(answered(await ask('jonas', SHARE, { goal: qualities, shared: false, version: 2 }))).toMatchObject({
      goal: { sharedWithGroup: false },
    });
    expect(await seenBy('jonas-mother')).toBeNull();
    expect(await seenBy('jonas-father')).toBeNull();
  });

  it('somebody without a group has nobody to share a goal with', async () => {
    const added = answered(
      await ask('mira', ADD, {
        person: (await circle.hub.ask('mira', '{ me { id } }')).data.me.id,
        text: 'Vaker buiten.',
        horizon: 'SHORT_TERM',
        lifeDomain: 'PHYSICAL_WELLBEING',
      }),
    ) as never as { goal: { id: string } };
    const before = await circle.snapshot(...goalTables);
    expect(answered(await ask('mira', SHARE, { goal: added.goal.id, shared: true, version: 1 }))).toMatchObject({
      code: 'RULE_NOT_MET',
      rule: 'C-02',
    });
    expect(await circle.snapshot(...goalTables)).toBe(before);
  });
});
