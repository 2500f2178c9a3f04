import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../shared/demo-identities';
import { encodeId, encodePersonId } from '../../../shared/ids';
import type { GraphAnswer, TestHub } from '../../support/hub';
import {
  grant,
  miraId,
  organisationId,
  professionalId,
  refuse,
  relate,
  relateGtbCoach,
  relateMiraCircle,
  startWorkHub,
  withdraw,
} from './circle';

const { persons, professionals, organisations } = DEMO;
const mira = encodePersonId(persons.mira);
const dayCentre = organisationId(organisations.dayCentre);

const REFUSED = '__typename ... on Refused { code message rule }';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are asserted field by field */
describe('acting in somebody’s work story', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startWorkHub();
    await relateMiraCircle(hub);
    await relateGtbCoach(hub);
    await grant(hub, persons.mira, {
      grantee: { kind: 'PROFESSIONAL', ref: professionals.miraCoach },
      categories: ['WORK_GOALS', 'WORK_EVENTS', 'WORK_TRAJECTORY', 'JOB_HISTORY'],
    });
  }, 120_000);
  afterAll(() => hub.stop());

  const newKey = (): string => randomUUID();

  function work() {
    return hub.subgraphs.get('work')!.dataSource;
  }

  let everyRow = '';

  /** Every row of the subgraph, so that "changed nothing" is about all of it. */
  async function fingerprint(): Promise<string> {
    if (everyRow === '') {
      const tables: { name: string }[] = await work().query(
        `SELECT table_name AS name FROM information_schema.tables
          WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
            AND table_name NOT IN ('migrations', 'demo_circle')
          ORDER BY 1`,
      );
      expect(tables.length).toBeGreaterThan(20);
      // That the register took a message over comes when it comes, and is no work of the act under test.
      const rows = tables.map(
        ({ name }) => `SELECT '${name}' || (to_jsonb(t) - 'delivered_at')::text AS row FROM "${name}" t`,
      );
      everyRow = `SELECT md5(string_agg(row, '|' ORDER BY row)) AS sum FROM (${rows.join(' UNION ALL ')}) rows`;
    }
    const [{ sum }] = await work().query(everyRow);
    return sum;
  }

  async function expectNothingChanged(act: () => Promise<GraphAnswer>): Promise<GraphAnswer> {
    const before = await fingerprint();
    const answer = await act();
    expect(await fingerprint()).toBe(before);
    return answer;
  }

  /** One act, by its name and the name of its input; what it answers under its own field. */
  async function act(identity: string, name: string, inputType: string, input: object, shown: string) {
    const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${REFUSED} ${shown} } }`;
    const answer = await hub.ask(identity, query, { input: { idempotencyKey: newKey(), ...input } });
    expect(answer.errors).toBeUndefined();
    return answer.data[name];
  }
  async function expectRefused(acting: () => Promise<any>, refusal: object): Promise<void> {
    const before = await fingerprint();
    expect(await acting()).toMatchObject({ __typename: 'Refused', ...refusal });
    expect(await fingerprint()).toBe(before);
  }

  /** What is due of somebody, once the register took over what it was told. */
  async function due(identity: string, id: string): Promise<any[] | undefined> {
    await hub.settle();
    const query = 'query ($id: ID!) { person(id: $id) { dueItems(first: 50) { nodes { occasion { code } dueOn } } } }';
    return (await hub.ask(identity, query, { id })).data.person?.dueItems?.nodes;
  }

  describe('telling an employer', () => {
    const RECORD = `mutation ($input: RecordEmployerDisclosureInput!) {
      recordEmployerDisclosure(input: $input) {
        ${REFUSED}
        ... on EmployerDisclosureRecorded {
          disclosure {
            id toldTo { id } toldToInWords toldOn circumstances supportedBy { id } provenance { source heldBy }
            text { id text withdrawnOn provenance { version } }
          }
        }
      }
    }`;
    const DISCLOSURES = `query ($id: ID!) {
      person(id: $id) {
        employerDisclosures { nodes { circumstances } }
        employerDisclosureTexts { nodes { text } }
      }
    }`;
    const input = {
      person: mira,
      organisation: dayCentre,
      text: 'Ik heb graag wat rust tussen twee activiteiten.',
      circumstances: 'Na een drukke week vroeg ik zelf een gesprek.',
      toldToInWords: 'mijn teamverantwoordelijke',
      language: 'nl',
      toldOn: '2026-11-17',
      supportedBy: [] as string[],
    };
    const record = (identity: string, over: object = {}, key = newKey()) =>
      hub.ask(identity, RECORD, { input: { ...input, idempotencyKey: key, ...over } });

    it('C-45: a coach cannot do it, whatever she was granted', async () => {
      await grant(hub, persons.mira, {
        grantee: { kind: 'PROFESSIONAL', ref: professionals.miraCoach },
        categories: ['EMPLOYER_DISCLOSURE', 'EMPLOYER_DISCLOSURE_TEXT'],
        actions: ['READ', 'CONTRIBUTE'],
      });
      for (const identity of ['mira-coach', 'mira-employer-hr', 'mira-psychiatrist']) {
        const answer = await expectNothingChanged(() => record(identity));
        expect(answer.data.recordEmployerDisclosure).toEqual({
          __typename: 'Refused',
          code: 'ONLY_THE_PERSON',
          message: expect.any(String),
          rule: 'C-45',
        });
      }
    });

    it('to a stranger there is no such person, as for an id that is nobody’s', async () => {
      const hidden = await expectNothingChanged(() => record('stranger'));
      const missing = await expectNothingChanged(() => record('stranger', { person: encodePersonId(randomUUID()) }));
      expect(hidden.data.recordEmployerDisclosure).toMatchObject({ code: 'NOT_FOUND', rule: null });
      expect(hidden.text).toBe(missing.text);
    });

    it('W-11: the person records it, and the employer reads the told text and not how it came about', async () => {
      const answer = await record('mira', { supportedBy: [professionalId(professionals.miraCoach)] });
      const { disclosure } = answer.data.recordEmployerDisclosure;
      expect(disclosure).toMatchObject({
        toldTo: { id: dayCentre },
        toldToInWords: input.toldToInWords,
        toldOn: input.toldOn,
        circumstances: input.circumstances,
        supportedBy: [{ id: professionalId(professionals.miraCoach) }],
        provenance: { source: 'PERSON', heldBy: persons.mira },
        text: { text: input.text, withdrawnOn: null, provenance: { version: 1 } },
      });

      const atWork = await hub.ask('mira-employer-hr', DISCLOSURES, { id: mira });
      expect(atWork.data.person.employerDisclosures).toBeNull();
      expect(atWork.data.person.employerDisclosureTexts.nodes.map((each: any) => each.text)).toContain(input.text);
      expect(atWork.text).not.toContain(input.circumstances);
      const asCoach = await hub.ask('mira-coach', DISCLOSURES, { id: mira });
      expect(asCoach.data.person.employerDisclosures.nodes.map((each: any) => each.circumstances)).toContain(
        input.circumstances,
      );
    });

    it('a coach who did not stand by them reads neither', async () => {
      const text = 'Dit vertelde ik alleen.';
      await record('mira', { text, circumstances: 'Zonder iemand erbij.' });
      const asCoach = await hub.ask('mira-coach', DISCLOSURES, { id: mira });
      expect(asCoach.text).not.toMatch(/alleen|Zonder iemand/);
      expect((await hub.ask('mira-employer-hr', DISCLOSURES, { id: mira })).text).toContain(text);
    });

    it.each([
      ['an empty text', { text: '  ' }, 'INPUT_NOT_FIT'],
      ['a day that is still to come', { toldOn: '2026-11-19' }, 'INPUT_NOT_FIT'],
      ['a language that is none', { language: 'Nederlands!' }, 'INPUT_NOT_FIT'],
      [
        'an organisation the person never worked or applied at',
        { organisation: organisationId(organisations.mutuality) },
        'UNKNOWN_GRANTEE',
      ],
      ['a key that is no organisation', { organisation: professionalId(professionals.miraCoach) }, 'UNKNOWN_GRANTEE'],
      ['a supporter who is no professional', { supportedBy: [mira] }, 'UNKNOWN_GRANTEE'],
    ])('%s is refused and changes nothing', async (_what, over, code) => {
      const answer = await expectNothingChanged(() => record('mira', over));
      expect(answer.data.recordEmployerDisclosure).toMatchObject({ __typename: 'Refused', code });
    });

    it('a person key that is none is a bad request', async () => {
      const answer = await expectNothingChanged(() => record('mira', { person: 'not-a-key' }));
      expect(answer.errors?.map((error) => error.extensions['code'])).toEqual(['BAD_USER_INPUT']);
      const anonymous = await expectNothingChanged(() => record('anonymous'));
      expect(anonymous.errors?.map((error) => error.extensions['code'])).toEqual(['UNAUTHENTICATED']);
    });

    it('a retry answers the first act; the same key for another act is refused', async () => {
      const key = newKey();
      const first = await record('mira', {}, key);
      const again = await expectNothingChanged(() => record('mira', {}, key));
      expect(again.data).toEqual(first.data);
      const other = await expectNothingChanged(() => record('mira', { text: 'Iets anders.' }, key));
      expect(other.data.recordEmployerDisclosure).toMatchObject({ code: 'KEY_USED_OTHERWISE' });
    });

    it('EQ-01: she takes the text back, and the employer no longer reads it; nobody else can', async () => {
      const WITHDRAW = `mutation ($input: WithdrawEmployerDisclosureTextInput!) {
        withdrawEmployerDisclosureText(input: $input) {
          ${REFUSED} ... on EmployerDisclosureTextWithdrawn { text { text withdrawnOn provenance { version } } }
        }
      }`;
      const told = (await record('mira', { text: 'Dit neem ik later terug.' })).data.recordEmployerDisclosure.disclosure
        .text;
      const read = async (identity: string) =>
        (
          await hub.ask(
            identity,
            'query ($id: ID!) { person(id: $id) { employerDisclosureTexts { nodes { text } } } }',
            { id: mira },
          )
        ).text;
      const withdrawn = (identity: string, version = 1) =>
        hub.ask(identity, WITHDRAW, { input: { text: told.id, version, idempotencyKey: newKey() } });
      expect(await read('mira-employer-hr')).toContain(told.text);

      for (const identity of ['mira-coach', 'mira-employer-hr']) {
        const answer = await expectNothingChanged(() => withdrawn(identity));
        expect(answer.data.withdrawEmployerDisclosureText).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-45' });
      }
      const stranger = await expectNothingChanged(() => withdrawn('stranger'));
      expect(stranger.data.withdrawEmployerDisclosureText).toMatchObject({ code: 'NOT_FOUND' });
      const old = await expectNothingChanged(() => withdrawn('mira', 0));
      expect(old.data.withdrawEmployerDisclosureText).toMatchObject({ code: 'STALE_VERSION' });

      expect((await withdrawn('mira')).data.withdrawEmployerDisclosureText.text).toEqual({
        text: told.text,
        withdrawnOn: '2026-11-18',
        provenance: { version: 2 },
      });
      expect(await read('mira-employer-hr')).not.toContain(told.text);
      expect(await read('mira')).toContain(told.text);
      const twice = await expectNothingChanged(() => withdrawn('mira', 2));
      expect(twice.data.withdrawEmployerDisclosureText).toMatchObject({ code: 'ALREADY_ENDED' });
    });
  });

  describe('setting work goals', () => {
    const ADD = `mutation ($input: AddWorkGoalInput!) {
      addWorkGoal(input: $input) {
        ${REFUSED}
        ... on WorkGoalAdded {
          workGoal { id text setOn provenance { source heldBy } steps { id text reachedOn provenance { version } } }
        }
      }
    }`;
    const input = {
      person: mira,
      text: 'Een namiddag alleen begeleiden.',
      language: 'nl',
      steps: ['Meekijken.', 'Samen doen.'],
    };
    const add = (identity: string, over: object = {}, key = newKey()) =>
      hub.ask(identity, ADD, { input: { ...input, idempotencyKey: key, ...over } });

    it('W-04: the person sets a goal with its steps, and the register is told', async () => {
      const answer = await add('mira');
      expect(answer.data.addWorkGoal.workGoal).toMatchObject({
        text: input.text,
        setOn: '2026-11-18',
        provenance: { source: 'PERSON', heldBy: persons.mira },
        steps: [
          { text: 'Meekijken.', reachedOn: null },
          { text: 'Samen doen.', reachedOn: null },
        ],
      });
      const [{ message }] = await work().query('SELECT message FROM outbox ORDER BY id DESC LIMIT 1');
      expect(message).toMatchObject({
        kind: 'CONTRIBUTION',
        category: 'WORK_GOALS',
        detailType: 'WorkGoal',
        person: persons.mira,
      });
      expect(encodeId('WorkGoal', persons.mira, message.detail)).toBe(answer.data.addWorkGoal.workGoal.id);
      expect(JSON.stringify(message)).not.toContain(input.text);
    });

    it('C-09: a coach sets one only when the person granted it, and no longer when refused', async () => {
      const without = await expectNothingChanged(() => add('mira-coach'));
      expect(without.data.addWorkGoal).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-09' });

      const readOnly = await expectNothingChanged(() => add('mira-psychiatrist'));
      expect(readOnly.data.addWorkGoal).toMatchObject({ code: 'NOT_PERMITTED' });

      await grant(hub, persons.mira, {
        grantee: { kind: 'PROFESSIONAL', ref: professionals.miraCoach },
        categories: ['WORK_GOALS'],
        actions: ['CONTRIBUTE'],
      });
      const granted = await add('mira-coach', { text: 'Samen afgesproken.' });
      expect(granted.data.addWorkGoal.workGoal.provenance).toEqual({
        source: 'PROFESSIONAL',
        heldBy: organisations.jobCoaching,
      });

      await refuse(hub, persons.mira, {
        grantee: { kind: 'PROFESSIONAL', ref: professionals.miraCoach },
        categories: ['WORK_GOALS'],
        actions: ['CONTRIBUTE'],
      });
      const refused = await expectNothingChanged(() => add('mira-coach'));
      expect(refused.data.addWorkGoal).toMatchObject({ code: 'NOT_PERMITTED' });
    });

    it('to others there is nobody', async () => {
      for (const identity of ['stranger', 'gtb-coach', 'mira-employer-care', 'mira-co-parent']) {
        const answer = await expectNothingChanged(() => add(identity));
        expect(answer.data.addWorkGoal).toMatchObject({ code: 'NOT_FOUND' });
      }
    });

    it('an empty step or too many steps are refused', async () => {
      for (const steps of [['goed', ' '], Array.from({ length: 21 }, (_, n) => `stap ${n}`)]) {
        const answer = await expectNothingChanged(() => add('mira', { steps }));
        expect(answer.data.addWorkGoal).toMatchObject({ code: 'INPUT_NOT_FIT' });
      }
    });

    it('R-054, ST-03: only the person says that a step was reached', async () => {
      const MARK = `mutation ($input: MarkWorkGoalStepInput!) {
        markWorkGoalStep(input: $input) {
          ${REFUSED} ... on WorkGoalStepMarked { step { reachedOn provenance { version } } }
        }
      }`;
      const step = miraId('WorkGoalStep', 'mira/goal/confidence/step/2');
      const mark = (identity: string, over: object = {}) =>
        hub.ask(identity, MARK, {
          input: { step, version: 1, reachedOn: '2026-11-18', idempotencyKey: newKey(), ...over },
        });

      // It lies in the coach's own record, and still is not hers to mark.
      const asCoach = await expectNothingChanged(() => mark('mira-coach'));
      expect(asCoach.data.markWorkGoalStep).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'R-054' });
      const asStranger = await expectNothingChanged(() => mark('stranger'));
      expect(asStranger.data.markWorkGoalStep).toMatchObject({ code: 'NOT_FOUND' });
      const tomorrow = await expectNothingChanged(() => mark('mira', { reachedOn: '2026-11-19' }));
      expect(tomorrow.data.markWorkGoalStep).toMatchObject({ code: 'INPUT_NOT_FIT' });
      const missing = await expectNothingChanged(() =>
        mark('mira', { step: encodeId('WorkGoalStep', persons.mira, randomUUID()) }),
      );
      expect(missing.data.markWorkGoalStep).toMatchObject({ code: 'NOT_FOUND' });

      expect((await mark('mira')).data.markWorkGoalStep.step).toEqual({
        reachedOn: '2026-11-18',
        provenance: { version: 2 },
      });
      const old = await expectNothingChanged(() => mark('mira', { reachedOn: null }));
      expect(old.data.markWorkGoalStep).toMatchObject({ code: 'STALE_VERSION' });
      const off = await mark('mira', { version: 2, reachedOn: null });
      expect(off.data.markWorkGoalStep.step).toEqual({ reachedOn: null, provenance: { version: 3 } });
    });
  });

  describe('telling what happened at work', () => {
    const RECORD = `mutation ($input: RecordWorkEventInput!) {
      recordWorkEvent(input: $input) {
        ${REFUSED} ... on WorkEventRecorded { workEvent { kind text happenedOn provenance { source heldBy } } }
      }
    }`;
    const input = {
      person: mira,
      kind: 'SETBACK',
      text: 'Een lastige namiddag.',
      language: 'nl',
      happenedOn: '2026-11-18',
    };
    const record = (identity: string, over: object = {}) =>
      hub.ask(identity, RECORD, { input: { ...input, idempotencyKey: newKey(), ...over } });

    it('the person tells it in their own words, kept by themselves, and nobody’s list is told', async () => {
      const [{ n: before }] = await work().query('SELECT count(*)::int AS n FROM outbox');
      const answer = await record('mira');
      expect(answer.data.recordWorkEvent.workEvent).toEqual({
        kind: 'SETBACK',
        text: input.text,
        happenedOn: input.happenedOn,
        provenance: { source: 'PERSON', heldBy: persons.mira },
      });
      const [{ n: after }] = await work().query('SELECT count(*)::int AS n FROM outbox');
      expect(after).toBe(before);
    });

    it('a coach does not tell it for them, also not when she may contribute', async () => {
      await grant(hub, persons.mira, {
        grantee: { kind: 'PROFESSIONAL', ref: professionals.miraCoach },
        categories: ['WORK_EVENTS'],
        actions: ['CONTRIBUTE'],
      });
      const answer = await expectNothingChanged(() => record('mira-coach'));
      expect(answer.data.recordWorkEvent).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'R-054' });
      const employer = await expectNothingChanged(() => record('mira-employer-hr'));
      expect(employer.data.recordWorkEvent).toMatchObject({ code: 'ONLY_THE_PERSON' });
      const stranger = await expectNothingChanged(() => record('stranger'));
      expect(stranger.data.recordWorkEvent).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('a reason of leaving belongs to one of their own jobs, and stands beside it', async () => {
      const job = miraId('JobPlacement', 'mira/job/secretariat');
      const kind = 'REASON_OF_LEAVING';
      const nowhere = await expectNothingChanged(() => record('mira', { kind }));
      expect(nowhere.data.recordWorkEvent).toMatchObject({ code: 'INPUT_NOT_FIT' });
      const unknown = await expectNothingChanged(() =>
        record('mira', { kind, job: encodeId('JobPlacement', persons.mira, randomUUID()) }),
      );
      expect(unknown.data.recordWorkEvent).toMatchObject({ code: 'NOT_FOUND' });
      const another = await expectNothingChanged(() =>
        record('mira', { kind, job: encodeId('JobPlacement', persons.jonas, randomUUID()) }),
      );
      expect(another.data.recordWorkEvent).toMatchObject({ code: 'NOT_FOUND' });
      const foreign = await expectNothingChanged(() =>
        record('mira', { kind, job: miraId('WorkGoal', 'mira/goal/lasting') }),
      );
      expect(foreign.errors?.map((error) => error.extensions['code'])).toEqual(['BAD_USER_INPUT']);

      await record('mira', { kind, job, text: 'Het contract liep af.' });
      const history = await hub.ask('mira', '{ me { jobHistory { nodes { id exitReason { text } } } } }');
      const found = history.data.me.jobHistory.nodes.find((each: any) => each.id === job);
      expect(found.exitReason).toEqual({ text: 'Het contract liep af.' });
    });

    it.each([
      ['tomorrow', { happenedOn: '2026-11-19' }],
      ['the year nought', { happenedOn: '0000-01-01' }],
      ['a character that no text holds', { text: 'a\0b' }],
    ])('%s is refused in words and changes nothing', async (_what, over) => {
      const answer = await expectNothingChanged(() => record('mira', over));
      expect(answer).toMatchObject({ errors: undefined, data: { recordWorkEvent: { code: 'INPUT_NOT_FIT' } } });
    });
  });

  describe('changing the rhythm of contact', () => {
    const CHANGE = `mutation ($input: ChangeContactRhythmInput!) {
      changeContactRhythm(input: $input) {
        ${REFUSED}
        ... on ContactRhythmChanged {
          jobCoaching {
            frequency channels provenance { version } contactRhythms { frequency channels since until }
          }
        }
      }
    }`;
    const input = {
      jobCoaching: miraId('JobCoaching', 'mira/coaching'),
      version: 1,
      frequency: 'QUARTERLY',
      channels: ['TALK', 'MAIL'],
      since: '2026-11-18',
    };
    const change = (identity: string, over: object = {}, key = newKey()) =>
      hub.ask(identity, CHANGE, { input: { ...input, idempotencyKey: key, ...over } });

    it('is the act of the coach whose trajectory it is: neither the person nor another partner does it', async () => {
      const asMira = await expectNothingChanged(() => change('mira'));
      expect(asMira.data.changeContactRhythm).toMatchObject({ code: 'NOT_PERMITTED' });
      const asEmployer = await expectNothingChanged(() => change('mira-employer-hr'));
      expect(asEmployer.data.changeContactRhythm).toMatchObject({ code: 'NOT_PERMITTED' });
      for (const identity of ['stranger', 'gtb-coach']) {
        const answer = await expectNothingChanged(() => change(identity));
        expect(answer.data.changeContactRhythm).toMatchObject({ code: 'NOT_FOUND' });
      }
      // Others who keep a record of their own have none of this one to amend.
      for (const identity of ['mira-psychiatrist', 'mira-advising-doctor', 'mira-gp']) {
        const answer = await expectNothingChanged(() => change(identity));
        expect(answer.data.changeContactRhythm.__typename).toBe('Refused');
      }
    });

    it('an old version, a missing trajectory and a rhythm that would end before it began change nothing', async () => {
      const refusals: [object, string][] = [
        [{ version: 0 }, 'STALE_VERSION'],
        [{ jobCoaching: encodeId('JobCoaching', persons.mira, randomUUID()) }, 'NOT_FOUND'],
        [{ since: '2026-06-01' }, 'PERIOD_ENDS_BEFORE_IT_STARTS'],
        [{ since: '2020-01-01' }, 'INPUT_NOT_FIT'],
        [{ channels: [] }, 'INPUT_NOT_FIT'],
        [{ channels: ['TALK', 'TALK'] }, 'INPUT_NOT_FIT'],
      ];
      for (const [over, code] of refusals) {
        const answer = await expectNothingChanged(() => change('mira-coach', over));
        expect(answer.data.changeContactRhythm).toMatchObject({ __typename: 'Refused', code });
      }
    });

    it('the coach changes it: the old rhythm ends where the new one begins, and partners are told', async () => {
      const key = newKey();
      const answer = await change('mira-coach', {}, key);
      expect(answer.data.changeContactRhythm.jobCoaching).toMatchObject({
        frequency: 'QUARTERLY',
        channels: ['TALK', 'MAIL'],
        provenance: { version: 2 },
        contactRhythms: [
          { frequency: 'WEEKLY', channels: ['TALK', 'PHONE'] },
          { frequency: 'MONTHLY', until: '2026-11-18' },
          { frequency: 'QUARTERLY', since: '2026-11-18', until: null },
        ],
      });
      const [{ message }] = await work().query('SELECT message FROM outbox ORDER BY id DESC LIMIT 1');
      expect(message).toMatchObject({
        kind: 'NOTICE',
        code: 'CONTACT_RHYTHM_CHANGED',
        on: '2026-11-18',
        category: 'WORK_TRAJECTORY',
      });
      const again = await expectNothingChanged(() => change('mira-coach', {}, key));
      expect(again.data).toEqual(answer.data);
    });

    it('a rhythm agreed for later does not hold yet', async () => {
      const answer = await change('mira-coach', {
        version: 2,
        frequency: 'ON_REQUEST',
        channels: ['PHONE'],
        since: '2027-02-01',
      });
      expect(answer.data.changeContactRhythm.jobCoaching).toMatchObject({
        frequency: 'QUARTERLY',
        channels: ['TALK', 'MAIL'],
      });
      expect(answer.data.changeContactRhythm.jobCoaching.contactRhythms).toHaveLength(4);
    });

    it('of two changes at once, one is done and the other is told that it is late', async () => {
      const at = { version: 3, frequency: 'MONTHLY' };
      const answers = await Promise.all([
        change('mira-coach', { ...at, since: '2027-03-01' }),
        change('mira-coach', { ...at, since: '2027-04-01' }),
      ]);
      const outcomes = answers.map((answer) => answer.data.changeContactRhythm.code ?? 'DONE').sort();
      expect(outcomes).toEqual(['DONE', 'STALE_VERSION']);
    });
  });

  describe('the course of job coaching', () => {
    const jonas = encodePersonId(persons.jonas);
    const gtbCoach = professionalId(professionals.gtbCoach);
    const mutuality = organisationId(organisations.mutuality);

    async function lastTold(): Promise<any> {
      const [{ message }] = await work().query('SELECT message FROM outbox ORDER BY id DESC LIMIT 1');
      return message;
    }

    const COACHING = `... on JobCoachingRecorded {
      jobCoaching { id door state since plannedPhaseOutOn endedOn provenance { version } phaseOutReviews { heldOn outcome nextOn } }
    }`;
    const open = (identity: string, over: object = {}) =>
      act(identity, 'openJobCoaching', 'OpenJobCoachingInput', { person: jonas, door: 'IPS', since: '2026-11-16', ...over }, COACHING);
    const step = (jobCoaching: string, version: number, to: string, identity = 'gtb-coach') =>
      act(identity, 'takeJobCoachingStep', 'TakeJobCoachingStepInput', { jobCoaching, version, step: to }, COACHING);
    const met = {
      isOfWorkingAge: true,
      asksForPaidWork: true,
      asksForSupportInJob: false,
      isMotivated: true,
      hasLittleBenefitOfRegularOffer: true,
      workIsTheFocus: true,
    };
    const thoughtOf = {
      doneOn: '2026-11-17',
      outcome: 'Geen kinderen; de moeder is betrokken.',
      language: 'nl',
    };
    const checkFamily = (jobCoaching: string, identity = 'gtb-coach') =>
      act(
        identity,
        'recordJobCoachingFamilyCheck',
        'RecordJobCoachingFamilyCheckInput',
        { jobCoaching, ...thoughtOf },
        '... on JobCoachingFamilyCheckRecorded { familyCheck { outcome } }',
      );
    let ips = '';

    it('W-05, R-098: IPS asks for the wish and nothing else, and its input has no place for a reason to turn somebody away', async () => {
      await expectRefused(() => open('gtb-coach', { wantsRegularWork: false }), { code: 'RULE_NOT_MET', rule: 'R-098' });
      await expectRefused(() => open('gtb-coach', { wantsRegularWork: true, findings: met }), {
        code: 'INPUT_NOT_FIT',
        rule: 'R-098',
      });
      await expectRefused(() => open('gtb-coach'), { code: 'INPUT_NOT_FIT', rule: 'R-098' });
      const { jobCoaching } = await open('gtb-coach', { wantsRegularWork: true });
      expect(jobCoaching).toMatchObject({ door: 'IPS', state: 'BEFORE_START', provenance: { version: 1 } });
      ips = jobCoaching.id;
      const [, { message: coach }] = await work().query('SELECT message FROM outbox ORDER BY id DESC LIMIT 2');
      expect(coach).toMatchObject({
        ...{ kind: 'RESPONSIBLE', code: 'JOB_COACH', category: 'WORK_TRAJECTORY', on: '2026-11-16', until: null },
        ...{ responsible: professionals.gtbCoach, owedBy: organisations.jobMediation },
      });
      await expectRefused(() => open('gtb-coach', { wantsRegularWork: true }), { code: 'RULE_NOT_MET', rule: null });
    });

    it('is opened by a coach of the person: not by them, another partner or another’s coach', async () => {
      await expectRefused(() => open('jonas', { wantsRegularWork: true }), { code: 'NOT_PERMITTED' });
      await expectRefused(() => open('mira-coach', { wantsRegularWork: true }), { code: 'NOT_FOUND' });
      await expectRefused(() => open('mira-gp', { person: mira, wantsRegularWork: true }), { code: 'NOT_PERMITTED' });
    });

    it('what was found at the door is for the person and the coach', async () => {
      const query = `query ($id: ID!) {
        person(id: $id) { coachingAssessments { nodes { door criteria { criterion { code } isMet source } } } }
      }`;
      for (const identity of ['jonas', 'gtb-coach']) {
        const { data } = await hub.ask(identity, query, { id: jonas });
        expect(data.person.coachingAssessments.nodes).toEqual([
          { door: 'IPS', criteria: [{ criterion: { code: 'WANTS_REGULAR_WORK' }, isMet: true, source: '003:1831' }] },
        ]);
      }
      const asGp = await hub.ask('mira-gp', query, { id: mira });
      expect(asGp.data.person.coachingAssessments).toBeNull();
    });

    /** What is due of the check, done or taken off too, as somebody is shown it. */
    async function checksDue(identity: string): Promise<any[] | undefined> {
      await hub.settle();
      const query = `query ($id: ID!) { person(id: $id) { dueItems(first: 50, filter: { rules: ["R-052"], states: [COMING_UP, DUE, OVERDUE, DONE, TAKEN_OFF] }) {
        nodes { kind category occasion { code } rule dueOn doneOn state responsible { id } }
      } } }`;
      const { person } = (await hub.ask(identity, query, { id: jonas })).data;
      // Null where nothing is open and something withheld: which of the two it is is not told.
      return person === null ? undefined : (person.dueItems?.nodes ?? []);
    }
    const checkDue = {
      kind: 'TASK',
      category: 'FAMILY_IMPACT_CHECK_DONE',
      occasion: { code: 'FAMILY_IMPACT_CHECK' },
      rule: 'R-052',
      dueOn: '2026-11-30',
      doneOn: null,
      state: 'DUE',
      responsible: { id: gtbCoach },
    };

    it('ST-05, R-052: the check is due for the coach from the first talk on, and nobody learns of the trajectory by it', async () => {
      const gp = { kind: 'PROFESSIONAL', ref: professionals.jonasGp } as const;
      const at = { kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER', organisation: organisations.gpPracticeJonas } as const;
      await relate(hub, persons.jonas, { ...at, professional: professionals.jonasGp });
      await grant(hub, persons.jonas, { grantee: gp, categories: ['FAMILY_IMPACT_CHECK_DONE'] });
      for (const identity of ['gtb-coach', 'jonas']) expect([identity, await checksDue(identity)]).toEqual([identity, [checkDue]]);
      expect(await due('gtb-coach', jonas)).toContainEqual({ occasion: { code: 'FAMILY_IMPACT_CHECK' }, dueOn: '2026-11-30' });
      expect(await checksDue('jonas-gp')).toEqual([]);
      expect(await checksDue('mira-coach')).toBeUndefined();
      const opened = await grant(hub, persons.jonas, { grantee: gp, categories: ['WORK_TRAJECTORY'] });
      expect(await checksDue('jonas-gp')).toEqual([checkDue]);
      await withdraw(hub, opened);
      expect(await checksDue('jonas-gp')).toEqual([]);
    });

    it('R-052, C-39: it does not start before the whole family was thought of; the network hears that it was, not what', async () => {
      await expectRefused(() => step(ips, 1, 'START'), { code: 'RULE_NOT_MET', rule: 'R-052' });
      await expectRefused(() => checkFamily(ips, 'jonas'), { __typename: 'Refused' });
      expect(await checksDue('gtb-coach')).toEqual([checkDue]);
      expect((await checkFamily(ips)).familyCheck).toEqual({ outcome: thoughtOf.outcome });
      // Made, it is due no more; that it was stays to be found by whoever asks for what is done.
      expect((await due('gtb-coach', jonas)) ?? []).toEqual([]);
      const made = [{ ...checkDue, state: 'DONE', doneOn: thoughtOf.doneOn }];
      for (const identity of ['gtb-coach', 'jonas']) expect([identity, await checksDue(identity)]).toEqual([identity, made]);
      expect(await checksDue('jonas-gp')).toEqual([]);
      const { jobCoaching } = await step(ips, 1, 'START');
      expect(jobCoaching).toMatchObject({ state: 'ONGOING', provenance: { version: 2 } });
      expect(await checksDue('gtb-coach')).toEqual(made);
    });

    it('W-02: goes on step by step, and takes no step that does not follow', async () => {
      await expectRefused(() => step(ips, 2, 'START'), { code: 'RULE_NOT_MET' });
      await expectRefused(() => step(ips, 1, 'BEGIN_AFTERCARE'), { code: 'STALE_VERSION' });
      await expectRefused(() => step(ips, 2, 'BEGIN_AFTERCARE', 'jonas'), { code: 'NOT_PERMITTED' });
      expect((await step(ips, 2, 'BEGIN_AFTERCARE')).jobCoaching.state).toBe('AFTERCARE');
      expect((await step(ips, 3, 'RESUME')).jobCoaching.state).toBe('ONGOING');
    });

    const CONTACT = '... on CoachingContactRecorded { contact { heldOn channel withWhom organisation { id } } warnings { rule } }';
    const contact = (over: object = {}, identity = 'gtb-coach') => {
      const input = { jobCoaching: ips, heldOn: '2026-11-17', channel: 'TALK', withWhom: 'PERSON', ...over };
      return act(identity, 'recordCoachingContact', 'RecordCoachingContactInput', input, CONTACT);
    };

    it('R-048: a second talk in a week warns and refuses nothing; telephone beside it does not', async () => {
      expect(await contact()).toMatchObject({ contact: { withWhom: 'PERSON', organisation: null }, warnings: [] });
      expect((await contact({ channel: 'PHONE' })).warnings).toEqual([]);
      expect((await contact({ heldOn: '2026-11-16' })).warnings).toEqual([{ rule: 'R-048' }]);
      await expectRefused(() => contact({ heldOn: '2026-11-19' }), { code: 'INPUT_NOT_FIT' });
      await expectRefused(() => contact({ heldOn: '2026-11-15' }), { code: 'INPUT_NOT_FIT' });
      await expectRefused(() => contact({}, 'mira-coach'), { code: 'NOT_FOUND' });
    });

    it('the next contact is due by the rhythm that was agreed, and the register is told for everybody who may see it', async () => {
      const rhythm = { jobCoaching: ips, version: 4, frequency: 'FORTNIGHTLY', channels: ['TALK'], since: '2026-11-17' };
      await act('gtb-coach', 'changeContactRhythm', 'ChangeContactRhythmInput', rhythm, '... on ContactRhythmChanged { __typename }');
      await contact({ channel: 'MAIL', heldOn: '2026-11-18' });
      expect(await lastTold()).toMatchObject({
        kind: 'NEXT_CONTACT',
        aspect: 'CONTACT_RHYTHM',
        category: 'WORK_TRAJECTORY',
        on: '2026-12-02',
        until: null,
        responsible: professionals.gtbCoach,
      });
      // With somebody else it is no contact with the person.
      await contact({ withWhom: 'CARE_PARTNER', heldOn: '2026-11-18' });
      expect(await lastTold()).toMatchObject({ on: '2026-12-02' });
      expect(await due('gtb-coach', jonas)).toContainEqual({ occasion: { code: 'COACHING_CONTACT' }, dueOn: '2026-12-02' });
      expect(await due('mira-coach', jonas)).toBeUndefined();
    });

    it('C-43: the coach is in contact with an employer only while the person wishes it, and nobody wishes it for them', async () => {
      const atWork = { withWhom: 'EMPLOYER', organisation: mutuality, heldOn: '2026-11-18' };
      const WISH = '... on EmployerContactWishRecorded { wish { id until employer { id } provenance { version heldBy } } }';
      const wished = { person: jonas, organisation: mutuality, coach: gtbCoach, about: 'De proefperiode.', language: 'nl' };
      const wish = (identity: string) => act(identity, 'wishEmployerContact', 'WishEmployerContactInput', wished, WISH);
      await expectRefused(() => contact(atWork), { code: 'RULE_NOT_MET', rule: 'C-43' });
      await expectRefused(() => wish('gtb-coach'), { code: 'ONLY_THE_PERSON', rule: 'C-43' });
      const made = (await wish('jonas')).wish;
      expect(made).toMatchObject({ until: null, employer: { id: mutuality }, provenance: { heldBy: persons.jonas } });
      expect((await contact(atWork)).contact).toMatchObject({ withWhom: 'EMPLOYER', organisation: { id: mutuality } });
      await expectRefused(() => contact({ ...atWork, organisation: dayCentre }), { code: 'RULE_NOT_MET', rule: 'C-43' });
      await expectRefused(() => contact({ withWhom: 'PERSON', organisation: mutuality }), { code: 'INPUT_NOT_FIT' });

      const end = (identity: string, version = 1) =>
        act(identity, 'endEmployerContactWish', 'EndEmployerContactWishInput', { wish: made.id, version }, WISH);
      await expectRefused(() => end('gtb-coach'), { code: 'ONLY_THE_PERSON' });
      await expectRefused(() => end('jonas', 2), { code: 'STALE_VERSION' });
      expect((await end('jonas')).wish.until).toBe('2026-11-18');
      await expectRefused(() => end('jonas', 2), { code: 'ALREADY_ENDED' });
      await expectRefused(() => contact(atWork), { code: 'RULE_NOT_MET', rule: 'C-43' });
      // Nor is an employer a school by being called one; a school is talked to without such a wish.
      await expectRefused(() => contact({ ...atWork, withWhom: 'SCHOOL' }), { code: 'RULE_NOT_MET', rule: 'C-43' });
      const school = organisationId(organisations.trainingProvider);
      expect((await contact({ withWhom: 'SCHOOL', organisation: school })).contact).toMatchObject({ organisation: { id: school } });
      const job = { person: jonas, title: 'Hulp in de keuken', workForm: 'REGULAR', language: 'nl', startedOn: '2026-11-16', employer: school };
      await act('jonas', 'startJobPlacement', 'StartJobPlacementInput', job, '... on JobPlacementRecorded { job { id } }');
      await grant(hub, persons.jonas, { grantee: { kind: 'PROFESSIONAL', ref: professionals.gtbCoach }, categories: ['JOB_HISTORY'] });
      await expectRefused(() => contact({ withWhom: 'SCHOOL', organisation: school }), { code: 'RULE_NOT_MET', rule: 'C-43' });
    });

    it('E-31: the phase-out is planned, is due on its day, and is looked at by person and coach', async () => {
      const plan = (on: string | null, version: number) =>
        act('gtb-coach', 'planPhaseOut', 'PlanPhaseOutInput', { jobCoaching: ips, version, on }, COACHING);
      const review = (outcome: string, version: number, nextOn: string | null = null) =>
        act('gtb-coach', 'reviewPhaseOut', 'ReviewPhaseOutInput', { jobCoaching: ips, version, outcome, nextOn }, COACHING);
      await expectRefused(() => plan('2026-11-18', 5), { code: 'INPUT_NOT_FIT' });
      expect((await plan('2026-11-19', 5)).jobCoaching).toMatchObject({ plannedPhaseOutOn: '2026-11-19' });
      expect(await lastTold()).toMatchObject({ code: 'PHASE_OUT_PLANNED', due: '2026-11-19', until: null });
      expect((await review('GO_ON', 6, '2027-02-18')).jobCoaching).toMatchObject({
        plannedPhaseOutOn: '2027-02-18',
        phaseOutReviews: [{ heldOn: '2026-11-18', outcome: 'GO_ON', nextOn: '2027-02-18' }],
      });
      expect(await lastTold()).toMatchObject({ code: 'PHASE_OUT_PLANNED', due: '2027-02-18', until: null });
      expect((await review('PHASE_OUT', 7)).jobCoaching.plannedPhaseOutOn).toBeNull();
      expect(await lastTold()).toMatchObject({ code: 'PHASE_OUT_PLANNED', until: '2026-11-18', doneOn: '2026-11-18' });
    });

    it('ends at any time, and then nothing is due of it any more', async () => {
      expect((await step(ips, 8, 'END')).jobCoaching).toMatchObject({ state: 'ENDED', endedOn: '2026-11-18' });
      expect(await lastTold()).toMatchObject({ aspect: 'CONTACT_RHYTHM', until: '2026-11-18', doneOn: null });
      const [, { message: before }] = await work().query('SELECT message FROM outbox ORDER BY id DESC LIMIT 2');
      expect(before).toMatchObject({ kind: 'RESPONSIBLE', code: 'JOB_COACH', until: '2026-11-18' });
      await expectRefused(() => step(ips, 9, 'RESUME'), { code: 'ALREADY_ENDED' });
      await expectRefused(() => contact({ heldOn: '2026-11-18' }), { code: 'ALREADY_ENDED' });
    });

    it('W-01, R-046, R-047: the job coach of mental health looks at five criteria, and at no programme', async () => {
      const door = { door: 'MH_JOB_COACH' };
      const unmet = { ...met, asksForPaidWork: false, isMotivated: false };
      await expectRefused(() => open('gtb-coach', { ...door, findings: unmet }), {
        code: 'RULE_NOT_MET',
        rule: 'R-046',
        message: expect.stringMatching(/^Not met: ASKS_FOR_WORK_OR_SUPPORT_IN_JOB, MOTIVATED\./),
      });
      await expectRefused(() => open('gtb-coach', door), { code: 'INPUT_NOT_FIT', rule: 'R-046' });
      // Nobody was in a rehabilitation programme here: it is no condition.
      const inAJob = { ...met, asksForPaidWork: false, asksForSupportInJob: true };
      expect((await open('gtb-coach', { ...door, findings: inAJob })).jobCoaching).toMatchObject(door);
    });

    it('W-07, R-114: the coach scores the principles a trajectory followed, for the person and the coach alone', async () => {
      const SCORE = '... on PrincipleScoreRecorded { principleScore { score principles { principle { code } isFollowed } } }';
      const score = (identity: string, over: object = {}) =>
        act(identity, 'scorePrinciples', 'ScorePrinciplesInput', { jobCoaching: ips, scoredOn: '2026-11-17', followed: ['WISHES', 'FAST'], ...over }, SCORE);
      for (const identity of ['jonas', 'jonas-gp']) await expectRefused(() => score(identity), { code: 'NOT_PERMITTED' });
      await expectRefused(() => score('mira-coach'), { code: 'NOT_FOUND' });
      await expectRefused(() => score('gtb-coach', { scoredOn: '2026-11-15' }), { code: 'INPUT_NOT_FIT' });
      const { principleScore } = await score('gtb-coach');
      expect(principleScore).toMatchObject({ score: 2 });
      expect(principleScore.principles).toContainEqual({ principle: { code: 'CONTINUITY' }, isFollowed: false });
      const query = 'query ($id: ID!) { person(id: $id) { jobCoaching { nodes { id principleScores { score } } } } }';
      const scores = async (identity: string) => {
        const found = (await hub.ask(identity, query, { id: jonas })).data.person.jobCoaching;
        return found && found.nodes.find(({ id }: { id: string }) => id === ips).principleScores;
      };
      for (const identity of ['jonas', 'gtb-coach']) expect([identity, await scores(identity)]).toEqual([identity, [{ score: 2 }]]);
      const opened = await grant(hub, persons.jonas, { grantee: { kind: 'PROFESSIONAL', ref: professionals.jonasGp }, categories: ['WORK_TRAJECTORY'] });
      expect(await scores('jonas-gp')).toBeNull();
      await withdraw(hub, opened);
    });

    it('C-43: a note of a talk with an employer needs the same wish; the coach writes and words notes, nobody else reads them', async () => {
      const NOTE = '... on WorkNoteRecorded { note { id kind text provenance { version } } }';
      const written = { person: jonas, kind: 'TALK_WITH_PERSON', text: 'Kijkt uit naar de eerste dag.', language: 'nl', heldOn: '2026-11-17' };
      const write = (identity: string, over: object = {}) => act(identity, 'writeWorkNote', 'WriteWorkNoteInput', { ...written, ...over }, NOTE);
      await expectRefused(() => write('jonas'), { code: 'NOT_PERMITTED' });
      await expectRefused(() => write('mira-coach'), { code: 'NOT_FOUND' });
      await expectRefused(() => write('gtb-coach', { kind: 'TALK_WITH_EMPLOYER', heldOn: '2026-11-18' }), { code: 'RULE_NOT_MET', rule: 'C-43' });
      await expectRefused(() => write('gtb-coach', { heldOn: '2026-11-19' }), { code: 'INPUT_NOT_FIT' });
      const { note } = await write('gtb-coach');
      const correct = (identity: string, version: number) =>
        act(identity, 'correctWorkNote', 'CorrectWorkNoteInput', { note: note.id, version, text: 'Kijkt uit naar maandag.', language: 'nl' }, NOTE);
      await expectRefused(() => correct('jonas', 1), { code: 'NOT_PERMITTED' });
      await expectRefused(() => correct('gtb-coach', 2), { code: 'STALE_VERSION' });
      expect((await correct('gtb-coach', 1)).note).toMatchObject({ text: 'Kijkt uit naar maandag.', provenance: { version: 2 } });
      const query = 'query ($id: ID!) { person(id: $id) { workNotes { nodes { text } } } }';
      for (const identity of ['jonas', 'gtb-coach']) {
        expect((await hub.ask(identity, query, { id: jonas })).data.person.workNotes.nodes).toEqual([{ text: 'Kijkt uit naar maandag.' }]);
      }
      expect((await hub.ask('jonas-gp', query, { id: jonas })).text).not.toContain('maandag');
      const wished = { person: jonas, organisation: mutuality, coach: gtbCoach, about: 'De uren.', language: 'nl' };
      await act('jonas', 'wishEmployerContact', 'WishEmployerContactInput', wished, '... on EmployerContactWishRecorded { wish { id } }');
      expect(await write('gtb-coach', { kind: 'TALK_WITH_EMPLOYER', heldOn: '2026-11-18' })).toMatchObject({ note: { kind: 'TALK_WITH_EMPLOYER' } });
    });

    it('EQ-06: the coach says whom an employer may call, in place of what the service said before, and can take it off', async () => {
      const CALL = '... on CoachContactRecorded { contact { id phone until provenance { version } } }';
      const call = (identity: string, phone: string | null = '+32 2 555 01 77') =>
        act(identity, 'nameCoachContact', 'NameCoachContactInput', { person: jonas, phone, language: 'nl' }, CALL);
      const shown = async (identity: string) =>
        (await hub.ask(identity, 'query ($id: ID!) { person(id: $id) { coachContact { phone } } }', { id: jonas })).data.person.coachContact;
      await expectRefused(() => call('jonas'), { code: 'NOT_PERMITTED' });
      await expectRefused(() => call('mira-coach'), { code: 'NOT_FOUND' });
      await expectRefused(() => call('gtb-coach', null), { code: 'INPUT_NOT_FIT' });
      await call('gtb-coach');
      const { contact: second } = await call('gtb-coach', '+32 2 555 01 78');
      expect(await shown('jonas')).toEqual({ phone: '+32 2 555 01 78' });
      const holding = 'SELECT count(*)::int AS n FROM coach_contact WHERE person_id = $1 AND until IS NULL';
      expect(await work().query(holding, [persons.jonas])).toEqual([{ n: 1 }]);
      expect(await shown('jonas-gp')).toBeNull();
      const end = (version: number) => act('gtb-coach', 'endCoachContact', 'EndCoachContactInput', { contact: second.id, version }, CALL);
      await expectRefused(() => end(2), { code: 'STALE_VERSION' });
      expect((await end(1)).contact).toMatchObject({ until: '2026-11-18' });
      expect(await shown('jonas')).toBeNull();
      await expectRefused(() => end(2), { code: 'ALREADY_ENDED' });
    });

    it('R-052: of a trajectory that ends before its start no check is due any more, and one that was made stays made', async () => {
      const findings = { ...met, asksForPaidWork: false, asksForSupportInJob: true };
      const states = async () => (await checksDue('gtb-coach'))!.map(({ state }) => state).sort();
      const query = 'query ($id: ID!) { person(id: $id) { jobCoaching { nodes { id state } } } }';
      const { nodes } = (await hub.ask('gtb-coach', query, { id: jonas })).data.person.jobCoaching;
      const waiting = nodes.find(({ state }: { state: string }) => state === 'BEFORE_START').id;
      expect(await states()).toEqual(['DONE', 'DUE']);
      await step(waiting, 1, 'END');
      expect(await states()).toEqual(['DONE', 'TAKEN_OFF']);
      const again = (await open('gtb-coach', { door: 'MH_JOB_COACH', findings })).jobCoaching.id;
      await checkFamily(again);
      expect(await states()).toEqual(['DONE', 'DONE', 'TAKEN_OFF']);
      await step(again, 1, 'END');
      expect(await states()).toEqual(['DONE', 'DONE', 'TAKEN_OFF']);
    });
  });

  describe('jobs, vacancies and what is learnt', () => {
    const JOB = `... on JobPlacementRecorded {
      job { id hoursPerWeek endedOn exitReason { text } provenance { version source } hours { hoursPerWeek since until } }
    }`;
    const start = (identity: string, over: object = {}) => {
      const job = { person: mira, title: 'Onthaal', workForm: 'REGULAR', employerInWords: 'een rusthuis', hoursPerWeek: 12 };
      const input = { ...job, language: 'nl', startedOn: '2026-10-01', ...over };
      return act(identity, 'startJobPlacement', 'StartJobPlacementInput', input, JOB);
    };

    it('W-13: a job has hours that change in time, and an end that is nobody’s failure', async () => {
      const { job } = await start('mira-coach');
      expect(job).toMatchObject({ hoursPerWeek: 12, provenance: { source: 'PROFESSIONAL' } });
      const hours = (over: object, identity = 'mira') => {
        const input = { job: job.id, version: 1, hoursPerWeek: 16, since: '2026-11-01', ...over };
        return act(identity, 'changeJobHours', 'ChangeJobHoursInput', input, JOB);
      };
      await expectRefused(() => hours({ since: '2026-10-01' }), { code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
      await expectRefused(() => hours({ hoursPerWeek: 61 }), { code: 'INPUT_NOT_FIT' });
      await expectRefused(() => hours({ version: 2 }), { code: 'STALE_VERSION' });
      await expectRefused(() => hours({}, 'mira-gp'), { code: 'NOT_PERMITTED' });
      expect((await hours({})).job).toMatchObject({
        hoursPerWeek: 16,
        hours: [
          { hoursPerWeek: 12, since: '2026-10-01', until: '2026-11-01' },
          { hoursPerWeek: 16, since: '2026-11-01', until: null },
        ],
      });

      const end = (identity: string, over: object = {}) => {
        const input = { job: job.id, version: 2, endedOn: '2026-11-18', ...over };
        return act(identity, 'endJobPlacement', 'EndJobPlacementInput', input, JOB);
      };
      const why = { reason: 'Het werd te druk voor mij.', language: 'nl' };
      await expectRefused(() => end('mira-coach', why), { code: 'ONLY_THE_PERSON', rule: 'R-054' });
      await expectRefused(() => end('mira', { endedOn: '2026-09-30' }), { code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
      await expectRefused(() => end('mira', { reason: why.reason }), { code: 'INPUT_NOT_FIT' });
      const ended = (await end('mira', why)).job;
      expect(ended).toMatchObject({ endedOn: '2026-11-18', exitReason: { text: why.reason } });
      expect(ended.hours.at(-1).until).toBe('2026-11-18');
      await expectRefused(() => end('mira', { version: 3 }), { code: 'ALREADY_ENDED' });
      const query = 'query ($id: ID!) { person(id: $id) { jobHistory { nodes { title exitReason { text } } } } }';
      const atWork = await hub.ask('mira-employer-hr', query, { id: mira });
      expect(atWork.data.person.jobHistory).toBeNull();
      expect((await hub.ask('mira-coach', query, { id: mira })).text).toContain('Onthaal');
    });

    it('EQ-09: where somebody volunteers is never named by key', async () => {
      const at = { workForm: 'VOLUNTEER', employer: dayCentre, employerInWords: null };
      await expectRefused(() => start('mira', at), { code: 'INPUT_NOT_FIT' });
      await expectRefused(() => start('stranger'), { code: 'NOT_FOUND' });
      const social = await start('mira', { ...at, workForm: 'SOCIAL_ENTERPRISE' });
      expect(social.__typename).toBe('JobPlacementRecorded');
    });

    it('W-14: a vacancy is considered, applied for, and comes to an end that judges nobody', async () => {
      const SHOWN = '... on JobApplicationRecorded { application { id state appliedOn vacancy { title } } }';
      const vacancy = { person: mira, title: 'Chauffeur', employerInWords: 'een busbedrijf', language: 'nl', foundOn: '2026-11-10' };
      const made = (await act('mira-coach', 'recordVacancy', 'RecordVacancyInput', vacancy, SHOWN)).application;
      const move = (identity: string, version: number, to: string) =>
        act(identity, 'moveJobApplication', 'MoveJobApplicationInput', { application: made.id, version, to }, SHOWN);
      await expectRefused(() => move('mira', 1, 'OTHER_CHOSEN'), { code: 'RULE_NOT_MET' });
      await expectRefused(() => move('mira-employer-hr', 1, 'APPLIED'), { code: 'NOT_PERMITTED' });
      expect((await move('mira', 1, 'APPLIED')).application).toMatchObject({ state: 'APPLIED', appliedOn: '2026-11-18' });
      expect((await move('mira-coach', 2, 'OTHER_CHOSEN')).application).toMatchObject({
        state: 'OTHER_CHOSEN',
        appliedOn: '2026-11-18',
      });
      await expectRefused(() => move('mira', 3, 'APPLIED'), { code: 'ALREADY_ENDED' });
    });

    it('C-47, W-08, W-09: the coach agrees an accommodation, a buddy at work among them; the employer reads it once it is opened', async () => {
      const SHOWN = '... on WorkAccommodationRecorded { accommodation { id kind { code } workplaceBuddy until } }';
      const agreed = { person: mira, kind: 'COMMUNICATION_SUPPORT', inWords: 'Een vaste collega als aanspreekpunt.', language: 'nl' };
      const input = { ...agreed, agreedWith: dayCentre, workplaceBuddy: true, since: '2026-11-02' };
      const agree = (identity: string, over: object = {}) =>
        act(identity, 'agreeAccommodation', 'AgreeAccommodationInput', { ...input, ...over }, SHOWN);
      await expectRefused(() => agree('mira-employer-hr'), { code: 'NOT_PERMITTED' });
      await expectRefused(() => agree('mira-coach', { kind: 'HOURS' }), { code: 'INPUT_NOT_FIT' });
      const { accommodation } = await agree('mira-coach');
      expect(accommodation).toMatchObject({ kind: { code: 'COMMUNICATION_SUPPORT' }, workplaceBuddy: true, until: null });
      const query = 'query ($id: ID!) { person(id: $id) { accommodations { nodes { inWords } } } }';
      expect((await hub.ask('mira-employer-hr', query, { id: mira })).text).not.toContain(agreed.inWords);
      await grant(hub, persons.mira, {
        grantee: { kind: 'ORGANISATION', ref: organisations.dayCentre },
        categories: ['WORK_ACCOMMODATIONS'],
        purposes: ['EMPLOYMENT_SUPPORT'],
      });
      expect((await hub.ask('mira-employer-hr', query, { id: mira })).text).toContain(agreed.inWords);
      const end = (version: number) =>
        act('mira-coach', 'endAccommodation', 'EndAccommodationInput', { accommodation: accommodation.id, version, until: '2026-11-18' }, SHOWN);
      expect((await end(1)).accommodation.until).toBe('2026-11-18');
      await expectRefused(() => end(2), { code: 'ALREADY_ENDED' });
    });

    it('W-15, C-49: the coach plans hours beside a benefit, the advising doctor alone agrees, and the review is due on its day', async () => {
      const SHOWN = `... on ProgressiveWorkRecorded {
        progressiveWork { id hoursPerWeek until reviewOn reviews { outcome provenance { heldBy } } }
      }`;
      const plan = (identity: string, over: object = {}) => {
        const input = { person: mira, hoursPerWeek: 20, since: '2026-11-16', reviewOn: '2026-12-16', ...over };
        return act(identity, 'planProgressiveWork', 'PlanProgressiveWorkInput', input, SHOWN);
      };
      await expectRefused(() => plan('mira-advising-doctor'), { code: 'NOT_PERMITTED' });
      await expectRefused(() => plan('mira-coach', { reviewOn: '2026-11-16' }), { code: 'INPUT_NOT_FIT' });
      const period = (await plan('mira-coach')).progressiveWork;
      expect(period).toMatchObject({ hoursPerWeek: 20, until: null, reviewOn: '2026-12-16' });
      const [{ message }] = await work().query('SELECT message FROM outbox ORDER BY id DESC LIMIT 1');
      expect(message).toMatchObject({
        kind: 'REVIEW',
        category: 'PROGRESSIVE_WORK',
        on: '2026-12-16',
        responsible: professionals.miraCoach,
      });

      const review = (identity: string, outcome: string, nextReviewOn: string | null = null) => {
        const input = { progressiveWork: period.id, outcome, nextReviewOn };
        return act(identity, 'reviewProgressiveWork', 'ReviewProgressiveWorkInput', input, SHOWN);
      };
      expect(await due('mira-coach', mira)).toContainEqual({ occasion: { code: 'PROGRESSIVE_WORK_REVIEW' }, dueOn: '2026-12-16' });
      expect((await due('mira-employer-hr', mira)) ?? []).toEqual([]);
      // To the doctor the period is as nothing until she opens it.
      await expectRefused(() => review('mira-advising-doctor', 'AGREED'), { code: 'NOT_FOUND' });
      await grant(hub, persons.mira, {
        grantee: { kind: 'PROFESSIONAL', ref: professionals.miraAdvisingDoctor },
        categories: ['PROGRESSIVE_WORK'],
      });
      await expectRefused(() => review('mira-coach', 'AGREED'), { code: 'NOT_PERMITTED', rule: 'C-49' });
      await expectRefused(() => review('mira', 'KEEP'), { code: 'NOT_PERMITTED' });
      expect((await review('mira-advising-doctor', 'AGREED')).progressiveWork).toMatchObject({
        reviewOn: '2026-12-16',
        reviews: [{ outcome: 'AGREED', provenance: { heldBy: organisations.mutuality } }],
      });
      expect((await review('mira-coach', 'KEEP', '2027-03-16')).progressiveWork.reviewOn).toBe('2027-03-16');
      const next = (await plan('mira-coach', { hoursPerWeek: 24, since: '2026-11-17', reviewOn: null })).progressiveWork;
      expect(next).toMatchObject({ hoursPerWeek: 24, until: null, reviewOn: null });
      await expectRefused(() => review('mira-coach', 'KEEP'), { code: 'ALREADY_ENDED' });

      // Of two who plan the first hours at once, one comes first: there are never two that hold.
      const first = { person: encodePersonId(persons.jonas), reviewOn: null };
      await Promise.all([plan('gtb-coach', first), plan('gtb-coach', first), plan('gtb-coach', first)]);
      const holding = 'SELECT count(*)::int AS n FROM progressive_work WHERE person_id = $1 AND until IS NULL';
      expect(await work().query(holding, [persons.jonas])).toEqual([{ n: 1 }]);
    });

    it('W-16, W-30, W-34: a training, an internship or supported education; whoever gives it reads this one and nothing else', async () => {
      const SHOWN = '... on TrainingEnrolmentRecorded { enrolment { id form state endedOn } }';
      const provider = organisationId(organisations.trainingProvider);
      const input = { person: mira, form: 'INTERNSHIP', title: 'Stage als begeleider', language: 'nl', provider, startedOn: '2026-12-01' };
      const enrol = (identity: string, over: object = {}) =>
        act(identity, 'enrolInTraining', 'EnrolInTrainingInput', { ...input, ...over }, SHOWN);
      await expectRefused(() => enrol('mira-training-provider'), { code: 'NOT_PERMITTED' });
      await expectRefused(() => enrol('mira-coach', { plannedEndOn: '2026-12-01' }), { code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
      const { enrolment } = await enrol('mira-coach');
      expect(enrolment).toMatchObject({ form: 'INTERNSHIP', state: 'APPLIED', endedOn: null });
      const query = 'query ($id: ID!) { person(id: $id) { trainingEnrolments { nodes { title } } jobHistory { nodes { title } } } }';
      const atSchool = (await hub.ask('mira-training-provider', query, { id: mira })).data.person;
      expect(atSchool.trainingEnrolments.nodes.map((each: any) => each.title)).toContain(input.title);
      expect(atSchool.jobHistory).toBeNull();
      const move = (version: number, to: string) =>
        act('mira-coach', 'moveTrainingEnrolment', 'MoveTrainingEnrolmentInput', { enrolment: enrolment.id, version, to }, SHOWN);
      await expectRefused(() => move(1, 'COMPLETED'), { code: 'RULE_NOT_MET' });
      expect((await move(1, 'ENROLLED')).enrolment).toMatchObject({ state: 'ENROLLED', endedOn: null });
      expect((await move(2, 'STOPPED')).enrolment).toMatchObject({ state: 'STOPPED', endedOn: '2026-11-18' });
      await expectRefused(() => move(3, 'ENROLLED'), { code: 'ALREADY_ENDED' });
    });

    it('W-03, W-25, W-27, W-32: wishes, preferences, orientation, day activity and incapacity, each by whose it is', async () => {
      const wish = { person: mira, text: 'Iets met dieren.', language: 'nl' };
      const WISH = '... on WorkWishRecorded { workWish { text provenance { source } } }';
      expect((await act('mira', 'addWorkWish', 'AddWorkWishInput', wish, WISH)).workWish).toEqual({
        text: wish.text,
        provenance: { source: 'PERSON' },
      });
      await expectRefused(
        () => act('mira-employer-hr', 'addWorkWish', 'AddWorkWishInput', wish, WISH),
        { code: 'NOT_PERMITTED' },
      );

      const PREFERENCE = '... on WorkPreferenceRecorded { preference { kind { code } } }';
      const prefer = (over: object) =>
        act('mira-coach', 'addWorkPreference', 'AddWorkPreferenceInput', { person: mira, code: 'SMALL_TEAM', ...over }, PREFERENCE);
      expect((await prefer({})).preference.kind.code).toBe('SMALL_TEAM');
      await expectRefused(() => prefer({ remark: 'liefst' }), { code: 'INPUT_NOT_FIT' });

      const FOUND = '... on VocationalOrientationRecorded { orientation { id summary endedOn } }';
      const begun = { person: mira, methods: ['LIFE_LINE'], summary: 'Zoeken.', language: 'nl', startedOn: '2026-11-01' };
      const begin = (identity: string) =>
        act(identity, 'startVocationalOrientation', 'StartVocationalOrientationInput', begun, FOUND);
      await expectRefused(() => begin('mira'), { code: 'NOT_PERMITTED' });
      const { orientation } = await begin('mira-coach');
      const concluded = { orientation: orientation.id, version: 1, summary: 'Zorg voor dieren.', endedOn: '2026-11-18' };
      const conclude = (over: object) =>
        act('mira-coach', 'concludeVocationalOrientation', 'ConcludeVocationalOrientationInput', { ...concluded, ...over }, FOUND);
      await expectRefused(() => conclude({ endedOn: '2026-10-31' }), { code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
      expect((await conclude({})).orientation).toMatchObject({ summary: concluded.summary, endedOn: '2026-11-18' });

      const DAY = '... on DayActivityRecorded { activity { id isPaid endedOn } }';
      const day = { person: mira, title: 'Tuin', language: 'nl', halfDaysPerWeek: 2, isPaid: false, startedOn: '2026-11-01' };
      const { activity } = await act('mira', 'startDayActivity', 'StartDayActivityInput', day, DAY);
      const over = { activity: activity.id, version: 1, endedOn: '2026-11-18' };
      // What she keeps herself is not the coach's to end.
      await expectRefused(() => act('mira-coach', 'endDayActivity', 'EndDayActivityInput', over, DAY), { code: 'NOT_FOUND' });
      expect((await act('mira', 'endDayActivity', 'EndDayActivityInput', over, DAY)).activity.endedOn).toBe('2026-11-18');

      const UNFIT = '... on WorkIncapacityPeriodRecorded { period { id startedOn endedOn } }';
      const since = { person: mira, startedOn: '2026-11-02' };
      const unfit = (identity: string) => act(identity, 'startWorkIncapacity', 'StartWorkIncapacityInput', since, UNFIT);
      await expectRefused(() => unfit('mira-employer-hr'), { code: 'NOT_PERMITTED' });
      const { period } = await unfit('mira-advising-doctor');
      expect(period).toMatchObject({ startedOn: '2026-11-02', endedOn: null });
      const again = { period: period.id, version: 1, endedOn: '2026-11-18' };
      await expectRefused(
        () => act('mira-coach', 'endWorkIncapacity', 'EndWorkIncapacityInput', again, UNFIT),
        { code: 'NOT_FOUND' },
      );
      const fit = await act('mira-advising-doctor', 'endWorkIncapacity', 'EndWorkIncapacityInput', again, UNFIT);
      expect(fit.period.endedOn).toBe('2026-11-18');

      const ASK = '... on WorkSupportRequestRecorded { request { text } }';
      const asked = { person: mira, text: 'Wie helpt mij met mijn uren?', language: 'nl' };
      expect((await act('mira', 'askWorkSupport', 'AskWorkSupportInput', asked, ASK)).request.text).toBe(asked.text);
    });

    it('T-16, T-17, E-11: studies are told by the person or the coach; why one stopped by the person alone, behind its own consent', async () => {
      const STUDY = '... on EducationRecordRecorded { study { id level { code } state endedOn stopReason { text } provenance { version source } } }';
      const told = { person: mira, level: 'UPPER_SECONDARY_VOCATIONAL', title: 'Verzorging', language: 'nl', state: 'UNDER_WAY', startedOn: '2026-09-01' };
      const tell = (identity: string, over: object = {}) => act(identity, 'recordEducation', 'RecordEducationInput', { ...told, ...over }, STUDY);
      await expectRefused(() => tell('mira-employer-hr'), { code: 'NOT_PERMITTED' });
      await expectRefused(() => tell('stranger'), { code: 'NOT_FOUND' });
      await expectRefused(() => tell('mira-coach', { level: 'HOGERE_TOVENARIJ' }), { code: 'INPUT_NOT_FIT' });
      const { study } = await tell('mira-coach');
      expect(study).toMatchObject({ state: 'UNDER_WAY', endedOn: null, provenance: { source: 'PROFESSIONAL' } });
      const move = (identity: string, version: number, over: object = {}) =>
        act(identity, 'moveEducation', 'MoveEducationInput', { study: study.id, version, state: 'STOPPED', endedOn: '2026-11-10', ...over }, STUDY);
      const why = { reason: 'De stage lag te ver.', language: 'nl' };
      await expectRefused(() => move('mira-coach', 1, why), { code: 'ONLY_THE_PERSON' });
      await expectRefused(() => move('mira', 1, { endedOn: null }), { code: 'INPUT_NOT_FIT' });
      await expectRefused(() => move('mira-gp', 1), { code: 'NOT_PERMITTED' });
      expect((await move('mira', 1, why)).study).toMatchObject({ state: 'STOPPED', endedOn: '2026-11-10', stopReason: { text: why.reason } });
      await expectRefused(() => move('mira', 1), { code: 'STALE_VERSION' });
      expect((await move('mira-coach', 2, { state: 'COMPLETED', endedOn: '2026-11-17' })).study).toMatchObject({ state: 'COMPLETED', stopReason: null });
      await expectRefused(() => move('mira', 3), { code: 'RULE_NOT_MET' });
      const query = 'query ($id: ID!) { person(id: $id) { education { nodes { title stopReason { text } } } } }';
      expect((await hub.ask('mira-employer-hr', query, { id: mira })).data.person.education).toBeNull();
      expect((await hub.ask('mira-coach', query, { id: mira })).text).not.toContain('stage lag');
    });

    it('W-12, E-08: that there is a contract, or none, is recorded with its days; no end is told beforehand but that of a fixed term', async () => {
      const PERIOD = '... on EmploymentPeriodRecorded { period { id contract employer { id } endedOn provenance { version } } }';
      const input = { person: mira, contract: 'FIXED_TERM', employer: dayCentre, startedOn: '2026-11-02', endedOn: '2027-05-01' };
      const record = (identity: string, over: object = {}) =>
        act(identity, 'recordEmploymentPeriod', 'RecordEmploymentPeriodInput', { ...input, ...over }, PERIOD);
      await expectRefused(() => record('mira-employer-hr'), { code: 'NOT_PERMITTED' });
      await expectRefused(() => record('mira-coach', { contract: 'NONE' }), { code: 'INPUT_NOT_FIT' });
      await expectRefused(() => record('mira-coach', { contract: 'OPEN_ENDED' }), { code: 'INPUT_NOT_FIT' });
      const { period } = await record('mira-coach');
      expect(period).toMatchObject({ contract: 'FIXED_TERM', employer: { id: dayCentre }, endedOn: '2027-05-01' });
      const end = (identity: string, version: number, endedOn = '2026-11-18') =>
        act(identity, 'endEmploymentPeriod', 'EndEmploymentPeriodInput', { period: period.id, version, endedOn }, PERIOD);
      await expectRefused(() => end('mira-gp', 1), { code: 'NOT_PERMITTED' });
      await expectRefused(() => end('mira', 1, '2026-11-02'), { code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
      // A contract whose end was agreed can end sooner, and then it has.
      expect((await end('mira', 1)).period).toMatchObject({ endedOn: '2026-11-18', provenance: { version: 2 } });
      await expectRefused(() => end('mira-coach', 2), { code: 'ALREADY_ENDED' });
      const none = await record('mira', { contract: 'NONE', employer: null, startedOn: '2026-11-18', endedOn: null });
      expect(none.period).toMatchObject({ contract: 'NONE', employer: null, endedOn: null });
      await expectRefused(
        () => act('mira-coach', 'endEmploymentPeriod', 'EndEmploymentPeriodInput', { period: none.period.id, version: 1, endedOn: '2026-11-18' }, PERIOD),
        { code: 'NOT_FOUND' },
      );
    });

    it('W-35: how much she works is worked out of all her jobs, for whoever may see all of them', async () => {
      const query = `query ($id: ID!, $in: WorkJurisdiction!, $on: Date) {
        person(id: $id) { participationMeasure(jurisdiction: $in, on: $on) { workFte paidHours unpaidHours jobsWithoutHours fullTimeHours } }
      }`;
      const measured = async (identity: string, on: string | null = null, jurisdiction = 'BE') =>
        (await hub.ask(identity, query, { id: mira, in: jurisdiction, on })).data?.person?.participationMeasure;
      // Before the jobs of these tests: as an animator 16 hours a week, and 2 as a volunteer.
      const then = { paidHours: 16, unpaidHours: 2, jobsWithoutHours: 0 };
      expect(await measured('mira', '2026-09-01')).toEqual({ ...then, workFte: 0.42, fullTimeHours: 38 });
      expect(await measured('mira-coach', '2026-09-01')).toEqual({ ...then, workFte: 0.42, fullTimeHours: 38 });
      expect(await measured('mira', '2026-09-01', 'NL')).toEqual({ ...then, workFte: 0.44, fullTimeHours: 36 });
      for (const identity of ['mira-employer-hr', 'mira-gp', 'stranger']) expect([identity, await measured(identity) ?? null]).toEqual([identity, null]);
      expect((await hub.ask('mira', query, { id: mira, in: 'BE', on: '2026-11-19' })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      // Where she wants it to go unsaid, it reads as of somebody who never worked.
      const silence = randomUUID();
      const { dataSource } = hub.subgraphs.get('person')!;
      await dataSource.query(
        `INSERT INTO silence (id, person, grantee, categories, from_at, recorded_at, recorded_by) VALUES ($1, $2, $3, '{JOB_HISTORY}', $4, $4, $2)`,
        [silence, persons.mira, JSON.stringify({ kind: 'PROFESSIONAL', ref: professionals.miraGp }), hub.clock.now()],
      );
      const nothing = { paidHours: 0, unpaidHours: 0, jobsWithoutHours: 0, workFte: 0, fullTimeHours: 38 };
      expect(await measured('mira-gp', '2026-09-01')).toEqual(nothing);
      await dataSource.query('DELETE FROM silence WHERE id = $1', [silence]);
      // Of a job without known hours no figure is made up.
      await start('mira', { title: 'Hulp in een bakkerij', startedOn: '2026-11-18', hoursPerWeek: null });
      expect(await measured('mira')).toMatchObject({ workFte: null, jobsWithoutHours: 1 });
    });

    it('W-16, W-23 to W-26, W-30, W-34: every form of work and of learning is recorded and read as what it is', async () => {
      // W-23 sheltered and participation jobs, W-24 social enterprise, W-25 regular, unpaid and volunteering, W-26 work experience.
      const forms = ['REGULAR', 'TEMPORARY', 'SHELTERED', 'PARTICIPATION_JOB', 'WORK_EXPERIENCE_PLACE', 'SOCIAL_ENTERPRISE', 'VOLUNTEER', 'UNPAID'];
      for (const workForm of forms) {
        const made = await start('mira', { title: `Proef ${workForm}`, workForm, startedOn: '2026-11-17', hoursPerWeek: 1 });
        expect([workForm, made.__typename]).toEqual([workForm, 'JobPlacementRecorded']);
      }
      const SHOWN = '... on TrainingEnrolmentRecorded { enrolment { id } }';
      const learning = ['TRAINING', 'INTERNSHIP', 'SUPPORTED_EDUCATION', 'EXPERIENCE_EXPERT'];
      for (const form of learning) {
        const input = { person: mira, form, title: `Leren ${form}`, language: 'nl', provider: organisationId(organisations.trainingProvider), startedOn: '2026-12-01' };
        expect([form, (await act('mira-coach', 'enrolInTraining', 'EnrolInTrainingInput', input, SHOWN)).__typename]).toEqual([form, 'TrainingEnrolmentRecorded']);
      }
      const query = 'query ($id: ID!) { person(id: $id) { jobHistory(first: 100) { nodes { title workForm } } trainingEnrolments(first: 100) { nodes { title form } } } }';
      for (const identity of ['mira', 'mira-coach']) {
        const { person } = (await hub.ask(identity, query, { id: mira })).data;
        for (const workForm of forms) expect(person.jobHistory.nodes).toContainEqual({ title: `Proef ${workForm}`, workForm });
        for (const form of learning) expect(person.trainingEnrolments.nodes).toContainEqual({ title: `Leren ${form}`, form });
      }
      for (const identity of ['mira-employer-hr', 'mira-gp']) {
        expect((await hub.ask(identity, query, { id: mira })).text).not.toMatch(/Proef|Leren/);
      }
    });

    it('C-50, ST-04: the house as carer writes nothing into what it knows as employer, and the other way round', async () => {
      const asked = { person: mira, title: 'Kantine', workForm: 'REGULAR', language: 'nl', startedOn: '2026-11-01' };
      for (const identity of ['mira-employer-care', 'mira-employer-hr']) {
        await expectRefused(() => act(identity, 'startJobPlacement', 'StartJobPlacementInput', asked, JOB), {
          code: identity === 'mira-employer-care' ? 'NOT_FOUND' : 'NOT_PERMITTED',
        });
      }
    });

    it('a system records for its house, and changes nothing for which it would have to read what there is', async () => {
      const { brug: organisation } = organisations;
      await relate(hub, persons.mira, { kind: 'COACHING', role: 'JOB_COACH', organisation });
      const system = 'jonas-care-service';
      expect(await start(system)).toMatchObject({ __typename: 'JobPlacementRecorded' });
      const [row] = await work().query('SELECT id FROM job_placement WHERE held_by = $1 AND person_id = $2', [organisation, persons.mira]);
      const job = encodeId('JobPlacement', persons.mira, row.id);
      const hours = { job, version: 1, hoursPerWeek: 16, since: '2026-11-01' };
      await expectRefused(() => act(system, 'changeJobHours', 'ChangeJobHoursInput', hours, JOB), { code: 'NOT_PERMITTED' });
      const end = { job, version: 1, endedOn: '2026-11-18' };
      await expectRefused(() => act(system, 'endJobPlacement', 'EndJobPlacementInput', end, JOB), { code: 'NOT_PERMITTED' });
    });
  });

  describe('by which money frames coaching is paid (N-15, R-121, L-21, L-23)', () => {
    const FRAME = '... on CoachingFundingRecorded { funding { id frame method sharePercent untilDate payer { id } provenance { version } } }';
    const paid = { method: 'LUMP_SUM', payer: organisationId(organisations.mutuality), sharePercent: 70, fromDate: '2026-11-10' };
    const jonas = encodePersonId(persons.jonas);
    let trajectory = '';
    const allocate = async (frame: string, over: object = {}, identity = 'gtb-coach') => {
      const answer = await act(identity, 'allocateCoachingFunding', 'AllocateCoachingFundingInput', { trajectory, ...paid, frame, ...over }, FRAME);
      return answer.funding ?? answer;
    };
    const change = async (funding: string, version: number, over: object, identity = 'gtb-coach') => {
      const answer = await act(identity, 'changeCoachingFunding', 'ChangeCoachingFundingInput', { funding, version, ...over }, FRAME);
      return answer.funding ?? answer;
    };
    /** Frames that somebody is shown; null where they are withheld, undefined where not even the trajectory is shown. */
    async function shown(identity: string): Promise<string[] | null | undefined> {
      const query = 'query ($id: ID!) { person(id: $id) { jobCoaching { nodes { id fundings { frame } } } } }';
      const coaching = (await hub.ask(identity, query, { id: jonas })).data.person?.jobCoaching?.nodes.find(({ id }: any) => id === trajectory);
      return coaching?.fundings === null ? null : coaching?.fundings.map(({ frame }: any) => frame);
    }
    beforeAll(async () => {
      const practice = { organisation: organisations.psychiatristPractice, professional: professionals.miraPsychiatrist };
      await relate(hub, persons.jonas, { kind: 'CARE_LEAD', role: 'MH_LEAD', ...practice });
      // Who pays is in his circle too, as the advising doctor of the insurer.
      const insurer = { organisation: organisations.mutuality, professional: professionals.miraAdvisingDoctor };
      await relate(hub, persons.jonas, { kind: 'INSURER_FILE', role: 'ADVISING_DOCTOR', ...insurer });
      const coaching = { person: jonas, door: 'IPS', since: '2026-11-10', wantsRegularWork: true };
      trajectory = (await act('gtb-coach', 'openJobCoaching', 'OpenJobCoachingInput', coaching, '... on JobCoachingRecorded { jobCoaching { id } }')).jobCoaching.id;
    });

    it('they are several at once, of one country and never more than the whole; two recorded at once for the last part are one', async () => {
      await expectRefused(() => allocate('REHAB_CONVENTION', { fromDate: '2026-11-09' }), { code: 'INPUT_NOT_FIT' });
      expect(await allocate('REHAB_CONVENTION')).toMatchObject({ frame: 'REHAB_CONVENTION', sharePercent: 70, payer: { id: paid.payer }, untilDate: null });
      await expectRefused(() => allocate('REHAB_CONVENTION', { sharePercent: 10 }), { code: 'RULE_NOT_MET' });
      await expectRefused(() => allocate('UWV', { sharePercent: 10 }), { code: 'INPUT_NOT_FIT' });
      await expectRefused(() => allocate('OTHER', { sharePercent: 31 }), { code: 'RULE_NOT_MET' });
      const both = await Promise.all(['OTHER', 'OWN_CONTRIBUTION'].map((frame) => allocate(frame, { sharePercent: 30, payer: null })));
      expect(both.map(({ code, sharePercent }) => code ?? sharePercent).sort()).toEqual([30, 'RULE_NOT_MET']);
    });

    it('what tells of treatment or of a court has no word here', async () => {
      const mutation = 'mutation ($input: AllocateCoachingFundingInput!) { allocateCoachingFunding(input: $input) { __typename } }';
      for (const frame of ['JUSTICE', 'PSYCH_CONVENTION', 'HEALTH_INSURANCE_ACT', 'LONG_TERM_CARE_ACT']) {
        const answer = await hub.ask('gtb-coach', mutation, { input: { trajectory, ...paid, frame, idempotencyKey: newKey() } });
        expect([frame, answer.errors?.length]).toEqual([frame, 1]);
      }
    });

    it('only the coach whose trajectory it is records and changes them, on the version that was seen', async () => {
      const frame = await allocate('OTHER', { payer: organisationId(organisations.jobMediation), sharePercent: null });
      for (const [identity, code] of [['jonas', 'NOT_PERMITTED'], ['mira-psychiatrist', 'NOT_PERMITTED'], ['stranger', 'NOT_FOUND'], ['mira-coach', 'NOT_FOUND']] as const) {
        await expectRefused(() => allocate('OTHER', { payer: null, sharePercent: null }, identity), { code });
        await expectRefused(() => change(frame.id, 1, {}, identity), { code });
      }
      await expectRefused(() => allocate('OTHER', { trajectory: encodeId('JobCoaching', persons.jonas, randomUUID()) }), { code: 'NOT_FOUND' });
      await expectRefused(() => change(frame.id, 1, { untilDate: '2026-11-10' }), { code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
      expect(await change(frame.id, 1, { untilDate: '2026-11-11' })).toMatchObject({ untilDate: '2026-11-11', provenance: { version: 2 } });
      await expectRefused(() => change(frame.id, 1, {}), { code: 'STALE_VERSION' });
    });

    it('are shown to whoever may see both the trajectory and the social status, and to nobody else; who pays reads nothing', async () => {
      expect(await shown('jonas')).toContain('REHAB_CONVENTION');
      expect(await shown('gtb-coach')).toEqual(await shown('jonas'));
      const doctor = { grantee: { kind: 'PROFESSIONAL', ref: professionals.miraPsychiatrist } } as const;
      expect(await shown('mira-psychiatrist')).toBeUndefined();
      const status = await grant(hub, persons.jonas, { ...doctor, categories: ['SOCIAL_STATUS'] });
      expect(await shown('mira-psychiatrist')).toBeUndefined();
      const coaching = await grant(hub, persons.jonas, { ...doctor, categories: ['WORK_TRAJECTORY'] });
      expect(await shown('mira-psychiatrist')).toEqual(await shown('jonas'));
      await withdraw(hub, status);
      expect(await shown('mira-psychiatrist')).toBeNull();
      await withdraw(hub, coaching);
      for (const identity of ['mira-advising-doctor', 'mira-employer-hr', 'stranger']) {
        expect([identity, (await shown(identity)) ?? []]).toEqual([identity, []]);
      }
    });

    it('take no new one once the trajectory is over, and those there are can still be ended', async () => {
      const rest = await allocate('FLEMISH_SOCIAL_PROTECTION', { sharePercent: null, payer: null, fromDate: '2026-11-12', method: null });
      const end = { jobCoaching: trajectory, version: 1, step: 'END' };
      await act('gtb-coach', 'takeJobCoachingStep', 'TakeJobCoachingStepInput', end, '... on JobCoachingRecorded { jobCoaching { id } }');
      await expectRefused(() => allocate('OTHER', { sharePercent: null }), { code: 'ALREADY_ENDED' });
      expect(await change(rest.id, 1, { untilDate: '2026-11-18' })).toMatchObject({ frame: 'FLEMISH_SOCIAL_PROTECTION', untilDate: '2026-11-18' });
    });
  });

  describe('informing employers apart from anybody', () => {
    it('C-44, W-10: is recorded by a coach with topics of a list, is read by their service alone, and leads to no person', async () => {
      const TALK = '... on EmployerInformationRecorded { talk { audience employer { id } topics { code } heldOn coach { id } } }';
      const input = { audience: 'ONE_EMPLOYER', employer: dayCentre, channel: 'TALK', topics: ['OPENNESS', 'ACCOMMODATIONS'], heldOn: '2026-11-12' };
      const inform = (identity: string, over: object = {}) =>
        act(identity, 'recordEmployerInformation', 'RecordEmployerInformationInput', { ...input, ...over }, TALK);
      for (const identity of ['mira', 'mira-gp', 'mira-employer-hr']) await expectRefused(() => inform(identity), { code: 'NOT_PERMITTED' });
      await expectRefused(() => inform('mira-coach', { topics: ['Mira komt er werken'] }), { code: 'INPUT_NOT_FIT', rule: 'C-44' });
      expect((await inform('mira-coach')).talk).toMatchObject({
        ...{ employer: { id: dayCentre }, topics: [{ code: 'OPENNESS' }, { code: 'ACCOMMODATIONS' }] },
        coach: { id: professionalId(professionals.miraCoach) },
      });
      const talks = async (identity: string, from = '2026-11-12', until = '2026-11-13') => {
        const query = 'query ($from: Date!, $until: Date!) { employerInformationTalks(from: $from, until: $until) { heldOn topics { label } } }';
        return (await hub.ask(identity, query, { from, until })).data?.employerInformationTalks;
      };
      expect(await talks('mira-coach')).toMatchObject([{ heldOn: '2026-11-12' }]);
      expect(await talks('mira-coach', '2026-11-13', '2026-11-14')).toEqual([]);
      // Not the employer either: whom a service visits says something of those it coaches.
      for (const identity of ['gtb-coach', 'mira', 'mira-employer-hr', 'stranger']) expect([identity, await talks(identity)]).toEqual([identity, []]);
      expect(await talks('anonymous')).toBeUndefined();
      const columns = await work().query("SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'employer_information'");
      expect(columns.map(({ name }: { name: string }) => name)).not.toEqual(expect.arrayContaining([expect.stringMatching(/person|text|note|remark/)]));
    });
  });

  describe('a desk of a coach at another’s place', () => {
    const DESK = '... on OutreachDeskRecorded { desk { id coach { id } host { id } weekday opensAt closesAt until version } }';
    const input = { host: dayCentre, weekday: 2, opensAt: '09:30', closesAt: '12:00', since: '2026-11-03' };
    const hold = (identity: string, over: object = {}) =>
      act(identity, 'holdOutreachDesk', 'HoldOutreachDeskInput', { ...input, ...over }, DESK);
    const desks = async (identity: string, on = '2026-11-18') => {
      const query = 'query ($on: Date) { outreachDesks(on: $on) { id host { id } weekday } }';
      return (await hub.ask(identity, query, { on })).data?.outreachDesks;
    };

    it('W-33: is held by a job coach, is found by everybody with a token, and says nothing of any person', async () => {
      for (const identity of ['mira', 'mira-gp', 'mira-employer-hr']) {
        await expectRefused(() => hold(identity), { code: 'NOT_PERMITTED' });
      }
      for (const over of [{ weekday: 0 }, { weekday: 8 }, { opensAt: '9:30' }, { closesAt: '24:00' }]) {
        await expectRefused(() => hold('mira-coach', over), { code: 'INPUT_NOT_FIT' });
      }
      await expectRefused(() => hold('mira-coach', { closesAt: '09:30' }), { code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
      const { desk } = await hold('mira-coach');
      expect(desk).toMatchObject({ weekday: 2, opensAt: '09:30', closesAt: '12:00', until: null, version: 1 });
      expect(desk).toMatchObject({ host: { id: dayCentre }, coach: { id: professionalId(professionals.miraCoach) } });
      expect(await desks('stranger')).toEqual([{ id: desk.id, host: { id: dayCentre }, weekday: 2 }]);
      expect(await desks('stranger', '2026-11-02')).toEqual([]);
      expect(await desks('anonymous')).toBeUndefined();

      const end = (identity: string, version = 1) =>
        act(identity, 'endOutreachDesk', 'EndOutreachDeskInput', { desk: desk.id, version, until: '2026-11-18' }, DESK);
      await expectRefused(() => end('gtb-coach'), { code: 'NOT_PERMITTED' });
      await expectRefused(() => end('mira-coach', 2), { code: 'STALE_VERSION' });
      expect((await end('mira-coach')).desk).toMatchObject({ until: '2026-11-18', version: 2 });
      expect(await desks('stranger')).toEqual([]);
      expect(await desks('stranger', '2026-11-17')).toHaveLength(1);
      await expectRefused(() => end('mira-coach', 2), { code: 'ALREADY_ENDED' });
    });
  });
});
