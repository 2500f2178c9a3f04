import type { EntityManager, EntitySchema, FindOptionsWhere } from 'typeorm';
import { Permit } from '../../../consent/permit';
import type { Category } from '../../../consent/vocabulary';
import type { RegisterMessage } from '../../../shared/register-api';
import type { PersonRow } from '../../kit/person-table';
import type { StoreSource } from '../../kit/subgraph-definition';
import { carePlanTable } from '../care-plan/care-plan.table';
import { checkDueAfterStep } from '../family-impact-check/family-impact-check.rules';
import { familyImpactCheckDoneTable } from '../family-impact-check/family-impact-check.table';
import { assessmentSignatureTable, functionalAssessmentTable, reevaluationTable } from '../functional-assessment/functional-assessment.table';
import { interventionTable, traumaInterventionTable } from '../intervention/intervention.table';
import { medicationReviewTable, medicationTable } from '../medication/medication.table';
import { needsMapTable } from '../needs-map/needs-map.table';
import { romMeasurementTable } from '../outcome-measurement/outcome-measurement.table';
import { evaluationMessage } from '../plan-evaluation/plan-evaluation.rules';
import { planEvaluationTable } from '../plan-evaluation/plan-evaluation.table';
import { reviewMessage } from '../recovery-plan-review/recovery-plan-review.rules';
import { recoveryPlanReviewTable } from '../recovery-plan-review/recovery-plan-review.table';
import { remissionAssessmentTable } from '../smi-assessment/smi-assessment.table';
import { waitingMessage } from '../trajectory-waiting/trajectory-waiting.rules';
import { bridgingCareTable, trajectoryWaitingTable } from '../trajectory-waiting/trajectory-waiting.table';
import { isOver } from '../trajectory/trajectory-states.rules';
import { trajectoryTable } from '../trajectory/trajectory.table';
import type { TrajectoryRow } from '../trajectory/trajectory.table';
import {
  finalReevaluationDue,
  followUpPlanDue,
  interventionDue,
  medicationDue,
  needsMapDue,
  plannedEndDue,
  planEvaluationDue,
  recoveryPlanReviewDue,
  remissionDue,
  romDue,
} from './due-feed.rules';

/** What an act was opened by, of whatever category. */
type Acting = Permit<Category, 'CONTRIBUTE'>;
type Messages = Promise<readonly RegisterMessage[]>;

const said = (messages: readonly (RegisterMessage | null)[]): readonly RegisterMessage[] =>
  messages.filter((message) => message !== null);

/**
 * What one provider's own records say to be due of a person. It reads them further than the permit's rows: what is due of
 * a record does not hang on what whoever acts may read, or a colleague's act would take away what is due of another's. It
 * gives messages for the register, each whose the record is, and so open by consent only; and no record.
 */
export class DueFeedStore {
  private readonly manager: EntityManager;

  constructor(source: StoreSource) {
    this.manager = source.manager;
  }

  /** Of one trajectory and all that hangs on it. @param provider organisation that answers for it. */
  async ofTrajectory(permit: Acting, provider: string, id: string, today: string): Messages {
    const own = this.of(permit, provider);
    const [row] = await own(trajectoryTable.schema, { id });
    if (row === undefined) return [];
    const plans = await own(carePlanTable.schema, { trajectoryId: id });
    const reviews = await own(recoveryPlanReviewTable.schema, { trajectoryId: id });
    const messages = [
      plannedEndDue(row, today),
      followUpPlanDue(row, plans, today),
      recoveryPlanReviewDue(row, reviews, today),
      needsMapDue(row, await own(needsMapTable.schema, { trajectoryId: id }), today),
      ...reviews.filter(({ heldOn }) => heldOn === null && isOver(row.state)).map((review) => takenOff(reviewMessage(review), today)),
    ];
    if (plans.length === 0) return said(messages);
    const evaluations = await own(planEvaluationTable.schema);
    const measured = await own(romMeasurementTable.schema);
    for (const plan of plans) {
      const ofPlan = evaluations.filter(({ carePlanId }) => carePlanId === plan.id);
      const isClosed = plan.endedOn !== null || isOver(row.state);
      messages.push(
        planEvaluationDue(plan, ofPlan, row, today),
        romDue(plan, measured, row, today),
        ...ofPlan.filter(({ heldOn }) => heldOn === null && isClosed).map((each) => takenOff(evaluationMessage(each), today)),
      );
    }
    return said([...messages, ...(await this.interventions(permit, provider, row, today))]);
  }

  /** Of the reviews of the recovery plan in one trajectory, and nothing else of it. */
  async ofReviews(permit: Acting, provider: string, trajectoryId: string, today: string): Messages {
    const own = this.of(permit, provider);
    const [row] = await own(trajectoryTable.schema, { id: trajectoryId });
    return row === undefined ? [] : said([recoveryPlanReviewDue(row, await own(recoveryPlanReviewTable.schema, { trajectoryId }), today)]);
  }

  /** Of the yearly map of needs in one trajectory, and nothing else of it. */
  async ofNeeds(permit: Acting, provider: string, trajectoryId: string, today: string): Messages {
    const own = this.of(permit, provider);
    const [row] = await own(trajectoryTable.schema, { id: trajectoryId });
    return row === undefined ? [] : said([needsMapDue(row, await own(needsMapTable.schema, { trajectoryId }), today)]);
  }

  /** Of the interventions in all plans of one trajectory; of one of them, where it is named. */
  async ofInterventions(permit: Acting, provider: string, carePlanId: string, today: string, only?: string): Messages {
    const own = this.of(permit, provider);
    const [plan] = await own(carePlanTable.schema, { id: carePlanId });
    const [row] = plan === undefined ? [] : await own(trajectoryTable.schema, { id: plan.trajectoryId });
    return row === undefined ? [] : said(await this.interventions(permit, provider, row, today, only));
  }

  /** Of the trajectory that a plan is for. */
  async ofPlan(permit: Acting, provider: string, carePlanId: string, today: string): Messages {
    const [plan] = await this.of(permit, provider)(carePlanTable.schema, { id: carePlanId });
    return plan === undefined ? [] : this.ofTrajectory(permit, provider, plan.trajectoryId, today);
  }

  /** Of the ROM, in all plans of the provider. */
  async ofMeasurements(permit: Acting, provider: string, today: string): Messages {
    const own = this.of(permit, provider);
    const [plans, measured, trajectories] = [
      await own(carePlanTable.schema),
      await own(romMeasurementTable.schema),
      await own(trajectoryTable.schema),
    ];
    return said(
      plans.map((plan) => {
        const trajectory = trajectories.find(({ id }) => id === plan.trajectoryId);
        return trajectory === undefined ? null : romDue(plan, measured, trajectory, today);
      }),
    );
  }

  /** Of the medicines of the provider, or of some of them. */
  async ofMedicines(permit: Acting, provider: string, today: string, only?: readonly string[]): Messages {
    const own = this.of(permit, provider);
    const medicines = (await own(medicationTable.schema)).filter(({ id }) => only === undefined || only.includes(id));
    if (medicines.length === 0) return [];
    const reviews = await own(medicationReviewTable.schema);
    const trajectories = await own(trajectoryTable.schema);
    return said(medicines.map((row) => medicationDue(row, reviews, trajectories, today)));
  }

  /** Of the functional assessments of the provider; whoever signed one keeps the signature. */
  async ofAssessments(permit: Acting, provider: string, today: string): Messages {
    const own = this.of(permit, provider);
    const assessments = await own(functionalAssessmentTable.schema);
    if (assessments.length === 0) return [];
    const signatures = await this.of(permit)(assessmentSignatureTable.schema);
    const reevaluations = await this.of(permit)(reevaluationTable.schema);
    const trajectories = await own(trajectoryTable.schema);
    return said(assessments.map((row) => finalReevaluationDue(row, signatures, reevaluations, trajectories, today)));
  }

  /** Of what the provider found of remission: the last counts. */
  async ofRemission(permit: Acting, provider: string, today: string): Messages {
    const found = await this.of(permit, provider)(remissionAssessmentTable.schema);
    const inOrder = found.toSorted((a, b) => a.assessedOn.localeCompare(b.assessedOn) || a.recordedAt.getTime() - b.recordedAt.getTime());
    return said(inOrder.map((row) => remissionDue(row, row === inOrder.at(-1), today)));
  }

  /** Of the places on the provider's waiting list for one trajectory, with the care that is offered meanwhile (M-40, M-41). */
  async ofWaiting(permit: Acting, provider: string, trajectoryId: string): Messages {
    const own = this.of(permit, provider);
    const [trajectory] = await own(trajectoryTable.schema, { id: trajectoryId });
    if (trajectory === undefined) return [];
    const places = await own(trajectoryWaitingTable.schema, { trajectoryId });
    const offers = await own(bridgingCareTable.schema, { trajectoryId });
    return places.map((row) => waitingMessage(row, trajectory.accountable, offers));
  }

  /** Of the check before a planned start, after a step of its trajectory. */
  async ofFamilyCheck(permit: Acting, provider: string, before: TrajectoryRow, after: TrajectoryRow, today: string): Messages {
    return said([checkDueAfterStep(before, after, await this.of(permit, provider)(familyImpactCheckDoneTable.schema), today)]);
  }

  private async interventions(permit: Acting, provider: string, trajectory: TrajectoryRow, today: string, only?: string) {
    const own = this.of(permit, provider);
    const plans = await own(carePlanTable.schema, { trajectoryId: trajectory.id });
    const isAsked = ({ id }: PersonRow): boolean => only === undefined || id === only;
    const leadOf = (carePlanId: string): string | undefined => plans.find(({ id }) => id === carePlanId)?.leadPractitioner;
    const plain = (await own(interventionTable.schema)).filter(isAsked);
    const trauma = (await own(traumaInterventionTable.schema)).filter(isAsked);
    return [
      ...plain.map((row) => {
        const lead = leadOf(row.carePlanId);
        return lead === undefined ? null : interventionDue(row, { detailType: 'Intervention', category: 'RECOVERY_PLAN' }, trajectory, lead, today);
      }),
      ...trauma.map((row) => {
        const lead = leadOf(row.carePlanId);
        return lead === undefined ? null : interventionDue(row, { detailType: 'TraumaIntervention', category: 'TRAUMA' }, trajectory, lead, today);
      }),
    ];
  }

  private of(permit: Acting, heldBy?: string) {
    Permit.assertFits(permit, permit.category, 'CONTRIBUTE');
    const { person } = permit;
    return <Row extends PersonRow>(schema: EntitySchema<Row>, also: FindOptionsWhere<Row> = {}): Promise<Row[]> =>
      this.manager.find(schema, {
        where: { ...also, personId: person, ...(heldBy !== undefined && { heldBy }) } as FindOptionsWhere<Row>,
      });
  }
}

function takenOff(message: RegisterMessage, today: string): RegisterMessage {
  return { ...message, until: today, doneOn: null };
}
