import { exchangeResolverOf } from '../exchange/exchange.resolver';
import { AWAITED_CONFERENCE, CONFERENCE_TRANSITIONS } from './case-conference.rules';
import { caseConferenceTypes } from './case-conference.type';

export const CaseConferenceResolver = exchangeResolverOf({
  name: 'CaseConference',
  category: 'CARE_NEEDS',
  types: caseConferenceTypes,
  rows: (stores) => stores.caseConferences,
  steps: (stores) => stores.caseConferenceSteps,
  transitions: CONFERENCE_TRANSITIONS,
  awaited: AWAITED_CONFERENCE,
  due: {
    ...{ detailType: 'CaseConference', kind: 'TASK', rule: null, by: 'SENDER', codeOf: () => 'CONFERENCE' },
    ...{ while: AWAITED_CONFERENCE, calledOff: ['CALLED_OFF'], daysUnlessAgreed: null },
  },
  first: () => 'CONVENED',
  openers: ['GENERAL_PRACTITIONER', 'FIRST_LINE_PSYCHOLOGIST', 'MENTAL_HEALTH_PROFESSIONAL'],
  receivers: { least: 1, most: 20 },
  text: { opening: 'NEEDED', needed: ['CONCLUDED'], optional: ['CALLED_OFF'] },
  needsDueOn: () => false,
  rule: 'F-22',
  field: {
    name: 'caseConferences',
    description:
      'Conferences of partners about the person, the latest first, of a period and kind (F-22).',
  },
  open: {
    name: 'conveneCaseConference',
    description:
      'Convenes partners about what is stuck or must be directed (F-22).',
  },
  move: {
    name: 'moveCaseConference',
    description:
      'Whoever convened it says that it was held, and what was agreed (F-22).',
  },
});
