import { ObjectType, registerEnumType } from 'type-graphql';
import { InheritedConsentField } from '../../kit/consent-directive';

export enum ConventionFunctionKind {
  FIRST_LINE = 'FIRST_LINE',
  SPECIALISED = 'SPECIALISED',
}

registerEnumType(ConventionFunctionKind, {
  name: 'ConventionFunction',
  description: 'Function of the Belgian convention for psychological care (004:556).',
  valuesConfig: {
    FIRST_LINE: { description: 'First-line psychological care (eerstelijnspsychologische zorg): less intense, short.' },
    SPECIALISED: { description: 'Specialised psychological care (gespecialiseerde psychologische zorg).' },
  },
});

export enum SessionFormKind {
  INDIVIDUAL = 'INDIVIDUAL',
  GROUP = 'GROUP',
}

registerEnumType(SessionFormKind, {
  name: 'SessionForm',
  description: 'Whether sessions are held alone or in a group.',
  valuesConfig: {
    INDIVIDUAL: { description: 'Individual session (individuele sessie).' },
    GROUP: { description: 'Group session (groepssessie).' },
  },
});

export enum AgeCategoryKind {
  CHILD_ADOLESCENT = 'CHILD_ADOLESCENT',
  ADULT = 'ADULT',
}

registerEnumType(AgeCategoryKind, {
  name: 'AgeCategory',
  description: 'Age category of the convention; one per twelve months (004:532-544).',
  valuesConfig: {
    CHILD_ADOLESCENT: { description: 'Children and adolescents (kinderen en adolescenten).' },
    ADULT: { description: 'Adults and older people (volwassenen en ouderen).' },
  },
});

@ObjectType({ description: 'What did not stop the act and must be thought of.' })
export class ConventionWarning {
  @InheritedConsentField(() => String, { description: 'The rule behind it, such as R-014; null where there is none.' })
  rule!: string | null;

  @InheritedConsentField(() => String, { description: 'What to think of, in English.' })
  message!: string;
}
