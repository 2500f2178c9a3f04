import { exchangeTables } from '../exchange/exchange.table';

export const caseConferenceTables = exchangeTables('case_conference', 'CARE_NEEDS');
