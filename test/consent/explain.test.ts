import type { Actor, ProfessionalActor } from '../../consent/actor';
import { decide } from '../../consent/decide';
import type { Request } from '../../consent/decide';
import { MOST_EDITS, explain, withEdits } from '../../consent/explain';
import type { Explanation, FactEdit } from '../../consent/explain';
import { NO_FACTS } from '../../consent/facts';
import type {
  CardActivation,
  ContextConsent,
  Facts,
  Grant,
  Mandate,
  Override,
  Refusal,
  Relation,
  RetentionDuty,
} from '../../consent/facts';
import type { Policy } from '../../consent/policy';
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

  test('whom a refusal holds back as well is related first, and then let through', () => {
    const facts = { grants: [grantOf('grant-1', 'STRENGTHS')], refusals: [refusalOf('refusal-1', 'STRENGTHS')] };
    expect(waysOf(explained(asking(coach, 'STRENGTHS'), facts))).toEqual([
      'ADD_RELATION + ADD_EXCEPTION',
      'ADD_RELATION + WITHDRAW_REFUSAL',
    ]);
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

  test.each(['-', 'M', 'C'] as const)('a cell that never opens (%s) is no reason to be related', (cell) => {
    const closed: Policy = { ...CURRENT_POLICY, cell: () => cell };
    const { turning } = explain(asking(coach, 'STRENGTHS'), NO_FACTS, NOW, closed);
    expect(turning).toEqual({ kind: 'IMPOSSIBLE', because: 'CEILING' });
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

describe('what opened besides grants', () => {
  const UNTIL_TOMORROW = { ...LIVE, until: at(24) };
  const acting: Actor = { ...mother, actingFor: PERSON };
  const representing = relationOf(mother, 'REPRESENTATIVE', 'LEGAL_REPRESENTATIVE');
  const mandate: Mandate = {
    id: 'mandate-1',
    ...UNTIL_TOMORROW,
    person: PERSON,
    holder: 'relative-mother',
    kind: 'PARENT',
    mode: 'IN_PLACE_OF',
    jurisdiction: 'BE',
    categories: ['GOALS'],
    moments: [],
  };
  const override: Override = {
    id: 'override-1',
    ...UNTIL_TOMORROW,
    person: PERSON,
    ground: 'CONFLICT_OF_DUTIES',
    danger: 'ACUTE',
    recipient: { kind: 'PERSON', ref: 'relative-mother' },
    categories: ['DIAGNOSIS'],
  };

  test('a mandate in place of the person: end it, or end the relation it is held in', () => {
    const explanation = explained(asking(acting, 'GOALS'), { relations: [representing], mandates: [mandate] });
    expect(explanation.decision.layer).toBe('OWN');
    expect(explanation.deciding).toEqual([{ kind: 'MANDATE', id: 'mandate-1' }]);
    expect(waysOf(explanation)).toEqual(['END_MANDATE', 'END_RELATION']);
  });

  test('a mandate beside the person: also refused, as any grant', () => {
    const beside: Mandate = { ...mandate, mode: 'BESIDE' };
    const explanation = explained(asking(acting, 'GOALS'), { relations: [representing], mandates: [beside] });
    expect(explanation.decision.layer).toBe('GRANT');
    expect(explanation.deciding).toEqual([{ kind: 'MANDATE', id: 'mandate-1' }]);
    expect(waysOf(explanation)).toEqual(['ADD_REFUSAL', 'END_MANDATE', 'END_RELATION']);
  });

  test('an override: end it, and of a natural person the relation will do', () => {
    const explanation = explained(asking(mother, 'DIAGNOSIS'), { relations: [related], overrides: [override] });
    expect(explanation.decision.layer).toBe('OVERRIDE');
    expect(explanation.deciding).toEqual([{ kind: 'OVERRIDE', id: 'override-1' }]);
    expect(waysOf(explanation)).toEqual(['END_OVERRIDE', 'END_RELATION']);

    const toLead: Override = { ...override, recipient: { kind: 'PROFESSIONAL', ref: 'pro-lead' } };
    expect(waysOf(explained(asking(lead, 'DIAGNOSIS'), { relations: [leading], overrides: [toLead] }))).toEqual(['END_OVERRIDE']);
  });

  test('a card: end the activation; each of two openings has to end', () => {
    const crisis: Actor = { kind: 'PROFESSIONAL', id: 'pro-crisis', organisation: 'org-crisis', profession: 'CRISIS_SERVICE' };
    const activation: CardActivation = {
      id: 'activation-1',
      ...UNTIL_TOMORROW,
      person: PERSON,
      recipients: [{ kind: 'ORGANISATION', ref: 'org-crisis' }],
      categories: ['DIAGNOSIS'],
    };
    const request = asking(crisis, 'DIAGNOSIS', { purpose: 'EMERGENCY' });
    const explanation = explained(request, { activations: [activation] });
    expect(explanation.deciding).toEqual([{ kind: 'ACTIVATION', id: 'activation-1' }]);
    expect(onlyEdit(explanation)).toEqual({ kind: 'END_ACTIVATION', activation: 'activation-1' });

    const toCrisis: Override = { ...override, recipient: { kind: 'PROFESSIONAL', ref: 'pro-crisis' } };
    const both = explained(request, { activations: [activation], overrides: [toCrisis] });
    expect(waysOf(both)).toEqual(['END_OVERRIDE + END_ACTIVATION']);
  });
});

describe('the yes of those a record is about (C-18)', () => {
  const record = { heldBy: 'org-else', author: 'pro-else', parties: ['relative-mother', 'relative-sister'] };
  const request = asking(lead, 'FUNCTIONAL_ASSESSMENT_CONTEXT', { record });
  const facts = { relations: [leading], grants: [grantOf('grant-1', 'FUNCTIONAL_ASSESSMENT_CONTEXT')] };
  const yesOf = (contextPerson: string, change: Partial<ContextConsent> = {}): ContextConsent => ({
    id: `yes-${contextPerson}`,
    ...LIVE,
    person: PERSON,
    contextPerson,
    categories: ['FUNCTIONAL_ASSESSMENT_CONTEXT'],
    ...change,
  });

  test('is what is missing, of each of them', () => {
    const { turning } = explained(request, facts);
    expect(turning).toMatchObject({
      kind: 'EDITS',
      alternatives: [
        [
          { kind: 'ADD_CONTEXT_CONSENT', consent: { contextPerson: 'relative-mother' } },
          { kind: 'ADD_CONTEXT_CONSENT', consent: { contextPerson: 'relative-sister' } },
        ],
      ],
    });
  });

  test('is asked only of those who have not given it', () => {
    const { turning } = explained(request, { ...facts, contextConsents: [yesOf('relative-mother')] });
    expect(turning).toEqual({
      kind: 'EDITS',
      alternatives: [
        [
          {
            kind: 'ADD_CONTEXT_CONSENT',
            consent: {
              ...{ id: 'proposed-1', from: NOW, until: null, recordedAt: NOW, withdrawnAt: null, person: PERSON },
              ...{ contextPerson: 'relative-sister', categories: ['FUNCTIONAL_ASSESSMENT_CONTEXT'] },
            },
          },
        ],
      ],
    });
  });

  test.each<[string, Partial<ContextConsent>]>([
    ['has been taken back', { withdrawnAt: NOW }],
    ['is about another person', { person: 'person-eline' }],
    ['is to something else', { categories: ['STRENGTHS'] }],
  ])('is still missing when it %s', (_, change) => {
    const contextConsents = [yesOf('relative-mother', change), yesOf('relative-sister')];
    expect(onlyEdit(explained(request, { ...facts, contextConsents }))).toMatchObject({
      consent: { contextPerson: 'relative-mother' },
    });
  });

  test('is nothing to ask for where nothing about them is shared, nor where somebody writes', () => {
    const other = explained(asking(lead, 'CHILDREN', { record }), { relations: [leading] });
    expect(waysOf(other)).toEqual(['ADD_GRANT']);
    const without = explained(request, { relations: [leading], contextConsents: [yesOf('relative-mother')] });
    expect(waysOf(without)).toEqual(['ADD_GRANT + ADD_CONTEXT_CONSENT']);
    const whole = explained({ ...request, record: undefined } as Request, { relations: [leading] });
    expect(waysOf(whole)).toEqual(['ADD_GRANT']);
  });
});

describe('what is proposed', () => {
  const FROM_NOW = { from: NOW, until: null, recordedAt: NOW, withdrawnAt: null };
  const record = { heldBy: 'org-else', author: 'pro-else', parties: [] };

  test.each<[Actor['kind'], Actor, Request['purpose'], Request['action'], unknown]>([
    ['PROFESSIONAL', coach, 'COORDINATION', 'READ', { kind: 'PROFESSIONAL', ref: 'pro-coach' }],
    ['PERSON', mother, 'COORDINATION', 'READ', { kind: 'PERSON', ref: 'relative-mother' }],
  ])('to a %s is to that one alone, from now, of the one record holder asked about', (_, actor, purpose, action, grantee) => {
    const relation = actor === coach ? coaching : related;
    const request = asking(actor, 'STRENGTHS', { purpose, action });
    const scope = { person: PERSON, grantee, categories: ['STRENGTHS'], bundles: [], purposes: [purpose], actions: [action] };
    for (const [change, heldBy] of [
      [{}, null],
      [{ record }, 'org-else'],
    ] as const) {
      expect(onlyEdit(explained({ ...request, ...change }, { relations: [relation] }))).toMatchObject({
        kind: 'ADD_GRANT',
        grant: { id: 'proposed-1', ...FROM_NOW, ...scope, heldBy, exceptTo: null },
      });
    }
  });

  test('to take back from a system is a refusal to its organisation', () => {
    const system: Actor = { kind: 'SERVICE', id: 'system-1', organisation: 'org-work' };
    const others = { relations: [coaching], grants: [grantOf('grant-1', 'STRENGTHS')] };
    const { turning } = explained(asking(system, 'STRENGTHS', { action: 'CONTRIBUTE', record }), others);
    const edits = turning.kind === 'EDITS' ? turning.alternatives.flat() : [];
    expect(edits).toContainEqual({
      kind: 'ADD_REFUSAL',
      refusal: {
        ...{ id: 'proposed-1', ...FROM_NOW, person: PERSON, grantee: { kind: 'ORGANISATION', ref: 'org-work' } },
        ...{ categories: ['STRENGTHS'], bundles: [], heldBy: 'org-else', purposes: ['COORDINATION'], actions: ['CONTRIBUTE'] },
        everything: false,
      },
    });
  });

  test('as an exception speaks of what the refusal held back, and names it', () => {
    const held: Refusal = { ...refusalOf('refusal-1', 'STRENGTHS'), heldBy: 'org-else' };
    const facts = { relations: [coaching], grants: [grantOf('grant-1', 'STRENGTHS')], refusals: [held] };
    const exceptionIn = (explanation: Explanation): FactEdit | undefined =>
      explanation.turning.kind === 'EDITS'
        ? explanation.turning.alternatives.flat().find(({ kind }) => kind === 'ADD_EXCEPTION')
        : undefined;
    const byHolder = exceptionIn(explained(asking(coach, 'STRENGTHS', { record }), facts));
    expect(byHolder).toMatchObject({ refusal: 'refusal-1', grant: { heldBy: 'org-else', exceptTo: 'refusal-1' } });
    const ofAll = { ...facts, refusals: [refusalOf('refusal-0', 'WISHES'), refusalOf('refusal-1', 'STRENGTHS')] };
    expect(exceptionIn(explained(asking(coach, 'STRENGTHS', { record }), ofAll))).toMatchObject({ grant: { heldBy: 'org-else' } });
    expect(exceptionIn(explained(asking(coach, 'STRENGTHS'), ofAll))).toMatchObject({ grant: { heldBy: null } });
  });

  test.each<[ProfessionalActor['profession'], Request['purpose'], Category, readonly (readonly [RelationKind, Role])[]]>([
    ['GENERAL_PRACTITIONER', 'CARE', 'NAME', [
      ['FIRST_LINE', 'GENERAL_PRACTITIONER'],
      ['GROUP_PROFESSIONAL', 'CIRCLE_PROFESSIONAL'],
    ]],
    ['FIRST_LINE_PSYCHOLOGIST', 'CARE', 'SESSION_COUNTER', [['FIRST_LINE', 'FIRST_LINE_PSYCHOLOGIST']]],
    ['MENTAL_HEALTH_PROFESSIONAL', 'CARE', 'MEDICATION', [['CARE_LEAD', 'MH_LEAD'], ['CARE_TEAM', 'MH_TEAM']]],
    ['JOB_COACH', 'COORDINATION', 'WORK_WISHES', [
      ['COACHING', 'JOB_COACH'],
      ['GROUP_PROFESSIONAL', 'CIRCLE_PROFESSIONAL'],
    ]],
    ['EMPLOYER', 'EMPLOYMENT_SUPPORT', 'NAME', [['EMPLOYMENT', 'EMPLOYER']]],
    ['TRAINING_PROVIDER', 'EMPLOYMENT_SUPPORT', 'NAME', [['TRAINING', 'TRAINING_PROVIDER']]],
    ['MUNICIPAL_WORKER', 'COORDINATION', 'NAME', [
      ['MUNICIPAL_CASE', 'MUNI_INCOME'],
      ['MUNICIPAL_CASE', 'MUNI_HOUSING'],
      ['MUNICIPAL_CASE', 'MUNI_NEIGHBOURHOOD'],
      ['MUNICIPAL_CASE', 'MUNI_OUTREACH'],
      ['GROUP_PROFESSIONAL', 'CIRCLE_PROFESSIONAL'],
    ]],
    ['ADVISING_DOCTOR', 'ENTITLEMENT', 'PROGRESSIVE_WORK', [['INSURER_FILE', 'ADVISING_DOCTOR']]],
    ['BILLING_OFFICER', 'BILLING', 'SESSION_COUNTER', [['BILLING_FILE', 'BILLING']]],
  ])('as a relation is one that a %s can have (%s)', (profession, purpose, category, relations) => {
    const actor: Actor = { kind: 'PROFESSIONAL', id: 'pro-1', organisation: 'org-1', profession };
    const named: Grant = { ...grantOf('grant-1', category), grantee: { kind: 'PROFESSIONAL', ref: 'pro-1' } };
    const { turning } = explained(asking(actor, category, { purpose }), { grants: [named] });
    const proposed = turning.kind === 'EDITS' ? turning.alternatives.flat() : [];
    const nobody = { team: null, member: null, person: PERSON };
    expect(proposed).toEqual(
      relations.map(([kind, role]) => ({
        kind: 'ADD_RELATION',
        relation: { id: 'proposed-1', ...FROM_NOW, ...nobody, kind, role, organisation: 'org-1', professional: 'pro-1' },
      })),
    );
  });

  test('as a relation of a system is one that professionals have, never one of the circle’s own people', () => {
    const system: Actor = { kind: 'SERVICE', id: 'system-1', organisation: 'org-work' };
    const { turning } = explained(asking(system, 'STRENGTHS', { action: 'CONTRIBUTE', record }), {
      grants: [{ ...grantOf('grant-1', 'STRENGTHS'), grantee: { kind: 'ORGANISATION', ref: 'org-work' } }],
    });
    const edits = turning.kind === 'EDITS' ? turning.alternatives.flat() : [];
    const roles = edits.flatMap((edit) => (edit.kind === 'ADD_RELATION' ? [edit.relation.role] : []));
    expect(roles).toContain('JOB_COACH');
    expect(roles).not.toContain('LEGAL_REPRESENTATIVE');
    expect(roles).not.toContain('TRUSTED_PERSON');
    expect(roles).not.toContain('RELATIVE');
  });

  test('as a relation of a natural person is one in which they are a member themselves', () => {
    const named: Grant = { ...grantOf('grant-1', 'GOALS'), grantee: { kind: 'PERSON', ref: 'relative-mother' } };
    const { turning } = explained(asking(mother, 'GOALS'), { grants: [named] });
    const proposed = turning.kind === 'EDITS' ? turning.alternatives.flat() : [];
    expect(proposed).toEqual(
      ([
        ['REPRESENTATIVE', 'LEGAL_REPRESENTATIVE'],
        ['TRUSTED_PERSON', 'TRUSTED_PERSON'],
        ['GROUP_RELATIVE', 'RELATIVE'],
        ['GROUP_EXPERT_BY_EXPERIENCE', 'PEER_WORKER'],
      ] as const).map(([kind, role]) => ({
        kind: 'ADD_RELATION',
        relation: {
          ...{ id: 'proposed-1', ...FROM_NOW, person: PERSON, kind, role },
          ...{ organisation: null, professional: null, team: null, member: 'relative-mother' },
        },
      })),
    );
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
