import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Category } from '../../../consent/vocabulary';
import { InheritedConsentField } from '../../kit/consent-directive';
import { DataCategory } from '../consent/words.type';

export enum OpeningKindName {
  OVERRIDE = 'OVERRIDE',
  CARD = 'CARD',
}

registerEnumType(OpeningKindName, {
  name: 'OpeningKind',
  description: 'By what something is open to somebody besides what the person allowed.',
  valuesConfig: {
    OVERRIDE: { description: 'Professional secrecy was broken towards them on a legal ground (doorbreking beroepsgeheim).' },
    CARD: { description: 'A crisis card that names them, or that they opened, is open (crisiskaart; C-35).' },
  },
});

@ObjectType({
  description: 'An override or an opened crisis card that opens something to you now: of whom, what, until when, and no more.',
})
export class OpeningToMe {
  @Field(() => ID, { description: 'Opaque key of the override or of the opening of the card.' })
  id!: string;

  @InheritedConsentField(() => OpeningKindName, { description: 'By what it is open.' })
  kind!: keyof typeof OpeningKindName;

  @InheritedConsentField(() => ID, { description: 'Key of the person whom it is about; ask person(id) for what is open.' })
  person!: string;

  @InheritedConsentField(() => [DataCategory], { description: 'What it opens to you, by name.' })
  categories!: readonly Category[];

  @InheritedConsentField(() => GraphQLDateTime, { description: 'Until when (UTC), exclusive.' })
  until!: Date;
}
