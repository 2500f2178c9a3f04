import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { dateIfAny } from '../acting';
import { deskResolverOf } from '../desk/desk.resolver';
import { DeskFault, firstFault } from '../desk/desk.rules';
import type { MunicipalContext } from '../municipal.context';
import { DEBT_SUPPORT_NEXT, changeOfDebtSupport, debtKindFault, debtSupportTold, debtTalkBy } from './debt-support.rules';
import type { DebtSupportRow } from './debt-support.table';
import { DebtStep, DebtSupport, MoveDebtSupportInput, RecordDebtSupportInput, debtSupportTypes } from './debt-support.type';

export const DebtSupportResolver = deskResolverOf({
  name: 'DebtSupport',
  category: 'INCOME_DEBTS',
  types: debtSupportTypes,
  inputs: { open: RecordDebtSupportInput, move: MoveDebtSupportInput },
  rows: (stores) => stores.debtSupports,
  transitions: DEBT_SUPPORT_NEXT,
  isAskedByPerson: false,
  opened: (input, day) => {
    const { kind, jurisdiction, isUnderThreat } = input;
    const askedOn = dateGiven(input.askedOn);
    const isToCome = askedOn > day.today ? new DeskFault('INPUT_NOT_FIT', 'It was asked today or earlier.') : null;
    const asked = { kind, jurisdiction, isUnderThreat, askedOn };
    return (
      firstFault(debtKindFault(asked), isToCome) ?? {
        ...asked,
        ...{ nextBy: debtTalkBy(asked, day), totalCents: null },
        state: 'ASKED',
      }
    );
  },
  moved: (row, { to, nextBy, totalCents = null }, day) => changeOfDebtSupport(row, { to, totalCents, nextBy: dateIfAny(nextBy) }, day),
  told: debtSupportTold,
  also: async ({ stores }, row, { permit, author, source }, { today }) => {
    const { heldBy, parties, state: step, nextBy, version: ordinal } = row;
    await stores.debtSteps.add(permit, { heldBy, author, source, parties, supportId: row.id, ordinal, step, nextBy, reachedOn: today });
  },
  field: { name: 'debtSupports', description: 'Help with debts and its steps, newest first. The income desk’s own case.' },
  open: { name: 'recordDebtSupport', description: 'The income desk records that help with debts was asked for.' },
  move: { name: 'moveDebtSupport', description: 'Help with debts reaches its next step.' },
});

@Resolver(() => DebtSupport)
export class DebtStepResolver {
  @FieldResolver(() => [DebtStep], { nullable: true, description: 'The steps that were reached, in order.' })
  @Consent('INCOME_DEBTS')
  steps(
    @Root() { row }: { readonly row: DebtSupportRow },
    @Ctx() { gate, stores }: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(row.personId, 'INCOME_DEBTS', info, (permit) => stores.debtSteps.of(permit, row.id));
  }
}
