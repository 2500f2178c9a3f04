import { exchangeTables } from '../exchange/exchange.table';

export const intakeDeskTables = exchangeTables('intake_desk', 'CARE_NEEDS');
