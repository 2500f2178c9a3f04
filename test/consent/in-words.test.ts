import fc from 'fast-check';
import type { Actor } from '../../consent/actor';
import type { Request } from '../../consent/decide';
import { MOST_EDITS, explain } from '../../consent/explain';
import type { DecidingFact, Explanation, FactEdit, Impossibility } from '../../consent/explain';
import { NO_FACTS } from '../../consent/facts';
import type { CardActivation, ContextConsent, Facts, Grant, Grantee, Mandate, Override } from '../../consent/facts';
import type { Refusal, Relation, RetentionDuty, Silence } from '../../consent/facts';
import { WORDS, categoriesInWords, explainInWords, granteeInWords, groundInWords } from '../../consent/in-words';
import type { ExplanationInWords, Names, Telling } from '../../consent/in-words';
import { TEXT_LANGUAGES } from '../../consent/language';
import type { TextLanguage } from '../../consent/language';
import { CURRENT_POLICY } from '../../consent/visibility';
import { LAYERS, OUTCOMES, RELATION_KINDS } from '../../consent/vocabulary';
import type { Category, RelationKind, Role } from '../../consent/vocabulary';
import { READERS } from '../../consent/words';
import { timesFor } from '../support/proof';
import EXPECTED from './in-words.sentences.json';
import { foreignWords } from './language-marks';
import { NOW, worlds } from './worlds';

const PERSON = 'person-thomas';
const day = (date: string): Date => new Date(`${date}T10:00:00.000Z`);
const said = (on: string) => ({ recordedAt: day(on), from: day(on), until: null, withdrawnAt: null });

const lead: Actor = {
  kind: 'PROFESSIONAL',
  id: 'pro-lead',
  organisation: 'org-care',
  profession: 'MENTAL_HEALTH_PROFESSIONAL',
};
const coach: Actor = { kind: 'PROFESSIONAL', id: 'pro-coach', organisation: 'org-work', profession: 'JOB_COACH' };
const worker: Actor = { kind: 'PROFESSIONAL', id: 'pro-desk', organisation: 'org-town', profession: 'MUNICIPAL_WORKER' };
const thomas: Actor = { kind: 'PERSON', id: PERSON };
const mother: Actor = { kind: 'PERSON', id: 'relative-mother', actingFor: PERSON };
const crisis: Actor = { kind: 'PROFESSIONAL', id: 'pro-crisis', organisation: 'org-crisis', profession: 'CRISIS_SERVICE' };

function relationOf(actor: Actor, kind: RelationKind, role: Role): Relation {
  return {
    id: `relation-${role}`,
    ...said('2025-09-01'),
    person: PERSON,
    kind,
    role,
    organisation: 'organisation' in actor ? actor.organisation : null,
    professional: actor.kind === 'PROFESSIONAL' ? actor.id : null,
    team: null,
    member: actor.kind === 'PERSON' ? actor.id : null,
  };
}

const coaching = relationOf(coach, 'COACHING', 'JOB_COACH');
const deskCase = relationOf(worker, 'MUNICIPAL_CASE', 'MUNI_INCOME');

const scopeOf = (on: string, categories: readonly Category[]): Omit<Grant, 'id' | 'exceptTo'> => ({
  ...said(on),
  person: PERSON,
  grantee: { kind: 'EVERYONE' },
  categories,
  bundles: [],
  heldBy: null,
  purposes: [],
  actions: ['READ'],
});
const grant = (on: string, categories: readonly Category[], change: Partial<Grant> = {}): Grant => {
  return { id: `grant-${on}`, ...scopeOf(on, categories), exceptTo: null, ...change };
};
const refusal = (on: string, categories: readonly Category[], change: Partial<Refusal> = {}): Refusal => {
  return { id: `refusal-${on}`, ...scopeOf(on, categories), everything: false, ...change };
};
const toCoach: Grantee = { kind: 'PROFESSIONAL', ref: 'pro-coach' };

const asking = (actor: Actor, category: Category, change: Partial<Request> = {}): Request => ({
  actor,
  purpose: 'COORDINATION',
  action: 'READ',
  person: PERSON,
  category,
  ...change,
});

const NAMES: Readonly<Record<string, string>> = {
  'pro-lead': 'Lien Claes',
  'pro-coach': 'An Peeters',
  'org-care': 'Centrum De Brug',
  'org-work': 'Werkwijzer',
  'org-crisis': 'Crisisteam Meander',
  'relative-mother': 'Rita Maes',
};
const named: Names = ({ ref }) => NAMES[ref] ?? null;
const unnamed: Names = () => null;

interface Situation {
  readonly request: Request;
  readonly facts: Facts;
}

const situation = (request: Request, known: Partial<Facts> = {}): Situation => ({
  request,
  facts: { ...NO_FACTS, ...known },
});

function told({ request, facts }: Situation, telling: Partial<Telling> = {}): ExplanationInWords {
  const explanation = explain(request, facts, NOW, CURRENT_POLICY);
  return explainInWords(explanation, { request, facts }, { names: named, reader: 'PERSON', language: 'nl', ...telling });
}

const everySentence = ({ decision, ground, restsOn, turning }: ExplanationInWords): readonly string[] => {
  return [decision, ground, ...restsOn, ...turning];
};

const duty: RetentionDuty = {
  id: 'duty-1',
  ...said('2026-06-30'),
  person: PERSON,
  organisation: 'org-care',
  custodian: 'pro-lead',
  categories: ['SESSION_NOTES'],
};
const representing = relationOf(mother, 'REPRESENTATIVE', 'LEGAL_REPRESENTATIVE');
const mandate: Mandate = {
  id: 'mandate-1',
  ...said('2026-02-01'),
  until: day('2027-02-01'),
  person: PERSON,
  holder: 'relative-mother',
  kind: 'PARENT',
  mode: 'IN_PLACE_OF',
  jurisdiction: 'BE',
  categories: ['RECOVERY_PLAN', 'APPOINTMENTS'],
  moments: [],
};
const override: Override = {
  id: 'override-1',
  ...said('2026-11-22'),
  until: new Date('2026-11-23T13:05:00.000Z'),
  person: PERSON,
  ground: 'CONFLICT_OF_DUTIES',
  danger: 'SERIOUS',
  recipient: { kind: 'PROFESSIONAL', ref: 'pro-lead' },
  categories: ['MEDICATION', 'SUICIDALITY'],
};
const activation: CardActivation = {
  id: 'activation-1',
  ...said('2026-11-22'),
  until: new Date('2026-11-22T18:00:00.000Z'),
  person: PERSON,
  recipients: [{ kind: 'ORGANISATION', ref: 'org-crisis' }, { kind: 'PROFESSIONAL', ref: 'pro-lead' }],
  categories: ['CRISIS_CARD', 'MEDICATION'],
};
const leading = relationOf(lead, 'CARE_LEAD', 'MH_LEAD');
const notes = { heldBy: 'org-care', author: 'pro-lead', parties: [] };

/** What a person or a steward comes to ask most often. */
const TYPICAL: Readonly<Record<string, Situation>> = {
  'nothing was granted': situation(asking(coach, 'DIAGNOSIS'), { relations: [coaching] }),
  'a grant to one coach, for a purpose, a holder and a time': situation(asking(coach, 'STRENGTHS'), {
    relations: [coaching],
    grants: [
      grant('2026-03-03', ['STRENGTHS', 'WORK_WISHES'], {
        ...{ grantee: toCoach, purposes: ['COORDINATION'], heldBy: 'org-care', until: new Date('2027-05-31T22:00:00Z') },
      }),
    ],
  }),
  'a refusal over a grant': situation(asking(coach, 'STRENGTHS'), {
    relations: [coaching],
    grants: [grant('2026-03-03', ['STRENGTHS'])],
    refusals: [refusal('2026-05-01', ['STRENGTHS', 'WISHES'], { actions: ['READ', 'CONTRIBUTE'] })],
  }),
  'two refusals': situation(asking(coach, 'STRENGTHS'), {
    relations: [coaching],
    grants: [grant('2026-03-03', ['STRENGTHS'])],
    refusals: [refusal('2026-04-02', ['STRENGTHS']), refusal('2026-05-01', ['STRENGTHS'])],
  }),
  'an exception to a refusal': situation(asking(coach, 'STRENGTHS'), {
    relations: [coaching],
    grants: [grant('2026-06-01', ['STRENGTHS'], { grantee: toCoach, exceptTo: 'refusal-2026-05-01' })],
    refusals: [refusal('2026-05-01', ['STRENGTHS', 'WISHES'])],
  }),
  'everything is paused': situation(asking(coach, 'STRENGTHS'), {
    relations: [coaching],
    refusals: [refusal('2026-05-01', [], { everything: true, actions: ['READ', 'CONTRIBUTE'] })],
  }),
  'a stranger': situation(asking(coach, 'STRENGTHS')),
  'a desk that never reads it': situation(asking(worker, 'DIAGNOSIS'), { relations: [deskCase] }),
  'a record that must be kept': situation(asking(lead, 'SESSION_NOTES', { record: notes }), { retentions: [duty] }),
  'the person themselves': situation(asking(thomas, 'DIAGNOSIS')),
  'a parent in place of the person': situation(asking(mother, 'RECOVERY_PLAN'), {
    relations: [representing],
    mandates: [mandate],
  }),
  'a parent beside the person': situation(asking(mother, 'RECOVERY_PLAN'), {
    relations: [representing],
    mandates: [{ ...mandate, mode: 'BESIDE' }],
  }),
  'secrecy was lifted': situation(asking(lead, 'MEDICATION', { purpose: 'CARE' }), {
    relations: [leading],
    overrides: [override],
  }),
  'the crisis card is open': situation(asking(crisis, 'MEDICATION', { purpose: 'EMERGENCY' }), {
    activations: [activation],
  }),
};

describe('typical explanations, to the letter', () => {
  const expected: Readonly<Record<string, Readonly<Record<string, unknown>>>> = EXPECTED;

  it('are all those that are written down', () => {
    expect(Object.keys(expected)).toEqual(Object.keys(TYPICAL));
  });

  describe.each(TEXT_LANGUAGES)('in %s', (language) => {
    it.each(Object.entries(TYPICAL))('%s', (name, asked) => {
      expect(told(asked, { language })).toEqual(expected[name]?.[language]);
    });
  });

  it('speak of the person, and not to them, when a steward reads', () => {
    for (const [name, asked] of Object.entries(TYPICAL)) {
      const toSteward = everySentence(told(asked, { reader: 'STEWARD' })).join(' ');
      expect([name, toSteward]).toEqual([name, expect.not.stringMatching(/\b(u|uw)\b/i)]);
    }
    const { restsOn, turning } = told(TYPICAL['a refusal over a grant']!, { reader: 'STEWARD' });
    expect(restsOn[0]).toMatch(/^Op 1 mei 2026 zei de persoon nee: niemand met wie de persoon te maken heeft /);
    expect(turning).toContain('Als de persoon de weigering van 1 mei 2026 terugneemt, dan mag An Peeters “Krachten” lezen.');
  });
});

describe('whatever was decided', () => {
  const ID = /\b(person|relative|org|pro|team|grant|refusal|relation|retention|duty|roster|system|steward|proposed)-\w/;
  /** Names of instruments and offices; all other words in capitals are codes of ours. */
  const NAMES_IN_CAPITALS = /\b(WRAP|ROM|ROC|OCMW|CPAS)\b|ÖSHZ/g;
  const UNFILLED = /undefined|null|NaN|Invalid|\$|[{}[\]<>]|\(\)|“”|„“|« »/;

  /** Where two words must have become one. */
  const UNJOINED: Readonly<Record<TextLanguage, RegExp>> = {
    nl: /(?!)/,
    // "à le dire", "de le signaler": there "le" is no article.
    fr: /(^|\s)((à|de) les? (?!dire\b|signaler\b)|(que|de|ne|le|la) [aeiouéêè]|si ils? )/i,
    de: /\b(in dem|zu der|zu dem|von dem|an dem|bei dem) (Netz|Person|Gruppe)/,
    en: /\ba [aeio]/i,
  };

  function fault(sentence: string, language: TextLanguage): string | null {
    if (!/^[\p{Lu}\d“„«].*\.$/su.test(sentence)) return 'is no sentence';
    if (ID.test(sentence)) return 'names an id';
    if (/\p{Lu}{2}/u.test(sentence.replace(NAMES_IN_CAPITALS, ''))) return 'has a code in it';
    if (UNFILLED.test(sentence) || / {2}| [.,)]|,,|\.\./.test(sentence)) return 'has a gap';
    if (sentence.split('(').length !== sentence.split(')').length) return 'has an open bracket';
    if (UNJOINED[language].test(sentence)) return 'has two words for one';
    if (foreignWords(sentence, language).length > 0) return 'speaks another language';
    return null;
  }

  it('is said whole, in one language, without ids or codes, to person and steward', () => {
    const seen: Seen = { layers: new Set(), facts: new Set(), edits: new Set(), barred: new Set() };
    fc.assert(
      fc.property(worlds, ({ facts, policy, requests }) => {
        for (const request of requests) {
          const explanation = explain(request, facts, NOW, policy);
          note(explanation, seen);
          for (const language of TEXT_LANGUAGES) {
            for (const reader of READERS) {
              const inWords = explainInWords(explanation, { request, facts }, { names: unnamed, reader, language });
              const faulty = everySentence(inWords).filter((sentence) => fault(sentence, language) !== null);
              if (faulty.length > 0) expect(faulty.map((each) => [each, fault(each, language)])).toEqual([]);
              if (inWords.turning.length === 0) throw new Error('nothing is said about what would turn it');
              const isCited = explanation.decision.decidedBy.length > 0;
              if (inWords.restsOn.length > 0 !== isCited) throw new Error('the facts that decided are not told');
            }
          }
        }
      }),
      { numRuns: timesFor(200, 2_000), seed: 20261126 },
    );
    expect([...seen.facts]).toEqual(expect.arrayContaining(['GRANT', 'REFUSAL', 'RELATION', 'RETENTION']));
    expect([...seen.edits]).toEqual(expect.arrayContaining([
      ...['ADD_EXCEPTION', 'ADD_GRANT', 'ADD_REFUSAL', 'ADD_RELATION', 'END_RELATION', 'END_RETENTION'],
      ...['WITHDRAW_GRANT', 'WITHDRAW_REFUSAL'],
    ]));
    expect([...seen.barred].sort()).toEqual(['CEILING', 'NOT_BY_CONSENT', 'OWN_DATA', 'VALIDITY', 'WRITTEN_BY_PERSON']);
    expect([...seen.layers]).toEqual(expect.arrayContaining([
      ...['DENY CEILING', 'DENY DEFAULT', 'DENY OWN', 'DENY REFUSAL', 'DENY RELATION', 'DENY VALIDITY'],
      ...['PERMIT GRANT', 'PERMIT OWN', 'PERMIT OWN_RECORD'],
    ]));
  });

  interface Seen {
    readonly layers: Set<string>;
    readonly facts: Set<DecidingFact['kind']>;
    readonly edits: Set<FactEdit['kind']>;
    readonly barred: Set<Impossibility>;
  }

  function note({ decision, deciding, turning }: Explanation, seen: Seen): void {
    seen.layers.add(`${decision.outcome} ${decision.layer}`);
    deciding.forEach(({ kind }) => seen.facts.add(kind));
    if (turning.kind === 'IMPOSSIBLE') seen.barred.add(turning.because);
    if (turning.kind === 'EDITS') turning.alternatives.flat().forEach(({ kind }) => seen.edits.add(kind));
  }

  it('is said as well of what opens besides a grant, with names and without', () => {
    for (const asked of Object.values(TYPICAL)) {
      for (const language of TEXT_LANGUAGES) {
        for (const reader of READERS) {
          const sentences = everySentence(told(asked, { names: unnamed, reader, language }));
          expect(sentences.flatMap((each) => (fault(each, language) === null ? [] : [[each, fault(each, language)]]))).toEqual([]);
        }
      }
    }
  });

  it('says that whoever asked does not notice it, where the person wants it so', () => {
    const silence: Silence = {
      ...{ id: 'silence-1', ...said('2026-02-01'), person: PERSON, categories: ['STRENGTHS'] },
      grantee: toCoach,
    };
    const known = { relations: [coaching], refusals: [refusal('2026-05-01', ['STRENGTHS'])] };
    const loud = told(situation(asking(coach, 'STRENGTHS'), known));
    const silent = told(situation(asking(coach, 'STRENGTHS'), { ...known, silences: [silence] }));
    expect(silent).toEqual({ ...loud, ground: `${loud.ground} Wie het vroeg, merkt niet dat dit dicht is.` });
    const granted = { relations: [coaching], silences: [silence], grants: [grant('2026-05-01', ['STRENGTHS'])] };
    expect(told(situation(asking(coach, 'STRENGTHS'), granted)).ground).toBe('U gaf toestemming.');
  });

  it('says whose yes is missing of those whom a record is about (C-18)', () => {
    const record = { heldBy: 'org-other', author: 'pro-other', parties: ['relative-mother'] };
    const known = { relations: [leading], grants: [grant('2026-03-03', ['FUNCTIONAL_ASSESSMENT_CONTEXT'])] };
    const asked = situation(asking(lead, 'FUNCTIONAL_ASSESSMENT_CONTEXT', { record }), known);
    const ways = TEXT_LANGUAGES.map((language) => told(asked, { language }).turning[0]?.split(',')[0]);
    expect(ways).toEqual([
      ...['Als Rita Maes ook toestemt', 'Si Rita Maes donne aussi son accord', 'Wenn Rita Maes auch zustimmt'],
      'If Rita Maes agrees as well',
    ]);
    const yes: ContextConsent = {
      ...{ id: 'yes-1', ...said('2026-03-04'), person: PERSON, contextPerson: 'relative-mother' },
      categories: ['FUNCTIONAL_ASSESSMENT_CONTEXT'],
    };
    const agreed = situation(asked.request, { ...known, contextConsents: [yes] });
    expect(told(agreed).decision).toBe('Lien Claes mag “Functioneel bilan: omgeving” lezen.');
  });

  it.each([
    ['“Diagnose” mag.', 'nl', null],
    ['An Peeters mag “Diagnose” lezen', 'nl', 'is no sentence'],
    ['Op grant-1 mag het.', 'nl', 'names an id'],
    ['Als COORDINATION.', 'nl', 'has a code in it'],
    ['U mag undefined lezen.', 'nl', 'has a gap'],
    ['U mag  lezen.', 'nl', 'has a gap'],
    ['U mag dit (doel: zorg.', 'nl', 'has an open bracket'],
    ['Vous faites une exception à le refus.', 'fr', 'has two words for one'],
    ['Si vous acceptez que Anna puisse lire.', 'fr', 'has two words for one'],
    ['If a asker may read.', 'en', 'has two words for one'],
    ['Vous pouvez lire the diagnosis.', 'fr', 'speaks another language'],
  ] as const)('the faults are found: %s', (sentence, language, expected) => {
    expect(fault(sentence, language)).toBe(expected);
  });

  it('says that it takes more steps than anybody would follow, and not which', () => {
    const refusals = ['01', '02', '03', '04'].map((month) => refusal(`2026-${month}-01`, ['STRENGTHS']));
    const asked = situation(asking(coach, 'STRENGTHS'), { relations: [coaching], refusals });
    expect(told(asked).turning).toEqual([`Om dit te veranderen zijn meer dan ${MOST_EDITS} stappen nodig.`]);
    expect(told(asked).restsOn).toHaveLength(4);
  });

  it('does not pass over a fact that it was not given', () => {
    const { request, facts } = TYPICAL['a refusal over a grant']!;
    const explanation = explain(request, facts, NOW, CURRENT_POLICY);
    const telling: Telling = { names: named, reader: 'PERSON', language: 'nl' };
    expect(() => explainInWords(explanation, { request, facts: NO_FACTS }, telling)).toThrow(RangeError);
  });
});

describe('why a decision fell, on every layer', () => {
  const grounds = OUTCOMES.flatMap((outcome) => LAYERS.map((layer) => ({ outcome, layer, decidedBy: [], ownRecords: false })));

  it('is one or two short sentences, in words of its own language', () => {
    for (const language of TEXT_LANGUAGES) {
      for (const ground of grounds) {
        const words = READERS.map((reader) => groundInWords(ground, language, reader));
        for (const text of words) {
          expect(text).toMatch(/^\p{Lu}[^{}$_]{5,90}\.$/u);
          expect(foreignWords(text, language)).toEqual([]);
        }
      }
    }
  });

  it('is said in no two languages alike, and permits never as denials', () => {
    for (const reader of READERS) {
      for (const ground of grounds) {
        const texts = TEXT_LANGUAGES.map((language) => groundInWords(ground, language, reader));
        expect([ground, new Set(texts).size]).toEqual([ground, TEXT_LANGUAGES.length]);
      }
      for (const language of TEXT_LANGUAGES) {
        const { grounds: byOutcome } = WORDS[language].sentences[reader];
        const permitted = Object.values(byOutcome.PERMIT);
        expect(Object.values(byOutcome.DENY).filter((text) => permitted.includes(text))).toEqual([]);
      }
    }
  });

  it('adds that own records stayed open to what was denied, and to nothing else', () => {
    for (const language of TEXT_LANGUAGES) {
      const besides = WORDS[language].sentences.STEWARD.ownBesides;
      const ground = (outcome: 'PERMIT' | 'DENY', ownRecords: boolean): string =>
        groundInWords({ outcome, layer: 'REFUSAL', decidedBy: ['refusal-1'], ownRecords }, language);
      expect(ground('DENY', true)).toBe(`${ground('DENY', false)} ${besides}`);
      expect(ground('PERMIT', true)).toBe(ground('PERMIT', false));
    }
  });

  it('speaks of the person unless it is said that they read it themselves', () => {
    const granted = { outcome: 'PERMIT', layer: 'GRANT', decidedBy: ['grant-1'], ownRecords: false } as const;
    expect(groundInWords(granted, 'nl')).toBe('De persoon gaf toestemming.');
    expect(groundInWords(granted, 'nl', 'PERSON')).toBe('U gaf toestemming.');
  });

  it('tells the person themselves apart from whoever acts in their place', () => {
    const own = { outcome: 'PERMIT', layer: 'OWN', ownRecords: false } as const;
    expect(groundInWords({ ...own, decidedBy: [] }, 'nl')).toBe('Het gaat over de vrager zelf.');
    expect(groundInWords({ ...own, decidedBy: ['mandate-1'] }, 'nl')).toBe('Handelt in de plaats van de persoon.');
    const denied = { ...own, outcome: 'DENY' } as const;
    expect(groundInWords({ ...denied, decidedBy: [] }, 'nl')).toBe('Dit is het dossier van een ander om in te schrijven.');
  });
});

describe('the closed lists in words', () => {
  const lists = Object.keys(WORDS.nl.vocabulary) as (keyof typeof WORDS.nl.vocabulary)[];

  it.each(lists)('%s: each word has its own in every language, and none is left in another', (list) => {
    for (const language of TEXT_LANGUAGES) {
      const words = Object.values(WORDS[language].vocabulary[list]);
      expect([language, words.filter((word, index) => words.indexOf(word) !== index)]).toEqual([language, []]);
      expect(words.filter((word) => foreignWords(word, language).length > 0 || word.length > 70 || word.length < 3)).toEqual([]);
    }
    // Loan words, and words that are Dutch and English alike.
    const same = Object.keys(WORDS.nl.vocabulary[list]).filter((key) => {
      const texts = TEXT_LANGUAGES.map((each) => (WORDS[each].vocabulary[list] as Readonly<Record<string, string>>)[key]);
      return new Set(texts.map((text) => text?.toLowerCase())).size < texts.length;
    });
    expect(same.filter((key) => !['JOB_COACH', 'INSPECTOR', 'PARENT'].includes(key))).toEqual([]);
  });
});

describe('grammar', () => {
  const three: readonly Category[] = ['DIAGNOSIS', 'WISHES', 'HOUSING'];

  it.each([
    ['nl', ['“Diagnose”', '“Diagnose” en “Wensen”', '“Diagnose”, “Wensen” en “Wonen”']],
    ['fr', ['« Diagnostic »', '« Diagnostic » et « Souhaits »', '« Diagnostic », « Souhaits » et « Logement »']],
    ['de', ['„Diagnose“', '„Diagnose“ und „Wünsche“', '„Diagnose“, „Wünsche“ und „Wohnen“']],
    ['en', ['“Diagnosis”', '“Diagnosis” and “Wishes”', '“Diagnosis”, “Wishes” and “Housing”']],
  ] as const)('one, two and three categories in %s', (language, expected) => {
    const lists = [1, 2, 3].map((count) => categoriesInWords(three.slice(0, count), language).replace(/\u00a0/g, ' '));
    expect(lists).toEqual(expected);
  });

  const many: readonly Category[] = ['GOALS', 'WISHES', 'HOUSING', 'EDUCATION', 'OWN_WORDS', 'STRENGTHS'];
  const withMany = (count: number): string => {
    const categories = many.slice(many.length - count);
    const facts = { relations: [coaching], grants: [grant('2026-03-03', categories, { grantee: toCoach })] };
    return told(situation(asking(coach, 'STRENGTHS'), facts)).restsOn.join();
  };

  it('names four categories, and of more than four three, the one asked about first', () => {
    expect(withMany(4)).toMatch(/mag “Krachten”, “Wonen”, “Scholing” en “In mijn eigen woorden” lezen\.$/);
    expect(withMany(5)).toMatch(/mag “Krachten”, “Wensen”, “Wonen” en 2 andere soorten gegevens lezen\.$/);
    expect(withMany(6)).toMatch(/mag “Krachten”, “Doelen”, “Wensen” en 3 andere soorten gegevens lezen\.$/);
    expect(TEXT_LANGUAGES.map((language) => WORDS[language].others(1))).toEqual([
      ...['1 andere soort gegevens', '1 autre type de données', '1 andere Art von Daten', '1 other kind of data'],
    ]);
  });

  it('a no to everyone is a yes to nobody, and not a no to some of them', () => {
    const asked = situation(asking(coach, 'STRENGTHS'), {
      relations: [coaching],
      refusals: [refusal('2026-05-01', ['STRENGTHS', 'WISHES'], { actions: ['READ', 'CONTRIBUTE'] })],
    });
    const no = TEXT_LANGUAGES.map((language) => told(asked, { language }).restsOn.join().split(': ')[1]?.replace(/\u00a0/g, ' '));
    expect(no).toEqual([
      'niemand met wie u te maken hebt mag “Krachten” of “Wensen” lezen of aanvullen.',
      'personne autour de vous ne peut lire ou compléter « Forces » ou « Souhaits ».',
      'niemand mit Kontakt zu Ihnen darf „Stärken“ oder „Wünsche“ lesen oder ergänzen.',
      'nobody who has to do with you may read or add to “Strengths” or “Wishes”.',
    ]);
  });

  it.each([
    ['nl', 'Op 1 mei 2026 zei u nee: An Peeters mag niets lezen.'],
    ['fr', 'Le 1er mai 2026, vous avez dit non : An Peeters ne peut rien lire.'],
    ['de', 'Am 1. Mai 2026 haben Sie Nein gesagt: An Peeters darf nichts lesen.'],
    ['en', 'On 1 May 2026 you said no: An Peeters may not read anything.'],
  ] as const)('everything refused to one is no pause, in %s', (language, expected) => {
    const refusals = [refusal('2026-05-01', [], { everything: true, grantee: toCoach })];
    expect(told(situation(asking(coach, 'STRENGTHS'), { relations: [coaching], refusals }), { language }).restsOn).toEqual([expected]);
  });

  it('the verb follows the person, to whom French and German speak otherwise', () => {
    const own = TYPICAL['the person themselves']!;
    expect(told(own, { language: 'fr' }).decision).toMatch(/^Vous pouvez lire /);
    expect(told(own, { language: 'fr', reader: 'STEWARD' }).decision).toMatch(/^La personne peut lire /);
    expect(told(own, { language: 'de' }).decision).toMatch(/^Sie dürfen /);
    expect(told(own, { language: 'de', reader: 'STEWARD' }).decision).toMatch(/^Die Person darf /);
  });

  it('French drops its e before a vowel only', () => {
    const turning = (name: string): string =>
      told(TYPICAL['nothing was granted']!, { language: 'fr', names: () => name }).turning.join();
    expect(turning('An Peeters')).toContain('acceptez qu’An Peeters puisse');
    expect(turning('Lien Claes')).toContain('acceptez que Lien Claes puisse');
  });

  it('a name keeps its small letter, but not where a sentence begins', () => {
    const { decision, turning } = told(TYPICAL['nothing was granted']!, { names: () => 'uw jobcoach' });
    expect(decision).toBe('Uw jobcoach mag “Diagnose” niet lezen.');
    expect(turning.join()).toMatch(/^Als u toestaat dat uw jobcoach /);
  });
});

describe('days', () => {
  const limitsOf = (change: Partial<Grant>): string => {
    const facts = { relations: [coaching], grants: [grant('2026-03-03', ['STRENGTHS'], { grantee: toCoach, ...change })] };
    return told(situation(asking(coach, 'STRENGTHS'), facts)).restsOn.join();
  };

  it('are those of Brussels: a grant at half past midnight is of the new day', () => {
    const recordedAt = new Date('2026-03-02T23:30:00.000Z');
    expect(limitsOf({ recordedAt, from: recordedAt })).toMatch(/^Op 3 maart 2026 /);
    const before = new Date('2026-03-02T22:59:59.999Z');
    expect(limitsOf({ recordedAt: before, from: before })).toMatch(/^Op 2 maart 2026 /);
  });

  it('until midnight ends with the day before; a moment later the day itself is the last', () => {
    expect(limitsOf({ until: new Date('2027-05-31T22:00:00.000Z') })).toMatch(/\(tot en met 31 mei 2027\)\.$/);
    expect(limitsOf({ until: new Date('2027-05-31T22:00:00.001Z') })).toMatch(/\(tot en met 1 juni 2027\)\.$/);
  });

  it('a beginning is told when it is later than the day it was said', () => {
    expect(limitsOf({ from: new Date('2026-03-03T21:00:00.000Z') })).toMatch(/lezen\.$/);
    expect(limitsOf({ from: new Date('2026-03-03T23:30:00.000Z') })).toMatch(/\(vanaf 4 maart 2026\)\.$/);
    expect(limitsOf({ from: new Date('2025-01-01T10:00:00.000Z') })).toMatch(/lezen\.$/);
  });
});

describe('who is meant', () => {
  const nl: Telling = { names: unnamed, reader: 'PERSON', language: 'nl' };

  it('an asker without a name is called by their profession, and nobody else is', () => {
    expect(told(TYPICAL['nothing was granted']!, { names: unnamed }).decision).toBe(
      'Iemand (jobcoach) mag “Diagnose” niet lezen.',
    );
    const others = told(TYPICAL['a record that must be kept']!, { names: ({ ref }) => (ref === 'org-care' ? 'De Brug' : null) });
    expect(others.restsOn.join()).toMatch(/^De Brug moet .*; iemand \(hulpverlener in de geestelijke/);
    const colleague = { ...coaching, professional: 'pro-other' };
    const { deciding, turning, decision } = explain(asking(coach, 'STRENGTHS'), NO_FACTS, NOW, CURRENT_POLICY);
    const asked = { request: asking(coach, 'STRENGTHS'), facts: { ...NO_FACTS, relations: [colleague] } };
    const explanation: Explanation = { decision, turning, deciding: [...deciding, { kind: 'RELATION', id: colleague.id }] };
    expect(explainInWords(explanation, asked, nl).restsOn).toEqual([
      'Iemand van een organisatie staat sinds 1 september 2025 in uw netwerk als jobcoach.',
    ]);
  });

  it('a system is called so, with whose it is', () => {
    const system: Actor = { kind: 'SERVICE', id: 'system-1', organisation: 'org-care' };
    expect(told(situation(asking(system, 'STRENGTHS', { action: 'CONTRIBUTE' }))).decision).toBe(
      'Een computersysteem (Centrum De Brug) mag “Krachten” niet aanvullen.',
    );
  });

  it.each<[Grantee, string]>([
    [{ kind: 'ORGANISATION', ref: 'org-care' }, 'een organisatie'],
    [{ kind: 'TEAM', ref: 'team-mobile' }, 'een team'],
    [{ kind: 'PERSON', ref: 'relative-mother' }, 'iemand uit de omgeving'],
    [{ kind: 'ALL_MEMBERS' }, 'iedereen in uw groep'],
    [{ kind: 'EVERYONE' }, 'iedereen met wie u te maken hebt'],
    [{ kind: 'CARE_NETWORK', relationKinds: RELATION_KINDS }, 'iedereen in uw netwerk'],
    [{ kind: 'CARE_NETWORK', relationKinds: ['COACHING', 'CARE_TEAM'] }, 'iedereen in uw netwerk (jobcoaching; zorgteam)'],
  ])('%j without a name', (grantee, expected) => {
    expect(granteeInWords(grantee, nl)).toBe(expected);
  });

  it('a name that the caller knows is used as it is', () => {
    expect(granteeInWords({ kind: 'ORGANISATION', ref: 'org-care' }, { ...nl, names: named })).toBe('Centrum De Brug');
  });
});
