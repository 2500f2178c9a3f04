import type { Grant, Grantee, Refusal, Scope } from '../../../consent/facts';
import { isExceptionTo } from '../../../consent/decide';
import type { Policy } from '../../../consent/policy';
import type { Category } from '../../../consent/vocabulary';

/**
 * Where our rule and the Dutch rule for several consents differ. Theirs (Generic Functions IG, "Processing multiple
 * consents"): the more specific supersedes the less specific, and at equal specificity the objection wins. Ours: a
 * refusal wins unless the grant was recorded later and names it.
 */
export type Divergence =
  /** They would open it on the more specific consent; we keep it shut on the person's last word. */
  | 'OPEN_BY_SPECIFICITY'
  /** They would keep it shut on the more specific objection; we open it on the exception that names it. */
  | 'SHUT_BY_SPECIFICITY';

/** The categories in which the two rules differ on this pair, and how; null when they agree on it. */
export function divergenceOf(
  grant: Grant,
  refusal: Refusal,
  policy: Policy,
): { readonly divergence: Divergence; readonly categories: readonly Category[] } | null {
  const categories = shared(grant, refusal, policy);
  if (grant.person !== refusal.person || categories.length === 0 || !mayMeet(grant, refusal)) return null;
  const ours = isExceptionTo(grant, refusal, policy);
  const theirs = isMoreSpecific(grant, refusal);
  if (ours === theirs) return null;
  return { divergence: theirs ? 'OPEN_BY_SPECIFICITY' : 'SHUT_BY_SPECIFICITY', categories };
}

/** More specific in one respect at least and less so in none: who, what for, which data, whose records. */
export function isMoreSpecific(one: Scope & Everything, other: Scope & Everything): boolean {
  const [mine, theirs] = [specificityOf(one), specificityOf(other)];
  return mine.every((degree, place) => degree >= theirs[place]!) && mine.some((degree, place) => degree > theirs[place]!);
}

interface Everything {
  readonly everything?: boolean;
}

function specificityOf(said: Scope & Everything): readonly number[] {
  const named = said.categories.length > 0 && said.bundles.length === 0 ? 2 : 1;
  return [
    SPECIFICITY_OF_GRANTEE[said.grantee.kind],
    said.purposes.length > 0 ? 1 : 0,
    said.everything === true ? 0 : named,
    said.heldBy === null ? 0 : 1,
  ];
}

const SPECIFICITY_OF_GRANTEE: Readonly<Record<Grantee['kind'], number>> = {
  EVERYONE: 0,
  CARE_NETWORK: 1,
  ALL_MEMBERS: 1,
  ORGANISATION: 2,
  TEAM: 3,
  PERSON: 4,
  PROFESSIONAL: 4,
};

function shared(grant: Grant, refusal: Refusal, policy: Policy): readonly Category[] {
  const all = (scope: Scope): readonly Category[] => [...scope.categories, ...scope.bundles.flatMap((bundle) => [...policy.bundle(bundle)])];
  const refused = new Set(all(refusal));
  return [...new Set(all(grant))].filter((category) => refusal.everything || refused.has(category)).sort();
}

/** Whether one request can meet both: an action and a purpose in common, and somebody whom both can speak of. */
function mayMeet(grant: Grant, refusal: Refusal): boolean {
  const overlap = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === 0 || b.length === 0 || a.some((item) => b.includes(item));
  const [one, other] = [grant.grantee, refusal.grantee];
  const isSomebodyElse = 'ref' in one && 'ref' in other && one.kind === other.kind && one.ref !== other.ref;
  return (
    !isSomebodyElse &&
    grant.actions.some((action) => refusal.actions.includes(action)) &&
    overlap(grant.purposes, refusal.purposes) &&
    (grant.heldBy === null || refusal.heldBy === null || grant.heldBy === refusal.heldBy)
  );
}
