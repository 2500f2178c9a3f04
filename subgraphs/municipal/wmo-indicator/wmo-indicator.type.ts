import { GraphQLDate } from 'graphql-scalars';
import { ArgsType, Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum WmoIndicatorLevelKind {
  ORGANISATION = 'ORGANISATION',
  REGION = 'REGION',
}

registerEnumType(WmoIndicatorLevelKind, {
  name: 'WmoIndicatorLevel',
  description: 'Over what an indicator is counted; never of one person.',
  valuesConfig: {
    ORGANISATION: { description: 'One municipality or provider.' },
    REGION: { description: 'A region, aggregated and anonymised.' },
  },
});

export enum WmoIndicatorDomainKind {
  CARE = 'CARE',
  PARTICIPATION = 'PARTICIPATION',
}

registerEnumType(WmoIndicatorDomainKind, {
  name: 'WmoIndicatorDomain',
  description: 'In which column of the table of outcomes an indicator stands.',
  valuesConfig: { CARE: { description: 'Care (zorg).' }, PARTICIPATION: { description: 'Participation (participatie).' } },
});

@ObjectType({ description: 'One of the fields in which the Wmo asks something of a municipality (prestatieveld). About nobody.' })
export class WmoPerformanceField {
  @Field(() => Int, { description: 'Its number in the law, 1 to 9.' })
  number!: number;

  @Field(() => String, { description: 'What it asks for, in Dutch as in the law.' })
  nl!: string;

  @Field(() => String, { description: 'The same in English.' })
  en!: string;

  @Field(() => GraphQLDate, { description: 'First local date on which the law had it.' })
  validFrom!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'First local date on which the law no longer had it.' })
  validTo!: string | null;

  @Field(() => String, { description: 'The law, as it is cited.' })
  source!: string;
}

@ObjectType({
  description:
    'What is counted to see how a municipality does in a field of the Wmo (prestatie-indicator, U-35): a definition, with no ' +
    'figure and about nobody. Its figures are under `figures`.',
})
@Directive('@key(fields: "id")')
export class WmoPerformanceIndicator {
  @Field(() => ID, { description: 'Opaque key of the indicator.' })
  id!: string;

  @Field(() => String, { description: 'Code of the indicator; stable, whatever the language.' })
  code!: string;

  @Field(() => Int, { description: 'In which field, by its number.' })
  field!: number;

  @Field(() => [WmoIndicatorLevelKind], { description: 'Over what it is counted.' })
  levels!: `${WmoIndicatorLevelKind}`[];

  @Field(() => [WmoIndicatorDomainKind], { description: 'In which columns of the table of outcomes it stands.' })
  domains!: `${WmoIndicatorDomainKind}`[];

  @Field(() => String, { description: 'What is counted above the line.' })
  numerator!: string;

  @Field(() => String, { description: 'Of what it is a part: what is counted below the line.' })
  denominator!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the figure of the region counts that measures it, in English; null where there is none.',
  })
  measuredAs!: string | null;

  @Field(() => String, { nullable: true, description: 'Why no figure measures it, in English; null where one does.' })
  notMeasured!: string | null;

  @Field(() => GraphQLDate, { description: 'First local date on which it holds.' })
  validFrom!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'First local date on which it no longer holds, if known.' })
  validTo!: string | null;

  @Field(() => String, { description: 'Who says so, as it is cited.' })
  source!: string;
}

@ArgsType()
export class WmoIndicatorArgs {
  @Field(() => GraphQLDate, { nullable: true, description: 'Those that hold on this day, a local date; left out: today.' })
  on?: Date | null;

  @Field(() => WmoIndicatorLevelKind, { nullable: true, description: 'Only those counted over this.' })
  level?: WmoIndicatorLevelKind | null;
}
