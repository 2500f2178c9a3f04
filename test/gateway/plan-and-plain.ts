import type { AskInPlan, PlannedRequest, PlannedResponse } from '../../shared/planned-decisions';
import type { SubgraphName } from '../../shared/subgraph-names';
import type { GraphAnswer, TestHub } from '../support/hub';

/** One question, as it was answered and recorded. */
export interface Looked {
  readonly answer: GraphAnswer;
  /** The lines of the access record, without their ids and the instant. */
  readonly lines: readonly string[];
  /** What partners asked the decision point themselves: subgraph, person, category. */
  readonly askedByPartners: readonly string[];
}

const COLUMNS = [
  ...['subgraph', 'operation', 'actor_kind', 'actor', 'organisation', 'profession', 'team', 'purpose', 'token_id IS NULL AS tokenless'],
  ...['person', 'category', 'action', 'fields', 'outcome', 'layer', 'decided_by', 'own_records', 'policy_version', 'epoch', 'event'],
  ...['emergency', 'silent', 'disclosed_from', 'acting_for'],
].join(', ');

/** Asks at an instant of its own, so that the lines of one question can be told from those of all others. */
export async function look(
  hub: TestHub,
  who: string,
  query: string,
  variables: object,
  options: { readonly plainly: boolean },
): Promise<Looked> {
  hub.clock.set(new Date(hub.clock.now().getTime() + 1));
  hub.recount();
  const answer = await hub.ask(who, query, variables, options);
  const rows: object[] = await hub.subgraphs
    .get('person')!
    .dataSource.query(`SELECT ${COLUMNS} FROM access_record WHERE at = $1`, [hub.clock.now()]);
  const askedByPartners = [...hub.subgraphs.values()].flatMap(({ decisionRequests }) =>
    decisionRequests.flatMap(({ asker, cells }) => cells.map(({ person, category }) => `${asker.subgraph}|${person}|${category}`)),
  );
  return { answer, lines: rows.map((row) => JSON.stringify(row)).sort(), askedByPartners };
}

/** In what the two differ; none where the one is as good as the other. */
export function differences(plain: Looked, planned: Looked): readonly string[] {
  const both = (of: (looked: Looked) => unknown): boolean => JSON.stringify(of(plain)) === JSON.stringify(of(planned));
  return [
    ...(both(({ answer }) => answer.data) ? [] : ['data']),
    ...(both(({ answer }) => (answer.errors ?? []).map((error) => JSON.stringify(error)).sort()) ? [] : ['errors']),
    ...(both(({ answer }) => answer.withheld) ? [] : ['withheld']),
    ...(both(({ lines }) => lines) ? [] : ['lines']),
  ];
}

/**
 * Asks both ways. Answers that tell of the record itself change with each question, and which fields stand together in a
 * line of a caseload depends on which of two readings ends first: what differs is asked again, and must differ each time.
 */
export async function bothWays(hub: TestHub, who: string, query: string, variables: object = {}, most = 4): Promise<{ plain: Looked; planned: Looked; differ: readonly string[] }> {
  const plains: Looked[] = [];
  for (let times = 1; ; times += 1) {
    plains.push(await look(hub, who, query, variables, { plainly: true }));
    const planned = await look(hub, who, query, variables, { plainly: false });
    const differ = plains.map((plain) => differences(plain, planned)).sort((a, b) => a.length - b.length)[0]!;
    const isOfItself = plains.length > 1 && differences(plains[0]!, plains.at(-1)!).includes('data');
    const left = differ.filter((each) => !(isOfItself && each === 'data'));
    if (left.length === 0 || times === most) return { plain: plains[0]!, planned, differ: left };
  }
}

/** What the decision point sealed for a partner, read by somebody who has no key to make one with. */
export function sealedIn(envelope: string): { readonly act: object; readonly cells: readonly { person: string; category: string | null; fields: string[] }[] } {
  return JSON.parse(Buffer.from(envelope.split('.')[1]!, 'base64url').toString());
}

/** Keeps what was asked and answered for plans, and lets it be changed. */
export class Plans {
  readonly kept: { readonly request: PlannedRequest; readonly response: PlannedResponse }[] = [];
  /** What becomes of an answer on its way to the gateway. */
  change: (response: PlannedResponse, request: PlannedRequest) => PlannedResponse | Promise<PlannedResponse> = (response) => response;

  readonly between = (ask: AskInPlan): AskInPlan => async (request) => {
    const response = await ask(request);
    this.kept.push({ request, response });
    return this.change(response, request);
  };

  reset(): void {
    this.kept.length = 0;
    this.change = (response) => response;
  }

  /** Subgraph, person and category of all that was sealed. */
  sealed(): readonly string[] {
    return this.kept.flatMap(({ request, response }) =>
      response.fetches.flatMap(({ envelope }, index) =>
        envelope === null ? [] : sealedIn(envelope).cells.map(({ person, category }) => `${request.fetches[index]!.subgraph}|${person}|${category}`),
      ),
    );
  }

  leftOut(): readonly { readonly subgraph: SubgraphName; readonly withheld: readonly string[] }[] {
    return this.kept.flatMap(({ request, response }) =>
      response.fetches.flatMap(({ leftOut }, index) => leftOut.map(({ withheld }) => ({ subgraph: request.fetches[index]!.subgraph, withheld }))),
    );
  }
}
