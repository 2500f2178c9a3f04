import type { MigrationInterface } from 'typeorm';
import { FirstTables20261122035605 } from './20261122035605-first-tables.migration';
import { Notifications20261126081055 } from './20261126081055-notifications.migration';
import { WhatNen7513Asks20261126081554 } from './20261126081554-what-nen-7513-asks.migration';
import { MandatesOverridesSilence20261126081634 } from './20261126081634-mandates-overrides-silence.migration';
import { NotificationMessages20261126081727 } from './20261126081727-notification-messages.migration';
import { Leases20261126082158 } from './20261126082158-leases.migration';
import { SealedAccessRecords20261126082337 } from './20261126082337-sealed-access-records.migration';
import { WhoIsNamed20261126084009 } from './20261126084009-who-is-named.migration';
import { StewardCases20261126084135 } from './20261126084135-steward-cases.migration';
import { MandateOffers20261126084412 } from './20261126084412-mandate-offers.migration';
import { OverridesAndReviews20261126085740 } from './20261126085740-overrides-and-reviews.migration';
import { CrisisCards20261126091049 } from './20261126091049-crisis-cards.migration';
import { ConsentRequests20261126091350 } from './20261126091350-consent-requests.migration';
import { SaidWithHelp20261126091938 } from './20261126091938-said-with-help.migration';
import { ConsentHold20261126092125 } from './20261126092125-consent-hold.migration';
import { ConsentReceipts20261126092301 } from './20261126092301-consent-receipts.migration';
import { ConsentBulks20261126093839 } from './20261126093839-consent-bulks.migration';
import { ToldByRelative20261126094513 } from './20261126094513-told-by-relative.migration';
import { DecidedLines20261126095130 } from './20261126095130-decided-lines.migration';
import { DataSubjectRequests20261126111527 } from './20261126111527-data-subject-requests.migration';
import { RetentionRuns20261126112656 } from './20261126112656-retention-runs.migration';
import { LogVerifications20261126113622 } from './20261126113622-log-verifications.migration';
import { KeptFrom20261126113848 } from './20261126113848-kept-from.migration';
import { KeptReceipts20261126115018 } from './20261126115018-kept-receipts.migration';
import { RegisterDue20261126122300 } from './20261126122300-register-due.migration';

/** In the order in which they run. */
export const migrations: readonly (new () => MigrationInterface)[] = [FirstTables20261122035605, Notifications20261126081055, WhatNen7513Asks20261126081554, MandatesOverridesSilence20261126081634, NotificationMessages20261126081727, Leases20261126082158, SealedAccessRecords20261126082337, WhoIsNamed20261126084009, StewardCases20261126084135, MandateOffers20261126084412, OverridesAndReviews20261126085740, CrisisCards20261126091049, ConsentRequests20261126091350, SaidWithHelp20261126091938, ConsentHold20261126092125, ConsentReceipts20261126092301, ConsentBulks20261126093839, ToldByRelative20261126094513, DecidedLines20261126095130, DataSubjectRequests20261126111527, RetentionRuns20261126112656, LogVerifications20261126113622, KeptFrom20261126113848, KeptReceipts20261126115018, RegisterDue20261126122300];
