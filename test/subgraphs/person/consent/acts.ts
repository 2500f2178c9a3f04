import { randomUUID } from 'node:crypto';
import type { GraphAnswer, TestHub } from '../../../support/hub';

export const GRANT = /* GraphQL */ `
  fragment GrantParts on GrantDone {
    opensNothingNow
    grant {
      id
      state
      version
      categories
      bundles
      purposes
      actions
      from
      until
      recordedAt
      withdrawnAt
      exceptTo
      replaces
      heldBy {
        id
      }
      grantee {
        kind
        organisation {
          id
        }
        professional {
          id
        }
        team
        person
        relationKinds
      }
    }
  }
`;

const REFUSAL = /* GraphQL */ `
  fragment RefusalParts on RefusalDone {
    refusal {
      id
      state
      version
      everything
      categories
      actions
      grantee {
        kind
      }
    }
  }
`;

const WHY = /* GraphQL */ `
  ... on Refused {
    code
    rule
    message
  }
`;

const SILENCE = 'fragment SilenceParts on SilenceDone { silence { id state version categories grantee { kind } } }';

const BULK =
  'fragment BulkParts on ConsentBulkDone { bulk { id until categories ended made refusal recordedAt undoneAt restored organisation { id } } }';

const DOCUMENTS = {
  keepSilent: `mutation Act($input: KeepSilentInput!) { result: keepSilent(input: $input) { __typename ...SilenceParts ${WHY} } } ${SILENCE}`,
  endSilence: `mutation Act($input: EndSilenceInput!) { result: endSilence(input: $input) { __typename ...SilenceParts ${WHY} } } ${SILENCE}`,
  giveGrant: `mutation Act($input: GiveGrantInput!) { result: giveGrant(input: $input) { __typename ...GrantParts ${WHY} } } ${GRANT}`,
  limitGrant: `mutation Act($input: LimitGrantInput!) { result: limitGrant(input: $input) { __typename ...GrantParts ${WHY} } } ${GRANT}`,
  withdrawGrant: `mutation Act($input: WithdrawGrantInput!) { result: withdrawGrant(input: $input) { __typename ...GrantParts ${WHY} } } ${GRANT}`,
  giveException: `mutation Act($input: GiveExceptionInput!) { result: giveException(input: $input) { __typename ...GrantParts ${WHY} } } ${GRANT}`,
  refuse: `mutation Act($input: RefuseInput!) { result: refuse(input: $input) { __typename ...RefusalParts ${WHY} } } ${REFUSAL}`,
  withdrawRefusal: `mutation Act($input: WithdrawRefusalInput!) { result: withdrawRefusal(input: $input) { __typename ...RefusalParts ${WHY} } } ${REFUSAL}`,
  pauseAll: `mutation Act($input: PauseInput!) { result: pauseAll(input: $input) { __typename ...RefusalParts ${WHY} } } ${REFUSAL}`,
  endPause: `mutation Act($input: PauseInput!) { result: endPause(input: $input) { __typename ... on EndPauseDone { refusals { id state } } ${WHY} } }`,
  limitAll: `mutation Act($input: LimitAllInput!) { result: limitAll(input: $input) { __typename ...BulkParts ${WHY} } } ${BULK}`,
  undoBulk: `mutation Act($input: UndoBulkInput!) { result: undoBulk(input: $input) { __typename ...BulkParts ${WHY} } } ${BULK}`,
  openRelation: `mutation Act($input: OpenRelationInput!) { result: openRelation(input: $input) { __typename ... on RelationDone { relation { id kind role isLive openedBy inWords until organisation { id } professional { id } team } } ${WHY} } }`,
  endRelation: `mutation Act($input: EndRelationInput!) { result: endRelation(input: $input) { __typename ... on RelationDone { relation { id isLive until } } ${WHY} } }`,
  registerRelation: `mutation Act($input: RegisterRelationInput!) { result: registerRelation(input: $input) { __typename ... on RegistrationDone { isReceived } ${WHY} } }`,
  confirmRegistration: `mutation Act($input: AnswerRegistrationInput!) { result: confirmRegistration(input: $input) { __typename ... on RelationDone { relation { id kind role isLive openedBy professional { id } } } ${WHY} } }`,
  declineRegistration: `mutation Act($input: AnswerRegistrationInput!) { result: declineRegistration(input: $input) { __typename ... on DeclineRegistrationDone { proposal { id state version } } ${WHY} } }`,
} as const;
export type Act = keyof typeof DOCUMENTS;

/** Does an act as somebody; a fresh idempotency key unless one is given. */
export function act(hub: TestHub, identity: string, name: Act, input: object): Promise<GraphAnswer> {
  return hub.ask(identity, DOCUMENTS[name], { input: { idempotencyKey: randomUUID(), ...input } });
}

/** The same, for what is expected to be answered without an error: the result itself. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
export async function done(hub: TestHub, identity: string, name: Act, input: object): Promise<any> {
  const answer = await act(hub, identity, name, input);
  expect(answer.errors).toBeUndefined();
  return answer.data.result;
}

const TABLES = [
  'consent_grant',
  'consent_refusal',
  'consent_epoch',
  'silence',
  'consent_request',
  'consent_receipt',
  'consent_bulk',
  'relation',
  'relation_proposal',
  'known_party',
  'team_roster',
  'retention_duty',
  'done_act',
  'outbox',
];

/** Everything that an act of consent could change, to the byte: what was refused leaves all of it as it was. */
export async function everythingSaid(hub: TestHub): Promise<Record<string, string>> {
  const db = hub.subgraphs.get('person')!.dataSource;
  const state: Record<string, string> = {};
  for (const table of TABLES) {
    const [row] = await db.query(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS state FROM ${table} t`,
    );
    state[table] = row.state;
  }
  return state;
}

export async function epochOf(hub: TestHub, person: string): Promise<number> {
  const [row] = await hub.subgraphs
    .get('person')!
    .dataSource.query('SELECT epoch FROM consent_epoch WHERE person = $1', [person]);
  return Number(row.epoch);
}

/** The categories of a person that are open to somebody now, by what the graph itself says. */
export async function openTo(hub: TestHub, identity: string, personId: string): Promise<readonly string[]> {
  const answer = await hub.ask(identity, 'query Open($id: ID!) { person(id: $id) { access { category outcome } } }', {
    id: personId,
  });
  expect(answer.errors).toBeUndefined();
  const access: { category: string; outcome: string }[] = answer.data.person?.access ?? [];
  return access.filter(({ outcome }) => outcome !== 'WITHHELD').map(({ category }) => category);
}
