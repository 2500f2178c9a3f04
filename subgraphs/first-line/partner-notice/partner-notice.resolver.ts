import { noticeDueOn } from '../collaboration-agreement/collaboration-agreement.rules';
import type { AgreedMoment } from '../collaboration-agreement/collaboration-agreement.table';
import { exchangeResolverOf } from '../exchange/exchange.resolver';
import { AWAITED_NOTICE, NOTICE_TRANSITIONS, occasionOf } from './partner-notice.rules';
import { partnerNoticeTypes } from './partner-notice.type';

export const PartnerNoticeResolver = exchangeResolverOf({
  name: 'PartnerNotice',
  category: 'NOTICES',
  types: partnerNoticeTypes,
  rows: (stores) => stores.partnerNotices,
  steps: (stores) => stores.partnerNoticeSteps,
  transitions: NOTICE_TRANSITIONS,
  awaited: AWAITED_NOTICE,
  due: {
    ...{ detailType: 'PartnerNotice', kind: 'NOTICE', rule: 'R-083', by: 'SENDER' },
    ...{ while: AWAITED_NOTICE, calledOff: [], daysUnlessAgreed: null, codeOf: occasionOf },
  },
  first: (hasText) => (hasText ? 'SENT' : 'EXPECTED'),
  openers: ['GENERAL_PRACTITIONER', 'FIRST_LINE_PSYCHOLOGIST', 'MENTAL_HEALTH_PROFESSIONAL'],
  receivers: { least: 1, most: 5 },
  text: { opening: 'OPTIONAL', needed: ['SENT'], optional: ['ACKNOWLEDGED'] },
  needsDueOn: (hasText) => !hasText,
  // What the two agreed holds where nobody says otherwise (F-06); of several receivers, for the one that is owed it soonest.
  agreedDueOn: async ({ collaborationAgreements }, { sender, receivers, kind, onDate }) => {
    const agreements = await collaborationAgreements.of(sender);
    const days = receivers.map((receiver) => noticeDueOn(agreements, [sender, receiver], kind as AgreedMoment, onDate));
    return days.filter((day) => day !== null).sort()[0] ?? null;
  },
  rule: 'R-083',
  field: {
    name: 'partnerNotices',
    description:
      'Notices between partners, the latest first, of a period and moment (R-083).',
  },
  open: {
    name: 'openPartnerNotice',
    description:
      'Whoever owes a notice sends it, with its text, or agrees by which day they will; without a day, by the one that the ' +
      'agreement between the two says (R-083, F-06).',
  },
  move: {
    name: 'movePartnerNotice',
    description:
      'The sender sends what was agreed; whom it was sent to says that it came, and that it is taken into account (R-083).',
  },
});
