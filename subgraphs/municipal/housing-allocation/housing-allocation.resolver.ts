import { dateGiven } from '../../kit/date-given';
import { organisationReference } from '../../kit/directory-reference.type';
import { organisationKeyOf } from '../acting';
import { deskResolverOf } from '../desk/desk.resolver';
import { DeskFault, firstFault, placeFault } from '../desk/desk.rules';
import { HOUSING_ALLOCATION_NEXT, changeOfAllocation, housingAllocationTold } from './housing-allocation.rules';
import { MoveHousingAllocationInput, OfferHomeInput, housingAllocationTypes } from './housing-allocation.type';

export const HousingAllocationResolver = deskResolverOf({
  name: 'HousingAllocation',
  category: 'HOUSING',
  types: housingAllocationTypes,
  inputs: { open: OfferHomeInput, move: MoveHousingAllocationInput },
  rows: (stores) => stores.housingAllocations,
  transitions: HOUSING_ALLOCATION_NEXT,
  isAskedByPerson: false,
  opened: (input, { today }) => {
    const { form, home } = input;
    const answerBy = dateGiven(input.answerBy);
    const isPast = answerBy < today ? new DeskFault('INPUT_NOT_FIT', 'The last day to answer is not before today.') : null;
    const landlord = organisationKeyOf(input.landlord, 'landlord');
    return (
      firstFault(placeFault(home, 'home'), isPast) ?? {
        ...{ form, home, landlord, offeredOn: today, answerBy, answeredOn: null, movedInOn: null },
        state: 'OFFERED',
      }
    );
  },
  moved: (row, { to }, { today }) => changeOfAllocation(row, to, today),
  told: housingAllocationTold,
  shown: ({ landlord }) => ({ landlord: organisationReference(landlord) }),
  field: { name: 'housingAllocations', description: 'Homes that were offered to the person, newest first (U-15).' },
  open: { name: 'offerHome', description: 'The housing desk offers a home.' },
  move: {
    name: 'moveHousingAllocation',
    description: 'The person says whether they want it; the desk says that they moved in, or that it is gone.',
  },
});
