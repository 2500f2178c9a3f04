import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, staleVersion } from '../../kit/refused.type';
import { keyOf, openForPerson } from '../acting.resolver';
import type { PersonsOwn } from '../acting.resolver';
import { documentFault, partsOf } from '../own-document/own-document.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { SAFETY_PLAN_PARTS } from './safety-plan.table';
import type { SafetyPlanRow } from './safety-plan.table';
import {
  EarlierSafetyPlanConnection,
  SafetyPlan,
  SafetyPlanResult,
  SafetyPlanWritten,
  WriteSafetyPlanInput,
} from './safety-plan.type';

const PERSONS_OWN: PersonsOwn = { message: 'A safety plan is the person’s own; only they write it.', rule: 'C-35' };
const LONGEST_PART = 2_000;

@Resolver(() => Person)
export class PersonSafetyPlanResolver {
  @FieldResolver(() => SafetyPlan, {
    nullable: true,
    description: 'The safety plan; for others while the crisis card is open, if the person lets it open with the card.',
  })
  @Consent('CRISIS_CARD')
  safetyPlan(@Root() { person }: Person, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(person, 'CRISIS_CARD', info, async (permit) => {
      const row = await stores.safetyPlans.shown(permit);
      return row && presentPlan(row);
    });
  }
}

@Resolver(() => SafetyPlan)
export class SafetyPlanResolver {
  @FieldResolver(() => EarlierSafetyPlanConnection, {
    nullable: true,
    description: 'What it said before, the newest first; for the person alone.',
  })
  @Consent('CRISIS_CARD')
  earlier(
    @Root() { personId, row }: SafetyPlan,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(personId, 'CRISIS_CARD', info, async (permit) =>
      permit.asPerson ? presentPage('EarlierSafetyPlan', await stores.safetyPlans.earlier(permit, row, page)) : null,
    );
  }
}

@Resolver(() => SafetyPlanWritten)
export class SafetyPlanWrittenResolver {
  @FieldResolver(() => SafetyPlan, { nullable: true, description: 'The safety plan as it now is.' })
  @Consent('CRISIS_CARD')
  plan(@Root() { receipt }: SafetyPlanWritten, @Ctx() { gate, stores }: PersonContext, @Info() info: GraphQLResolveInfo) {
    return gate.read(receipt.person, 'CRISIS_CARD', info, async (permit) => {
      const row = await stores.safetyPlans.one(permit, receipt.plan);
      return row && permit.asPerson ? presentPlan(row) : null;
    });
  }
}

@Resolver()
export class SafetyPlanActs {
  @Mutation(() => SafetyPlanResult, {
    description:
      'The person writes their safety plan, or writes it anew, and says whether it opens with the crisis card. Only the person can (C-35).',
  })
  async writeSafetyPlan(
    @Arg('input', () => WriteSafetyPlanInput, { description: 'What it is to say.' }) input: WriteSafetyPlanInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<typeof SafetyPlanResult> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const permit = await openForPerson(context, info, person, 'CRISIS_CARD', PERSONS_OWN);
    if (permit instanceof Refused) return permit;
    const parts = partsOf(SAFETY_PLAN_PARTS, input);
    const { language, opensWithCard } = input;
    const fault = documentFault(parts, language, LONGEST_PART);
    if (fault !== null) return fault;
    const receipt = await context.writing.once(input.idempotencyKey, 'writeSafetyPlan', input, async ({ stores }) => {
      // Keeping it to oneself is a withdrawal where the card stands open: it bites when it is answered.
      await stores.epochs.advance(person);
      const stated = { ...parts, language, opensWithCard, saidOn: localDate(context.now) };
      const written = await stores.safetyPlans.write(permit, input.version ?? null, stated);
      if (written === 'ABSENT') return notFound();
      return written === 'STALE' ? staleVersion() : { person, plan: written.row.id };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new SafetyPlanWritten(), { receipt });
  }
}

function presentPlan(row: SafetyPlanRow) {
  return { ...present('SafetyPlan', row), row: row.id };
}
