import { registerEnumType } from 'type-graphql';
import { exchangeTypesOf } from '../exchange/exchange.type';

export enum HandoverGroundKind {
  STABLE_FOR_LONG = 'STABLE_FOR_LONG',
  PERSON_WISHES = 'PERSON_WISHES',
  STABLE_AND_WISHED = 'STABLE_AND_WISHED',
}

registerEnumType(HandoverGroundKind, {
  name: 'HandoverGround',
  description: 'On which ground care is handed over (R-084): without one it is not.',
  valuesConfig: {
    STABLE_FOR_LONG: { description: 'The person has been stable for long.' },
    PERSON_WISHES: { description: 'The person wishes it.' },
    STABLE_AND_WISHED: { description: 'Both.' },
  },
});

export enum WarmHandoverStateKind {
  OFFERED = 'OFFERED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  JOINT_CONTACT_HELD = 'JOINT_CONTACT_HELD',
  GRADUAL_TRANSFER = 'GRADUAL_TRANSFER',
  COMPLETED = 'COMPLETED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(WarmHandoverStateKind, {
  name: 'WarmHandoverState',
  description: 'How a handover stands (R-084).',
  valuesConfig: {
    OFFERED: { description: 'Offered by the provider.' },
    ACCEPTED: { description: 'The general practitioner feels able and accepts.' },
    DECLINED: { description: 'The general practitioner does not take it over; this ends it.' },
    JOINT_CONTACT_HELD: { description: 'Person, provider and general practitioner met.' },
    GRADUAL_TRANSFER: { description: 'Care goes over bit by bit.' },
    COMPLETED: { description: 'The general practitioner has taken it over; this ends it.' },
    WITHDRAWN: { description: 'The provider keeps the care; this ends it.' },
  },
});

export const warmHandoverTypes = exchangeTypesOf({
  name: 'WarmHandover',
  category: 'REFERRAL',
  kinds: HandoverGroundKind,
  states: WarmHandoverStateKind,
  description: 'Care that goes over to the general practitioner, warm and bit by bit (warme overdracht, R-084, C-62).',
  inWords: 'the warm handovers',
  wordsStay: false,
});
