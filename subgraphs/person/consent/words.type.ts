import { registerEnumType } from 'type-graphql';
import { CATEGORY_ENTRIES } from '../../../consent/categories';
import { ACTIONS, BUNDLES, CATEGORIES, PURPOSES } from '../../../consent/vocabulary';

/** A closed list as TypeGraphQL takes an enum: each word under its own name. */
function enumOf<Word extends string>(words: readonly Word[]): { readonly [Key in Word]: Key } {
  return Object.fromEntries(words.map((word) => [word, word])) as { readonly [Key in Word]: Key };
}

export const DataCategory = enumOf(CATEGORIES);

registerEnumType(DataCategory, {
  name: 'DataCategory',
  description: 'What can be consented to: the closed list of kinds of data about a person.',
  valuesConfig: Object.fromEntries(
    CATEGORIES.map((category) => {
      const { label, description } = CATEGORY_ENTRIES[category].en;
      return [category, { description: `${label} (${CATEGORY_ENTRIES[category].nl.label}). ${description}` }];
    }),
  ),
});

export const ConsentBundle = enumOf(BUNDLES);

registerEnumType(ConsentBundle, {
  name: 'ConsentBundle',
  description: 'A published set of categories that is granted or refused by one name.',
  valuesConfig: {
    BASIC_NETWORK: {
      description:
        'The basic network grant (basistoestemming): what those around the person need to work together, each no more than their role. Opens nothing that must be named.',
    },
  },
});

export const PurposeOfUse = enumOf(PURPOSES);

registerEnumType(PurposeOfUse, {
  name: 'PurposeOfUse',
  description: 'Why data is asked for. Stated with the request, and part of what a person can grant.',
  valuesConfig: {
    CARE: { description: 'Treatment and guidance (zorg).' },
    COORDINATION: { description: 'Working together around the person (afstemming).' },
    REFERRAL: { description: 'Sending or weighing a referral (verwijzing).' },
    EMPLOYMENT_SUPPORT: { description: 'Finding and keeping work or training (werkbegeleiding).' },
    ENTITLEMENT: { description: 'Judging a claim or request (recht of aanvraag).' },
    BILLING: { description: 'Invoices and payment (facturatie).' },
    QUALITY: { description: 'Quality of the offer, without persons (kwaliteit).' },
    SELF: { description: 'The person, for themselves (eigen gebruik).' },
    STEWARDSHIP: { description: 'Audit of who looked (toezicht op inzage).' },
    EMERGENCY: { description: 'An activated crisis card (nood).' },
  },
});

export const ConsentAction = enumOf(ACTIONS);

registerEnumType(ConsentAction, {
  name: 'ConsentAction',
  description: 'What may be done with the data.',
  valuesConfig: {
    READ: { description: 'See it (inzien).' },
    CONTRIBUTE: { description: 'Add to it or amend one’s own part of it (bijdragen).' },
  },
});
