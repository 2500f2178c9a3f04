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
  relateGtbCoach,
  relateMiraCircle,
  startWorkHub,
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

    it('the person records it, and the employer reads the told text and not how it came about', async () => {
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

    it('the person sets a goal with its steps, and the register is told', async () => {
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
});
