import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { dateGiven } from '../../kit/date-given';
import type { MunicipalContext } from '../municipal.context';
import { WmoIndicatorArgs, WmoPerformanceField, WmoPerformanceIndicator } from './wmo-indicator.type';

@Resolver()
export class WmoIndicatorResolver {
  @Query(() => [WmoPerformanceField], {
    description: 'The fields in which the Wmo asks something of municipalities (prestatievelden, U-35). About nobody, and open to all.',
  })
  wmoPerformanceFields(@Ctx() { stores }: MunicipalContext) {
    return stores.wmoIndicators.fields();
  }

  @Query(() => [WmoPerformanceIndicator], {
    description: 'What is counted in these fields, over organisations and regions (U-35, O-13): definitions, and no figures. Open to all.',
  })
  async wmoPerformanceIndicators(@Args(() => WmoIndicatorArgs) { on, level }: WmoIndicatorArgs, @Ctx() { stores, now }: MunicipalContext) {
    const rows = await stores.wmoIndicators.on(on == null ? localDate(now) : dateGiven(on));
    return rows.filter(({ levels }) => level == null || levels.includes(level));
  }
}
