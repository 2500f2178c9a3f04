import type { Grantee, Refusal } from '../../../consent/facts';
import type { Policy } from '../../../consent/policy';
import { MEMBER_RELATION_KINDS } from '../../../consent/vocabulary';
import type { Category, RelationKind } from '../../../consent/vocabulary';
import { distinct } from '../consent/consent.rules';
import type { GrantRow } from '../consent/consent.table';

/** What is limited: all that an organisation has, or some categories of it, at an instant or at once. */
export interface BulkLimit {
  readonly organisation: string;
  /** Exclusive; null for at once. */
  readonly until: Date | null;
  /** Empty: all of them. */
  readonly categories: readonly Category[];
}

/** NAMED: to this organisation and nobody else. REACHED: others have it too. NOT: never to it. */
export type Bearing = 'NAMED' | 'REACHED' | 'NOT';

/** A grant that ends, and what is left of it. */
export interface Cut {
  readonly ended: GrantRow;
  /** Of what was not limited, as long as it was. And of what was, until its end. */
  readonly left: readonly GrantRow[];
}

export interface BulkPlan {
  readonly cuts: readonly Cut[];
  /** What a refusal must say, since the grant behind it is to stay for others. */
  readonly refused: Pick<Refusal, 'categories' | 'bundles' | 'purposes' | 'actions'> | null;
}

/** Where somebody stands: what decides whether a grant is to an organisation. */
export interface Standing {
  /** Organisations at which the team or professional that is named is known. */
  readonly worksAt: readonly string[];
  /** Kinds of the relations that the organisation has with the person, or is to have. */
  readonly kinds: readonly RelationKind[];
}

/** What a grantee has to do with an organisation. A professional who works elsewhere too keeps there what is theirs. */
export function bearingOf(grantee: Grantee, organisation: string, { worksAt, kinds }: Standing): Bearing {
  switch (grantee.kind) {
    case 'ORGANISATION':
      return grantee.ref === organisation ? 'NAMED' : 'NOT';
    case 'TEAM':
    case 'PROFESSIONAL':
      if (!worksAt.includes(organisation)) return 'NOT';
      return worksAt.every((each) => each === organisation) ? 'NAMED' : 'REACHED';
    case 'PERSON':
      return 'NOT';
    case 'ALL_MEMBERS':
      return kinds.some((kind) => MEMBER_RELATION_KINDS.includes(kind)) ? 'REACHED' : 'NOT';
    case 'CARE_NETWORK':
      return kinds.some((kind) => grantee.relationKinds.includes(kind)) ? 'REACHED' : 'NOT';
    case 'EVERYONE':
      return kinds.length > 0 ? 'REACHED' : 'NOT';
  }
}

/**
 * What ends and what is left, of grants that count now or later. Nothing is opened by it that was not open.
 *
 * @param bearing by id of the grant.
 */
export function bulkPlan(
  grants: readonly GrantRow[],
  bearing: ReadonlyMap<string, Bearing>,
  limit: BulkLimit,
  policy: Policy,
  now: Date,
): BulkPlan {
  const end = limit.until ?? now;
  const outlasting = grants.filter(({ withdrawnAt, until }) => withdrawnAt === null && (until === null || until > end));
  const isMeant = (category: Category): boolean => limit.categories.length === 0 || limit.categories.includes(category);
  const isWhole = limit.categories.length === 0;
  const cuts: Cut[] = [];
  const reaching: { readonly grant: GrantRow; readonly categories: readonly Category[] }[] = [];
  for (const grant of outlasting) {
    const bears = bearing.get(grant.id) ?? 'NOT';
    if (bears === 'NOT') continue;
    // Refused whole, a bundle is refused by its name; in part, by what is meant of it.
    const bundled = isWhole ? [] : grant.bundles.flatMap((bundle) => [...policy.bundle(bundle)]).filter(isMeant);
    if (bears === 'REACHED') {
      reaching.push({ grant, categories: [...grant.categories.filter(isMeant), ...bundled] });
      continue;
    }
    const cut = cutOf(grant, limit, isMeant);
    if (cut !== null) cuts.push(cut);
    // A bundle cannot be cut: naming what stays of it would open cells that the bundle does not.
    if (!isWhole) reaching.push({ grant, categories: bundled });
  }
  const bundlesOf = (grant: GrantRow): GrantRow['bundles'] => (isWhole ? grant.bundles : []);
  const refusing = reaching.filter(({ grant, categories }) => categories.length + bundlesOf(grant).length > 0);
  if (refusing.length === 0) return { cuts, refused: null };
  const everyPurpose = refusing.some(({ grant }) => grant.purposes.length === 0);
  return {
    cuts,
    refused: {
      categories: distinct(refusing.flatMap(({ categories }) => categories)),
      bundles: distinct(refusing.flatMap(({ grant }) => bundlesOf(grant))),
      purposes: everyPurpose ? [] : distinct(refusing.flatMap(({ grant }) => grant.purposes)),
      actions: distinct(refusing.flatMap(({ grant }) => grant.actions)),
    },
  };
}

function cutOf(grant: GrantRow, { until, categories }: BulkLimit, isMeant: (category: Category) => boolean): Cut | null {
  const isWhole = categories.length === 0;
  const meant = grant.categories.filter(isMeant);
  if (!isWhole && meant.length === 0) return null;
  const rest: GrantRow = { ...grant, categories: grant.categories.filter((category) => !isMeant(category)) };
  const left = !isWhole && rest.categories.length + rest.bundles.length > 0 ? [rest] : [];
  if (until === null || grant.from >= until) return { ended: grant, left };
  return { ended: grant, left: [...left, { ...grant, categories: meant, bundles: isWhole ? grant.bundles : [], until }] };
}
