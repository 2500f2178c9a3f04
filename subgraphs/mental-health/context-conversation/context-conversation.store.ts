import type { Permit } from '../../../consent/permit';
import { PersonStore } from '../../kit/person-store';
import type { StoreSource } from '../../kit/subgraph-definition';
import { contextAccountTable, contextConversationTable } from './context-conversation.table';
import type { ContextAccountRow, ContextConversationRow } from './context-conversation.table';

export class ContextConversationStore extends PersonStore<ContextConversationRow, 'CONTEXT_CONVERSATIONS'> {
  constructor(source: StoreSource) {
    super(source, contextConversationTable, { by: 'plannedAt', direction: 'DESC' });
  }
}

export class ContextAccountStore extends PersonStore<ContextAccountRow, 'CONTEXT_CONVERSATIONS'> {
  constructor(source: StoreSource) {
    super(source, contextAccountTable, { by: 'recordedAt', direction: 'ASC' });
  }

  async ofConversation(
    permit: Permit<'CONTEXT_CONVERSATIONS', 'READ'>,
    conversationId: string,
  ): Promise<readonly ContextAccountRow[]> {
    const rows = await this.all(permit);
    return rows.filter((row) => row.conversationId === conversationId);
  }
}
