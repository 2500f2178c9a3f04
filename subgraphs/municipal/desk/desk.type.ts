import { ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { Category } from '../../../consent/vocabulary';
import { connectionOf } from '../../kit/connection.type';
import { ConsentField, InheritedConsentField } from '../../kit/consent-directive';
import { Refused } from '../../kit/refused.type';

export enum MunicipalJurisdictionKind {
  BE = 'BE',
  NL = 'NL',
}

registerEnumType(MunicipalJurisdictionKind, {
  name: 'MunicipalJurisdiction',
  description: 'Whose law holds: terms and names differ.',
  valuesConfig: { BE: { description: 'Belgium.' }, NL: { description: 'The Netherlands.' } },
});

@ObjectType({ description: 'A rule that asks for attention and stopped nothing.' })
export class MunicipalWarning {
  @InheritedConsentField(() => String, { description: 'The rule, by its catalogue id such as R-096.' })
  rule!: string;

  @InheritedConsentField(() => String, { description: 'What it asks to think of, in English.' })
  message!: string;
}

type AnyClass<T> = abstract new (...args: never[]) => T;

/**
 * The types with which a concept is listed, and with which acts on it answer.
 *
 * @param inWords such as "the debts that are worked on".
 */
export function deskTypesOf<Node extends object>(name: string, category: Category, node: AnyClass<Node>, inWords: string) {
  @ObjectType(`${name}Recorded`, { description: `One of ${inWords} was recorded.` })
  class Recorded {
    @ConsentField(category, () => node, { description: 'As you may now read it.' })
    recorded!: object | null;

    @ConsentField(category, () => [MunicipalWarning], { description: 'Rules that ask for attention; empty when none does.' })
    warnings!: MunicipalWarning[];
  }
  const Result = createUnionType({
    name: `${name}Result`,
    description: `One of ${inWords} as it now stands, or why the act was refused.`,
    types: () => [Recorded, Refused] as const,
  });
  return { Recorded, Result, Connection: connectionOf(name, node, category, inWords) };
}
