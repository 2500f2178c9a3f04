import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { deskTypesOf } from '../desk/desk.type';

export enum PersonalBudgetKind {
  NL_WMO = 'NL_WMO',
  NL_WLZ = 'NL_WLZ',
  NL_JEUGDWET = 'NL_JEUGDWET',
  BE_PVB = 'BE_PVB',
  BE_CARE_BUDGET = 'BE_CARE_BUDGET',
}

registerEnumType(PersonalBudgetKind, {
  name: 'PersonalBudgetKind',
  description: 'By which law there is a budget that the person spends themselves.',
  valuesConfig: {
    NL_WMO: { description: 'Dutch personal budget under the Wmo (pgb).' },
    NL_WLZ: { description: 'Dutch personal budget under the Wlz (pgb).' },
    NL_JEUGDWET: { description: 'Dutch personal budget under the Jeugdwet (pgb).' },
    BE_PVB: { description: 'Flemish person-following budget (persoonsvolgend budget, PVB).' },
    BE_CARE_BUDGET: { description: 'Flemish care budget (zorgbudget).' },
  },
});

export enum BudgetKeeperKind {
  PERSON = 'PERSON',
  REPRESENTATIVE = 'REPRESENTATIVE',
  ORGANISATION = 'ORGANISATION',
}

registerEnumType(BudgetKeeperKind, {
  name: 'BudgetKeeper',
  description: 'Who keeps the budget.',
  valuesConfig: {
    PERSON: { description: 'The person.' },
    REPRESENTATIVE: { description: 'Somebody who represents them (budgethouder namens).' },
    ORGANISATION: { description: 'An organisation that assists them (bijstandsorganisatie).' },
  },
});

export enum PersonalBudgetStateKind {
  ASKED = 'ASKED',
  GRANTED = 'GRANTED',
  NOT_GRANTED = 'NOT_GRANTED',
  ENDED = 'ENDED',
}

registerEnumType(PersonalBudgetStateKind, {
  name: 'PersonalBudgetState',
  description: 'How a personal budget stands.',
  valuesConfig: {
    ASKED: { description: 'Asked for.' },
    GRANTED: { description: 'Granted.' },
    NOT_GRANTED: { description: 'Not granted; the answer says why.' },
    ENDED: { description: 'It has ended, or the question was taken back.' },
  },
});

@ObjectType({ description: 'A budget with which the person buys support themselves (pgb, PVB; U-25).' })
@Directive('@key(fields: "id")')
export class PersonalBudget {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('INCOME_DEBTS', () => PersonalBudgetKind, { description: 'By which law.' })
  kind!: `${PersonalBudgetKind}`;

  @ConsentField('INCOME_DEBTS', () => PersonalBudgetStateKind, { description: 'How it stands.' })
  state!: `${PersonalBudgetStateKind}`;

  @ConsentField('INCOME_DEBTS', () => BudgetKeeperKind, { description: 'Who keeps it.' })
  keptBy!: `${BudgetKeeperKind}`;

  @ConsentField('INCOME_DEBTS', () => GraphQLDate, { description: 'When it was asked, a local date.' })
  askedOn!: string;

  @ConsentField('INCOME_DEBTS', () => Int, { description: 'Euro cents a year, once granted.' })
  yearlyCents!: number | null;

  @ConsentField('INCOME_DEBTS', () => GraphQLDate, { description: 'First local date on which it can be spent.' })
  validFrom!: string | null;

  @ConsentField('INCOME_DEBTS', () => GraphQLDate, { description: 'Last local date on which it can be spent, if one.' })
  validUntil!: string | null;

  @ConsentField('INCOME_DEBTS', () => String, { description: 'The answer in words, for the person to read.' })
  answer!: string | null;

  @ConsentField('INCOME_DEBTS', () => Organisation, { description: 'Who works on it.' })
  organisation!: Organisation;

  @ConsentField('INCOME_DEBTS', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const personalBudgetTypes = deskTypesOf('PersonalBudget', 'INCOME_DEBTS', PersonalBudget, 'the personal budgets');

@InputType({ description: 'A personal budget that was asked for at the desk.' })
export class RecordPersonalBudgetInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => PersonalBudgetKind, { description: 'By which law.' })
  kind!: PersonalBudgetKind;

  @Field(() => BudgetKeeperKind, { description: 'Who is to keep it.' })
  keptBy!: BudgetKeeperKind;

  @Field(() => GraphQLDate, { description: 'When it was asked, a local date; not after today.' })
  askedOn!: Date;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'The next state of a personal budget.' })
export class MovePersonalBudgetInput {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => Int, { description: 'The version you saw; an older one is refused.' })
  version!: number;

  @Field(() => PersonalBudgetStateKind, { description: 'The state that comes next.' })
  to!: PersonalBudgetStateKind;

  @Field(() => Int, { nullable: true, description: 'With GRANTED: euro cents a year.' })
  yearlyCents?: number | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'With GRANTED: first local date on which it can be spent.' })
  validFrom?: Date | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'With GRANTED: last local date on which it can be spent, if one.' })
  validUntil?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The answer in words; needed with NOT_GRANTED; at most 1000 characters, no diagnosis.',
  })
  answer?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
