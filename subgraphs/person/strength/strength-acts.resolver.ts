import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Consent } from '../../kit/consent-directive';
import { present } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import type { RecordedAct } from '../../kit/recorded.type';
import { Refused, refused } from '../../kit/refused.type';
import { authorship, keyOf, openForKeeper } from '../acting.resolver';
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
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const permit = await openForKeeper(context, info, person, 'STRENGTHS');
    if (permit instanceof Refused) return permit;
    const by = authorship(context, permit);
    if (by instanceof Refused) return by;
    const fault = firstFault(faultOfText('text', input.text, 1_000), faultOfLanguage(input.language));
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await context.writing.once(input.idempotencyKey, 'addStrength', input, async ({ stores }) => {
      const strength = { ...by, text: input.text.trim(), language: input.language, foundOn: localDate(context.now) };
      return { person, row: (await stores.strengths.add(permit, strength)).id };
    });
    return answered(StrengthRecord.Recorded, receipt);
  }
}
