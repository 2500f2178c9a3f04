import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { present } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import type { RecordedAct } from '../../kit/recorded.type';
import { recordByKeeper } from '../acting.resolver';
import type { PersonContext } from '../person.context';
import { faultOfLanguage, faultOfText, firstFault } from '../wording.rules';
import { AddStrengthInput, Strength, StrengthRecord } from './strength.type';

@Resolver(() => StrengthRecord.Recorded)
export class StrengthRecordedResolver {
  @FieldResolver(() => Strength, { nullable: true, description: 'The strength, as far as it is open to you.' })
  @Consent('STRENGTHS')
  strength(@Root() { person, row }: RecordedAct, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'STRENGTHS', info, async (permit) => {
      const found = await stores.strengths.one(permit, row);
      return found && present('Strength', found);
    });
  }
}

@Resolver()
export class StrengthActs {
  @Mutation(() => StrengthRecord.Result, {
    description: 'The person, or a professional who works with them, says what they are good at (kracht, P-18).',
  })
  async addStrength(
    @Arg('input', () => AddStrengthInput, { description: 'The strength.' }) input: AddStrengthInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const fault = firstFault(faultOfText('text', input.text, 1_000), faultOfLanguage(input.language));
    const receipt = await recordByKeeper(context, info, 'STRENGTHS', 'addStrength', input, fault, (stores, permit, by) =>
      stores.strengths.add(permit, { ...by, text: input.text.trim(), language: input.language, foundOn: localDate(context.now) }),
    );
    return answered(StrengthRecord.Recorded, receipt);
  }
}
