import { ObjectType } from 'type-graphql';
import { InheritedConsentField } from '../../kit/consent-directive';

@ObjectType({ description: 'A term from a code list about work, with its label in the language asked for.' })
export class WorkTerm {
  @InheritedConsentField(() => String, { description: 'The code list, such as accommodation-kind.' })
  system!: string;

  @InheritedConsentField(() => String, { description: 'The code; stable, whatever the language.' })
  code!: string;

  @InheritedConsentField(() => String, { description: 'In words, by Accept-Language (nl, fr, de, en).' })
  label!: string;
}
