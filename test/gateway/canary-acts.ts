import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../consent/actor';
import { NO_FACTS } from '../../consent/facts';
import { DEMO } from '../../shared/demo-identities';
import { encodeId, encodePersonId } from '../../shared/ids';
import { FileChannel } from '../../subgraphs/person/notification/file.channel';
import { NotificationWorker } from '../../subgraphs/person/notification/notification.worker';
import { preferenceTable } from '../../subgraphs/person/notification/preference.table';
import { at } from '../consent/worlds';
import { layFacts } from '../support/consent-facts';
import { readAnswer } from '../support/hub';
import type { TestHub } from '../support/hub';
import { tokenFor } from '../support/tokens';
import { Aviary, raise, settle } from './canary-rows';

/** What went out, and what the acts left behind. */
export interface Acted {
  readonly aviary: Aviary;
  /** How each act ended. */
  readonly results: readonly string[];
  /** Answers of the acts, byte for byte. */
  readonly answers: readonly string[];
  readonly messages: readonly string[];
  readonly mails: readonly string[];
}

const REFUSED = '... on Refused { code message }';

/**
 * A person writes, a professional plans and asks: acts of several subgraphs that tell the register, and the person by
 * mail. Every word of them is a canary.
 */
export async function actInWords(hub: TestHub, world: number): Promise<Acted> {
  const aviary = new Aviary(world);
  const [person, relation, professional, organisation] = [randomUUID(), randomUUID(), randomUUID(), DEMO.organisations.brug];
  const rows = raise(aviary, person, [{ heldBy: organisation, author: professional, parties: [] }], null);
  const trajectory = rows.find(({ table }) => table.name === 'trajectory')!;
  const written = (column: string): string => aviary.text({ row: trajectory, column });
  const { manager } = hub.subgraphs.get('person')!.dataSource;
  await manager.query('INSERT INTO consent_epoch VALUES ($1, 1)', [person]);
  const since = { from: at(-2), until: null, recordedAt: at(-2), withdrawnAt: null };
  const named = { organisation, professional, team: null, member: null };
  const relations = [{ id: relation, ...since, person, kind: 'CARE_LEAD', role: 'MH_LEAD', ...named } as const];
  await layFacts(manager, { ...NO_FACTS, relations }, { by: person, noticeFrom: at(0) });
  await settle(hub, rows);
  const addresses = { EMAIL: 'somebody@mail.example' };
  await manager.insert(preferenceTable, { person, language: 'nl', rhythm: 'AT_ONCE', addresses, chosenAt: at(-2), version: 1 });

  const results: string[] = [];
  const answers: string[] = [];
  const self: Actor = { kind: 'PERSON', id: person };
  const lead: Actor = { kind: 'PROFESSIONAL', id: professional, organisation, profession: 'MENTAL_HEALTH_PROFESSIONAL' };
  const act = async (actor: Exclude<Actor, { kind: 'ANONYMOUS' }>, name: string, type: string, input: object): Promise<void> => {
    const response = await fetch(hub.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenFor(hub, actor)}` },
      body: JSON.stringify({
        query: `mutation Act($input: ${type}!) { result: ${name}(input: $input) { __typename ${REFUSED} } }`,
        variables: { input: { idempotencyKey: randomUUID(), ...input } },
      }),
    });
    const answer = await readAnswer(response);
    answers.push(answer.text);
    const { __typename, message = '' } = answer.data?.result ?? { __typename: JSON.stringify(answer.errors) };
    results.push(`${__typename} ${message}`.trim());
  };
  const about = { person: encodePersonId(person) };
  await act(self, 'addGoal', 'AddGoalInput', { ...about, text: written('goal'), horizon: 'END_GOAL', lifeDomain: 'HOUSING' });
  await act(self, 'addWorkGoal', 'AddWorkGoalInput', { ...about, text: written('work goal'), language: 'nl', steps: [written('step')] });
  await act(lead, 'planRecoveryPlanReview', 'PlanRecoveryPlanReviewInput', {
    trajectory: encodeId('MentalHealthTrajectory', person, trajectory.id),
    plannedOn: '2026-12-24',
  });
  await act(lead, 'askConsent', 'AskConsentInput', {
    ...{ ...about, categories: ['DIAGNOSIS'], purpose: 'CARE', until: at(240).toISOString(), language: 'nl' },
    reason: `Because of what you told me, ${written('reason')}, I would like to read this.`,
  });
  await hub.gateway.settled();
  const { dataSource } = hub.subgraphs.get('mental-health')!;
  const told: { message: string }[] = await dataSource.query('SELECT o::text AS message FROM outbox o WHERE person_id = $1', [person]);
  await hub.settle();
  return { aviary, results, answers, messages: told.map(({ message }) => message), mails: await mailsOf(hub) };
}

async function mailsOf(hub: TestHub): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kring-canary-mail-'));
  const worker = new NotificationWorker({
    ...{ dataSource: hub.subgraphs.get('person')!.dataSource, clock: hub.clock, portalUrl: 'https://portal.example' },
    channels: { EMAIL: new FileChannel(folder, 'no-reply@hub.example') },
    random: () => 0,
    onFailure: (error) => {
      throw error;
    },
    onNotDelivered: (error) => {
      throw error;
    },
  });
  await worker.kick();
  await worker.stop();
  const mails = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  rmSync(folder, { recursive: true });
  return mails;
}
