import type { Actor } from '../../../consent/actor';
import { decide, standingOf } from '../../../consent/decide';
import type { Decision } from '../../../consent/decide';
import { explain } from '../../../consent/explain';
import type { Explanation } from '../../../consent/explain';
import { isLive } from '../../../consent/facts';
import type { Facts, Period, Recorded } from '../../../consent/facts';
import type { Policy } from '../../../consent/policy';
import { NO_ROWS, opensOwnRecords } from '../../../consent/rows';
import { visibleCategories } from '../../../consent/visible';
import { POLICIES } from '../../../consent/visibility';
import type { Category, Layer, Outcome } from '../../../consent/vocabulary';
import type { AccessRecordRow } from '../access-record/access-record.table';

/** What a decision was, as a line says it or as a replay finds it. */
export interface Decided {
  readonly outcome: Outcome;
  readonly layer: Layer;
  readonly decidedBy: readonly string[];
  readonly ownRecords: boolean;
}

/** In what a replay can differ from its line. */
export type Difference = 'OUTCOME' | 'LAYER' | 'DECIDED_BY' | 'OWN_RECORDS' | 'POLICY_UNKNOWN';

export interface Replay {
  /** Null when the policy of that day is not known any more. */
  readonly found: Decided | null;
  readonly differences: readonly Difference[];
  /** Why it fell as it did, from the facts of that day; null where only standing was asked. */
  readonly explanation: Explanation | null;
}

/**
 * The facts as they stood in the record at an instant: what was recorded later is not there, and what was withdrawn
 * later is not withdrawn yet.
 */
export function asRecordedBy(facts: Facts, instant: Date): Facts {
  const known = <Fact extends Recorded>(list: readonly Fact[]): readonly Fact[] =>
    list
      .filter(({ recordedAt }) => recordedAt <= instant)
      .map((fact) => (fact.withdrawnAt !== null && fact.withdrawnAt > instant ? { ...fact, withdrawnAt: null } : fact));
  return {
    relations: known(facts.relations),
    grants: known(facts.grants),
    refusals: known(facts.refusals),
    rosters: known(facts.rosters),
    retentions: known(facts.retentions),
    mandates: known(facts.mandates),
    incapacities: known(facts.incapacities),
    overrides: known(facts.overrides),
    activations: known(facts.activations),
    silences: known(facts.silences),
    contextConsents: known(facts.contextConsents),
  };
}

/** What was recorded by an instant and holds at it. */
export function liveAt<Fact extends Period & Recorded>(facts: readonly Fact[], instant: Date): readonly Fact[] {
  return facts.filter((fact) => isLive(fact, instant));
}

/** Who asked, as their token said then; null where a line says too little. */
export function actorOfLine(line: AccessRecordRow): Actor | null {
  const { actorKind: kind, actor: id, organisation, profession, team, actingFor } = line;
  if (kind === 'ANONYMOUS') return { kind };
  if (id === null) return null;
  if (kind === 'PERSON') return { kind, id, ...(actingFor !== null && { actingFor }) };
  if (organisation === null) return null;
  // No rule asks how far a steward sees: none of them sees content.
  if (kind === 'STEWARD') return { kind, id, organisation, scope: 'ORGANISATION' };
  if (kind === 'SERVICE') return { kind, id, organisation };
  return profession === null ? null : { kind, id, organisation, profession, ...(team !== null && { team }) };
}

/** Whether a line is a decision on consent: looks of stewards, searches and exports are recorded and not decided. */
export function isDecision({ event, person }: Pick<AccessRecordRow, 'event' | 'person'>): boolean {
  return person !== null && ['READ', 'WRITE', 'OVERRIDE', 'CARD'].includes(event);
}

/**
 * Decides again what a line says was decided: the same question, the facts as recorded by then, the policy of that day.
 *
 * @param facts everything known of the person now, also what was withdrawn.
 */
export function replay(line: AccessRecordRow, facts: Facts): Replay {
  const policy = Object.hasOwn(POLICIES, line.policyVersion) ? POLICIES[line.policyVersion] : undefined;
  const actor = actorOfLine(line);
  if (policy === undefined || actor === null || line.person === null) {
    return { found: null, differences: ['POLICY_UNKNOWN'], explanation: null };
  }
  const then = asRecordedBy(facts, line.at);
  const { person, category, action, purpose, at } = line;
  const decided = category === null ? standing(line, actor, person, then, policy) : decide({ actor, purpose, action, person, category }, then, at, policy);
  const found: Decided = {
    // Somebody Kring does not know is denied, whatever their token says.
    outcome: line.epoch === null ? 'DENY' : decided.outcome,
    layer: decided.layer,
    decidedBy: decided.decidedBy,
    ownRecords: line.epoch !== null && opensOwnRecords(decided.rows),
  };
  // A version that came before the category opens it to nobody, and has nothing to say of how it could be otherwise.
  const explanation =
    category === null || !policy.knows(category)
      ? null
      : explain({ actor, purpose, action, person, category }, then, at, policy);
  return { found, differences: differencesOf(line, found), explanation };
}

function standing(line: AccessRecordRow, actor: Actor, person: string, facts: Facts, policy: Policy): Decision {
  const isSelf = actor.kind === 'PERSON' && actor.id === person;
  const bare = { rows: NO_ROWS, policyVersion: policy.version, silent: false };
  if (line.fields.includes('Person.access')) {
    const all: readonly (readonly [Category, Decision])[] = [
      ...visibleCategories(actor, line.purpose, 'READ', person, facts, line.at, policy),
    ];
    const known = all.some(([, decision]) => decision.standing);
    return { ...bare, outcome: known ? 'PERMIT' : 'DENY', layer: isSelf ? 'OWN' : 'RELATION', decidedBy: [], standing: known };
  }
  const found = standingOf(actor, person, facts, line.at);
  const layer: Layer = actor.kind === 'SERVICE' ? 'VALIDITY' : isSelf ? 'OWN' : 'RELATION';
  return { ...bare, outcome: found === null ? 'DENY' : 'PERMIT', layer, decidedBy: found ?? [], standing: found !== null };
}

function differencesOf(line: Decided, found: Decided): readonly Difference[] {
  const sorted = (list: readonly string[]): string => [...list].sort().join();
  const differences: readonly (readonly [Difference, boolean])[] = [
    ['OUTCOME', line.outcome !== found.outcome],
    ['LAYER', line.layer !== found.layer],
    ['DECIDED_BY', sorted(line.decidedBy) !== sorted(found.decidedBy)],
    ['OWN_RECORDS', line.ownRecords !== found.ownRecords],
  ];
  return differences.filter(([, differs]) => differs).map(([difference]) => difference);
}
