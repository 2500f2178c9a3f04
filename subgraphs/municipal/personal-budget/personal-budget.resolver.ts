import { dateGiven } from '../../kit/date-given';
import { dateIfAny } from '../acting';
import { deskResolverOf } from '../desk/desk.resolver';
import { DeskFault } from '../desk/desk.rules';
import { PERSONAL_BUDGET_NEXT, budgetTold, changeOfBudget } from './personal-budget.rules';
import { MovePersonalBudgetInput, RecordPersonalBudgetInput, personalBudgetTypes } from './personal-budget.type';

export const PersonalBudgetResolver = deskResolverOf({
  name: 'PersonalBudget',
  category: 'INCOME_DEBTS',
  types: personalBudgetTypes,
  inputs: { open: RecordPersonalBudgetInput, move: MovePersonalBudgetInput },
  rows: (stores) => stores.personalBudgets,
  transitions: PERSONAL_BUDGET_NEXT,
  isAskedByPerson: false,
  opened: (input, { today }) => {
    const { kind, keptBy } = input;
    const askedOn = dateGiven(input.askedOn);
    if (askedOn > today) return new DeskFault('INPUT_NOT_FIT', 'It was asked today or earlier.');
    return { kind, keptBy, askedOn, state: 'ASKED', yearlyCents: null, validFrom: null, validUntil: null, answer: null };
  },
  moved: (row, { to, yearlyCents = null, answer = null, validFrom, validUntil }, { today }) =>
    changeOfBudget(row, { to, yearlyCents, answer, validFrom: dateIfAny(validFrom), validUntil: dateIfAny(validUntil) }, today),
  told: budgetTold,
  field: { name: 'personalBudgets', description: 'Budgets with which the person buys support themselves, newest first.' },
  open: { name: 'recordPersonalBudget', description: 'The income desk records that a budget was asked for.' },
  move: { name: 'movePersonalBudget', description: 'A personal budget is granted, not granted or ended; a “no” says why.' },
});
