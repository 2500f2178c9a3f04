import { dateGiven } from '../../kit/date-given';
import { dateIfAny } from '../acting';
import { deskResolverOf } from '../desk/desk.resolver';
import { DeskFault } from '../desk/desk.rules';
import { dueBy } from '../municipal-term/municipal-term.rules';
import { EVICTION_RISK_NEXT, changeOfEvictionRisk, evictionRiskTold } from './eviction-risk.rules';
import { MoveEvictionRiskInput, RecordEvictionRiskInput, evictionRiskTypes } from './eviction-risk.type';

export const EvictionRiskResolver = deskResolverOf({
  name: 'EvictionRisk',
  category: 'HOUSING',
  types: evictionRiskTypes,
  inputs: { open: RecordEvictionRiskInput, move: MoveEvictionRiskInput },
  rows: (stores) => stores.evictionRisks,
  transitions: EVICTION_RISK_NEXT,
  isAskedByPerson: false,
  opened: (input, { today, terms }) => {
    const { cause, jurisdiction } = input;
    const signalledOn = dateGiven(input.signalledOn);
    if (signalledOn > today) return new DeskFault('INPUT_NOT_FIT', 'It became known today or earlier.');
    const talkBy = dueBy(terms, jurisdiction, 'EVICTION_TALK', signalledOn);
    return { cause, jurisdiction, signalledOn, talkBy, state: 'SIGNALLED', hearingOn: null, settledOn: null };
  },
  moved: (_row, { to, hearingOn }, { today }) => changeOfEvictionRisk(to, dateIfAny(hearingOn), today),
  told: evictionRiskTold,
  field: { name: 'evictionRisks', description: 'That the person may lose their home, and what is done about it, newest first.' },
  open: { name: 'recordEvictionRisk', description: 'A desk that works with the person records that they may lose their home.' },
  move: {
    name: 'moveEvictionRisk',
    description: 'How the risk of losing the home goes on; the day of a hearing is due for all who may know.',
  },
});
