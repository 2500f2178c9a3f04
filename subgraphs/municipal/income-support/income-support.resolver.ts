import { dateGiven } from '../../kit/date-given';
import { dateIfAny } from '../acting';
import { deskResolverOf } from '../desk/desk.resolver';
import { DeskFault } from '../desk/desk.rules';
import { dueBy } from '../municipal-term/municipal-term.rules';
import { INCOME_SUPPORT_NEXT, changeOfIncomeSupport, incomeSupportTold, jurisdictionOfBenefit } from './income-support.rules';
import { MoveIncomeSupportInput, RecordIncomeSupportInput, incomeSupportTypes } from './income-support.type';

export const IncomeSupportResolver = deskResolverOf({
  name: 'IncomeSupport',
  category: 'INCOME_DEBTS',
  types: incomeSupportTypes,
  inputs: { open: RecordIncomeSupportInput, move: MoveIncomeSupportInput },
  rows: (stores) => stores.incomeSupports,
  transitions: INCOME_SUPPORT_NEXT,
  isAskedByPerson: false,
  opened: (input, { today, terms }) => {
    const { act } = input;
    const appliedOn = dateGiven(input.appliedOn);
    if (appliedOn > today) return new DeskFault('INPUT_NOT_FIT', 'It was applied for today or earlier.');
    const jurisdiction = jurisdictionOfBenefit(act);
    const decideBy = dueBy(terms, jurisdiction, 'INCOME_DECISION', appliedOn);
    return {
      ...{ act, jurisdiction, appliedOn, decideBy, paidFrom: null, reviewBy: null, paidUntil: null },
      ...{ monthlyCents: null, answer: null },
      state: 'APPLIED',
    };
  },
  moved: (row, { to, monthlyCents = null, paidFrom, answer = null }, day) =>
    changeOfIncomeSupport(row, { to, monthlyCents, answer, paidFrom: dateIfAny(paidFrom) }, day),
  told: incomeSupportTold,
  field: {
    name: 'incomeSupports',
    description: 'Incomes and benefits of a municipality or OCMW, newest first. The income desk’s own case.',
  },
  open: { name: 'recordIncomeSupport', description: 'The income desk records what was applied for.' },
  move: {
    name: 'moveIncomeSupport',
    description: 'Income support is granted, looked at anew, not granted or ended; a “no” says why.',
  },
});
