import { registerEnumType } from 'type-graphql';
import { exchangeTypesOf } from '../exchange/exchange.type';

export enum NoticeMomentKind {
  INTAKE = 'INTAKE',
  YEARLY_EVALUATION = 'YEARLY_EVALUATION',
  IMPORTANT_EVENT = 'IMPORTANT_EVENT',
  POLICY_CHANGE = 'POLICY_CHANGE',
  MEDICATION_CHANGE = 'MEDICATION_CHANGE',
  OUTFLOW = 'OUTFLOW',
  REFERRAL_BACK = 'REFERRAL_BACK',
}

registerEnumType(NoticeMomentKind, {
  name: 'NoticeMoment',
  description: 'At which moment partners inform each other (R-083, 003:2172-2176).',
  valuesConfig: {
    INTAKE: { description: 'At intake.' },
    YEARLY_EVALUATION: { description: 'At the yearly evaluation.' },
    IMPORTANT_EVENT: { description: 'In between, at an important event.' },
    POLICY_CHANGE: { description: 'In between, when the policy of treatment changes.' },
    MEDICATION_CHANGE: { description: 'In between, when the policy of medication changes.' },
    OUTFLOW: { description: 'At outflow (uitstroom).' },
    REFERRAL_BACK: { description: 'At referral back (terugverwijzing).' },
  },
});

export enum PartnerNoticeStateKind {
  EXPECTED = 'EXPECTED',
  SENT = 'SENT',
  RECEIVED = 'RECEIVED',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
}

registerEnumType(PartnerNoticeStateKind, {
  name: 'PartnerNoticeState',
  description: 'How a notice stands.',
  valuesConfig: {
    EXPECTED: { description: 'Agreed and still to be sent.' },
    SENT: { description: 'Sent.' },
    RECEIVED: { description: 'The receiver says that it came.' },
    ACKNOWLEDGED: { description: 'The receiver read it and takes it into account.' },
  },
});

export const partnerNoticeTypes = exchangeTypesOf({
  name: 'PartnerNotice',
  category: 'NOTICES',
  kinds: NoticeMomentKind,
  states: PartnerNoticeStateKind,
  description: 'What mental health care and the general practitioner tell each other at an agreed moment (R-083).',
  inWords: 'the notices between partners',
  wordsStay: true,
});
