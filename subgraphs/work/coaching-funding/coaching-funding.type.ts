import { moneyFrameTypesOf } from '../../kit/money-frame.type';

/**
 * What pays care or tells of a court is left out: who may know of somebody’s benefits is not told by it that they are in
 * treatment or were convicted. The convention is that of the centre whose job coach it is (W-01).
 */
export const COACHING_FRAMES = [
  'REHAB_CONVENTION',
  'FLEMISH_SOCIAL_PROTECTION',
  'SOCIAL_SUPPORT_ACT',
  'PARTICIPATION_ACT',
  'UWV',
  'OWN_CONTRIBUTION',
  'OTHER',
] as const;
export type CoachingFrame = (typeof COACHING_FRAMES)[number];

export const coachingFundingTypes = moneyFrameTypesOf<CoachingFrame>(
  'CoachingFunding',
  'SOCIAL_STATUS',
  {
    paid: 'the trajectory with a job coach',
    readers: 'For whoever may see both that trajectory and the person’s social status; who pays reads nothing by paying.',
  },
  {
    REHAB_CONVENTION: 'The rehabilitation convention (revalidatieovereenkomst), by which the centre has its job coach (L-01).',
    FLEMISH_SOCIAL_PROTECTION: 'Flemish social protection (Vlaamse sociale bescherming; L-03).',
    SOCIAL_SUPPORT_ACT: 'Social Support Act (Wmo; L-18).',
    PARTICIPATION_ACT: 'Participation Act (Participatiewet; L-19): re-integration money of the municipality.',
    UWV: 'Re-integration money of UWV (L-21).',
    OWN_CONTRIBUTION: 'The person pays it themselves (eigen bijdrage).',
    OTHER: 'Another frame.',
  },
);

export const { Funding: CoachingFunding, Allocate: AllocateCoachingFundingInput, Change: ChangeCoachingFundingInput } = coachingFundingTypes;
