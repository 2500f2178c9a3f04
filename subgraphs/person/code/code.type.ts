import { Directive, ObjectType } from 'type-graphql';
import { InheritedConsentField } from '../../kit/consent-directive';

@ObjectType({ description: 'A value of a code list that can grow: compare the code, show the label.' })
@Directive('@shareable')
export class Code {
  @InheritedConsentField(() => String, { description: 'Which list the code is of, as the directory names it.' })
  system!: string;

  @InheritedConsentField(() => String, { description: 'The code; stable.' })
  code!: string;

  @InheritedConsentField(() => String, {
    description: 'In words, in the first language of Accept-Language that there is (nl, fr, de, en); otherwise Dutch.',
  })
  label!: string;
}
