import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { encodeReferenceId } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import { dateGiven } from '../../kit/date-given';
import type { MunicipalContext } from '../municipal.context';
import { measuredBy } from './wmo-indicator.rules';
import type { WmoIndicatorRow } from './wmo-indicator.table';
import { WmoIndicatorArgs, WmoPerformanceField, WmoPerformanceIndicator } from './wmo-indicator.type';

function showIndicator(row: WmoIndicatorRow) {
  return { ...row, ...measuredBy(row.code), id: encodeReferenceId('WmoPerformanceIndicator', row.code.toLowerCase()) };
}

@Resolver()
export class WmoIndicatorResolver {
  @Query(() => [WmoPerformanceField], {
    description: 'The fields in which the Wmo asks something of municipalities (prestatievelden, U-35). About nobody, and open to all.',
  })
  wmoPerformanceFields(@Ctx() { stores }: MunicipalContext) {
    return stores.wmoIndicators.fields();
  }

  @Query(() => [WmoPerformanceIndicator], {
    description: 'What is counted in these fields, over organisations and regions (U-35, O-13): definitions, open to all; the figures, where there are any, are not.',
  })
  async wmoPerformanceIndicators(@Args(() => WmoIndicatorArgs) { on, level }: WmoIndicatorArgs, @Ctx() { stores, now }: MunicipalContext) {
    const rows = await stores.wmoIndicators.on(on == null ? localDate(now) : dateGiven(on));
    return rows.filter(({ levels }) => level == null || levels.includes(level)).map(showIndicator);
  }
}
