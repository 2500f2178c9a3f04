import { ObjectType } from 'type-graphql';
import { InheritedConsentField } from '../kit/consent-directive';

@ObjectType({ description: 'A rule that asks for attention and refuses nothing.' })
export class CareRuleWarning {
  @InheritedConsentField(() => String, { description: 'The rule, by its catalogue id.' })
  rule!: string;

  @InheritedConsentField(() => String, { description: 'What it asks to think of, in English.' })
  message!: string;
}
