import { Directive, Field } from 'type-graphql';
import type { Category } from '../../consent/vocabulary';

/**
 * Our own composed directive: Apollo's authorisation directives make the gateway refuse to start, and none of them
 * knows whose data it is. It carries the category into the public schema, so a portal developer can read what a field
 * needs before asking.
 */
export const CONSENT_DIRECTIVE_SDL = `
"""
What must be consented to before this field shows anything about a person. Withheld is null (or an empty list), never
an error, and is listed in extensions.kring.withheld.
"""
directive @consent(
  "The data category the person grants or refuses (consent/vocabulary)."
  category: String
  "True where each row carries a category of its own, or inherits that of the field that led here."
  byRow: Boolean
  "Which categories the rows of a list can have, where each has one of its own."
  categories: [String!]
) on FIELD_DEFINITION
`;

interface ConsentFieldOptions {
  readonly description: string;
  readonly name?: string;
  readonly deprecationReason?: string;
}

type TypeThunk = () => unknown;

/**
 * A field that says something about a person. Nullable without exception: one non-null field would let a refusal
 * blank out everything around it.
 */
export function ConsentField(category: Category, type: TypeThunk, options: ConsentFieldOptions) {
  return protectedField(`@consent(category: "${category}")`, type, options);
}

/** The category of a field that is resolved by a method. The field itself must be declared nullable. */
export function Consent(category: Category): MethodDecorator {
  return Directive(`@consent(category: "${category}")`) as MethodDecorator;
}

/**
 * A list whose rows have a category each, one of these. All are asked with the rest of the operation, in one pass; the
 * field must be declared nullable and be read with `gate.readByRow`.
 */
export function ConsentByRow(categories: readonly Category[]): MethodDecorator {
  return Directive(`@consent(byRow: true, categories: ${JSON.stringify(categories)})`) as MethodDecorator;
}

/** A field of a value that is only ever reached through a protected field, whose category it inherits. */
export function InheritedConsentField(type: TypeThunk, options: ConsentFieldOptions) {
  return protectedField('@consent(byRow: true)', type, options);
}

function protectedField(directive: string, type: TypeThunk, options: ConsentFieldOptions) {
  return (target: object, property: string | symbol, descriptor?: PropertyDescriptor): void => {
    const decorators = [
      Field(type as () => StringConstructor, { ...options, nullable: true }),
      Directive(directive),
    ] as readonly ((target: object, property: string | symbol, descriptor?: PropertyDescriptor) => void)[];
    for (const decorate of decorators) decorate(target, property, descriptor);
  };
}
