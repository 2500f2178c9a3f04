import { isLive } from '../../../consent/facts';
import type { RowScope } from '../../../consent/rows';
import type { RelationKind, Role } from '../../../consent/vocabulary';
import type { RegisterRow } from '../register/register.table';
import type { RelationRow } from '../relation/relation.table';

/**
 * Who counts as the network around a person when others look: those who care for them and support them (C-25). The
 * rest would tell by the way what has a category of its own: that there is an employer or a school (JOB_HISTORY,
 * TRAINING_ENROLMENT), an insurer's file (SOCIAL_STATUS), a referral being weighed (REFERRAL), whom the person chose
 * for their resource group (RESOURCE_GROUP).
 */
export const NETWORK_FOR_OTHERS: readonly RelationKind[] = [
  'CARE_LEAD',
  'CARE_TEAM',
  'FIRST_LINE',
  'COACHING',
  'MUNICIPAL_CASE',
  'TRUSTED_PERSON',
  'REPRESENTATIVE',
];

/**
 * The circles around a person, from the inside out: support of one's own first, mental-health care as what stands behind
 * it (Framework for Support, G-54, S-14).
 */
export const SUPPORT_LAYERS = ['SELF', 'INFORMAL', 'FIRST_LINE', 'COMMUNITY_AND_WORK', 'SPECIALISED'] as const;
export type SupportLayer = (typeof SUPPORT_LAYERS)[number];

/** In which circle somebody stands by what they are for the person; the two roles without persons in none. */
const LAYER_OF_ROLE: Readonly<Record<Exclude<Role, 'NETWORK_COORDINATOR' | 'DATA_STEWARD'>, SupportLayer>> = {
  PERSON: 'SELF',
  LEGAL_REPRESENTATIVE: 'INFORMAL',
  TRUSTED_PERSON: 'INFORMAL',
  RELATIVE: 'INFORMAL',
  PEER_WORKER: 'INFORMAL',
  // In the group by the person's own choice, whatever their work is.
  CIRCLE_PROFESSIONAL: 'INFORMAL',
  GENERAL_PRACTITIONER: 'FIRST_LINE',
  FIRST_LINE_PSYCHOLOGIST: 'FIRST_LINE',
  JOB_COACH: 'COMMUNITY_AND_WORK',
  EMPLOYER: 'COMMUNITY_AND_WORK',
  TRAINING_PROVIDER: 'COMMUNITY_AND_WORK',
  MUNI_INCOME: 'COMMUNITY_AND_WORK',
  MUNI_HOUSING: 'COMMUNITY_AND_WORK',
  MUNI_NEIGHBOURHOOD: 'COMMUNITY_AND_WORK',
  MUNI_OUTREACH: 'COMMUNITY_AND_WORK',
  ADVISING_DOCTOR: 'COMMUNITY_AND_WORK',
  BILLING: 'COMMUNITY_AND_WORK',
  MH_LEAD: 'SPECIALISED',
  MH_TEAM: 'SPECIALISED',
};

export function layerOf(role: Role): SupportLayer {
  return Object.hasOwn(LAYER_OF_ROLE, role) ? LAYER_OF_ROLE[role as keyof typeof LAYER_OF_ROLE] : 'COMMUNITY_AND_WORK';
}

/** What ties two in the network: being around the person, or working in one house. */
export const NETWORK_TIES = ['AROUND', 'SAME_ORGANISATION'] as const;
export type NetworkTie = (typeof NETWORK_TIES)[number];

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly tie: NetworkTie;
  /** As what the second is around the person; null between two of the others. */
  readonly relation: RelationKind | null;
}

type Placed = Pick<RelationRow, 'id' | 'kind' | 'organisation'>;

/** Everything by which the shown members hang together, and nothing of anybody who is not shown. */
export function tiesOf(person: string, members: readonly Placed[]): readonly NetworkEdge[] {
  const around = members.map(({ id, kind }) => ({ from: person, to: id, tie: 'AROUND', relation: kind }) as const);
  const colleagues = members.flatMap((one, index) =>
    members
      .slice(index + 1)
      .filter(({ organisation }) => organisation !== null && organisation === one.organisation)
      .map(({ id }) => ({ from: one.id, to: id, tie: 'SAME_ORGANISATION', relation: null }) as const),
  );
  return [...around, ...colleagues];
}

type Duty = Pick<RegisterRow, 'heldBy' | 'owedBy' | 'responsible'>;
type Member = Pick<RelationRow, 'organisation' | 'professional'>;

/**
 * Whose a row of the register is among the members of a network: the professional it names in the organisation that does
 * it; where they are not shown as a member, whoever stands for that organisation as a whole.
 */
export function isDutyOf(duty: Duty, member: Member, members: readonly Member[]): boolean {
  const { organisation, professional } = member;
  if (organisation === null || organisation !== (duty.owedBy ?? duty.heldBy)) return false;
  const isNamed = members.some((each) => each.organisation === organisation && each.professional === duty.responsible);
  if (duty.responsible !== null && isNamed) return professional === duty.responsible;
  return professional === null || !members.some((each) => each.organisation === organisation && each.professional === null);
}

export interface NetworkView {
  /** Whether the person looks themselves. */
  readonly isPerson: boolean;
  /** Former relations too; heard for the person only. */
  readonly includeEnded: boolean;
  /**
   * Ids of the reader's own relations, where the others are to go unnoticed: of a person whom nobody else cares for
   * they would see themselves.
   */
  readonly own?: readonly string[];
}

/** The relations a reader sees as the network, first come first. */
export function networkOf(
  relations: readonly RelationRow[],
  rows: RowScope,
  view: NetworkView,
  now: Date,
): readonly RelationRow[] {
  return relations
    .filter((relation) => isOpened(relation, rows) || view.own?.includes(relation.id))
    .filter((relation) => view.isPerson || NETWORK_FOR_OTHERS.includes(relation.kind))
    .filter((relation) => isLive(relation, now) || (view.isPerson && view.includeEnded && hasEnded(relation, now)))
    .sort((a, b) => a.from.getTime() - b.from.getTime() || (a.id < b.id ? -1 : 1));
}

/** When a relation ended, or is going to; null while no end is known. */
export function endOf({ until, withdrawnAt }: Pick<RelationRow, 'until' | 'withdrawnAt'>): Date | null {
  if (until === null || withdrawnAt === null) return until ?? withdrawnAt;
  return until < withdrawnAt ? until : withdrawnAt;
}

function hasEnded(relation: RelationRow, now: Date): boolean {
  const end = endOf(relation);
  return relation.recordedAt <= now && end !== null && end <= now;
}

/**
 * A relation is held by the organisation that has it. The asker's own stake opens nothing here: a network of oneself
 * alone would say that nobody else is involved.
 */
function isOpened(relation: RelationRow, { everything, heldBy, notHeldBy }: RowScope): boolean {
  const holder = relation.organisation ?? relation.person;
  return everything ? !notHeldBy.includes(holder) : heldBy.includes(holder);
}
