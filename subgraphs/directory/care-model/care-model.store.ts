import type { StoreSource } from '../../kit/subgraph-definition';
import { ReferenceStore } from '../reference-row/reference-row.store';
import { careFunctionTable, careLevelDeliveryTable, careLevelFunctionTable, careLevelTable } from './care-model.table';
import type { CareLevelDeliveryRow, CareLevelFunctionRow, CareLevelRow, MhFunctionRow } from './care-model.table';

export class CareFunctionStore extends ReferenceStore<MhFunctionRow> {
  constructor(source: StoreSource) {
    super(source, careFunctionTable);
  }
}

export class CareLevelStore extends ReferenceStore<CareLevelRow> {
  constructor(source: StoreSource) {
    super(source, careLevelTable);
  }
}

export class CareLevelFunctionStore extends ReferenceStore<CareLevelFunctionRow> {
  constructor(source: StoreSource) {
    super(source, careLevelFunctionTable);
  }
}

export class CareLevelDeliveryStore extends ReferenceStore<CareLevelDeliveryRow> {
  constructor(source: StoreSource) {
    super(source, careLevelDeliveryTable);
  }
}
