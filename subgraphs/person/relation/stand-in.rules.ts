import type { Actor, PersonActor, ProfessionalActor } from '../../../consent/actor';
import { isLive } from '../../../consent/facts';
import type { Relation, RosterEntry } from '../../../consent/facts';
import { PROFESSIONS, ROLES_OF_PROFESSION } from '../../../consent/vocabulary';
import type { Profession, Purpose, Role } from '../../../consent/vocabulary';
import type { PartyKind } from './known-party.table';

/** Who asks when the holder of a relation does: somebody with a name, never a system. */
export type StandIn = PersonActor | ProfessionalActor;

/** For whom a question is decided: who asks, or whom a person looks at themselves through. */
export interface Seat {
  readonly actor: Actor;
  readonly purpose: Purpose;
  /** Set while a person looks at themselves through somebody's eyes: who they are, and the relation. */
  readonly look: { readonly person: string; readonly relation: string } | null;
}

/** What says who can hold a relation: everybody's, and where professionals are known to work, as what. */
export interface HoldersAround {
  /** All relations of the person. */
  readonly relations: readonly Relation[];
  readonly rosters: readonly RosterEntry[];
  readonly parties: readonly {
    readonly id: string;
    readonly organisation: string;
    readonly kind: PartyKind;
    readonly profession: Profession | null;
  }[];
}

/**
 * The actor that the holder of a relation is when they ask, with all else they are for the person besides: what a
 * person sees through somebody's eyes must be what that somebody gets.
 *
 * - a professional: under the profession their tokens say, or one that can take the role;
 * - a team: of those on its roster now, the one who is least besides, so that what the team sees is not shown as more;
 * - an organisation as a whole: somebody there who is nothing else to the person;
 * - a natural person: acting for the person where the relation is for that.
 *
 * @returns null where nobody can be who holds it: a team without anybody on it.
 */
export function standInFor(relation: Relation, around: HoldersAround, now: Date): StandIn | null {
  const { id, person, role, organisation, professional, team, member, kind } = relation;
  if (member !== null) {
    const isForPerson = kind === 'REPRESENTATIVE' || kind === 'TRUSTED_PERSON';
    return { kind: 'PERSON', id: member, ...(isForPerson && { actingFor: person }) };
  }
  if (organisation === null) return null;
  const named = professional ?? (team === null ? id : onRoster(relation, around, now));
  if (named === null) return null;
  const profession = professionOf(named, organisation, role, around);
  if (profession === null) return null;
  return { kind: 'PROFESSIONAL', id: named, organisation, profession, ...(team !== null && { team }) };
}

function onRoster({ team, organisation }: Relation, { relations, rosters }: HoldersAround, now: Date): string | null {
  const besides = (professional: string): number =>
    relations.filter((relation) => relation.professional === professional && isLive(relation, now)).length;
  const [first] = rosters
    .filter((entry) => entry.team === team && entry.organisation === organisation && isLive(entry, now))
    .map(({ professional }) => professional)
    .toSorted((a, b) => besides(a) - besides(b) || (a < b ? -1 : 1));
  return first ?? null;
}

function professionOf(id: string, organisation: string, role: Role, { parties }: HoldersAround): Profession | null {
  const canTake = (profession: Profession): boolean => ROLES_OF_PROFESSION[profession].includes(role);
  const known = parties.find((party) => party.id === id && party.organisation === organisation && party.profession);
  if (known?.profession) return known.profession;
  const [narrowest] = PROFESSIONS.filter(canTake).toSorted(
    (a, b) => ROLES_OF_PROFESSION[a].length - ROLES_OF_PROFESSION[b].length,
  );
  return narrowest ?? null;
}
