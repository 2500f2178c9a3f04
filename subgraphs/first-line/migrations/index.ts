import type { MigrationInterface } from 'typeorm';
import { FirstTables20261122032642 } from './20261122032642-first-tables.migration';
import { Convention20261126113800 } from './20261126113800-convention.migration';
import { SomaticCareAndExchanges20261126123512 } from './20261126123512-somatic-care-and-exchanges.migration';
import { EarlyDetectionAndShortCare20261126145513 } from './20261126145513-early-detection-and-short-care.migration';
import { CollaborationAgreement20261126151746 } from './20261126151746-collaboration-agreement.migration';
import { WrittenInPlace20261126211510 } from './20261126211510-written-in-place.migration';
import { DeclinedAgreements20261126220400 } from './20261126220400-declined-agreements.migration';

/** In the order in which they run. */
export const migrations: readonly (new () => MigrationInterface)[] = [FirstTables20261122032642, Convention20261126113800, SomaticCareAndExchanges20261126123512, EarlyDetectionAndShortCare20261126145513, CollaborationAgreement20261126151746, WrittenInPlace20261126211510, DeclinedAgreements20261126220400];
