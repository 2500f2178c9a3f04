import { GraphQLDateTime, GraphQLSafeInt as SafeInt } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { RegionMeasureCode } from '../../../shared/region-series';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';

// Public to whom they are told: nothing here is about a person, so nothing asks for consent.

export enum RegionFigureLevel {
  ORGANISATION = 'ORGANISATION',
  ZONE = 'ZONE',
  NETWORK = 'NETWORK',
  REGION = 'REGION',
}

registerEnumType(RegionFigureLevel, {
  name: 'RegionFigureLevel',
  description: 'Of what a figure is told.',
  valuesConfig: {
    ORGANISATION: { description: 'One organisation (managementniveau).' },
    ZONE: { description: 'The organisations of a zone.' },
    NETWORK: { description: 'The organisations of a mental-health network (netwerk GGZ).' },
    REGION: { description: 'All organisations of the region (beleidsniveau).' },
  },
});

/** A label says what the table calls it; the levels are in REGION_MEASURES. */
const MEASURE_DESCRIPTIONS = {
  ROM_EPA: 'ROM EPA. Of persons only, never a figure.',
  ROM: 'Routine outcome monitoring in mental health (ggz ROM).',
  INTEGRAL_RECOVERY_SCALE: 'Integral Recovery Scale (Integrale Herstelschaal). Of persons only, never a figure.',
  I_ROC: 'I.ROC. Of persons only: it is not made for comparing centres (R-051), and no figure of it exists.',
  FUNCTIONAL_REMISSION: 'Functional remission (functionele remissiemaat). Of persons only, never a figure.',
  PARTICIPATION_LADDER: 'Participation ladder (participatieladder).',
  SELF_SUFFICIENCY_MATRIX: 'Self-sufficiency matrix (zelfredzaamheidsmatrix).',
  PROXY_CARE: 'Proxy measures of care: admissions, somatic care. Of persons only, never a figure.',
  PROXY_SAFETY: 'Proxy measures of safety: contacts with the police, victimisation. Of persons only, never a figure.',
  PROXY_PARTICIPATION: 'Proxy measures of participation: own home, work. Of persons only, never a figure.',
  GGZ_PERFORMANCE: 'Performance indicators of mental health (ggz prestatie-indicatoren).',
  COERCION_MONITOR: 'Monitor of coercion (monitor dwang en drang).',
  WMO_PERFORMANCE: 'Performance indicators of social support (Wmo prestatie-indicatoren).',
  REGIONAL_SCHIZOPHRENIA_CARE_QUALITY: 'Review of regional schizophrenia care (Kwaliteitstoetsing Regionaal Aanbod Schizofreniezorg).',
  SAFETY_MONITOR: 'Safety monitor (veiligheidsmonitor).',
  GGD_DATA: 'Data of public health, with outreach (GGD-gegevens, bemoeizorg).',
  ROPI: 'How far an organisation supports recovery (ROPI).',
  FACT_FIDELITY: 'Model fidelity of FACT teams (CCAF-toetsing).',
  EXPERIENCE: 'Experience of persons, families and carers (tevredenheid en ervaringen).',
  PROCESS_INDICATOR: 'Indicators of process and impact (procesgerichte indicatoren): referrals, here.',
  QUALITY_OF_LIFE: 'Quality of life. Of persons only, never a figure.',
  VITALITY: 'Recovery of vitality. Of persons only, never a figure.',
  NEED_COVERAGE:
    'How far needs are met (dekkingsgraad, S-12). Met: of those whose need was seen in the year, for whom care began; the rest of ' +
    'them is unmet (onvervulde nood). Overmet (over-vervulde nood): of those in a programme whose need was looked at in the year, ' +
    'for whom none is seen and care goes on.',
  POPULATION_STAT: 'Figures of the population (participatiecijfers).',
  WAITING: 'Waiting lists, by what is waited for (wachtlijsten).',
  JOB_COACHING: 'Trajectories with a job coach, and work that came of them.',
  NETWORK_BUDGET: 'Budgets of networks against what was validated and spent (maximumbudget van het netwerk, R-031).',
} as const satisfies Readonly<Record<RegionMeasureCode, string>>;

export const RegionMeasure = Object.fromEntries(Object.keys(MEASURE_DESCRIPTIONS).map((code) => [code, code])) as {
  readonly [Code in RegionMeasureCode]: Code;
};

registerEnumType(RegionMeasure, {
  name: 'RegionMeasure',
  description: 'The measures of outcome (table 4.2), and what planning asks for besides: waiting, job coaching and budgets.',
  valuesConfig: Object.fromEntries(Object.entries(MEASURE_DESCRIPTIONS).map(([code, description]) => [code, { description }])),
});

@ObjectType({ description: 'An area of the social map, as the public directory knows it.' })
@Directive('@key(fields: "id", resolvable: false)')
export class Zone {
  @Field(() => ID, { description: 'Opaque key of the zone.' })
  id!: string;
}

@ObjectType({ description: 'A mental-health network, as the public directory knows it.' })
@Directive('@key(fields: "id", resolvable: false)')
export class MentalHealthNetwork {
  @Field(() => ID, { description: 'Opaque key of the network.' })
  id!: string;
}

@ObjectType({ description: 'Where a figure is of: one of these, or the whole region.' })
export class RegionPlace {
  @Field(() => RegionFigureLevel, { description: 'At which level.' })
  level!: RegionFigureLevel;

  @Field(() => Organisation, { nullable: true, description: 'The organisation; null for another level.' })
  organisation!: Organisation | null;

  @Field(() => Zone, { nullable: true, description: 'The zone; null for another level.' })
  zone!: Zone | null;

  @Field(() => MentalHealthNetwork, { nullable: true, description: 'The network; null for another level.' })
  network!: MentalHealthNetwork | null;
}

@ObjectType({ description: 'A word of a closed list: compare the code, show the label.' })
export class RegionTerm {
  @Field(() => String, { description: 'The code; stable.' })
  code!: string;

  @Field(() => String, { description: 'In words, in the first language of Accept-Language that there is; otherwise Dutch.' })
  label!: string;
}

@ObjectType({ description: 'How long people wait, of those counted.' })
export class RegionWaitingTime {
  @Field(() => Int, {
    nullable: true,
    description: 'Half of them have waited up to so many days: 30, 90, 180 or 365; null where that is more than a year.',
  })
  halfWithinDays!: number | null;
}

@ObjectType({ description: 'A figure as it is shown: persons, with each organisation that counts them; in steps.' })
export class RegionNumber {
  @Field(() => RegionPlace, { description: 'Of which place.' })
  place!: RegionPlace;

  @Field(() => Int, { description: 'How many persons at least, in steps (aantal).' })
  persons!: number;

  @Field(() => Int, { nullable: true, description: 'Among how many at least, in steps (noemer); null for a count that is no share.' })
  among!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of needs that are met: whether it is 80 percent or more (R-039), by these two numbers as they are told; null of anything else.',
  })
  reachesTarget!: boolean | null;

  @Field(() => RegionWaitingTime, { nullable: true, description: 'How long they have waited; null for no waiting list.' })
  waitingTime!: RegionWaitingTime | null;

  @Field(() => SafeInt, {
    nullable: true,
    description:
      'What the convention pays for them, as far as it was validated: euro cents, at least, in steps that five persons together can ' +
      'make; null of anything else.',
  })
  billedCents!: number | null;
}

@ObjectType({
  description:
    'What a network may spend in a year, and what it used of it (R-031): as it was told when the month was published, and as of ' +
    'the end of that month. Euro cents.',
})
export class RegionBudget {
  @Field(() => SafeInt, { description: 'The most it may spend in the year (maximumbudget).' })
  maximumCents!: number;

  @Field(() => SafeInt, { description: 'Care that the network told by hand, in steps: of what was not billed in Kring.' })
  careByHandCents!: number;

  @Field(() => SafeInt, { description: 'Tasks of the network (opdrachten van het netwerk), which the network tells by hand.' })
  tasksCents!: number;

  @Field(() => SafeInt, {
    description: 'Care and tasks together, at least: of care the invoices or what was told by hand, whichever is more.',
  })
  usedCents!: number;

  @Field(() => Boolean, { description: 'What was used is more than there is: an alert (R-031). False at exactly as much.' })
  isOver!: boolean;
}

@ObjectType({ description: 'One count at one place.' })
export class RegionFigure {
  @Field(() => RegionTerm, { description: 'What is counted.' })
  counted!: RegionTerm;

  @Field(() => RegionTerm, { nullable: true, description: 'For which programme; null where it is not told by programme.' })
  programme!: RegionTerm | null;

  @Field(() => Int, { nullable: true, description: 'Of which year, from its first day on; null where it is not told by year.' })
  year!: number | null;

  @Field(() => RegionPlace, { description: 'The place that was asked about.' })
  place!: RegionPlace;

  @Field(() => RegionNumber, {
    nullable: true,
    description:
      'The figure; null where it is not shown: fewer than ten persons, nobody, or it would give away a place with fewer than ten. ' +
      'Which of these is not told.',
  })
  number!: RegionNumber | null;

  @Field(() => RegionNumber, {
    nullable: true,
    description: 'Where it is not shown: the figure of the first larger place that is; null where there is none for you.',
  })
  shownInstead!: RegionNumber | null;

  @Field(() => RegionBudget, {
    nullable: true,
    description: 'The network’s budget of the year, and what was used of it; null of other figures and places, and where none was told.',
  })
  budget!: RegionBudget | null;
}

@ObjectType({ description: 'A figure’s quality: what it is worth, and what is missing.' })
export class RegionFigureQuality {
  @Field(() => Int, { description: 'Below so many persons nothing is shown.' })
  smallest!: number;

  @Field(() => Int, {
    description:
      'In steps of so many persons: each organisation’s part is told in steps, is behind by less than one, and is left out below it.',
  })
  step!: number;

  @Field(() => SafeInt, { nullable: true, description: 'Money is told in steps of so many euro cents; null where none is told.' })
  moneyStepCents!: number | null;

  @Field(() => Boolean, {
    description: 'Whether all who count it had told their counts when it was published; false: it is less than there is.',
  })
  isComplete!: boolean;

  @Field(() => String, { nullable: true, description: 'Why there is no figure of this measure, in English; null where there is.' })
  noData!: string | null;
}

@ObjectType({
  description:
    'Figures of a month, frozen when they were published (geaggregeerde en geanonimiseerde gegevens). A person who is with two ' +
    'organisations counts with each.',
})
export class RegionFigures {
  @Field(() => RegionMeasure, { description: 'The measure.' })
  measure!: RegionMeasureCode;

  @Field(() => String, { description: 'The month, as YYYY-MM; what is counted is what stood at its end.' })
  month!: string;

  @Field(() => Int, { description: 'Which edition of the month: 1, and more for corrections.' })
  edition!: number;

  @Field(() => String, { nullable: true, description: 'Why the month was published again; null for the first edition.' })
  correction!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was published (UTC).' })
  publishedAt!: Date;

  @Field(() => String, { description: 'SHA-256 of all figures of the edition: the same for as long as none was changed.' })
  digest!: string;

  @Field(() => RegionFigureQuality, { description: 'What the figures are worth.' })
  quality!: RegionFigureQuality;

  @Field(() => [RegionFigure], { description: 'The figures, by what is counted and by place.' })
  figures!: RegionFigure[];
}

@InputType({ description: 'Which figures. The dimensions are fixed: there is nothing else to filter by.' })
export class RegionFiguresInput {
  @Field(() => RegionMeasure, { description: 'The measure.' })
  measure!: RegionMeasureCode;

  @Field(() => RegionFigureLevel, { description: 'Of what.' })
  level!: RegionFigureLevel;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of one organisation, zone or network of that level; left out: of all (a steward’s own organisation).',
  })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'The month, as YYYY-MM; left out: the last that is published.' })
  month?: string | null;

  @Field(() => String, { nullable: true, description: 'Only of this programme, such as REHAB; left out: of all that are shown.' })
  programme?: string | null;
}

export const RegionFiguresResult = createUnionType({
  name: 'RegionFiguresResult',
  description: 'The figures, or why there are none.',
  types: () => [RegionFigures, Refused] as const,
});

@InputType({ description: 'The figures of a month are published again, with what partners told anew.' })
export class CorrectRegionFiguresInput {
  @Field(() => String, { description: 'The month, as YYYY-MM: the last that is published.' })
  month!: string;

  @Field(() => String, { description: 'Why, 10 to 500 characters; everybody who reads the figures reads it. Name nobody.' })
  reason!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The edition that was made.' })
export class RegionFiguresCorrected {
  @Field(() => String, { description: 'The month, as YYYY-MM.' })
  month!: string;

  @Field(() => Int, { description: 'Which edition of it this is.' })
  edition!: number;
}

export const CorrectRegionFiguresResult = createUnionType({
  name: 'CorrectRegionFiguresResult',
  description: 'The edition, or why there is none.',
  types: () => [RegionFiguresCorrected, Refused] as const,
});

@ObjectType({ description: 'What is counted of a municipality, as `municipal` defines it; here are its figures.' })
@Directive('@key(fields: "id")')
export class WmoPerformanceIndicator {
  @Field(() => ID, { description: 'Opaque key of the indicator.' })
  id!: string;
  /** Code of the series that measures it, where there is one; not in the schema. */
  code!: string;
}

@InputType({ description: 'Which figures of an indicator.' })
export class WmoFiguresInput {
  @Field(() => RegionFigureLevel, { description: 'Of what: municipalities and their providers (ORGANISATION), zones, networks, the region.' })
  level!: RegionFigureLevel;

  @Field(() => ID, { nullable: true, description: 'Key of one organisation, zone or network of that level; left out: of all.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'The month, as YYYY-MM; left out: the last that is published.' })
  month?: string | null;
}
