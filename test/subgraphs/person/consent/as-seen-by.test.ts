import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO, DEMO_IDENTITIES } from '../../../../shared/demo-identities';
import { encodeId, encodePersonId } from '../../../../shared/ids';
import { startTestHub } from '../../../support/hub';
import type { GraphAnswer, TestHub } from '../../../support/hub';
import { inBatches, personFields } from '../../../support/person-fields';
import { timesFor } from '../../../support/proof';
import { everythingSaid } from './acts';

const { persons } = DEMO;
const JONAS = encodePersonId(persons.jonas);
const OPERATIONS = join(__dirname, '..', '..', '..', '..', 'docs', 'operations');

/** Each example operation about one person. */
const EXAMPLES = readdirSync(OPERATIONS).flatMap((file) => {
  const text = readFileSync(join(OPERATIONS, file), 'utf8');
  return /person\(id: \$person\)/.test(text) ? [{ file, text }] : [];
});

interface Holder {
  readonly identity: string;
  readonly relation: string;
}

describe('a person sees themselves through somebody’s eyes', () => {
  let hub: TestHub;
  let holders: readonly Holder[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows are asserted field by field
  const sql = (query: string, parameters: unknown[]): Promise<any[]> =>
    hub.subgraphs.get('person')!.dataSource.query(query, parameters);

  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
    const relations = await sql(
      `SELECT r.id, coalesce(r.professional, r.member) AS holder, t.professional AS on_team
         FROM relation r LEFT JOIN team_roster t ON t.team = r.team
        WHERE r.person = $1 AND r.until_at IS NULL ORDER BY r.from_at, r.id`,
      [persons.jonas],
    );
    holders = DEMO_IDENTITIES.flatMap(({ key, actor }) => {
      const { id } = actor;
      const held =
        relations.find(({ holder }) => holder === id) ?? relations.find(({ on_team }) => on_team === id);
      return held === undefined ? [] : [{ identity: key, relation: encodeId('Relation', persons.jonas, held.id) }];
    });
  });
  afterAll(() => hub.stop());

  const through = (relation: string, query: string, variables: object): Promise<GraphAnswer> =>
    hub.ask('jonas', query, variables, { headers: { 'kring-as-seen-by': relation } });
  const told = ({ data, withheld, errors }: GraphAnswer): unknown => ({ person: data?.person, withheld, errors });

  it('and gets what each of them gets, in every example of the questions they ask', async () => {
    expect(holders.map(({ identity }) => identity).sort()).toEqual([
      ...['gtb-coach', 'jonas-counsellor', 'jonas-father', 'jonas-gp', 'jonas-intake', 'jonas-mother'],
      ...['jonas-team-member', 'ocmw-housing'],
    ]);
    expect(EXAMPLES.length).toBeGreaterThan(10);
    const share = timesFor(3, 1);
    for (const [place, { identity, relation }] of holders.entries()) {
      // A usual run asks each of them a third of the questions, each question thus by some of them.
      for (const { file, text } of EXAMPLES.filter((_, index) => index % share === place % share)) {
        const [real, seen] = await Promise.all([
          hub.ask(identity, text, { person: JONAS }),
          through(relation, text, { person: JONAS }),
        ]);
        expect({ identity, file, ...(told(seen) as object) }).toEqual({ identity, file, ...(told(real) as object) });
      }
    }
  });

  it('and gets what they get in every field of every partner, keys and withheld lists included', async () => {
    for (const { identity, relation } of holders.slice(0, timesFor(2, holders.length))) {
      for (const batch of inBatches(personFields())) {
        const query = `query Of($id: ID!) { person(id: $id) { ${batch.map((each) => each.selection).join(' ')} } }`;
        const [real, seen] = await Promise.all([
          hub.ask(identity, query, { id: JONAS }),
          through(relation, query, { id: JONAS }),
        ]);
        expect({ identity, ...(told(seen) as object) }).toEqual({ identity, ...(told(real) as object) });
      }
    }
  });

  const relationOf = (identity: string): string => holders.find((each) => each.identity === identity)!.relation;
  const NAME = 'query Of($id: ID!) { person(id: $id) { name { givenName } diagnoses { nodes { wording } } } }';

  it('and what they are to do themselves is what the other is to do', async () => {
    const { identity, relation } = holders.find(({ identity: key }) => key === 'jonas-counsellor')!;
    await hub.settle();
    const mine = 'query Mine($id: ID!) { person(id: $id) { dueItems(first: 100, filter: { mine: true }) { nodes { id } } } }';
    const [seen, real] = [await through(relation, mine, { id: JONAS }), await hub.ask(identity, mine, { id: JONAS })];
    expect(real.data.person.dueItems.nodes.length).toBeGreaterThan(0);
    expect(told(seen)).toEqual(told(real));
  });

  it('it stands in the record as their own look, with the relation, and never as a look of the other', async () => {
    const before = await sql('SELECT max(at) AS at FROM access_record WHERE person = $1', [persons.jonas]);
    hub.clock.set(new Date(hub.clock.now().getTime() + 1_000));
    await through(relationOf('gtb-coach'), NAME, { id: JONAS });
    const lines = await sql(
      `SELECT actor, purpose, outcome, layer, decided_by, category FROM access_record
        WHERE person = $1 AND at > $2 ORDER BY category`,
      [persons.jonas, before[0].at],
    );
    const [relation] = await sql(`SELECT id FROM relation WHERE person = $1 AND professional = $2`, [
      persons.jonas,
      DEMO.professionals.gtbCoach,
    ]);
    expect(lines.map(({ category }) => category)).toEqual(['DIAGNOSIS', 'NAME']);
    for (const line of lines) {
      expect(line).toMatchObject({
        ...{ actor: persons.jonas, purpose: 'SELF', outcome: 'PERMIT', layer: 'OWN', decided_by: [relation.id] },
      });
    }
  });

  it('it is for looking alone: nothing can be done', async () => {
    const before = await everythingSaid(hub);
    const query = 'mutation Act($input: PauseInput!) { pauseAll(input: $input) { ... on Refused { code } } }';
    const input = { person: JONAS, idempotencyKey: randomUUID() };
    const answer = await through(relationOf('jonas-mother'), query, { input });
    expect(answer.data.pauseAll.code).toBe('ONLY_THE_PERSON');
    const leave = 'mutation Act($input: AnswerInvitationInput!) { acceptInvitation(input: $input) { ... on Refused { code } } }';
    const accepting = { token: 'x'.repeat(43), idempotencyKey: randomUUID() };
    const accepted = await through(relationOf('jonas-mother'), leave, { input: accepting });
    expect(accepted.data.acceptInvitation.code).toBe('NOT_PERMITTED');
    expect(await everythingSaid(hub)).toEqual(before);
  });

  it('it shows nobody but oneself, and through an ended relation nothing at all', async () => {
    const other = await through(relationOf('jonas-mother'), NAME, { id: encodePersonId(persons.jonasMother) });
    expect(other.data.person).toBeNull();
    const [ended] = await sql(
      'SELECT id FROM relation WHERE person = $1 AND until_at IS NOT NULL AND professional IS NOT NULL ORDER BY id LIMIT 1',
      [persons.jonas],
    );
    const NETWORK = 'query Of($id: ID!) { person(id: $id) { name { givenName } careNetwork { nodes { role } } } }';
    const seen = await through(encodeId('Relation', persons.jonas, ended.id), NETWORK, { id: JONAS });
    // The former psychologist keeps a record of the own practice, and so is told that there is such a person.
    expect(seen.data.person).toEqual({ name: null, careNetwork: null });
    const nobodys = await through(encodeId('Relation', persons.jonas, randomUUID()), NAME, { id: JONAS });
    expect(nobodys.data.person).toBeNull();
  });

  it('it does not tell of an override before the person is to be told of it', async () => {
    const noticeFrom = new Date(hub.clock.now().getTime() + 60_000);
    const id = randomUUID();
    await sql(
      `INSERT INTO secrecy_override (id, recorded_at, from_at, until_at, person, ground, danger, recipient, categories,
         author, organisation, reason, notice_from)
       VALUES ($1, $2, $2, $3, $4, 'CONFLICT_OF_DUTIES', 'ACUTE', $5, $6, $7, $8, 'Acuut gevaar.', $9)`,
      [
        ...[id, hub.clock.now(), new Date(hub.clock.now().getTime() + 3_600_000), persons.jonas],
        ...[JSON.stringify({ kind: 'PROFESSIONAL', ref: DEMO.professionals.jonasTeamMember }), ['SUICIDALITY', 'DIAGNOSIS']],
        ...[DEMO.professionals.jonasCounsellor, DEMO.organisations.brug, noticeFrom],
      ],
    );
    const accessOf = async (answer: Promise<GraphAnswer>) =>
      (await answer).data.person.access.find(({ category }: { category: string }) => category === 'DIAGNOSIS').outcome;
    const ACCESS = 'query Of($id: ID!) { person(id: $id) { access { category outcome } } }';
    const team = relationOf('jonas-team-member');
    expect(await accessOf(hub.ask('jonas-team-member', ACCESS, { id: JONAS }))).toBe('OPEN');
    expect(await accessOf(through(team, ACCESS, { id: JONAS }))).toBe('WITHHELD');
    hub.clock.set(noticeFrom);
    expect(await accessOf(through(team, ACCESS, { id: JONAS }))).toBe('OPEN');
  });
});
