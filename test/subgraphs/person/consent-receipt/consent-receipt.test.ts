import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../../shared/demo-identities';
import { encodeId, encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { readReceipt } from '../../../../subgraphs/person/consent-receipt/kept-receipt.rules';
import { startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { done, openTo } from '../consent/acts';

const { persons, professionals } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const coach = { kind: 'PROFESSIONAL', id: encodeReferenceId('Professional', professionals.gtbCoach) };
const RECEIPTS = `query Of($id: ID!) { person(id: $id) {
  consentReceipts(first: 100) { nodes { id saying event issuedAt body } }
  grants(first: 50) { nodes { id receipts { event } } } refusals(first: 50) { nodes { id receipts { event } } } } }`;

describe('a receipt of what the person said', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
  });
  afterAll(() => hub.stop());
  beforeEach(() => hub.clock.set(new Date(hub.clock.now().getTime() + 1_000)));

  const read = async (identity = 'jonas') => (await hub.ask(identity, RECEIPTS, { id: JONAS })).data.person;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
  const receiptsOf = async (saying: string): Promise<any[]> =>
    (await read()).consentReceipts.nodes.filter((each: { saying: string }) => each.saying === saying);
  const give = (input: object = {}) =>
    done(hub, 'jonas', 'giveGrant', { person: JONAS, grantee: coach, categories: ['WISHES', 'GOALS'], ...input });

  it('is issued with the grant, with the fields that the standard asks for', async () => {
    const until = new Date(hub.clock.now().getTime() + 86_400_000);
    const { grant } = await give({ until, purposes: ['EMPLOYMENT_SUPPORT'] });
    const [receipt, ...more] = await receiptsOf(grant.id);
    expect(more).toEqual([]);
    const at = hub.clock.now().toISOString();
    expect(receipt).toMatchObject({ event: 'GRANTED', issuedAt: at });
    expect(receipt.body).toMatchObject({
      ...{ schema_version: 'ISO/IEC TS 27560:2023; kring-1', consent_type: 'EXPRESSED' },
      ...{ pii_categories: ['WISHES', 'GOALS'], purposes: ['EMPLOYMENT_SUPPORT'], processing: ['READ'] },
      ...{ pii_controllers: 'EVERY_PARTNER_THAT_HOLDS_IT', collection_method: 'SELF', jurisdiction: ['BE', 'NL'] },
      recipients: { kind: 'PROFESSIONAL', ref: professionals.gtbCoach },
      period: { from: at, until: until.toISOString() },
      withdrawal_method: 'mutation withdrawGrant',
      events: [{ event: 'GRANTED', at, by: persons.jonas }],
    });
  });

  it('a limit, a refusal, an exception, a pause and each end of them have their own', async () => {
    const { grant } = await give();
    const left = (await done(hub, 'jonas', 'limitGrant', { grant: grant.id, version: 1, categories: ['GOALS'] })).grant;
    const { refusal } = await done(hub, 'jonas', 'refuse', {
      ...{ person: JONAS, grantee: coach, categories: ['GOALS', 'OWN_WORDS'], actions: ['READ'] },
    });
    hub.clock.set(new Date(hub.clock.now().getTime() + 1_000));
    const exception = (
      await done(hub, 'jonas', 'giveException', { refusal: refusal.id, grantee: coach, categories: ['GOALS'] })
    ).grant;
    const pause = (await done(hub, 'jonas', 'pauseAll', { person: JONAS })).refusal;
    await done(hub, 'jonas', 'endPause', { person: JONAS });
    await done(hub, 'jonas', 'withdrawRefusal', { refusal: refusal.id, version: 1 });
    await done(hub, 'jonas', 'withdrawGrant', { grant: left.id, version: 1 });

    const { grants, refusals } = await read();
    const events = (id: string): string[] =>
      [...grants.nodes, ...refusals.nodes]
        .find((each: { id: string }) => each.id === id)
        .receipts.map(({ event }: { event: string }) => event)
        .sort();
    expect(events(grant.id)).toEqual(['GRANTED', 'WITHDRAWN']);
    expect(events(left.id)).toEqual(['LIMITED', 'WITHDRAWN']);
    expect(events(refusal.id)).toEqual(['REFUSED', 'WITHDRAWN']);
    expect(events(exception.id)).toEqual(['EXCEPTED']);
    expect(events(pause.id)).toEqual(['PAUSED', 'WITHDRAWN']);
    const withdrawn = (await receiptsOf(pause.id)).find(({ event }) => event === 'WITHDRAWN');
    expect(withdrawn.body).toMatchObject({ pii_categories: 'EVERYTHING', consent_type: 'REFUSED' });
    expect(withdrawn.body.events.map(({ event }: { event: string }) => event)).toEqual(['PAUSED', 'WITHDRAWN']);
  });

  it('what was refused to be done has none', async () => {
    const before = (await read()).consentReceipts.nodes.length;
    expect(await give({ categories: [] })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    const { grant } = await give();
    // The first end of a limit that takes nothing away is rolled back with it.
    await done(hub, 'jonas', 'limitGrant', { grant: grant.id, version: 1, categories: ['WISHES', 'GOALS'] });
    expect((await read()).consentReceipts.nodes.length).toBe(before + 1);
  });

  it('is signed soon after, with the key of the checkpoints, and says the same; nobody signs it twice', async () => {
    const { grant } = await give();
    const ASK = '{ me { consentReceipts(first: 1) { nodes { id saying event body signed } } } }';
    const [unsigned] = (await hub.ask('jonas', ASK)).data.me.consentReceipts.nodes;
    expect(unsigned).toMatchObject({ saying: grant.id, signed: null });
    await hub.seal();
    await hub.seal();
    const [receipt] = (await hub.ask('jonas', ASK)).data.me.consentReceipts.nodes;
    const db = hub.subgraphs.get('person')!.dataSource;
    const [{ public_key: checkpointKey }] = await db.query('SELECT public_key FROM access_seal ORDER BY tree_size DESC LIMIT 1');
    const kept = await readReceipt(receipt.signed, [checkpointKey]);
    expect(kept).toMatchObject({ person: persons.jonas, event: 'GRANTED', body: receipt.body });
    expect(encodeId('Grant', persons.jonas, kept!.saying)).toBe(grant.id);
    expect(await readReceipt(receipt.signed, [])).toBeUndefined();
    expect(await db.query('SELECT count(*)::int AS n FROM consent_receipt r LEFT JOIN consent_receipt_signature s ON s.receipt = r.id WHERE s.receipt IS NULL')).toEqual([{ n: 0 }]);
    await expect(db.query('DELETE FROM consent_receipt_signature')).rejects.toThrow();
  });

  it('kept, of a refusal of everything to one: presented while all is paused it holds again, and goes on when the pause ends', async () => {
    const db = hub.subgraphs.get('person')!.dataSource;
    const [id, saying] = [randomUUID(), randomUUID()];
    // As after a restore: the receipt is known, what it says is not.
    const body = {
      ...{ recipients: { kind: 'PERSON', ref: persons.jonasMother }, pii_categories: 'EVERYTHING', bundles: [], purposes: 'EVERY_PURPOSE' },
      ...{ processing: ['READ', 'CONTRIBUTE'], pii_controllers: 'EVERY_PARTNER_THAT_HOLDS_IT', period: { until: null } },
    };
    await db.query(
      `INSERT INTO consent_receipt (id, person, saying_type, saying, event, issued_at, body) VALUES ($1, $2, 'Refusal', $3, 'REFUSED', $4, $5)`,
      [id, persons.jonas, saying, hub.clock.now(), JSON.stringify(body)],
    );
    await hub.seal();
    const [{ jws }] = await db.query('SELECT jws FROM consent_receipt_signature WHERE receipt = $1', [id]);
    await done(hub, 'jonas', 'pauseAll', { person: JONAS });
    const PRESENT = `mutation P($input: PresentReceiptInput!) { presentConsentReceipt(input: $input) { ... on PresentReceiptDone { outcome } ... on Refused { code } } }`;
    const presented = await hub.ask('jonas', PRESENT, { input: { person: JONAS, receipt: jws, idempotencyKey: randomUUID() } });
    expect(presented.data.presentConsentReceipt).toEqual({ outcome: 'REFUSED_AGAIN' });
    await done(hub, 'jonas', 'endPause', { person: JONAS });
    expect(await openTo(hub, 'jonas-mother', JONAS)).toEqual([]);
    await done(hub, 'jonas', 'withdrawRefusal', { refusal: encodeId('Refusal', persons.jonas, saying), version: 1 });
    expect(await openTo(hub, 'jonas-mother', JONAS)).not.toEqual([]);
  });

  it('is never changed nor removed, and is the person’s alone', async () => {
    await give();
    const db = hub.subgraphs.get('person')!.dataSource;
    for (const change of ['UPDATE consent_receipt SET event = event', 'DELETE FROM consent_receipt']) {
      await expect(db.query(change)).rejects.toThrow();
    }
    expect((await read()).consentReceipts.nodes.length).toBeGreaterThan(0);
    for (const other of ['gtb-coach', 'jonas-mother', 'jonas-counsellor']) {
      expect((await read(other)).consentReceipts).toBeNull();
    }
  });
});
