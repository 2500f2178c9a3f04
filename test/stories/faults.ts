import type { Category } from '../../consent/vocabulary';
import { DEMO } from '../../shared/demo-identities';
import type { AskDecisions, AskedCell, Asker, DecisionAnswer } from '../../shared/decision-api';

/**
 * Seeded mutants of the decision point. "Wrongly shown 0, wrongly withheld 0" says nothing unless the same questions
 * find each of these.
 */
export interface SeededFault {
  readonly name: string;
  readonly kind: 'LEAKY' | 'OVER_STRICT';
  readonly fault: (ask: AskDecisions) => AskDecisions;
}

type Change = (answer: DecisionAnswer, asker: Asker, cell: AskedCell) => DecisionAnswer;

function changing(change: Change): SeededFault['fault'] {
  return (ask) => async (asker, cells) => {
    const answers = await ask(asker, cells);
    return answers.map((answer, index) => change(answer, asker, cells[index]!));
  };
}

const open = (answer: DecisionAnswer): DecisionAnswer => ({
  ...answer,
  outcome: 'PERMIT',
  rows: { everything: true, heldBy: [], notHeldBy: [], ownSubjects: [] },
});
const shut = (answer: DecisionAnswer): DecisionAnswer => ({
  ...answer,
  outcome: 'DENY',
  rows: { everything: false, heldBy: [], notHeldBy: [], ownSubjects: [] },
});
const isSelf = (asker: Asker, answer: DecisionAnswer): boolean => asker.actor.kind === 'PERSON' && asker.actor.id === answer.person;
const isOneOf = (category: Category | null, ...categories: readonly Category[]): boolean =>
  category !== null && categories.includes(category);

export const FAULTS: readonly SeededFault[] = [
  { name: 'whoever has to do with the person sees everything', kind: 'LEAKY', fault: changing((answer) => (answer.standing ? open(answer) : answer)) },
  {
    name: 'everybody with a token has to do with everybody',
    kind: 'LEAKY',
    fault: changing((answer) => ({ ...answer, standing: true })),
  },
  {
    name: 'a diagnosis opens to whoever supports the person',
    kind: 'LEAKY',
    fault: changing((answer, _asker, cell) =>
      answer.standing && isOneOf(cell.category, 'DIAGNOSIS', 'REFERRAL_SHEET_DIAGNOSIS') ? open(answer) : answer,
    ),
  },
  {
    name: 'own records are taken for all records',
    kind: 'LEAKY',
    fault: changing((answer) => (answer.rows.ownSubjects.length > 0 ? open(answer) : answer)),
  },
  {
    name: 'members of the circle see what relatives were never told',
    kind: 'LEAKY',
    fault: changing((answer, { actor }) => (answer.standing && actor.kind === 'PERSON' ? open(answer) : answer)),
  },
  {
    name: 'the person is not recognised as themselves',
    kind: 'OVER_STRICT',
    fault: changing((answer, asker) => (isSelf(asker, answer) ? shut(answer) : answer)),
  },
  {
    name: 'those who keep a record are locked out of it',
    kind: 'OVER_STRICT',
    fault: changing((answer) => ({ ...answer, rows: { everything: answer.rows.everything, heldBy: answer.rows.heldBy, notHeldBy: answer.rows.notHeldBy, ownSubjects: [] } })),
  },
  {
    name: 'grants are not seen',
    kind: 'OVER_STRICT',
    fault: changing((answer, asker) => (answer.outcome === 'PERMIT' && !isSelf(asker, answer) ? { ...answer, outcome: 'DENY', rows: { ...answer.rows, everything: false, heldBy: [] } } : answer)),
  },
  {
    name: 'nobody of the first line is recognised',
    kind: 'OVER_STRICT',
    fault: changing((answer, { actor }) =>
      actor.kind === 'PROFESSIONAL' && [DEMO.organisations.gpPracticeJonas, DEMO.organisations.gpPracticeMira].some((practice) => practice === actor.organisation)
        ? { ...shut(answer), standing: false }
        : answer,
    ),
  },
];
