import type { Profession } from '../../consent/vocabulary';
import { Chance, namedUuid } from './chance';
import { CLIENTS_OF_TEAM, INHABITANTS_OF_ZONE, SHARE_OF_INHABITANTS, share } from './proportions';
import { FAMILY_NAMES, GIVEN_NAMES, PLACE_BEGINNINGS, PLACE_ENDS } from './wording';

/** Which region: the same three make the same region, row by row. */
export interface Region {
  readonly persons: number;
  readonly seed: string;
  /** Local date of the region’s today: nothing was recorded after it. */
  readonly day: string;
}

export interface Worker {
  readonly id: string;
  readonly organisation: string;
  readonly profession: Profession;
  /** Code of the directory’s list professional-kind. */
  readonly kind: string;
  readonly given: string;
  readonly family: string;
}

export interface House {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Code of the directory’s list organisation-kind. */
  readonly kind: string;
  readonly workers: readonly Worker[];
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly workers: readonly Worker[];
}

/** A primary-care zone with everybody who works there. */
export interface Zone {
  readonly code: string;
  readonly name: string;
  readonly inhabitants: number;
  readonly practices: readonly House[];
  readonly doctors: readonly Worker[];
  readonly psychologists: House;
  readonly mentalHealth: House;
  /** Those who lead a treatment there, besides the teams. */
  readonly leads: readonly Worker[];
  readonly teams: readonly Team[];
  readonly coaching: House;
  readonly municipality: House;
  readonly employers: readonly House[];
}

export interface Cast {
  readonly region: Region;
  readonly zones: readonly Zone[];
}

/** People whom one professional has, in the middle; the house’s own. */
const PER = { doctor: 25, lead: 40, teamWorker: 20, psychologist: 60, coach: 25, desk: 80, employer: 60 } as const;
const DOCTORS_OF_PRACTICE = 3;

/** The zone of a person, and their place in it. Dealt out in turn, so that no zone is fuller than another. */
export function placeOf({ zones }: Cast, person: number): { readonly zone: Zone; readonly place: number } {
  return { zone: zones[person % zones.length]!, place: Math.floor(person / zones.length) };
}

export function personIdOf({ seed }: Region, person: number): string {
  return namedUuid(`kring region ${seed} person ${person}`);
}

/** Everybody who works in the region, in proportion to who lives there: a caseload is as long at any size. */
export function castOf(region: Region): Cast {
  const inhabitants = Math.round(region.persons / SHARE_OF_INHABITANTS);
  const count = Math.max(1, Math.round(inhabitants / INHABITANTS_OF_ZONE));
  const zones = Array.from({ length: count }, (_, nth) => zoneOf(region, nth, Math.ceil(region.persons / count)));
  return { region, zones };
}

function zoneOf({ seed }: Region, nth: number, persons: number): Zone {
  const chance = new Chance(`kring region ${seed} zone ${nth}`);
  const code = `region-${seed}-zone-${nth}`;
  const place = `${chance.of(PLACE_BEGINNINGS)}${chance.of(PLACE_ENDS)}`;
  const inCare = share('IN_SPECIALISED_CARE') + share('IN_OTHER_CARE');
  const byTeam = inCare * share('BY_OUTREACHING_TEAM') * persons;
  const needed = (people: number, each: number): number => Math.max(1, Math.ceil(people / each));

  const house = (key: string, name: string, kind: string, workers: readonly (readonly [profession: Profession, kind: string])[]): House => {
    const id = namedUuid(`kring region ${seed} organisation ${code} ${key}`);
    return {
      ...{ id, code: `${code}-${key}`, name: `${name} ${place}`, kind },
      workers: workers.map(([profession, workerKind], worker) => ({
        ...{ id: namedUuid(`kring region ${seed} professional ${code} ${key} ${worker}`), organisation: id, profession, kind: workerKind },
        ...{ given: chance.of(GIVEN_NAMES), family: chance.of(FAMILY_NAMES) },
      })),
    };
  };
  const some = (number: number, profession: Profession, kind: string) => Array.from({ length: number }, () => [profession, kind] as const);

  const doctors = needed(persons, PER.doctor);
  const practices = Array.from({ length: needed(doctors, DOCTORS_OF_PRACTICE) }, (_, practice) => {
    const here = Math.min(DOCTORS_OF_PRACTICE, doctors - practice * DOCTORS_OF_PRACTICE);
    return house(`gp-${practice}`, `Huisartsenpraktijk ${practice + 1}`, 'GP_PRACTICE', some(here, 'GENERAL_PRACTITIONER', 'GENERAL_PRACTITIONER'));
  });
  const leads = needed(share('IN_SPECIALISED_CARE') * persons - byTeam, PER.lead);
  const teams = needed(byTeam, CLIENTS_OF_TEAM);
  const teamWorkers = needed(byTeam / teams, PER.teamWorker) + 1;
  const experts = Math.round((leads + teams * teamWorkers) * share('EXPERTS_AMONG_STAFF'));
  const mentalHealth = house('mental-health', 'Centrum', 'CGG', [
    ...Array.from({ length: leads }, (_, lead) => ['MENTAL_HEALTH_PROFESSIONAL', lead % 3 === 0 ? 'PSYCHIATRIST' : 'CLINICAL_PSYCHOLOGIST'] as const),
    ...some(teams * teamWorkers, 'MENTAL_HEALTH_PROFESSIONAL', 'NURSE'),
    ...some(experts, 'PEER_WORKER', 'EXPERT_BY_EXPERIENCE'),
  ]);
  return {
    ...{ code, name: `Eerstelijnszone ${place}`, inhabitants: Math.round(persons / SHARE_OF_INHABITANTS), practices, mentalHealth },
    doctors: practices.flatMap(({ workers }) => workers),
    psychologists: house(
      'psychologists',
      'Psychologenpraktijk',
      'PSYCHOLOGY_PRACTICE',
      some(needed(share('IN_OTHER_CARE') * persons, PER.psychologist), 'FIRST_LINE_PSYCHOLOGIST', 'FIRST_LINE_PSYCHOLOGIST'),
    ),
    leads: mentalHealth.workers.slice(0, leads),
    teams: Array.from({ length: teams }, (_, team) => ({
      ...{ id: namedUuid(`kring region ${seed} team ${code} ${team}`), name: `Mobiel team ${team + 1} ${place}`, organisation: mentalHealth.id },
      workers: mentalHealth.workers.slice(leads + team * teamWorkers, leads + (team + 1) * teamWorkers),
    })),
    coaching: house(
      'coaching',
      'Jobcoaching',
      'GTB',
      some(needed((share('OTHER_JOB_COACHING') + share('IPS')) * persons, PER.coach), 'JOB_COACH', 'MH_JOB_COACH'),
    ),
    municipality: house(
      'municipality',
      'Sociaal huis',
      'MUNICIPALITY',
      some(needed((share('HOUSING_REQUEST') + share('FINANCIAL_TROUBLE') * share('DEBT_SUPPORT')) * persons, PER.desk), 'MUNICIPAL_WORKER', 'SOCIAL_WORKER'),
    ),
    employers: Array.from({ length: needed((share('PAID_JOB') + share('UNPAID_JOB')) * persons, PER.employer) }, (_, employer) =>
      house(`employer-${employer}`, `Werkplaats ${employer + 1}`, 'EMPLOYER', []),
    ),
  };
}

/** All organisations of a zone. */
export function housesOf(zone: Zone): readonly House[] {
  return [...zone.practices, zone.psychologists, zone.mentalHealth, zone.coaching, zone.municipality, ...zone.employers];
}
