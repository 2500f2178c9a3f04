import { GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ActorKind, Bundle, Category, Layer, Outcome, Profession, Purpose } from '../../../consent/vocabulary';
import { PageInfo } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { ActorKindName, AskOutcome, LayerName, ProfessionName } from '../access-record/access-record.type';
import { Grantee, GranteeKind } from '../consent/consent.type';
import { ConsentBundle, DataCategory, PurposeOfUse } from '../consent/words.type';

export enum AccessFindingName {
  SAW = 'SAW',
  REPEATEDLY_DENIED = 'REPEATEDLY_DENIED',
  AFTER_RELATION_END = 'AFTER_RELATION_END',
  COLLEAGUE = 'COLLEAGUE',
  SAME_HOUSEHOLD = 'SAME_HOUSEHOLD',
  SAME_SURNAME = 'SAME_SURNAME',
  OUT_OF_HOURS = 'OUT_OF_HOURS',
  VOLUME = 'VOLUME',
}

registerEnumType(AccessFindingName, {
  name: 'AccessFindingKind',
  description: 'What a steward looks for among accesses. A finding is a question to ask, never a proof.',
  valuesConfig: {
    SAW: { description: 'Who saw what of whom and why; with an account or token, everybody affected by a breach.' },
    REPEATEDLY_DENIED: { description: 'Denied at least as often as asked for: three times where nothing is said.' },
    AFTER_RELATION_END: { description: 'Asked after the relation had ended, with none live; lawful on a retention duty (C-58).' },
    COLLEAGUE: {
      description:
        'The person works at the organisation of who asked, as a relation of employment says. Cannot see work that Kring does not know of.',
    },
    SAME_HOUSEHOLD: {
      description:
        'A natural person with the name of somebody who lives with the person, where that name may be known (C-42). Cannot see in whose home a professional lives.',
    },
    SAME_SURNAME: {
      description:
        'A natural person with the surname of the person. Cannot see the surnames of professionals: their names are in the directory only.',
    },
    OUT_OF_HOURS: {
      description:
        'In an hour of the week in which the profession is seldom at work: on fewer than one in four of the eight weeks before. Silent on a profession known for less than four weeks.',
    },
    VOLUME: {
      description:
        'More lines in one hour than the profession has in that hour of the week: over the median by five deviations (median absolute) and at least ten.',
    },
  },
});

@ObjectType({ description: 'Lines of one who asked, about one person or in one hour, that were found together.' })
export class AccessFinding {
  @ConsentField('ACCESS_RECORDS', () => AccessFindingName, { description: 'What was looked for.' })
  kind!: AccessFindingName;

  @ConsentField('ACCESS_RECORDS', () => ID, { description: 'Key of the person; over a region with a case only.' })
  person!: string | null;

  @ConsentField('ACCESS_RECORDS', () => ID, { description: 'Pseudonym of the person, for a steward of a region.' })
  personPseudonym!: string | null;

  @ConsentField('ACCESS_RECORDS', () => ID, { description: 'Pseudonym of who asked, for a steward of a region.' })
  askerPseudonym!: string | null;

  @ConsentField('ACCESS_RECORDS', () => ActorKindName, { description: 'As what they asked.' })
  actorKind!: ActorKind;

  @ConsentField('ACCESS_RECORDS', () => Professional, { description: 'The professional who asked; over a region with a case only.' })
  professional!: Professional | null;

  @ConsentField('ACCESS_RECORDS', () => ID, { description: 'Key of the natural person who asked; over a region with a case only.' })
  naturalPerson!: string | null;

  @ConsentField('ACCESS_RECORDS', () => Organisation, { description: 'For which organisation they asked.' })
  organisation!: Organisation | null;

  @ConsentField('ACCESS_RECORDS', () => ProfessionName, { description: 'Their profession.' })
  profession!: Profession | null;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'How many persons the lines are about.' })
  persons!: number;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'How many lines.' })
  lines!: number;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'How many of them were not open.' })
  denied!: number;

  @ConsentField('ACCESS_RECORDS', () => GraphQLDateTime, { description: 'The first of them (UTC).' })
  firstAt!: Date;

  @ConsentField('ACCESS_RECORDS', () => GraphQLDateTime, { description: 'The last of them (UTC).' })
  lastAt!: Date;

  @ConsentField('ACCESS_RECORDS', () => [DataCategory], { description: 'What kinds of data were asked for.' })
  categories!: readonly Category[];

  @ConsentField('ACCESS_RECORDS', () => [PurposeOfUse], { description: 'Why.' })
  purposes!: readonly Purpose[];

  @ConsentField('ACCESS_RECORDS', () => [LayerName], { description: 'On which layers of the rule it was decided.' })
  layers!: readonly Layer[];

  @ConsentField('ACCESS_RECORDS', () => Boolean, { description: 'Whether some of it was on a legal ground or a crisis card.' })
  emergency!: boolean;

  @ConsentField('ACCESS_RECORDS', () => Boolean, { description: 'Whether all of it was on a retention duty (bewaarplicht).' })
  onRetentionDuty!: boolean;
}

@ObjectType({ description: 'One finding, with its place in the list.' })
export class AccessFindingEdge {
  @Field(() => String, { description: 'Place in the list; opaque.' })
  cursor!: string;

  @ConsentField('ACCESS_RECORDS', () => AccessFinding, { description: 'The finding.' })
  node!: AccessFinding;
}

@ObjectType({ description: 'How much was found, over all pages.' })
export class AccessFindingTotals {
  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'Findings.' })
  findings!: number;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'Lines in them.' })
  lines!: number;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'Persons they are about; 0 where hours are found.' })
  persons!: number;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'Who asked, how many.' })
  askers!: number;
}

@ObjectType({ description: 'A page of findings, the newest first, and how many there are.' })
export class AccessFindingConnection {
  @ConsentField('ACCESS_RECORDS', () => [AccessFindingEdge], { description: 'The findings with their cursors.' })
  edges!: readonly AccessFindingEdge[];

  @ConsentField('ACCESS_RECORDS', () => [AccessFinding], { description: 'The findings alone.' })
  nodes!: readonly AccessFinding[];

  @Field(() => PageInfo, { description: 'Where this page begins and ends.' })
  pageInfo!: PageInfo;

  @ConsentField('ACCESS_RECORDS', () => AccessFindingTotals, { description: 'How much was found, over all pages.' })
  totals!: AccessFindingTotals;
}

/** The period a steward looks at. */
@ArgsType()
export class SpanArgs {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'From when (UTC). Left out: 30 days before until.' })
  from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when (UTC), exclusive. Left out: now.' })
  until?: Date | null;
}

/** Whom and what findings are narrowed to. */
@ArgsType()
export class FindingArgs extends SpanArgs {
  @Field(() => Int, { nullable: true, description: 'At least so many lines each, 1 to 10000.' })
  atLeast?: number | null;

  @Field(() => ID, { nullable: true, description: 'About this person, by key or pseudonym; over a region by key with a case only.' })
  person?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of who asked, by key or pseudonym; over a region by key with a case only.' })
  account?: string | null;

  @Field(() => String, { nullable: true, description: 'Of one access token, as tokenId of a line names it.' })
  tokenId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of those who asked for this organisation.' })
  organisation?: string | null;
}

export enum ConsentFindingName {
  EXPIRING = 'EXPIRING',
  EXPIRED_RELATION_LIVE = 'EXPIRED_RELATION_LIVE',
  WIDER_THAN_USED = 'WIDER_THAN_USED',
  REFUSAL_HIT = 'REFUSAL_HIT',
  DIVERGENT = 'DIVERGENT',
}

registerEnumType(ConsentFindingName, {
  name: 'ConsentFindingKind',
  description: 'What a steward looks for among grants and refusals.',
  valuesConfig: {
    EXPIRING: { description: 'A grant that ends within so many days.' },
    EXPIRED_RELATION_LIVE: { description: 'A grant that ended and was not given anew, while the relation goes on.' },
    WIDER_THAN_USED: { description: 'A grant older than the period, with categories that nobody read under it in the period.' },
    REFUSAL_HIT: { description: 'A refusal that kept something shut in the period.' },
    DIVERGENT: {
      description:
        'A grant and a refusal on which our rule and the Dutch specificity rule come to different answers (Generic Functions IG, processing multiple consents).',
    },
  },
});

export enum DivergenceName {
  OPEN_BY_SPECIFICITY = 'OPEN_BY_SPECIFICITY',
  SHUT_BY_SPECIFICITY = 'SHUT_BY_SPECIFICITY',
}

registerEnumType(DivergenceName, {
  name: 'RuleDivergence',
  description: 'How the Dutch specificity rule would answer otherwise.',
  valuesConfig: {
    OPEN_BY_SPECIFICITY: { description: 'It would open on the more specific consent what the person’s refusal keeps shut here.' },
    SHUT_BY_SPECIFICITY: { description: 'It would keep shut, at equal specificity, what the person’s exception opens here.' },
  },
});

@ObjectType({ description: 'A grant or refusal that was found.' })
export class ConsentFinding {
  @ConsentField('CONSENT', () => ConsentFindingName, { description: 'What was looked for.' })
  kind!: ConsentFindingName;

  @ConsentField('CONSENT', () => ID, { description: 'Key of the grant or refusal; over a region with a case only.' })
  saying!: string | null;

  @ConsentField('CONSENT', () => ID, { description: 'Key of the person; over a region with a case only.' })
  person!: string | null;

  @ConsentField('CONSENT', () => ID, { description: 'Pseudonym of the person, for a steward of a region.' })
  personPseudonym!: string | null;

  @ConsentField('CONSENT', () => GranteeKind, { description: 'To which kind of grantee.' })
  granteeKind!: GranteeKind;

  @ConsentField('CONSENT', () => Grantee, { description: 'To whom; over a region with a case only.' })
  grantee!: Grantee | null;

  @ConsentField('CONSENT', () => [DataCategory], { description: 'The categories it is about, or those that were not read.' })
  categories!: readonly Category[];

  @ConsentField('CONSENT', () => [ConsentBundle], { description: 'The bundles it names, or those under which nothing was read.' })
  bundles!: readonly Bundle[];

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'From when it holds (UTC).' })
  from!: Date;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'Until when it holds (UTC), exclusive.' })
  until!: Date | null;

  @ConsentField('CONSENT', () => Int, { description: 'Lines in the period that it decided; 0 where lines are not what was looked for.' })
  lines!: number;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'The last of those lines (UTC).' })
  lastAt!: Date | null;

  @ConsentField('CONSENT', () => DivergenceName, { description: 'How the Dutch rule would answer otherwise.' })
  divergence!: DivergenceName | null;
}

@ObjectType({ description: 'One finding, with its place in the list.' })
export class ConsentFindingEdge {
  @Field(() => String, { description: 'Place in the list; opaque.' })
  cursor!: string;

  @ConsentField('CONSENT', () => ConsentFinding, { description: 'The finding.' })
  node!: ConsentFinding;
}

@ObjectType({ description: 'A page of findings, and how many there are.' })
export class ConsentFindingConnection {
  @ConsentField('CONSENT', () => [ConsentFindingEdge], { description: 'The findings with their cursors.' })
  edges!: readonly ConsentFindingEdge[];

  @ConsentField('CONSENT', () => [ConsentFinding], { description: 'The findings alone.' })
  nodes!: readonly ConsentFinding[];

  @Field(() => PageInfo, { description: 'Where this page begins and ends.' })
  pageInfo!: PageInfo;

  @ConsentField('CONSENT', () => Int, {
    description: 'How many there are, over all pages. For DIVERGENT: how many grants meet a refusal; pages show those that differ.',
  })
  total!: number;
}

@ObjectType({ description: 'For one organisation and category: of how many persons it has to do with, how many allowed or refused it.' })
export class ConsentCoverage {
  @ConsentField('CONSENT', () => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;

  @ConsentField('CONSENT', () => DataCategory, { description: 'The category.' })
  category!: Category;

  @ConsentField('CONSENT', () => Int, { description: 'Persons it has a live relation with.' })
  persons!: number;

  @ConsentField('CONSENT', () => Int, { description: 'Of whom so many have a live grant that reaches it.' })
  granted!: number;

  @ConsentField('CONSENT', () => Int, { description: 'Of whom so many have a live refusal that reaches it.' })
  refused!: number;
}

@ObjectType({ description: 'A page of coverage, by organisation and category.' })
export class ConsentCoverageConnection {
  @ConsentField('CONSENT', () => [ConsentCoverage], { description: 'The numbers.' })
  nodes!: readonly ConsentCoverage[];

  @Field(() => PageInfo, { description: 'Where this page begins and ends.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'How far one automatic check reaches.' })
export class CheckReach {
  @ConsentField('ACCESS_RECORDS', () => AccessFindingName, { description: 'The check.' })
  check!: AccessFindingName;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'Of how many accesses of the period it can say something.' })
  lines!: number;
}

@ObjectType({ description: 'What of the accesses of a period was checked, automatically and by hand.' })
export class AccessChecks {
  @ConsentField('ACCESS_RECORDS', () => Int, {
    description: 'Accesses in the period, the denominator of the shares: without stewards’ own looks, exports, retention and erasure.',
  })
  lines!: number;

  @ConsentField('ACCESS_RECORDS', () => Int, {
    description: 'Of which so many at least one automatic check can say something: not of what persons read of themselves, nor of accesses by nobody.',
  })
  checkedAutomatically!: number;

  @ConsentField('ACCESS_RECORDS', () => Float, { description: 'The share of lines that is checked automatically, 0 to 1; null where there are none.' })
  automaticShare!: number | null;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'Of the lines, so many rested on no consent and have to be reviewed by hand.' })
  mustBeReviewed!: number;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'Of the lines, so many rested on an opening that a steward has reviewed by hand.' })
  reviewedByHand!: number;

  @ConsentField('ACCESS_RECORDS', () => Float, { description: 'The share of lines that was reviewed by hand, 0 to 1; null where there are none.' })
  manualShare!: number | null;

  @ConsentField('ACCESS_RECORDS', () => Float, { description: 'The share of what must be reviewed that was, 0 to 1; null where nothing must be.' })
  reviewedShare!: number | null;

  @ConsentField('ACCESS_RECORDS', () => [CheckReach], { description: 'How far each check reaches.' })
  reach!: readonly CheckReach[];

  @ConsentField('ACCESS_RECORDS', () => [AccessFindingName], { description: 'The checks.' })
  checks!: readonly AccessFindingName[];
}

@ObjectType({ description: 'How many lines there were for one category and outcome.' })
export class StatisticsCell {
  @ConsentField('ACCESS_RECORDS', () => DataCategory, { description: 'The category.' })
  category!: Category;

  @ConsentField('ACCESS_RECORDS', () => AskOutcome, { description: 'What came of it.' })
  outcome!: Outcome;

  @ConsentField('ACCESS_RECORDS', () => Int, {
    description: 'How many; null where the number is not told: below ten, of fewer than ten persons, or another that would give such a one away.',
  })
  lines!: number | null;
}

@ObjectType({ description: 'The numbers of one organisation in one month. No person, no asker, no line (C-63).' })
export class AccessStatistics {
  @ConsentField('ACCESS_RECORDS', () => String, { description: 'The month (Brussels time), as 2026-11.' })
  month!: string;

  @ConsentField('ACCESS_RECORDS', () => Organisation, { description: 'The organisation; null for natural persons.' })
  organisation!: Organisation | null;

  @ConsentField('ACCESS_RECORDS', () => [StatisticsCell], { description: 'By category and outcome.' })
  cells!: readonly StatisticsCell[];

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'All together; null where it would give a small number away.' })
  total!: number | null;
}
