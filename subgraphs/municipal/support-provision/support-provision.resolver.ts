import { organisationReference } from '../../kit/directory-reference.type';
import { dateIfAny, organisationKeyIfAny } from '../acting';
import { deskResolverOf } from '../desk/desk.resolver';
import { SUPPORT_NEXT, changeOfSupport, supportTold } from './support-provision.rules';
import { AskSupportInput, MoveSupportInput, supportProvisionTypes } from './support-provision.type';

export const SupportProvisionResolver = deskResolverOf({
  name: 'SupportProvision',
  category: 'HOUSING',
  types: supportProvisionTypes,
  inputs: { open: AskSupportInput, move: MoveSupportInput },
  rows: (stores) => stores.supportProvisions,
  transitions: SUPPORT_NEXT,
  isAskedByPerson: true,
  opened: ({ kind }, { today }) => ({
    ...{ kind, askedOn: today, provider: null, hoursAWeek: null, startedOn: null, reviewOn: null, endedOn: null, answer: null },
    state: 'ASKED',
  }),
  moved: (row, input, { today }, { side }) => {
    const { to, hoursAWeek = null, answer = null } = input;
    const provider = organisationKeyIfAny(input.provider, 'provider');
    return changeOfSupport(row, { to, provider, hoursAWeek, answer, reviewOn: dateIfAny(input.reviewOn) }, today, side === 'PERSON');
  },
  told: supportTold,
  shown: ({ provider }) => ({ provider: provider === null ? null : organisationReference(provider) }),
  field: { name: 'supportProvisions', description: 'Support in daily life that was asked of a municipality, newest first.' },
  open: { name: 'askSupport', description: 'The person, or the desk with them, asks for support in daily life.' },
  move: {
    name: 'moveSupport',
    description: 'Support is agreed, begins, is looked at anew or ends. The person ends it when they want (C-58).',
  },
});
