import type { StoreSource } from '../../kit/subgraph-definition';
import { OwnDocumentStore } from '../own-document/own-document.store';
import { WRAP_WORDING, earlierWrapTable, wrapTable } from './wrap.table';
import type { EarlierWrapRow, WrapRow } from './wrap.table';

export class WrapStore extends OwnDocumentStore<WrapRow, EarlierWrapRow, 'WRAP'> {
  constructor(source: StoreSource) {
    super(source, wrapTable, earlierWrapTable, WRAP_WORDING);
  }
}
