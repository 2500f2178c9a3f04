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
});
