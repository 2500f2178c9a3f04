import { exchangeTables } from '../exchange/exchange.table';

export const partnerNoticeTables = exchangeTables('partner_notice', 'NOTICES');
