import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Category } from '../../consent/vocabulary';
import { ConsentField } from './consent-directive';
import { Organisation } from './directory-reference.type';
import { IDEMPOTENCY_KEY } from './idempotency-key';
import type { FRAMES, FundingMethod } from './money-frame.rules';
import { Provenance } from './provenance.type';
import { recordedOf } from './recorded.type';

export enum FundingMethodKind {
  PER_ACT = 'PER_ACT',
  LUMP_SUM = 'LUMP_SUM',
}

registerEnumType(FundingMethodKind, {
  name: 'FundingMethod',
  description: 'In what way a frame pays (L-02).',
  valuesConfig: {
    PER_ACT: { description: 'For each act (prestatiefinanciering).' },
    LUMP_SUM: { description: 'One sum for a period (forfaitaire financiering).' },
  },
});

/**
 * The types of the money frames of one kind of trajectory, and of the two acts on them.
 *
 * @param name such as "CoachingFunding".
 * @param category under which they are shown.
 * @param says what is paid, with the article, and who reads it, as the description says it.
 * @param frames those that can pay it, each in words: what another frame would tell of the person is not theirs to know
 * who read this.
 */
export function moneyFrameTypesOf<Code extends keyof typeof FRAMES>(
  name: string,
  category: Category,
  says: { readonly paid: string; readonly readers: string },
  frames: Readonly<Record<Code, string>>,
) {
  const Frame = Object.fromEntries(Object.keys(frames).map((code) => [code, code]));
  registerEnumType(Frame, {
    name: `${name}Frame`,
    description: `By which money frame ${says.paid} can be paid; codes of funding-source.`,
    valuesConfig: Object.fromEntries(Object.entries<string>(frames).map(([code, description]) => [code, { description }])),
  });

  @ObjectType(name, {
    description: `By which money frame ${says.paid} is paid, and since when: often several at once (L-23). ${says.readers}`,
  })
  class Funding {
    @Field(() => ID, { description: 'Opaque key of the frame that was recorded.' })
    id!: string;

    @ConsentField(category, () => ID, { description: `Key of ${says.paid}.` })
    trajectory!: string;

    @ConsentField(category, () => Frame, { description: 'The frame.' })
    frame!: string;

    @ConsentField(category, () => FundingMethodKind, { description: 'In what way it pays; null where nothing is said.' })
    method!: FundingMethod | null;

    @ConsentField(category, () => Organisation, { description: 'Who pays; null where nobody is named, or it is the person.' })
    payer!: Organisation | null;

    @ConsentField(category, () => Int, {
      description: 'How much of it, in whole percent, 1 to 100; null where nothing is agreed about it.',
    })
    sharePercent!: number | null;

    @ConsentField(category, () => GraphQLDate, { description: 'From which local date.' })
    fromDate!: string;

    @ConsentField(category, () => GraphQLDate, {
      description: 'First local date on which it pays no longer; null while no end is known.',
    })
    untilDate!: string | null;

    @ConsentField(category, () => Organisation, { description: 'Who keeps the record of it.' })
    organisation!: Organisation;

    @ConsentField(category, () => Provenance, { description: 'Where this comes from.' })
    provenance!: Provenance;
  }

  @InputType(`Allocate${name}Input`, { description: `A frame that pays ${says.paid}.` })
  class Allocate {
    @Field(() => ID, { description: `Key of ${says.paid}.` })
    trajectory!: string;

    @Field(() => Frame, { description: 'Which frame; those of one country do not go with those of the other.' })
    frame!: Code;

    @Field(() => FundingMethodKind, { nullable: true, description: 'In what way it pays.' })
    method?: FundingMethodKind | null;

    @Field(() => ID, { nullable: true, description: 'Key of the organisation that pays.' })
    payer?: string | null;

    @Field(() => Int, { nullable: true, description: 'How much of it, in whole percent.' })
    sharePercent?: number | null;

    @Field(() => GraphQLDate, { description: 'From which local date, not before what it pays was opened.' })
    fromDate!: Date;

    @Field(() => GraphQLDate, { nullable: true, description: 'First local date on which it pays no longer.' })
    untilDate?: Date | null;

    @Field(() => String, { description: IDEMPOTENCY_KEY })
    idempotencyKey!: string;
  }

  @InputType(`Change${name}Input`, { description: 'How long and for how much a frame pays, said anew.' })
  class Change {
    @Field(() => ID, { description: 'Key of the frame that was recorded.' })
    funding!: string;

    @Field(() => Int, { description: 'The version you decided on.' })
    version!: number;

    @Field(() => Int, { nullable: true, description: 'How much of it from the beginning, in whole percent; left out: nothing is agreed.' })
    sharePercent?: number | null;

    @Field(() => GraphQLDate, { nullable: true, description: 'First local date on which it pays no longer; left out: no end is known.' })
    untilDate?: Date | null;

    @Field(() => String, { description: IDEMPOTENCY_KEY })
    idempotencyKey!: string;
  }

  return { Funding, Allocate, Change, ...recordedOf(name, 'A money frame') };
}
