import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { decodePersonId } from '../../../shared/ids';
import { localDate } from '../../../shared/local-date';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { present, presentPage } from '../../kit/present';
import { Refused, notFound, refused } from '../../kit/refused.type';
import type { FirstLineContext } from '../first-line.context';
import { Person } from '../person/person.type';
import { faultOfText } from '../record-acting';
import type { EndorsementRow } from './endorsement.table';
import {
  EndorseWorkTrajectoryInput,
  EndorseWorkTrajectoryResult,
  EndorsementConnection,
  WorkTrajectoryEndorsed,
} from './endorsement.type';

@Resolver(() => Person)
export class EndorsementResolver {
  @FieldResolver(() => EndorsementConnection, {
    nullable: true,
    description: 'What the advising doctor stands behind, newest first.',
  })
  @Consent('WORK_TRAJECTORY')
  endorsements(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'WORK_TRAJECTORY', info, async (permit) =>
      presentPage('Endorsement', await stores.endorsements.page(permit, page), shown),
    );
  }

  @Mutation(() => EndorseWorkTrajectoryResult, {
    description:
      'The advising doctor records that they stand behind a trajectory towards work (E-16). Refused: NOT_FOUND, NOT_PERMITTED, INPUT_NOT_FIT, KEY_USED_OTHERWISE.',
  })
  async endorseWorkTrajectory(
    @Arg('input', () => EndorseWorkTrajectoryInput, { description: 'What is endorsed, of whom.' })
    input: EndorseWorkTrajectoryInput,
    @Ctx() context: FirstLineContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkTrajectoryEndorsed | Refused> {
    const { actor, gate, writing, now } = context;
    const { text, language } = input;
    const person = decodePersonId(input.person);
    if (person === undefined || !(await gate.recognises(person, info))) return notFound();
    // Only the advising doctor speaks for the insurer: a coach who could endorse would endorse their own trajectory.
    if (actor.kind !== 'PROFESSIONAL' || actor.profession !== 'ADVISING_DOCTOR') {
      return refused('NOT_PERMITTED', 'Only the advising doctor of the mutuality endorses a trajectory towards work.', 'E-16');
    }
    const permit = await gate.open(person, 'WORK_TRAJECTORY', 'CONTRIBUTE', info);
    if (!permit) return notFound();
    const fault = faultOfText(text, 'The text');
    if (fault !== null) return refused('INPUT_NOT_FIT', fault);
    const receipt = await writing.once(input.idempotencyKey, 'endorseWorkTrajectory', input, async ({ stores }) => {
      const row = await stores.endorsements.add(permit, {
        heldBy: actor.organisation,
        author: actor.id,
        source: 'PROFESSIONAL',
        onDate: localDate(now),
        text,
        language,
      });
      return { id: row.id };
    });
    if (receipt instanceof Refused) return receipt;
    context.decideAgain();
    const readable = await gate.open(person, 'WORK_TRAJECTORY', 'READ', info);
    const row = readable && (await context.stores.endorsements.one(readable, receipt.id));
    return Object.assign(new WorkTrajectoryEndorsed(), {
      endorsement: row && { ...present('Endorsement', row), ...shown(row) },
    });
  }
}

function shown(row: EndorsementRow) {
  return { organisation: organisationReference(row.heldBy) };
}
