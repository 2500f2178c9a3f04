import type { MigrationInterface } from 'typeorm';
import { FirstTables20261122035539 } from './20261122035539-first-tables.migration';
import { SocialMapSearch20261126154500 } from './20261126154500-social-map-search.migration';
import { QualityStatute20261126161123 } from './20261126161123-quality-statute.migration';
import { StaffSecondments20261126181622 } from './20261126181622-staff-secondments.migration';
import { RegionPlan20261126183530 } from './20261126183530-region-plan.migration';
import { PlansPlacesAndBudgetKeys20261126221122 } from './20261126221122-plans-places-and-budget-keys.migration';
import { WhoRunsItAndScale20261127004729 } from './20261127004729-who-runs-it-and-scale.migration';
import { PlacesStatements20261127010041 } from './20261127010041-places-statements.migration';
import { PilotsOfPartnerships20261127014234 } from './20261127014234-pilots-of-partnerships.migration';

/** In the order in which they run. */
export const migrations: readonly (new () => MigrationInterface)[] = [FirstTables20261122035539, SocialMapSearch20261126154500, QualityStatute20261126161123, StaffSecondments20261126181622, RegionPlan20261126183530, PlansPlacesAndBudgetKeys20261126221122, WhoRunsItAndScale20261127004729, PlacesStatements20261127010041, PilotsOfPartnerships20261127014234];
