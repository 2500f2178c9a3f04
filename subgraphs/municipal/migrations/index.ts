import type { MigrationInterface } from 'typeorm';
import { FirstTables20261122032644 } from './20261122032644-first-tables.migration';
import { HousingWaitingList20261126114504 } from './20261126114504-housing-waiting-list.migration';
import { WhatTheMunicipalityDoes20261126144454 } from './20261126144454-what-the-municipality-does.migration';
import { OutreachLooks20261126155916 } from './20261126155916-outreach-looks.migration';
import { ClosingGaps20261126181631 } from './20261126181631-closing-gaps.migration';
import { WrittenInPlace20261126211539 } from './20261126211539-written-in-place.migration';
import { MoneyFrames20261126211634 } from './20261126211634-money-frames.migration';
import { RatedInPlace20261127002500 } from './20261127002500-rated-in-place.migration';
import { WhoseViewItIs20261127031600 } from './20261127031600-whose-view-it-is.migration';

/** In the order in which they run. */
export const migrations: readonly (new () => MigrationInterface)[] = [FirstTables20261122032644, HousingWaitingList20261126114504, WhatTheMunicipalityDoes20261126144454, OutreachLooks20261126155916, ClosingGaps20261126181631, WrittenInPlace20261126211539, MoneyFrames20261126211634, RatedInPlace20261127002500, WhoseViewItIs20261127031600];
