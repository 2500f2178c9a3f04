import { ObjectType, registerEnumType } from 'type-graphql';
import type { Category } from '../../../consent/vocabulary';
import { InheritedConsentField } from '../../kit/consent-directive';
import { DataCategory } from '../consent/words.type';

export enum AccessOutcome {
  OPEN = 'OPEN',
  PARTLY = 'PARTLY',
  WITHHELD = 'WITHHELD',
}

registerEnumType(AccessOutcome, {
  name: 'AccessOutcome',
  description: 'How far a category is open to the asker. Never says why.',
  valuesConfig: {
    OPEN: { description: 'All of it, whoever holds it.' },
    PARTLY: { description: 'Not all of it: what some organisations hold, or what is about people who agreed themselves.' },
    WITHHELD: { description: 'None of it by consent, whether or not there is any.' },
  },
});

@ObjectType({ description: 'How far one category of a person is open to the asker, for their purpose.' })
export class CategoryAccess {
  @InheritedConsentField(() => DataCategory, { description: 'The category.' })
  category!: Category;

  @InheritedConsentField(() => String, { description: 'Its name in the language of the reader (nl, fr, de, en).' })
  label!: string;

  @InheritedConsentField(() => String, { description: 'What it holds, in one sentence.' })
  holds!: string;

  @InheritedConsentField(() => AccessOutcome, { description: 'How far it is open for reading.' })
  outcome!: AccessOutcome;

  @InheritedConsentField(() => Boolean, {
    description:
      'Whether the asker’s own records are open to them in any case: what they wrote, sent, received, were invited to or keep.',
  })
  ownRecords!: boolean;
}
