import { encodePersonId } from '../../../../shared/ids';
import { HUB_START, JONAS, answered, key, persons, professionals, relateCounsellor, startCircleHub } from '../circle-hub';
import type { CircleHub } from '../circle-hub';

const TOLD = 'id text language toldBy provenance { source heldBy version }';
const TELL = `mutation Tell($input: TellAboutPersonInput!) { tellAboutPerson(input: $input) {
  __typename ... on TellAboutPersonDone { told { ${TOLD} } } ... on Refused { code rule message } } }`;
const READ = `query Read($id: ID!) { person(id: $id) { toldByRelatives { nodes { ${TOLD} } } } }`;
const TABLES = ['told_by_relative', 'consent_grant', 'relation', 'done_act'] as const;

describe('what a relative tells about the person', () => {
  let circle: CircleHub;
  beforeAll(async () => {
    circle = await startCircleHub();
    await relateCounsellor(circle);
    for (const member of [persons.jonasMother, persons.jonasFather]) {
      await circle.consent.grant({
        ...{ person: persons.jonas, grantee: { kind: 'PERSON', ref: member } },
        ...{ categories: ['CONTEXT_CONVERSATIONS'], actions: ['CONTRIBUTE'] },
      });
    }
  }, HUB_START);
  afterAll(() => circle?.hub.stop());

  const tell = (as: string, input: object = {}) =>
    circle.hub.ask(as, TELL, {
      input: {
        ...{ idempotencyKey: key(), person: JONAS, text: ' Hij slaapt slecht. ', language: 'nl' },
        ...{ acknowledgedVisibleToPerson: true, ...input },
      },
    });
  const read = (as: string) => circle.hub.ask(as, READ, { id: JONAS });
  const texts = async (as: string): Promise<string[] | null> =>
    (await read(as)).data.person.toldByRelatives?.nodes.map(({ text }: { text: string }) => text) ?? null;

  it('is warned of before it is written: without having seen that the person reads it, nothing is (C-22)', async () => {
    const before = await circle.snapshot(...TABLES);
    const answer = answered(await tell('jonas-mother', { acknowledgedVisibleToPerson: false }));
    expect(answer).toMatchObject({ __typename: 'Refused', code: 'RULE_NOT_MET', rule: 'C-22' });
    expect(answer['message']).toMatch(/^The person can read what you tell here, and that it was you/);
    expect(await circle.snapshot(...TABLES)).toBe(before);
  });

  it('is the person’s to read with who told it, the relative’s own, and no other relative’s (C-22, C-23)', async () => {
    const mother = encodePersonId(persons.jonasMother);
    const told = answered(await tell('jonas-mother'))['told'];
    expect(told).toMatchObject({
      ...{ text: 'Hij slaapt slecht.', language: 'nl', toldBy: mother },
      provenance: { source: 'RELATIVE', heldBy: persons.jonasMother, version: 1 },
    });
    answered(await tell('jonas-father', { text: 'Hij werkt graag.' }));
    expect((await texts('jonas'))?.toSorted()).toEqual(['Hij slaapt slecht.', 'Hij werkt graag.']);
    expect(await texts('jonas-mother')).toEqual(['Hij slaapt slecht.']);
    expect(await texts('jonas-father')).toEqual(['Hij werkt graag.']);
  });

  it('opens nothing else to the one who told: what was withheld stays withheld, to the letter (C-23)', async () => {
    const ACCESS = 'query Access($id: ID!) { person(id: $id) { access { category outcome } goals { nodes { text } } } }';
    const before = await circle.hub.ask('jonas-mother', ACCESS, { id: JONAS });
    answered(await tell('jonas-mother', { text: 'Nog iets.' }));
    const after = await circle.hub.ask('jonas-mother', ACCESS, { id: JONAS });
    expect([after.data, after.withheld]).toEqual([before.data, before.withheld]);
    expect(after.withheld.map(({ category }) => category)).toContain('GOALS');
    expect(await texts('jonas-mother')).not.toContain('Hij werkt graag.');
  });

  it('is open to others as far as the person says, and to nobody else', async () => {
    for (const other of ['stranger', 'jonas-sister']) expect((await read(other)).data.person).toBeNull();
    expect(await texts('jonas-counsellor')).toBeNull();
    await circle.consent.grant({
      ...{ person: persons.jonas, grantee: { kind: 'PROFESSIONAL', ref: professionals.jonasCounsellor } },
      categories: ['CONTEXT_CONVERSATIONS'],
    });
    expect(await texts('jonas-counsellor')).toEqual(await texts('jonas'));
    expect(await texts('jonas-mother')).not.toContain('Hij werkt graag.');
  });

  it.each([
    ['the person', 'jonas', 'NOT_PERMITTED'],
    ['a professional', 'jonas-counsellor', 'NOT_PERMITTED'],
    ['somebody without a relation', 'jonas-sister', 'NOT_FOUND'],
    ['a professional elsewhere', 'stranger', 'NOT_FOUND'],
  ])('is not for %s to tell', async (_who, as, code) => {
    const before = await circle.snapshot(...TABLES);
    expect(answered(await tell(as))).toMatchObject({ __typename: 'Refused', code });
    expect(await circle.snapshot(...TABLES)).toBe(before);
  });

  it.each([
    ['nothing', { text: '  ' }, 'INPUT_NOT_FIT'],
    ['4001 characters', { text: 'x'.repeat(4_001) }, 'INPUT_NOT_FIT'],
    ['no language', { language: 'Nederlands' }, 'INPUT_NOT_FIT'],
  ])('refuses %s', async (_what, input, code) => {
    const before = await circle.snapshot(...TABLES);
    expect(answered(await tell('jonas-mother', input))).toMatchObject({ code });
    expect(await circle.snapshot(...TABLES)).toBe(before);
  });

  it('keeps 4000 characters, once for one key', async () => {
    const input = { text: 'x'.repeat(4_000), idempotencyKey: key() };
    const first = await tell('jonas-father', input);
    expect(answered(first)['told']).toMatchObject({ text: input.text });
    const before = await circle.snapshot(...TABLES);
    expect((await tell('jonas-father', input)).data).toEqual(first.data);
    expect(await circle.snapshot(...TABLES)).toBe(before);
  });

  it('takes the person’s yes: a relative to whom they said nothing of it writes nothing', async () => {
    await circle.sql("UPDATE consent_grant SET withdrawn_at = $1, version = 2 WHERE grantee->>'ref' = $2", [
      circle.hub.clock.now(),
      persons.jonasFather,
    ]);
    const before = await circle.snapshot(...TABLES);
    expect(answered(await tell('jonas-father'))).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-22' });
    expect(await circle.snapshot(...TABLES)).toBe(before);
    expect((await texts('jonas-father'))?.length).toBe(2);
  });
});
