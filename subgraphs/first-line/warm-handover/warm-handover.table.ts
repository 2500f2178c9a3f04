import { exchangeTables } from '../exchange/exchange.table';

export const warmHandoverTables = exchangeTables('warm_handover', 'REFERRAL');
