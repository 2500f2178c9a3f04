import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { dateGiven } from '../../kit/date-given';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { answered } from '../../kit/recorded.resolver';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { openRowAct, openTrajectoryAct } from '../acting';
import { firstMisfit, keyOf, misfitOfLanguage, misfitOfText } from '../acting.rules';
import type { MentalHealthContext } from '../mental-health.context';
import { Person } from '../person/person.type';
import { recordedResolver } from '../recorded.resolver';
import { warned } from '../rule-warning.rules';
import { isOver } from '../trajectory/trajectory-states.rules';
import { childSafetyMessage, isCheckNeeded } from './child-safety-check.rules';
import type { ChildSafetyCheckRow } from './child-safety-check.table';
import {
  AskChildSafetyInput,
  ChildSafetyCheck,
  ChildSafetyCheckConnection,
  ChildSafetyCheckRecord,
  RecordChildSafetyCheckInput,
} from './child-safety-check.type';

const { Recorded, Result } = ChildSafetyCheckRecord;

export function showChildSafetyCheck(row: ChildSafetyCheckRow) {
  return {
    ...present('ChildSafetyCheck', row),
    author: professionalReference(row.author),
    organisation: organisationReference(row.heldBy),
  };
}

export const ChildSafetyCheckRecordedResolver = recordedResolver(
  Recorded,
  { field: 'check', type: ChildSafetyCheck, category: 'CHILD_SAFETY_CHECK', description: 'The check as it now stands.' },
  (stores) => stores.childSafetyChecks,
  showChildSafetyCheck,
);

@Resolver(() => Person)
export class ChildSafetyChecksResolver {
  @FieldResolver(() => ChildSafetyCheckConnection, {
    nullable: true,
    description: 'Child-safety checks, the latest first (Kindcheck, R-086). To whom they are not open, as if there were none (C-40).',
  })
  @Consent('CHILD_SAFETY_CHECK')
  childSafetyChecks(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'CHILD_SAFETY_CHECK', info, async (permit) =>
      presentPage('ChildSafetyCheck', await stores.childSafetyChecks.page(permit, page), showChildSafetyCheck),
    );
  }

  @Mutation(() => Result, {
    description:
      'Records whether there are minor children and whether the situation may seriously harm them: then a check is needed, and ' +
      'where Dutch rules hold the trajectory does not start before it was done (R-086). By who leads the treatment at the provider ' +
      'who answers for the trajectory.',
  })
  async askChildSafety(
    @Arg('input', () => AskChildSafetyInput, { description: 'At which intake, and what was said.' }) input: AskChildSafetyInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const key = keyOf(input.trajectory, 'trajectory', 'MentalHealthTrajectory');
    const act = await openTrajectoryAct(context, key, 'CHILD_SAFETY_CHECK', info);
    if (act instanceof Refused) return act;
    const askedOn = dateGiven(input.askedOn);
    const isNeeded = isCheckNeeded(input);
    const checkBy = isNeeded && input.checkBy != null ? dateGiven(input.checkBy) : null;
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'askChildSafety', input, async ({ stores, tell }) => {
      const trajectory = await stores.trajectories.one(act.trajectory, act.trajectoryId);
      if (trajectory === null) return notFound();
      if (isOver(trajectory.state)) return refused('ALREADY_ENDED', 'This trajectory is over.');
      if (askedOn > today) return refused('INPUT_NOT_FIT', 'askedOn lies in the future.');
      if (isNeeded && checkBy === null) return refused('RULE_NOT_MET', 'A check is needed: name in checkBy by when it is done.', 'R-086');
      if (checkBy !== null && checkBy < today) return refused('INPUT_NOT_FIT', 'checkBy lies in the past.');
      const { hasMinorChildren, mayBeHarmed } = input;
      const row = await stores.childSafetyChecks.add(act.permit, {
        ...act.writer,
        ...{ trajectoryId: trajectory.id, jurisdiction: trajectory.jurisdiction, askedOn, hasMinorChildren, mayBeHarmed, checkBy },
        ...{ state: isNeeded ? 'NEEDED' : 'NOT_NEEDED', doneOn: null, outcome: null, findings: null, agreed: null, language: null },
      });
      if (isNeeded) await tell(childSafetyMessage(row));
      return { person: act.person, row: row.id };
    });
    return answered(Recorded, receipt);
  }

  @Mutation(() => Result, {
    description:
      'Records what a child-safety check found. Where children may not be safe it warns that the reporting code is followed: what a ' +
      'report holds is a matter of breaking secrecy, as little as needed and nothing of the diagnosis (C-41). By the provider who asked.',
  })
  async recordChildSafetyCheck(
    @Arg('input', () => RecordChildSafetyCheckInput, { description: 'Which check, and what was found.' })
    input: RecordChildSafetyCheckInput,
    @Ctx() context: MentalHealthContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const misfit = firstMisfit(
      misfitOfText(input.findings, 'findings'),
      misfitOfText(input.agreed, 'agreed'),
      misfitOfLanguage(input.language),
    );
    if (misfit !== null) return refused('INPUT_NOT_FIT', misfit);
    const key = keyOf(input.check, 'check', 'ChildSafetyCheck');
    const act = await openRowAct(context, key, 'CHILD_SAFETY_CHECK', context.stores.childSafetyChecks, info);
    if (act instanceof Refused) return act;
    const doneOn = dateGiven(input.doneOn);
    const receipt = await context.writing.once(input.idempotencyKey, 'recordChildSafetyCheck', input, async ({ stores, tell }) => {
      const current = await stores.childSafetyChecks.one(act.permit, act.rowId);
      if (current === null) return notFound();
      if (current.version !== input.version) return staleVersion();
      if (current.state !== 'NEEDED') return refused('ALREADY_ENDED', 'No check is waited for here.');
      if (doneOn > localDate(context.now) || doneOn < current.askedOn) {
        return refused('INPUT_NOT_FIT', 'doneOn lies between the day it was asked and today.');
      }
      const { outcome, language } = input;
      const found = { outcome, language, findings: input.findings.trim(), agreed: input.agreed.trim() };
      const amended = await stores.childSafetyChecks.amend(act.permit, act.rowId, input.version, { ...found, doneOn, state: 'DONE' });
      if (typeof amended === 'string') return staleVersion();
      await tell(childSafetyMessage(amended.row));
      return { person: act.person, row: act.rowId, warned: warned(outcome === 'UNSAFE' && 'C-41') };
    });
    return answered(Recorded, receipt);
  }
}
