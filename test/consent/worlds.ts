import fc from 'fast-check';
import type { Actor, PersonActor, ProfessionalActor } from '../../consent/actor';
import type { Request } from '../../consent/decide';
import type {
  CardActivation,
  ContextConsent,
  Facts,
  Grant,
  Grantee,
  Incapacity,
  Mandate,
  Override,
  Period,
  Recipient,
  Recorded,
  Refusal,
  Relation,
  RetentionDuty,
  RosterEntry,
  Silence,
} from '../../consent/facts';
import type { Cell, Policy } from '../../consent/policy';
import { allowedPurposes } from '../../consent/purposes';
import type { RecordStake } from '../../consent/rows';
import { CURRENT_POLICY } from '../../consent/visibility';
import {
  ACTIONS,
  BUNDLES,
  CATEGORIES,
  DANGER_LEVELS,
  JURISDICTIONS,
  LEGAL_GROUNDS,
  MANDATE_KINDS,
  MANDATE_MODES,
  MEMBER_RELATION_KINDS,
  MOMENTS,
  PROFESSIONS,
  PROFESSIONS_WITHOUT_RELATION,
  PURPOSES,
  RELATION_KINDS,
  ROLES,
  ROLES_OF_PERSON,
  ROLES_OF_PROFESSION,
} from '../../consent/vocabulary';
import type { Action, Category, Profession, Purpose, RelationKind, Role } from '../../consent/vocabulary';
import type { OracleTables } from './oracle';

/** A generated situation: who is there, what was said about whom, and what is asked. */
export interface World {
  readonly tables: OracleTables;
  readonly policy: Policy;
  readonly facts: Facts;
  /** Everybody who may be somebody for the person, and the persons themselves. */
  readonly cast: readonly (ProfessionalActor | PersonActor)[];
  /** The categories that its facts and questions are about. */
  readonly categories: readonly Category[];
  /** The question for the category, the same for one record, and one at random. */
  readonly requests: readonly Request[];
  readonly records: readonly RecordStake[];
  /** Said besides, when a property adds something. */
  readonly laterRefusal: Refusal;
  readonly laterGrant: Grant;
  readonly laterSilence: Silence;
  /** Anything at all, for a property that has to choose. */
  readonly dice: number;
}

/** One instant for all worlds; what varies is where the facts lie around it. */
export const NOW = new Date('2026-11-22T12:00:00.000Z');

const HOUR = 3_600_000;
/** Hours from now. Exactly now is in the list, since half-open periods go wrong there and nowhere else. */
export const at = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR);

const PERSONS = ['person-thomas', 'person-eline'] as const;
const RELATIVES = ['relative-mother', 'relative-sister'] as const;
const ORGANISATIONS = ['org-care', 'org-practice', 'org-town'] as const;
const TEAMS = ['team-mobile', 'team-circle'] as const;
const PROFESSIONAL_IDS = ['pro-1', 'pro-2', 'pro-3', 'pro-4'] as const;

const CELL_WEIGHTS: readonly (readonly [Cell, number])[] = [
  ['N', 26],
  ['T', 22],
  ['R', 20],
  ['S', 8],
  ['A', 3],
  ['L', 3],
  ['M', 3],
  ['C', 1],
  ['-', 14],
];

const PURPOSES_BY_ACTOR: OracleTables['purposes'] = {
  PERSON: allowedPurposes({ kind: 'PERSON', id: 'anyone' }),
  STEWARD: allowedPurposes({ kind: 'STEWARD', id: 'anyone', organisation: 'any', scope: 'REGION' }),
  SERVICE: allowedPurposes({ kind: 'SERVICE', id: 'anything', organisation: 'any' }),
  ...Object.fromEntries(
    PROFESSIONS.map((profession) => [
      `PROFESSIONAL:${profession}`,
      allowedPurposes({ kind: 'PROFESSIONAL', id: 'anyone', organisation: 'any', profession }),
    ]),
  ),
};

const ROLES_BY_TOKEN: OracleTables['roles'] = { ...ROLES_OF_PROFESSION, PERSON: ROLES_OF_PERSON };

/** Every kind of mandate under every law, as the oracle writes it. */
const MANDATES_BY_LAW = MANDATE_KINDS.flatMap((kind) =>
  JURISDICTIONS.map((jurisdiction) => [`${kind} ${jurisdiction}`, kind, jurisdiction] as const),
);
const BREACHES = LEGAL_GROUNDS.flatMap((ground) =>
  DANGER_LEVELS.map((danger) => [`${ground} ${danger}`, ground, danger] as const),
);

/** A network coordinator can be nothing for a person (C-29), so too many of them would try nothing else. */
const WITH_A_PERSON = PROFESSIONS.filter((profession) => ROLES_OF_PROFESSION[profession].length > 0);

/** The tables of a policy as plain data, for the oracle. */
export function tablesOf(policy: Policy, categories: readonly Category[] = CATEGORIES): OracleTables {
  return {
    cells: Object.fromEntries(
      categories.map((category) => [
        category,
        Object.fromEntries(ROLES.map((role) => [role, policy.cell(category, role)])),
      ]),
    ),
    bundles: Object.fromEntries(BUNDLES.map((bundle) => [bundle, [...policy.bundle(bundle)]])),
    writtenByPersonOnly: [...policy.writtenByPersonOnly],
    writtenByPerson: [...policy.writtenByPerson],
    answersForRecord: [...policy.answersForRecord],
    partOfRecord: [...policy.partOfRecord],
    keepsRecord: [...policy.keepsRecord],
    keepsWholeRecord: [...policy.keepsWholeRecord],
    needsContextConsent: [...policy.needsContextConsent],
    writtenByRepresentative: [...policy.writtenByRepresentative],
    moments: Object.fromEntries(MOMENTS.map((moment) => [moment, [...policy.moment(moment)]])),
    needsIncapacity: MANDATES_BY_LAW.filter(([, kind, law]) => policy.needsIncapacity(kind, law)).map(([name]) => name),
    overrideReach: Object.fromEntries(
      BREACHES.map(([name, ground, danger]) => [name, [...policy.overrideReach(ground, danger)]]),
    ),
    cardReach: [...policy.cardReach],
    alwaysSilent: [...policy.alwaysSilent],
    withoutRelation: PROFESSIONS_WITHOUT_RELATION,
    purposes: PURPOSES_BY_ACTOR,
    roles: ROLES_BY_TOKEN,
  };
}

/** A policy out of plain data, so that the rule meets tables nobody would publish. */
export function policyOf(tables: OracleTables, version: string): Policy {
  const sets = (lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, ReadonlySet<Category>> =>
    new Map(Object.entries(lists).map(([name, held]) => [name, new Set(held as Category[])]));
  const heldIn = (list: ReadonlyMap<string, ReadonlySet<Category>>, name: string): ReadonlySet<Category> => {
    const held = list.get(name);
    if (held === undefined) throw new RangeError(`the policy has nothing for ${name}`);
    return held;
  };
  const bundles = sets(tables.bundles);
  const moments = sets(tables.moments);
  const reaches = sets(tables.overrideReach);
  const needsIncapacity = new Set(tables.needsIncapacity);
  return {
    version,
    knows: () => true,
    // A generated table holds the categories of its world; no other is asked about but by listing them all.
    cell: (category, role) => (tables.cells[category]?.[role] ?? '-') as Cell,
    bundle: (bundle) => heldIn(bundles, bundle),
    writtenByPersonOnly: new Set(tables.writtenByPersonOnly as Category[]),
    writtenByPerson: new Set(tables.writtenByPerson as Category[]),
    answersForRecord: new Set(tables.answersForRecord as Role[]),
    partOfRecord: new Set(tables.partOfRecord as Role[]),
    keepsRecord: new Set(tables.keepsRecord as Role[]),
    keepsWholeRecord: new Set(tables.keepsWholeRecord as Role[]),
    writtenByRepresentative: new Set(tables.writtenByRepresentative as Category[]),
    moment: (moment) => heldIn(moments, moment),
    needsIncapacity: (kind, jurisdiction) => needsIncapacity.has(`${kind} ${jurisdiction}`),
    overrideReach: (ground, danger) => heldIn(reaches, `${ground} ${danger}`),
    cardReach: new Set(tables.cardReach as Category[]),
    alwaysSilent: new Set(tables.alwaysSilent as Category[]),
    needsContextConsent: new Set(tables.needsContextConsent as Category[]),
  };
}

export const CURRENT_TABLES = tablesOf(CURRENT_POLICY);

const TURNS = ['NEITHER', 'NEITHER', 'NEITHER', 'OPENING', 'OPENING', 'MANDATE'] as const;
/** What an opening can reach, and what a mandate can be about, under the published policy. */
const OPENABLE = CATEGORIES.filter((category) =>
  [CURRENT_TABLES.cardReach, ...Object.values(CURRENT_TABLES.overrideReach)].some((reach) => reach.includes(category)),
);
const MANDATABLE = CATEGORIES.filter((category) => isByConsent(CURRENT_TABLES, category, 'LEGAL_REPRESENTATIVE'));
const STANDING_WITH_PERSON = [
  ['REPRESENTATIVE', 'LEGAL_REPRESENTATIVE'],
  ['TRUSTED_PERSON', 'TRUSTED_PERSON'],
] as const;
const ALIVE = { from: at(-2), until: null, recordedAt: at(-2), withdrawnAt: null };

/** A sequence of shares of one that hangs on one number, so that a whole table costs a world one choice. */
function sharesFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

function legible({ tables, policy, facts, requests, records, categories }: World): string {
  const columns = new Set<string>(['PERSON', ...facts.relations.map((relation) => relation.role)]);
  const cells = categories.map((category) => [
    category,
    Object.entries(tables.cells[category] ?? {})
      .filter(([role]) => columns.has(role))
      .map((each) => each.join(' ')),
  ]);
  return JSON.stringify({ policy: policy.version, cells, facts, requests, records }, null, 1);
}

/** What a token lets somebody be for a person. */
function rolesOf(actor: Actor): readonly Role[] {
  if (actor.kind === 'PROFESSIONAL') return ROLES_OF_PROFESSION[actor.profession];
  return actor.kind === 'PERSON' ? ROLES_OF_PERSON : [];
}

function isByConsent(tables: OracleTables, category: Category, role: Role): boolean {
  return ['N', 'T', 'R'].includes(tables.cells[category]?.[role] ?? '-');
}

function randomTables(seed: number, categories: readonly Category[]): OracleTables {
  const next = sharesFrom(seed);
  const total = CELL_WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0);
  const cellFor = (role: Role): Cell => {
    if (role === 'PERSON') return next() < 0.92 ? 'O' : '-';
    let left = next() * total;
    for (const [cell, weight] of CELL_WEIGHTS) {
      left -= weight;
      if (left < 0) return cell;
    }
    return '-';
  };
  const personOnly = categories.filter(() => next() < 0.2);
  return {
    cells: Object.fromEntries(
      categories.map((category) => [category, Object.fromEntries(ROLES.map((role) => [role, cellFor(role)]))]),
    ),
    bundles: { BASIC_NETWORK: categories.filter(() => next() < 0.6) },
    writtenByPersonOnly: personOnly,
    writtenByPerson: categories.filter((each) => personOnly.includes(each) || next() < 0.5),
    answersForRecord: ROLES.filter(() => next() < 0.5),
    partOfRecord: ROLES.filter(() => next() < 0.3),
    keepsRecord: ROLES.filter(() => next() < 0.5),
    keepsWholeRecord: ROLES.filter(() => next() < 0.4),
    needsContextConsent: categories.filter(() => next() < 0.3),
    writtenByRepresentative: categories.filter(() => next() < 0.5),
    moments: Object.fromEntries(MOMENTS.map((moment) => [moment, categories.filter(() => next() < 0.4)])),
    needsIncapacity: MANDATES_BY_LAW.filter(() => next() < 0.5).map(([name]) => name),
    overrideReach: Object.fromEntries(BREACHES.map(([name]) => [name, categories.filter(() => next() < 0.5)])),
    cardReach: categories.filter(() => next() < 0.5),
    alwaysSilent: categories.filter(() => next() < 0.15),
    withoutRelation: PROFESSIONS_WITHOUT_RELATION,
    purposes: PURPOSES_BY_ACTOR,
    roles: ROLES_BY_TOKEN,
  };
}

/** Long enough for the largest world; what is not read does no harm. */
const TAPE_LENGTH = 900;
const CHOICES = 0xffff;

/**
 * A tape of numbers, each a choice, that a world is read off. Built out of one arbitrary per choice, worlds took twenty
 * times as long to make. Shrinks by putting ever shorter stretches to 0: first choices, and nothing happening.
 */
class Tape extends fc.Arbitrary<Uint16Array> {
  override generate(random: fc.Random): fc.Value<Uint16Array> {
    return new fc.Value(Uint16Array.from({ length: TAPE_LENGTH }, () => random.nextInt(0, CHOICES)), undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Uint16Array {
    return value instanceof Uint16Array;
  }

  override shrink(tape: Uint16Array): fc.Stream<fc.Value<Uint16Array>> {
    return fc.stream(blankedStretches(tape));
  }
}

function* blankedStretches(tape: Uint16Array): Generator<fc.Value<Uint16Array>> {
  for (let length = TAPE_LENGTH; length >= 1; length = Math.floor(length / 2)) {
    for (let start = 0; start < TAPE_LENGTH; start += length) {
      if (tape.subarray(start, start + length).some((choice) => choice !== 0)) {
        yield new fc.Value(tape.slice().fill(0, start, start + length), undefined);
      }
    }
  }
}

/**
 * Every world turns around one asker, one person and one category, to which most of its facts are near: facts drawn
 * without regard to the question would hardly ever meet it, and then nothing but the default would be tried.
 */
export const worlds: fc.Arbitrary<World> = new Tape().map(worldFrom);

function worldFrom(tape: Uint16Array): World {
  let read = 0;
  const below = (count: number): number => {
    const next = tape[read];
    if (next === undefined) throw new Error(`a world needs more than ${TAPE_LENGTH} choices`);
    read += 1;
    return next % count;
  };
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const chance = (percent: number): boolean => below(100) >= 100 - percent;
  const some = <T>(items: readonly T[], most: number): readonly T[] =>
    Array.from({ length: below(most + 1) }, () => pick(items));
  const repeat = <T>(least: number, most: number, make: (index: number) => T): readonly T[] =>
    Array.from({ length: least + below(most - least + 1) }, (_, index) => make(index));

  const professionals: readonly ProfessionalActor[] = PROFESSIONAL_IDS.map((id) => ({
    kind: 'PROFESSIONAL',
    id,
    organisation: pick(ORGANISATIONS),
    profession: pick<Profession>(chance(10) ? PROFESSIONS : WITH_A_PERSON),
  }));
  const naturals: readonly PersonActor[] = [...RELATIVES, ...PERSONS].map((id) => ({ kind: 'PERSON', id }));
  const person = pick(PERSONS);
  const otherPerson = PERSONS.find((each) => each !== person) ?? person;
  /** What the world is about besides: an opening by override or card, somebody who acts for another, or neither. */
  const turn = pick(TURNS);
  const near = turn === 'OPENING' ? OPENABLE : turn === 'MANDATE' ? MANDATABLE : CATEGORIES;
  const categories = [near, near, CATEGORIES, CATEGORIES].map((from) => pick(from));
  const isPublished = chance(45);
  const tables = isPublished ? CURRENT_TABLES : randomTables(below(0x10000), [...new Set(categories)]);
  const policy = isPublished ? CURRENT_POLICY : policyOf(tables, 'generated');

  const actor = askedBy();
  const allowed: readonly Purpose[] = actor.kind === 'ANONYMOUS' ? PURPOSES : allowedPurposes(actor);
  const purpose = chance(4) ? pick(PURPOSES) : pick(allowed);
  const action: Action = chance(turn === 'OPENING' ? 15 : 28) ? 'CONTRIBUTE' : 'READ';
  const openable = categories.filter((each) => rolesOf(actor).some((role) => isByConsent(tables, each, role)));
  const category = openable.length > 0 && chance(75) ? pick(openable) : pick(categories);

  const rosters = repeat(0, 3, rosterEntry);
  const relations = repeat(1, 4, relation);
  const refusals = repeat(0, 4, refusal);
  const grants = repeat(1, 5, (index) => grant(`grant-${index}`));
  const retentions = repeat(0, 2, retentionDuty);
  const records = [0, 1, 2].map(record);
  const isActing = actor.kind === 'PERSON' && (actor.actingFor !== undefined || chance(15));
  const mandates = isActing ? repeat(turn === 'MANDATE' ? 1 : 0, 3, mandate) : [];
  const incapacities = isActing ? repeat(0, 2, incapacity) : [];
  const overrides = turn === 'OPENING' ? repeat(1, 2, override) : repeat(0, chance(15) ? 1 : 0, override);
  const activations = turn === 'OPENING' ? repeat(0, 3, activation) : repeat(0, chance(15) ? 1 : 0, activation);
  const silences = repeat(0, chance(40) ? 2 : 0, silence);
  const contextConsents = tables.needsContextConsent.includes(category) ? repeat(1, 4, contextConsent) : [];

  const asked: Request = { actor, purpose, action, person, category };
  const somebody = chance(60) ? actor : pick([...professionals, ...naturals]);
  const askedAtRandom: Request = {
    actor: somebody.kind === 'PERSON' && chance(20) ? { ...somebody, actingFor: pick(PERSONS) } : somebody,
    purpose: chance(10) ? pick(PURPOSES) : pick(allowedPurposes(somebody)),
    action: pick(ACTIONS),
    person: chance(75) ? person : pick(PERSONS),
    category: chance(60) ? category : pick(categories),
  };
  const aboutRecord = pick(records);
  const world = {
    tables,
    policy,
    cast: [...professionals, ...naturals],
    categories: [...new Set(categories)],
    facts: {
      ...{ relations, grants, refusals, rosters, retentions, mandates, incapacities },
      ...{ overrides, activations, silences, contextConsents },
    },
    requests: [asked, { ...asked, record: aboutRecord }, askedAtRandom],
    records,
    laterRefusal: { ...refusal(9), recordedAt: at(-1), id: 'refusal-later' },
    laterGrant: { ...grant('grant-later'), recordedAt: at(-1) },
    laterSilence: { ...silence(9), ...ALIVE, categories },
    dice: below(CHOICES),
  };
  const kept = <G extends Grant>(given: G): G => ({ ...given, ...keptFrom() });
  const { facts, laterGrant } = world;
  const whole = { ...world, facts: { ...facts, grants: facts.grants.map(kept) }, laterGrant: kept(laterGrant) };
  // A counterexample is read by people: the matrix would bury it.
  return Object.assign(whole, { [fc.toStringMethod]: () => legible(whole) });

  function askedBy(): Actor {
    if (turn === 'MANDATE' && !chance(15)) {
      const actingFor = chance(8) ? otherPerson : person;
      return chance(85) ? { ...pick(naturals), actingFor } : pick(naturals);
    }
    if (turn === 'OPENING' && chance(25)) {
      const profession = pick(PROFESSIONS_WITHOUT_RELATION);
      return { kind: 'PROFESSIONAL', id: pick(PROFESSIONAL_IDS), organisation: pick(ORGANISATIONS), profession };
    }
    if (chance(9)) return { kind: 'PERSON', id: person };
    if (chance(26)) return pick(naturals);
    if (chance(10)) return { kind: 'SERVICE', id: 'system-1', organisation: pick(ORGANISATIONS) };
    if (chance(2)) return { kind: 'ANONYMOUS' };
    if (chance(2)) return { kind: 'STEWARD', id: 'steward-1', organisation: pick(ORGANISATIONS), scope: 'REGION' };
    return pick(professionals);
  }

  function period(livePercent: number): Period & Omit<Recorded, 'id'> {
    const live = {
      from: at(-below(5)),
      until: chance(40) ? at(1 + below(3)) : null,
      recordedAt: at(-below(5)),
      withdrawnAt: chance(10) ? at(1 + below(2)) : null,
    };
    if (below(100) < livePercent) return live;
    switch (below(4)) {
      case 0:
        return { ...live, until: at(-below(2)) };
      case 1:
        return { ...live, withdrawnAt: at(-below(2)) };
      case 2:
        return { ...live, from: at(1) };
      default:
        return { ...live, recordedAt: at(1) };
    }
  }

  function subject(): string {
    return chance(10) ? otherPerson : person;
  }

  function rosterEntry(index: number): RosterEntry {
    const member = actor.kind === 'PROFESSIONAL' && !chance(25) ? actor : pick(professionals);
    return {
      id: `roster-${index}`,
      ...period(80),
      team: pick(TEAMS),
      organisation: chance(10) ? pick(ORGANISATIONS) : member.organisation,
      professional: member.id,
    };
  }

  function relation(index: number): Relation {
    const holder = index > 0 && chance(25) ? pick([...professionals, ...naturals]) : actor;
    const nobody = { organisation: null, professional: null, team: null, member: null };
    const base = { id: `relation-${index}`, ...period(88), person: subject() };
    if (holder.kind === 'PERSON' && holder.actingFor !== undefined && !chance(30)) {
      const [kind, role] = pick(STANDING_WITH_PERSON);
      return { ...base, ...nobody, kind, role, member: holder.id };
    }
    if (holder.kind === 'PERSON') {
      const kind: RelationKind = chance(30) ? pick(RELATION_KINDS) : pick(MEMBER_RELATION_KINDS);
      const role = chance(12) ? pick([...rolesOf(actor), ...ROLES]) : pick(ROLES_OF_PERSON);
      // A relative who came through an organisation of experts by experience: the organisation holds nothing by it.
      const through = 'organisation' in actor && chance(60) ? actor.organisation : pick(ORGANISATIONS);
      const organisation = chance(50) ? through : null;
      return { ...base, ...nobody, kind, role, organisation, member: holder.id };
    }
    const roles = rolesOf(holder);
    const role = roles.length === 0 || chance(8) ? pick(ROLES) : pick(roles);
    const organisation =
      'organisation' in holder && !chance(6) ? holder.organisation : pick(ORGANISATIONS);
    const form = below(5);
    return {
      ...base,
      ...nobody,
      kind: pick(RELATION_KINDS),
      role,
      organisation,
      professional: form <= 2 && holder.kind === 'PROFESSIONAL' ? holder.id : null,
      team: form === 3 ? pick(TEAMS) : null,
    };
  }

  function grantee(): Grantee {
    const whom = chance(15) ? pick([...professionals, ...naturals]) : actor;
    switch (below(8)) {
      case 0:
      case 1:
        if (whom.kind === 'PERSON' || whom.kind === 'PROFESSIONAL') return { kind: whom.kind, ref: whom.id };
        return { kind: 'ORGANISATION', ref: pick(ORGANISATIONS) };
      case 2:
        return { kind: 'TEAM', ref: pick(TEAMS) };
      case 3:
        return { kind: 'ORGANISATION', ref: 'organisation' in whom ? whom.organisation : pick(ORGANISATIONS) };
      case 4:
        return { kind: 'ALL_MEMBERS' };
      case 5:
      case 6:
        return { kind: 'CARE_NETWORK', relationKinds: chance(50) ? RELATION_KINDS : someKinds() };
      default:
        return { kind: 'EVERYONE' };
    }
  }

  /** Often no more than kinds of membership, so that a care network is now and then narrower than "all members". */
  function someKinds(): readonly RelationKind[] {
    return [...MEMBER_RELATION_KINDS.slice(below(4)), ...some(RELATION_KINDS, chance(50) ? 0 : 4)];
  }

  /** One form down from whom a refusal speaks of, where there is one. */
  function narrowed(wide: Grantee): Grantee {
    const team: Grantee = { kind: 'TEAM', ref: pick(TEAMS) };
    if (wide.kind === 'ORGANISATION' && chance(60)) return team;
    if (wide.kind === 'ALL_MEMBERS' && chance(60)) return { kind: 'CARE_NETWORK', relationKinds: someKinds() };
    return grantee();
  }

  function scope(): Omit<Grant, 'id' | 'exceptTo'> {
    const named = chance(60) ? [category, ...some(categories, 2)] : some(categories, 1);
    return {
      ...period(80),
      person: subject(),
      grantee: grantee(),
      categories: named,
      bundles: chance(45) ? BUNDLES : [],
      heldBy: chance(30) ? pick(ORGANISATIONS) : null,
      purposes: chance(45) ? [purpose, ...some(PURPOSES, 2)] : some(PURPOSES, 1),
      actions: chance(45) ? ACTIONS : [chance(20) ? pick(ACTIONS) : action],
    };
  }

  function refusal(index: number): Refusal {
    const said = scope();
    const everything = chance(12);
    const older = { ...said, recordedAt: chance(60) && said.recordedAt <= NOW ? at(-6) : said.recordedAt };
    return { id: `refusal-${index}`, ...older, everything };
  }

  /** Those whom a grant does not reach by what it says: for good, or until the person confirmed it. */
  function keptFrom(): Pick<Grant, 'notTo' | 'notYetTo' | 'confirmedAt'> {
    const asker = 'organisation' in actor && chance(40) ? actor.organisation : 'id' in actor ? actor.id : 'nobody';
    const kept = [chance(60) ? asker : pick([...PROFESSIONAL_IDS, ...RELATIVES, ...ORGANISATIONS])];
    switch (below(8)) {
      case 6:
        return { notTo: kept, notYetTo: [], confirmedAt: null };
      case 7:
        return { notTo: [], notYetTo: kept, confirmedAt: pick([null, at(-1), at(0), at(1)]) };
      default:
        return {};
    }
  }

  function grant(id: string): Grant {
    if (refusals.length === 0 || !chance(45)) return { id, ...scope(), exceptTo: null };
    const refused = pick(refusals);
    if (chance(25)) return { id, ...scope(), exceptTo: refused.id };
    const narrower = scope();
    const { everything, ...same } = refused;
    if (!everything && chance(12)) return { ...same, id, recordedAt: narrower.recordedAt, exceptTo: refused.id };
    // Near the refusal it names, narrower on some dimensions and equal on others, as an exception is meant to be.
    return {
      id,
      ...narrower,
      person: refused.person,
      grantee: chance(35) ? refused.grantee : narrowed(refused.grantee),
      categories: chance(40) && !refused.everything ? refused.categories : [category],
      bundles: chance(30) ? refused.bundles : [],
      heldBy: chance(70) ? refused.heldBy : narrower.heldBy,
      purposes: chance(60) ? refused.purposes : [purpose],
      actions: chance(60) ? refused.actions : [action],
      exceptTo: refused.id,
    };
  }

  function retentionDuty(index: number): RetentionDuty {
    const custodian = actor.kind === 'PROFESSIONAL' && !chance(25) ? actor : pick(professionals);
    return {
      id: `duty-${index}`,
      ...period(80),
      person: subject(),
      organisation: chance(10) ? pick(ORGANISATIONS) : custodian.organisation,
      custodian: custodian.id,
      categories: chance(75) ? [category, ...some(categories, 1)] : some(categories, 2),
    };
  }

  /** Of a fact that has to end: now and then without, which must open nothing. */
  function ending(livePercent: number): Period & Omit<Recorded, 'id'> {
    const said = period(livePercent);
    return said.until === null && !chance(15) ? { ...said, until: at(1 + below(3)) } : said;
  }

  function matters(): readonly Category[] {
    return chance(80) ? [category, ...some(categories, 1)] : some(categories, 2);
  }

  function mandate(index: number): Mandate {
    return {
      id: `mandate-${index}`,
      ...ending(85),
      person: subject(),
      holder: actor.kind === 'PERSON' && !chance(10) ? actor.id : pick(naturals).id,
      kind: chance(30) ? 'TRUSTED_PERSON' : pick(MANDATE_KINDS),
      mode: pick(MANDATE_MODES),
      jurisdiction: pick(JURISDICTIONS),
      categories: chance(60) ? matters() : [],
      moments: chance(50) ? [pick(MOMENTS), pick(MOMENTS)] : [],
    };
  }

  function incapacity(index: number): Incapacity {
    return { id: `incapacity-${index}`, ...period(85), person: subject(), categories: matters() };
  }

  function recipient(): Recipient {
    const whom = chance(15) ? pick([...professionals, ...naturals]) : actor;
    const form = below(4);
    if (form === 2) return { kind: 'TEAM', ref: rosters.length > 0 ? pick(rosters).team : pick(TEAMS) };
    if (form === 3 || whom.kind === 'SERVICE' || whom.kind === 'STEWARD' || whom.kind === 'ANONYMOUS') {
      return { kind: 'ORGANISATION', ref: 'organisation' in whom ? whom.organisation : pick(ORGANISATIONS) };
    }
    // The same id under the other form speaks of nobody, or of somebody else.
    return { kind: chance(5) ? pick(['PERSON', 'PROFESSIONAL'] as const) : whom.kind, ref: whom.id };
  }

  function override(index: number): Override {
    return {
      id: `override-${index}`,
      ...ending(88),
      person: subject(),
      ground: pick(LEGAL_GROUNDS),
      danger: pick(DANGER_LEVELS),
      recipient: recipient(),
      categories: matters(),
    };
  }

  function activation(index: number): CardActivation {
    return {
      id: `activation-${index}`,
      ...ending(88),
      person: subject(),
      recipients: repeat(1, 2, recipient),
      categories: matters(),
    };
  }

  function silence(index: number): Silence {
    return { id: `silence-${index}`, ...period(85), person: subject(), grantee: grantee(), categories: matters() };
  }

  function contextConsent(index: number): ContextConsent {
    const parties = records.flatMap((each) => each.parties);
    return {
      id: `context-${index}`,
      ...period(65),
      person: subject(),
      contextPerson: parties.length > 0 && chance(85) ? pick(parties) : pick(RELATIVES),
      categories: matters(),
    };
  }

  function record(): RecordStake {
    const everyone: readonly string[] = [...PROFESSIONAL_IDS, ...RELATIVES, ...PERSONS, 'system-1'];
    const parties: readonly string[] = [...everyone, ...ORGANISATIONS];
    const asker = 'id' in actor ? actor.id : 'nobody';
    return {
      heldBy: chance(5) ? asker : pick(ORGANISATIONS),
      author: chance(20) ? asker : pick(everyone),
      parties: chance(12) ? [asker, ...some(parties, 1)] : some(parties, 1),
    };
  }
}
