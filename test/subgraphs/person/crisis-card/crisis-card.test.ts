import { encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { HUB_START, JONAS, MIRA, answered, key, organisations, persons, relateCounsellor, startCircleHub, whileTimeGoesOn } from '../circle-hub';
import type { CircleHub } from '../circle-hub';
import { openCase } from '../stewardship/cases';

const WHY = `... on Refused { code rule message }`;
const WRITE = `mutation ($input: WriteCrisisCardInput!) { r: writeCrisisCard(input: $input) { __typename ... on CrisisCardDone { card { id hours provenance { version } } } ${WHY} } }`;
const MAKE = `mutation ($input: CardCodeInput!) { r: makeCardCode(input: $input) { __typename ... on CardCodeDone { printedCode } ${WHY} } }`;
const REVOKE = `mutation ($input: CardCodeInput!) { r: revokeCardCode(input: $input) { __typename ${WHY} } }`;
const ACTIVATION = `activation { id person way categories from until isLive version situation activatedBy { id } }`;
const ACTIVATE = `mutation ($input: ActivateCrisisCardInput!) { r: activateCrisisCard(input: $input) { __typename ... on CardActivationDone { ${ACTIVATION} } ${WHY} } }`;
const BY_CODE = `mutation ($input: ActivateCrisisCardByCodeInput!) { r: activateCrisisCardByCode(input: $input) { __typename ... on CardActivationDone { ${ACTIVATION} } ${WHY} } }`;
const END = `mutation ($input: EndActivationInput!) { r: endActivation(input: $input) { __typename ... on CardActivationDone { activation { isLive until } } ${WHY} } }`;
const READ = `query ($id: ID!) { person(id: $id) { name { givenName } crisisCard { helps contacts { kind } } careNetwork { nodes { kind } }
  recoveryPlan { text } lifeStory { nodes { id } } socialNetwork { inWords } goals { nodes { text } } } }`;
const OWN = `{ me { cardActivations { situation way isLive activatedBy { id } review } notifications { nodes { kind about } } accessRecords(first: 50) { nodes { layer fields category } } } }`;
const HOUR = 3_600_000;
const TABLES = ['crisis_card', 'card_code', 'card_activation', 'access_review', 'notification', 'consent_epoch'];

const HOSPITAL = encodeReferenceId('Organisation', organisations.hospital);
const CARD = {
  person: JONAS,
  ...{ situations: 'Als ik niet meer slaap en stemmen hoor.', signs: 'Ik sluit me op.', helps: 'Rustig praten, licht uit.', doesNotHelp: 'Met veel tegelijk komen.' },
  ...{ contacts: [{ kind: 'ORGANISATION', id: HOSPITAL }, { kind: 'PERSON', id: encodePersonId(persons.jonasMother) }] },
  ...{ opens: ['NAME', 'CRISIS_CARD', 'CARE_NETWORK'], hours: 48 },
};
const SITUATION = 'Op spoed binnengebracht, verward en angstig.';

describe('the crisis card (G-12)', () => {
  let circle: CircleHub;
  beforeAll(async () => {
    circle = await startCircleHub();
    await relateCounsellor(circle);
    await circle.sql(`INSERT INTO known_party (id, organisation, kind, recorded_at) VALUES ($1, $1, 'ORGANISATION', now())`, [organisations.hospital]);
  }, HUB_START);
  afterAll(() => circle.hub.stop());
  beforeEach(async () => {
    for (const table of [...TABLES.slice(0, -1), 'card_code_try']) await circle.sql(`DELETE FROM ${table}`);
    later(1_000);
  });

  const now = (): Date => circle.hub.clock.now();
  const later = (milliseconds: number): void => circle.hub.clock.set(new Date(now().getTime() + milliseconds));
  const doAs = async (identity: string, query: string, input: object) => {
    const answer = await circle.hub.ask(identity, query, { input: { idempotencyKey: key(), ...input } });
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
    return answered(answer) as any;
  };
  const read = async (identity: string, id = JONAS) => (await circle.hub.ask(identity, READ, { id })).data.person;
  const hoursOf = ({ from, until }: { from: string; until: string }) => (Date.parse(until) - Date.parse(from)) / HOUR;
  const write = () => doAs('jonas', WRITE, CARD);

  it('TQ-07, C-35, R-087: at a crisis admission the hospital it names reads the card and who is in charge outside, and nothing else', async () => {
    expect(await write()).toMatchObject({ card: { hours: 48, provenance: { version: 1 } } });
    expect(await read('jonas-hospital')).toBeNull();
    const { activation } = await whileTimeGoesOn(circle.hub, () => doAs('jonas-hospital', ACTIVATE, { person: JONAS, situation: SITUATION }));
    expect(activation).toMatchObject({ way: 'NAMED_ON_CARD', isLive: true, person: JONAS });
    expect(hoursOf(activation)).toBe(48);
    const shown = await read('jonas-hospital');
    expect(shown).toMatchObject({ name: { givenName: 'Jonas' }, crisisCard: { helps: CARD.helps, contacts: [{ kind: 'ORGANISATION' }, { kind: 'PERSON' }] } });
    expect(shown.careNetwork.nodes).toEqual(expect.arrayContaining([{ kind: 'CARE_LEAD' }]));
    expect(shown).toMatchObject({ recoveryPlan: null, lifeStory: null, socialNetwork: null, goals: null });
    // The contact who is in his circle reads it too; who is in neither does not.
    expect(await read('jonas-mother')).toMatchObject({ crisisCard: { helps: CARD.helps }, goals: null });
    expect(await read('jonas-father')).toMatchObject({ crisisCard: null });
    expect(await read('jonas-counsellor')).toMatchObject({ crisisCard: null });
    expect(await read('crisis-service')).toBeNull();

    const own = (await circle.hub.ask('jonas', OWN)).data.me;
    expect(own.cardActivations).toMatchObject([{ situation: SITUATION, way: 'NAMED_ON_CARD', isLive: true, review: 'OPEN' }]);
    expect(own.notifications.nodes).toEqual([{ kind: 'CARD_ACTIVATED', about: activation.id }]);
    expect(own.accessRecords.nodes).toEqual(expect.arrayContaining([{ layer: 'OVERRIDE', fields: ['Mutation.activateCrisisCard'], category: null }]));
    await openCase(circle.hub, 'regional-steward', JONAS);
    const reviews = await circle.hub.ask('regional-steward', `{ accessReviews { nodes { kind activation { id situation } override { id } } } }`);
    expect(reviews.data.accessReviews.nodes).toEqual([{ kind: 'CARD', activation: { id: activation.id, situation: SITUATION }, override: null }]);

    circle.hub.clock.set(new Date(Date.parse(activation.until) - 1));
    expect((await read('jonas-hospital')).crisisCard).not.toBeNull();
    later(1);
    expect(await read('jonas-hospital')).toBeNull();
    expect(await read('jonas-mother')).toMatchObject({ crisisCard: null });
  });

  it('C-35: a crisis service opens it with the printed code, which finds him, until it is revoked', async () => {
    await write();
    const { printedCode: code } = await doAs('jonas', MAKE, { person: JONAS });
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    const kept = JSON.stringify(await circle.sql('SELECT * FROM card_code'));
    expect(kept).not.toContain(code.replaceAll('-', '').slice(8));
    expect(await doAs('jonas-hospital', BY_CODE, { code, situation: SITUATION })).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-35' });
    expect(await circle.sql('SELECT 1 FROM card_code_try')).toEqual([]);

    const { activation } = await doAs('crisis-service', BY_CODE, { code: code.toLowerCase().replaceAll('-', ' '), situation: SITUATION });
    expect(activation).toMatchObject({ way: 'PRINTED_CODE', person: JONAS });
    expect(await read('crisis-service')).toMatchObject({ name: { givenName: 'Jonas' }, crisisCard: { helps: CARD.helps }, goals: null });
    expect(await doAs('jonas-father', END, { activation: activation.id, version: 1 })).toMatchObject({ code: 'NOT_FOUND' });
    later(1_000);
    const ended = await whileTimeGoesOn(circle.hub, () => doAs('jonas', END, { activation: activation.id, version: 1 }));
    expect(ended).toMatchObject({ activation: { isLive: false } });
    expect(await read('crisis-service')).toBeNull();
    expect(await doAs('jonas', END, { activation: activation.id, version: 2 })).toMatchObject({ code: 'ALREADY_ENDED' });

    expect(await doAs('jonas', REVOKE, { person: JONAS })).toMatchObject({ __typename: 'CardCodeDone' });
    expect(await doAs('jonas', REVOKE, { person: JONAS })).toMatchObject({ code: 'ALREADY_ENDED' });
    const before = await circle.snapshot(...TABLES);
    const revoked = await doAs('crisis-service', BY_CODE, { code, situation: SITUATION });
    const unknown = await doAs('crisis-service', BY_CODE, { code: '0000-1111-2222-3333-4444', situation: SITUATION });
    const malformed = await doAs('crisis-service', BY_CODE, { code: 'geen code', situation: SITUATION });
    expect(revoked).toMatchObject({ __typename: 'Refused', code: 'NOT_FOUND' });
    expect([unknown, malformed]).toEqual([revoked, revoked]);
    expect(await circle.snapshot(...TABLES)).toBe(before);
    expect(await circle.sql('SELECT is_found FROM card_code_try ORDER BY at, is_found DESC')).toHaveLength(4);
    expect(await circle.sql(`SELECT 1 FROM access_record WHERE fields = '{Mutation.activateCrisisCardByCode}' AND outcome = 'DENY'`)).toHaveLength(4);
  });

  it('C-35: nothing but opening the card tells that a code is right: a request that cannot be done is answered as with a wrong one', async () => {
    await write();
    const { printedCode: code } = await doAs('jonas', MAKE, { person: JONAS });
    const wrong = { code: '0000-1111-2222-3333-4444', situation: SITUATION };
    const right = { code, situation: SITUATION };
    for (const idempotencyKey of ['short', 'a key with spaces', 'x'.repeat(201)]) {
      const answers = [await doAs('crisis-service', BY_CODE, { ...wrong, idempotencyKey }), await doAs('crisis-service', BY_CODE, { ...right, idempotencyKey })];
      expect(answers[0]).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(answers[1]).toEqual(answers[0]);
    }
    expect(await circle.sql('SELECT 1 FROM card_code_try')).toEqual([]);
    // A key of another act before: that it is used is told no more than that the code is right.
    const used = key();
    await doAs('crisis-service', ACTIVATE, { person: MIRA, situation: SITUATION, isEmergency: true, idempotencyKey: used });
    const { activation } = await doAs('crisis-service', ACTIVATE, { person: JONAS, situation: SITUATION, isEmergency: true, idempotencyKey: used });
    await doAs('jonas', END, { activation: activation.id, version: 1 });
    await circle.sql('DELETE FROM card_activation');
    const reused = await doAs('crisis-service', BY_CODE, { ...right, idempotencyKey: used });
    expect(reused).toMatchObject({ code: 'NOT_FOUND' });
    expect(reused).toEqual(await doAs('crisis-service', BY_CODE, { ...wrong, idempotencyKey: used }));
    const lines = `SELECT 1 FROM access_record WHERE person = $1 AND fields = '{Mutation.activateCrisisCardByCode}' AND outcome = 'DENY' AND at = $2`;
    expect(await circle.sql(lines, [persons.jonas, now()])).toHaveLength(1);
    expect(await circle.sql('SELECT 1 FROM card_activation')).toEqual([]);
  });

  it('C-35, C-55: a relative and a professional whom it names find it while it is open, the relative only while in the circle', async () => {
    await write();
    const MINE = '{ openingsToMe { kind person categories until } }';
    const mine = async (identity: string) => (await circle.hub.ask(identity, MINE)).data.openingsToMe;
    expect(await mine('jonas-mother')).toEqual([]);
    const { activation } = await doAs('jonas-hospital', ACTIVATE, { person: JONAS, situation: SITUATION });
    const told = { kind: 'CARD', person: JONAS, until: activation.until };
    const [hers] = await mine('jonas-mother');
    expect(hers).toMatchObject(told);
    expect(await mine('jonas-hospital')).toMatchObject([told]);
    for (const other of ['jonas-father', 'jonas-counsellor', 'crisis-service', 'jonas']) expect(await mine(other)).toEqual([]);
    const lines = `SELECT actor FROM access_record WHERE person = $1 AND fields = '{Query.openingsToMe}' AND at = $2 ORDER BY actor`;
    expect(await circle.sql(lines, [persons.jonas, now()])).toHaveLength(2);
    await circle.sql('UPDATE relation SET withdrawn_at = $2 WHERE member = $1', [persons.jonasMother, now()]);
    later(1);
    expect(await mine('jonas-mother')).toEqual([]);
    await circle.sql('UPDATE relation SET withdrawn_at = NULL WHERE member = $1', [persons.jonasMother]);
    later(Date.parse(activation.until) - now().getTime());
    expect(await mine('jonas-mother')).toEqual([]);
    expect(await mine('jonas-hospital')).toEqual([]);
  });

  it('C-35: a natural person on it who left the circle opens it no more, and who closes it is on record', async () => {
    await write();
    await circle.sql('UPDATE relation SET withdrawn_at = $2 WHERE member = $1', [persons.jonasMother, now()]);
    later(1_000);
    const before = await circle.snapshot(...TABLES);
    expect(await doAs('jonas-mother', ACTIVATE, { person: JONAS, situation: SITUATION })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await circle.snapshot(...TABLES)).toBe(before);
    await circle.sql('UPDATE relation SET withdrawn_at = NULL WHERE member = $1', [persons.jonasMother]);
    const { activation } = await doAs('jonas-mother', ACTIVATE, { person: JONAS, situation: SITUATION });
    later(1_000);
    expect(await doAs('jonas-mother', END, { activation: activation.id, version: 1 })).toMatchObject({ activation: { isLive: false } });
    const own = (await circle.hub.ask('jonas', OWN)).data.me;
    expect(own.accessRecords.nodes).toContainEqual({ layer: 'OVERRIDE', fields: ['Mutation.endActivation'], category: null });
  });

  it('C-35: what was going on closes with the card to a contact who has to do with the person besides', async () => {
    const BRUG = encodeReferenceId('Organisation', organisations.brug);
    await doAs('jonas', WRITE, { ...CARD, contacts: [{ kind: 'ORGANISATION', id: BRUG }] });
    const { activation } = await doAs('crisis-service', ACTIVATE, { person: JONAS, situation: SITUATION, isEmergency: true });
    const told = async () =>
      (await circle.hub.ask('jonas-counsellor', `query ($id: ID!) { person(id: $id) { cardActivations { situation } } }`, { id: JONAS })).data.person.cardActivations;
    expect(await told()).toEqual([{ situation: SITUATION }]);
    later(Date.parse(activation.until) - now().getTime());
    expect(await told()).toBeNull();
  });

  it('C-35: five tries an hour, and the right code does not help the sixth', async () => {
    await write();
    const { printedCode: code } = await doAs('jonas', MAKE, { person: JONAS });
    const wrong = { code: '0000-1111-2222-3333-4444', situation: SITUATION };
    for (let tries = 0; tries < 5; tries += 1) expect(await doAs('crisis-service', BY_CODE, wrong)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await doAs('crisis-service', BY_CODE, { code, situation: SITUATION })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-35' });
    // The sixth is on record as the five are, and tells nothing of the code.
    const lines = async () =>
      circle.sql(`SELECT person, outcome FROM access_record WHERE fields = '{Mutation.activateCrisisCardByCode}' AND at = $1 ORDER BY id`, [now()]);
    expect(await lines()).toEqual(Array(6).fill({ person: null, outcome: 'DENY' }));
    later(HOUR - 1);
    expect(await doAs('crisis-service', BY_CODE, { code, situation: SITUATION })).toMatchObject({ code: 'RULE_NOT_MET' });
    expect(await circle.sql('SELECT 1 FROM card_activation')).toEqual([]);
    later(1);
    const right = { code, situation: SITUATION, idempotencyKey: key() };
    expect(await doAs('crisis-service', BY_CODE, right)).toMatchObject({ __typename: 'CardActivationDone' });
    later(1);
    // A retry opens nothing and tells that the code still is right: the person finds it.
    expect(await doAs('crisis-service', BY_CODE, right)).toMatchObject({ __typename: 'CardActivationDone' });
    expect(await lines()).toEqual([{ person: persons.jonas, outcome: 'PERMIT' }]);
    expect(await circle.sql('SELECT 1 FROM card_activation')).toHaveLength(1);
  });

  it('C-35: on its word that there is an emergency a crisis service opens it for twelve hours at most; nobody else can', async () => {
    const attested = { person: JONAS, situation: SITUATION, isEmergency: true };
    expect(await doAs('crisis-service', ACTIVATE, attested)).toMatchObject({ code: 'NOT_FOUND' });
    await write();
    const before = await circle.snapshot(...TABLES);
    expect(await doAs('crisis-service', ACTIVATE, { ...attested, isEmergency: false })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await doAs('crisis-service', ACTIVATE, { ...attested, person: MIRA })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await doAs('crisis-service', ACTIVATE, { ...attested, situation: 'Negentien tekens nu' })).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'C-35' });
    expect(await doAs('stranger', ACTIVATE, attested)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await doAs('jonas-counsellor', ACTIVATE, attested)).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-35' });
    expect(await doAs('jonas-father', ACTIVATE, attested)).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-35' });
    expect(await circle.snapshot(...TABLES)).toBe(before);
    const { activation } = await doAs('crisis-service', ACTIVATE, attested);
    expect(activation.way).toBe('ATTESTED_EMERGENCY');
    expect(hoursOf(activation)).toBe(12);
    later(12 * HOUR);
    expect(await read('crisis-service')).toBeNull();
  });

  it('is written by the person alone, within what a card can open', async () => {
    const before = await circle.snapshot(...TABLES);
    const wrong: [string, object, object][] = [
      ['jonas-mother', {}, { code: 'ONLY_THE_PERSON', rule: 'C-35' }],
      ['jonas-counsellor', {}, { code: 'ONLY_THE_PERSON', rule: 'C-35' }],
      ['stranger', {}, { code: 'NOT_FOUND' }],
      ['jonas', { opens: ['CRISIS_CARD', 'LIFE_STORY'] }, { code: 'RULE_NOT_MET', rule: 'C-35' }],
      ['jonas', { opens: [] }, { code: 'INPUT_NOT_FIT', rule: 'C-35' }],
      ['jonas', { hours: 0 }, { code: 'RULE_NOT_MET', rule: 'C-35' }],
      ['jonas', { hours: 73 }, { code: 'RULE_NOT_MET', rule: 'C-35' }],
      ['jonas', { helps: ' ' }, { code: 'INPUT_NOT_FIT' }],
      ['jonas', { contacts: [{ kind: 'PERSON', id: JONAS }] }, { code: 'INPUT_NOT_FIT' }],
      ['jonas', { contacts: [{ kind: 'ORGANISATION', id: encodeReferenceId('Organisation', organisations.mutuality) }] }, { code: 'UNKNOWN_GRANTEE' }],
      // Somebody who is in Kring and not around him is answered as somebody who is not (C-13).
      ['jonas', { contacts: [{ kind: 'PERSON', id: MIRA }] }, { code: 'UNKNOWN_GRANTEE' }],
      ['jonas', { contacts: [{ kind: 'PERSON', id: encodePersonId('00000000-0000-4000-8000-000000000001') }] }, { code: 'UNKNOWN_GRANTEE' }],
    ];
    for (const [identity, input, refusal] of wrong) {
      expect(await doAs(identity, WRITE, { ...CARD, ...input })).toMatchObject({ __typename: 'Refused', ...refusal });
    }
    expect(await doAs('jonas', MAKE, { person: JONAS })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-35' });
    expect(await circle.snapshot(...TABLES)).toBe(before);
    expect(await doAs('jonas', WRITE, { ...CARD, hours: 1 })).toMatchObject({ card: { hours: 1 } });
    expect(await doAs('jonas', WRITE, { ...CARD, hours: 72 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await doAs('jonas', WRITE, { ...CARD, hours: 72, version: 1 })).toMatchObject({ card: { hours: 72, provenance: { version: 2 } } });
    expect(await circle.sql('SELECT 1 FROM crisis_card')).toHaveLength(1);
  });
});
