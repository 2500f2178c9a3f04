import type { Recipient } from '../../../consent/facts';
import type { Permit } from '../../../consent/permit';
import type { Connection, PageArgs } from '../../kit/connection.type';
import type { StoreSource } from '../../kit/subgraph-definition';
import { OwnDocumentStore } from '../own-document/own-document.store';
import { STORY_WORDING, earlierStoryPartTable, storyPartTable } from './story.table';
import type { EarlierStoryPartRow, StoryKind, StoryPartRow } from './story.table';

export class StoryStore extends OwnDocumentStore<StoryPartRow, EarlierStoryPartRow, 'LIFE_STORY'> {
  constructor(source: StoreSource) {
    super(source, storyPartTable, earlierStoryPartTable, STORY_WORDING, { by: 'saidOn', direction: 'ASC' });
  }

  /**
   * The parts of one kind: for the person all, for others those that name them. Consent opens the story and not a part
   * of it, so the person's choice is held here too, also against somebody with a part in the record.
   *
   * @param readers as whom the asker can be named; see `readAs`.
   */
  shown(
    permit: Permit<'LIFE_STORY', 'READ'>,
    page: PageArgs,
    kind: StoryKind,
    readers: readonly Recipient[],
  ): Promise<Connection<StoryPartRow>> {
    const named = readers.map((reader) => JSON.stringify([reader]));
    const asked = JSON.stringify([kind, permit.asPerson, named]);
    return this.page(
      permit,
      page,
      kind,
      (query) => {
        query.andWhere('t.kind = :kind', { kind });
        if (!permit.asPerson) query.andWhere('t.shared_with @> ANY(CAST(:named AS jsonb[]))', { named });
      },
      asked,
    );
  }
}
