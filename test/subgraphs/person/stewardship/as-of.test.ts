import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../../consent/actor';
import { decide } from '../../../../consent/decide';
import { opensOwnRecords } from '../../../../consent/rows';
import { CURRENT_POLICY, POLICIES } from '../../../../consent/visibility';
import { CATEGORIES } from '../../../../consent/vocabulary';
import { DEMO, demoIdentity } from '../../../../shared/demo-identities';
import { encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { lineOf } from '../../../../subgraphs/person/access-record/access-record.rules';
import { accessRecordTable } from '../../../../subgraphs/person/access-record/access-record.table';
import type { AccessRecordRow } from '../../../../subgraphs/person/access-record/access-record.table';
import { DecisionPointStore } from '../../../../subgraphs/person/decision-point/decision-point.store';
import { actorOfLine, isDecision, replay } from '../../../../subgraphs/person/stewardship/replay.rules';
import { put } from '../../../stories/judge';
import { QUESTIONS } from '../../../stories/questions';
import { codesOf, startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { done } from '../consent/acts';
import { openCase } from './cases';

const { persons, professionals } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const MIRA = encodePersonId(persons.mira);
const AS_OF =
  'query A($person: ID!, $instant: DateTime!) { stewardship { consentAsOf(person: $person, instant: $instant) { person facts { kind categories bundles grantee { kind person professional { id } } relationKind from until recordedAt } } } }';
const REPLAY =
  'query R($id: ID!, $at: DateTime!) { stewardship { replay(accessRecord: $id, at: $at) { same differences outcome layer deciding turnedBy { changes } cannotTurn line { category person outcome } } } }';
const PLAN = 'query Plan($id: ID!) { person(id: $id) { recoveryPlan { text } } }';

describe('consent as of an instant, and decisions made again', () => {
  let hub: TestHub;
  const db = () => hub.subgraphs.get('person')!.dataSource;
  const later = (): Date => {
    hub.clock.set(new Date(hub.clock.now().getTime() + 1_000));
    return hub.clock.now();
  };
  const replayed = async (line: AccessRecordRow) => {
    const known = await new DecisionPointStore(db().manager).factsOf([line.person!], actorOfLine(line)!);
    return replay(line, known.get(line.person!)!.facts);
  };
  const decisions = async (): Promise<AccessRecordRow[]> => (await db().manager.find(accessRecordTable)).filter(isDecision);

  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
    await hub.settle();
  });
  afterAll(() => hub.stop());
  beforeEach(() => void later());

  it('every decision that the stories make falls the same again: outcome, layer, facts and own records', async () => {
    for (const question of QUESTIONS) await put(hub, question);
    const lines = await decisions();
    expect(lines.length).toBeGreaterThan(200);
    expect(new Set(lines.map(({ outcome }) => outcome))).toEqual(new Set(['PERMIT', 'DENY']));
    expect(new Set(lines.map(({ layer }) => layer)).size).toBeGreaterThan(4);
    const different: unknown[] = [];
    for (const line of lines) {
      const { differences } = await replayed(line);
      if (differences.length > 0) different.push({ ...line, differences });
    }
    expect(different).toEqual([]);
  });

  it('also under an older policy version, which is not the rule of today', async () => {
    const askers: Actor[] = ['jonas-counsellor', 'jonas-gp', 'jonas-mother', 'gtb-coach', 'ocmw-housing', 'jonas', 'stranger'].map(
      (key) => demoIdentity(key)!.actor,
    );
    const now = later();
    let ofAnotherDay = 0;
    for (const [version, policy] of Object.entries(POLICIES)) {
      for (const actor of askers) {
        const { facts } = (await new DecisionPointStore(db().manager).factsOf([persons.jonas], actor)).get(persons.jonas)!;
        for (const category of CATEGORIES) {
          const request = { actor, purpose: 'COORDINATION' as const, action: 'READ' as const, person: persons.jonas, category };
          const { outcome, layer, decidedBy, rows } = decide(request, facts, now, policy);
          const asker = { actor, purpose: request.purpose, requestId: 'r', operation: null, subgraph: 'person' as const };
          const asked = { person: persons.jonas, category, action: request.action, fields: [], outcome, layer, decidedBy };
          const line = lineOf(randomUUID(), asker, { ...asked, ownRecords: opensOwnRecords(rows), policyVersion: version, epoch: '1' }, now);
          expect(replay(line, facts).differences).toEqual([]);
          const today = decide(request, facts, now, CURRENT_POLICY);
          if (version !== CURRENT_POLICY.version && (today.outcome !== outcome || today.layer !== layer)) ofAnotherDay += 1;
        }
      }
    }
    expect(ofAnotherDay).toBeGreaterThan(0);
  });

  it('a line that was tampered with, or names a policy that never was, shows', async () => {
    const [line] = (await decisions()).filter(({ layer, category }) => layer === 'GRANT' && category !== null);
    expect((await replayed({ ...line!, outcome: 'DENY' })).differences).toEqual(['OUTCOME']);
    expect((await replayed({ ...line!, layer: 'OWN' })).differences).toEqual(['LAYER']);
    expect((await replayed({ ...line!, decidedBy: [randomUUID()] })).differences).toEqual(['DECIDED_BY']);
    expect((await replayed({ ...line!, policyVersion: '1999-01-01' })).differences).toEqual(['POLICY_UNKNOWN']);
    expect((await replayed({ ...line!, policyVersion: 'constructor' })).differences).toEqual(['POLICY_UNKNOWN']);
  });

  describe('for a steward with a case', () => {
    const asOf = (identity: string, person: string, instant: Date) => hub.ask(identity, AS_OF, { person, instant });
    const toMother = (facts: { kind: string; categories: string[]; grantee: { person: string } | null }[]) =>
      facts.filter(({ kind, categories, grantee }) => kind === 'GRANT' && categories.includes('RECOVERY_PLAN') && grantee?.person === encodePersonId(persons.jonasMother));
    let [before, given, between, withdrawn] = [new Date(0), new Date(0), new Date(0), new Date(0)];
    let readAt: string;

    it('a grant that was given and taken back is there at each instant as it was recorded by then', async () => {
      await openCase(hub, 'regional-steward', JONAS);
      before = hub.clock.now();
      given = later();
      const { grant } = await done(hub, 'jonas', 'giveGrant', {
        person: JONAS,
        grantee: { kind: 'PERSON', id: encodePersonId(persons.jonasMother) },
        categories: ['RECOVERY_PLAN'],
      });
      between = later();
      readAt = between.toISOString();
      expect((await hub.ask('jonas-mother', PLAN, { id: JONAS })).data.person.recoveryPlan).not.toBeNull();
      withdrawn = later();
      await done(hub, 'jonas', 'withdrawGrant', { grant: grant.id, version: 1 });
      later();
      const found = async (instant: Date) => toMother((await asOf('regional-steward', JONAS, instant)).data.stewardship.consentAsOf.facts).length;
      expect(await found(before)).toBe(0);
      expect(await found(new Date(given.getTime() - 1))).toBe(0);
      expect(await found(given)).toBe(1);
      expect(await found(between)).toBe(1);
      expect(await found(new Date(withdrawn.getTime() - 1))).toBe(1);
      expect(await found(withdrawn)).toBe(0);
      const { facts } = (await asOf('regional-steward', JONAS, between)).data.stewardship.consentAsOf;
      expect(new Set(facts.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['GRANT', 'REFUSAL', 'RELATION', 'RETENTION_DUTY', 'MANDATE']));
    });

    it('and the look of his mother, permitted then, is permitted again; today it would not be', async () => {
      const LINES = 'query L($filter: AccessRecordFilter) { accessRecords(filter: $filter, first: 20) { nodes { id at outcome naturalPerson } } }';
      const filter = { person: JONAS, category: 'RECOVERY_PLAN', from: readAt, until: withdrawn.toISOString() };
      const [line] = (await hub.ask('regional-steward', LINES, { filter })).data.accessRecords.nodes;
      expect(line).toMatchObject({ outcome: 'PERMIT', naturalPerson: encodePersonId(persons.jonasMother) });
      const { data } = await hub.ask('regional-steward', REPLAY, { id: line.id, at: line.at });
      expect(data.stewardship.replay).toMatchObject({
        ...{ same: true, differences: [], outcome: 'PERMIT', layer: 'GRANT', deciding: ['GRANT'], cannotTurn: null },
        line: { category: 'RECOVERY_PLAN', person: JONAS, outcome: 'PERMIT' },
      });
      expect(data.stewardship.replay.turnedBy).toContainEqual({ changes: ['WITHDRAW_GRANT'] });
      expect((await hub.ask('jonas-mother', PLAN, { id: JONAS })).data.person.recoveryPlan).toBeNull();
      expect((await hub.ask('regional-steward', REPLAY, { id: line.id, at: new Date(Date.parse(line.at) + 1) })).data.stewardship.replay).toBeNull();
    });

    it('the person finds each such look in their own record', async () => {
      const at = later();
      await asOf('regional-steward', JONAS, at);
      const { data } = await hub.ask('jonas', '{ me { accessRecords(first: 5) { nodes { at event fields } } } }');
      expect(data.me.accessRecords.nodes).toContainEqual({ at: at.toISOString(), event: 'STEWARD_LOOK', fields: ['Stewardship.consentAsOf'] });
    });

    it('also the look at a line that was recorded and not decided, which cannot be replayed', async () => {
      const db = hub.subgraphs.get('person')!.dataSource;
      const [look] = await db.query(`SELECT id, at FROM access_record WHERE event = 'STEWARD_LOOK' AND person = $1 LIMIT 1`, [persons.jonas]);
      const at = later();
      const answer = await hub.ask('regional-steward', REPLAY, { id: encodeReferenceId('AccessRecord', look.id), at: look.at });
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
      expect(await db.query('SELECT person, event, outcome, fields FROM access_record WHERE at = $1', [at])).toEqual([
        { person: persons.jonas, event: 'STEWARD_LOOK', outcome: 'PERMIT', fields: ['Stewardship.replay'] },
      ]);
    });

    it('without a case, of one organisation only, by a client panel and for what is yet to come it is refused', async () => {
      const now = hub.clock.now();
      for (const [identity, person, code] of [
        ['regional-steward', MIRA, 'FORBIDDEN'],
        ['brug-steward', JONAS, 'FORBIDDEN'],
        ['client-panel', JONAS, 'FORBIDDEN'],
        ['jonas-counsellor', JONAS, 'FORBIDDEN'],
      ] as const) {
        const answer = await asOf(identity, person, now);
        expect(codesOf(answer)).toEqual([code]);
        expect(answer.data?.stewardship?.consentAsOf ?? null).toBeNull();
      }
      expect(codesOf(await asOf('regional-steward', JONAS, new Date(now.getTime() + 1)))).toEqual(['BAD_USER_INPUT']);
    });

    it('a steward of an organisation replays the lines of their own house and no others', async () => {
      const [own] = (await decisions()).filter(({ actor, category }) => actor === professionals.jonasCounsellor && category !== null);
      const [other] = (await decisions()).filter(({ actor, category }) => actor === professionals.jonasGp && category !== null);
      const ask = (line: AccessRecordRow) => hub.ask('brug-steward', REPLAY, { id: encodeReferenceId('AccessRecord', line.id), at: line.at });
      expect((await ask(own!)).data.stewardship.replay).toMatchObject({ same: true });
      expect((await ask(other!)).data.stewardship.replay).toBeNull();
    });
  });
});
