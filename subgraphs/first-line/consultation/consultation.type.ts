import { registerEnumType } from 'type-graphql';
import { exchangeTypesOf } from '../exchange/exchange.type';

export enum ConsultationKind {
  PSYCHIATRIC_ADVICE = 'PSYCHIATRIC_ADVICE',
  CONSULT = 'CONSULT',
  PROFESSIONAL_CONSULTATION = 'PROFESSIONAL_CONSULTATION',
  WELFARE_ADVICE = 'WELFARE_ADVICE',
}

registerEnumType(ConsultationKind, {
  name: 'ConsultationKind',
  description: 'What is asked (001:625-645).',
  valuesConfig: {
    PSYCHIATRIC_ADVICE: { description: 'Psychiatric advice (psychiatrische adviesraadpleging): one or two diagnostic talks (F-18).' },
    CONSULT: { description: 'A consult (consult): the other sees the person.' },
    PROFESSIONAL_CONSULTATION: { description: 'Consultation among professionals (consultatie, F-19).' },
    WELFARE_ADVICE: { description: 'Advice on welfare (welzijnsadvies, F-19).' },
  },
});

export enum ConsultationStateKind {
  ASKED = 'ASKED',
  FIRST_TALK = 'FIRST_TALK',
  SECOND_TALK = 'SECOND_TALK',
  REPLIED = 'REPLIED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(ConsultationStateKind, {
  name: 'ConsultationState',
  description: 'How a consultation stands.',
  valuesConfig: {
    ASKED: { description: 'Asked, not yet answered.' },
    FIRST_TALK: { description: 'One talk was held.' },
    SECOND_TALK: { description: 'The second and last talk was held.' },
    REPLIED: { description: 'Replied; this ends it.' },
    DECLINED: { description: 'Whoever was asked cannot answer; this ends it.' },
    WITHDRAWN: { description: 'Whoever asked no longer does; this ends it.' },
  },
});

export const consultationTypes = exchangeTypesOf({
  name: 'Consultation',
  category: 'NOTICES',
  kinds: ConsultationKind,
  states: ConsultationStateKind,
  description: 'A question of one professional to another about the person, and the reply (F-18, F-19).',
  inWords: 'the consultations between professionals',
  wordsStay: true,
});
