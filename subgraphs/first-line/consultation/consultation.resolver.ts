import { exchangeResolverOf } from '../exchange/exchange.resolver';
import { AWAITED_CONSULTATION, CONSULTATION_TRANSITIONS } from './consultation.rules';
import { consultationTypes } from './consultation.type';

export const ConsultationResolver = exchangeResolverOf({
  name: 'Consultation',
  category: 'NOTICES',
  types: consultationTypes,
  rows: (stores) => stores.consultations,
  steps: (stores) => stores.consultationSteps,
  transitions: CONSULTATION_TRANSITIONS,
  awaited: AWAITED_CONSULTATION,
  due: {
    ...{ detailType: 'Consultation', kind: 'TASK', rule: null, by: 'RECEIVER', codeOf: () => 'CONSULTATION_REPLY' },
    ...{ while: AWAITED_CONSULTATION, calledOff: ['WITHDRAWN'], daysUnlessAgreed: null },
  },
  first: () => 'ASKED',
  openers: ['GENERAL_PRACTITIONER', 'FIRST_LINE_PSYCHOLOGIST', 'MENTAL_HEALTH_PROFESSIONAL'],
  receivers: { least: 1, most: 1 },
  text: { opening: 'NEEDED', needed: ['REPLIED', 'DECLINED'], optional: [] },
  needsDueOn: () => true,
  rule: 'F-19',
  field: {
    name: 'consultations',
    description:
      'Questions of professionals to each other, the latest first, of a period and kind (F-18, F-19).',
  },
  open: {
    name: 'askConsultation',
    description:
      'Asks a professional of another organisation, with a day by which the reply is agreed (F-18, F-19).',
  },
  move: {
    name: 'moveConsultation',
    description:
      'Whoever was asked holds at most two talks and replies; whoever asked may withdraw (F-18).',
  },
});
