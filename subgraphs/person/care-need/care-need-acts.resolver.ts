import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { present } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import type { RecordedAct } from '../../kit/recorded.type';
import { recordByKeeper } from '../acting.resolver';
import { isCode } from '../code/code-lists.rules';
import type { PersonContext } from '../person.context';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import { besideNeed } from './care-need.resolver';
import { CareNeed, CareNeedRecord, RecordCareNeedInput } from './care-need.type';

@Resolver(() => CareNeedRecord.Recorded)
export class CareNeedRecordedResolver {
  @FieldResolver(() => CareNeed, { nullable: true, description: 'The need, as far as it is open to you.' })
  @Consent('CARE_NEEDS')
  need(@Root() { person, row }: RecordedAct, @Ctx() { gate, stores, languages }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'CARE_NEEDS', info, async (permit) => {
      const found = await stores.careNeeds.one(permit, row);
      return found && { ...present('CareNeed', found), ...besideNeed(found, languages) };
    });
  }
}

@Resolver()
export class CareNeedActs {
  @Mutation(() => CareNeedRecord.Result, {
    description: 'The person, or a professional who works with them, says what is needed, per life domain (zorgnood, P-17).',
  })
  async recordCareNeed(
    @Arg('input', () => RecordCareNeedInput, { description: 'The need.' }) input: RecordCareNeedInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { lifeDomains } = input;
    const areDomains = lifeDomains.length > 0 && new Set(lifeDomains).size === lifeDomains.length && lifeDomains.every((code) => isCode('life-domain', code));
    const fault = firstFault(
      faultOfText('text', input.text, 2_000),
      faultOfLanguage(input.language),
      areDomains ? null : 'The life domains are codes of the list life-domain, such as HOUSING: at least one, and each once.',
    );
    const receipt = await recordByKeeper(context, info, 'CARE_NEEDS', 'recordCareNeed', input, fault, (stores, permit, by) =>
      stores.careNeeds.add(permit, { ...by, lifeDomains, text: input.text.trim(), language: input.language, seenOn: localDate(context.now) }),
    );
    return answered(CareNeedRecord.Recorded, receipt);
  }
}
