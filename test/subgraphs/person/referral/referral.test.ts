import { encodeReferenceId } from '../../../../shared/ids';
import {
  HUB_START,
  JONAS,
  MIRA,
  answered,
  demoKey,
  key,
  organisations,
  persons,
  professionals,
  startCircleHub,
  teams,
} from '../circle-hub';
import type { CircleHub } from '../circle-hub';
import { careConferenceCases } from '../care-conference/care-conference-cases';
import { careStepCases } from '../care-step/care-step-cases';

const PART = `id part text leftOn provenance { source version }`;
const REFERRAL = `id state programme { code } senderKind { code } senderOrganisation { id } receiverOrganisation { id } receiverProfessional { id } acceptedOn waitingSince provenance { version source } sheet { ${PART} } diagnosisPart { ${PART} } medicationPart { ${PART} }`;
const READ = `query Referrals($id: ID!) { person(id: $id) { referrals { nodes { ${REFERRAL} } } notices { nodes { occasion { code } organisation { id } } } } }`;
const DONE = `__typename ... on ReferralDone { referral { ${REFERRAL} } } ... on Refused { code rule }`;
const LEAVE_OFF = `mutation LeaveOff($input: ReferralPartInput!) { leaveOffReferralPart(input: $input) { ${DONE} } }`;
const LEAVE_ON = `mutation LeaveOn($input: ReferralPartInput!) { leaveOnReferralPart(input: $input) { ${DONE} } }`;
const RECEIVE = `mutation Receive($input: MoveReferralInput!) { receiveReferral(input: $input) { ${DONE} } }`;
const ACCEPT = `mutation Accept($input: MoveReferralInput!) { acceptReferral(input: $input) { ${DONE} } }`;

type Part = {
  id: string;
  part: string;
  text: string;
  leftOn: boolean;
  provenance: { source: string; version: number };
};
type Shown = {
  id: string;
  state: string;
  sheet: Part[] | null;
  diagnosisPart: Part | null;
  medicationPart: Part | null;
  provenance: { version: number };
};

describe('referrals', () => {
  let circle: CircleHub;
  const everything = [
    'referral',
    'referral_sheet_part',
    'referral_sheet_diagnosis',
    'referral_sheet_medication',
    'relation',
    'outbox',
    'done_act',
    'consent_epoch',
  ] as const;
  const jonasReferral = demoKey('Referral', persons.jonas, 'jonas/referral');
  const miraReferral = demoKey('Referral', persons.mira, 'mira/referral');
  const miraDiagnosis = demoKey('ReferralDiagnosisPart', persons.mira, 'mira/sheet/diagnosis');

  beforeAll(async () => {
    circle = await startCircleHub();
    const { relation } = circle.consent;
    const { jonas, mira } = persons;
    await relation({
      person: jonas,
      kind: 'REFERRAL_SENDER',
      role: 'GENERAL_PRACTITIONER',
      organisation: organisations.gpPracticeJonas,
      professional: professionals.jonasGp,
    });
    await relation({
      person: jonas,
      kind: 'REFERRAL_RECEIVER',
      role: 'MH_LEAD',
      organisation: organisations.brug,
      professional: professionals.jonasIntake,
    });
    await relation({
      person: jonas,
      kind: 'CARE_LEAD',
      role: 'MH_LEAD',
      organisation: organisations.brug,
      professional: professionals.jonasCounsellor,
    });
    await circle.sql(
      `INSERT INTO team_roster (id, recorded_at, from_at, team, organisation, professional) VALUES (gen_random_uuid(), '2026-01-01', '2026-01-01', $1, $2, $3)`,
      [teams.brugRehabilitation, organisations.brug, professionals.jonasTeamMember],
    );
    await relation({
      person: jonas,
      kind: 'CARE_TEAM',
      role: 'MH_TEAM',
      organisation: organisations.brug,
      team: teams.brugRehabilitation,
    });
    await relation({
      person: jonas,
      kind: 'COACHING',
      role: 'JOB_COACH',
      organisation: organisations.jobMediation,
      professional: professionals.gtbCoach,
    });
    await relation({
      person: mira,
      kind: 'REFERRAL_SENDER',
      role: 'MH_LEAD',
      organisation: organisations.psychiatristPractice,
      professional: professionals.miraPsychiatrist,
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
      kind: 'FIRST_LINE',
      role: 'GENERAL_PRACTITIONER',
      organisation: organisations.gpPracticeMira,
      professional: professionals.miraGp,
    });
  }, HUB_START);
  afterAll(() => circle?.hub.stop());

  const ask = (as: string, query: string, input: object) =>
    circle.hub.ask(as, query, { input: { idempotencyKey: key(), ...input } });
  const shown = async (as: string, id: string): Promise<Shown[] | null> => {
    const { data, errors } = await circle.hub.ask(as, READ, { id });
    expect(errors).toBeUndefined();
    return data.person?.referrals?.nodes ?? null;
  };
  async function expectNothingChanged(act: () => Promise<unknown>): Promise<void> {
    await circle.hub.settle();
    const before = await circle.snapshot(...everything);
    await act();
    expect(await circle.snapshot(...everything)).toBe(before);
  }

  describe('the sheet is its own scope (C-57)', () => {
    it('Jonas reads the whole of his: from his GP, to the centre, with what only the GP wrote (T-08, T-09, T-14)', async () => {
      const [referral] = (await shown('jonas', JONAS))!;
      expect(referral).toMatchObject({
        state: 'STARTED',
        programme: { code: 'REHAB' },
        senderKind: { code: 'GENERAL_PRACTITIONER' },
        senderOrganisation: { id: encodeReferenceId('Organisation', organisations.gpPracticeJonas) },
        receiverOrganisation: { id: encodeReferenceId('Organisation', organisations.brug) },
        provenance: { source: 'REFERRER' },
        medicationPart: null,
      });
      expect(referral!.sheet!.map(({ part }) => part).sort()).toEqual([
        'CARE_NETWORK',
        'EDUCATION',
        'HOUSEHOLD',
        'PERSONAL',
        'STATUS',
      ]);
      expect(referral!.diagnosisPart).toMatchObject({
        text: expect.stringMatching(/autisme.*depressie.*obsessief/i),
        leftOn: true,
        provenance: { source: 'REFERRER' },
      });
    });

    it.each(['jonas-gp', 'jonas-intake', 'jonas-counsellor'])(
      '%s, sender or receiver, reads it with the diagnosis part, without any grant (ST-01, 000:348)',
      async (as) => {
        const [referral] = (await shown(as, JONAS))!;
        expect(referral!.sheet).toHaveLength(5);
        expect(referral!.diagnosisPart!.text).toMatch(/autisme/i);
      },
    );

    it.each(['gtb-coach', 'jonas-team-member', 'jonas-mother'])(
      '%s, later or beside, inherits nothing of it',
      async (as) => {
        const answer = await circle.hub.ask(as, READ, { id: JONAS });
        expect(answer.data.person).toEqual({ referrals: null, notices: null });
        expect(answer.text).not.toMatch(/autis|opname|werkloos/i);
      },
    );

    it('what the person opens to everybody still is not the mediator’s: an own record is nobody else’s', async () => {
      await circle.consent.grant({
        person: persons.jonas,
        grantee: { kind: 'EVERYONE' },
        categories: ['REFERRAL', 'REFERRAL_SHEET', 'REFERRAL_SHEET_DIAGNOSIS'],
      });
      expect(await shown('gtb-coach', JONAS)).toBeNull();
      // The team needs the topic, and has it now.
      expect((await shown('jonas-team-member', JONAS))![0]!.diagnosisPart!.text).toMatch(/autisme/i);
    });

    it('Mira’s coach reads the parts she left on: who cares for her, her status; no diagnosis, no medication, no family (EQ-02, E-06, E-07, E-14)', async () => {
      const answer = await circle.hub.ask('mira-coach', READ, { id: MIRA });
      const [referral] = answer.data.person.referrals.nodes as Shown[];

      expect(referral).toMatchObject({
        state: 'STARTED',
        diagnosisPart: null,
        medicationPart: null,
        senderKind: { code: 'PSYCHIATRIST' },
      });
      expect(referral!.sheet!.map(({ part }) => part).sort()).toEqual([
        'CARE_NETWORK',
        'EDUCATION',
        'PERSONAL',
        'STATUS',
      ]);
      expect(answer.text).toMatch(/psychiater/);
      expect(answer.text).toMatch(/huisarts/);
      expect(answer.text).not.toMatch(/angststoornis|medicatie|dochter|ex-partner|netwerk\./i);
      expect(answer.withheld.map(({ category }) => category)).toEqual(
        expect.arrayContaining(['REFERRAL_SHEET', 'REFERRAL_SHEET_DIAGNOSIS', 'REFERRAL_SHEET_MEDICATION']),
      );
    });

    it('Mira and the psychiatrist who wrote it read all of it', async () => {
      for (const as of ['mira', 'mira-psychiatrist']) {
        const [referral] = (await shown(as, MIRA))!;
        expect(referral!.sheet).toHaveLength(5);
        expect(referral!.diagnosisPart).toMatchObject({ text: 'Angststoornis.', leftOn: false });
        expect(referral!.medicationPart!.leftOn).toBe(false);
      }
      expect(await shown('mira-gp', MIRA)).toBeNull();
    });
  });

  describe('the person decides what goes along', () => {
    it('neither sender nor receiver can leave a part on or off', async () => {
      await expectNothingChanged(async () => {
        for (const as of ['mira-coach', 'mira-psychiatrist', 'mira-gp']) {
          for (const mutation of [LEAVE_ON, LEAVE_OFF]) {
            expect(answered(await ask(as, mutation, { part: miraDiagnosis, version: 1 }))).toMatchObject({
              code: 'ONLY_THE_PERSON',
              rule: 'C-57',
            });
          }
        }
        expect(answered(await ask('stranger', LEAVE_ON, { part: miraDiagnosis, version: 1 }))).toMatchObject({
          code: 'NOT_FOUND',
        });
        expect(answered(await ask('jonas', LEAVE_ON, { part: miraDiagnosis, version: 1 }))).toMatchObject({
          code: 'NOT_FOUND',
        });
      });
    });

    it('left on, the receiver reads the part; left off again, they do not', async () => {
      const on = answered(await ask('mira', LEAVE_ON, { part: miraDiagnosis, version: 1 })) as never as {
        referral: Shown;
      };
      expect(on.referral.diagnosisPart).toMatchObject({ leftOn: true, provenance: { version: 2 } });
      expect((await shown('mira-coach', MIRA))![0]!.diagnosisPart!.text).toBe('Angststoornis.');
      expect((await shown('mira-coach', MIRA))![0]!.medicationPart).toBeNull();

      const off = answered(await ask('mira', LEAVE_OFF, { part: miraDiagnosis, version: 2 })) as never as {
        referral: Shown;
      };
      expect(off.referral.diagnosisPart).toMatchObject({ leftOn: false, provenance: { version: 3 } });
      expect((await shown('mira-coach', MIRA))![0]!.diagnosisPart).toBeNull();
    });

    it('left off, it is shown to whoever wrote it and to no receiver, whatever they were granted', async () => {
      const diagnosis = demoKey('ReferralDiagnosisPart', persons.jonas, 'jonas/sheet/diagnosis');
      expect((await shown('jonas-team-member', JONAS))![0]!.diagnosisPart).not.toBeNull();
      expect(answered(await ask('jonas', LEAVE_OFF, { part: diagnosis, version: 1 })).__typename).toBe('ReferralDone');
      for (const as of ['jonas-intake', 'jonas-counsellor', 'jonas-team-member']) {
        const answer = await circle.hub.ask(as, READ, { id: JONAS });
        expect(answer.data.person.referrals.nodes[0]).toMatchObject({ state: 'STARTED', diagnosisPart: null });
        expect(answer.text).not.toMatch(/autis/i);
      }
      for (const as of ['jonas', 'jonas-gp']) {
        expect((await shown(as, JONAS))![0]!.diagnosisPart).toMatchObject({ text: expect.stringMatching(/autisme/i), leftOn: false });
      }
      expect(answered(await ask('jonas', LEAVE_ON, { part: diagnosis, version: 2 })).__typename).toBe('ReferralDone');
      expect((await shown('jonas-team-member', JONAS))![0]!.diagnosisPart).not.toBeNull();
    });

    it('so with any part, and with one part at a time', async () => {
      const status = demoKey('ReferralSheetPart', persons.mira, 'mira/sheet/status');
      expect(answered(await ask('mira', LEAVE_OFF, { part: status, version: 1 })).__typename).toBe('ReferralDone');
      expect((await shown('mira-coach', MIRA))![0]!.sheet!.map(({ part }) => part).sort()).toEqual([
        'CARE_NETWORK',
        'EDUCATION',
        'PERSONAL',
      ]);
    });

    it('an old version, a part that is not there, or the key of something else changes nothing', async () => {
      await expectNothingChanged(async () => {
        expect(answered(await ask('mira', LEAVE_ON, { part: miraDiagnosis, version: 1 }))).toMatchObject({
          code: 'STALE_VERSION',
        });
        expect(
          answered(
            await ask('mira', LEAVE_ON, {
              part: demoKey('ReferralMedicationPart', persons.mira, 'mira/sheet/diagnosis'),
              version: 3,
            }),
          ),
        ).toMatchObject({ code: 'NOT_FOUND' });
        expect((await ask('mira', LEAVE_ON, { part: miraReferral, version: 1 })).errors?.[0]?.extensions['code']).toBe(
          'BAD_USER_INPUT',
        );
      });
    });

    it('once a referral is over nothing more goes along, but what went can still be left off', async () => {
      const medication = demoKey('ReferralMedicationPart', persons.mira, 'mira/sheet/medication');
      const education = demoKey('ReferralSheetPart', persons.mira, 'mira/sheet/education');
      await circle.sql(`UPDATE referral SET state = 'ENDED' WHERE person_id = $1`, [persons.mira]);
      await expectNothingChanged(async () => {
        expect(answered(await ask('mira', LEAVE_ON, { part: medication, version: 1 }))).toMatchObject({
          code: 'ALREADY_ENDED',
        });
      });
      expect(answered(await ask('mira', LEAVE_OFF, { part: education, version: 1 })).__typename).toBe('ReferralDone');
      await circle.sql(`UPDATE referral SET state = 'STARTED' WHERE person_id = $1`, [persons.mira]);
    });
  });

  describe('the receiver answers', () => {
    const setState = (state: string) =>
      circle.sql(`UPDATE referral SET state = $2, version = 1 WHERE person_id = $1`, [persons.jonas, state]);

    it('the sender, the person and a team member cannot answer in the receiver’s place', async () => {
      await setState('SENT');
      await expectNothingChanged(async () => {
        for (const mutation of [RECEIVE, ACCEPT]) {
          for (const as of ['jonas-gp', 'jonas', 'gtb-coach', 'jonas-mother']) {
            const { code } = answered(await ask(as, mutation, { referral: jonasReferral, version: 1 })) as never as {
              code: string;
            };
            expect(['NOT_PERMITTED', 'NOT_FOUND']).toContain(code);
          }
          expect(answered(await ask('jonas-gp', mutation, { referral: jonasReferral, version: 1 }))).toMatchObject({
            code: 'NOT_PERMITTED',
          });
          expect(answered(await ask('jonas', mutation, { referral: jonasReferral, version: 1 }))).toMatchObject({
            code: 'NOT_PERMITTED',
          });
          expect(answered(await ask('stranger', mutation, { referral: jonasReferral, version: 1 }))).toMatchObject({
            code: 'NOT_FOUND',
          });
          expect(answered(await ask('mira-coach', mutation, { referral: jonasReferral, version: 1 }))).toMatchObject({
            code: 'NOT_FOUND',
          });
        }
      });
    });

    it('what was not received cannot be accepted; an old version does neither', async () => {
      await setState('SENT');
      await expectNothingChanged(async () => {
        expect(answered(await ask('jonas-intake', ACCEPT, { referral: jonasReferral, version: 1 }))).toMatchObject({
          code: 'RULE_NOT_MET',
        });
        expect(answered(await ask('jonas-intake', RECEIVE, { referral: jonasReferral, version: 2 }))).toMatchObject({
          code: 'STALE_VERSION',
        });
      });
    });

    it('received, then accepted: who accepts is responsible, the weighing ends, and the sender is told', async () => {
      await setState('SENT');
      const received = answered(
        await ask('jonas-intake', RECEIVE, { referral: jonasReferral, version: 1 }),
      ) as never as { referral: Shown };
      expect(received.referral).toMatchObject({ state: 'RECEIVED', provenance: { version: 2 } });
      await expectNothingChanged(async () => {
        expect(answered(await ask('jonas-intake', RECEIVE, { referral: jonasReferral, version: 2 }))).toMatchObject({
          code: 'ALREADY_ANSWERED',
        });
      });

      const input = { referral: jonasReferral, version: 2, idempotencyKey: key() };
      const accepted = await ask('jonas-intake', ACCEPT, input);
      expect(answered(accepted)).toMatchObject({
        referral: {
          state: 'ACCEPTED',
          acceptedOn: '2026-11-18',
          receiverProfessional: { id: encodeReferenceId('Professional', professionals.jonasIntake) },
        },
      });
      expect((await ask('jonas-intake', ACCEPT, input)).data).toEqual(accepted.data);
      expect(
        await circle.sql(
          `SELECT kind, role, opened_by, withdrawn_at IS NULL AS live FROM relation WHERE person = $1 AND professional = $2 ORDER BY kind`,
          [persons.jonas, professionals.jonasIntake],
        ),
      ).toEqual([
        { kind: 'CARE_LEAD', role: 'MH_LEAD', opened_by: 'ACCEPTED_REFERRAL', live: true },
        { kind: 'REFERRAL_RECEIVER', role: 'MH_LEAD', opened_by: 'PERSON', live: false },
      ]);
      await circle.hub.settle();
      // In the register by now, under the sender's part in it: the GP reads the notice without any grant.
      expect((await circle.hub.ask('jonas-gp', READ, { id: JONAS })).data.person.notices.nodes).toContainEqual({
        occasion: { code: 'REFERRAL_ACCEPTED' },
        organisation: { id: encodeReferenceId('Organisation', organisations.brug) },
      });
      await expectNothingChanged(async () => {
        expect(answered(await ask('jonas-intake', ACCEPT, { referral: jonasReferral, version: 3 }))).toMatchObject({
          code: 'ALREADY_ANSWERED',
        });
      });
    });

    it('a declined or ended referral stays so', async () => {
      for (const state of ['DECLINED', 'ENDED']) {
        await setState(state);
        await expectNothingChanged(async () => {
          expect(
            answered(await ask('jonas-counsellor', RECEIVE, { referral: jonasReferral, version: 1 })),
          ).toMatchObject({ code: 'ALREADY_ENDED' });
          expect(
            answered(await ask('jonas-counsellor', ACCEPT, { referral: jonasReferral, version: 1 })),
          ).toMatchObject({ code: 'ALREADY_ENDED' });
        });
      }
    });

    it('the centre’s system may say that it was received, and never who is responsible (R-063)', async () => {
      await setState('SENT');
      expect(
        answered(await ask('jonas-care-service', RECEIVE, { referral: jonasReferral, version: 1 })).__typename,
      ).toBe('ReferralDone');
      await expectNothingChanged(async () => {
        expect(
          answered(await ask('jonas-care-service', ACCEPT, { referral: jonasReferral, version: 2 })),
        ).toMatchObject({ code: 'NOT_PERMITTED', rule: 'R-063' });
      });
    });
  });

  describe('from the first word to the end (M-39)', () => {
    const hospital = encodeReferenceId('Organisation', organisations.hospital);
    const coaching = encodeReferenceId('Organisation', organisations.jobCoaching);
    const practice = encodeReferenceId('Organisation', organisations.gpPracticeJonas);
    const brug = encodeReferenceId('Organisation', organisations.brug);
    const KEPT = ['referral', 'referral_sheet_part', 'referral_sheet_diagnosis', 'referral_message', 'relation', 'outbox'] as const;
    const MORE = `id state agreedOn sentOn startedOn waitingSince addressee { id } alternatives { id } provenance { version }
      sheet { id part leftOn provenance { version } } diagnosisPart { id leftOn provenance { version } } messages { kind text organisation { id } }`;
    const LIST = `query List($id: ID!) { person(id: $id) { referrals(first: 50) { nodes { ${MORE} } }
      dueItems(first: 100, filter: { states: [COMING_UP, DUE, OVERDUE, DONE, TAKEN_OFF] }) { nodes { occasion { code } state dueOn escalation organisation { id } } }
      waitingListEntries(first: 100) { nodes { organisation { id } onDate untilDate } }
      notices(first: 100) { nodes { occasion { code } organisation { id } } } } }`;
    type Answer = any; // eslint-disable-line @typescript-eslint/no-explicit-any
    const act = async (as: string, name: string, type: string, input: object): Promise<Answer> =>
      answered(
        await circle.hub.ask(
          as,
          `mutation Act($input: ${type}!) { ${name}(input: $input) { __typename ... on ReferralDone { referral { ${MORE} } } ... on Refused { code rule } } }`,
          { input: { idempotencyKey: key(), ...input } },
        ),
      );
    const read = async (as: string): Promise<Answer> => {
      await circle.hub.settle();
      const { data, errors } = await circle.hub.ask(as, LIST, { id: JONAS });
      expect(errors).toBeUndefined();
      return data.person;
    };
    const write = (as: string, changes: object = {}) =>
      act(as, 'writeReferral', 'WriteReferralInput', {
        ...{ person: JONAS, programme: 'CARE', senderKind: 'GENERAL_PRACTITIONER', receiver: hospital },
        parts: [
          { part: 'PERSONAL', text: 'Man van 26.', language: 'nl' },
          { part: 'DIAGNOSIS', text: 'Depressie.', language: 'nl' },
        ],
        ...changes,
      });
    const move = (as: string, name: string, { id, provenance }: Answer) =>
      act(as, name, 'MoveReferralInput', { referral: id, version: provenance.version });
    const tick = (seconds: number) => circle.hub.clock.set(new Date(circle.hub.clock.now().getTime() + seconds * 1_000));
    const say = async (as: string, name: string, { id }: Answer, text: string) =>
      act(as, name, 'ReferralMessageInput', { referral: id, text, language: 'nl' });
    const sent = async (changes: object = {}): Promise<Answer> => {
      const { referral } = await write('jonas-gp', changes);
      const agreed = await move('jonas', 'agreeToReferral', referral);
      return (await move('jonas-gp', 'sendReferral', agreed.referral)).referral;
    };
    const due = async (as: string, code: string): Promise<Answer[]> =>
      ((await read(as))?.dueItems?.nodes ?? []).filter((item: Answer) => item.occasion.code === code && item.organisation.id !== brug);

    beforeAll(() =>
      circle.sql(
        `INSERT INTO known_party (id, organisation, kind, profession, recorded_at) VALUES ($1, $1, 'ORGANISATION', NULL, now()) ON CONFLICT DO NOTHING`,
        [organisations.hospital],
      ),
    );

    it('goes when the person says so and without what they leave off, is answered, asked back, started and reported on', async () => {
      const { referral: draft } = await write('jonas-gp');
      expect(draft).toMatchObject({ state: 'DRAFT', agreedOn: null, diagnosisPart: { leftOn: true } });
      expect(await read('jonas-hospital')).toBeNull();
      await expectNothingChanged(async () => {
        expect(await move('jonas-gp', 'sendReferral', draft)).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-17' });
        expect(await move('jonas-gp', 'agreeToReferral', draft)).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-17' });
        expect(await move('jonas-hospital', 'receiveReferral', draft)).toMatchObject({ code: 'NOT_FOUND' });
      });
      const off = { part: draft.diagnosisPart.id, version: 1 };
      expect(answered(await ask('jonas', LEAVE_OFF, off)).__typename).toBe('ReferralDone');
      const { referral: agreed } = await move('jonas', 'agreeToReferral', draft);
      expect(agreed).toMatchObject({ agreedOn: '2026-11-18', diagnosisPart: { leftOn: false } });
      expect(await move('jonas', 'agreeToReferral', agreed)).toMatchObject({ code: 'ALREADY_ANSWERED' });
      expect(await read('jonas-hospital')).toBeNull();

      const { referral: gone } = await move('jonas-gp', 'sendReferral', agreed);
      expect(gone).toMatchObject({ state: 'SENT', sentOn: '2026-11-18' });
      const [seen] = (await read('jonas-hospital')).referrals.nodes;
      expect(seen).toMatchObject({ id: draft.id, sheet: [{ part: 'PERSONAL' }], diagnosisPart: null });
      for (const as of ['jonas', 'jonas-gp', 'jonas-hospital']) {
        expect(await due(as, 'REFERRAL_TO_ANSWER')).toEqual([
          { occasion: { code: 'REFERRAL_TO_ANSWER' }, state: 'DUE', dueOn: '2026-12-02', escalation: 'NONE', organisation: { id: hospital } },
        ]);
      }
      expect(await due('gtb-coach', 'REFERRAL_TO_ANSWER')).toEqual([]);

      const { referral: received } = await move('jonas-hospital', 'receiveReferral', gone);
      expect(await say('jonas-gp', 'answerReferralQuestion', received, 'Ongevraagd.')).toMatchObject({ code: 'RULE_NOT_MET' });
      expect(await say('jonas-gp', 'askReferrer', received, 'Zelf gevraagd.')).toMatchObject({ code: 'NOT_PERMITTED' });
      const twice = await Promise.all([1, 2].map((n) => say('jonas-hospital', 'askReferrer', received, `Welke medicatie (${n})?`)));
      expect(twice.map(({ code }) => code ?? 'asked').sort()).toEqual(['RULE_NOT_MET', 'asked']);
      expect(await due('jonas-gp', 'REFERRAL_QUESTION')).toMatchObject([{ state: 'DUE', dueOn: '2026-11-25', organisation: { id: practice } }]);
      expect(await say('jonas-hospital', 'answerReferralQuestion', received, 'Zelf.')).toMatchObject({ code: 'NOT_PERMITTED' });
      tick(1);
      await say('jonas-gp', 'answerReferralQuestion', received, 'Geen.');
      tick(1);
      expect(await due('jonas-hospital', 'REFERRAL_QUESTION')).toMatchObject([{ state: 'DONE' }]);
      expect(await say('jonas-hospital', 'reportBackReferral', received, 'Te vroeg.')).toMatchObject({ code: 'RULE_NOT_MET' });

      expect(await move('jonas-hospital', 'putReferralOnWaitingList', received)).toMatchObject({ code: 'RULE_NOT_MET' });
      const { referral: accepted } = await move('jonas-hospital', 'acceptReferral', received);
      expect(await due('jonas', 'REFERRAL_TO_ANSWER')).toMatchObject([{ state: 'DONE' }]);
      expect(await move('jonas-gp', 'putReferralOnWaitingList', accepted)).toMatchObject({ code: 'NOT_PERMITTED' });
      const { referral: waiting } = await move('jonas-hospital', 'putReferralOnWaitingList', accepted);
      expect(waiting).toMatchObject({ state: 'WAITING', waitingSince: '2026-11-18' });
      const listed = async () => (await read('jonas')).waitingListEntries.nodes.filter((each: Answer) => each.organisation.id === hospital);
      expect(await listed()).toMatchObject([{ onDate: '2026-11-18', untilDate: null }]);
      expect(await move('jonas-gp', 'endReferral', waiting)).toMatchObject({ code: 'NOT_PERMITTED', rule: 'M-39' });
      const { referral: started } = await move('jonas-hospital', 'startReferral', waiting);
      expect(started).toMatchObject({ state: 'STARTED', startedOn: '2026-11-18' });
      expect((await listed()).every((each: Answer) => each.untilDate !== null)).toBe(true);
      await say('jonas-hospital', 'reportBackReferral', started, 'Het gaat vooruit.');
      expect((await read('jonas-gp')).notices.nodes).toContainEqual({ occasion: { code: 'REFERRAL_REPORT' }, organisation: { id: hospital } });
      for (const as of ['jonas', 'jonas-gp', 'jonas-hospital']) {
        const found = (await read(as)).referrals.nodes.find(({ id }: Answer) => id === draft.id);
        expect(found.messages.map(({ kind, text }: Answer) => `${kind} ${text.replace(/\d/, 'n')}`)).toEqual([
          'QUESTION Welke medicatie (n)?', 'ANSWER Geen.', 'REPORT Het gaat vooruit.',
        ]);
      }
      // The centre has a referral of its own, and no part in this one (C-57).
      expect(((await read('jonas-intake')).referrals?.nodes ?? []).map(({ id }: Answer) => id)).not.toContain(draft.id);
    });

    it('is declined with a way onward, and then the receiver sees no more of it; a coach is told no diagnosis by default (X-27)', async () => {
      const there = await sent({ programme: 'JOB_COACH', receiver: coaching });
      expect(there.diagnosisPart.leftOn).toBe(false);
      const [seen] = (await read('mira-coach')).referrals.nodes;
      expect(seen).toMatchObject({ id: there.id, diagnosisPart: null });
      const { referral: received } = await move('mira-coach', 'receiveReferral', there);
      await say('mira-coach', 'askReferrer', received, 'Wil hij zelf?');
      const decline = (alternatives: readonly string[], version = received.provenance.version, idempotencyKey = key()) =>
        act('mira-coach', 'declineReferral', 'DeclineReferralInput', { idempotencyKey, referral: received.id, version, text: 'Geen plaats.', language: 'nl', alternatives });
      await expectNothingChanged(async () => {
        expect(await decline([])).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'M-39' });
        expect(await decline([coaching])).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'M-39' });
        expect(await decline([practice], 1)).toMatchObject({ code: 'STALE_VERSION' });
      });
      tick(1);
      const once = key();
      const declined = await decline([practice, hospital], undefined, once);
      expect(declined.__typename).toBe('ReferralDone');
      expect(await read('mira-coach')).toBeNull();
      // Declining closed it to them: the same act again is answered alike, and any other as by nobody.
      await expectNothingChanged(async () => {
        expect(await decline([practice, hospital], undefined, once)).toEqual(declined);
        expect(await decline([practice, hospital])).toMatchObject({ code: 'NOT_FOUND' });
      });
      const found = (await read('jonas-gp')).referrals.nodes.find(({ id }: Answer) => id === there.id);
      expect(found).toMatchObject({ state: 'DECLINED', alternatives: [{ id: practice }, { id: hospital }] });
      expect(found.messages.at(-1)).toEqual({ kind: 'DECLINED', text: 'Geen plaats.', organisation: { id: coaching } });
      expect((await due('jonas', 'REFERRAL_QUESTION')).map(({ state }) => state).sort()).toEqual(['DONE', 'TAKEN_OFF']);
    });

    it('ends when the person wishes, and the receiver sees it no longer, but for another that it weighs still', async () => {
      const first = await sent({ programme: 'JOB_COACH', receiver: coaching });
      const second = await sent({ programme: 'JOB_COACH', receiver: coaching });
      expect((await read('mira-coach')).referrals.nodes).toHaveLength(3);
      const { referral: ended } = await move('jonas', 'endReferral', first);
      expect(ended).toMatchObject({ state: 'ENDED' });
      expect((await read('mira-coach')).referrals.nodes.map(({ id }: Answer) => id)).toContain(second.id);
      expect(await move('jonas', 'endReferral', ended)).toMatchObject({ code: 'ALREADY_ENDED' });
      expect((await move('jonas-gp', 'endReferral', second)).referral).toMatchObject({ state: 'ENDED' });
      expect(await read('mira-coach')).toBeNull();
    });

    it.each([
      ['jonas-gp', { programme: 'CIRCUS' }, 'INPUT_NOT_FIT'],
      ['jonas-gp', { senderKind: 'PSYCHIATRIST' }, 'INPUT_NOT_FIT'],
      ['jonas-gp', { receiver: encodeReferenceId('Organisation', organisations.gpPracticeJonas) }, 'INPUT_NOT_FIT'],
      ['jonas-gp', { parts: [] }, 'INPUT_NOT_FIT'],
      ['jonas-gp', { receiver: encodeReferenceId('Organisation', key()) }, 'UNKNOWN_GRANTEE'],
      ['jonas-gp', { addressee: encodeReferenceId('Professional', professionals.jonasIntake) }, 'UNKNOWN_GRANTEE'],
      ['jonas', {}, 'NOT_PERMITTED'],
      ['jonas-mother', {}, 'NOT_PERMITTED'],
      ['stranger', {}, 'NOT_FOUND'],
    ])('is not written by %s with %j', async (as, changes, code) => {
      await circle.hub.settle();
      const before = await circle.snapshot(...KEPT);
      expect(await write(as, changes)).toMatchObject({ code });
      expect(await circle.snapshot(...KEPT)).toBe(before);
    });

    it('is sent once, however often it is tried, and unanswered it concerns ever more of the receiver', async () => {
      const { referral } = await write('jonas-gp');
      const { referral: agreed } = await move('jonas', 'agreeToReferral', referral);
      const both = await Promise.all([1, 2].map(() => move('jonas-gp', 'sendReferral', agreed)));
      expect(both.filter(({ code }) => code === undefined)).toHaveLength(1);
      const standing = async () => (await due('jonas', 'REFERRAL_TO_ANSWER')).find(({ state }) => state !== 'DONE' && state !== 'TAKEN_OFF');
      const later = (days: number) => tick(days * 86_400);
      later(14);
      expect(await standing()).toMatchObject({ state: 'DUE', escalation: 'NONE' });
      later(1);
      expect(await standing()).toMatchObject({ state: 'OVERDUE', escalation: 'RESPONSIBLE' });
      later(14);
      expect(await standing()).toMatchObject({ state: 'OVERDUE', escalation: 'TEAM' });
    });
  });

  // In this hub, since one more costs seconds.
  describe('care conferences (M-48, C-17, C-61, R-104)', () => careConferenceCases(() => circle));
  describe('requestStepUp and requestStepDown (R-106, C-17)', () => careStepCases(() => circle));
});
