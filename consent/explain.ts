import type { Actor } from './actor';
import { decide, liveRelations } from './decide';
import type { Decision, Request } from './decide';
import type { ContextConsent, Facts, Grant, Grantee, Refusal, Relation, Scope } from './facts';
import type { Cell, Policy } from './policy';
import { isLive } from './facts';
import { PROFESSIONS, ROLES, ROLES_OF_PERSON, ROLES_OF_PROFESSION } from './vocabulary';
import type { RelationKind, Role } from './vocabulary';

/** A fact that decided, by the kind of thing it is. */
export interface DecidingFact {
  readonly kind: 'RELATION' | 'RETENTION' | 'REFUSAL' | 'GRANT' | 'MANDATE' | 'OVERRIDE' | 'ACTIVATION';
  readonly id: string;
}

/** The least form of consent that a cell asks for: a bundle will do, the category must be named, the reader too. */
export type GrantForm = 'BUNDLE' | 'CATEGORY' | 'CATEGORY_AND_GRANTEE';

/**
 * One change to what is known of a person. Proposed facts are as narrow as the question: this asker, this category,
 * this purpose, this action, so that taking the advice never opens or closes more than was asked about.
 */
export type FactEdit =
  | { readonly kind: 'ADD_RELATION'; readonly relation: Relation }
  | { readonly kind: 'END_RELATION'; readonly relation: string }
  | { readonly kind: 'END_RETENTION'; readonly retention: string }
  | { readonly kind: 'END_MANDATE'; readonly mandate: string }
  | { readonly kind: 'END_OVERRIDE'; readonly override: string }
  | { readonly kind: 'END_ACTIVATION'; readonly activation: string }
  | { readonly kind: 'ADD_GRANT'; readonly grant: Grant; readonly leastForm: GrantForm }
  | { readonly kind: 'ADD_EXCEPTION'; readonly grant: Grant; readonly refusal: string }
  /** Somebody whom the record is about agrees as well (C-18). */
  | { readonly kind: 'ADD_CONTEXT_CONSENT'; readonly consent: ContextConsent }
  | { readonly kind: 'WITHDRAW_GRANT'; readonly grant: string }
  | { readonly kind: 'ADD_REFUSAL'; readonly refusal: Refusal }
  | { readonly kind: 'WITHDRAW_REFUSAL'; readonly refusal: string };

/**
 * Why no change of facts turns a decision.
 *
 * | reason | meaning |
 * |---|---|
 * | VALIDITY | the question itself is refused: who asks, what for, or facts that cannot be read |
 * | CEILING | never in any role the asker can have; consent cannot open it |
 * | NOT_BY_CONSENT | opens as somebody's own record, on an activated card or a legal ground, and not by a grant |
 * | WRITTEN_BY_PERSON | only the person writes here |
 * | OWN_DATA | the person's own: theirs to read, and others' record is not theirs to write |
 */
export type Impossibility = 'VALIDITY' | 'CEILING' | 'NOT_BY_CONSENT' | 'WRITTEN_BY_PERSON' | 'OWN_DATA';

export type Turning =
  /** Every smallest set of edits that turns the outcome, each found true by deciding again. */
  | { readonly kind: 'EDITS'; readonly alternatives: readonly (readonly FactEdit[])[] }
  | { readonly kind: 'IMPOSSIBLE'; readonly because: Impossibility }
  /** It can be turned, by more edits than anybody would follow. */
  | { readonly kind: 'BEYOND'; readonly edits: number };

/** Why a decision fell, and the least that would have to be otherwise for the opposite. */
export interface Explanation {
  readonly decision: Decision;
  readonly deciding: readonly DecidingFact[];
  readonly turning: Turning;
}

/** More than this is not an explanation but a plan. */
export const MOST_EDITS = 3;

/** In which kind of relation a role is had; null for roles that have no relation to a person. */
const RELATION_OF_ROLE: Readonly<Record<Role, RelationKind | null>> = {
  PERSON: null,
  LEGAL_REPRESENTATIVE: 'REPRESENTATIVE',
  TRUSTED_PERSON: 'TRUSTED_PERSON',
  RELATIVE: 'GROUP_RELATIVE',
  PEER_WORKER: 'GROUP_EXPERT_BY_EXPERIENCE',
  GENERAL_PRACTITIONER: 'FIRST_LINE',
  FIRST_LINE_PSYCHOLOGIST: 'FIRST_LINE',
  MH_LEAD: 'CARE_LEAD',
  MH_TEAM: 'CARE_TEAM',
  JOB_COACH: 'COACHING',
  EMPLOYER: 'EMPLOYMENT',
  TRAINING_PROVIDER: 'TRAINING',
  MUNI_INCOME: 'MUNICIPAL_CASE',
  MUNI_HOUSING: 'MUNICIPAL_CASE',
  MUNI_NEIGHBOURHOOD: 'MUNICIPAL_CASE',
  MUNI_OUTREACH: 'MUNICIPAL_CASE',
  ADVISING_DOCTOR: 'INSURER_FILE',
  BILLING: 'BILLING_FILE',
  CIRCLE_PROFESSIONAL: 'GROUP_PROFESSIONAL',
  NETWORK_COORDINATOR: null,
  DATA_STEWARD: null,
};

const LEAST_FORM = {
  N: 'BUNDLE',
  T: 'CATEGORY',
  R: 'CATEGORY_AND_GRANTEE',
} as const satisfies Partial<Record<Cell, GrantForm>>;

/**
 * Explains a decision to the person or a steward; never to the asker, to whom the reason would tell what is hidden.
 * Pure. It decides many times over, so nothing that answers a query calls it.
 */
export function explain(request: Request, facts: Facts, now: Date, policy: Policy): Explanation {
  const decision = decide(request, facts, now, policy);
  const turning = turningOf(decision, request, facts, now, policy);
  return { decision, deciding: decidingFacts(decision, facts), turning };
}

function decidingFacts(decision: Decision, facts: Facts): readonly DecidingFact[] {
  return decision.decidedBy.map((id) => ({ kind: kindOf(id, facts), id }));
}

function kindOf(id: string, facts: Facts): DecidingFact['kind'] {
  const isAmong = (list: readonly { readonly id: string }[]): boolean => list.some((fact) => fact.id === id);
  if (isAmong(facts.refusals)) return 'REFUSAL';
  if (isAmong(facts.grants)) return 'GRANT';
  if (isAmong(facts.mandates)) return 'MANDATE';
  if (isAmong(facts.overrides)) return 'OVERRIDE';
  if (isAmong(facts.activations)) return 'ACTIVATION';
  return isAmong(facts.relations) ? 'RELATION' : 'RETENTION';
}

function turningOf(decision: Decision, request: Request, facts: Facts, now: Date, policy: Policy): Turning {
  const barred = barredBy(decision, request, policy);
  if (barred !== null) return { kind: 'IMPOSSIBLE', because: barred };

  let tried: readonly (readonly FactEdit[])[] = [[]];
  for (let edits = 1; edits <= MOST_EDITS; edits += 1) {
    const longer = tried.flatMap((done) => {
      const known = withEdits(facts, done, now);
      const next = editsAgainst(decide(request, known, now, policy), request, known, now, policy, edits);
      return next.map((edit) => [...done, edit]);
    });
    tried = withoutRepeats(longer);
    const turned = tried.filter(
      (done) => decide(request, withEdits(facts, done, now), now, policy).outcome !== decision.outcome,
    );
    if (turned.length > 0) return { kind: 'EDITS', alternatives: turned };
  }
  if (decision.outcome === 'DENY' && !isOpenToConsent(request, policy)) {
    return { kind: 'IMPOSSIBLE', because: 'NOT_BY_CONSENT' };
  }
  return { kind: 'BEYOND', edits: MOST_EDITS };
}

/** What no change of facts gets past. Asked first, so that nobody is advised a new role to get round a "never". */
function barredBy(decision: Decision, request: Request, policy: Policy): Impossibility | null {
  if (decision.layer === 'VALIDITY' || decision.layer === 'CEILING') return decision.layer;
  if (decision.layer === 'OWN' && decision.decidedBy.length === 0) return 'OWN_DATA';
  if (decision.outcome === 'PERMIT') return null;
  if (request.action === 'CONTRIBUTE' && policy.writtenByPersonOnly.has(request.category)) return 'WRITTEN_BY_PERSON';
  return rolesOpenTo(request, policy).length === 0 ? 'CEILING' : null;
}

/** Only edits that touch the layer which decided: any other leaves the decision where it is. */
function editsAgainst(
  decision: Decision,
  request: Request,
  facts: Facts,
  now: Date,
  policy: Policy,
  step: number,
): readonly FactEdit[] {
  const { actor, person } = request;
  switch (decision.layer) {
    case 'OWN_RECORD':
      return decidingFacts(decision, facts).map((fact) =>
        fact.kind === 'RETENTION'
          ? { kind: 'END_RETENTION', retention: fact.id }
          : { kind: 'END_RELATION', relation: fact.id },
      );
    case 'OWN':
    case 'OVERRIDE':
      return [...decidingFacts(decision, facts).flatMap(endOf), ...endsOfRelations(actor, person, facts, now)];
    case 'RELATION':
      return rolesOpenTo(request, policy).flatMap((role) => relationEdit(request, role, now, step));
    case 'REFUSAL':
      return decision.decidedBy.flatMap((refusal) => [
        { kind: 'WITHDRAW_REFUSAL', refusal },
        ...grantsFor(request, now, step).map(
          (grant): FactEdit => ({ kind: 'ADD_EXCEPTION', grant: { ...grant, exceptTo: refusal }, refusal }),
        ),
      ]);
    case 'DEFAULT':
      return [
        ...contextConsentsFor(request, facts, now, policy, step),
        ...grantsFor(request, now, step).map(
          (grant): FactEdit => ({ kind: 'ADD_GRANT', grant, leastForm: leastFormFor(request, facts, now, policy) }),
        ),
      ];
    case 'GRANT':
      return [
        ...decidingFacts(decision, facts).flatMap(endOf),
        ...refusalsFor(request, now, step),
        ...endsOfRelations(actor, person, facts, now),
      ];
    default:
      return [];
  }
}

function endsOfRelations(actor: Actor, person: string, facts: Facts, now: Date): readonly FactEdit[] {
  return liveRelations(actor, person, facts, now).map(({ id }) => ({ kind: 'END_RELATION', relation: id }));
}

/** Takes back what opened something. */
function endOf({ kind, id }: DecidingFact): readonly FactEdit[] {
  switch (kind) {
    case 'GRANT':
      return [{ kind: 'WITHDRAW_GRANT', grant: id }];
    case 'MANDATE':
      return [{ kind: 'END_MANDATE', mandate: id }];
    case 'OVERRIDE':
      return [{ kind: 'END_OVERRIDE', override: id }];
    case 'ACTIVATION':
      return [{ kind: 'END_ACTIVATION', activation: id }];
    default:
      return [];
  }
}

/** The facts as they would be after these edits, made at this instant. */
export function withEdits(facts: Facts, edits: readonly FactEdit[], now: Date): Facts {
  return edits.reduce((known, edit) => withEdit(known, edit, now), facts);
}

function withEdit(facts: Facts, edit: FactEdit, now: Date): Facts {
  switch (edit.kind) {
    case 'ADD_RELATION':
      return { ...facts, relations: [...facts.relations, edit.relation] };
    case 'END_RELATION':
      return { ...facts, relations: ended(facts.relations, edit.relation, now) };
    case 'END_RETENTION':
      return { ...facts, retentions: ended(facts.retentions, edit.retention, now) };
    case 'END_MANDATE':
      return { ...facts, mandates: ended(facts.mandates, edit.mandate, now) };
    case 'END_OVERRIDE':
      return { ...facts, overrides: ended(facts.overrides, edit.override, now) };
    case 'END_ACTIVATION':
      return { ...facts, activations: ended(facts.activations, edit.activation, now) };
    case 'ADD_GRANT':
    case 'ADD_EXCEPTION':
      return { ...facts, grants: [...facts.grants, edit.grant] };
    case 'ADD_CONTEXT_CONSENT':
      return { ...facts, contextConsents: [...facts.contextConsents, edit.consent] };
    case 'WITHDRAW_GRANT':
      return { ...facts, grants: ended(facts.grants, edit.grant, now) };
    case 'ADD_REFUSAL':
      return { ...facts, refusals: [...facts.refusals, edit.refusal] };
    case 'WITHDRAW_REFUSAL':
      return { ...facts, refusals: ended(facts.refusals, edit.refusal, now) };
  }
}

function ended<F extends { readonly id: string; readonly withdrawnAt: Date | null }>(
  facts: readonly F[],
  id: string,
  now: Date,
): readonly F[] {
  return facts.map((fact) => (fact.id === id ? { ...fact, withdrawnAt: now } : fact));
}

/** The order in which somebody would do them: first be related, then take back, then say anew. */
function stageOf({ kind }: FactEdit): number {
  if (kind === 'ADD_RELATION') return 0;
  return kind.startsWith('ADD') ? 2 : 1;
}

/** The same edits in another order are the same advice. */
function withoutRepeats(sets: readonly (readonly FactEdit[])[]): readonly (readonly FactEdit[])[] {
  const inOrder = sets.map((edits) => edits.toSorted((a, b) => stageOf(a) - stageOf(b)));
  const seen = new Map(inOrder.map((edits) => [edits.map(keyOf).sort().join(), edits]));
  return [...seen.values()];
}

/** The id of a proposed fact says no more than at which step it was proposed. */
const keyOf = (edit: FactEdit): string => JSON.stringify(edit, (name, value: unknown) => (name === 'id' ? undefined : value));

/** Roles the asker's token can take in which the category is not closed for good. */
function rolesOpenTo(request: Request, policy: Policy): readonly Role[] {
  return rolesOf(request.actor).filter((role) => !['-', 'M', 'C'].includes(policy.cell(request.category, role)));
}

function isOpenToConsent(request: Request, policy: Policy): boolean {
  return rolesOf(request.actor).some((role) => policy.cell(request.category, role) in LEAST_FORM);
}

function rolesOf(actor: Actor): readonly Role[] {
  switch (actor.kind) {
    case 'PROFESSIONAL':
      return ROLES_OF_PROFESSION[actor.profession];
    case 'PERSON':
      return ROLES_OF_PERSON;
    case 'SERVICE':
      // A system contributes for an organisation, in whatever any of its professionals can be.
      return ROLES.filter((role) => PROFESSIONS.some((profession) => ROLES_OF_PROFESSION[profession].includes(role)));
    default:
      return [];
  }
}

function relationEdit(request: Request, role: Role, now: Date, step: number): readonly FactEdit[] {
  const { actor, person } = request;
  const kind = RELATION_OF_ROLE[role];
  if (kind === null) return [];
  const relation: Relation = {
    ...startingNow(`proposed-${step}`, now),
    person,
    kind,
    role,
    organisation: 'organisation' in actor ? actor.organisation : null,
    professional: actor.kind === 'PROFESSIONAL' ? actor.id : null,
    team: null,
    member: actor.kind === 'PERSON' ? actor.id : null,
  };
  return [{ kind: 'ADD_RELATION', relation }];
}

function grantsFor(request: Request, now: Date, step: number): readonly Grant[] {
  return scopesFor(request).map((scope) => ({ ...startingNow(`proposed-${step}`, now), ...scope, exceptTo: null }));
}

/** One yes that is still missing of those the record is about; the next step asks for the next. */
function contextConsentsFor(
  { person, category, record, action }: Request,
  facts: Facts,
  now: Date,
  policy: Policy,
  step: number,
): readonly FactEdit[] {
  if (action !== 'READ' || record === undefined || !policy.needsContextConsent.has(category)) return [];
  const missing = record.parties.find(
    (party) =>
      !facts.contextConsents.some(
        (yes) =>
          yes.person === person && yes.contextPerson === party && isLive(yes, now) && yes.categories.includes(category),
      ),
  );
  if (missing === undefined) return [];
  const consent = { ...startingNow(`proposed-${step}`, now), person, contextPerson: missing, categories: [category] };
  return [{ kind: 'ADD_CONTEXT_CONSENT', consent }];
}

function refusalsFor(request: Request, now: Date, step: number): readonly FactEdit[] {
  return scopesFor(request).map((scope) => ({
    kind: 'ADD_REFUSAL',
    refusal: { ...startingNow(`proposed-${step}`, now), ...scope, everything: false },
  }));
}

/** The question as a scope; none for askers whom nobody can name. */
function scopesFor(request: Request): readonly Scope[] {
  const { actor, person, category, purpose, action, record } = request;
  const grantee = granteeOf(actor);
  if (grantee === null) return [];
  return [
    {
      person,
      grantee,
      categories: [category],
      bundles: [],
      heldBy: record?.heldBy ?? null,
      purposes: [purpose],
      actions: [action],
    },
  ];
}

function granteeOf(actor: Actor): Grantee | null {
  switch (actor.kind) {
    case 'PERSON':
    case 'PROFESSIONAL':
      return { kind: actor.kind, ref: actor.id };
    case 'SERVICE':
      return { kind: 'ORGANISATION', ref: actor.organisation };
    default:
      return null;
  }
}

/** Of all the asker's relations, the one that asks least. */
function leastFormFor(request: Request, facts: Facts, now: Date, policy: Policy): GrantForm {
  const cells = liveRelations(request.actor, request.person, facts, now).map((relation) =>
    policy.cell(request.category, relation.role),
  );
  return LEAST_FORM[(['N', 'T'] as const).find((cell) => cells.includes(cell)) ?? 'R'];
}

function startingNow(id: string, now: Date): Pick<Grant, 'id' | 'recordedAt' | 'withdrawnAt' | 'from' | 'until'> {
  return { id, recordedAt: now, withdrawnAt: null, from: now, until: null };
}
