import { DEMO } from '../../../shared/demo-identities';
import { decodeReferenceId, encodeReferenceId, isUuid } from '../../../shared/ids';
import { CARE_LEVELS, MH_FUNCTIONS } from '../../../subgraphs/directory/care-model/care-model.table';
import { GUIDANCE_AUDIENCES } from '../../../subgraphs/directory/guidance/guidance.table';
import { JURISDICTIONS, LANGUAGES } from '../../../subgraphs/directory/reference-row/reference-row.table';
import type { OpeningHours, ReferenceRow } from '../../../subgraphs/directory/reference-row/reference-row.table';
import {
  CARE_LEVEL_DELIVERY,
  CARE_LEVEL_FUNCTIONS,
  CARE_LEVEL_ROWS,
  MH_FUNCTION_ROWS,
} from '../../../subgraphs/directory/reference/care-model.reference';
import {
  NETWORK_ACTORS,
  PARTNER_GROUPS,
  PARTNERSHIP_OFFERS,
  SUPPORT_RING_MEMBERS,
} from '../../../subgraphs/directory/reference/care-partners.reference';
import {
  ELIGIBILITY_CRITERIA,
  PROGRAMME_PHASES,
  PROGRAMME_STEPS,
} from '../../../subgraphs/directory/reference/care-programmes.reference';
import { wordsOf } from '../../../subgraphs/directory/offering-search/offering-search.rules';
import { CODE_LISTS } from '../../../subgraphs/directory/reference/code-lists.reference';
import { CRISIS_CONTACTS } from '../../../subgraphs/directory/reference/crisis-contacts.reference';
import { FUNCTIONAL_PROVISIONS } from '../../../subgraphs/directory/reference/functional-provisions.reference';
import { GUIDANCE } from '../../../subgraphs/directory/reference/guidance.reference';
import { LEGAL_FRAMES } from '../../../subgraphs/directory/reference/legal-frames.reference';
import { NEED_WORDS } from '../../../subgraphs/directory/reference/need-words.reference';
import { NETWORK_BUDGETS, NETWORKS } from '../../../subgraphs/directory/reference/networks.reference';
import {
  OUTCOME_MEASURE_USES,
  OUTCOME_MEASURES,
} from '../../../subgraphs/directory/reference/outcome-measures.reference';
import { POLICY_EVENTS } from '../../../subgraphs/directory/reference/policy-events.reference';
import { POPULATION_FIGURES } from '../../../subgraphs/directory/reference/population-figures.reference';
import {
  BUDGET_SHARES,
  PAYMENT_TRANCHES,
  PSYCH_CONVENTIONS,
  SESSION_LIMITS,
  TARIFFS,
} from '../../../subgraphs/directory/reference/psych-convention.reference';
import { RECOVERY_DIMENSION_MAP } from '../../../subgraphs/directory/reference/recovery-codes.reference';
import {
  DEMO_LOCATIONS,
  DEMO_NETWORKS,
  DEMO_OFFERINGS,
  DEMO_ORGANISATIONS,
  DEMO_PROFESSIONALS,
  DEMO_SECONDMENTS,
  DEMO_TEAM_MEMBERSHIPS,
  DEMO_TEAMS,
  DEMO_ZONES,
} from '../../../subgraphs/directory/reference/social-map.demo';
import { SOURCE_DOCUMENTS } from '../../../subgraphs/directory/reference/source-documents.reference';

/** Records: keyed by a lower-case code that becomes part of a public id. */
const RECORDS: Readonly<Record<string, readonly ReferenceRow[]>> = {
  NETWORKS,
  DEMO_NETWORKS,
  NETWORK_BUDGETS,
  CARE_LEVEL_FUNCTIONS,
  CARE_LEVEL_DELIVERY,
  PSYCH_CONVENTIONS,
  SESSION_LIMITS,
  TARIFFS,
  BUDGET_SHARES,
  PAYMENT_TRANCHES,
  POLICY_EVENTS,
  OUTCOME_MEASURE_USES,
  PROGRAMME_STEPS,
  PROGRAMME_PHASES,
  ELIGIBILITY_CRITERIA,
  POPULATION_FIGURES,
  CRISIS_CONTACTS,
  GUIDANCE,
  DEMO_ZONES,
  DEMO_ORGANISATIONS,
  DEMO_LOCATIONS,
  DEMO_TEAMS,
  DEMO_PROFESSIONALS,
  DEMO_TEAM_MEMBERSHIPS,
  DEMO_OFFERINGS,
};

/** Values: keyed by an UPPER_SNAKE code. */
const VALUES: Readonly<Record<string, readonly ReferenceRow[]>> = {
  MH_FUNCTION_ROWS,
  CARE_LEVEL_ROWS,
  FUNCTIONAL_PROVISIONS,
  OUTCOME_MEASURES,
  PARTNER_GROUPS,
  NETWORK_ACTORS,
  PARTNERSHIP_OFFERS,
  SUPPORT_RING_MEMBERS,
  LEGAL_FRAMES,
  RECOVERY_DIMENSION_MAP,
};

const TABLES: Readonly<Record<string, readonly ReferenceRow[]>> = { ...RECORDS, ...VALUES, CODE_LISTS };
const ALL_ROWS = Object.values(TABLES).flat();
const DEMO_TABLES = [
  DEMO_NETWORKS,
  DEMO_ZONES,
  DEMO_ORGANISATIONS,
  DEMO_LOCATIONS,
  DEMO_TEAMS,
  DEMO_PROFESSIONALS,
  DEMO_TEAM_MEMBERSHIPS,
  DEMO_SECONDMENTS,
  DEMO_OFFERINGS,
];

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function codesOf(system: string): ReadonlySet<string> {
  const codes = CODE_LISTS.filter((row) => row.system === system).map((row) => row.code);
  if (codes.length === 0) {
    throw new Error(`There is no code list ${system}`);
  }
  return new Set(codes);
}

/** Every text anywhere in a row, with the place it stands in: whatever is keyed by a language counts as one. */
function textsIn(value: unknown, place: string): [place: string, text: Record<string, string>][] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  if (LANGUAGES.some((language) => language in value)) {
    return [[place, value as Record<string, string>]];
  }
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${place}.${key}`));
}

describe('every row of reference data', () => {
  it('has a key of its own within its table', () => {
    for (const [table, rows] of Object.entries(TABLES)) {
      const keys = rows.map((row) => ('system' in row ? `${String(row.system)}|${row.code}` : row.code));
      expect({ table, duplicates: duplicates(keys) }).toEqual({ table, duplicates: [] });
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  it('has a key that fits a public id, if it is a record', () => {
    for (const row of Object.values(RECORDS).flat()) {
      expect(decodeReferenceId(encodeReferenceId('Reference', row.code))).toEqual({ type: 'Reference', key: row.code });
    }
  });

  it('has an UPPER_SNAKE code, if it is a value of a list other than languages', () => {
    const values = [...Object.values(VALUES).flat(), ...CODE_LISTS.filter((row) => row.system !== 'language')];
    expect(values.map((row) => row.code).filter((code) => !/^[A-Z][A-Z0-9_]*$/.test(code))).toEqual([]);
  });

  it('cites lines that exist in a document of the source list, or says that no source stands behind it', () => {
    const lineCounts = new Map(SOURCE_DOCUMENTS.map((document) => [document.code, document.lineCount]));
    const unsound = ALL_ROWS.filter((row) => {
      if (row.origin !== 'SOURCE') {
        return row.sources.length > 0;
      }
      return (
        row.sources.length === 0 ||
        row.sources.some((source) => {
          const match = /^(\d{3}):(\d+)(?:-(\d+))?$/.exec(source);
          const first = Number(match?.[2]);
          const last = Number(match?.[3] ?? match?.[2]);
          return !match || first < 1 || last < first || last > (lineCounts.get(match[1] as string) ?? 0);
        })
      );
    });
    expect(unsound.map((row) => row.code)).toEqual([]);
  });

  it('is marked as an example exactly where it is invented: the demo map and the guidance texts', () => {
    const examples = new Set<ReferenceRow>([...DEMO_TABLES.flat(), ...GUIDANCE]);
    expect(ALL_ROWS.filter((row) => (row.origin === 'EXAMPLE') !== examples.has(row))).toEqual([]);
  });

  it('rests on public knowledge only where it is a crisis contact, and on the hub itself only in a code list', () => {
    expect(ALL_ROWS.filter((row) => row.origin === 'PUBLIC_KNOWLEDGE')).toEqual(CRISIS_CONTACTS);
    expect(ALL_ROWS.filter((row) => row.origin === 'KRING' && !CODE_LISTS.some((code) => code === row))).toEqual([]);
  });

  it('holds in a known jurisdiction, and cites no document of another country', () => {
    const countries = new Map(SOURCE_DOCUMENTS.map((document) => [document.code, document.jurisdiction.slice(0, 2)]));
    // The measure ROPI is named in a Dutch and in a Flemish source; so is the map between the two recovery lists.
    const bothCountries = new Set(['ROPI', ...RECOVERY_DIMENSION_MAP.map((row) => row.code)]);
    for (const row of ALL_ROWS) {
      expect(JURISDICTIONS).toContain(row.jurisdiction);
      if (row.jurisdiction === 'ANY' || bothCountries.has(row.code)) {
        continue;
      }
      const foreign = row.sources.filter(
        (source) => countries.get(source.slice(0, 3)) !== row.jurisdiction.slice(0, 2),
      );
      expect({ code: row.code, foreign }).toEqual({ code: row.code, foreign: [] });
    }
  });

  it('has local dates in half-open order, where it has dates', () => {
    for (const row of ALL_ROWS) {
      for (const date of [row.validFrom, row.validTo]) {
        expect(date === null || /^\d{4}-\d{2}-\d{2}$/.test(date)).toBe(true);
      }
      expect(row.validFrom === null || row.validTo === null || row.validFrom < row.validTo).toBe(true);
    }
  });

  it('says everything it says in Dutch, French, German and English', () => {
    const texts = ALL_ROWS.flatMap((row) => textsIn(row, row.code));
    expect(texts.length).toBeGreaterThan(600);
    for (const [place, text] of texts) {
      const languages = Object.entries(text);
      expect({ place, languages: languages.map(([language]) => language) }).toEqual({
        place,
        languages: [...LANGUAGES],
      });
      expect({ place, empty: languages.filter(([, words]) => words.trim() !== words || words === '') }).toEqual({
        place,
        empty: [],
      });
    }
  });
});

describe('networks and their budgets (catalogue 6.1)', () => {
  const budgetOf = new Map(NETWORK_BUDGETS.map((budget) => [budget.networkCode, budget.amountEur]));
  const total = (entity: string, audience: string) => {
    const networks = NETWORKS.filter((network) => network.entity === entity && network.audience === audience);
    return [networks.length, sum(networks.map((network) => budgetOf.get(network.code) ?? Number.NaN))];
  };

  it('are 32, of which 20 for adults, 11 for young people and 1 for all', () => {
    expect(NETWORKS).toHaveLength(32);
    expect(NETWORKS.filter((network) => network.audience === 'ADULT')).toHaveLength(20);
    expect(NETWORKS.filter((network) => network.audience === 'YOUTH')).toHaveLength(11);
    expect(NETWORKS.filter((network) => network.audience === 'BOTH')).toHaveLength(1);
  });

  it('add up to 136,625,402 euros, one budget for each network', () => {
    expect(budgetOf.size).toBe(32);
    expect(sum(NETWORK_BUDGETS.map((budget) => budget.amountEur))).toBe(136_625_402);
    // R-038, Z-08: by what they are set; which weighs how much is in no source.
    const keys = ['INHABITANTS', 'AGE_OF_ONSET', 'PREVALENCE', 'SOCIO_ECONOMIC_SITUATION'];
    expect(NETWORK_BUDGETS.map(({ setBy }) => setBy)).toEqual(NETWORK_BUDGETS.map(() => keys));
    expect(NETWORK_BUDGETS.filter((budget) => !NETWORKS.some((row) => row.code === budget.networkCode))).toEqual([]);
  });

  it.each([
    ['BXL', 'ADULT', 1, 11_482_861],
    ['BXL', 'YOUTH', 1, 6_944_724],
    ['DG', 'BOTH', 1, 1_031_395],
    ['VL', 'ADULT', 12, 52_601_116],
    ['VL', 'YOUTH', 5, 25_372_309],
    ['W', 'ADULT', 7, 25_372_308],
    ['W', 'YOUTH', 5, 13_820_689],
  ])('%s %s: %i networks, %i euros', (entity, audience, count, amount) => {
    expect(total(entity, audience)).toEqual([count, amount]);
  });

  it('say nothing about the period, which the source does not print (X-06)', () => {
    expect(NETWORK_BUDGETS.filter((row) => row.periodFrom !== null || row.periodTo !== null)).toEqual([]);
  });

  it('get no invented zone: zones of the demo lie in the invented network only', () => {
    const real = new Set(NETWORKS.map((network) => network.code));
    expect(DEMO_ZONES.filter((zone) => zone.networkCode !== null && real.has(zone.networkCode))).toEqual([]);
    expect(DEMO_NETWORKS.filter((network) => real.has(network.code))).toEqual([]);
  });
});

describe('functions and care levels (catalogue 6.2, 6.3)', () => {
  const functionsAt = (level: string) =>
    CARE_LEVEL_FUNCTIONS.filter((row) => row.level === level)
      .map((row) => row.function)
      .join('');

  it('are A to G and 0a to 2b', () => {
    expect(MH_FUNCTION_ROWS.map((row) => row.code)).toEqual([...MH_FUNCTIONS]);
    expect(CARE_LEVEL_ROWS.map((row) => row.code)).toEqual([...CARE_LEVELS]);
    expect(CARE_LEVEL_ROWS.map((row) => row.notation)).toEqual(['0a', '0b', '1', '2a', '2b']);
  });

  it.each([
    ['L0A', ''],
    ['L0B', 'ABF'],
    ['L1', 'ABCF'],
    ['L2A', 'ABDEFG'],
    ['L2B', 'ABDEFG'],
  ])('at %s: functions %s (R-057)', (level, functions) => {
    expect(functionsAt(level)).toBe(functions);
  });

  it('mark only G as printed apart from its row (X-12)', () => {
    expect(CARE_LEVEL_FUNCTIONS.filter((row) => row.printedApart).map((row) => row.code)).toEqual(['l2a.g', 'l2b.g']);
  });

  it('are residential at level 2 only', () => {
    const residential = CARE_LEVEL_DELIVERY.filter((row) => row.mode === 'RESIDENTIAL').map((row) => row.level);
    expect(residential).toEqual(['L2A', 'L2B']);
  });
});

describe('the convention for psychological care (catalogue 6.4 to 6.6)', () => {
  const [convention] = PSYCH_CONVENTIONS;

  it('limits sessions as R-001 to R-008 say', () => {
    const table = SESSION_LIMITS.map((row) => [
      row.function,
      row.ageCategory,
      row.form,
      row.maximumSessions,
      row.extraIndividualSessions,
    ]);
    expect(table).toHaveLength(8);
    expect(table).toEqual(
      expect.arrayContaining([
        ['FIRST_LINE', 'ADULT', 'INDIVIDUAL', 8, 0],
        ['FIRST_LINE', 'ADULT', 'GROUP', 5, 1],
        ['FIRST_LINE', 'CHILD_ADOLESCENT', 'INDIVIDUAL', 10, 0],
        ['FIRST_LINE', 'CHILD_ADOLESCENT', 'GROUP', 8, 1],
        ['SPECIALISED', 'CHILD_ADOLESCENT', 'INDIVIDUAL', 20, 0],
        ['SPECIALISED', 'CHILD_ADOLESCENT', 'GROUP', 15, 1],
        ['SPECIALISED', 'ADULT', 'INDIVIDUAL', 20, 0],
        ['SPECIALISED', 'ADULT', 'GROUP', 12, 1],
      ]),
    );
  });

  it('counts them over twelve months by assumption, and says that it is one (X-03)', () => {
    expect(convention).toMatchObject({ limitPeriodMonths: 12, limitPeriodIsAssumption: true });
    expect(SESSION_LIMITS.filter((row) => row.conventionCode !== convention?.code)).toEqual([]);
  });

  it('has eight tariffs, of which one undecided, with the amounts of R-015 to R-020', () => {
    const amounts = Object.fromEntries(TARIFFS.map((row) => [row.code.split('.').at(-1), row.amountsCents]));
    expect(amounts).toEqual({
      'fee-individual': [7500],
      'fee-group': [12600, 20000],
      'fee-consultation': [22500],
      'practice-premium': [],
      'fee-functional-assessment': [6000],
      'contribution-group': [250],
      'contribution-individual': [400, 1100],
      'contribution-first': [0],
    });
    for (const tariff of TARIFFS) {
      const count = { FIXED: 1, ONE_OF: 2, RANGE: 2, UNDECIDED: 0 }[tariff.amountKind];
      expect(tariff.amountsCents).toHaveLength(count);
    }
    const yearly = TARIFFS.filter((row) => row.maximumPerYear === 1).map((row) => row.amountsCents[0]);
    expect(yearly).toEqual([22500, 6000]);
  });

  it('frees the first session of the first-line function and of no other', () => {
    expect(TARIFFS.filter((row) => row.amountsCents.includes(0))).toEqual([
      expect.objectContaining({ function: 'FIRST_LINE', firstSessionOnly: true, payer: 'USER' }),
    ]);
  });

  it('splits a budget into 90 and 10 per cent of one base, and pays out the whole of both (R-032, R-033, R-034)', () => {
    expect(BUDGET_SHARES.map((row) => [row.stream, row.percent])).toEqual([
      ['CARE', 90],
      ['NETWORK_TASKS', 10],
    ]);
    expect(new Set(BUDGET_SHARES.map((row) => row.base)).size).toBe(1);
    const totalCents = 136_625_402 * 100;
    expect(BUDGET_SHARES.map((row) => (totalCents * row.percent) / 100)).toEqual([12_296_286_180, 1_366_254_020]);

    const paid = (stream: string) =>
      sum(
        PAYMENT_TRANCHES.filter((row) => row.stream === stream && row.shareDenominator !== null).map(
          (row) => ((row.shareNumerator ?? 0) / (row.shareDenominator ?? 1)) * (row.moment === 'MONTHLY' ? 12 : 1),
        ),
      );
    expect(paid('NETWORK_TASKS')).toBe(1);
    expect(paid('CARE')).toBe(1);
    expect(PAYMENT_TRANCHES.map((row) => row.dueBefore).filter((date) => date !== null)).toEqual([
      '2022-06-30',
      '2023-01-30',
    ]);
  });
});

describe('policy events (catalogue 6.6)', () => {
  it('stand in order of time, each within the dates its source leaves open', () => {
    expect(POLICY_EVENTS).toHaveLength(18);
    const starts = POLICY_EVENTS.map((event) => event.fromDate);
    expect(starts).toEqual([...starts].sort());
    for (const event of POLICY_EVENTS) {
      const days = (Date.parse(event.untilDate) - Date.parse(event.fromDate)) / 86_400_000;
      const bounds = { DAY: [1, 1], MONTH: [28, 31], YEAR: [365, 366], DECADE: [3652, 3653], SPAN: [366, 10_000] };
      const [least, most] = bounds[event.precision] as [number, number];
      expect({ code: event.code, fits: days >= least && days <= most }).toEqual({ code: event.code, fits: true });
    }
  });

  it('keep both dates of the protocol agreement, and only of that (X-01)', () => {
    expect(POLICY_EVENTS.filter((event) => event.conflictingDate !== null)).toEqual([
      expect.objectContaining({
        code: 'be-protocol-agreement',
        fromDate: '2020-12-02',
        conflictingDate: '2020-11-02',
        sources: ['004:235-240', '004:32'],
      }),
    ]);
  });
});

describe('programmes (catalogue 6.9, 6.10)', () => {
  it('have steps, parties and stages of the code lists, and the kindreflex before every start (R-052)', () => {
    const steps = codesOf('programme-step');
    expect(PROGRAMME_STEPS.filter((row) => !steps.has(row.stepCode))).toEqual([]);
    expect(PROGRAMME_STEPS.filter((row) => !codesOf('programme-stage').has(row.stage))).toEqual([]);
    expect(PROGRAMME_STEPS.filter((row) => !codesOf('programme-party').has(row.party))).toEqual([]);
    const check = PROGRAMME_STEPS.filter((row) => row.stepCode === 'FAMILY_IMPACT_CHECK');
    expect(check.map((row) => [row.programme, row.stage])).toEqual([
      ['REHAB', 'BEFORE_START'],
      ['JOB_COACH', 'BEFORE_START'],
    ]);
  });

  it('use every step of the list somewhere', () => {
    const used = new Set(PROGRAMME_STEPS.map((row) => row.stepCode));
    expect([...codesOf('programme-step')].filter((code) => !used.has(code))).toEqual([]);
  });

  it('leave month 9 in two phases, as the source does (X-08)', () => {
    const in9 = PROGRAMME_PHASES.filter((phase) => phase.firstMonth <= 9 && phase.lastMonth >= 9);
    expect(in9.map((phase) => phase.code)).toEqual(['rehab.intensive', 'rehab.phase-out']);
  });

  it('have 13 criteria for rehabilitation, 5 for the job coach, and one open door for IPS (X-17)', () => {
    const count = (programme: string, effect: string) =>
      ELIGIBILITY_CRITERIA.filter((row) => row.programme === programme && row.effect === effect).length;
    expect(count('REHAB', 'INCLUDE')).toBe(9);
    expect(count('REHAB', 'NEUTRAL')).toBe(1);
    expect(count('REHAB', 'EXCLUDE')).toBe(3);
    expect(count('JOB_COACH', 'INCLUDE')).toBe(5);
    expect(count('IPS', 'INCLUDE')).toBe(1);
    expect(count('IPS', 'EXCLUDE')).toBe(0);
    expect(ELIGIBILITY_CRITERIA.filter((row) => row.minimumAge !== null).map((row) => row.minimumAge)).toEqual([16]);
  });
});

describe('measures, provisions, partners and figures (catalogue 6.7, 6.8, 6.11 to 6.16)', () => {
  it('fill the nine cells of table 4.2 with known measures, at a level the measure has', () => {
    expect(new Set(OUTCOME_MEASURE_USES.map((row) => `${row.level}-${row.domain}`)).size).toBe(9);
    for (const use of OUTCOME_MEASURE_USES) {
      const measure = OUTCOME_MEASURES.find((row) => row.code === use.measureCode);
      expect({ use: use.code, levels: measure?.levels }).toEqual({
        use: use.code,
        levels: expect.arrayContaining([use.level]),
      });
    }
  });

  it('never let I.ROC be used to compare centres (R-051)', () => {
    expect(OUTCOME_MEASURES.filter((row) => row.unfitForBenchmark).map((row) => row.code)).toEqual(['I_ROC']);
    expect(OUTCOME_MEASURES.find((row) => row.code === 'I_ROC')?.levels).toEqual(['PERSON']);
  });

  it('hold the rows of the catalogue', () => {
    expect(FUNCTIONAL_PROVISIONS).toHaveLength(10);
    expect(PARTNER_GROUPS).toHaveLength(5);
    expect(NETWORK_ACTORS).toHaveLength(9);
    expect(PARTNERSHIP_OFFERS).toHaveLength(28);
    expect(codesOf('vulnerable-group').size).toBe(10);
    expect(codesOf('life-domain').size).toBe(8);
    expect(codesOf('support-ring').size).toBe(5);
    expect(codesOf('cooperation-tier').size).toBe(4);
  });

  it.each([
    ['recovery-phase-spaniol', 4],
    ['recovery-phase-young-ensing', 3],
    ['recovery-factor', 5],
    ['four-questions', 4],
    ['recovery-dimension', 4],
    ['recovery-dimension-nl', 3],
    ['smi-criterion', 5],
    ['expert-by-experience-role', 5],
    ['peer-initiative-category', 4],
    ['support-layer', 4],
    ['stigma-attitude', 3],
    ['ips-principle', 5],
    ['accommodation-kind', 4],
    ['organisation-principle', 3],
    ['peer-project-feature', 4],
    ['quality-domain', 4],
    ['secrecy-ground', 4],
    ['gp-notice-moment', 4],
    ['somatic-screening-part', 3],
  ])('list %s with %i values, numbered from 1', (system, count) => {
    const ordinals = CODE_LISTS.filter((row) => row.system === system).map((row) => row.ordinal);
    expect(ordinals).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  });

  it('number every list without a gap', () => {
    for (const system of new Set(CODE_LISTS.map((row) => row.system))) {
      const ordinals = CODE_LISTS.filter((row) => row.system === system).map((row) => row.ordinal);
      expect({ system, ordinals }).toEqual({ system, ordinals: ordinals.map((_, index) => index + 1) });
    }
  });

  it('name partner kinds, blocks and rings that exist', () => {
    const partnerKinds = PARTNER_GROUPS.flatMap((row) => row.organisationKinds);
    expect(partnerKinds.filter((kind) => !codesOf('organisation-kind').has(kind))).toEqual([]);
    const professions = PARTNER_GROUPS.flatMap((row) => row.professionalKinds);
    expect(professions.filter((kind) => !codesOf('professional-kind').has(kind))).toEqual([]);
    expect(PARTNERSHIP_OFFERS.filter((row) => !codesOf('partnership-block').has(row.blockCode))).toEqual([]);
    const rings = new Set([...codesOf('support-ring'), ...codesOf('cooperation-tier')]);
    expect(SUPPORT_RING_MEMBERS.filter((row) => !rings.has(row.ringCode))).toEqual([]);
  });

  it('P-25: give no counterpart to functional recovery in the Dutch list (X-07)', () => {
    expect(RECOVERY_DIMENSION_MAP.map((row) => [row.dimension, row.dutchDimension])).toEqual([
      ['CLINICAL', 'SYMPTOMATIC'],
      ['FUNCTIONAL', null],
      ['PERSONAL', 'PERSONAL'],
      ['SOCIETAL', 'SOCIETAL'],
    ]);
    for (const row of RECOVERY_DIMENSION_MAP) {
      expect(codesOf('recovery-dimension').has(row.dimension)).toBe(true);
      expect(row.dutchDimension === null || codesOf('recovery-dimension-nl').has(row.dutchDimension)).toBe(true);
    }
  });

  it('keep contradicting figures side by side and forbid to compute from the reach of FACT (X-09, X-10)', () => {
    expect(POPULATION_FIGURES.filter((row) => !row.computable).map((row) => row.code)).toEqual([
      'nl.fact-clients',
      'nl.fact-share',
      'nl.fact-share-summary',
    ]);
    expect(POPULATION_FIGURES.filter((row) => row.code.startsWith('nl.smi-20')).map((row) => row.minimum)).toEqual([
      281_000, 280_000,
    ]);
    for (const figure of POPULATION_FIGURES) {
      expect(figure.precision === 'RANGE' ? figure.minimum < figure.maximum : figure.minimum === figure.maximum).toBe(
        true,
      );
      expect(figure.unit === 'PERCENT' && figure.maximum > 100).toBe(false);
    }
  });
});

describe('legal frames (catalogue 1.8)', () => {
  it('flag what is gone, and nothing else, as historic and name what came after (X-24)', () => {
    expect(LEGAL_FRAMES.filter((row) => row.historic).map((row) => [row.code, row.validTo, row.replacedBy])).toEqual([
      ['NL_AWBZ', '2015-01-01', 'NL_WLZ'],
      ['NL_WMO', '2015-01-01', 'NL_WMO_2015'],
      ['NL_WWB', '2015-01-01', 'NL_PARTICIPATION_ACT'],
      ['NL_WSW', null, 'NL_PARTICIPATION_ACT'],
    ]);
    expect(LEGAL_FRAMES.filter((row) => row.validTo !== null && !row.historic)).toEqual([]);
    const codes = new Set(LEGAL_FRAMES.map((row) => row.code));
    expect(LEGAL_FRAMES.filter((row) => row.replacedBy !== null && !codes.has(row.replacedBy))).toEqual([]);
  });

  it('say who dates them, exactly where they have a date', () => {
    expect(
      LEGAL_FRAMES.filter((row) => (row.validityOrigin === null) !== (row.validFrom === null && row.validTo === null)),
    ).toEqual([]);
  });

  it('hold on one side of a border, as their code says', () => {
    expect(LEGAL_FRAMES.filter((row) => row.code.slice(0, 2) !== row.jurisdiction.slice(0, 2))).toEqual([]);
  });
});

describe('public guidance (A-13, C-21, C-44)', () => {
  it.each([...GUIDANCE_AUDIENCES])('has at least two texts for %s', (audience) => {
    expect(GUIDANCE.filter((row) => row.audience === audience).length).toBeGreaterThanOrEqual(2);
  });

  it('weighs telling at work without a nudge: as much for as against (C-46, X-20)', () => {
    const weighed = GUIDANCE.filter((row) => row.considerations !== null);
    expect(weighed.map((row) => row.code)).toEqual(['person.telling-at-work']);
    for (const row of weighed) {
      expect(row.considerations?.for.length).toBe(row.considerations?.against.length);
      for (const language of LANGUAGES) {
        const length = (side: 'for' | 'against') =>
          sum((row.considerations?.[side] ?? []).map((text) => text[language].length));
        expect(Math.abs(length('for') - length('against')) / length('for')).toBeLessThan(0.3);
      }
    }
  });

  it('is about nobody: no row names anybody of the demo, and none has a link to a person', () => {
    const written = JSON.stringify(GUIDANCE);
    for (const id of [...Object.values(DEMO.persons), ...Object.values(DEMO.organisations)]) {
      expect(written).not.toContain(id);
    }
    expect(GUIDANCE.flatMap((row) => Object.keys(row)).filter((key) => /person|actor|organisation/i.test(key))).toEqual(
      [],
    );
  });

  it('shows an emergency number beside every text about being worried, in both countries', () => {
    const worried = GUIDANCE.filter((row) => row.topic === 'WORRIED');
    expect(worried.length).toBeGreaterThanOrEqual(4);
    expect(worried.filter((row) => !row.crisisContactKinds.includes('EMERGENCY'))).toEqual([]);
    for (const country of ['BE', 'NL']) {
      const kinds = new Set(
        CRISIS_CONTACTS.filter((row) => row.jurisdiction.startsWith(country)).map((row) => row.kind),
      );
      expect([...kinds]).toEqual(
        expect.arrayContaining(['EMERGENCY', 'SUICIDE_PREVENTION', 'LISTENING', 'CHILDREN', 'VIOLENCE']),
      );
    }
  });

  it('is short and plain', () => {
    for (const row of GUIDANCE) {
      for (const language of LANGUAGES) {
        expect(row.body[language].length).toBeGreaterThan(200);
        expect(row.body[language].length).toBeLessThan(900);
        expect(row.body[language]).not.toMatch(/<|https?:/);
      }
    }
  });
});

describe('crisis contacts', () => {
  it('hold the national numbers, none of them yet called to make sure', () => {
    const numbers = Object.fromEntries(CRISIS_CONTACTS.map((row) => [row.code, row.phones]));
    expect(numbers).toMatchObject({
      'be-112': ['112'],
      'be-1813': ['1813'],
      'be-106': ['106'],
      'be-prevention-suicide': ['0800 32 123'],
      'be-awel-102': ['102'],
      'be-1712': ['1712'],
      'nl-112': ['112'],
      'nl-113': ['113', '0800-0113'],
      'nl-veilig-thuis': ['0800-2000'],
      'nl-kindertelefoon': ['116 111', '0800-0432'],
    });
    expect(CRISIS_CONTACTS.filter((row) => row.verifiedOn !== null)).toEqual([]);
  });

  it('answer somebody in every official language of Belgium, day and night', () => {
    for (const language of ['nl', 'fr', 'de'] as const) {
      const open = CRISIS_CONTACTS.filter(
        (row) => row.jurisdiction === 'BE' && row.alwaysReachable && row.languages.includes(language),
      );
      expect(open.map((row) => row.kind)).toEqual(expect.arrayContaining(['EMERGENCY', 'LISTENING']));
    }
  });

  it.each(['BE', 'NL'])('R-109: say in %s whom to reach day and night, and each says when it can be reached or that this differs', (jurisdiction) => {
    const ofCountry = CRISIS_CONTACTS.filter((row) => row.jurisdiction === jurisdiction || row.jurisdiction === 'ANY');
    const always = ofCountry.filter((row) => row.alwaysReachable && row.phones.length > 0);
    expect(always.map((row) => row.kind)).toEqual(expect.arrayContaining(['EMERGENCY']));
    expect(always.filter((row) => row.kind !== 'EMERGENCY').length).toBeGreaterThan(0);
  });

  it('have a number to call, and no hours beside "always"', () => {
    expect(CRISIS_CONTACTS.filter((row) => row.phones.length === 0)).toEqual([]);
    expect(CRISIS_CONTACTS.filter((row) => row.alwaysReachable && row.hours.length > 0)).toEqual([]);
  });
});

describe('the demo social map', () => {
  const organisations = new Map(DEMO_ORGANISATIONS.map((row) => [row.id, row]));
  const zones = new Set(DEMO_ZONES.map((row) => row.code));
  const find = (kinds: readonly string[], zone: string) =>
    DEMO_OFFERINGS.filter((row) => kinds.includes(row.kind) && row.zoneCodes.includes(zone)).map((row) => row.code);

  it('has the cast’s organisations, teams and professionals under the ids that tokens carry', () => {
    expect(Object.values(DEMO.organisations).filter((id) => !organisations.has(id))).toEqual([]);
    const teams = new Set(DEMO_TEAMS.map((row) => row.id));
    expect(Object.values(DEMO.teams).filter((id) => !teams.has(id))).toEqual([]);
    const professionals = new Set(DEMO_PROFESSIONALS.map((row) => row.id));
    expect(Object.values(DEMO.professionals).filter((id) => !professionals.has(id))).toEqual([]);
  });

  it('knows no person: neither the two at the centre nor anybody around them, nor a steward', () => {
    const written = JSON.stringify(DEMO_TABLES);
    for (const id of [...Object.values(DEMO.persons), ...Object.values(DEMO.stewards)]) {
      expect(written).not.toContain(id);
    }
  });

  it('is large enough to search in', () => {
    expect(DEMO_ORGANISATIONS.length).toBeGreaterThanOrEqual(40);
    expect(DEMO_OFFERINGS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(DEMO_OFFERINGS.map((row) => row.kind)).size).toBeGreaterThanOrEqual(25);
  });

  it('uses one UUID once', () => {
    const ids = [DEMO_ORGANISATIONS, DEMO_TEAMS, DEMO_PROFESSIONALS, DEMO_OFFERINGS].flatMap((rows) =>
      rows.map((row) => row.id),
    );
    expect(ids.filter((id) => !isUuid(id))).toEqual([]);
    expect(duplicates(ids)).toEqual([]);
  });

  it('points only at what exists', () => {
    const kinds = codesOf('organisation-kind');
    expect(DEMO_ORGANISATIONS.filter((row) => !kinds.has(row.kind) || !zones.has(row.zoneCode))).toEqual([]);
    const countryOf = new Map(
      CODE_LISTS.filter((row) => row.system === 'organisation-kind').map((row) => [row.code, row.jurisdiction]),
    );
    expect(
      DEMO_ORGANISATIONS.filter((row) => {
        const country = countryOf.get(row.kind);
        return country !== 'ANY' && country?.slice(0, 2) !== row.jurisdiction.slice(0, 2);
      }),
    ).toEqual([]);

    const settings = codesOf('location-setting');
    expect(
      DEMO_LOCATIONS.filter(
        (row) => !organisations.has(row.organisationId) || !zones.has(row.zoneCode) || !settings.has(row.setting),
      ),
    ).toEqual([]);

    const professionalKinds = codesOf('professional-kind');
    expect(
      DEMO_PROFESSIONALS.filter((row) => !organisations.has(row.organisationId) || !professionalKinds.has(row.kind)),
    ).toEqual([]);
    expect(DEMO_TEAMS.filter((row) => !organisations.has(row.organisationId))).toEqual([]);
    expect(
      DEMO_NETWORKS.filter((row) => row.organisationId === null || !organisations.has(row.organisationId)),
    ).toEqual([]);

    const zoneKinds = codesOf('zone-kind');
    const networks = new Set(DEMO_NETWORKS.map((row) => row.code));
    expect(
      DEMO_ZONES.filter(
        (row) =>
          !zoneKinds.has(row.kind) ||
          (row.partOf !== null && !zones.has(row.partOf)) ||
          (row.networkCode !== null && !networks.has(row.networkCode)),
      ),
    ).toEqual([]);
  });

  it('puts professionals only on teams of their own organisation, in dated rosters', () => {
    for (const membership of DEMO_TEAM_MEMBERSHIPS) {
      const team = DEMO_TEAMS.find((row) => row.id === membership.teamId);
      const professional = DEMO_PROFESSIONALS.find((row) => row.id === membership.professionalId);
      expect(professional?.organisationId).toBe(team?.organisationId);
      expect(team).toBeDefined();
      expect(membership.code).toBe(`${team?.code}.${professional?.code}`);
    }
    expect(DEMO_TEAM_MEMBERSHIPS.filter((row) => row.validTo !== null)).toHaveLength(1);
  });

  it('U-33: lends staff between teams that are there, as a profession of the list, and puts nobody on a roster by it', () => {
    const teams = new Set(DEMO_TEAMS.map(({ id }) => id));
    const kinds = codesOf('professional-kind');
    for (const { code, fromTeamId, toTeamId, kind, professionalId } of DEMO_SECONDMENTS) {
      expect([code, teams.has(fromTeamId), teams.has(toTeamId), fromTeamId !== toTeamId, kinds.has(kind)]).toEqual([code, true, true, true, true]);
      if (professionalId === null) continue;
      expect(DEMO_PROFESSIONALS.find(({ id }) => id === professionalId)?.kind).toBe(kind);
      const onTeams = DEMO_TEAM_MEMBERSHIPS.filter((row) => row.professionalId === professionalId).map(({ teamId }) => teamId);
      expect([code, onTeams]).toEqual([code, [fromTeamId]]);
    }
  });

  it('offers only through existing organisations, kinds, zones, places, modes, languages and bands', () => {
    const offeringKinds = codesOf('offering-kind');
    const locations = new Map(DEMO_LOCATIONS.map((row) => [row.code, row]));
    const modes = codesOf('delivery-mode');
    const bands = codesOf('waiting-time-band');
    const languages = codesOf('language');
    for (const offering of DEMO_OFFERINGS) {
      expect({
        code: offering.code,
        organisation: organisations.has(offering.organisationId),
        kind: offeringKinds.has(offering.kind),
        zones: offering.zoneCodes.length > 0 && offering.zoneCodes.every((zone) => zones.has(zone)),
        location: offering.locationCode === null || locations.has(offering.locationCode),
        modes: offering.deliveryModes.length > 0 && offering.deliveryModes.every((mode) => modes.has(mode)),
        band: bands.has(offering.waitingTimeBand),
        languages: offering.languages.length > 0 && offering.languages.every((language) => languages.has(language)),
        capacity: (offering.capacity === null) === (offering.capacityUnit === null),
        ages: (offering.minimumAge ?? 0) <= (offering.maximumAge ?? 200),
      }).toEqual({
        code: offering.code,
        organisation: true,
        kind: true,
        zones: true,
        location: true,
        modes: true,
        band: true,
        languages: true,
        capacity: true,
        ages: true,
      });
    }
  });

  it('knows the kinds that people’s own words ask for, and no word twice in a language (N-01)', () => {
    const offeringKinds = codesOf('offering-kind');
    expect(NEED_WORDS.flatMap(({ kinds }) => kinds).filter((kind) => !offeringKinds.has(kind))).toEqual([]);
    expect(NEED_WORDS.filter(({ words, kinds }) => wordsOf(words).length === 0 || kinds.length === 0)).toEqual([]);
    const said = NEED_WORDS.map(({ language, words }) => `${language} ${wordsOf(words).join(' ')}`);
    expect(said.filter((each, nth) => said.indexOf(each) !== nth)).toEqual([]);
    expect(new Set(NEED_WORDS.map(({ code }) => code)).size).toBe(NEED_WORDS.length);
    for (const language of ['nl', 'fr']) expect(NEED_WORDS.filter((row) => row.language === language).length).toBeGreaterThan(50);
  });

  it('claims no function that the model does not place at the level of the offering (R-057)', () => {
    for (const offering of DEMO_OFFERINGS) {
      const allowed = CARE_LEVEL_FUNCTIONS.filter((row) => row.level === offering.careLevel).map((row) => row.function);
      expect({ code: offering.code, outside: offering.functions.filter((code) => !allowed.includes(code)) }).toEqual({
        code: offering.code,
        outside: [],
      });
      expect(offering.careLevel !== null && offering.careLevel !== 'L0A' && offering.functions.length === 0).toBe(
        false,
      );
    }
  });

  it('places no Dutch offering in the Flemish care model', () => {
    expect(DEMO_OFFERINGS.filter((row) => row.jurisdiction === 'NL' && row.careLevel !== null)).toEqual([]);
    expect(DEMO_OFFERINGS.filter((row) => row.jurisdiction === 'NL').length).toBeGreaterThan(0);
  });

  it('places rehabilitation at 2a with F, A and B from 16 years, and job coaching with F and G (R-041, R-056)', () => {
    const rehabilitation = DEMO_OFFERINGS.filter((row) => row.kind === 'REHAB_PROGRAMME');
    expect(rehabilitation).toHaveLength(1);
    expect(rehabilitation[0]).toMatchObject({
      organisationId: DEMO.organisations.brug,
      careLevel: 'L2A',
      functions: ['A', 'B', 'F'],
      minimumAge: 16,
      maximumAge: null,
    });
    const coaching = DEMO_OFFERINGS.filter((row) => row.kind === 'JOB_COACHING');
    expect(coaching.map((row) => [row.organisationId, row.careLevel, row.functions])).toEqual([
      [DEMO.organisations.jobCoaching, 'L2A', ['F', 'G']],
    ]);
  });

  it('keeps a loco-local zone between 75,000 and 250,000 inhabitants, the sum of its parts (R-029)', () => {
    const local = DEMO_ZONES.filter((zone) => zone.kind === 'LOCAL_ZONE');
    expect(local).toHaveLength(1);
    for (const zone of local) {
      expect(zone.inhabitants).toBeGreaterThanOrEqual(75_000);
      expect(zone.inhabitants).toBeLessThanOrEqual(250_000);
      const parts = DEMO_ZONES.filter((part) => part.partOf === zone.code);
      expect(sum(parts.map((part) => part.inhabitants))).toBe(zone.inhabitants);
    }
  });

  it('finds a recovery group in the zone asked for, and not that of another zone (TQ-12)', () => {
    expect(find(['RECOVERY_GROUP'], 'elz-hazelare')).toEqual(['onder-ons.herstelgroep']);
    expect(find(['RECOVERY_GROUP'], 'elz-bekevoorde')).toEqual(['lotgenoten-bekevoorde.herstelgroep']);
    expect(find(['RECOVERY_GROUP'], 'elz-duinoord')).toEqual([]);
  });

  it('finds a buddy and a meeting place for somebody with a small network (EQ-11)', () => {
    expect(find(['BUDDY', 'MEETING_PLACE'], 'elz-hazelare')).toEqual([
      'onder-ons.inloop',
      'buddy.hazelare',
      'ontmoetingshuis.open',
    ]);
    expect(find(['BUDDY', 'MEETING_PLACE'], 'elz-bekevoorde')).toEqual(['buddy.bekevoorde', 'buurthuis.open']);
  });

  it('opens before it closes', () => {
    const hours: OpeningHours[] = [
      ...DEMO_OFFERINGS.flatMap((row) => row.openingHours),
      ...CRISIS_CONTACTS.flatMap((row) => row.hours),
    ];
    expect(hours.length).toBeGreaterThan(20);
    for (const { days, opens, closes } of hours) {
      expect(days.length).toBeGreaterThan(0);
      expect(days.filter((day) => day < 1 || day > 7 || !Number.isInteger(day))).toEqual([]);
      expect(opens).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      expect(closes).toMatch(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
      expect(opens < closes).toBe(true);
    }
  });
});
