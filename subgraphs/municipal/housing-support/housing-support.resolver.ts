import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { dateIfAny, organisationKeyIfAny, organisationKeyOf } from '../acting';
import { deskResolverOf } from '../desk/desk.resolver';
import { periodFault } from '../desk/desk.rules';
import { HOUSING_SUPPORT_NEXT, changeOfCare, housingSupportTold, housingSupportWarnings } from './housing-support.rules';
import { MoveHousingSupportInput, RecordHousingSupportInput, housingSupportTypes } from './housing-support.type';

export const HousingSupportResolver = deskResolverOf({
  name: 'HousingSupport',
  category: 'HOUSING',
  types: housingSupportTypes,
  inputs: { open: RecordHousingSupportInput, move: MoveHousingSupportInput },
  rows: (stores) => stores.housingSupports,
  transitions: HOUSING_SUPPORT_NEXT,
  isAskedByPerson: false,
  opened: (input) => {
    const startsOn = dateGiven(input.startsOn);
    const endsOn = dateIfAny(input.endsOn);
    const { kind, tenure, wasHomeless } = input;
    const provider = organisationKeyOf(input.provider, 'provider');
    return (
      periodFault(startsOn, endsOn) ?? {
        ...{ kind, tenure, wasHomeless, provider, startsOn, endsOn, careChangedOn: null, homeEndsOn: null },
        state: 'PLANNED',
      }
    );
  },
  moved: (row, input, { today }) => {
    const { to, kind = null } = input;
    const provider = organisationKeyIfAny(input.provider, 'provider');
    return changeOfCare(
      row,
      { to, kind, provider, endsOn: dateIfAny(input.endsOn), homeEndsOn: dateIfAny(input.homeEndsOn) },
      today,
    );
  },
  warned: housingSupportWarnings,
  told: housingSupportTold,
  shown: ({ provider }) => ({ provider: organisationReference(provider) }),
  field: { name: 'housingSupports', description: 'Support that goes with the person’s home, newest first.' },
  open: {
    name: 'recordHousingSupport',
    description: 'The desk records support with a home. Warned of where Housing First is recommended (R-097).',
  },
  move: {
    name: 'moveHousingSupport',
    description: 'Support with a home begins, changes or ends; a home of one’s own stays (U-20). The person may end it too.',
  },
});
