import { GraphQLDateTime } from 'graphql-scalars';
import { Int, ObjectType } from 'type-graphql';
import type { Jurisdiction } from '../../../consent/vocabulary';
import { ConsentField } from '../../kit/consent-directive';
import { JurisdictionName } from '../mandate/mandate.type';

@ObjectType({ description: 'A month of the access record that is past its retention and still there. Numbers of lines only.' })
export class RetentionMonth {
  @ConsentField('ACCESS_RECORDS', () => String, { description: 'The month (UTC), as 2016-01.' })
  month!: string;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'How many lines would go.' })
  lines!: number;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'Of which so many are not sealed yet; with one of them the month stays.' })
  unsealed!: number;

  @ConsentField('ACCESS_RECORDS', () => Boolean, { description: 'Whether the lines have no partition of their own, so that they stay.' })
  isWithoutPartition!: boolean;
}

@ObjectType({ description: 'A month of the access record that went.' })
export class RetentionGone {
  @ConsentField('ACCESS_RECORDS', () => String, { description: 'The month (UTC), as 2016-01.' })
  month!: string;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'How many lines it had.' })
  lines!: number;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'After how many years it went.' })
  years!: number;

  @ConsentField('ACCESS_RECORDS', () => GraphQLDateTime, { description: 'When it went (UTC).' })
  goneAt!: Date;
}

@ObjectType({ description: 'A month that was past its retention and stayed.' })
export class RetentionStayed {
  @ConsentField('ACCESS_RECORDS', () => String, { description: 'The month (UTC), as 2016-01.' })
  month!: string;

  @ConsentField('ACCESS_RECORDS', () => String, { description: 'Why, in English.' })
  because!: string;
}

@ObjectType({ description: 'One time that the retention was applied, by the owner’s command.' })
export class RetentionRun {
  @ConsentField('ACCESS_RECORDS', () => GraphQLDateTime, { description: 'When (UTC).' })
  at!: Date;

  @ConsentField('ACCESS_RECORDS', () => String, { description: 'Who ran it, as they or their machine said.' })
  by!: string;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'For how many years lines were kept.' })
  years!: number;

  @ConsentField('ACCESS_RECORDS', () => [String], { description: 'The months that went.' })
  months!: readonly string[];

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'How many lines they had.' })
  lines!: number;

  @ConsentField('ACCESS_RECORDS', () => [RetentionStayed], { description: 'The months that stayed all the same.' })
  stayed!: readonly RetentionStayed[];
}

@ObjectType({ description: 'How long lines of the access record are kept by the law of one country (bewaartermijn), and how that stands.' })
export class AccessRetention {
  @ConsentField('ACCESS_RECORDS', () => JurisdictionName, { description: 'Whose law.' })
  jurisdiction!: Jurisdiction;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'Years from the end of the month in which a line was written.' })
  years!: number;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'The fewest that an installation may choose instead.' })
  atLeast!: number;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'The most that it may choose.' })
  atMost!: number;

  @ConsentField('ACCESS_RECORDS', () => String, { description: 'Where it is laid down.' })
  source!: string;

  @ConsentField('ACCESS_RECORDS', () => [RetentionMonth], { description: 'The months that are past it now and still there, the oldest first.' })
  past!: readonly RetentionMonth[];

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'How many lines would go, if it were applied now.' })
  wouldGo!: number;

  @ConsentField('ACCESS_RECORDS', () => [RetentionGone], { description: 'The months that went, the newest first.' })
  gone!: readonly RetentionGone[];

  @ConsentField('ACCESS_RECORDS', () => RetentionRun, { description: 'The last time it was applied; null when it never was.' })
  lastRun!: RetentionRun | null;
}
