import type { Actor } from '../../../consent/actor';
import { decide } from '../../../consent/decide';
import type { Decision, Request } from '../../../consent/decide';
import { isLive } from '../../../consent/facts';
import type { Facts, Grant, Grantee, Relation } from '../../../consent/facts';
import type { Cell, Policy } from '../../../consent/policy';
import { defaultPurpose } from '../../../consent/purposes';
import { isWhole } from '../../../consent/rows';
import { CATEGORIES } from '../../../consent/vocabulary';
import { CURRENT_POLICY, POLICIES } from '../../../consent/visibility';
import type { Action, Category, Purpose, Role } from '../../../consent/vocabulary';
import type { AccessRecordRow } from '../access-record/access-record.table';
import { standInFor } from '../relation/stand-in.rules';
import type { HoldersAround, StandIn } from '../relation/stand-in.rules';
import { mayHold } from './consent.rules';

/** Everything that decisions about one person rest on, as the person may know it. */
export interface Circle {
  readonly person: string;
  readonly facts: Facts;
  readonly around: HoldersAround;
}

/** Somebody a person can point at: by name, since of a wildcard nothing can be said that holds for all of them. */
export type NamedGrantee = Extract<Grantee, { readonly ref: string }>;

/** Somebody around the person, as a row of the matrix. */
export interface Party {
  readonly named: NamedGrantee;
  readonly organisation: string | null;
  /** Their live relations with the person; none for somebody who was only named. */
  readonly relations: readonly Relation[];
  /** Who asks when they do; null when nobody can ask as they stand. */
  readonly actor: StandIn | null;
}

export type CellState = 'OPEN' | 'PARTLY' | 'CLOSED';

/** How one category stands for one party. */
export interface MatrixCell {
  readonly category: Category;
  readonly state: CellState;
  readonly decision: Decision | null;
  /** The first instant at which it stands otherwise, as things are now; null when none is known. */
  readonly until: Date | null;
}

/** What the person may be shown of: not what is not yet theirs to read (C-59). */
export function shownCategories(policy: Policy): readonly Category[] {
  return CATEGORIES.filter((category) => policy.cell(category, 'PERSON') === 'O');
}

/** Everybody with a live relation, then whom a live grant or refusal names besides; each once. */
export function partiesOf({ facts, around }: Circle, now: Date): readonly Party[] {
  const parties = new Map<string, Party>();
  for (const relation of facts.relations.filter((each) => isLive(each, now))) {
    const named = holderOf(relation);
    if (named === null) continue;
    const actor = standInFor(relation, around, now);
    const isFor = actor?.kind === 'PERSON' && actor.actingFor !== undefined;
    const key = `${named.kind}/${named.ref}/${relation.organisation}/${isFor}`;
    const before = parties.get(key);
    parties.set(key, {
      ...{ named, organisation: relation.organisation, actor: before?.actor ?? actor },
      relations: [...(before?.relations ?? []), relation],
    });
  }
  const related = [...parties.values()];
  for (const { grantee } of [...facts.grants, ...facts.refusals].filter((said) => isLive(said, now))) {
    if (!('ref' in grantee) || related.some((party) => isMeant(grantee, party))) continue;
    const organisation = grantee.kind === 'ORGANISATION' ? grantee.ref : null;
    parties.set(`${grantee.kind}/${grantee.ref}`, { named: grantee, organisation, relations: [], actor: null });
  }
  return [...parties.values()];
}

function isMeant(grantee: NamedGrantee, { named, organisation }: Party): boolean {
  if (grantee.kind === 'ORGANISATION') return organisation === grantee.ref;
  return named.kind === grantee.kind && named.ref === grantee.ref;
}

function holderOf({ professional, team, member, organisation }: Relation): NamedGrantee | null {
  if (professional !== null) return { kind: 'PROFESSIONAL', ref: professional };
  if (team !== null) return { kind: 'TEAM', ref: team };
  if (member !== null) return { kind: 'PERSON', ref: member };
  return organisation === null ? null : { kind: 'ORGANISATION', ref: organisation };
}

/** How every category stands for a party: each decided as if they asked, for the purpose they have when they state none. */
export function cellsOf(party: Party, circle: Circle, action: Action, now: Date, policy: Policy): readonly MatrixCell[] {
  const changes = party.actor === null ? [] : changesAfter(circle.facts, now);
  return shownCategories(policy).map((category) => {
    const at = (instant: Date): Decision | null => decided(party, category, action, circle, instant, policy);
    const decision = at(now);
    const next = changes.find((instant) => !sameOpening(decision, at(instant)));
    return { category, state: stateOfCell(decision), decision, until: next ?? null };
  });
}

/** The purpose a party has when they state none; null for somebody who cannot ask. */
export function purposeOf({ actor }: Party): Purpose | null {
  return actor && defaultPurpose(actor);
}

function decided(
  { actor }: Party,
  category: Category,
  action: Action,
  { person, facts }: Pick<Circle, 'person' | 'facts'>,
  now: Date,
  policy: Policy,
): Decision | null {
  if (actor === null) return null;
  return decide({ actor, purpose: defaultPurpose(actor), action, person, category }, facts, now, policy);
}

function stateOfCell(decision: Decision | null): CellState {
  if (decision === null || decision.outcome === 'DENY') return 'CLOSED';
  return isWhole(decision.rows) ? 'OPEN' : 'PARTLY';
}

function sameOpening(a: Decision | null, b: Decision | null): boolean {
  if (stateOfCell(a) !== stateOfCell(b)) return false;
  return stateOfCell(a) === 'CLOSED' || JSON.stringify(a?.rows) === JSON.stringify(b?.rows);
}

/** When something that was said or holds begins or ends by itself, the first first. */
function changesAfter(facts: Facts, now: Date): readonly Date[] {
  const dated = [
    ...[facts.relations, facts.grants, facts.refusals, facts.rosters, facts.retentions, facts.mandates],
    ...[facts.incapacities, facts.overrides, facts.activations, facts.contextConsents],
  ].flat();
  const instants = dated.flatMap(({ from, until }) => [from, until]).filter((each) => each !== null && each > now);
  return [...new Set(instants.map((each) => each!.getTime()))].sort((a, b) => a - b).map((each) => new Date(each));
}

/** Why a new grant does not open what it names to somebody it reaches. */
export const BLOCKS = [
  'REFUSAL',
  'CEILING',
  'NOT_BY_CONSENT',
  'NEEDS_CATEGORY_NAMED',
  'NEEDS_GRANTEE_NAMED',
  'OTHER_PURPOSE',
  'WRITTEN_BY_PERSON',
  'NO_RELATION',
] as const;
export type Block = (typeof BLOCKS)[number];

export interface PreviewedCell {
  readonly party: Party;
  readonly category: Category;
  readonly action: Action;
  readonly before: CellState;
  readonly after: CellState;
  /** Null where it is open after the grant. */
  readonly block: Block | null;
  /** Ids of the refusals that keep it shut. */
  readonly refusals: readonly string[];
}

/** What a grant would change, for whom, and what it names and still does not open. Nothing is written. */
export function previewed(grant: Grant, circle: Circle, now: Date, policy: Policy): readonly PreviewedCell[] {
  const instant = grant.from > now ? grant.from : now;
  const after: Circle = { ...circle, facts: { ...circle.facts, grants: [...circle.facts.grants, grant] } };
  const named = new Set([...grant.categories, ...grant.bundles.flatMap((bundle) => [...policy.bundle(bundle)])]);
  const categories = shownCategories(policy).filter((category) => named.has(category));
  const parties = partiesOf(after, instant).filter((party) => isReached(grant.grantee, party, circle, instant));
  return parties.flatMap((party) =>
    grant.actions.flatMap((action) =>
      categories.map((category) => {
        const was = decided(party, category, action, circle, instant, policy);
        const is = decided(party, category, action, after, instant, policy);
        const block = stateOfCell(is) === 'CLOSED' ? blockOf(grant, party, category, action, is, policy) : null;
        const refusals = block === 'REFUSAL' ? (is?.decidedBy ?? []) : [];
        return { party, category, action, before: stateOfCell(was), after: stateOfCell(is), block, refusals };
      }),
    ),
  );
}

/**
 * The categories a grant names that a refusal keeps shut to everybody it is given to. Said to the person, who may have
 * refused it long ago.
 */
export function shutByRefusal(grant: Grant, circle: Circle, now: Date, policy: Policy): readonly Category[] {
  const cells = previewed(grant, circle, now, policy).filter(({ party }) => party.relations.length > 0);
  return grant.categories.filter((category) => {
    const own = cells.filter((cell) => cell.category === category);
    return own.some(({ block }) => block === 'REFUSAL') && own.every(({ block }) => block !== null);
  });
}

function isReached(grantee: Grantee, party: Party, { around }: Circle, now: Date): boolean {
  if ('ref' in grantee && isMeant(grantee, party)) return true;
  const holders = { relations: around.relations, rosters: around.rosters, worksAt: [] };
  return party.relations.some((relation) => mayHold(grantee, relation, holders, now));
}

function blockOf(
  grant: Grant,
  party: Party,
  category: Category,
  action: Action,
  decision: Decision | null,
  policy: Policy,
): Block {
  if (decision === null || party.relations.length === 0) return 'NO_RELATION';
  if (decision.layer === 'REFUSAL') return 'REFUSAL';
  if (decision.layer === 'CEILING' || decision.layer === 'VALIDITY') return 'CEILING';
  if (action === 'CONTRIBUTE' && policy.writtenByPersonOnly.has(category)) return 'WRITTEN_BY_PERSON';
  const cells = party.relations.map(({ role }: { readonly role: Role }): Cell => policy.cell(category, role));
  if (!cells.some((cell) => cell === 'N' || cell === 'T' || cell === 'R')) return 'NOT_BY_CONSENT';
  const purpose = purposeOf(party);
  if (grant.purposes.length > 0 && purpose !== null && !grant.purposes.includes(purpose)) return 'OTHER_PURPOSE';
  return grant.categories.includes(category) ? 'NEEDS_GRANTEE_NAMED' : 'NEEDS_CATEGORY_NAMED';
}

/** A question that can be explained: as it was asked, or as it would be. */
export interface ExplainedQuestion {
  readonly request: Request;
  readonly at: Date;
  readonly policy: Policy;
  /** What was decided then, to hold the explanation against; null for a question nobody asked. */
  readonly decided: Pick<Decision, 'outcome' | 'layer'> | null;
}

/** The question that the holder of a relation would ask now; null for a relation that is not there or has nobody. */
export function askedByHolder(
  id: string | null,
  category: Category,
  action: Action,
  { person, around }: Circle,
  now: Date,
): ExplainedQuestion | null {
  const relation = around.relations.find((each) => each.id === id);
  const actor = relation && standInFor(relation, around, now);
  if (!actor || !shownCategories(CURRENT_POLICY).includes(category)) return null;
  const request = { actor, purpose: defaultPurpose(actor), action, person, category };
  return { request, at: now, policy: CURRENT_POLICY, decided: null };
}

/** The question that a line of the access record is about, under the policy of its day; null where it names nobody. */
export function askedInLine(line: AccessRecordRow | null, { person }: Circle): ExplainedQuestion | null {
  const policy = line && POLICIES[line.policyVersion];
  if (!line || !policy || line.category === null) return null;
  const actor = actorOfLine(line);
  if (actor === null) return null;
  const { at, purpose, action, category, outcome, layer } = line;
  return { request: { actor, purpose, action, person, category }, at, policy, decided: { outcome, layer } };
}

function actorOfLine({ actorKind, actor, organisation, profession }: AccessRecordRow): Actor | null {
  if (actor === null) return null;
  switch (actorKind) {
    case 'PERSON':
      return { kind: actorKind, id: actor };
    case 'PROFESSIONAL':
      return organisation && profession ? { kind: actorKind, id: actor, organisation, profession } : null;
    case 'SERVICE':
      return organisation ? { kind: actorKind, id: actor, organisation } : null;
    default:
      return null;
  }
}
