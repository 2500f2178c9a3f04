import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DirectoryCode } from '../code/code.type';
import { ServiceOffering } from '../service-offering/service-offering.type';

export enum OfferFindingKind {
  MET = 'MET',
  NOT_MET = 'NOT_MET',
  NOT_KNOWN = 'NOT_KNOWN',
}

registerEnumType(OfferFindingKind, {
  name: 'OfferFinding',
  description: 'What is known of a criterion of an offering.',
  valuesConfig: {
    MET: { description: 'It speaks for the offering; an exclusion is met when it is not the case.' },
    NOT_MET: { description: 'It speaks against it.' },
    NOT_KNOWN: { description: 'Nobody said, or it is not for whoever asks to know; the two look the same.' },
  },
});

export enum OfferFitName {
  FITS = 'FITS',
  MAY_FIT = 'MAY_FIT',
  DOES_NOT_FIT = 'DOES_NOT_FIT',
}

registerEnumType(OfferFitName, {
  name: 'OfferFitKind',
  description: 'What the criteria of an offering come to together. It admits nobody: people weigh that, with the person.',
  valuesConfig: {
    FITS: { description: 'Every criterion is met.' },
    MAY_FIT: { description: 'None fails, and something is not known yet.' },
    DOES_NOT_FIT: { description: 'At least one is not met.' },
  },
});

@ObjectType({ description: 'One criterion, and what is known of it (in- en exclusiecriteria, 000:309-381).' })
export class OfferCriterion {
  @Field(() => DirectoryCode, { description: 'Which; list offer-criterion.' })
  criterion!: DirectoryCode;

  @Field(() => Boolean, { description: 'Whether it must not be the case (exclusion).' })
  excludes!: boolean;

  @Field(() => OfferFindingKind, { description: 'What is known of it.' })
  finding!: `${OfferFindingKind}`;
}

@ObjectType({ description: 'An offering, and how it answers to the need.' })
export class FittingOffer {
  @Field(() => ServiceOffering, { description: 'The offering.' })
  offering!: ServiceOffering;

  @Field(() => OfferFitName, { description: 'What its criteria come to.' })
  fit!: `${OfferFitName}`;

  @Field(() => [OfferCriterion], { description: 'Every criterion by itself: those asked for, and those the offering has.' })
  criteria!: readonly OfferCriterion[];
}

@ObjectType('OfferFit', { description: 'The offerings that fit a need, with every criterion by itself (passend aanbod, N-05).' })
@Directive('@key(fields: "id")')
export class DirectoryOfferFit {
  @Field(() => ID, { description: 'Opaque key of the question; it holds the question itself and nobody’s name.' })
  id!: string;

  @Field(() => [FittingOffer], { description: 'What fits first, then what may, then what does not; at most 50.' })
  offers!: readonly FittingOffer[];

  @Field(() => Boolean, {
    description: 'Whether every offering of these kinds in this zone was looked at; no more than 100 are, so ask more narrowly.',
  })
  isWhole!: boolean;
}
