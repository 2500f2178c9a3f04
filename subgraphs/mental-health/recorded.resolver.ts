import { recordedResolverOf } from '../kit/recorded.resolver';
import type { MentalHealthContext } from './mental-health.context';
import { CareRuleWarning } from './recorded.type';
import { warningsIn } from './rule-warning.rules';

export const recordedResolver = recordedResolverOf<MentalHealthContext['stores']>(CareRuleWarning, warningsIn);
