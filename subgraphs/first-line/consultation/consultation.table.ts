import { exchangeTables } from '../exchange/exchange.table';

export const consultationTables = exchangeTables('consultation', 'NOTICES');
