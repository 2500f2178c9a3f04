import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { workplaceOf } from '../accommodation/accommodation.rules';
import { showAccommodation } from '../accommodation/accommodation.resolver';
import { WorkAccommodation } from '../accommodation/accommodation.type';
import { PageArgs } from '../../kit/connection.type';
import { Consent } from '../../kit/consent-directive';
import { organisationReference } from '../../kit/directory-reference.type';
import { present } from '../../kit/present';
import { Person } from '../person/person.type';
import { showPage } from '../person/record.resolver';
import type { WorkContext } from '../work.context';
import type { TrainingEnrolmentRow } from './training-enrolment.table';
import { TrainingEnrolment, TrainingEnrolmentConnection } from './training-enrolment.type';

export function showTraining(row: TrainingEnrolmentRow) {
  return { ...present('TrainingEnrolment', row), provider: organisationReference(row.organisation) };
}

@Resolver(() => Person)
export class TrainingEnrolmentsResolver {
  @FieldResolver(() => TrainingEnrolmentConnection, {
    nullable: true,
    description: 'Trainings beside or before work, newest first.',
  })
  @Consent('TRAINING_ENROLMENT')
  trainingEnrolments(
    @Root() { person }: Person,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { gate, stores }: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return gate.read(person, 'TRAINING_ENROLMENT', info, async (permit) =>
      showPage(await stores.trainingEnrolments.page(permit, page), showTraining),
    );
  }
}

@Resolver(() => TrainingEnrolment)
export class TrainingEnrolmentResolver {
  @FieldResolver(() => [WorkAccommodation], {
    nullable: true,
    description: 'What was agreed with the training provider; behind the consent of accommodations (EQ-08).',
  })
  @Consent('WORK_ACCOMMODATIONS')
  accommodations(@Root() enrolment: TrainingEnrolment, @Ctx() context: WorkContext, @Info() info: GraphQLResolveInfo) {
    const { actor, gate, stores } = context;
    return gate.read(enrolment.personId, 'WORK_ACCOMMODATIONS', info, async (permit) => {
      const rows = await stores.accommodations.agreedWith(permit, enrolment.organisation, workplaceOf(actor));
      return rows.map((row) => showAccommodation(row, context));
    });
  }
}
