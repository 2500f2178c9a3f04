import { registerEnumType } from 'type-graphql';
import { exchangeTypesOf } from '../exchange/exchange.type';

export enum CaseConferenceKind {
  CASE_MANAGEMENT = 'CASE_MANAGEMENT',
  BOTTLENECK = 'BOTTLENECK',
  PLAN_REVIEW = 'PLAN_REVIEW',
}

registerEnumType(CaseConferenceKind, {
  name: 'CaseConferenceKind',
  description: 'Why partners meet.',
  valuesConfig: {
    CASE_MANAGEMENT: { description: 'Case management (casusregie).' },
    BOTTLENECK: { description: 'Something is stuck (knelpuntoverleg).' },
    PLAN_REVIEW: { description: 'Professionals and clients review the plan (orgaan voor evaluatie van zorgplannen, F-22).' },
  },
});

export enum CaseConferenceStateKind {
  CONVENED = 'CONVENED',
  HELD = 'HELD',
  CONCLUDED = 'CONCLUDED',
  CALLED_OFF = 'CALLED_OFF',
}

registerEnumType(CaseConferenceStateKind, {
  name: 'CaseConferenceState',
  description: 'How a conference stands.',
  valuesConfig: {
    CONVENED: { description: 'Convened.' },
    HELD: { description: 'Held.' },
    CONCLUDED: { description: 'Concluded, with what was agreed; this ends it.' },
    CALLED_OFF: { description: 'Called off; this ends it.' },
  },
});

export const caseConferenceTypes = exchangeTypesOf({
  name: 'CaseConference',
  category: 'CARE_NEEDS',
  kinds: CaseConferenceKind,
  states: CaseConferenceStateKind,
  description: 'Partners meet about what is stuck or must be directed in the care of the person (casusregie, knelpuntoverleg, F-22).',
  inWords: 'the case conferences',
  wordsStay: false,
});
