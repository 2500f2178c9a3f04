import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Actor, ProfessionalActor } from '../../consent/actor';
import type { Facts } from '../../consent/facts';
import { isLive } from '../../consent/facts';
import { defaultPurpose } from '../../consent/purposes';
import type { RecordStake } from '../../consent/rows';
import { CURRENT_POLICY } from '../../consent/visibility';
import { CATEGORIES } from '../../consent/vocabulary';
import type { Category, Purpose } from '../../consent/vocabulary';
import { encodePersonId } from '../../shared/ids';
import { CATEGORY_OF_DETAIL } from '../../subgraphs/person/register/register.rules';
import { layFacts } from '../support/consent-facts';
import type { FactWords } from '../support/consent-facts';
import { readAnswer } from '../support/hub';
import type { GraphAnswer, TestHub } from '../support/hub';
import { inBatches, personFields } from '../support/person-fields';
import { tokenFor } from '../support/tokens';
import { oracle } from '../consent/oracle';
import type { OracleAnswer } from '../consent/oracle';
import { CURRENT_TABLES, NOW, worlds } from '../consent/worlds';
import type { World } from '../consent/worlds';
import { Aviary, CANARY_TABLES, CONFERENCE_ITEM, groupedBy, isCanaryText, raise, settle } from './canary-rows';
import type { Canary, CanaryRow, CanaryTable } from './canary-rows';

type KnownActor = Exclude<Actor, { kind: 'ANONYMOUS' }>;

/** Who asks, for what. */
export interface Asking {
  readonly actor: Actor;
  readonly purpose: Purpose;
}

/** A generated world in the keys of the hub, with everybody's canaries. */
export interface CanaryWorld {
  readonly number: number;
  readonly facts: Facts;
  /** Whom the world turns around, another whom facts are about too, and one of whom nobody said anything. */
  readonly persons: readonly string[];
  readonly askings: readonly Asking[];
  readonly aviary: Aviary;
  /** What was said beside facts, by what kind of it and the key of the fact. */
  readonly words: ReadonlyMap<string, Said>;
}

type SaidKind = keyof FactWords;
interface Said {
  readonly kind: SaidKind;
  readonly id: string;
  readonly text: string;
}

/** One point on which the graph and the oracle part. */
export interface Fault {
  readonly kind: 'SHOWN' | 'WITHHELD' | 'TOLD' | 'NOT_TOLD' | 'LOGGED' | 'RECORDED';
  readonly world: number;
  readonly what: string;
}

/** What a run came to. */
export interface Tally {
  readonly faults: Fault[];
  worlds: number;
  answers: number;
  /** Canaries that were seen where they may be, and that would have been seen anywhere they must not. */
  seen: number;
  canaries: number;
  /** Rows that the oracle opens to somebody but the person, and that were shown to them. */
  opened: number;
  /** Rows of a person with whom the asker has to do, that the oracle keeps closed. */
  closed: number;
  told: number;
  /** Words beside facts that were shown, and persons that came out of a caseload. */
  words: number;
  listed: number;
  askedAgain: number;
  logLines: number;
  recordLines: number;
}

export const emptyTally = (): Tally => ({
  faults: [],
  ...{ worlds: 0, answers: 0, seen: 0, canaries: 0, opened: 0, closed: 0, told: 0, words: 0, listed: 0, askedAgain: 0 },
  ...{ logLines: 0, recordLines: 0 },
});

const FIELDS = personFields();
/** Of two persons at once: who is told apart from nobody, and whose rows come out of one query with another's. */
const BATCHES = inBatches(FIELDS, 490).map((fields) => ({
  query:
    'query Canaries($a: ID!, $b: ID!) { a: person(id: $a) { ...All } b: person(id: $b) { ...All } } ' +
    `fragment All on Person { id ${fields.map(({ selection }) => selection).join(' ')} }`,
  /** Decided as soon as the person is recognised; others only where the row they hang on is shown. */
  categories: new Set(fields.flatMap(({ category }) => category ?? [])),
}));
const ALIASES = ['a', 'b'] as const;
/** The ways to persons that name nobody: whoever comes out of them must have been let in all the same. */
const MINE =
  'query Mine { me { ...Some } caseload(first: 50) { nodes { ...Some } } } ' +
  'fragment Some on Person { id name { givenName familyName } identity { birthDate phone } goals { nodes { id text } } diagnoses { nodes { wording } } }';

/** Only what the whole graph runs under: the published policy. */
const published = worlds.filter(({ policy }) => policy === CURRENT_POLICY);

export function sampleWorlds(count: number, seed: number): readonly World[] {
  return fc.sample(published, { numRuns: count, seed });
}

const ORGANISATIONS = ['org-care', 'org-practice', 'org-town'] as const;
const organisationsOf = new Map<number, readonly string[]>();

/** Keys of the organisations of one world, the same whenever they are asked for: the hub must trust them from its start. */
export function organisationsOfWorld(number: number): readonly string[] {
  const known = organisationsOf.get(number) ?? ORGANISATIONS.map(() => randomUUID());
  organisationsOf.set(number, known);
  return known;
}

/** The world with keys of its own: in one hub no world must be able to say anything of another. */
export function inKeys(world: World, number: number): CanaryWorld {
  const organisations = organisationsOfWorld(number);
  const keys = new Map<string, string>(ORGANISATIONS.map((symbol, index) => [symbol, organisations[index]!]));
  const keyed = (symbol: string): string => {
    const known = keys.get(symbol);
    if (known !== undefined) return known;
    if (!SYMBOL.test(symbol)) return symbol;
    keys.set(symbol, randomUUID());
    return keys.get(symbol)!;
  };
  const rekeyed = <T>(value: T): T => {
    if (typeof value === 'string') return keyed(value) as T;
    if (Array.isArray(value)) return value.map(rekeyed) as T;
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rekeyed(each as unknown)])) as T;
  };
  const facts = rekeyed(world.facts);
  const { person } = world.requests[0]!;
  const other = person === 'person-thomas' ? 'person-eline' : 'person-thomas';
  const persons = [person, other, 'relative-mother'].map(keyed);
  const aviary = new Aviary(number);
  const stakes: readonly RecordStake[] = rekeyed(world.records);
  persons.forEach((person, index) => raise(aviary, person, index === 2 ? stakes.slice(0, 1) : stakes, keyed('relative-mother')));
  const cast = rekeyed(world.cast);
  for (const { table, place, values } of aviary.rows) if (table.name === 'life_story_part') shareAmong(cast, place, values);
  return { number, facts, persons, aviary, askings: askingsOf(world, number, rekeyed), words: wordsFor(facts, aviary) };
}

/** Every second part of a story is shared with everybody of the world by name, and in turn with their organisations. */
function shareAmong(cast: readonly Actor[], place: number, values: CanaryRow['values']): void {
  const named = cast.flatMap((actor): { kind: string; ref: string }[] => {
    if (actor.kind === 'PERSON') return [{ kind: 'PERSON', ref: actor.id }];
    if (actor.kind !== 'PROFESSIONAL') return [];
    return [place % 4 === 0 ? { kind: 'PROFESSIONAL', ref: actor.id } : { kind: 'ORGANISATION', ref: actor.organisation }];
  });
  Object.assign(values, { sharedWith: place % 2 === 0 ? named : [] });
}

/** Of whoever and whatever a world speaks of. */
const SYMBOLS = [
  ...['person', 'relative', 'org', 'team', 'pro', 'system', 'steward', 'relation', 'grant', 'refusal', 'roster', 'duty'],
  ...['mandate', 'incapacity', 'override', 'activation', 'silence', 'context'],
];
const SYMBOL = new RegExp(`^(${SYMBOLS.join('|')})-[\\w-]+$|^nobody$`);

/** Those the world turns around, and in turn the person, a stranger, others of the cast, a system, a steward, nobody. */
function askingsOf({ requests, cast, dice }: World, number: number, rekeyed: <T>(value: T) => T): readonly Asking[] {
  const [first, , third] = requests;
  const by = (actor: Actor): Asking => ({ actor: rekeyed(actor), purpose: defaultPurpose(actor) });
  const others: readonly Actor[] = [
    { kind: 'PERSON', id: first!.person },
    { kind: 'PROFESSIONAL', id: 'pro-9', organisation: 'org-town', profession: 'MENTAL_HEALTH_PROFESSIONAL' },
    cast[dice % cast.length]!,
    { kind: 'SERVICE', id: 'system-1', organisation: 'org-care' },
    { kind: 'PERSON', id: first!.person },
    cast[dice % cast.length]!,
    { kind: 'STEWARD', id: 'steward-1', organisation: 'org-care', scope: 'REGION' },
    { kind: 'ANONYMOUS' },
  ];
  return [
    by(others[number % others.length]!),
    { actor: rekeyed(first!.actor), purpose: first!.purpose },
    { actor: rekeyed(third!.actor), purpose: third!.purpose },
  ];
}

/** The words that are said beside facts, in which a person is spoken of as freely as in any record. */
function wordsFor(facts: Facts, aviary: Aviary): ReadonlyMap<string, Said> {
  const row = { table: CANARY_TABLES[0]!, place: 0, stake: { heldBy: '', author: '', parties: [] }, parents: [], values: {} };
  const said = (kind: SaidKind, list: readonly { readonly id: string; readonly person: string }[]) =>
    list.map(({ id, person }) => {
      const text = aviary.text({ row: { ...row, person, id }, column: kind });
      return [`${kind} ${id}`, { kind, id, text }] as const;
    });
  return new Map([
    ...said('relation', facts.relations),
    ...said('document', facts.mandates),
    ...said('grounds', facts.incapacities),
    ...said('reason', facts.overrides),
    ...said('situation', facts.activations),
  ]);
}

export async function lay(hub: TestHub, world: CanaryWorld): Promise<void> {
  const { manager } = hub.subgraphs.get('person')!.dataSource;
  const wordOf = (kind: SaidKind) => (id: string): string => world.words.get(`${kind} ${id}`)!.text;
  const words: FactWords = {
    ...{ relation: wordOf('relation'), document: wordOf('document'), grounds: wordOf('grounds') },
    ...{ reason: wordOf('reason'), situation: wordOf('situation') },
  };
  await manager.query('INSERT INTO consent_epoch SELECT unnest($1::uuid[]), 1', [world.persons]);
  await layFacts(manager, world.facts, { by: randomUUID(), noticeFrom: NOW, words });
  await settle(hub, world.aviary.rows);
}

export interface Answered {
  readonly asking: Asking;
  /** Of whom was asked, in the order of the aliases. */
  readonly persons: readonly string[];
  readonly answers: readonly Answer[];
  /** What the asker is shown of themselves, and of those they have to do with. */
  readonly mine: Answer;
}

type Answer = GraphAnswer & {
  readonly headers: string;
  /** How often it was asked until it could be answered. */
  readonly times: number;
};

/** "Cannot be said now" is no refusal: on a machine under load a lease of two seconds runs out, and one asks again. */
const MOST_TIMES = 4;
const isUnavailable = ({ errors = [] }: GraphAnswer): boolean =>
  errors.some(({ extensions }) => ['DECISION_UNAVAILABLE', 'PARTNER_UNAVAILABLE'].includes(String(extensions['code'])));

/** Asks everything of everybody. */
export async function askAll(hub: TestHub, world: CanaryWorld): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  for (const asking of world.askings) answered.push(await askAs(hub, world, asking));
  return answered;
}

export async function askAs(hub: TestHub, world: CanaryWorld, asking: Asking): Promise<Answered> {
  const [one, other, bystander] = world.persons as [string, string, string];
  const index = world.askings.indexOf(asking);
  const answered = await ask(hub, asking, [one, (world.number + index) % 3 === 0 ? bystander : other]);
  await hub.gateway.settled();
  return answered;
}

async function ask(hub: TestHub, asking: Asking, persons: readonly string[]): Promise<Answered> {
  const { actor, purpose } = asking;
  const token = actor.kind === 'ANONYMOUS' ? undefined : await tokenFor(hub, withoutHat(actor));
  const headers = {
    'content-type': 'application/json',
    'kring-purpose': purpose,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(actor.kind === 'PERSON' && actor.actingFor !== undefined && { 'kring-acting-for': encodePersonId(actor.actingFor) }),
  };
  const variables = Object.fromEntries(ALIASES.map((alias, index) => [alias, encodePersonId(persons[index]!)]));
  const put = async (query: string, named: object): Promise<Answer> => {
    for (let times = 1; ; times += 1) {
      const response = await fetch(hub.gateway.url, { method: 'POST', headers, body: JSON.stringify({ query, variables: named }) });
      const told = JSON.stringify([...response.headers]);
      const answer = { ...(await readAnswer(response)), headers: told, times };
      if (!isUnavailable(answer) || times === MOST_TIMES) return answer;
    }
  };
  const [mine, ...answers] = await Promise.all([put(MINE, {}), ...BATCHES.map(({ query }) => put(query, variables))]);
  return { asking, persons, answers, mine };
}

/** The token says who somebody is; for whom they act they say with the request. */
function withoutHat(actor: KnownActor): KnownActor {
  if (actor.kind !== 'PERSON') return actor;
  const { actingFor: _, ...bare } = actor;
  return bare;
}

function isWorkplace(actor: Actor): actor is ProfessionalActor {
  return actor.kind === 'PROFESSIONAL' && ['EMPLOYER', 'TRAINING_PROVIDER'].includes(actor.profession);
}

/** What the oracle says of one asker, person by person. */
class Reading {
  private readonly read = new Map<string, OracleAnswer>();

  constructor(
    private readonly world: CanaryWorld,
    readonly asking: Asking,
  ) {}

  of(person: string, category: Category): OracleAnswer {
    const key = `${person} ${category}`;
    const known = this.read.get(key);
    if (known) return known;
    const question = { ...this.asking, action: 'READ', person, category } as const;
    const answer = oracle(question, this.world.facts, NOW, CURRENT_TABLES);
    this.read.set(key, answer);
    return answer;
  }

  opens({ person, table, stake, values }: CanaryRow): boolean {
    const { actor } = this.asking;
    const answer = this.of(person, table.category);
    const detail = CATEGORY_OF_DETAIL[String(values['detailType'])];
    if (detail !== undefined) {
      // That something is on the way about a record tells of the record: where that goes unnoticed, so does the row.
      const about = this.of(person, detail);
      if (about.silent && !about.opens(stake)) return false;
    }
    // What was agreed with a school tells an employer of the school (C-46, EQ-08).
    const isOfAnotherPlace = isWorkplace(actor) && table.name === 'accommodation' && values['organisation'] !== actor.organisation;
    const isElsewhere = isOfAnotherPlace || this.isOnAnothersList(person, table, stake) || this.isAnothersPart(person, table, stake);
    if (this.isKeptAtTable(person, table, stake, values)) return false;
    const isKept = this.isKeptToThePerson(person, table, stake, values);
    return answer.standing && answer.opens(stake) && !isElsewhere && !isKept;
  }

  /**
   * What the person chose to keep to themselves of a category that is open: a part of the story, a plan off the card, a part of a
   * referral sheet, which whoever wrote it keeps (C-35, C-54, C-57).
   */
  private isKeptToThePerson(person: string, { name, category }: CanaryTable, stake: RecordStake, values: CanaryRow['values']): boolean {
    const { actor } = this.asking;
    const { permitted, layer } = this.of(person, category);
    if (permitted && layer === 'OWN') return false;
    if (OF_THE_PERSON_ALONE.includes(name)) return true;
    // A part in a group is a peer's: with the token of another job it opens nothing (C-11, C-50).
    if (name === 'peer_membership') return actor.kind === 'PROFESSIONAL' && actor.profession !== 'PEER_WORKER' && !permitted;
    if (name === 'safety_plan') return values['opensWithCard'] !== true;
    if (name !== 'life_story_part' && !name.startsWith('referral_sheet_')) return false;
    const own = actor.kind === 'PROFESSIONAL' ? [actor.id, actor.organisation] : actor.kind === 'PERSON' ? [actor.id] : [];
    if (name !== 'life_story_part') return values['leftOn'] !== true && !own.some((each) => [stake.heldBy, stake.author, ...stake.parties].includes(each));
    return !(values['sharedWith'] as readonly { readonly ref: string }[]).some(({ ref }) => own.includes(ref));
  }

  /** Whoever keeps one of the lists a person waits on reads no other list (ST-11). */
  private isOnAnothersList(person: string, table: CanaryTable, stake: RecordStake): boolean {
    const { actor } = this.asking;
    if (!['trajectory_waiting', 'register/WAITING'].includes(table.name) || !('organisation' in actor)) return false;
    const isKept = ({ heldBy }: RecordStake): boolean => heldBy === actor.organisation;
    const kept = this.world.aviary.rows.some((row) => row.person === person && row.table.name === table.name && isKept(row.stake));
    return kept && !isKept(stake);
  }

  /**
   * Who else is asked to a conference is told to the person, to the convener and to themselves (C-61); that a contact may harm, to
   * the person and to who raised it (G-51); what a member says when the person looks back, to the two of them.
   */
  private isAnothersPart(person: string, { name, category }: CanaryTable, stake: RecordStake): boolean {
    const ofConferences = ['conference_participant', 'care_conference', 'care_conference_participant'];
    const ofSteps = ['care_step', 'care_step_routing'];
    if (![...ofConferences, ...ofSteps, 'harmful_contact_concern', 'group_evaluation_word'].includes(name)) return false;
    const { permitted, layer } = this.of(person, category);
    return !(permitted && layer === 'OWN') && !this.hasPartIn(person, category, stake);
  }

  /**
   * Of a care conference whoever was asked sees something as long as they may read of its agenda, and hears what is said there
   * of their topics; whoever convened it and is not at it keeps that it was, and what they said (C-17).
   */
  private isKeptAtTable(person: string, table: CanaryTable, stake: RecordStake, values: CanaryRow['values']): boolean {
    const { permitted, layer } = this.of(person, 'CARE_NETWORK');
    if (permitted && layer === 'OWN') return false;
    const wrote = ({ heldBy, author }: RecordStake): boolean => this.hasPartIn(person, 'CARE_NETWORK', { heldBy, author, parties: [] });
    const rows = this.world.aviary.rows.filter((row) => row.person === person);
    if (table.name === 'care_conference') {
      const agenda = rows.filter((row) => row.table.name === `${CONFERENCE_ITEM}/POINT` && row.values['conferenceId'] === values['id']);
      return !wrote(stake) && !agenda.some((row) => this.of(person, row.table.category).permitted);
    }
    if (!table.name.startsWith(CONFERENCE_ITEM) || this.hasPartIn(person, table.category, stake)) return false;
    const conference = rows.find(({ id }) => id === values['conferenceId'])!;
    const isAsked = this.hasPartIn(person, 'CARE_NETWORK', { heldBy: 'nobody', author: 'nobody', parties: conference.stake.parties });
    return !isAsked && !(conference.values['state'] === 'PROPOSED' && wrote(conference.stake));
  }

  /** Whether of a row that is open this column is shown. */
  opensColumn(row: CanaryRow, column: string): boolean {
    const { person, table } = row;
    // That a natural person is a peer is theirs to say, and consent of another opens it to nobody (C-42).
    const isAPeersName = table.name === 'peer_membership' && column === 'organiser' && row.values['organiserKind'] === 'PERSON';
    if (isAPeersName || WORDS_THAT_STAY.includes(`${table.name}.${column}`)) {
      const { stake } = table.name.endsWith('_step') ? row.parents[0]! : row;
      const { permitted, layer } = this.of(person, table.category);
      return (permitted && layer === 'OWN') || this.hasPartIn(person, table.category, stake);
    }
    if (column === 'ordinal' && row.parents[0]?.values['receivers'] !== undefined) {
      // How far it has come is told by its last step: to whoever is shown a part of its steps it would say something else.
      const { values, stake } = row.parents[0];
      const between = [values['sender'], ...(values['receivers'] as readonly unknown[])].map(String);
      const parties = [stake.heldBy, stake.author, ...stake.parties];
      return between.every((heldBy) => this.of(person, table.category).opens({ heldBy, author: stake.author, parties }));
    }
    if (OF_THE_PROVIDER.includes(`${table.name}.${column}`)) {
      const { heldBy } = row.stake;
      return this.of(person, table.category).opens({ heldBy, author: heldBy, parties: [] });
    }
    if (!FOR_THE_PERSON_ALONE.includes(`${table.name}.${column}`)) return true;
    const { permitted, layer } = this.of(person, table.category);
    return permitted && layer === 'OWN';
  }

  /** Whether a record is the asker's own, whatever else opens it. */
  private hasPartIn(person: string, category: Category, record: RecordStake): boolean {
    const facts = { ...this.world.facts, grants: [], overrides: [], activations: [] };
    const { permitted, layer } = oracle({ ...this.asking, action: 'READ', person, category, record }, facts, NOW, CURRENT_TABLES);
    return permitted && layer === 'OWN_RECORD';
  }

  /** Whether what was said beside a fact may be read: rules of each list, since no category of data holds them. */
  opensWords({ kind, id }: Said): boolean {
    const { facts } = this.world;
    const { actor } = this.asking;
    const isRecipient = ({ kind: form, ref }: { kind: string; ref: string }): boolean => {
      if (actor.kind !== 'PROFESSIONAL') return false;
      const seats = facts.rosters.filter((seat) => seat.professional === actor.id && isLive(seat, NOW));
      const own = { PROFESSIONAL: [actor.id], ORGANISATION: [actor.organisation], TEAM: seats.map(({ team }) => team) };
      return own[form as keyof typeof own]?.includes(ref) ?? false;
    };
    const mayRead = (person: string, category: Category): boolean => {
      const answer = this.of(person, category);
      return actor.kind === 'PERSON' && answer.standing && answer.permitted;
    };
    const theOne = <T extends { readonly id: string }>(list: readonly T[]): T => list.find((fact) => fact.id === id)!;
    switch (kind) {
      case 'relation': {
        const { person, organisation, member, kind: form } = theOne(facts.relations);
        const answer = this.of(person, 'CARE_NETWORK');
        if (answer.permitted && answer.layer === 'OWN') return true;
        const isForAll = member === null && form !== 'MUNICIPAL_CASE';
        return isForAll && answer.standing && answer.opens({ heldBy: organisation ?? person, author: 'nobody at all', parties: [] });
      }
      case 'document': {
        const { person, holder } = theOne(facts.mandates);
        return mayRead(person, 'CONSENT') || (actor.kind === 'PERSON' && actor.id === holder);
      }
      case 'grounds':
        return mayRead(theOne(facts.incapacities).person, 'CONSENT');
      case 'reason': {
        const override = theOne(facts.overrides);
        return mayRead(override.person, 'ACCESS_RECORDS') || (isLive(override, NOW) && isRecipient(override.recipient));
      }
      default: {
        const activation = theOne(facts.activations);
        return mayRead(activation.person, 'ACCESS_RECORDS') || (isLive(activation, NOW) && activation.recipients.some(isRecipient));
      }
    }
  }

  toString(): string {
    const { actor, purpose } = this.asking;
    const who = actor.kind === 'PROFESSIONAL' ? actor.profession : actor.kind;
    return `${who}${actor.kind === 'PERSON' && actor.actingFor !== undefined ? ' acting' : ''} for ${purpose}`;
  }
}

/** Which columns a row of each table shows to the person it is about, and under which other row. */
export interface Showing {
  readonly columns: ReadonlySet<string>;
  /** Only the first of the rows that are open. */
  readonly isFirstOnly: boolean;
  /** Only below the row that it names. */
  readonly isBelow: boolean;
}
export type Showings = ReadonlyMap<string, Showing>;

const isCanary = (found: Canary | 'FOREIGN'): found is Canary => found !== 'FOREIGN';

/**
 * Learns, from what the person is shown of themselves, what a row shows at all: to the person all is open, so what is
 * not there has no field.
 *
 * @throws when some rows of a table are shown and others not, for no reason that is known here.
 */
export function learn(world: CanaryWorld, { answers }: Answered): Showings {
  const { aviary } = world;
  const [person] = world.persons;
  const seen = answers.flatMap(({ data }) => {
    const found = aviary.inAnswer((data as { a?: unknown } | null)?.a ?? null).flatMap(({ canary, path }) =>
      isCanary(canary) && canary.row.person === person && aviary.rows.includes(canary.row) ? [{ ...canary, path }] : [],
    );
    const keyed = new Map(found.filter(({ column }) => column === 'id').map(({ row, path }) => [path.slice(0, -1).join('.'), row]));
    const isBelowAnother = (row: CanaryRow, path: readonly string[]): boolean =>
      path.some((_, length) => (keyed.get(path.slice(0, length).join('.')) ?? row) !== row);
    return found.map((each) => ({ ...each, isBelow: isBelowAnother(each.row, each.path) }));
  });
  const byTable = groupedBy(seen, ({ row }) => row.table.name);
  return new Map(
    CANARY_TABLES.map(({ name }) => {
      const canaries = byTable.get(name) ?? [];
      const rows = new Set(canaries.filter(({ column }) => column !== 'id').map(({ row }) => row));
      const all = aviary.rows.filter((row) => row.table.name === name && row.person === person).length;
      if (rows.size > 1 && rows.size !== all) throw new Error(`the person sees ${rows.size} of their ${all} rows of ${name}`);
      const columns = new Set(canaries.map(({ column }) => column));
      const isBelow = canaries.length > 0 && canaries.every((canary) => canary.isBelow);
      return [name, { columns, isFirstOnly: rows.size === 1 && all > 1, isBelow }];
    }),
  );
}

/** Tables of what a document of the person's own said before: theirs alone, whatever opens the document (C-54). */
const OF_THE_PERSON_ALONE: readonly string[] = ['wrap_earlier', 'safety_plan_earlier', 'life_story_part_earlier'];

/** What the provider wrote under somebody else’s question: open to whoever may read what the provider writes (C-23). */
const OF_THE_PROVIDER: readonly string[] = ['treatment_escalation.answer', 'treatment_escalation.answerLanguage'];

/** Columns that are shown to the person, or in their place, and to nobody else whatever is open: who is around them (C-42). */
const FOR_THE_PERSON_ALONE: readonly string[] = [
  ...['resource_group_member.invitedAs', 'resource_group_member.memberName'],
  ...['network_contact.calledName', 'family_group_part.calledName'],
];

/** What was said with a notice or a question: between whom it goes, and to the person; consent opens that it went. */
const WORDS_THAT_STAY: readonly string[] = [
  ...['partner_notice', 'consultation'].flatMap((name) =>
    [name, `${name}_step`].flatMap((table) => [`${table}.text`, `${table}.language`]),
  ),
  'preparation_talk.introduction',
];

/** Holds what was answered against the oracle. */
export function judge(world: CanaryWorld, answered: readonly Answered[], showings: Showings, tally: Tally): void {
  for (const each of answered) judgeOne(world, new Reading(world, each.asking), each, showings, tally);
}

function judgeOne(world: CanaryWorld, reading: Reading, { answers, persons, mine }: Answered, showings: Showings, tally: Tally): void {
  const { aviary, words } = world;
  const fault = (kind: Fault['kind'], what: string): void => void tally.faults.push({ kind, world: world.number, what: `${reading}: ${what}` });
  const shown = new Map<CanaryRow, Set<string>>();
  for (const answer of [...answers, mine]) search(answer);
  answers.forEach((answer, index) => {
    if (answer.status === 200) judgeTold(answer, index);
  });
  judgeMine();
  // A hat or purpose that does not go with the token is refused at the door.
  if (answers.some(({ status }) => status !== 200)) return;
  if (reading.asking.actor.kind === 'ANONYMOUS') return;
  const asked = aviary.rows.filter(({ person }) => persons.includes(person));
  for (const [, rows] of groupedBy(asked, ({ table, person }) => `${table.name} ${person}`)) judgeRows(rows);

  function search(answer: Answer): void {
    tally.answers += 1;
    tally.askedAgain += answer.times - 1;
    const found = [
      ...aviary.inAnswer(JSON.parse(answer.text)),
      ...aviary.inText(answer.headers).map((canary) => ({ canary, path: ['headers'] })),
    ];
    for (const { canary, path } of found) {
      const where = path.filter((step) => !/^\d+$/.test(step)).join('.');
      if (!isCanary(canary)) {
        fault('SHOWN', `a canary of another world at ${where}`);
        continue;
      }
      const { row, column } = canary;
      const said = words.get(`${column} ${row.id}`);
      const isOpen = said === undefined ? reading.opens(row) && reading.opensColumn(row, column) : reading.opensWords(said);
      if (!isOpen) fault('SHOWN', `${said?.kind ?? `${row.table.name}.${column}`} at ${where}`);
      tally.seen += 1;
      if (said !== undefined) tally.words += 1;
      else if (answer !== mine) shown.set(row, (shown.get(row) ?? new Set()).add(column));
    }
    if (answer.errors !== undefined && answer.status === 200 && reading.asking.actor.kind !== 'ANONYMOUS') {
      fault('WITHHELD', `an error instead: ${JSON.stringify(answer.errors).slice(0, 300)}`);
    }
  }

  /** Nobody comes out of the caseload with whom the asker has nothing to do. */
  function judgeMine(): void {
    const listed: readonly { id: string }[] = mine.data?.caseload?.nodes ?? [];
    const theirs = world.persons.filter((person) => reading.of(person, 'NAME').standing).map(encodePersonId);
    const { actor } = reading.asking;
    for (const { id } of listed) {
      if (!theirs.includes(id)) fault('SHOWN', 'somebody with whom they have nothing to do, in the caseload');
      tally.listed += 1;
    }
    const me = (mine.data as { me?: { id: string } | null } | null)?.me;
    if (me && !(actor.kind === 'PERSON' && me.id === encodePersonId(actor.id))) fault('SHOWN', 'somebody else as themselves');
  }

  function judgeRows(rows: readonly CanaryRow[]): void {
    const [{ table, person }] = rows as [CanaryRow];
    const { columns, isFirstOnly, isBelow } = showings.get(table.name)!;
    const open = rows.filter((row) => reading.opens(row));
    if (reading.asking.actor.kind !== 'PERSON' || reading.asking.actor.id !== person) {
      tally.opened += open.length;
      if (reading.of(person, table.category).standing) tally.closed += rows.length - open.length;
    }
    const expected = open.filter((row) => !isBelow || row.parents.every((parent) => isShownRow(parent)));
    const missing = expected.map((row) => [...columns].filter((column) => !shown.get(row)?.has(column) && reading.opensColumn(row, column)));
    const isAmiss = isFirstOnly ? missing.length > 0 && missing.every((each) => each.length > 0) : missing.some((each) => each.length > 0);
    if (isAmiss) fault('WITHHELD', `${table.name}: ${[...new Set(missing.flat())].join(', ')} of ${expected.length} of ${rows.length} rows`);
  }

  function isShownRow(row: CanaryRow): boolean {
    const { isFirstOnly, isBelow } = showings.get(row.table.name)!;
    return reading.opens(row) && (!isFirstOnly || shown.has(row)) && (!isBelow || row.parents.every((parent) => isShownRow(parent)));
  }

  function judgeTold(answer: GraphAnswer, index: number): void {
    persons.forEach((person, place) => {
      const told = new Map(answer.withheld.filter((cell) => cell.person === encodePersonId(person)).map((cell) => [cell.category, cell]));
      for (const category of CATEGORIES) {
        const { standing, short, silent } = reading.of(person, category);
        // What takes others' yes as well is never wholly open by consent, and so never without a word either (C-18).
        const mayBeTold = standing && short && (!silent || CURRENT_TABLES.needsContextConsent.includes(category));
        const cell = told.get(category);
        if (cell && !mayBeTold) fault('TOLD', `that ${category} is withheld`);
        if (!cell && mayBeTold && BATCHES[index]!.categories.has(category)) fault('NOT_TOLD', `that ${category} is withheld`);
        if (cell) tally.told += 1;
      }
      judgeAccess(answer.data?.[ALIASES[place]!]?.access, person);
    });
  }

  /** The list of what is open says of each category what its fields do. */
  function judgeAccess(access: readonly { category: string; outcome: string }[] | null | undefined, person: string): void {
    if (access == null) return;
    const said = new Map(access.map(({ category, outcome }) => [category, outcome]));
    for (const category of CATEGORIES) {
      const { permitted, short, silent } = reading.of(person, category);
      const isUnspoken = silent && !permitted && CURRENT_TABLES.alwaysSilent.includes(category);
      const quietly = CURRENT_TABLES.needsContextConsent.includes(category) ? 'PARTLY' : 'OPEN';
      const expected = isUnspoken ? undefined : silent ? quietly : !permitted ? 'WITHHELD' : short ? 'PARTLY' : 'OPEN';
      if (said.get(category) !== expected) fault('TOLD', `access says ${category} is ${said.get(category)}, not ${expected}`);
    }
  }
}

/** Canaries where none may be: in lines of the log. */
export function judgeLog(world: CanaryWorld, lines: readonly string[], tally: Tally): void {
  tally.logLines += lines.length;
  for (const line of lines) {
    const holdsOne = isCanaryText(line) || world.aviary.inLine(line).length > 0;
    if (holdsOne) tally.faults.push({ kind: 'LOGGED', world: world.number, what: line.slice(0, 200) });
  }
}

/** Nor in the access record: who looked at what, never what it said. */
export async function judgeRecord(hub: TestHub, world: CanaryWorld, tally: Tally): Promise<void> {
  const { dataSource } = hub.subgraphs.get('person')!;
  const lines: { line: string }[] = await dataSource.query(
    'SELECT r::text AS line FROM access_record r WHERE person = ANY ($1)',
    [world.persons],
  );
  tally.recordLines += lines.length;
  for (const { line } of lines) {
    if (world.aviary.inLine(line).length > 0) tally.faults.push({ kind: 'RECORDED', world: world.number, what: line.slice(0, 300) });
  }
}
