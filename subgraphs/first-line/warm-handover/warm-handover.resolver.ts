import { exchangeResolverOf } from '../exchange/exchange.resolver';
import { AWAITED_HANDOVER, DAYS_TO_ANSWER, HANDOVER_TRANSITIONS } from './warm-handover.rules';
import { warmHandoverTypes } from './warm-handover.type';

export const WarmHandoverResolver = exchangeResolverOf({
  name: 'WarmHandover',
  category: 'REFERRAL',
  types: warmHandoverTypes,
  rows: (stores) => stores.warmHandovers,
  steps: (stores) => stores.warmHandoverSteps,
  transitions: HANDOVER_TRANSITIONS,
  awaited: AWAITED_HANDOVER,
  due: {
    ...{ detailType: 'WarmHandover', kind: 'TASK', rule: 'R-084', by: 'RECEIVER', codeOf: () => 'HANDOVER_ANSWER' },
    ...{ while: ['OFFERED'], calledOff: ['WITHDRAWN'], daysUnlessAgreed: DAYS_TO_ANSWER },
  },
  first: () => 'OFFERED',
  openers: ['MENTAL_HEALTH_PROFESSIONAL'],
  receivers: { least: 1, most: 1 },
  text: { opening: 'NONE', needed: [], optional: [] },
  needsDueOn: () => false,
  rule: 'R-084',
  field: {
    name: 'warmHandovers',
    description:
      'Handovers to the general practitioner, the latest first, to those between whom they are (R-084, C-57).',
  },
  open: {
    name: 'offerWarmHandover',
    description:
      'A mental-health provider offers to hand care over to the practice of the general practitioner (R-084).',
  },
  move: {
    name: 'moveWarmHandover',
    description:
      'The general practitioner accepts, all meet, care goes over bit by bit, the general practitioner completes. ' +
      'Refused under R-084 in any other order.',
  },
});
