import { daysAfter } from '../../shared/local-date';
import type { Gender, RelationshipStatus } from '../../subgraphs/person/person/person.table';
import { personIdOf, placeOf } from './cast';
import type { Cast, House, Team, Worker, Zone } from './cast';
import { Chance } from './chance';
import { share } from './proportions';
import { FAMILY_NAMES, GIVEN_NAMES } from './wording';

export type Care = 'SPECIALISED' | 'OTHER' | 'NONE';
export type Job = 'PAID' | 'UNPAID' | 'NONE';

/** One who is in the person’s group. */
export interface Relative {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly as: string;
}

/** What somebody’s life in the region comes to; every row about them follows from it. */
export interface Life {
  readonly id: string;
  readonly today: string;
  /** Goes on where drawing the life ended: the same rows for the same life. */
  readonly chance: Chance;
  readonly zone: Zone;
  readonly given: string;
  readonly family: string;
  readonly gender: Gender;
  readonly birthDate: string;
  readonly age: number;
  readonly relationshipStatus: RelationshipStatus;
  /** Code of the list living-situation. */
  readonly living: string;
  readonly network: 'LIMITED' | 'SOME' | 'STRONG';
  readonly isInFinancialTrouble: boolean;
  readonly care: Care;
  readonly doctor: Worker | null;
  /** Leads the treatment. */
  readonly lead: Worker | null;
  readonly team: Team | null;
  readonly psychologist: Worker | null;
  readonly job: Job;
  readonly employer: House;
  readonly coach: Worker | null;
  readonly isIps: boolean;
  readonly housingDesk: Worker | null;
  readonly debtDesk: Worker | null;
  readonly relatives: readonly Relative[] | null;
  readonly isAmongPeers: boolean;
  readonly isOpenToNetwork: boolean;
  readonly hasRefused: boolean;
  readonly wasReferred: boolean;
  /** Local date since when they are known here. */
  readonly since: string;
}

const AS = ['mama', 'papa', 'mijn zus', 'mijn broer', 'mijn partner', 'een vriend'] as const;

export function lifeOf(cast: Cast, person: number): Life {
  const { region } = cast;
  const { zone, place } = placeOf(cast, person);
  const id = personIdOf(region, person);
  const chance = new Chance(`kring region ${region.seed} life ${person}`);
  const care = chance.among<Care>({ SPECIALISED: share('IN_SPECIALISED_CARE'), OTHER: share('IN_OTHER_CARE'), NONE: share('NOT_IN_CARE') });
  const age = chance.happens(share('AGED_18_TO_64')) ? chance.between(18, 64) : chance.between(65, 84);
  const birthDate = daysAfter(`${Number(region.day.slice(0, 4)) - age}${region.day.slice(4).replace('02-29', '02-28')}`, -chance.below(365));
  const isMarried = chance.happens(share('MARRIED'));
  const hasPartner = isMarried || chance.happens((share('WITH_PARTNER') - share('MARRIED')) / (1 - share('MARRIED')));
  const isProtected = chance.happens(share('PROTECTED_OR_WARD'));
  const isAtDoctor = chance.happens(share('WITH_GENERAL_PRACTITIONER'));
  const isOfTeam = chance.happens(share('BY_OUTREACHING_TEAM') * ((share('IN_SPECIALISED_CARE') + share('IN_OTHER_CARE')) / share('IN_SPECIALISED_CARE')));
  const team = care === 'SPECIALISED' && isOfTeam ? zone.teams[place % zone.teams.length]! : null;
  const job = chance.among<Job>({ PAID: share('PAID_JOB'), UNPAID: share('UNPAID_JOB'), NONE: 1 });
  const isIps = chance.happens(share('IPS'));
  const isCoached = isIps || chance.happens(share('OTHER_JOB_COACHING'));
  const isInFinancialTrouble = chance.happens(share('FINANCIAL_TROUBLE'));
  const family = chance.of(FAMILY_NAMES);
  const relatives = chance.happens(share('RESOURCE_GROUP'))
    ? Array.from({ length: chance.between(2, 4) }, () => {
        return { id: chance.uuid(), given: chance.of(GIVEN_NAMES), family: chance.happens(0.5) ? family : chance.of(FAMILY_NAMES), as: chance.of(AS) };
      })
    : null;
  return {
    ...{ id, today: region.day, chance, zone, family, birthDate, age, care, team, job, isIps, isInFinancialTrouble, relatives },
    given: chance.of(GIVEN_NAMES),
    gender: chance.among<Gender>({ WOMAN: 0.5, MAN: 0.47, NON_BINARY: 0.01, OTHER: 0.01, NOT_SAID: 0.01 }),
    relationshipStatus: isMarried
      ? 'MARRIED'
      : hasPartner
        ? 'IN_RELATIONSHIP'
        : chance.among<RelationshipStatus>({ SINGLE: 0.74, DIVORCED: 0.2, WIDOWED: 0.05, NOT_SAID: 1, IN_RELATIONSHIP: 0, MARRIED: 0 }),
    living: isProtected
      ? chance.among({ SHELTERED_HOUSING: 0.7, RESIDENTIAL_WARD: 1 })
      : chance.among({ OWN_HOME: 0.8, WITH_PARENTS: 0.15, HOMELESS: 0.02, OTHER: 1 }),
    network: chance.among({ LIMITED: share('ALWAYS_LONELY'), SOME: share('LONELY') - share('ALWAYS_LONELY'), STRONG: 1 }),
    // Dealt out and not drawn: the practice list of one doctor is as long as that of the next.
    doctor: isAtDoctor ? zone.doctors[place % zone.doctors.length]! : null,
    lead: care !== 'SPECIALISED' ? null : team === null ? chance.of(zone.leads) : chance.of(team.workers),
    psychologist: care === 'OTHER' && chance.happens(share('CONVENTION')) ? chance.of(zone.psychologists.workers) : null,
    employer: chance.of(zone.employers),
    coach: isCoached ? chance.of(zone.coaching.workers) : null,
    housingDesk: chance.happens(share('HOUSING_REQUEST')) ? chance.of(zone.municipality.workers) : null,
    debtDesk: isInFinancialTrouble && chance.happens(share('DEBT_SUPPORT')) ? chance.of(zone.municipality.workers) : null,
    isAmongPeers: chance.happens(share('PEER_RUN_PROJECT')),
    isOpenToNetwork: chance.happens(share('OPENED_TO_NETWORK')),
    hasRefused: chance.happens(share('REFUSED_SOMETHING')),
    wasReferred: care === 'SPECIALISED' && isAtDoctor && chance.happens(share('REFERRED')),
    since: daysAfter(region.day, -chance.between(200, 1_500)),
  };
}
