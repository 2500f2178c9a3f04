import { dateIfAny } from '../acting';
import { deskResolverOf } from '../desk/desk.resolver';
import { dueBy } from '../municipal-term/municipal-term.rules';
import {
  INDICATION_NEXT,
  changeOfIndication,
  indicationTold,
  indicationWarnings,
  isEntitlement,
  jurisdictionOfAct,
  needsFault,
} from './indication.rules';
import { AskIndicationInput, MoveIndicationInput, indicationTypes } from './indication.type';

export const IndicationResolver = deskResolverOf({
  name: 'Indication',
  category: 'HOUSING',
  types: indicationTypes,
  inputs: { open: AskIndicationInput, move: MoveIndicationInput },
  rows: (stores) => stores.indications,
  transitions: INDICATION_NEXT,
  isAskedByPerson: true,
  opened: (input, { today, terms }) => {
    const { needs, isOnlyNeed, act } = input;
    const jurisdiction = jurisdictionOfAct(act);
    const stepBy = dueBy(terms, jurisdiction, 'SUPPORT_TALK', today);
    return (
      needsFault(needs) ?? {
        ...{ needs, isOnlyNeed, act, jurisdiction, stepBy, askedOn: today },
        ...{ delivery: null, validFrom: null, validUntil: null, answer: null },
        state: 'ASKED',
      }
    );
  },
  moved: (row, input, day, { side }) => {
    const { to, needs = null, delivery = null, answer = null } = input;
    const period = { validFrom: dateIfAny(input.validFrom), validUntil: dateIfAny(input.validUntil) };
    return changeOfIndication(row, { to, needs, delivery, answer, ...period }, day, side === 'PERSON');
  },
  warned: indicationWarnings,
  told: indicationTold,
  shown: ({ act, needs }) => ({ isEntitlement: isEntitlement(act), isCrossDomain: needs.length > 1 }),
  field: { name: 'indications', description: 'What support the person was found to need, or asks to be, newest first (U-06).' },
  open: {
    name: 'askIndication',
    description: 'The person, or the desk with them, asks for an indication. Warned of where one need alone is looked at (R-096).',
  },
  move: { name: 'moveIndication', description: 'An indication goes on. Only the person withdraws it; a “no” says why (X-26).' },
});
