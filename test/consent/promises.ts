import { decide } from '../../consent/decide';
import type { Decision, Request } from '../../consent/decide';
import { explain, withEdits } from '../../consent/explain';
import type { FactEdit, Turning } from '../../consent/explain';
import type { Facts, Grant, Mandate, Period, Recorded, Refusal, Relation } from '../../consent/facts';
import { isLive } from '../../consent/facts';
import { Permit } from '../../consent/permit';
import { covers, isWhole } from '../../consent/rows';
import type { RecordStake } from '../../consent/rows';
import { visibleCategories } from '../../consent/visible';
import { ACTIONS, CATEGORIES } from '../../consent/vocabulary';
import { disagreement, disagreementOnBrokenFacts, meant } from './agreement';
import { pickFrom } from './breakings';
import { oracle } from './oracle';
import { NOW, at } from './worlds';
import type { World } from './worlds';

/** Looks at one world and says in words what is wrong with it, or null. */
export type Promised = (world: World) => string | null;

const decisions = new WeakMap<World, Map<Request, Decision>>();

/** What the rule says to a question of the world as it is, which most promises look at: decided once for all of them. */
function asIs(world: World, request: Request): Decision {
  const known = decisions.get(world) ?? new Map<Request, Decision>();
  decisions.set(world, known);
  const decision = known.get(request) ?? decide(request, world.facts, NOW, world.policy);
  known.set(request, decision);
  return decision;
}

const ask = (world: World, request: Request, facts?: Facts): Decision =>
  facts === undefined ? asIs(world, request) : decide(request, facts, NOW, world.policy);

/** All of a decision, its citations too. */
const whole = (decision: Decision): string => JSON.stringify(decision);

/** What a decision opens, apart from why. */
const opened = (decision: Decision): string => JSON.stringify([decision.outcome, decision.rows, decision.standing]);

function overRequests(holdsFor: (world: World, request: Request) => string | null): Promised {
  return (world) => {
    for (const request of world.requests) {
      const broken = holdsFor(world, request);
      if (broken !== null) return `${broken}, asked ${JSON.stringify(request)}`;
    }
    return null;
  };
}

/** The facts with every list of them changed alike, so that a kind of fact added later is not forgotten here. */
function overFacts(facts: Facts, change: <T extends Period & Recorded>(list: readonly T[], index: number) => readonly T[]): Facts {
  const lists = Object.entries(facts) as [keyof Facts, readonly (Period & Recorded)[]][];
  return Object.fromEntries(lists.map(([kind, list], index) => [kind, change(list, index)])) as unknown as Facts;
}

/** Records of the world that the first opens and the second does not; null when there are none. */
function firstLost(wider: Decision, narrower: Decision, records: readonly RecordStake[]): RecordStake | null {
  return records.find((record) => covers(wider.rows, record) && !covers(narrower.rows, record)) ?? null;
}

const agreesWithTheOracle = overRequests((world, request) => disagreement(world, request, decide));

const orderOfFactsNeverMatters = overRequests((world, request) => {
  const turn = <T>(list: readonly T[], by: number): readonly T[] => {
    const cut = list.length === 0 ? 0 : by % list.length;
    return [...list.slice(cut), ...list.slice(0, cut)].reverse();
  };
  const shuffled = overFacts(world.facts, (list, index) => turn(list, world.dice >> (2 * index)));
  return whole(ask(world, request)) === whole(ask(world, request, shuffled)) ? null : 'another order decides otherwise';
});

const addingARefusalNeverOpens = overRequests((world, request) => {
  const before = ask(world, request);
  const facts = { ...world.facts, refusals: [...world.facts.refusals, world.laterRefusal] };
  const after = ask(world, request, facts);
  if (before.outcome === 'DENY' && after.outcome === 'PERMIT') return 'a refusal turned a deny into a permit';
  return firstLost(after, before, world.records) && 'a refusal opened a record';
});

const removingAGrantNeverOpens = overRequests((world, request) => {
  const before = ask(world, request);
  for (const gone of world.facts.grants) {
    const facts = { ...world.facts, grants: world.facts.grants.filter((grant) => grant !== gone) };
    const after = ask(world, request, facts);
    if (before.outcome === 'DENY' && after.outcome === 'PERMIT') return `without ${gone.id} a deny became a permit`;
    if (firstLost(after, before, world.records)) return `without ${gone.id} another record opened`;
  }
  return null;
});

const addingAGrantNeverCloses = overRequests((world, request) => {
  const before = ask(world, request);
  const facts = { ...world.facts, grants: [...world.facts.grants, world.laterGrant] };
  const after = ask(world, request, facts);
  if (before.outcome === 'PERMIT' && after.outcome === 'DENY') return 'a grant turned a permit into a deny';
  return firstLost(before, after, world.records) && 'a grant closed a record';
});

/** Kinds of fact that open something for a time. */
const OPENERS = ['mandates', 'overrides', 'activations', 'incapacities'] as const;

const endingAnOpeningNeverOpens = overRequests((world, request) => {
  const before = ask(world, request);
  for (const kind of OPENERS) {
    for (const gone of world.facts[kind]) {
      const facts = { ...world.facts, [kind]: (world.facts[kind] as readonly Recorded[]).filter((one) => one !== gone) };
      const after = ask(world, request, facts);
      if (before.outcome === 'DENY' && after.outcome === 'PERMIT') return `without ${gone.id} a deny became a permit`;
      if (firstLost(after, before, world.records)) return `without ${gone.id} another record opened`;
    }
  }
  return null;
});

const withoutEndNothingOpens = overRequests((world, request) => {
  const { facts } = world;
  if (facts.overrides.length + facts.activations.length + facts.mandates.length === 0) return null;
  const unending = <T extends Period>(list: readonly T[]): readonly T[] => list.map((fact) => ({ ...fact, until: null }));
  const { overrides, activations, mandates } = facts;
  const forGood = { overrides: unending(overrides), activations: unending(activations), mandates: unending(mandates) };
  const never = { overrides: [], activations: [], mandates: [] };
  const decision = whole(ask(world, request, { ...facts, ...never }));
  return whole(ask(world, request, { ...facts, ...forGood })) === decision ? null : 'what has no end opened something';
});

/** The widest no there is. */
function refusalOfEverything(person: string): Refusal {
  const said = { id: 'no-to-all', from: at(-1), until: null, recordedAt: at(-1), withdrawnAt: null };
  const whom = { person, grantee: { kind: 'EVERYONE' }, heldBy: null, everything: true } as const;
  return { ...said, ...whom, categories: [], bundles: [], purposes: [], actions: ACTIONS };
}

const refusalsReachConsentAndNothingElse = overRequests((world, request) => {
  const before = ask(world, request);
  const facts = { ...world.facts, refusals: [...world.facts.refusals, refusalOfEverything(request.person)] };
  const after = ask(world, request, facts);
  if (before.layer === 'OVERRIDE' || before.layer === 'OWN') {
    return whole(after) === whole(before) ? null : `a refusal beat what opens at ${before.layer}`;
  }
  // A grant, or what is as good as one: a mandate beside the person.
  return before.layer === 'GRANT' && after.outcome === 'PERMIT' ? 'a refusal of everything did not beat consent' : null;
});

const incapacityAloneOpensNothing = overRequests((world, request) => {
  const { id, categories } = { id: 'incapable', categories: CATEGORIES };
  const dated = { from: at(-1), until: null, recordedAt: at(-1), withdrawnAt: null };
  const unmandated = { ...world.facts, mandates: [], incapacities: [] };
  const incapable = { ...unmandated, incapacities: [{ id, ...dated, person: request.person, categories }] };
  const same = whole(ask(world, request, incapable)) === whole(ask(world, request, unmandated));
  return same ? null : 'that somebody cannot decide opened or closed something by itself';
});

const STANDING_WITH_PERSON: readonly string[] = ['REPRESENTATIVE', 'TRUSTED_PERSON'];

const actingForIsOneHat = overRequests((world, request) => {
  const { actor, person } = request;
  if (actor.kind !== 'PERSON' || actor.id === person) return null;
  const { facts } = world;
  const hat = (actingFor: string): Request => ({ ...request, actor: { kind: 'PERSON', id: actor.id, actingFor } });
  const forAnother = ask(world, hat('somebody-else'));
  const shown = world.records.some((record) => covers(forAnother.rows, record));
  if (forAnother.outcome === 'PERMIT' || forAnother.standing || shown) return 'acting for one opened something of another';

  const asSuch = facts.relations.filter(({ kind }) => STANDING_WITH_PERSON.includes(kind));
  const acting = whole(ask(world, hat(person)));
  if (acting !== whole(ask(world, hat(person), { ...facts, relations: asSuch }))) return 'a relative read as representative';
  const private_: Request = { ...request, actor: { kind: 'PERSON', id: actor.id } };
  const unmandated = { ...facts, mandates: [], incapacities: [] };
  const same = whole(ask(world, private_)) === whole(ask(world, private_, unmandated));
  return same ? null : 'a mandate counted of somebody who acts for nobody';
});

/** Somebody who may say for the person all that can be said for them. */
function inTheirPlace(holder: string, person: string): { readonly relation: Relation; readonly mandate: Mandate } {
  const dated = { from: at(-1), until: at(1), recordedAt: at(-1), withdrawnAt: null, person };
  const nobody = { organisation: null, professional: null, team: null };
  const role = { kind: 'REPRESENTATIVE', role: 'LEGAL_REPRESENTATIVE' } as const;
  const kind = { kind: 'PARENT', mode: 'IN_PLACE_OF', jurisdiction: 'BE' } as const;
  return {
    relation: { id: 'representative', ...dated, ...nobody, ...role, member: holder },
    mandate: { id: 'mandated', ...dated, ...kind, holder, categories: CATEGORIES, moments: [] },
  };
}

const nobodySpeaksInTheirWords = overRequests((world, request) => {
  const { actor, person, category } = request;
  const { writtenByPersonOnly, writtenByRepresentative } = world.policy;
  const isTheirs = writtenByPersonOnly.has(category) && !writtenByRepresentative.has(category);
  if (actor.kind !== 'PERSON' || actor.id === person || !isTheirs) return null;
  const { relation, mandate } = inTheirPlace(actor.id, person);
  const incapable = { ...mandate, id: 'incapable' };
  const facts: Facts = {
    ...world.facts,
    relations: [...world.facts.relations, relation],
    mandates: [...world.facts.mandates, mandate],
    incapacities: [...world.facts.incapacities, incapable],
  };
  const writing: Request = { ...request, action: 'CONTRIBUTE', actor: { ...actor, actingFor: person } };
  const decision = ask(world, writing, facts);
  const opens = decision.outcome === 'PERMIT' || world.records.some((record) => covers(decision.rows, record));
  return opens ? "a representative wrote the person's own words" : null;
});

const silenceOnlyKeepsQuiet = overRequests((world, request) => {
  const before = ask(world, request);
  const quiet = { ...world.laterSilence, person: request.person, categories: [request.category] };
  const toAll = { ...quiet, id: 'silence-to-all', grantee: { kind: 'EVERYONE' } as const };
  const after = ask(world, request, { ...world.facts, silences: [...world.facts.silences, quiet, toAll] });
  const without = ask(world, request, { ...world.facts, silences: [] });
  for (const other of [after, without]) {
    if (whole({ ...other, silent: before.silent }) !== whole(before)) return 'a silence changed what is open, or why';
  }
  if ((before.silent && !after.silent) || (without.silent && !before.silent)) return 'a silence made something be told';
  const isTold = ['RELATION', 'REFUSAL', 'DEFAULT'].includes(after.layer) && hasRelation(world, request) && !after.silent;
  return isTold ? 'what was to be kept quiet was told' : null;
});

/** Whether the asker is reached by what is said to everyone, which is everyone with a relation. */
function hasRelation(world: World, request: Request): boolean {
  const opening = { ...world.facts, retentions: [], overrides: [], activations: [] };
  return ask(world, request, opening).standing;
}

const nothingIsQuietAboutWhatIsWhole = overRequests((world, request) => {
  const { outcome, rows, silent } = ask(world, request);
  return silent && outcome === 'PERMIT' && isWhole(rows) ? 'a permit is silent, and there is nothing to be silent about' : null;
});

/** Ways of not being live; a dead twin that says as much as can be said must change nothing. */
const DEATHS: readonly Partial<Period & Recorded>[] = [
  { until: NOW },
  { withdrawnAt: NOW },
  { recordedAt: at(1) },
  { from: at(1), until: at(2) },
];

const deadFactsAreInert = overRequests((world, request) => {
  const { facts } = world;
  const living = overFacts(facts, (list) => list.filter((fact) => isLive(fact, NOW)));
  const dead = { from: at(-9), until: null, recordedAt: at(-9), withdrawnAt: null, ...pickFrom(DEATHS, world.dice) };
  const everything = {
    person: request.person,
    grantee: { kind: 'EVERYONE' },
    categories: CATEGORIES,
    bundles: [],
    heldBy: null,
    purposes: [],
    actions: ACTIONS,
  } as const;
  const withTwins = <T extends Recorded>(list: readonly T[]): readonly T[] => [
    ...list,
    ...list.map((fact) => ({ ...fact, id: `${fact.id}-dead`, ...dead })),
  ];
  const twins = overFacts(facts, withTwins);
  const haunted: Facts = {
    ...twins,
    grants: [...twins.grants, { ...dead, ...everything, id: 'dead-grant', exceptTo: null }],
    refusals: [...twins.refusals, { ...dead, ...everything, id: 'dead-refusal', everything: true }],
    silences: [...twins.silences, { ...dead, ...everything, id: 'dead-silence' }],
  };
  const decision = whole(ask(world, request));
  if (whole(ask(world, request, living)) !== decision) return 'without its dead facts the world decides otherwise';
  return whole(ask(world, request, haunted)) === decision ? null : 'facts that are not live changed a decision';
});

const rowsAgreeWithRecords = overRequests((world, request) => {
  if (request.record !== undefined) return null;
  const { rows } = ask(world, request);
  for (const record of world.records) {
    const byRows = covers(rows, record);
    const byRecord = ask(world, { ...request, record }).outcome === 'PERMIT';
    if (byRows !== byRecord) return `the rows ${byRows ? 'show' : 'withhold'} a record that asked alone is not`;
  }
  return null;
});

/**
 * What the asker of a world's first question sees, as the person would look it up: with an actor put together anew.
 * Both promises about lists look at it; making it is most of their cost.
 */
const lists = new WeakMap<World, ReturnType<typeof visibleCategories>>();
function listOf(world: World): ReturnType<typeof visibleCategories> {
  const { actor, purpose, action, person } = pickFrom(world.requests, 0);
  const made =
    lists.get(world) ??
    visibleCategories({ ...actor }, purpose, action, person, world.facts, NOW, world.policy);
  lists.set(world, made);
  return made;
}

const listingEqualsAsking: Promised = (world) => {
  const listed = listOf(world);
  if (listed.size !== CATEGORIES.length) return `${listed.size} categories are listed`;
  for (const category of world.categories) {
    const entry = listed.get(category);
    const { permitted, opens } = oracle({ ...pickFrom(world.requests, 0), category }, world.facts, NOW, world.tables);
    if (entry === undefined) return `${category} is not listed`;
    if ((entry.outcome === 'PERMIT') !== permitted) return `${category} is listed as ${entry.outcome}`;
    const wrong = world.records.find((record) => covers(entry.rows, record) !== opens(record));
    if (wrong) return `${category} is listed as ${entry.outcome}, a record of it not`;
  }
  return null;
};

/** Whatever else a token carries, a team it claims to act for, must not make the real answer another. */
const simulatingGivesTheRealAnswer: Promised = (world) => {
  const { actor, purpose, action, person } = pickFrom(world.requests, 0);
  const asToken = actor.kind === 'PROFESSIONAL' ? { ...actor, team: 'team-claimed' } : actor;
  for (const category of world.categories) {
    const real = ask(world, { actor: asToken, purpose, action, person, category });
    const seen = listOf(world).get(category);
    if (seen === undefined || whole(seen) !== whole(real)) return `${category} is simulated otherwise`;
  }
  return null;
};

const othersFactsAreIrrelevant = overRequests((world, request) => {
  const about = <T extends { readonly person: string }>(list: readonly T[]): readonly T[] =>
    list.filter((fact) => fact.person === request.person);
  const { facts } = world;
  const aboutOne: Facts = { ...(overFacts(facts as never, about as never) as Facts), rosters: facts.rosters };
  const elsewhere = <T extends { readonly person: string; readonly id: string }>(list: readonly T[]): readonly T[] =>
    list.map((fact) => ({ ...fact, id: `${fact.id}-elsewhere`, person: 'person-other' }));
  const alsoElsewhere = overFacts(facts as never, ((list: readonly Grant[]) => [...list, ...elsewhere(list)]) as never) as Facts;
  const crowded: Facts = {
    ...alsoElsewhere,
    refusals: [...alsoElsewhere.refusals, ...elsewhere([world.laterRefusal])],
    rosters: facts.rosters,
  };
  const decision = whole(ask(world, request));
  if (whole(ask(world, request, aboutOne)) !== decision) return "others' facts had a part in a decision";
  return whole(ask(world, request, crowded)) === decision ? null : 'facts of a third person changed a decision';
});

const withoutStandingNothing = overRequests((world, request) => {
  const decision = ask(world, request);
  if (decision.standing) return null;
  if (decision.outcome !== 'DENY') return 'somebody without standing was permitted';
  const shown = world.records.some((record) => covers(decision.rows, record));
  return shown || decision.decidedBy.length > 0 ? 'somebody without standing was shown or told something' : null;
});

const exceptionsReopenOnlyWhatTheyName = overRequests((world, request) => {
  for (const refusal of world.facts.refusals) {
    const { grants, refusals } = world.facts;
    const nameless = {
      ...world.facts,
      grants: grants.map((grant): Grant => (grant.exceptTo === refusal.id ? { ...grant, exceptTo: null } : grant)),
    };
    const others = refusals.filter((each) => each !== refusal);
    const renamed: Facts = { ...world.facts, refusals: [...others, again(refusal)] };
    const repeated: Facts = { ...world.facts, refusals: [...refusals, again(refusal)] };
    const closed = opened(ask(world, request, nameless));
    if (opened(ask(world, request, renamed)) !== closed) return `an exception to ${refusal.id} answered another`;
    if (opened(ask(world, request, repeated)) !== closed) return `${refusal.id} said twice was answered once`;
  }
  return null;
});

const again = (refusal: Refusal): Refusal => ({ ...refusal, id: `${refusal.id}-again` });

const brokenFactsNeverPermit: Promised = (world) => disagreementOnBrokenFacts(world, decide);

/** Questions that are broken themselves; each must be refused whatever the facts say. */
const MALFORMED: readonly Readonly<Record<string, unknown>>[] = [
  { actor: null },
  { actor: { kind: 'PERSON' } },
  { actor: { kind: 'PERSON', id: null } },
  { actor: { kind: 'PERSON', id: '' } },
  { actor: { kind: 'PROFESSIONAL', id: 'pro-1', profession: 'GENERAL_PRACTITIONER' } },
  { actor: { kind: 'PROFESSIONAL', id: 'pro-1', organisation: null, profession: 'GENERAL_PRACTITIONER' } },
  { actor: { kind: 'PROFESSIONAL', id: 'pro-1', organisation: 'org-care', profession: 'ASTRONAUT' } },
  { actor: { kind: 'PROFESSIONAL', id: 'pro-1', organisation: 'org-care', profession: 'constructor' } },
  { actor: { kind: 'EVERYBODY', id: 'pro-1', organisation: 'org-care' } },
  { person: null },
  { person: undefined },
  { person: '' },
  { purpose: 'CURIOSITY' },
  { purpose: null },
  { action: 'DELETE' },
  { action: undefined },
  { category: 'toString' },
  { category: undefined },
  { record: null },
  { record: { heldBy: null, author: 'pro-1', parties: [] } },
  { record: { heldBy: 'org-care', author: undefined, parties: [] } },
  { record: { heldBy: 'org-care', author: 'pro-1', parties: null } },
];

const malformedQuestionsNeverPermit: Promised = (world) => {
  const malformed = pickFrom(MALFORMED, world.dice);
  const asked = { ...pickFrom(world.requests, 0), ...malformed } as unknown as Request;
  const decision = ask(world, asked);
  const refused = decision.outcome === 'DENY' && decision.layer === 'VALIDITY' && !decision.standing;
  return refused ? null : `${JSON.stringify(malformed)} was answered`;
};

/** Ends or withdraws every fact that a decision cites. */
function undoing(decision: Decision, facts: Facts): Facts {
  const cited = new Set(decision.decidedBy);
  const undone = <T extends Recorded>(list: readonly T[]): readonly T[] =>
    list.map((fact) => (cited.has(fact.id) ? { ...fact, withdrawnAt: NOW } : fact));
  return { ...overFacts(facts, undone), rosters: facts.rosters };
}

const undoingWhatIsCitedChangesTheDecision = overRequests((world, request) => {
  // A record may be open on a relation, on a duty to keep it, on an override or card: each ground is tried alone.
  const { facts: all } = world;
  const unopened = { ...all, overrides: [], activations: [] };
  const grounds = [{ ...unopened, retentions: [] }, { ...unopened, relations: [] }, ...(isOpenedIn(world, request) ? [all] : [])];
  for (const facts of grounds) {
    const broken = citesWhatCounts(ask(world, request, facts), facts, (undone) => ask(world, request, undone));
    if (broken !== null) return broken;
  }
  return null;
});

const isOpenedIn = (world: World, request: Request): boolean => ask(world, request).layer === 'OVERRIDE';

function citesWhatCounts(decision: Decision, facts: Facts, askWith: (facts: Facts) => Decision): string | null {
  if (decision.decidedBy.length === 0) return null;
  const known = new Set(Object.values(facts).flatMap((list: readonly Recorded[]) => list.map(({ id }) => id)));
  if (!decision.decidedBy.every((id) => known.has(id))) return 'a decision cites what is not among the facts';
  const after = askWith(undoing(decision, facts));
  // Behind one refusal there may stand another, of what a single organisation holds, that the first made needless.
  const another = decision.layer === 'REFUSAL' && after.decidedBy.length > 0;
  const same = after.layer === decision.layer && opened(after) === opened(decision);
  return same && !another ? 'undone, what was cited changes nothing' : null;
}

const explanationsTurnTheDecision: Promised = (world) => {
  // Deciding over and over is dear: one question of each world, whichever.
  const request = pickFrom(world.requests, world.dice);
  const { decision, turning } = explain(request, world.facts, NOW, world.policy);
  const before = meant(world, request).permitted;
  if ((decision.outcome === 'PERMIT') !== before) return 'explained another decision';
  if (turning.kind !== 'EDITS') return cannotBeTurned(decision, turning, request);
  const isOwn = decision.layer === 'OWN' && decision.decidedBy.length === 0;
  if (decision.layer === 'CEILING' || isOwn) return `a way round ${decision.layer} was advised`;

  const turns = (edits: readonly FactEdit[]): boolean =>
    oracle(request, withEdits(world.facts, edits, NOW), NOW, world.tables).permitted !== before;
  const sizes = new Set(turning.alternatives.map((edits) => edits.length));
  if (sizes.size !== 1 || sizes.has(0)) return 'the alternatives are not all of one least size';
  // Where those a record is about have a say too, it takes their yes besides (C-18).
  const takesOthers = world.policy.needsContextConsent.has(request.category) && (request.record?.parties.length ?? 0) > 0;
  const isDirect = decision.layer === 'GRANT' || (decision.layer === 'DEFAULT' && !takesOthers);
  if (isDirect && !sizes.has(1)) return 'one grant or refusal would have done';
  for (const edits of turning.alternatives) {
    if (!turns(edits)) return `${JSON.stringify(edits)} do not turn it`;
    const idle = edits.length > 1 && edits.find((edit) => turns(edits.filter((each) => each !== edit)));
    if (idle) return `${idle.kind} is not needed`;
  }
  return null;
};

/** What no edits are named for must be such that none could help. */
function cannotBeTurned(decision: Decision, turning: Turning, request: Request): string | null {
  if (turning.kind === 'IMPOSSIBLE' && turning.because === 'WRITTEN_BY_PERSON') {
    return decision.outcome === 'DENY' && request.action === 'CONTRIBUTE' ? null : 'only writing is kept to the person';
  }
  if (decision.layer === 'DEFAULT') return 'no grant would open it';
  if (decision.layer === 'GRANT') return 'no refusal would close it';
  if (decision.layer === 'OVERRIDE' && turning.kind !== 'BEYOND') return 'an override is said to be for good';
  return decision.outcome === 'PERMIT' && decision.layer === 'OWN_RECORD' && turning.kind !== 'BEYOND'
    ? 'a permit on a relation is said to be for good'
    : null;
}

/** The promises of design, each by the words of it. */
/**
 * Every record of every category of the world is a canary, and a store is what reads it: by the permit that the decision
 * gives, and by nothing else. What it shows is held against the oracle, record by record.
 */
const storesShowWhatOpens: Promised = (world) => {
  const [asked] = world.requests as [Request];
  for (const category of world.categories) {
    const request: Request = { ...asked, action: 'READ', category };
    const decision = ask(world, request);
    const permit = Permit.issue({ ...request, category }, decision);
    const open = meant(world, request);
    const canaries = world.records.map((stake, place) => ({ stake, text: `${category} ${place}` }));
    const shown = canaries.filter(({ stake }) => permit !== null && covers(permit.rows, stake)).map(({ text }) => text);
    const expected = canaries.filter(({ stake }) => open.opens(stake)).map(({ text }) => text);
    if (shown.join() !== expected.join()) return `shows ${shown.join()} of ${expected.join()}, asked ${JSON.stringify(request)}`;
    const isShort = decision.standing && !isWhole(decision.rows);
    if (isShort !== (open.standing && open.short)) {
      return `${isShort ? 'falls short' : 'is whole'}, not so for the oracle, asked ${JSON.stringify(request)}`;
    }
  }
  return null;
};

export const PROMISES: Readonly<Record<string, Promised>> = {
  'the rule agrees with an oracle that shares no code with it, on the category, on records and on rows':
    agreesWithTheOracle,
  'of canaries in every record a store shows those that the oracle opens, and it is known when that is not all':
    storesShowWhatOpens,
  'the order of facts never matters': orderOfFactsNeverMatters,
  'adding a refusal never turns a deny into a permit, nor opens a record': addingARefusalNeverOpens,
  'removing a grant never turns a deny into a permit, nor opens a record': removingAGrantNeverOpens,
  'adding a grant never turns a permit into a deny, nor closes a record': addingAGrantNeverCloses,
  'what is expired, withdrawn, not begun or not yet recorded changes nothing': deadFactsAreInert,
  'the rows of a category are exactly the records that open when asked about one by one': rowsAgreeWithRecords,
  'the list of what somebody may see equals asking for each': listingEqualsAsking,
  "looking through another's eyes gives their real answer": simulatingGivesTheRealAnswer,
  'ending a mandate, an incapacity, an override or a card never opens anything': endingAnOpeningNeverOpens,
  'a mandate, an override or a card without an end opens nothing': withoutEndNothingOpens,
  'a refusal beats a grant and a mandate beside the person, and neither an override nor a mandate in their place':
    refusalsReachConsentAndNothingElse,
  'that somebody cannot decide opens nothing by itself': incapacityAloneOpensNothing,
  'acting for one opens nothing of another, nor what the asker has as a relative, and without it no mandate counts':
    actingForIsOneHat,
  "nobody writes the person's own words, in whoever's place": nobodySpeaksInTheirWords,
  'silence changes neither the outcome nor the rows, nor why': silenceOnlyKeepsQuiet,
  'a permit is never silent about what is whole': nothingIsQuietAboutWhatIsWhole,
  'a decision about one person never depends on facts about another': othersFactsAreIrrelevant,
  'without standing there is a denial, no row, and no citation': withoutStandingNothing,
  'an exception reopens the one refusal it names': exceptionsReopenOnlyWhatTheyName,
  'facts that cannot be read never permit anything': brokenFactsNeverPermit,
  'a malformed question is never answered': malformedQuestionsNeverPermit,
  'undoing what a decision cites changes the decision': undoingWhatIsCitedChangesTheDecision,
  'the edits an explanation names turn the decision, none of them is idle, and none gets round a ceiling':
    explanationsTurnTheDecision,
};
