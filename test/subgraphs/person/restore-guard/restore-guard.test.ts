import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { DEMO } from '../../../../shared/demo-identities';
import { encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { newSigningKey, parseSigningKey } from '../../../../shared/keys';
import { signedReceipt } from '../../../../subgraphs/person/consent-receipt/kept-receipt.rules';
import { RestoreGuard } from '../../../../subgraphs/person/restore-guard/restore-guard.worker';
import { testAdminUrl } from '../../../support/database';
import { startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { done, everythingSaid } from '../consent/acts';
import { openCase } from '../stewardship/cases';

const { persons } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const PLAN = 'query Plan($id: ID!) { person(id: $id) { recoveryPlan { text } } }';
const RECONCILE = 'mutation R($input: ReconcileInput!) { reconcile(input: $input) { ... on ReconcileDone { persons } ... on Refused { code } } }';
const HOLDS = '{ stewardship { consentHolds { total holds { person personPseudonym missing receiptsPresented } } } }';
const PRESENT = `mutation P($input: PresentReceiptInput!) { presentConsentReceipt(input: $input) {
  ... on PresentReceiptDone { outcome saying } ... on Refused { code } } }`;

describe('after a restore from a backup, sharing stays closed', () => {
  let hub: TestHub;
  let folder: string;
  let admin: Client;
  const db = () => hub.subgraphs.get('person')!.dataSource;
  const database = () => new URL(hub.subgraphs.get('person')!.database.loginUrl).pathname.slice(1);
  const guard = () =>
    new RestoreGuard({
      ...{ dataSource: db(), clock: hub.clock, file: join(folder, 'kept', 'epochs.ndjson') },
      onFailure: (error) => {
        throw error;
      },
    });
  const later = (): Date => {
    hub.clock.set(new Date(hub.clock.now().getTime() + 1_000));
    return hub.clock.now();
  };
  /** A copy of the whole database, byte for byte, while nobody uses it; or that copy in the database's place. */
  const copy = async (sql: (name: string, backup: string) => readonly string[]): Promise<void> => {
    await db().destroy();
    for (const statement of sql(escapeIdentifier(database()), escapeIdentifier(`${database()}_backup`))) await admin.query(statement);
    await db().initialize();
  };
  const mother = { kind: 'PERSON', id: encodePersonId(persons.jonasMother) };
  const plan = async () => (await hub.ask('jonas-mother', PLAN, { id: JONAS })).data.person.recoveryPlan;
  const said = { grant: '', refusal: '', given: '' };
  /** What a person keeps elsewhere: their receipts, under the hub’s name. */
  let kept: readonly { readonly saying: string; readonly event: string; readonly signed: string }[] = [];
  const keepReceipts = async (): Promise<void> => {
    await hub.seal();
    kept = (await hub.ask('jonas', '{ me { consentReceipts(first: 100) { nodes { saying event signed } } } }')).data.me.consentReceipts.nodes;
  };
  const keptOf = (saying: string, event: string): string => kept.find((each) => each.saying === saying && each.event === event)!.signed;
  const present = async (identity: string, receipt: string, person = JONAS) => {
    const answer = await hub.ask(identity, PRESENT, { input: { person, receipt, idempotencyKey: randomUUID() } });
    expect(answer.errors).toBeUndefined();
    return answer.data.presentConsentReceipt;
  };
  const reconcile = async (identity: string, input: object) =>
    (await hub.ask(identity, RECONCILE, { input: { reason: 'Withdrawn again from the receipt.', idempotencyKey: randomUUID(), ...input } })).data.reconcile;

  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
    folder = mkdtempSync(join(tmpdir(), 'kring-kept-'));
    admin = new Client({ connectionString: testAdminUrl() });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(`${database()}_backup`)} WITH (FORCE)`);
    await admin.end();
    await hub.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => void later());

  it('nothing is closed where nothing was restored, and everybody’s epoch is kept', async () => {
    const first = guard();
    expect(await first.closeBehind()).toBe(0);
    await first.kick();
    expect(readFileSync(join(folder, 'kept', 'epochs.ndjson'), 'utf8')).toContain(persons.jonas);
    expect(await db().query('SELECT FROM access_record LIMIT 1')).toEqual([]); // so it was a first start
    expect(await guard().closeBehind()).toBe(0);
    // Where nothing changed nobody is read again: in a region that is everybody, every five seconds.
    const read = () => hub.subgraphs.get('person')!.statements.filter((sql) => /SELECT e\.person, e\.epoch/.test(sql)).length;
    const before = read();
    await first.kick();
    expect(read()).toBe(before);
    await db().query('UPDATE consent_epoch SET epoch = epoch + 1 WHERE person = $1', [persons.miraDaughter]);
    await first.kick();
    expect(read()).toBe(before);
    await db().query('UPDATE consent_epoch SET epoch = epoch + 1 WHERE person = $1', [persons.jonas]);
    await first.kick();
    expect(read()).toBe(before + 1);
  });

  it('a grant that was withdrawn after the backup does not open again; others are not touched', async () => {
    const { grant } = await done(hub, 'jonas', 'giveGrant', { person: JONAS, grantee: mother, categories: ['RECOVERY_PLAN'] });
    const running = guard();
    await running.kick();
    await hub.seal();
    await copy((name, backup) => [`CREATE DATABASE ${backup} TEMPLATE ${name}`]);
    later();
    expect(await plan()).not.toBeNull();
    await done(hub, 'jonas', 'withdrawGrant', { grant: grant.id, version: 1 });
    later();
    const { refusal } = await done(hub, 'jonas', 'refuse', { person: JONAS, grantee: mother, categories: ['OWN_WORDS'] });
    const given = (await done(hub, 'jonas', 'giveGrant', { person: JONAS, grantee: mother, categories: ['WISHES'] })).grant;
    await running.kick();
    await keepReceipts();
    Object.assign(said, { grant: grant.id, refusal: refusal.id, given: given.id });
    later();
    expect(await plan()).toBeNull();

    await copy((name, backup) => [`DROP DATABASE ${name} WITH (FORCE)`, `ALTER DATABASE ${backup} RENAME TO ${name}`, `CREATE DATABASE ${backup} TEMPLATE ${name}`]);
    // The harm, without the guard: what was taken back stands in the database as if it held.
    expect(await plan()).not.toBeNull();
    later();
    const started = guard();
    expect(await started.closeBehind()).toBe(1);
    expect(await plan()).toBeNull();
    const [line] = await db().query(
      `SELECT outcome, layer FROM access_record WHERE at = $1 AND category = 'RECOVERY_PLAN' AND actor = $2`,
      [hub.clock.now(), persons.jonasMother],
    );
    expect(line).toEqual({ outcome: 'DENY', layer: 'DEFAULT' });
    // His own stays his, and what his counsellor keeps of him stays theirs to keep; nobody else's sharing is closed.
    expect((await hub.ask('jonas', '{ me { recoveryPlan { text } } }')).data.me.recoveryPlan).not.toBeNull();
    expect((await hub.ask('mira-psychiatrist', 'query D($id: ID!) { person(id: $id) { diagnoses { nodes { id } } } }', { id: encodePersonId(persons.mira) })).data.person.diagnoses).not.toBeNull();
    // A second start finds nobody new, and the file still says so.
    expect(await guard().closeBehind()).toBe(0);
    expect(await plan()).toBeNull();
  });

  it('what was decided before the restore, and while sharing is closed, is made again the same', async () => {
    await openCase(hub, 'regional-steward', JONAS);
    const lines = await db().query(
      `SELECT id, at, outcome FROM access_record WHERE category = 'RECOVERY_PLAN' AND actor = $1 AND person = $2 ORDER BY at`,
      [persons.jonasMother, persons.jonas],
    );
    expect(new Set(lines.map(({ outcome }: { outcome: string }) => outcome))).toEqual(new Set(['PERMIT', 'DENY']));
    for (const { id, at, outcome } of lines) {
      const { data } = await hub.ask('regional-steward', 'query R($id: ID!, $at: DateTime!) { stewardship { replay(accessRecord: $id, at: $at) { same outcome } } }', {
        id: encodeReferenceId('AccessRecord', id),
        at,
      });
      expect(data.stewardship.replay).toEqual({ same: true, outcome });
    }
  });

  it('until the steward of the region confirms that it is reconciled; nobody else can', async () => {
    const { holds, total } = (await hub.ask('regional-steward', HOLDS)).data.stewardship.consentHolds;
    expect(total).toBe(1);
    expect(holds).toEqual([{ person: JONAS, personPseudonym: expect.any(String), missing: 3, receiptsPresented: 0 }]);
    for (const identity of ['brug-steward', 'client-panel', 'jonas', 'jonas-counsellor']) {
      expect(await reconcile(identity, { everybody: true })).toEqual({ code: 'NOT_PERMITTED' });
    }
    expect(await reconcile('regional-steward', {})).toEqual({ code: 'INPUT_NOT_FIT' });
    expect(await reconcile('regional-steward', { person: holds[0].personPseudonym, everybody: true })).toEqual({ code: 'INPUT_NOT_FIT' });
    expect(await reconcile('regional-steward', { person: holds[0].personPseudonym, reason: 'short' })).toEqual({ code: 'INPUT_NOT_FIT' });
    expect(await reconcile('regional-steward', { person: encodePersonId(persons.mira) })).toEqual({ code: 'NOT_FOUND' });
    expect(await plan()).toBeNull();

    // What the person kept says it again, and a receipt that nobody signed says nothing.
    const [withdrawal, refusal, grant] = [keptOf(said.grant, 'WITHDRAWN'), keptOf(said.refusal, 'REFUSED'), keptOf(said.given, 'GRANTED')];
    const before = await everythingSaid(hub);
    const [header, payload, signature] = withdrawal.split('.') as [string, string, string];
    const other = JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sayingType: 'Refusal' });
    const elsewhere = await signedReceipt(parseSigningKey(newSigningKey()), {
      ...{ id: randomUUID(), person: persons.jonas, sayingType: 'Grant', saying: randomUUID(), event: 'WITHDRAWN', issuedAt: hub.clock.now(), body: {} },
    });
    const forged = [`${header}.${Buffer.from(other).toString('base64url')}.${signature}`, `${header}.${payload}.`, elsewhere, JSON.stringify(other), '', withdrawal.slice(0, -2)];
    for (const receipt of forged) expect([receipt.length, await present('jonas', receipt)]).toEqual([receipt.length, { code: 'RULE_NOT_MET' }]);
    expect(await present('mira', withdrawal, encodePersonId(persons.mira))).toEqual({ code: 'RULE_NOT_MET' });
    expect(await present('jonas-mother', withdrawal)).toEqual({ code: 'ONLY_THE_PERSON' });
    expect(await everythingSaid(hub)).toEqual(before);

    expect(await present('jonas', withdrawal)).toEqual({ outcome: 'WITHDRAWN_AGAIN', saying: said.grant });
    expect(await present('jonas', withdrawal)).toEqual({ outcome: 'ALREADY_SO', saying: said.grant });
    expect(await present('jonas', refusal)).toEqual({ outcome: 'REFUSED_AGAIN', saying: said.refusal });
    // A grant is not brought back by a paper: whoever still wants it says so.
    expect(await present('jonas', grant)).toEqual({ outcome: 'TO_BE_SAID_ANEW', saying: said.given });
    const now = (await hub.ask('jonas', '{ me { grants(first: 50) { nodes { id state } } refusals(first: 50) { nodes { id state categories } } } }')).data.me;
    expect(now.grants.nodes).toContainEqual({ id: said.grant, state: 'WITHDRAWN' });
    expect(now.grants.nodes.map(({ id }: { id: string }) => id)).not.toContain(said.given);
    expect(now.refusals.nodes).toContainEqual({ id: said.refusal, state: 'LIVE', categories: ['OWN_WORDS'] });
    // The end of a refusal would open something as well.
    await done(hub, 'jonas', 'withdrawRefusal', { refusal: said.refusal, version: 1 });
    expect(await present('jonas', refusal)).toEqual({ outcome: 'ALREADY_SO', saying: said.refusal });
    expect((await hub.ask('regional-steward', HOLDS)).data.stewardship.consentHolds.holds).toMatchObject([{ receiptsPresented: 3 }]);
    expect(await plan()).toBeNull();
    later();
    expect(await reconcile('regional-steward', { person: holds[0].personPseudonym })).toEqual({ persons: 1 });
    later();
    expect(await plan()).toBeNull();
    await done(hub, 'jonas', 'giveGrant', { person: JONAS, grantee: mother, categories: ['RECOVERY_PLAN'] });
    later();
    expect(await plan()).not.toBeNull();
    expect(await guard().closeBehind()).toBe(0);
    expect((await hub.ask('regional-steward', HOLDS)).data.stewardship.consentHolds.total).toBe(0);
    // Also what was refused: that somebody is not on hold was told as well.
    const looks = await db().query(`SELECT person, count(*)::int AS n FROM access_record WHERE 'Mutation.reconcile' = ANY(fields) AND outcome = 'PERMIT' GROUP BY person ORDER BY n`);
    expect(looks).toHaveLength(3);
    expect(looks).toEqual(expect.arrayContaining([{ person: null, n: 1 }, { person: persons.mira, n: 1 }, { person: persons.jonas, n: 3 }]));
  });

  it('also under a process that went on, as when the database fails over to one that lags behind', async () => {
    const closed: number[] = [];
    const running = new RestoreGuard({
      ...{ dataSource: db(), clock: hub.clock, file: join(folder, 'kept', 'epochs.ndjson') },
      onFailure: (error) => {
        throw error;
      },
      onClosed: (persons) => void closed.push(persons),
    });
    await running.kick();
    expect(closed).toEqual([]);
    expect(await plan()).not.toBeNull();
    await db().query('UPDATE consent_epoch SET epoch = epoch - 1 WHERE person = $1', [persons.jonas]);
    await running.kick();
    expect(closed).toEqual([1]);
    expect(await plan()).toBeNull();
    // What is behind is not kept as if it were ahead, and is closed once.
    await running.kick();
    expect(closed).toEqual([1]);
  });

  it('a file that cannot be read whole opens nothing: the process does not start', () => {
    const file = join(folder, 'kept', 'epochs.ndjson');
    expect(existsSync(file)).toBe(true);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `nonsense\n${text}`);
    expect(() => guard()).toThrow('line 1 of the kept epochs cannot be read');
    writeFileSync(file, text);
    expect(() => guard()).not.toThrow();
  });

  it.each([
    ['missing', (file: string) => rmSync(file)],
    ['empty', (file: string) => writeFileSync(file, '')],
  ])('a file that is %s is no first start where somebody asked before: everybody is on hold, until it is reconciled', async (_how, lose) => {
    const [{ persons: everybody }] = await db().query('SELECT count(*)::int AS persons FROM consent_epoch');
    await reconcile('regional-steward', { everybody: true });
    later();
    expect(await plan()).not.toBeNull();
    lose(join(folder, 'kept', 'epochs.ndjson'));
    const started = guard();
    expect(await started.closeBehind()).toBe(everybody);
    later();
    expect(await plan()).toBeNull();
    expect((await hub.ask('jonas', '{ me { recoveryPlan { text } } }')).data.me.recoveryPlan).not.toBeNull();
    // Nobody who is on hold is kept as if they could be relied on, and a second start opens nothing.
    await started.kick();
    expect(await guard().closeBehind()).toBe(0);
    expect(await plan()).toBeNull();
    expect(await reconcile('regional-steward', { everybody: true })).toEqual({ persons: everybody });
    later();
    await started.kick();
    expect(await guard().closeBehind()).toBe(0);
    expect(await plan()).not.toBeNull();
  });
});
