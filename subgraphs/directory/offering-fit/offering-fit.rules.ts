import type { OfferNeed } from '../../kit/offer-need.type';
import type { ServiceOfferingRow } from '../service-offering/service-offering.table';

export const OFFER_FINDINGS = ['MET', 'NOT_MET', 'NOT_KNOWN'] as const;
export type OfferFinding = (typeof OFFER_FINDINGS)[number];

export const OFFER_FITS = ['FITS', 'MAY_FIT', 'DOES_NOT_FIT'] as const;
export type OfferFitKind = (typeof OFFER_FITS)[number];

/** One criterion of an offering by itself, with what is known of it. */
export interface JudgedOfferCriterion {
  /** Code of `offer-criterion`. */
  readonly criterion: string;
  /** It must not be the case; MET then says that it is not. */
  readonly excludes: boolean;
  readonly finding: OfferFinding;
}

type Effect = 'INCLUDE' | 'EXCLUDE';

/**
 * The printed criteria of the programmes by kind of offering (catalogue 6.10; ). Status and
 * benefits are none, so that what is printed of them is not asked.
 */
export const PROGRAMME_CRITERIA: Readonly<Record<string, Readonly<Record<string, Effect>>>> = {
  REHAB_PROGRAMME: {
    'REHAB_AGE': 'INCLUDE',
    'REHAB_DIAGNOSIS': 'INCLUDE',
    'REHAB_SEVERAL_DOMAINS': 'INCLUDE',
    'REHAB_POTENTIAL': 'INCLUDE',
    'REHAB_MOTIVATION': 'INCLUDE',
    'REHAB_INTEGRATION_WISH': 'INCLUDE',
    'REHAB_GROUP_WILLINGNESS': 'INCLUDE',
    'REHAB_OWN_STEPS': 'INCLUDE',
    'REHAB_STRENGTHS': 'INCLUDE',
    'REHAB_ADDICTION_OR_DISABILITY': 'EXCLUDE',
    'REHAB_ACUTE_CRISIS': 'EXCLUDE',
    'REHAB_NO_RECOVERY_NEED': 'EXCLUDE',
  },
  JOB_COACHING: {
    'JOB_COACH_AGE': 'INCLUDE',
    'JOB_COACH_WORK_WISH': 'INCLUDE',
    'JOB_COACH_MOTIVATION': 'INCLUDE',
    'JOB_COACH_REGULAR_OFFER': 'INCLUDE',
    'JOB_COACH_FOCUS_ON_WORK': 'INCLUDE',
  },
  IPS: { 'IPS_REGULAR_WORK_WISH': 'INCLUDE' },
};

/** What is computed of what is known, and so is not for anybody to say. */
const COMPUTED: readonly string[] = ['REHAB_AGE', 'REHAB_SEVERAL_DOMAINS'];
/** From this age on the programme is open; there is no highest. */
const REHABILITATION_FROM_AGE = 16;

/** Criteria that somebody may say something of. */
export const SAYABLE: readonly string[] = Object.values(PROGRAMME_CRITERIA)
  .flatMap((criteria) => Object.keys(criteria))
  .filter((criterion) => !COMPUTED.includes(criterion));

export type JudgedOffering = Pick<
  ServiceOfferingRow,
  'kind' | 'careLevel' | 'functions' | 'deliveryModes' | 'languages' | 'minimumAge' | 'maximumAge' | 'directAccess' | 'waitingTimeBand'
>;

const is = (met: boolean | null): OfferFinding => (met === null ? 'NOT_KNOWN' : met ? 'MET' : 'NOT_MET');

/** Whether one is among those; not known where none is said. */
function isAmong(one: string, those: readonly string[]): boolean | null {
  return those.length === 0 ? null : those.includes(one);
}

/**
 * Every criterion of an offering, of those asked for and of those it has itself.
 *
 * @param waitingBands bands that are short enough; null where none was asked for.
 */
export function judge(offering: JudgedOffering, need: OfferNeed, waitingBands: readonly string[] | null): readonly JudgedOfferCriterion[] {
  const { ageInYears: age } = need;
  const asked: readonly (readonly [criterion: string, isAsked: boolean, met: () => boolean | null])[] = [
    ['KIND', need.kinds !== null, () => need.kinds!.includes(offering.kind)],
    // Only those that are for the zone are looked at.
    ['ZONE', need.zone !== null, () => true],
    ['CARE_LEVEL', need.careLevel !== null, () => (offering.careLevel === null ? null : offering.careLevel === need.careLevel)],
    ['FUNCTION', need.function !== null, () => isAmong(need.function!, offering.functions)],
    ['DELIVERY_MODE', need.deliveryMode !== null, () => isAmong(need.deliveryMode!, offering.deliveryModes)],
    ['LANGUAGE', need.language !== null, () => isAmong(need.language!, offering.languages)],
    ['WAITING_TIME', waitingBands !== null, () => (offering.waitingTimeBand === 'UNKNOWN' ? null : waitingBands!.includes(offering.waitingTimeBand))],
    ['DIRECT_ACCESS', need.withoutReferral === true, () => offering.directAccess],
    ['MINIMUM_AGE', offering.minimumAge !== null, () => (age === null ? null : age >= offering.minimumAge!)],
    ['MAXIMUM_AGE', offering.maximumAge !== null, () => (age === null ? null : age <= offering.maximumAge!)],
  ];
  const ofOffer = asked
    .filter(([, isAsked]) => isAsked)
    .map(([criterion, , met]) => ({ criterion, excludes: false, finding: is(met()) }));
  const printed = Object.hasOwn(PROGRAMME_CRITERIA, offering.kind) ? PROGRAMME_CRITERIA[offering.kind]! : {};
  const ofProgramme = Object.entries(printed).map(([criterion, effect]) => {
    const isTheCase = isTheCaseOf(criterion, need);
    return { criterion, excludes: effect === 'EXCLUDE', finding: is(isTheCase === null ? null : isTheCase === (effect === 'INCLUDE')) };
  });
  return [...ofOffer, ...ofProgramme];
}

function isTheCaseOf(criterion: string, { ageInYears, lifeDomains, known }: OfferNeed): boolean | null {
  if (criterion === 'REHAB_AGE') return ageInYears === null ? null : ageInYears >= REHABILITATION_FROM_AGE;
  if (criterion === 'REHAB_SEVERAL_DOMAINS') return lifeDomains === null ? null : new Set(lifeDomains).size > 1;
  return known?.findLast((each) => each.criterion === criterion)?.isTheCase ?? null;
}

/** One that fails decides; and nothing fits whole until everything is known. Whether somebody is admitted, people weigh. */
export function fitOf(criteria: readonly JudgedOfferCriterion[]): OfferFitKind {
  if (criteria.some(({ finding }) => finding === 'NOT_MET')) return 'DOES_NOT_FIT';
  return criteria.some(({ finding }) => finding === 'NOT_KNOWN') ? 'MAY_FIT' : 'FITS';
}

/** What fits before what may and what does not; of equals what fails in less, then what one waits for least. */
export function inOrderOfFit<T extends { readonly criteria: readonly JudgedOfferCriterion[]; readonly waitingOrdinal: number }>(
  offers: readonly T[],
): readonly T[] {
  const place = ({ criteria, waitingOrdinal }: T): readonly number[] => [
    criteria.filter(({ finding }) => finding === 'NOT_MET').length,
    fitOf(criteria) === 'FITS' ? 0 : 1,
    waitingOrdinal,
  ];
  return offers
    .map((offer) => ({ offer, at: place(offer) }))
    .toSorted((a, b) => a.at.map((value, nth) => value - b.at[nth]!).find((difference) => difference !== 0) ?? 0)
    .map(({ offer }) => offer);
}
