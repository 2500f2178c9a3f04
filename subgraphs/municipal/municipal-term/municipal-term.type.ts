import { GraphQLDate } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MunicipalJurisdictionKind } from '../desk/desk.type';

export enum TermSubjectKind {
  SUPPORT_TALK = 'SUPPORT_TALK',
  SUPPORT_DECISION = 'SUPPORT_DECISION',
  SUPPORT_RENEWAL = 'SUPPORT_RENEWAL',
  INCOME_DECISION = 'INCOME_DECISION',
  INCOME_REVIEW = 'INCOME_REVIEW',
  DEBT_TALK = 'DEBT_TALK',
  DEBT_TALK_UNDER_THREAT = 'DEBT_TALK_UNDER_THREAT',
  DEBT_PLAN = 'DEBT_PLAN',
  EVICTION_TALK = 'EVICTION_TALK',
  OUTREACH_REFERRAL = 'OUTREACH_REFERRAL',
}

registerEnumType(TermSubjectKind, {
  name: 'MunicipalTermSubject',
  description: 'What has to be done within a term.',
  valuesConfig: {
    SUPPORT_TALK: { description: 'Talking over what support somebody asks for (keukentafelgesprek, onderzoek).' },
    SUPPORT_DECISION: { description: 'Deciding on it after that talk (beschikking).' },
    SUPPORT_RENEWAL: { description: 'Talking over, before an indication ends, what comes after it.' },
    INCOME_DECISION: { description: 'Deciding on income support after it was applied for.' },
    INCOME_REVIEW: { description: 'Looking at it anew after it was granted.' },
    DEBT_TALK: { description: 'The first talk after somebody asked for help with debts.' },
    DEBT_TALK_UNDER_THREAT: { description: 'The same when home, gas, electricity, water or insurance is about to be lost.' },
    DEBT_PLAN: { description: 'The plan for the debts, after the first talk.' },
    EVICTION_TALK: { description: 'The first talk after it became known that somebody may lose their home.' },
    OUTREACH_REFERRAL: { description: 'Referral to regular services after outreach came into contact (R-095).' },
  },
});

export enum TermUnitKind {
  DAYS = 'DAYS',
  WORKING_DAYS = 'WORKING_DAYS',
  WEEKS = 'WEEKS',
  MONTHS = 'MONTHS',
}

registerEnumType(TermUnitKind, {
  name: 'MunicipalTermUnit',
  description: 'In what a term is counted.',
  valuesConfig: {
    DAYS: { description: 'Calendar days.' },
    WORKING_DAYS: { description: 'Monday to Friday; public holidays are not left out, so a term never ends too late.' },
    WEEKS: { description: 'Weeks.' },
    MONTHS: { description: 'Calendar months.' },
  },
});

@ObjectType({ description: 'Within which time something has to be done, by whose law. About nobody.' })
export class MunicipalTerm {
  @Field(() => MunicipalJurisdictionKind, { description: 'Whose law.' })
  jurisdiction!: `${MunicipalJurisdictionKind}`;

  @Field(() => TermSubjectKind, { description: 'What has to be done.' })
  subject!: `${TermSubjectKind}`;

  @Field(() => GraphQLDate, { description: 'First local date on which it holds.' })
  validFrom!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'First local date on which it no longer holds, if known.' })
  validTo!: string | null;

  @Field(() => Int, { description: 'How many units.' })
  amount!: number;

  @Field(() => TermUnitKind, { description: 'In what it is counted.' })
  unit!: `${TermUnitKind}`;

  @Field(() => String, { nullable: true, description: 'The rule of the catalogue behind it, if one.' })
  rule!: string | null;

  @Field(() => String, { description: 'Law or source, as it is cited.' })
  source!: string;
}
