import { randomUUID } from 'node:crypto';
import { DEMO } from '../../../../shared/demo-identities';
import { encodePersonId } from '../../../../shared/ids';
import { startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { done, everythingSaid, openTo } from './acts';

const { persons } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const INVITE = `mutation Act($input: InviteToResourceGroupInput!) { result: inviteToResourceGroup(input: $input) {
  ... on InvitationDone { token } ... on Refused { code } } }`;
const DECLINE = `mutation Act($input: AnswerInvitationInput!) { result: declineInvitation(input: $input) { __typename } }`;
const ACCEPT = `mutation Act($input: AnswerInvitationInput!) { result: acceptInvitation(input: $input) { __typename } }`;

describe('a relative is involved when both want it (C-03)', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
  });
  afterAll(() => hub.stop());

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
  const act = async (identity: string, document: string, input: object): Promise<any> => {
    const answer = await hub.ask(identity, document, { input: { idempotencyKey: randomUUID(), ...input } });
    expect(answer.errors).toBeUndefined();
    return answer.data.result;
  };
  const invited = async (): Promise<string> => {
    const { data } = await hub.ask('jonas', 'query Of($id: ID!) { person(id: $id) { resourceGroup { id } } }', { id: JONAS });
    const group = data.person.resourceGroup.id;
    return (await act('jonas', INVITE, { group, kind: 'RELATIVE', invitedAs: 'zus' })).token;
  };
  const toldTo = async (person: string): Promise<number> => {
    const db = hub.subgraphs.get('person')!.dataSource;
    const [{ count }] = await db.query('SELECT count(*)::int AS count FROM notification WHERE person = $1', [person]);
    return count;
  };

  it('a grant to all members opens nothing to one who declined, tells them nothing, and names nobody by name', async () => {
    await done(hub, 'jonas', 'giveGrant', { person: JONAS, grantee: { kind: 'ALL_MEMBERS' }, categories: ['WISHES'] });
    expect(await act('jonas-sister', DECLINE, { token: await invited() })).toEqual({ __typename: 'PlaceGivenUp' });
    expect(await openTo(hub, 'jonas-sister', JONAS)).toEqual([]);
    expect(await openTo(hub, 'jonas-mother', JONAS)).toContain('WISHES');

    const before = await everythingSaid(hub);
    const sister = { kind: 'PERSON', id: encodePersonId(persons.jonasSister) };
    expect(await done(hub, 'jonas', 'giveGrant', { person: JONAS, grantee: sister, categories: ['WISHES'] })).toMatchObject({
      code: 'UNKNOWN_GRANTEE',
    });
    expect(await everythingSaid(hub)).toEqual(before);
    expect(await toldTo(persons.jonasSister)).toBe(0);
  });

  it('it opens once they accept another invitation, to them as to every member', async () => {
    expect(await act('jonas-sister', ACCEPT, { token: await invited() })).toEqual({ __typename: 'ResourceGroupDone' });
    expect(await openTo(hub, 'jonas-sister', JONAS)).toContain('WISHES');
  });
});
