import { recordedResolverOf } from '../../kit/recorded.resolver';
import type { WorkStores } from '../work.context';
import { WorkRuleWarning } from './recorded.type';
import { workWarningsIn } from './rule-warning.rules';

export const recordedResolver = recordedResolverOf<WorkStores>(WorkRuleWarning, workWarningsIn);
