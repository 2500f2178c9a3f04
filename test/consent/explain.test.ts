import type { Actor } from '../../consent/actor';
import { decide } from '../../consent/decide';
import type { Request } from '../../consent/decide';
import { MOST_EDITS, explain, withEdits } from '../../consent/explain';
import type { Explanation, FactEdit } from '../../consent/explain';
import { NO_FACTS } from '../../consent/facts';
import type { Facts, Grant, Refusal, Relation, RetentionDuty } from '../../consent/facts';
import { CURRENT_POLICY } from '../../consent/visibility';
import type { Category, RelationKind, Role } from '../../consent/vocabulary';
import { NOW, at } from './worlds';

const PERSON = 'person-thomas';
const LIVE = { from: at(-24), until: null, recordedAt: at(-24), withdrawnAt: null };

const lead: Actor = {
  kind: 'PROFESSIONAL',
  id: 'pro-lead',
  organisation: 'org-care',
  profession: 'MENTAL_HEALTH_PROFESSIONAL',
};
const coach: Actor = { kind: 'PROFESSIONAL', id: 'pro-coach', organisation: 'org-work', profession: 'JOB_COACH' };
const worker: Actor = {
  kind: 'PROFESSIONAL',
  id: 'pro-desk',
  organisation: 'org-town',
  profession: 'MUNICIPAL_WORKER',
};
const mother: Actor = { kind: 'PERSON', id: 'relative-mother' };
const thomas: Actor = { kind: 'PERSON', id: PERSON };

function relationOf(actor: Actor, kind: RelationKind, role: Role): Relation {
  return {
    id: `relation-${role}`,
    ...LIVE,
    person: PERSON,
    kind,
    role,
    organisation: 'organisation' in actor ? actor.organisation : null,
    professional: actor.kind === 'PROFESSIONAL' ? actor.id : null,
    team: null,
    member: actor.kind === 'PERSON' ? actor.id : null,
  };
}

const leading = relationOf(lead, 'CARE_LEAD', 'MH_LEAD');
const coaching = relationOf(coach, 'COACHING', 'JOB_COACH');
const deskCase = relationOf(worker, 'MUNICIPAL_CASE', 'MUNI_INCOME');
const related = relationOf(mother, 'GROUP_RELATIVE', 'RELATIVE');

const toEveryone = (categories: readonly Category[]): Omit<Grant, 'id' | 'exceptTo'> => ({
  ...LIVE,
  person: PERSON,
  grantee: { kind: 'EVERYONE' },
  categories,
  bundles: [],
  heldBy: null,
  purposes: [],
  actions: ['READ', 'CONTRIBUTE'],
});
const grantOf = (id: string, ...categories: Category[]): Grant => ({ id, ...toEveryone(categories), exceptTo: null });
const refusalOf = (id: string, ...categories: Category[]): Refusal => {
  return { id, ...toEveryone(categories), everything: false };
};

const asking = (actor: Actor, category: Category, change: Partial<Request> = {}): Request => ({
  actor,
  purpose: 'COORDINATION',
  action: 'READ',
  person: PERSON,
  category,
  ...change,
});
const explained = (request: Request, known: Partial<Facts>): Explanation =>
  explain(request, { ...NO_FACTS, ...known }, NOW, CURRENT_POLICY);

/** The alternatives by kinds of edit, sorted; a bare reason when there are none. */
function waysOf({ turning }: Explanation): readonly string[] | string {
  if (turning.kind !== 'EDITS') return turning.kind === 'IMPOSSIBLE' ? turning.because : turning.kind;
  return turning.alternatives.map((edits) => edits.map(({ kind }) => kind).join(' + ')).sort();
}

function onlyEdit({ turning }: Explanation): FactEdit {
  const edits = turning.kind === 'EDITS' ? turning.alternatives.flat() : [];
  const [edit] = edits;
  if (edits.length !== 1 || edit === undefined) throw new Error(`there are ${edits.length} edits`);
  return edit;
}

describe('why it was denied, and what the person could do', () => {
  test('nothing was granted: a grant to this one, of this, for this, and no wider', () => {
    const explanation = explained(asking(coach, 'DIAGNOSIS'), { relations: [coaching] });
    expect(explanation.decision).toMatchObject({ outcome: 'DENY', layer: 'DEFAULT' });
    expect(onlyEdit(explanation)).toMatchObject({
      kind: 'ADD_GRANT',
      leastForm: 'CATEGORY_AND_GRANTEE',
      grant: {
        grantee: { kind: 'PROFESSIONAL', ref: 'pro-coach' },
        categories: ['DIAGNOSIS'],
        bundles: [],
        purposes: ['COORDINATION'],
        actions: ['READ'],
        exceptTo: null,
      },
    });
  });

  test.each([
    ['a bundle would do', lead, leading, 'DIAGNOSIS', 'BUNDLE'],
    ['the topic has to be named', coach, coaching, 'WEEK_SCHEDULE', 'CATEGORY'],
    ['the reader has to be named too', coach, coaching, 'OWN_WORDS', 'CATEGORY_AND_GRANTEE'],
  ] as const)('the least form that the cell demands is told: %s', (_, actor, relation, category, leastForm) => {
    expect(onlyEdit(explained(asking(actor, category), { relations: [relation] }))).toMatchObject({ leastForm });
  });

  test('a refusal stands before a grant: take it back, or except this one from it', () => {
    const facts = {
      relations: [coaching],
      grants: [grantOf('grant-1', 'STRENGTHS')],
      refusals: [refusalOf('refusal-1', 'STRENGTHS')],
    };
    const explanation = explained(asking(coach, 'STRENGTHS'), facts);
    expect(explanation.deciding).toEqual([{ kind: 'REFUSAL', id: 'refusal-1' }]);
    expect(waysOf(explanation)).toEqual(['ADD_EXCEPTION', 'WITHDRAW_REFUSAL']);
  });

  test('a refusal stands where no grant is: an exception is one step, taking it back would not be enough', () => {
    const facts = { relations: [coaching], refusals: [refusalOf('refusal-1', 'STRENGTHS')] };
    expect(waysOf(explained(asking(coach, 'STRENGTHS'), facts))).toEqual(['ADD_EXCEPTION']);
  });

  test('a refusal as narrow as the question leaves nothing to except: it has to be taken back', () => {
    const exactly: Refusal = {
      ...refusalOf('refusal-1', 'STRENGTHS'),
      grantee: { kind: 'PROFESSIONAL', ref: 'pro-coach' },
      purposes: ['COORDINATION'],
      actions: ['READ'],
    };
    const facts = { relations: [coaching], grants: [grantOf('grant-1', 'STRENGTHS')], refusals: [exactly] };
    expect(waysOf(explained(asking(coach, 'STRENGTHS'), facts))).toEqual(['WITHDRAW_REFUSAL']);
  });

  test('two refusals take two steps, of which one exception at most', () => {
    const facts = {
      relations: [coaching],
      grants: [grantOf('grant-1', 'STRENGTHS')],
      refusals: [refusalOf('refusal-1', 'STRENGTHS'), refusalOf('refusal-2', 'STRENGTHS')],
    };
    const explanation = explained(asking(coach, 'STRENGTHS'), facts);
    expect(explanation.decision.decidedBy).toEqual(['refusal-1', 'refusal-2']);
    expect(waysOf(explanation)).toEqual([
      'WITHDRAW_REFUSAL + ADD_EXCEPTION',
      'WITHDRAW_REFUSAL + ADD_EXCEPTION',
      'WITHDRAW_REFUSAL + WITHDRAW_REFUSAL',
    ]);
  });

  test('what takes more steps than anybody would follow is said to, and not spelled out', () => {
    const refusals = Array.from({ length: MOST_EDITS + 1 }, (_, index) => refusalOf(`refusal-${index}`, 'STRENGTHS'));
    const within = explained(asking(coach, 'STRENGTHS'), { relations: [coaching], refusals: refusals.slice(1) });
    const beyond = explained(asking(coach, 'STRENGTHS'), { relations: [coaching], refusals });
    expect(within.turning.kind).toBe('EDITS');
    expect(beyond.turning).toEqual({ kind: 'BEYOND', edits: MOST_EDITS });
  });

  test('a stranger lacks a relation first, and a grant unless one to everybody is there', () => {
    expect(waysOf(explained(asking(coach, 'STRENGTHS'), {}))).toEqual(['ADD_RELATION + ADD_GRANT']);
    const granted = explained(asking(coach, 'STRENGTHS'), { grants: [grantOf('grant-1', 'STRENGTHS')] });
    expect(waysOf(granted)).toEqual(['ADD_RELATION']);
    expect(onlyEdit(granted)).toMatchObject({ relation: { kind: 'COACHING', role: 'JOB_COACH', member: null } });
  });

  test('a relative is related as a person, never through an organisation', () => {
    const { turning } = explained(asking(mother, 'GOALS'), { grants: [grantOf('grant-1', 'GOALS')] });
    const relations = turning.kind === 'EDITS' ? turning.alternatives.flat() : [];
    expect(relations.length).toBeGreaterThan(0);
    for (const edit of relations) {
      expect(edit).toMatchObject({ relation: { member: 'relative-mother', organisation: null, professional: null } });
    }
  });
});

describe('what no change of facts turns', () => {
  test('a municipality never gets a diagnosis, in whatever role (C-53)', () => {
    const explanation = explained(asking(worker, 'DIAGNOSIS'), { relations: [deskCase] });
    expect(explanation.deciding).toEqual([{ kind: 'RELATION', id: 'relation-MUNI_INCOME' }]);
    expect(waysOf(explanation)).toBe('CEILING');
    expect(waysOf(explained(asking(worker, 'DIAGNOSIS'), {}))).toBe('CEILING');
  });

  test('nobody is advised a second role to get round a ceiling', () => {
    const debts = asking({ ...worker, id: 'pro-other' }, 'INCOME_DEBTS');
    const housing = { ...deskCase, role: 'MUNI_HOUSING' as Role, professional: 'pro-other' };
    expect(waysOf(explained(debts, { relations: [housing], grants: [grantOf('grant-1', 'INCOME_DEBTS')] }))).toBe(
      'CEILING',
    );
  });

  test('what only an activated card opens is not opened by a grant', () => {
    const facts = { relations: [leading], grants: [grantOf('grant-1', 'CRISIS_CARD')] };
    expect(waysOf(explained(asking(lead, 'CRISIS_CARD'), facts))).toBe('NOT_BY_CONSENT');
  });

  test('nobody else writes the goals (C-09)', () => {
    const facts = { relations: [leading], grants: [grantOf('grant-1', 'GOALS')] };
    expect(waysOf(explained(asking(lead, 'GOALS', { action: 'CONTRIBUTE' }), facts))).toBe('WRITTEN_BY_PERSON');
  });

  test('the person reads their own whatever is said, and does not write what others record', () => {
    const facts = { refusals: [refusalOf('refusal-1', 'DIAGNOSIS')] };
    expect(waysOf(explained(asking(thomas, 'DIAGNOSIS'), facts))).toBe('OWN_DATA');
    expect(waysOf(explained(asking(thomas, 'DIAGNOSIS', { action: 'CONTRIBUTE' }), facts))).toBe('OWN_DATA');
  });

  test('a question that is not allowed, and an asker who can be nothing for anybody', () => {
    expect(waysOf(explained(asking(coach, 'STRENGTHS', { purpose: 'EMERGENCY' }), { relations: [coaching] }))).toBe(
      'VALIDITY',
    );
    const steward: Actor = { kind: 'STEWARD', id: 'steward-1', organisation: 'org-region', scope: 'REGION' };
    expect(waysOf(explained(asking(steward, 'STRENGTHS', { purpose: 'STEWARDSHIP' }), {}))).toBe('CEILING');
  });
});

describe('why it was permitted, and what the person could do', () => {
  test('on one grant: take it back, refuse this, or end the relation', () => {
    const facts = { relations: [coaching], grants: [grantOf('grant-1', 'STRENGTHS')] };
    const explanation = explained(asking(coach, 'STRENGTHS'), facts);
    expect(explanation.deciding).toEqual([{ kind: 'GRANT', id: 'grant-1' }]);
    expect(waysOf(explanation)).toEqual(['ADD_REFUSAL', 'END_RELATION', 'WITHDRAW_GRANT']);
  });

  test('on two grants, taking one back is no longer among the least', () => {
    const grants = [grantOf('grant-1', 'STRENGTHS'), grantOf('grant-2', 'STRENGTHS')];
    const explanation = explained(asking(coach, 'STRENGTHS'), { relations: [coaching], grants });
    expect(explanation.decision.decidedBy).toEqual(['grant-1', 'grant-2']);
    expect(waysOf(explanation)).toEqual(['ADD_REFUSAL', 'END_RELATION']);
  });

  test('the refusal proposed closes this question and no other', () => {
    const facts: Facts = {
      ...NO_FACTS,
      relations: [coaching, leading],
      grants: [grantOf('grant-1', 'STRENGTHS', 'WISHES')],
    };
    const { turning } = explain(asking(coach, 'STRENGTHS'), facts, NOW, CURRENT_POLICY);
    const edits = turning.kind === 'EDITS' ? turning.alternatives.flat() : [];
    const refusing = edits.filter((edit) => edit.kind === 'ADD_REFUSAL');
    expect(refusing).toHaveLength(1);
    const after = withEdits(facts, refusing, NOW);
    const outcome = (request: Request): string => decide(request, after, NOW, CURRENT_POLICY).outcome;
    expect(outcome(asking(coach, 'STRENGTHS'))).toBe('DENY');
    expect(outcome(asking(coach, 'WISHES'))).toBe('PERMIT');
    expect(outcome(asking(lead, 'STRENGTHS'))).toBe('PERMIT');
  });

  test("one's own record closes with the relation, and a kept one with the duty to keep it", () => {
    const record = { heldBy: 'org-care', author: 'pro-lead', parties: [] };
    const own = explained(asking(lead, 'SESSION_NOTES', { record }), { relations: [leading] });
    expect(own.deciding).toEqual([{ kind: 'RELATION', id: 'relation-MH_LEAD' }]);
    expect(onlyEdit(own)).toEqual({ kind: 'END_RELATION', relation: 'relation-MH_LEAD' });

    const duty: RetentionDuty = {
      id: 'duty-1',
      ...LIVE,
      person: PERSON,
      organisation: 'org-care',
      custodian: 'pro-lead',
      categories: ['SESSION_NOTES'],
    };
    const kept = explained(asking(lead, 'SESSION_NOTES', { record }), { retentions: [duty] });
    expect(kept.deciding).toEqual([{ kind: 'RETENTION', id: 'duty-1' }]);
    expect(onlyEdit(kept)).toEqual({ kind: 'END_RETENTION', retention: 'duty-1' });
    const both = explained(asking(lead, 'SESSION_NOTES', { record }), { relations: [leading], retentions: [duty] });
    expect(waysOf(both)).toEqual(['END_RELATION + END_RETENTION']);
  });

  test("a relative's own words stay theirs to read: no refusal is offered against it (C-23)", () => {
    const record = { heldBy: 'org-care', author: 'relative-mother', parties: [] };
    const explanation = explained(asking(mother, 'STRENGTHS', { record }), { relations: [related] });
    expect(waysOf(explanation)).toEqual(['END_RELATION']);
  });
});

test('explaining changes no fact', () => {
  const facts: Facts = {
    ...NO_FACTS,
    relations: [coaching],
    grants: [grantOf('grant-1', 'STRENGTHS')],
    refusals: [refusalOf('refusal-1', 'STRENGTHS')],
  };
  const before = structuredClone(facts);
  explain(asking(coach, 'STRENGTHS'), facts, NOW, CURRENT_POLICY);
  expect(facts).toEqual(before);
});
