import { randomUUID } from 'node:crypto';
import { registerMessageSchema } from '../../../shared/register-api';
import type { RegisterMessage } from '../../../shared/register-api';
import { DEMO } from '../../../shared/demo-identities';
import { encodeId, encodePersonId } from '../../../shared/ids';
import { JONAS, startCircle } from './circle';
import type { Circle } from './circle';

const { persons, professionals, organisations } = DEMO;

const PLAN_TALK = /* GraphQL */ `
  mutation Plan($input: PlanContextConversationInput!) {
    planContextConversation(input: $input) {
      __typename
      ... on ContextConversationPlanned {
        conversation {
          id
          topic
          state
          plannedAt
          invitedAs {
            code
          }
          personAgreedOn
          provenance {
            source
            heldBy
            version
          }
        }
      }
      ... on Refused {
        code
        message
        rule
      }
    }
  }
`;
const PLAN_REVIEW = /* GraphQL */ `
  mutation Plan($input: PlanRecoveryPlanReviewInput!) {
    planRecoveryPlanReview(input: $input) {
      __typename
      ... on RecoveryPlanReviewRecorded {
        review {
          id
          plannedOn
          heldOn
          professional {
            id
          }
          provenance {
            version
          }
        }
      }
      ... on Refused {
        code
      }
    }
  }
`;
const HOLD_REVIEW = /* GraphQL */ `
  mutation Hold($input: HoldRecoveryPlanReviewInput!) {
    holdRecoveryPlanReview(input: $input) {
      __typename
      ... on RecoveryPlanReviewRecorded {
        review {
          plannedOn
          heldOn
          provenance {
            version
          }
        }
      }
      ... on Refused {
        code
      }
    }
  }
`;
const NEXT_PHASE = /* GraphQL */ `
  mutation Next($input: StartNextTrajectoryPhaseInput!) {
    startNextTrajectoryPhase(input: $input) {
      __typename
      ... on TrajectoryPhaseStarted {
        trajectory {
          phase
          phases {
            phase
            startedOn
            endedOn
          }
          provenance {
            version
          }
        }
      }
      ... on Refused {
        code
        rule
      }
    }
  }
`;
const SAY = /* GraphQL */ `
  mutation Say($input: SayOfDiagnosisInput!) {
    sayOfDiagnosis(input: $input) {
      __typename
      ... on DiagnosisOwnWordsSaid {
        ownWords {
          text
          disagrees
          saidOn
          provenance {
            source
            heldBy
          }
        }
      }
      ... on Refused {
        code
        rule
      }
    }
  }
`;

let circle: Circle;
let trajectory: string;
let review: string;
let diagnosis: string;

beforeAll(async () => {
  circle = await startCircle();
  const answer = await circle.ask(
    'jonas',
    JONAS,
    'mentalHealthTrajectories { nodes { id } } recoveryPlanReviews { nodes { id heldOn } } diagnoses { nodes { id wording } }',
  );
  const { mentalHealthTrajectories, recoveryPlanReviews, diagnoses } = answer.data.person;
  trajectory = mentalHealthTrajectories.nodes[0].id;
  review = recoveryPlanReviews.nodes.find(({ heldOn }: { heldOn: string | null }) => heldOn === null).id;
  diagnosis = diagnoses.nodes.find(({ wording }: { wording: string }) => wording === 'depressie').id;
}, 120_000);
afterAll(() => circle.stop());

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
async function act(identity: string, mutation: string, input: object, key = randomUUID()): Promise<any> {
  const answer = await circle.hub.ask(identity, mutation, { input: { ...input, idempotencyKey: key } });
  expect(answer.status).toBe(200);
  if (answer.errors) return { errors: answer.errors.map(({ extensions }) => extensions['code']) };
  return Object.values(answer.data as object)[0];
}

/** What the register was told, in order, without the demo's. */
async function told(detailType: string): Promise<RegisterMessage[]> {
  const rows = await circle.mentalHealth.dataSource.query<{ message: unknown }[]>(
    'SELECT message FROM outbox ORDER BY id',
  );
  return rows
    .map(({ message }) => registerMessageSchema.parse(message))
    .filter((message) => message.detailType === detailType);
}

describe('planning a talk with those around the person (G-08)', () => {
  const talk = (changes: object = {}) => ({
    trajectory,
    plannedAt: '2026-12-03T13:00:00.000Z',
    topic: '  Vragen over de eerste weken op kamers ',
    language: 'nl',
    place: 'Bij jullie thuis',
    invited: [{ person: encodePersonId(persons.jonasMother), as: 'MOTHER' }],
    personAgrees: true,
    ...changes,
  });

  it('invites, once however often it is sent, and the invited see it while nobody else does', async () => {
    const before = await circle.count('context_conversation');
    const key = randomUUID();
    const first = await act('jonas-counsellor', PLAN_TALK, talk(), key);
    const again = await act('jonas-counsellor', PLAN_TALK, talk(), key);

    expect(first).toMatchObject({
      __typename: 'ContextConversationPlanned',
      conversation: {
        topic: 'Vragen over de eerste weken op kamers',
        state: 'PLANNED',
        invitedAs: [{ code: 'MOTHER' }],
        personAgreedOn: '2026-11-18',
        provenance: { source: 'PROFESSIONAL', heldBy: organisations.brug, version: 1 },
      },
    });
    expect(again).toEqual(first);
    expect(await circle.count('context_conversation')).toBe(before + 1);

    const topics = async (identity: string): Promise<string[] | null> => {
      const answer = await circle.ask(identity, JONAS, 'contextConversations { nodes { topic } }');
      return answer.data.person?.contextConversations?.nodes.map(({ topic }: { topic: string }) => topic) ?? null;
    };
    expect(await topics('jonas-mother')).toContain('Vragen over de eerste weken op kamers');
    expect(await topics('jonas')).toContain('Vragen over de eerste weken op kamers');
    expect(await topics('jonas-father')).not.toContain('Vragen over de eerste weken op kamers');
    expect(await topics('jonas-gp')).toBeNull();
    expect(await topics('jonas-team-member')).toBeNull();
    // The topic is nobody's business across partners (TQ-02).
    expect(await told('ContextConversation')).toEqual([]);
  });

  it('another use of the same key is refused and changes nothing', async () => {
    const key = randomUUID();
    await act('jonas-counsellor', PLAN_TALK, talk(), key);
    const before = await circle.count('context_conversation');
    expect(await act('jonas-counsellor', PLAN_TALK, talk({ topic: 'Iets anders' }), key)).toMatchObject({
      __typename: 'Refused',
      code: 'KEY_USED_OTHERWISE',
    });
    expect(await circle.count('context_conversation')).toBe(before);
  });

  it('an invitation opens nothing to somebody who has nothing to do with the person', async () => {
    const planned = await act(
      'jonas-counsellor',
      PLAN_TALK,
      talk({ invited: [{ person: encodePersonId(persons.jonasSister), as: 'SISTER' }] }),
    );
    expect(planned.__typename).toBe('ContextConversationPlanned');
    expect((await circle.ask('jonas-sister', JONAS, 'contextConversations { nodes { topic } }')).data).toEqual({
      person: null,
    });
  });

  it.each([
    ['the person did not agree (C-17)', { personAgrees: false }, 'RULE_NOT_MET'],
    ['nobody is invited', { invited: [] }, 'INPUT_NOT_FIT'],
    ['somebody is invited twice', { invited: Array(2).fill({ person: JONAS, as: 'OTHER' }) }, 'INPUT_NOT_FIT'],
    [
      'somebody is invited as what is no relation',
      { invited: [{ person: JONAS, as: 'NEIGHBOUR_OF' }] },
      'INPUT_NOT_FIT',
    ],
    ['an invited key is no person', { invited: [{ person: 'x', as: 'OTHER' }] }, 'INPUT_NOT_FIT'],
    ['it says nothing', { topic: '   ' }, 'INPUT_NOT_FIT'],
    ['it says too much', { topic: 'a'.repeat(4_001) }, 'INPUT_NOT_FIT'],
    ['its language is none', { language: 'Nederlands!' }, 'INPUT_NOT_FIT'],
    ['it lies in the past', { plannedAt: '2026-11-18T11:00:00.000Z' }, 'INPUT_NOT_FIT'],
  ])('is refused when %s, and changes nothing', async (_why, changes, code) => {
    const before = await circle.count('context_conversation');
    expect(await act('jonas-counsellor', PLAN_TALK, talk(changes))).toMatchObject({ __typename: 'Refused', code });
    expect(await circle.count('context_conversation')).toBe(before);
  });

  it('takes a topic of exactly 4000 characters, a millisecond from now', async () => {
    const planned = await act(
      'jonas-counsellor',
      PLAN_TALK,
      talk({ topic: 'a'.repeat(4_000), plannedAt: '2026-11-18T11:00:00.001Z' }),
    );
    expect(planned.__typename).toBe('ContextConversationPlanned');
  });

  it.each([
    ['jonas-gp', 'NOT_PERMITTED'],
    ['jonas-team-member', 'NOT_PERMITTED'],
    ['jonas', 'NOT_PERMITTED'],
    ['jonas-mother', 'NOT_PERMITTED'],
    // Nobody opened the trajectory to the coach: for them it is not there.
    ['gtb-coach', 'NOT_FOUND'],
    ['stranger', 'NOT_FOUND'],
    ['jonas-former-psychologist', 'NOT_FOUND'],
    ['mira-psychiatrist', 'NOT_FOUND'],
  ])('is not for %s', async (identity, code) => {
    const before = await circle.count('context_conversation');
    expect(await act(identity, PLAN_TALK, talk())).toMatchObject({ __typename: 'Refused', code });
    expect(await circle.count('context_conversation')).toBe(before);
  });

  it('a person hidden and a person missing refuse alike; a key of another kind is an error', async () => {
    const unknown = randomUUID();
    const hidden = await act('stranger', PLAN_TALK, talk());
    const missing = await act(
      'stranger',
      PLAN_TALK,
      talk({ trajectory: encodeId('MentalHealthTrajectory', unknown, randomUUID()) }),
    );
    expect(missing).toEqual(hidden);
    expect(await act('jonas-counsellor', PLAN_TALK, talk({ trajectory: JONAS }))).toEqual({
      errors: ['BAD_USER_INPUT'],
    });
    expect(await act('jonas-counsellor', PLAN_TALK, talk({ trajectory: 'nonsense' }))).toEqual({
      errors: ['BAD_USER_INPUT'],
    });
    expect(await act('anonymous', PLAN_TALK, talk())).toEqual({ errors: ['UNAUTHENTICATED'] });
    const elsewhere = encodeId('MentalHealthTrajectory', persons.jonas, randomUUID());
    expect(await act('jonas-counsellor', PLAN_TALK, talk({ trajectory: elsewhere }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('planning and holding a review of the plan', () => {
  it('tells the register when it is planned, and again when it was held', async () => {
    const planned = await act('jonas-counsellor', PLAN_REVIEW, { trajectory, plannedOn: '2026-11-18' });
    expect(planned).toMatchObject({
      __typename: 'RecoveryPlanReviewRecorded',
      review: { plannedOn: '2026-11-18', heldOn: null, provenance: { version: 1 } },
    });
    const [first] = (await told('RecoveryPlanReview')).slice(-1);
    expect(first).toMatchObject({
      person: persons.jonas,
      kind: 'REVIEW',
      category: 'APPOINTMENTS',
      code: 'PLAN_REVIEW',
      on: '2026-11-18',
      until: null,
      responsible: professionals.jonasCounsellor,
      heldBy: organisations.brug,
    });

    const held = await act('jonas-counsellor', HOLD_REVIEW, {
      review: planned.review.id,
      version: 1,
      heldOn: '2026-11-18',
    });
    expect(held).toMatchObject({ review: { heldOn: '2026-11-18', provenance: { version: 2 } } });
    const [second] = (await told('RecoveryPlanReview')).slice(-1);
    expect(second).toEqual({ ...first, until: '2026-11-18' });

    const due = await circle.ask(
      'jonas-counsellor',
      JONAS,
      'mentalHealthTrajectories { nodes { recoveryPlanReviewDue { lastHeldOn dueOn } } }',
    );
    expect(due.data.person.mentalHealthTrajectories.nodes[0].recoveryPlanReviewDue).toEqual({
      lastHeldOn: '2026-11-18',
      dueOn: '2027-02-18',
    });
  });

  it('is not planned in the past, nor held in the future, twice, or on an old version', async () => {
    const before = await told('RecoveryPlanReview');
    expect(await act('jonas-counsellor', PLAN_REVIEW, { trajectory, plannedOn: '2026-11-17' })).toMatchObject({
      code: 'INPUT_NOT_FIT',
    });
    expect(await act('jonas-counsellor', HOLD_REVIEW, { review, version: 1, heldOn: '2026-11-19' })).toMatchObject({
      code: 'INPUT_NOT_FIT',
    });
    expect(await act('jonas-counsellor', HOLD_REVIEW, { review, version: 2, heldOn: '2026-11-18' })).toMatchObject({
      code: 'STALE_VERSION',
    });
    expect(await told('RecoveryPlanReview')).toEqual(before);

    expect(await act('jonas-counsellor', HOLD_REVIEW, { review, version: 1, heldOn: '2026-11-18' })).toMatchObject({
      __typename: 'RecoveryPlanReviewRecorded',
    });
    expect(await act('jonas-counsellor', HOLD_REVIEW, { review, version: 2, heldOn: '2026-11-18' })).toMatchObject({
      code: 'ALREADY_ENDED',
    });
  });

  it('of two who hold it at once one is told that it changed', async () => {
    const planned = await act('jonas-counsellor', PLAN_REVIEW, { trajectory, plannedOn: '2026-12-01' });
    const hold = () =>
      act('jonas-counsellor', HOLD_REVIEW, { review: planned.review.id, version: 1, heldOn: '2026-11-18' });
    const outcomes = await Promise.all([hold(), hold()]);
    expect(outcomes.filter(({ __typename }) => __typename === 'RecoveryPlanReviewRecorded')).toHaveLength(1);
    expect(outcomes.filter(({ code }) => code === 'STALE_VERSION')).toHaveLength(1);
  });

  it('is for those who answer for the trajectory: a GP who reads the date does not move it', async () => {
    for (const [identity, code] of [
      ['jonas-gp', 'NOT_PERMITTED'],
      ['jonas', 'NOT_PERMITTED'],
      ['jonas-team-member', 'NOT_PERMITTED'],
      ['jonas-mother', 'NOT_FOUND'],
      ['stranger', 'NOT_FOUND'],
    ] as const) {
      expect([identity, await act(identity, HOLD_REVIEW, { review, version: 2, heldOn: '2026-11-18' })]).toEqual([
        identity,
        expect.objectContaining({ code }),
      ]);
    }
    expect(await act('jonas-gp', PLAN_REVIEW, { trajectory, plannedOn: '2026-12-01' })).toMatchObject({
      code: 'NOT_PERMITTED',
    });
  });
});

describe('writing in the record of a provider', () => {
  it('stays the provider’s, even where the person lets somebody else contribute', async () => {
    await circle.consent.grant({
      person: persons.jonas,
      grantee: { kind: 'PROFESSIONAL', ref: professionals.jonasGp },
      categories: ['TRAJECTORY', 'APPOINTMENTS'],
      actions: ['READ', 'CONTRIBUTE'],
    });
    const before = await circle.count('recovery_plan_review');
    expect(await act('jonas-gp', PLAN_REVIEW, { trajectory, plannedOn: '2026-12-02' })).toMatchObject({
      code: 'NOT_PERMITTED',
    });
    expect(await circle.count('recovery_plan_review')).toBe(before);
  });

  it('is open to the provider’s own system, which reads nothing back', async () => {
    const planned = await act('jonas-care-service', PLAN_REVIEW, { trajectory, plannedOn: '2026-12-02' });
    expect(planned).toEqual({ __typename: 'RecoveryPlanReviewRecorded', review: null });
    const { data } = await circle.ask(
      'jonas',
      JONAS,
      'recoveryPlanReviews { nodes { plannedOn provenance { source } } }',
    );
    expect(data.person.recoveryPlanReviews.nodes).toContainEqual({
      plannedOn: '2026-12-02',
      provenance: { source: 'PARTNER_SYSTEM' },
    });
  });
});

describe('going on to the next phase', () => {
  it('refuses what cannot be, and changes nothing', async () => {
    const next = (input: object) =>
      act('jonas-counsellor', NEXT_PHASE, { trajectory, version: 1, startsOn: '2026-11-18', ...input });
    expect(await next({ startsOn: '2026-11-19' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await next({ startsOn: '2026-08-17' })).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
    expect(await next({ version: 0 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await next({ version: 2 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await act('jonas-gp', NEXT_PHASE, { trajectory, version: 1, startsOn: '2026-11-18' })).toMatchObject({
      code: 'NOT_PERMITTED',
    });
    expect(await circle.count('trajectory_phase')).toBe(2);
  });

  it('happens when the person is ready for it: month 5 is unusual, and no ground for refusal (R-049)', async () => {
    const key = randomUUID();
    const input = { trajectory, version: 1, startsOn: '2026-08-18' };
    const first = await act('jonas-counsellor', NEXT_PHASE, input, key);
    expect(first).toEqual({
      __typename: 'TrajectoryPhaseStarted',
      trajectory: {
        phase: 'PHASE_OUT',
        phases: [
          { phase: 'START', startedOn: '2026-07-13', endedOn: '2026-08-17' },
          { phase: 'INTENSIVE', startedOn: '2026-08-17', endedOn: '2026-08-18' },
          { phase: 'PHASE_OUT', startedOn: '2026-08-18', endedOn: null },
        ],
        provenance: { version: 2 },
      },
    });
    // A retry is answered with what was done, though the version has moved on since.
    expect(await act('jonas-counsellor', NEXT_PHASE, input, key)).toEqual(first);
    expect(await circle.count('trajectory_phase')).toBe(3);
  });

  it('stops at the last phase, and there are none for somebody who is only followed up', async () => {
    expect(await act('jonas-counsellor', NEXT_PHASE, { trajectory, version: 2, startsOn: '2026-11-18' })).toMatchObject(
      { code: 'ALREADY_ENDED' },
    );
    const mira = await circle.ask('mira', encodePersonId(persons.mira), 'mentalHealthTrajectories { nodes { id } }');
    const followUp = mira.data.person.mentalHealthTrajectories.nodes[0].id;
    expect(
      await act('mira-psychiatrist', NEXT_PHASE, { trajectory: followUp, version: 1, startsOn: '2026-11-18' }),
    ).toMatchObject({
      code: 'RULE_NOT_MET',
    });
  });

  it('of an ended trajectory nothing more happens', async () => {
    await circle.mentalHealth.dataSource.query(
      `UPDATE trajectory SET state = 'ENDED', ended_on = '2026-11-17', phase = 'INTENSIVE' WHERE person_id = $1`,
      [persons.jonas],
    );
    expect(await act('jonas-counsellor', NEXT_PHASE, { trajectory, version: 2, startsOn: '2026-11-18' })).toMatchObject(
      { code: 'ALREADY_ENDED' },
    );
    expect(await act('jonas-counsellor', PLAN_REVIEW, { trajectory, plannedOn: '2026-12-01' })).toMatchObject({
      code: 'ALREADY_ENDED',
    });
    const { data } = await circle.ask(
      'jonas',
      JONAS,
      'mentalHealthTrajectories { nodes { month usualNow { phase } recoveryPlanReviewDue { isDue } } }',
    );
    expect(data.person.mentalHealthTrajectories.nodes).toEqual([
      { month: null, usualNow: null, recoveryPlanReviewDue: null },
    ]);
  });
});

describe('saying something of a diagnosis (C-52)', () => {
  const words = (changes: object = {}) => ({
    diagnosis,
    text: 'Zo zwaar als toen is het nu niet.',
    language: 'nl',
    disagrees: true,
    ...changes,
  });

  it('stands in the person’s own voice next to the label, which stays as it was', async () => {
    const said = await act('jonas', SAY, words());
    expect(said).toEqual({
      __typename: 'DiagnosisOwnWordsSaid',
      ownWords: {
        text: 'Zo zwaar als toen is het nu niet.',
        disagrees: true,
        saidOn: '2026-11-18',
        provenance: { source: 'PERSON', heldBy: persons.jonas },
      },
    });
    const { data } = await circle.ask(
      'jonas',
      JONAS,
      'diagnoses { nodes { wording ownWords { text } provenance { version source } } }',
    );
    const depression = data.person.diagnoses.nodes.find(({ wording }: { wording: string }) => wording === 'depressie');
    expect(depression).toMatchObject({ wording: 'depressie', provenance: { version: 1, source: 'REFERRER' } });
    expect(depression.ownWords).toHaveLength(2);
  });

  it('is nobody else’s to say, and opens to nobody with the diagnosis', async () => {
    const before = await circle.count('diagnosis_own_words');
    expect(await act('jonas-counsellor', SAY, words())).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-52' });
    expect(await act('jonas-gp', SAY, words())).toMatchObject({ code: 'ONLY_THE_PERSON' });
    expect(await act('jonas-mother', SAY, words())).toMatchObject({ code: 'ONLY_THE_PERSON' });
    expect(await act('stranger', SAY, words())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act('mira', SAY, words())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await circle.count('diagnosis_own_words')).toBe(before);
    const { data } = await circle.ask('jonas-counsellor', JONAS, 'diagnoses { nodes { ownWords { text } } }');
    expect(data.person.diagnoses.nodes.every(({ ownWords }: { ownWords: unknown }) => ownWords === null)).toBe(true);
  });

  it('is about a diagnosis that there is', async () => {
    const nowhere = encodeId('Diagnosis', persons.jonas, randomUUID());
    expect(await act('jonas', SAY, words({ diagnosis: nowhere }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act('jonas', SAY, words({ text: '' }))).toMatchObject({ code: 'INPUT_NOT_FIT' });
  });
});
