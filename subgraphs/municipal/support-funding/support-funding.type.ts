import { connectionOf } from '../../kit/connection.type';
import { moneyFrameTypesOf } from '../../kit/money-frame.type';

/**
 * What pays treatment, follows from a benefit or tells of a court is left out: who may know how somebody lives is not told by
 * it that they are in treatment, live on a benefit or were convicted (C-53).
 */
export const SUPPORT_FRAMES = [
  'SOCIAL_SUPPORT_ACT',
  'LONG_TERM_CARE_ACT',
  'FLEMISH_SOCIAL_PROTECTION',
  'OWN_CONTRIBUTION',
  'OTHER',
] as const;
export type SupportFrame = (typeof SUPPORT_FRAMES)[number];

export const supportFundingTypes = moneyFrameTypesOf<SupportFrame>(
  'SupportFunding',
  'HOUSING',
  {
    paid: 'the support of a municipality, in daily life or with a home',
    readers: 'For whoever may see that support; who pays reads nothing by paying.',
  },
  {
    SOCIAL_SUPPORT_ACT: 'Social Support Act (Wmo; L-18).',
    LONG_TERM_CARE_ACT: 'Long-Term Care Act (Wlz; L-17).',
    FLEMISH_SOCIAL_PROTECTION: 'Flemish social protection (Vlaamse sociale bescherming; L-03).',
    OWN_CONTRIBUTION: 'The person pays it themselves (eigen bijdrage).',
    OTHER: 'Another frame.',
  },
);

export const { Funding: SupportFunding, Allocate: AllocateSupportFundingInput, Change: ChangeSupportFundingInput } = supportFundingTypes;

export const SupportFundingConnection = connectionOf('SupportFunding', SupportFunding, 'HOUSING', 'the money frames of support');
