import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { present } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import type { RecordedAct } from '../../kit/recorded.type';
import { recordByKeeper } from '../acting.resolver';
import { isCode } from '../code/code-lists.rules';
import type { CodeSystem } from '../code/code-lists.rules';
import type { PersonContext } from '../person.context';
import { faultOfWords, firstFault, wordsOf } from '../wording.rules';
import { besideChild, showLivingSituation, showSocialNetwork } from './household.resolver';
import {
  Child,
  ChildRecord,
  LivingSituation,
  LivingSituationRecord,
  RecordChildInput,
  RecordLivingSituationInput,
  RecordSocialNetworkInput,
  SocialNetwork,
  SocialNetworkRecord,
} from './household.type';

@Resolver(() => LivingSituationRecord.Recorded)
export class LivingSituationRecordedResolver {
  @FieldResolver(() => LivingSituation, { nullable: true, description: 'It as it was said, as far as it is open to you.' })
  @Consent('HOUSEHOLD')
  livingSituation(@Root() { person, row }: RecordedAct, @Ctx() { gate, stores, languages }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'HOUSEHOLD', info, async (permit) => {
      const found = await stores.livingSituations.one(permit, row);
      return found && showLivingSituation(found, languages);
    });
  }
}

@Resolver(() => ChildRecord.Recorded)
export class ChildRecordedResolver {
  @FieldResolver(() => Child, { nullable: true, description: 'The child, as far as it is open to you; never a name.' })
  @Consent('CHILDREN')
  child(@Root() { person, row }: RecordedAct, @Ctx() { gate, stores, languages }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'CHILDREN', info, async (permit) => {
      const found = await stores.children.one(permit, row);
      return found && { ...present('Child', found), ...besideChild(found, languages) };
    });
  }
}

@Resolver(() => SocialNetworkRecord.Recorded)
export class SocialNetworkRecordedResolver {
  @FieldResolver(() => SocialNetwork, { nullable: true, description: 'It as it was said, as far as it is open to you.' })
  @Consent('SOCIAL_NETWORK')
  socialNetwork(@Root() { person, row }: RecordedAct, @Ctx() { gate, stores, languages }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'SOCIAL_NETWORK', info, async (permit) => {
      const found = await stores.socialNetworks.one(permit, row);
      return found && showSocialNetwork(found, languages);
    });
  }
}

@Resolver()
export class HouseholdActs {
  @Mutation(() => LivingSituationRecord.Result, {
    description: 'The person, or a professional who works with them, says where and with whom they live (woonsituatie, P-06).',
  })
  async recordLivingSituation(
    @Arg('input', () => RecordLivingSituationInput, { description: 'Where and with whom.' }) input: RecordLivingSituationInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { kind, language } = input;
    const fromOn = dateGiven(input.fromOn);
    const fault = firstFault(
      faultOfCode('living-situation', kind),
      faultOfWords(input),
      fromOn > localDate(context.now) ? 'What is still to come is not where somebody lives.' : null,
    );
    const receipt = await recordByKeeper(context, info, 'HOUSEHOLD', 'recordLivingSituation', input, fault, (stores, permit, by) =>
      stores.livingSituations.add(permit, { ...by, kind, inWords: wordsOf(input), language, fromOn, untilOn: null }),
    );
    return answered(LivingSituationRecord.Recorded, receipt);
  }

  @Mutation(() => ChildRecord.Result, {
    description: 'The person, or a professional who works with them, says that there is a child and who cares for them when (P-08, C-42).',
  })
  async recordChild(
    @Arg('input', () => RecordChildInput, { description: 'What they are to the person.' }) input: RecordChildInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { relation, minor, arrangement } = input;
    const fault = firstFault(faultOfCode('child-relation', relation), faultOfCode('parenting-arrangement', arrangement));
    const receipt = await recordByKeeper(context, info, 'CHILDREN', 'recordChild', input, fault, (stores, permit, by) =>
      stores.children.add(permit, { ...by, relation, minor, arrangement }),
    );
    return answered(ChildRecord.Recorded, receipt);
  }

  @Mutation(() => SocialNetworkRecord.Result, {
    description: 'The person, or a professional who works with them, says how small or strong the own network is (P-09).',
  })
  async recordSocialNetwork(
    @Arg('input', () => RecordSocialNetworkInput, { description: 'How strong.' }) input: RecordSocialNetworkInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { strength, language } = input;
    const fault = firstFault(faultOfCode('social-network-strength', strength), faultOfWords(input));
    const receipt = await recordByKeeper(context, info, 'SOCIAL_NETWORK', 'recordSocialNetwork', input, fault, (stores, permit, by) =>
      stores.socialNetworks.add(permit, { ...by, strength, inWords: wordsOf(input), language, seenOn: localDate(context.now) }),
    );
    return answered(SocialNetworkRecord.Recorded, receipt);
  }
}

function faultOfCode(system: CodeSystem, code: string): string | null {
  return isCode(system, code) ? null : `There is no such code in the list ${system}.`;
}
