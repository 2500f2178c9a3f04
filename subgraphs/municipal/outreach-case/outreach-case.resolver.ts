import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { isTheirsToAmend } from '../../kit/person-store';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, staleVersion } from '../../kit/refused.type';
import { asRefused, keyOf, openDeskAct, organisationKeyOf } from '../acting';
import { DeskFault, stepFault } from '../desk/desk.rules';
import type { MunicipalContext } from '../municipal.context';
import { Person } from '../person/person.type';
import { OUTREACH_CASE_NEXT, changeOfCase, outreachCaseTold } from './outreach-case.rules';
import type { OutreachCaseRow } from './outreach-case.table';
import { MoveOutreachCaseInput, OutreachCase, OutreachCaseConnection, OutreachCaseRecorded, OutreachCaseResult } from './outreach-case.type';

const also = ({ heldBy, referredTo }: OutreachCaseRow) => ({
  organisation: organisationReference(heldBy),
  referredTo: referredTo.map(organisationReference),
});

@Resolver(() => Person)
export class OutreachCaseResolver {
  @FieldResolver(() => OutreachCaseConnection, {
    nullable: true,
    description: 'Outreach to the person since the team met them, newest first. The team’s and the person’s alone.',
  })
  @Consent('CONCERN_REPORT')
  outreachCases(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONCERN_REPORT', info, async (permit) =>
      presentPage('OutreachCase', await stores.outreachCases.page(permit, page), also),
    );
  }

  @Mutation(() => OutreachCaseResult, { description: 'The person went on to regular services, or outreach ended (R-095).' })
  async moveOutreachCase(
    @Arg('input', () => MoveOutreachCaseInput, { description: 'Which case, into which state.' }) input: MoveOutreachCaseInput,
    @Ctx() context: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OutreachCaseRecorded | Refused> {
    const { person, row: id } = keyOf(input.id, 'id', 'OutreachCase');
    const referredTo = [...new Set((input.referredTo ?? []).map((each) => organisationKeyOf(each, 'referredTo')))];
    const act = await openDeskAct(context, person, 'CONCERN_REPORT', info);
    if (act instanceof Refused) return act;
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'moveOutreachCase', input, async ({ stores, tell }) => {
      const before = await stores.outreachCases.one(act.permit, id);
      if (before === null || !isTheirsToAmend(act.permit, before)) return notFound();
      if (before.version !== input.version) return staleVersion();
      const fault = stepFault(OUTREACH_CASE_NEXT, before.state, input.to, act.side);
      if (fault !== null) return asRefused(fault);
      const changes = changeOfCase(input.to, referredTo, today);
      if (changes instanceof DeskFault) return asRefused(changes);
      const amended = await stores.outreachCases.amend(act.permit, id, input.version, { ...changes, state: input.to });
      if (amended === 'ABSENT') return notFound();
      if (amended === 'STALE') return staleVersion();
      await tell(outreachCaseTold(amended.row, today));
      return { person, row: id };
    });
    return receipt instanceof Refused ? receipt : Object.assign(new OutreachCaseRecorded(), receipt);
  }
}

@Resolver(() => OutreachCaseRecorded)
export class OutreachCaseRecordedResolver {
  @FieldResolver(() => OutreachCase, { nullable: true, description: 'The case, as you may now read it.' })
  @Consent('CONCERN_REPORT')
  recorded(
    @Root() { person, row }: OutreachCaseRecorded,
    @Ctx() { gate, stores }: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CONCERN_REPORT', info, async (permit) => {
      const found = await stores.outreachCases.one(permit, row);
      return found && { ...present('OutreachCase', found), ...also(found) };
    });
  }
}
