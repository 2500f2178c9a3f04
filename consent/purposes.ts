import type { Actor } from './actor';
import type { Profession, Purpose } from './vocabulary';

/**
 * Why an actor may ask, the default first. A stated purpose that is not in the list is an error; it is never quietly
 * replaced, since the person's grants, and the record of who looked, both speak of purposes.
 *
 * EMERGENCY is a crisis service's alone, which has no relation and so sees nobody but by an activated card: it must not
 * become a word that opens doors.
 */
type Purposes = readonly [Purpose, ...Purpose[]];

const PURPOSES_OF_PROFESSION: Readonly<Record<Profession, Purposes>> = {
  GENERAL_PRACTITIONER: ['CARE', 'COORDINATION', 'REFERRAL'],
  // Enters what the convention's invoices are made of.
  FIRST_LINE_PSYCHOLOGIST: ['CARE', 'COORDINATION', 'REFERRAL', 'BILLING'],
  MENTAL_HEALTH_PROFESSIONAL: ['CARE', 'COORDINATION', 'REFERRAL'],
  JOB_COACH: ['EMPLOYMENT_SUPPORT', 'COORDINATION', 'REFERRAL'],
  // No COORDINATION: an employer is not part of the care around the person (EQ-06).
  EMPLOYER: ['EMPLOYMENT_SUPPORT'],
  TRAINING_PROVIDER: ['EMPLOYMENT_SUPPORT'],
  MUNICIPAL_WORKER: ['ENTITLEMENT', 'COORDINATION', 'REFERRAL'],
  // Judges a claim, and never treats (EQ-05).
  ADVISING_DOCTOR: ['ENTITLEMENT'],
  PEER_WORKER: ['COORDINATION'],
  BILLING_OFFICER: ['BILLING'],
  // Sees no person (003:2446-2454), so quality is all there is to ask for.
  NETWORK_COORDINATOR: ['QUALITY'],
  CIRCLE_PROFESSIONAL: ['COORDINATION'],
  CRISIS_SERVICE: ['EMERGENCY'],
  // Inspects a case on a duty of the law, named in an override (C-28).
  INSPECTOR: ['QUALITY'],
};

/**
 * COORDINATION is the default, since one token reads both about oneself and about a relative: what is one's own opens
 * by being one's own, whatever the purpose, and a relative's question fits the grants that relatives are given.
 */
const PURPOSES_OF_PERSON: Purposes = ['COORDINATION', 'SELF'];

const PURPOSES_OF_STEWARD: Purposes = ['STEWARDSHIP', 'QUALITY'];

/** What a partner's system contributes for; it reads nothing as itself. */
const PURPOSES_OF_SERVICE: Purposes = [
  'COORDINATION',
  'CARE',
  'REFERRAL',
  'EMPLOYMENT_SUPPORT',
  'ENTITLEMENT',
  'BILLING',
];

/** Nobody in particular, who reads the directory for themselves. Opens nothing: there is no person behind it. */
const PURPOSES_OF_ANONYMOUS: Purposes = ['SELF'];

/** The purposes of use an actor may state; the first is the one taken when none is stated. Never empty. */
export function allowedPurposes(actor: Actor): Purposes {
  switch (actor.kind) {
    case 'ANONYMOUS':
      return PURPOSES_OF_ANONYMOUS;
    case 'PROFESSIONAL':
      return PURPOSES_OF_PROFESSION[actor.profession];
    case 'PERSON':
      return PURPOSES_OF_PERSON;
    case 'STEWARD':
      return PURPOSES_OF_STEWARD;
    case 'SERVICE':
      return PURPOSES_OF_SERVICE;
  }
}

/** The purpose of use of somebody who states none. */
export function defaultPurpose(actor: Actor): Purpose {
  return allowedPurposes(actor)[0];
}
