import { daysAfter } from '../../shared/local-date';
import { debtSupportTold } from '../../subgraphs/municipal/debt-support/debt-support.rules';
import { debtStepTable, debtSupportTable } from '../../subgraphs/municipal/debt-support/debt-support.table';
import type { DebtSupportRow } from '../../subgraphs/municipal/debt-support/debt-support.table';
import { requestMessage, waitingMessage } from '../../subgraphs/municipal/housing-request/housing-request.rules';
import { housingRequestTable } from '../../subgraphs/municipal/housing-request/housing-request.table';
import type { HousingForm, HousingRequestRow, HousingRequestState } from '../../subgraphs/municipal/housing-request/housing-request.table';
import type { Worker } from './cast';
import type { Life } from './life';
import { morningOf, rowOf } from './region-rows';
import type { RegionRows, Teller } from './region-rows';

/** What a municipality does for the person: a home, and money. */
export function addMunicipalRows(rows: RegionRows, life: Life): void {
  if (life.housingDesk) addHousing(rows, life, life.housingDesk);
  if (life.debtDesk) addDebts(rows, life, life.debtDesk);
}

const byDesk = ({ id, organisation }: Worker): Teller => ({ heldBy: organisation, author: id, source: 'PROFESSIONAL' });

function addHousing(rows: RegionRows, { id, chance, today }: Life, desk: Worker): void {
  const requestedOn = daysAfter(today, -chance.between(40, 190));
  const steppedOn = daysAfter(requestedOn, chance.between(5, 30));
  const state = chance.among<HousingRequestState>({ ON_WAITING_LIST: 0.5, IN_CONVERSATION: 0.2, REQUESTED: 0.2, GRANTED: 1, WITHDRAWN: 0, NOT_GRANTED: 0 });
  const isListed = state === 'ON_WAITING_LIST';
  const request: HousingRequestRow = {
    ...{ ...rowOf(chance, id, byDesk(desk), requestedOn), version: state === 'REQUESTED' ? 1 : isListed ? 3 : 2, state, wantedFrom: null, requestedOn },
    form: chance.among<HousingForm>({
      ...{ INDEPENDENT: 0.5, SHELTERED: 0.2, ASSISTED: 0.1, NOT_SURE: 0.1, HOUSING_FIRST: 0.1 },
      ...{ FLEXIBLE: 0, COURTYARD: 0, PARENTS_INITIATIVE: 0, TEMPORARY_GROUP: 0 },
    }),
    ...{ answer: null, listedOn: isListed ? steppedOn : null, recheckOn: isListed ? daysAfter(today, chance.between(1, 90)) : null, recheckedOn: null },
  };
  rows.add('municipal', housingRequestTable.schema, request);
  rows.tell(chance, 'municipal', morningOf(steppedOn), requestMessage(request, steppedOn), waitingMessage(request, steppedOn));
}

function addDebts(rows: RegionRows, { id, chance, today }: Life, desk: Worker): void {
  const askedOn = daysAfter(today, -chance.between(30, 190));
  const talkedOn = daysAfter(askedOn, chance.between(3, 28));
  const support: DebtSupportRow = {
    ...{ ...rowOf(chance, id, byDesk(desk), askedOn), version: 2, jurisdiction: 'BE', state: 'INTAKE', isUnderThreat: chance.happens(0.1), askedOn },
    kind: chance.among({ BUDGET_GUIDANCE: 0.5, BUDGET_MANAGEMENT: 0.3, DEBT_MEDIATION: 1 }),
    ...{ nextBy: daysAfter(today, chance.between(1, 60)), totalCents: 100 * chance.between(500, 40_000) },
  };
  rows.add('municipal', debtSupportTable.schema, support);
  const step = (ordinal: number, name: 'ASKED' | 'INTAKE', reachedOn: string, nextBy: string | null) => ({
    ...{ ...rowOf(chance, id, byDesk(desk), reachedOn), supportId: support.id, ordinal, step: name, reachedOn, nextBy },
  });
  rows.add('municipal', debtStepTable.schema, step(1, 'ASKED', askedOn, null), step(2, 'INTAKE', talkedOn, support.nextBy));
  rows.tell(chance, 'municipal', morningOf(talkedOn), ...debtSupportTold(support, { today: talkedOn, terms: [] }));
}
