import { exchangeResolverOf } from '../exchange/exchange.resolver';
import { AWAITED_INTAKE, INTAKE_TRANSITIONS } from './intake-desk.rules';
import { intakeDeskTypes } from './intake-desk.type';

export const IntakeDeskResolver = exchangeResolverOf({
  name: 'IntakeDesk',
  category: 'CARE_NEEDS',
  types: intakeDeskTypes,
  rows: (stores) => stores.intakeDesks,
  steps: (stores) => stores.intakeDeskSteps,
  transitions: INTAKE_TRANSITIONS,
  awaited: AWAITED_INTAKE,
  due: {
    ...{ detailType: 'IntakeDesk', kind: 'TASK', rule: null, by: 'SENDER', codeOf: () => 'INTAKE_STEP' },
    ...{ while: AWAITED_INTAKE, calledOff: [], daysUnlessAgreed: null },
  },
  first: () => 'LISTENING',
  openers: ['GENERAL_PRACTITIONER', 'FIRST_LINE_PSYCHOLOGIST', 'MENTAL_HEALTH_PROFESSIONAL'],
  receivers: { least: 0, most: 5 },
  text: { opening: 'OPTIONAL', needed: ['INDICATION'], optional: ['CLARIFICATION', 'ORIENTATION', 'CLOSED'] },
  needsDueOn: () => false,
  rule: 'F-15',
  field: {
    name: 'intakes',
    description:
      'Intakes at the desk, the latest first, of a period and kind (F-15).',
  },
  open: {
    name: 'openIntake',
    description:
      'A desk begins to listen to somebody (F-15).',
  },
  move: {
    name: 'moveIntake',
    description:
      'The desk goes on: clarification, orientation, indication; it can end at each (F-15).',
  },
});
