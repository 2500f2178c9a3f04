import type { MigrationInterface } from 'typeorm';
import { FirstTables20261122035146 } from './20261122035146-first-tables.migration';
import { TrajectoriesAndPlans20261126114519 } from './20261126114519-trajectories-and-plans.migration';
import { FunctionalAssessment20261126115030 } from './20261126115030-functional-assessment.migration';
import { MeasuresAndCriteria20261126124736 } from './20261126124736-measures-and-criteria.migration';
import { TeamsAndLadder20261126143359 } from './20261126143359-teams-and-ladder.migration';
import { AssessmentAndSafety20261126143651 } from './20261126143651-assessment-and-safety.migration';
import { WaitingRecheck20261126144045 } from './20261126144045-waiting-recheck.migration';
import { ModelFidelity20261126150309 } from './20261126150309-model-fidelity.migration';
import { TrajectoryFunding20261126181340 } from './20261126181340-trajectory-funding.migration';
import { WrittenInPlace20261126211440 } from './20261126211440-written-in-place.migration';
import { TalksAboutCloseness20261127010145 } from './20261127010145-talks-about-closeness.migration';

/** In the order in which they run. */
export const migrations: readonly (new () => MigrationInterface)[] = [FirstTables20261122035146, TrajectoriesAndPlans20261126114519, FunctionalAssessment20261126115030, MeasuresAndCriteria20261126124736, TeamsAndLadder20261126143359, AssessmentAndSafety20261126143651, WaitingRecheck20261126144045, ModelFidelity20261126150309, TrajectoryFunding20261126181340, WrittenInPlace20261126211440, TalksAboutCloseness20261127010145];
