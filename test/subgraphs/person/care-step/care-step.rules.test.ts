import 'reflect-metadata';
import type { RelationKind } from '../../../../consent/vocabulary';
import {
  ROUTING_TRANSITIONS,
  answeringAt,
  goesAtOnce,
  isStepOver,
  offerFault,
  outcomeOf,
  routeAhead,
  routeOf,
  stepDue,
  stepDueOn,
  stepMoveFault,
} from '../../../../subgraphs/person/care-step/care-step.rules';
import { ROUTING_STATES } from '../../../../subgraphs/person/care-step/care-step.table';
import type { CareStepRoutingRow } from '../../../../subgraphs/person/care-step/care-step.table';

const NOW = new Date('2026-11-18T09:00:00Z');

describe('how a request for more or less care goes on (R-106, Z-02)', () => {
  const ALLOWED = [
    ...['AWAITS_PERSON>SENT', 'AWAITS_PERSON>NOT_WANTED', 'AWAITS_PERSON>WITHDRAWN'],
    ...['SENT>ACCEPTED', 'SENT>DECLINED', 'SENT>NOT_WANTED', 'SENT>WITHDRAWN'],
  ];

  it.each(ROUTING_STATES.flatMap((from) => ROUTING_STATES.map((to) => [from, to] as const)))('from %s to %s', (from, to) => {
    expect(stepMoveFault(from, to) === null).toBe(ALLOWED.includes(`${from}>${to}`));
    expect(ROUTING_TRANSITIONS[from].includes(to)).toBe(ALLOWED.includes(`${from}>${to}`));
  });

  it('nobody takes on what the person has not let go, and an answer is given once', () => {
    expect(stepMoveFault('AWAITS_PERSON', 'ACCEPTED')).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-106' });
    expect(stepMoveFault('DECLINED', 'ACCEPTED')).toMatchObject({ code: 'ALREADY_ANSWERED' });
    expect(ROUTING_STATES.filter(isStepOver)).toEqual(['ACCEPTED', 'DECLINED', 'NOT_WANTED', 'WITHDRAWN']);
  });

  it('whoever asked is told alike whether it waits for the person or the team, and whose no it was', () => {
    expect(ROUTING_STATES.map(outcomeOf)).toEqual(['LOOKED_AT', 'LOOKED_AT', 'ACCEPTED', 'REFUSED', 'REFUSED', 'WITHDRAWN']);
  });

  it('a crisis is answered the same day, the rest within three days or two weeks', () => {
    expect((['CRISIS', 'URGENT', 'ROUTINE'] as const).map((urgency) => stepDueOn(urgency, '2026-11-18'))).toEqual([
      ...['2026-11-18', '2026-11-21', '2026-12-02'],
    ]);
    const row = { personId: 'p', id: 'r', stepId: 's', heldBy: 'p', author: 'p', parties: ['brug'], receiver: 'brug', sentOn: '2026-11-20' };
    const routing = row as unknown as CareStepRoutingRow;
    expect(stepDue({ ...routing, sentOn: null }, 'CRISIS', null)).toBeNull();
    expect(stepDue(routing, 'URGENT', null)).toMatchObject({ due: '2026-11-23', detail: 's', owedBy: 'brug', category: 'NOTICES', until: null, doneOn: null });
    expect(stepDue(routing, 'URGENT', { doneOn: '2026-11-21' })).toMatchObject({ until: '2026-11-21', doneOn: '2026-11-21' });
    expect(stepDue(routing, 'URGENT', { takenOffOn: '2026-11-21' })).toMatchObject({ until: '2026-11-21', doneOn: null });
  });
});

describe('to whom it goes', () => {
  const relation = (id: string, kind: RelationKind, organisation: string | null, day = 1, until: Date | null = null) => ({
    ...{ id, kind, organisation, person: 'p', role: 'MH_LEAD' as const, professional: null, team: null, member: null },
    ...{ from: new Date(Date.UTC(2026, 0, day)), until, recordedAt: new Date(Date.UTC(2026, 0, 1)), withdrawnAt: null },
  });
  const route = (direction: 'UP' | 'DOWN', relations: ReturnType<typeof relation>[], asker: string | null = 'town') =>
    routeOf(relations, direction, asker, 'offer', NOW);

  it('to the team that answers for the person, the latest of several, else to the offer that was named', () => {
    const leads = [relation('a', 'CARE_LEAD', 'brug', 1), relation('b', 'CARE_LEAD', 'hospital', 2), relation('c', 'COACHING', 'work', 3)];
    expect(route('UP', leads)).toEqual({ receiver: 'hospital', isKnown: true });
    expect(route('UP', [relation('c', 'COACHING', 'work'), relation('d', 'FIRST_LINE', 'gp')])).toEqual({ receiver: 'offer', isKnown: false });
    expect(route('UP', [])).toEqual({ receiver: 'offer', isKnown: false });
  });

  it('not to whom the relation is over with, nor to who asks', () => {
    expect(route('UP', [relation('a', 'CARE_LEAD', 'brug', 1, NOW)])).toEqual({ receiver: 'offer', isKnown: false });
    const goesOn = new Date(NOW.getTime() + 1);
    expect(route('UP', [relation('a', 'CARE_LEAD', 'brug', 1, goesOn)])).toEqual({ receiver: 'brug', isKnown: true });
    expect(route('UP', [relation('a', 'CARE_LEAD', 'brug')], 'brug')).toEqual({ receiver: 'offer', isKnown: false });
    expect(route('UP', [relation('a', 'CARE_LEAD', 'brug')], null)).toEqual({ receiver: 'brug', isKnown: true });
  });

  it('less care to the team as well, and without one to the first line that knows the person', () => {
    const both = [relation('a', 'CARE_LEAD', 'brug'), relation('d', 'FIRST_LINE', 'gp', 5)];
    expect(route('DOWN', both)).toEqual({ receiver: 'brug', isKnown: true });
    expect(route('DOWN', both, 'brug')).toEqual({ receiver: 'gp', isKnown: true });
    expect(route('DOWN', both.slice(1), 'gp')).toEqual({ receiver: 'offer', isKnown: false });
  });

  it('the person is told the same ahead, with who that is for them', () => {
    const ahead = (direction: 'UP' | 'DOWN', relations: Parameters<typeof routeAhead>[0], asker: string | null = 'town') =>
      routeAhead(relations, direction, asker, 'offer', NOW);
    const lead = { ...relation('a', 'CARE_LEAD', 'brug'), team: 't' };
    const gp = { ...relation('d', 'FIRST_LINE', 'gp'), role: 'GENERAL_PRACTITIONER' as const, professional: 'doctor' };
    expect(ahead('UP', [lead, gp])).toEqual({ receiver: 'brug', isKnown: true, role: 'MH_LEAD', team: 't', professional: null });
    expect(ahead('DOWN', [gp])).toEqual({ receiver: 'gp', isKnown: true, role: 'GENERAL_PRACTITIONER', team: null, professional: 'doctor' });
    expect(ahead('UP', [gp])).toEqual({ receiver: 'offer', isKnown: false, role: 'MH_LEAD', team: null, professional: null });
    expect(ahead('DOWN', [])).toMatchObject({ receiver: 'offer', isKnown: false, role: 'FIRST_LINE_PSYCHOLOGIST' });
    for (const direction of ['UP', 'DOWN'] as const) {
      for (const asker of [null, 'town', 'brug', 'gp']) {
        for (const relations of [[], [lead], [gp], [lead, gp]]) {
          expect(ahead(direction, relations, asker)).toMatchObject(routeOf(relations, direction, asker, 'offer', NOW));
        }
      }
    }
  });

  it('an offer is one that could take it on, asked also where it goes elsewhere', () => {
    expect(offerFault('UP', true, ['MENTAL_HEALTH_PROFESSIONAL', 'BILLING_OFFICER'])).toBeNull();
    expect(offerFault('UP', true, [])).toBeNull();
    // Whose profession nobody told may be the one it takes.
    expect(offerFault('UP', true, ['MUNICIPAL_WORKER', null])).toBeNull();
    expect(offerFault('UP', true, ['MUNICIPAL_WORKER'])).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-106' });
    expect(offerFault('DOWN', true, ['FIRST_LINE_PSYCHOLOGIST'])).toBeNull();
    expect(offerFault('DOWN', true, ['MENTAL_HEALTH_PROFESSIONAL'])).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(offerFault('UP', false, ['MENTAL_HEALTH_PROFESSIONAL'])).toMatchObject({ code: 'UNKNOWN_GRANTEE' });
  });

  it('at once where the person asks, and in a crisis to whom they know; to anybody new with their word (C-17)', () => {
    expect(goesAtOnce('CRISIS', true, false, false)).toBe(true);
    expect(goesAtOnce('CRISIS', false, false, false)).toBe(false);
    expect(goesAtOnce('URGENT', true, false, false)).toBe(false);
    expect(goesAtOnce('ROUTINE', false, true, false)).toBe(true);
    // C-15: not past the person's no; they themselves may ask whom they had refused before.
    expect(goesAtOnce('CRISIS', true, false, true)).toBe(false);
    expect(goesAtOnce('CRISIS', true, true, true)).toBe(true);
  });

  it('lies before all who answer for the person there, now, and before nobody else of the house', () => {
    const all = [relation('a', 'CARE_LEAD', 'brug'), relation('b', 'FIRST_LINE', 'brug'), relation('c', 'COACHING', 'brug'), relation('d', 'CARE_LEAD', 'hospital'), relation('e', 'CARE_LEAD', 'brug', 1, NOW)];
    expect(answeringAt(all, 'brug', NOW).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
