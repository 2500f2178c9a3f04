import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CATEGORIES } from '../../../../consent/vocabulary';
import type { RelationKind, Role } from '../../../../consent/vocabulary';
import { DEMO, DEMO_IDENTITIES } from '../../../../shared/demo-identities';
import { encodeId, encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { CATEGORY_OF_DETAIL } from '../../../../subgraphs/person/register/register.rules';
import { consentRows } from '../../../support/consent-rows';
import type { ConsentRows } from '../../../support/consent-rows';
import { startTestHub } from '../../../support/hub';
import type { TestHub } from '../../../support/hub';
import { inBatches, personFields } from '../../../support/person-fields';
import { timesFor } from '../../../support/proof';
import { done, epochOf, everythingSaid, openTo } from '../consent/acts';

const { persons } = DEMO;
const JONAS = encodePersonId(persons.jonas);
/** Has no data of her own in Kring, and is silenced and refused exactly as the others. */
const NOBODY = 'jonas-sister';
/** Has no data either, and opened everything. */
const OPEN_NOBODY = 'mira-co-parent';

const FIELDS = personFields();
/** Who wrote in the person's place is told by the consent to see who acts for them, of whatever it stands beside. */
const FIELDS_OF_ONE_CONSENT = personFields(5, ['Provenance.writtenInPlaceBy']);
const NOTES_GOAL =
  'mutation Note($input: AddGoalNoteInput!) { addGoalNote(input: $input) { __typename ... on Refused { code message rule } } }';

interface Asker {
  readonly identity: string;
  readonly kind: RelationKind;
  readonly role: Role;
  /** Whose silence is tried on them; not somebody whose record they keep. */
  readonly of: 'jonas' | 'mira';
}

const ALL_ASKERS: readonly Asker[] = [
  { identity: 'stranger', kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER', of: 'jonas' },
  { identity: 'gtb-coach', kind: 'COACHING', role: 'JOB_COACH', of: 'mira' },
  { identity: 'mira-psychiatrist', kind: 'CARE_LEAD', role: 'MH_LEAD', of: 'jonas' },
  { identity: 'mira-coach', kind: 'COACHING', role: 'JOB_COACH', of: 'jonas' },
  { identity: 'jonas-counsellor', kind: 'CARE_LEAD', role: 'MH_LEAD', of: 'mira' },
];
const ASKERS = ALL_ASKERS.slice(0, timesFor(3, ALL_ASKERS.length));

const actorOf = (identity: string) => {
  const { actor } = DEMO_IDENTITIES.find(({ key }) => key === identity)!;
  if (actor.kind !== 'PROFESSIONAL') throw new TypeError(`${identity} is no professional`);
  return actor;
};
const personOf = (identity: string): string => {
  const { actor } = DEMO_IDENTITIES.find(({ key }) => key === identity)!;
  if (actor.kind !== 'PERSON') throw new TypeError(`${identity} is no person`);
  return actor.id;
};
const NOBODIES = [personOf(NOBODY), personOf(OPEN_NOBODY)];
const named = (identity: string) => ({
  kind: 'PROFESSIONAL',
  id: encodeReferenceId('Professional', actorOf(identity).id),
});

/** The body without what must differ: keys and instants. */
function withoutKeysAndDates(body: string): string {
  return body
    .replace(/\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?/g, 'DATE')
    .replace(/"[A-Za-z0-9_-]{60,}"/g, '"KEY"');
}

describe('silence', () => {
  let hub: TestHub;
  let rows: ConsentRows;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows are asserted field by field
  const sql = (query: string, parameters: unknown[]): Promise<any> =>
    hub.subgraphs.get('person')!.dataSource.query(query, parameters);

  beforeAll(async () => {
    hub = await startTestHub({ demo: true });
    rows = consentRows(hub);
    // That somebody can sign in says that they have a name; here it is to be as little as can be.
    await sql('DELETE FROM person_name WHERE person_id = ANY($1)', [NOBODIES]);
    for (const { identity, kind, role, of } of ASKERS) {
      const { id: professional, organisation } = actorOf(identity);
      await rows.relation({ person: personOf(of), kind, role, organisation, professional });
      await rows.grant({
        person: personOf(OPEN_NOBODY),
        grantee: { kind: 'PROFESSIONAL', ref: professional },
        categories: CATEGORIES,
      });
      for (const who of [of, NOBODY]) {
        const saying = { person: encodePersonId(personOf(who)), grantee: named(identity), categories: CATEGORIES };
        await done(hub, who, 'refuse', saying);
        expect(await done(hub, who, 'keepSilent', saying)).toMatchObject({ __typename: 'SilenceDone' });
      }
    }
  });
  afterAll(() => hub.stop());

  const ask = (identity: string, of: string, selection: string) =>
    hub.ask(identity, `query Of($id: ID!) { person(id: $id) { ${selection} } }`, {
      id: encodePersonId(personOf(of)),
    });

  describe.each(ASKERS)('$identity, silenced by $of', ({ identity, kind, role, of }) => {
    // One at a time, so that the two without data have nobody around them but the asker.
    beforeAll(async () => {
      const { id: professional, organisation } = actorOf(identity);
      for (const who of [NOBODY, OPEN_NOBODY]) {
        await rows.relation({ person: personOf(who), kind, role, organisation, professional });
      }
    });
    afterAll(() => sql('UPDATE relation SET withdrawn_at = $2 WHERE person = ANY($1)', [NOBODIES, hub.clock.now()]));

    it('is answered byte for byte as about somebody without any data, in every field of every partner', async () => {
      for (const batch of inBatches(FIELDS)) {
        const selection = batch.map((field) => field.selection).join(' ');
        const [silent, nobody] = await Promise.all([ask(identity, of, selection), ask(identity, NOBODY, selection)]);
        expect(silent.errors).toBeUndefined();
        expect(withoutKeysAndDates(silent.text)).toBe(withoutKeysAndDates(nobody.text));
      }
    });

    it('cannot tell silence from consent to see what is not there', async () => {
      const access = (await ask(identity, OPEN_NOBODY, 'access { category outcome }')).data.person.access;
      // What no consent opens to this role is withheld with and without silence.
      const shut = access.flatMap((each: { category: string; outcome: string }) =>
        each.outcome === 'WITHHELD' ? [each.category] : [],
      );
      const fields = FIELDS_OF_ONE_CONSENT.filter(
        ({ name, categories }) => name !== 'access' && !shut.some((category: string) => categories.has(category)),
      );
      expect(fields.length).toBeGreaterThan(8);
      for (const batch of inBatches(fields)) {
        const selection = batch.map((field) => field.selection).join(' ');
        const [silent, open] = await Promise.all([ask(identity, of, selection), ask(identity, OPEN_NOBODY, selection)]);
        expect(withoutKeysAndDates(silent.text)).toBe(withoutKeysAndDates(open.text));
      }
    });
  });

  it('is not what anybody else sees: the general practitioner reads on, and what is refused loudly is listed', async () => {
    const gp = await ask('jonas-gp', 'jonas', 'name { givenName } diagnoses { nodes { wording } }');
    expect(gp.data.person.name.givenName).toBe('Jonas');
    expect(gp.withheld.map(({ category }) => category)).toContain('DIAGNOSIS');
  });

  it('a list that prescribers act on says to everybody that it may be incomplete, silence or not', async () => {
    const selection = 'medications { mayBeIncomplete nodes { id } }';
    for (const [who, of] of [
      ['stranger', 'jonas'],
      ['mira-psychiatrist', 'jonas'],
      ['mira', 'mira'],
      ['mira-gp', 'mira'],
    ] as const) {
      expect((await ask(who, of, selection)).data.person.medications).toMatchObject({ mayBeIncomplete: true });
    }
  });

  it('the register tells nothing of a record that is to go unnoticed, and goes on with the rest', async () => {
    const { id: professional, organisation } = actorOf('mira-gp');
    await rows.relation({
      ...{ person: persons.jonas, kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER', organisation, professional },
    });
    await rows.grant({
      person: persons.jonas,
      grantee: { kind: 'PROFESSIONAL', ref: professional },
      categories: ['NOTICES', 'MEDICATION', 'TRAJECTORY'],
    });
    await note(persons.jonas, 'Medication', '2026-11-02');
    await note(persons.jonas, 'MentalHealthTrajectory', '2026-11-03');
    const notices = async () => {
      const { data } = await ask('mira-gp', 'jonas', 'notices { nodes { onDate } }');
      return data.person.notices.nodes.map(({ onDate }: { onDate: string }) => onDate);
    };
    const before = await notices();
    expect(before).toEqual(expect.arrayContaining(['2026-11-02', '2026-11-03']));

    await done(hub, 'jonas', 'refuse', { person: JONAS, grantee: named('mira-gp'), categories: ['MEDICATION'] });
    // Refused alone, the notice stays: it says that something changed, and the refusal is no secret.
    expect(await notices()).toEqual(before);
    const { silence } = await done(hub, 'jonas', 'keepSilent', {
      person: JONAS,
      grantee: named('mira-gp'),
      categories: ['MEDICATION'],
    });
    expect(await notices()).toEqual(before.filter((day: string) => day !== '2026-11-02'));
    await done(hub, 'jonas', 'endSilence', { silence: silence.id, version: 1 });
    expect(await notices()).toEqual(before);
  });

  it('the register keeps quiet to the last, also where the end of a silence stands already', async () => {
    const person = randomUUID();
    const { id: professional, organisation } = actorOf('mira-gp');
    await rows.person(person);
    await rows.relation({ person, kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER', organisation, professional });
    await rows.grant({ person, grantee: { kind: 'PROFESSIONAL', ref: professional }, categories: ['NOTICES'] });
    await note(person, 'Medication', '2026-11-02');
    const id = randomUUID();
    const now = hub.clock.now();
    const grantee = JSON.stringify({ kind: 'PROFESSIONAL', ref: professional });
    await sql(
      `INSERT INTO silence (id, person, grantee, categories, from_at, recorded_at, recorded_by) VALUES ($1, $2, $3, '{MEDICATION}', $4, $4, $2)`,
      [id, person, grantee, now],
    );
    const noticesWhenItEnds = async (end: Date) => {
      await sql('UPDATE silence SET withdrawn_at = $2 WHERE id = $1', [id, end]);
      const query = 'query Of($id: ID!) { person(id: $id) { notices { nodes { onDate } } } }';
      return (await hub.ask('mira-gp', query, { id: encodePersonId(person) })).data.person.notices.nodes;
    };

    // Written by a process whose clock is ahead of this one: the rule says that it holds until then.
    expect(await noticesWhenItEnds(new Date(now.getTime() + 1))).toEqual([]);
    expect(await noticesWhenItEnds(now)).toEqual([{ onDate: '2026-11-02' }]);
  });

  /** A notice as a partner tells it, about a record it keeps. */
  async function note(person: string, detailType: string, onDate: string): Promise<void> {
    await sql(
      `INSERT INTO register_entry (person_id, id, held_by, author, source, source_system, recorded_at, version, kind,
         category, code, on_date, responsible, subgraph, detail, detail_type, sequence)
       VALUES ($1, $2, $3, $4, 'PARTNER_SYSTEM', 'mental-health', $5, 1, 'NOTICE', 'NOTICES',
         'EVENT_OR_POLICY_CHANGE', $6, NULL, 'mental-health', $7, $8, 9000)`,
      [
        ...[person, randomUUID(), DEMO.organisations.brug, DEMO.professionals.jonasCounsellor],
        ...[hub.clock.now(), onDate, randomUUID(), detailType],
      ],
    );
  }

  it('knows of every kind of record that the register tells of, which category it is', () => {
    const said = sources(join(__dirname, '..', '..', '..', '..', 'subgraphs')).flatMap((text) =>
      [...text.matchAll(/detailType: '(\w+)'/g)].map(([, type]) => type!),
    );
    expect(said.length).toBeGreaterThan(3);
    expect([...new Set(said)].filter((type) => CATEGORY_OF_DETAIL[type] === undefined)).toEqual([]);
  });

  it('an act on a record that is to go unnoticed is answered as on one that does not exist', async () => {
    const [{ id: goal }] = await sql('SELECT id FROM goal WHERE person_id = $1 LIMIT 1', [persons.jonas]);
    const { id: professional, organisation } = actorOf('stranger');
    for (const who of NOBODIES) {
      await rows.relation({
        ...{ person: who, kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER', organisation, professional },
      });
    }
    const noteOn = async (person: string, row: string) => {
      const input = { goal: encodeId('Goal', person, row), text: 'Goed bezig.', idempotencyKey: randomUUID() };
      return withoutKeysAndDates((await hub.ask('stranger', NOTES_GOAL, { input })).text);
    };
    const before = await everythingSaid(hub);
    const silent = await noteOn(persons.jonas, goal);
    expect(silent).toBe(await noteOn(persons.jonas, randomUUID()));
    expect(silent).toBe(await noteOn(personOf(NOBODY), randomUUID()));
    expect(silent).toBe(await noteOn(personOf(OPEN_NOBODY), randomUUID()));
    expect(silent).toContain('NOT_FOUND');
    expect(await everythingSaid(hub)).toEqual(before);
  });

  describe('keeping and ending', () => {
    const father = { kind: 'PERSON', id: encodePersonId(persons.jonasFather) };
    const keep = (input: object = {}) =>
      done(hub, 'jonas', 'keepSilent', { person: JONAS, grantee: father, categories: ['WISHES', 'WISHES'], ...input });
    const withheldFrom = async (identity: string) =>
      (await ask(identity, 'jonas', 'wishes { nodes { text } }')).withheld.map(({ category }) => category);

    it('opens nothing, counts once, and lasts from this instant until its end', async () => {
      expect(await withheldFrom('jonas-father')).toEqual(['WISHES']);
      const before = await epochOf(hub, persons.jonas);
      const until = new Date(hub.clock.now().getTime() + 60_000);
      const { silence } = await keep({ until });
      expect(silence).toMatchObject({ state: 'LIVE', version: 1, categories: ['WISHES'], grantee: { kind: 'PERSON' } });
      expect(await epochOf(hub, persons.jonas)).toBe(before + 1);

      const read = await ask('jonas-father', 'jonas', 'wishes { nodes { text } }');
      expect([read.data.person.wishes.nodes, read.withheld]).toEqual([[], []]);
      expect(await withheldFrom('jonas-mother')).toEqual(['WISHES']);
      // Looks open and empty; is neither.
      expect(await openTo(hub, 'jonas-father', JONAS)).toContain('WISHES');
      hub.clock.set(new Date(until.getTime() - 1));
      expect(await withheldFrom('jonas-father')).toEqual([]);
      hub.clock.set(until);
      expect(await withheldFrom('jonas-father')).toEqual(['WISHES']);
    });

    it('ends when the person says so, once and under the version they read', async () => {
      const { silence } = await keep();
      expect(await done(hub, 'jonas', 'endSilence', { silence: silence.id, version: 2 })).toMatchObject({
        code: 'STALE_VERSION',
      });
      const ended = await done(hub, 'jonas', 'endSilence', { silence: silence.id, version: 1 });
      expect(ended.silence).toMatchObject({ state: 'WITHDRAWN', version: 2 });
      expect(await withheldFrom('jonas-father')).toEqual(['WISHES']);
      expect(await done(hub, 'jonas', 'endSilence', { silence: silence.id, version: 2 })).toMatchObject({
        code: 'ALREADY_ENDED',
      });
    });

    it('is the person’s alone to keep, to end and to read', async () => {
      const { silence } = await keep();
      const before = await everythingSaid(hub);
      const input = { person: JONAS, grantee: father, categories: ['WISHES'] };
      expect(await done(hub, 'jonas-father', 'keepSilent', input)).toMatchObject({ code: 'ONLY_THE_PERSON' });
      expect(await done(hub, 'stranger', 'endSilence', { silence: silence.id, version: 1 })).toMatchObject({
        code: 'ONLY_THE_PERSON',
      });
      expect(await done(hub, 'mira', 'endSilence', { silence: silence.id, version: 1 })).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await everythingSaid(hub)).toEqual(before);

      const list = 'silences(first: 50, onlyLive: true) { nodes { id categories } }';
      const own = (await ask('jonas', 'jonas', list)).data.person.silences.nodes;
      expect(own.map(({ id }: { id: string }) => id)).toContain(silence.id);
      for (const other of ['jonas-father', 'jonas-counsellor', 'stranger']) {
        expect((await ask(other, 'jonas', list)).data.person.silences).toBeNull();
      }
    });

    it.each([
      ['no category', { categories: [] }, 'INPUT_NOT_FIT'],
      ['an end that has passed', { until: '2026-01-01T00:00:00Z' }, 'PERIOD_ENDS_BEFORE_IT_STARTS'],
      ['oneself', { grantee: { kind: 'PERSON', id: JONAS } }, 'INPUT_NOT_FIT'],
      ['nobody Kring knows', { grantee: { kind: 'PERSON', id: encodePersonId(randomUUID()) } }, 'UNKNOWN_GRANTEE'],
    ])('refuses %s, and keeps nothing', async (_what, input, code) => {
      const before = await everythingSaid(hub);
      expect(await keep(input)).toMatchObject({ code });
      expect(await everythingSaid(hub)).toEqual(before);
    });
  });
});

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith('.ts') ? [readFileSync(path, 'utf8')] : [];
  });
}
