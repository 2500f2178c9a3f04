import { randomUUID } from 'node:crypto';
import type { RecordStake } from '../../consent/rows';
import type { SubgraphName } from '../../shared/subgraph-names';
import { VOICES } from '../../subgraphs/kit/person-table';
import type { PersonRow } from '../../subgraphs/kit/person-table';
import { conferenceItemsAs } from '../../subgraphs/person/care-conference/care-conference.table';
import type { ConferenceCategory, ConferenceItemKind } from '../../subgraphs/person/care-conference/care-conference.table';
import { registerAs } from '../../subgraphs/person/register/register.table';
import type { TestHub } from '../support/hub';
import { personTables } from '../support/person-tables';
import type { FoundPersonTable, PersonColumn } from '../support/person-tables';

/** A row whose every text, date and number is a canary: seen where it must not be, it tells whose and what it is. */
export interface CanaryRow {
  readonly table: CanaryTable;
  readonly person: string;
  /** Which of the rows of its table, from 0: the same place has the same neighbours in every world. */
  readonly place: number;
  readonly id: string;
  readonly stake: RecordStake;
  /** Row that its own is shown under, by the column that names it. */
  readonly parents: readonly CanaryRow[];
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Canary {
  readonly row: CanaryRow;
  readonly column: string;
}

export interface CanaryTable extends Omit<FoundPersonTable, 'name'> {
  readonly name: string;
  /** What every row of it says, where a table holds several lists. */
  readonly constant: Readonly<Record<string, unknown>>;
}

const column = (property: string, type: string, isNullable = false): PersonColumn => {
  return { property, type, isArray: false, isNullable, values: null };
};

const registered = (kind: string, category: 'NOTICES' | 'WAITING' | 'APPOINTMENTS'): CanaryTable => {
  const table = registerAs(category);
  return {
    subgraph: 'person',
    name: `register/${kind}`,
    category,
    schema: table.schema as never,
    columns: [
      ...PROVENANCE,
      ...[column('code', 'text'), column('onDate', 'date'), column('untilDate', 'date', true), column('responsible', 'uuid', true)],
      ...[column('detail', 'uuid'), column('sequence', 'bigint'), column('detailType', 'text')],
    ],
    constant: { kind, category, subgraph: 'work' },
  };
};

/** What is said at conferences of one kind and topic; what stands on an agenda says who is at it. */
const said = (kind: ConferenceItemKind, category: ConferenceCategory, more: readonly PersonColumn[], constant: object): CanaryTable => ({
  ...{ subgraph: 'person', name: `${CONFERENCE_ITEM}/${kind}`, category, schema: conferenceItemsAs(category).schema as never },
  columns: [...PROVENANCE, column('conferenceId', 'uuid'), column('text', 'text'), column('language', 'text'), ...more],
  constant: { ...constant, kind, category },
});
export const CONFERENCE_ITEM = 'care_conference_item';

const ALL = personTables();
const PROVENANCE = ALL[0]!.columns.slice(0, 13);

export const CANARY_TABLES: readonly CanaryTable[] = [
  ...ALL.map((table) => ({ ...table, constant: {} })),
  ...[registered('NOTICE', 'NOTICES'), registered('WAITING', 'WAITING'), registered('REVIEW', 'APPOINTMENTS')],
  said('POINT', 'MEDICATION', [], {}),
  said('DECISION', 'HOUSING', [column('considerations', 'text'), column('pointId', 'uuid')], {}),
  said('TASK', 'WORK_GOALS', ['dueOn', 'doneOn'].map((name) => column(name, 'date')).concat(column('pointId', 'uuid')), { taskState: 'OPEN' }),
];

/** What goes between partners, with a kind and a state that each concept has. */
export const EXCHANGES = {
  consultation: ['CONSULT', 'ASKED'],
  case_conference: ['BOTTLENECK', 'CONVENED'],
  intake_desk: ['DIRECT', 'LISTENING'],
  partner_notice: ['INTAKE', 'SENT'],
  warm_handover: ['PERSON_WISHES', 'OFFERED'],
} as const;

/** Columns that name another row of the person, which no definition says. A random key would lead nowhere. */
const LINKS: Readonly<Record<string, string>> = {
  'goal_note.goalId': 'goal',
  'goal_step.goalId': 'goal',
  'goal_contribution.goalId': 'goal',
  'goal_discussion.goalId': 'goal',
  'preparation_talk.membershipId': 'resource_group_member',
  'harmful_contact_concern.contactId': 'network_contact',
  'family_group_part.conferenceId': 'family_group_conference',
  'group_evaluation.groupId': 'resource_group',
  'group_evaluation_word.evaluationId': 'group_evaluation',
  'group_meeting.groupId': 'resource_group',
  'group_meeting_seat.meetingId': 'group_meeting',
  'group_agreement.meetingId': 'group_meeting',
  'referral_message.referralId': 'referral',
  'referral_sheet_part.referralId': 'referral',
  'referral_sheet_diagnosis.referralId': 'referral',
  'referral_sheet_medication.referralId': 'referral',
  'resource_group_member.groupId': 'resource_group',
  'context_account.conversationId': 'context_conversation',
  'diagnosis_own_words.diagnosisId': 'diagnosis',
  'half_day.moduleId': 'rehab_module',
  'trajectory_phase.trajectoryId': 'trajectory',
  'recovery_plan_review.trajectoryId': 'trajectory',
  'functional_assessment_signature.assessmentId': 'functional_assessment',
  'functional_assessment_reevaluation.assessmentId': 'functional_assessment',
  'functional_assessment_context.assessmentId': 'functional_assessment',
  'trajectory_event.trajectoryId': 'trajectory',
  'trajectory_funding.trajectoryId': 'trajectory',
  'team_board_look.entryId': 'team_board_entry',
  'medication_review.medicationId': 'medication',
  'side_effect.medicationId': 'medication',
  'plan_wording.carePlanId': 'care_plan',
  'treatment_goal.carePlanId': 'care_plan',
  'review_presence.reviewId': 'plan_evaluation',
  'broad_assessment_mental.assessmentId': 'broad_assessment',
  'conceptualisation_version.conceptualisationId': 'case_conceptualisation',
  'conceptualisation_own_view.conceptualisationId': 'case_conceptualisation',
  'risk_look.concernId': 'risk_concern',
  'safety_look.concernId': 'safety_concern',
  'coercion_aftermath.eventId': 'coercion_event',
  'coercion_own_account.eventId': 'coercion_event',
  'relapse_plan_wording.planId': 'relapse_plan',
  'physical_health_plan.screeningId': 'somatic_screening',
  'convention_assessment_signature.assessmentId': 'convention_assessment',
  'convention_invoice_step.lineId': 'convention_invoice_line',
  ...Object.fromEntries(Object.keys(EXCHANGES).map((name) => [`${name}_step.aboutId`, name])),
  'employer_disclosure_text.disclosure': 'employer_disclosure',
  'coaching_funding.trajectory': 'job_coaching',
  'contact_rhythm.trajectory': 'job_coaching',
  'work_goal_step.goal': 'work_goal',
  'job_hours.placement': 'job_placement',
  'phase_out_review.trajectory': 'job_coaching',
  'principle_score.trajectory': 'job_coaching',
  'progressive_work_review.period': 'progressive_work',
  'work_event.placement': 'job_placement',
  'debt_step.supportId': 'debt_support',
  'support_funding.supportId': 'support_provision',
  'conference_participant.conferenceId': 'neighbourhood_conference',
  'care_step_routing.stepId': 'care_step',
  ...Object.fromEntries(
    ['participant', 'item/POINT', 'item/DECISION', 'item/TASK'].map((name) => [`care_conference_${name}.conferenceId`, 'care_conference']),
  ),
  'peer_meeting.membershipId': 'peer_membership',
  'expert_by_experience.membershipId': 'resource_group_member',
  'wrap_earlier.documentId': 'wrap',
  'safety_plan_earlier.documentId': 'safety_plan',
  'life_story_part_earlier.documentId': 'life_story_part',
};

/** What the words about work are about, by their topic. */
const ABOUT_WORK = [
  ['WHY_STUDY_STOPPED', 'education'],
  ['WHY_JOB_FITS', 'job_application'],
  ['HOW_JOB_SUITS', 'job_placement'],
] as const;

/** What a row of the register is about: nothing that anybody keeps quiet about, and two kinds of record that they may. */
const DETAILS = ['Canary', 'WorkGoal', 'Referral'] as const;

/** Values that must mean something for the row to be shown at all. */
const MEANT: Readonly<Record<string, (place: number) => unknown>> = {
  'crisis_card.contacts': () => [],
  // Said of everybody in the world, once they are known.
  'life_story_part.sharedWith': () => [],
  'half_day.weekday': (place) => place + 1,
  'third_party.agreedToNameAt': () => new Date('2020-06-01T10:00:00Z'),
  'resource_group.endedAt': () => null,
  'resource_group.primaryContact': () => null,
  'resource_group_member.acceptedAt': () => new Date('2020-06-01T10:00:00Z'),
  'resource_group_member.declinedAt': () => null,
  'resource_group_member.leftAt': () => null,
  'network_contact.removedOn': () => null,
  'trajectory.state': () => 'ACTIVE',
  // Of the plan as a whole; those of goals are shown under a row that is itself under another.
  'plan_wording.goalId': () => null,
  ...Object.fromEntries(['NOTICE', 'WAITING', 'REVIEW'].map((kind) => [`register/${kind}.detailType`, (place: number) => DETAILS[place]])),
  'somatic_screening.doneAs': () => 'NURSE',
  'physical_health_plan.relatives': () => 'TOOK_PART',
  'record_holder.jurisdiction': () => 'BE',
  ...Object.fromEntries(
    Object.entries(EXCHANGES).flatMap(([name, [kind, state]]) => [
      [`${name}.kind`, () => kind],
      [`${name}.profession`, () => 'NURSE'],
      [`${name}_step.state`, () => state],
    ]),
  ),
  'participation_scoring.instrument': () => 'PARTICIPATION_LADDER',
  'participation_scoring.items': () => ['RUNG'],
  'work_words.topic': (place) => ABOUT_WORK[place % 3]![0],
  'work_event.kind': () => 'REASON_OF_LEAVING',
  'support_funding.supportType': () => 'SupportProvision',
};

/** Columns with a text inside of something larger. */
const AROUND: Readonly<Record<string, (text: string) => unknown>> = {
  'somatic_screening.results': (finding) => [{ part: 'COMPLAINTS', isAbnormal: true, finding }],
  'conceptualisation_version.domains': (finding) => [{ domain: 'ANXIETY', severity: 2, suffering: 3, finding }],
  'relapse_plan_wording.steps': (does) => [{ who: 'PERSON', does }],
};

/** A person has one at a time. */
const ONE_ROW: readonly string[] = ['resource_group'];

const TEXT = /cnry(\d+)x(\d+)z/g;
const DATE = /\d{4}-\d{2}-\d{2}/g;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Not the digits within a key. */
const BIG_NUMBER = /(?<![\w-])3\d{6}(?![\w-])/g;

/**
 * In the first two months of every second year only: a date worked out from one, such as three months or a year later, is
 * nobody else's.
 */
const daysOfYears = (first: number, last: number): readonly string[] =>
  Array.from({ length: Math.floor((last - first) / 2) + 1 }, (_, index) => first + 2 * index).flatMap((year) =>
    Array.from({ length: 59 }, (_, day) => new Date(Date.UTC(year, 0, day + 1)).toISOString().slice(0, 10)),
  );
const PAST = daysOfYears(1783, 2021);
const TO_COME = daysOfYears(2029, 2155);

/** What one world's canaries are known by. */
export class Aviary {
  readonly rows: CanaryRow[] = [];
  private readonly byText = new Map<string, Canary>();
  private readonly byDate = new Map<string, Canary>();
  private readonly byNumber = new Map<number, Canary>();
  private readonly byKey = new Map<string, Canary>();
  private texts = 0;
  private past = 0;
  private toCome = 0;
  private numbers = 0;

  constructor(readonly world: number) {}

  /** How many canaries there are. */
  get size(): number {
    return this.byText.size + this.byDate.size + this.byNumber.size + this.byKey.size;
  }

  /** A text of nobody else's; `of` says whose it is when it turns up. */
  text(of: Canary): string {
    this.texts += 1;
    const text = `cnry${this.world}x${this.texts}z`;
    this.byText.set(text, of);
    return text;
  }

  date(of: Canary, isToCome: boolean): string {
    const day = isToCome ? TO_COME[this.toCome++] : PAST[this.past++];
    if (day === undefined) throw new Error('a world has more dates than there are days');
    this.byDate.set(day, of);
    return day;
  }

  number(of: Canary, isSmall: boolean): number {
    this.numbers += 1;
    const number = (isSmall ? 10_000 : 3_000_000) + this.numbers;
    this.byNumber.set(number, of);
    return number;
  }

  key(of: Canary): string {
    const key = randomUUID();
    this.byKey.set(key, of);
    return key;
  }

  /** Canaries in a text: words and dates wherever they stand. FOREIGN: of another world. */
  inText(text: string): (Canary | 'FOREIGN')[] {
    const words = [...text.matchAll(TEXT)].map(([word]) => this.byText.get(word) ?? ('FOREIGN' as const));
    const dates = [...text.matchAll(DATE)].flatMap(([day]) => this.byDate.get(day) ?? []);
    return [...words, ...dates];
  }

  /** The same, and numbers: for lines in which no number of that size belongs. */
  inLine(text: string): (Canary | 'FOREIGN')[] {
    return [...this.inText(text), ...[...text.matchAll(BIG_NUMBER)].flatMap(([number]) => this.byNumber.get(Number(number)) ?? [])];
  }

  /** Canaries anywhere in an answer, with where they stand; also inside of keys and cursors. */
  inAnswer(answer: unknown, path: readonly string[] = []): { readonly canary: Canary | 'FOREIGN'; readonly path: readonly string[] }[] {
    if (typeof answer === 'string') return this.inLeaf(answer).map((canary) => ({ canary, path }));
    if (typeof answer === 'number') {
      const canary = this.byNumber.get(answer);
      return canary ? [{ canary, path }] : [];
    }
    if (typeof answer !== 'object' || answer === null) return [];
    return Object.entries(answer).flatMap(([name, value]) => this.inAnswer(value, [...path, name]));
  }

  private inLeaf(leaf: string): (Canary | 'FOREIGN')[] {
    const written = /^[\w-]{24,}$/.test(leaf) ? `${leaf} ${Buffer.from(leaf.split('.')[0]!, 'base64url').toString('latin1')}` : leaf;
    return [...this.inText(written), ...[...written.matchAll(UUID)].flatMap(([key]) => this.byKey.get(key) ?? [])];
  }
}

export const isCanaryText = (text: string): boolean => text.search(TEXT) >= 0;

/**
 * Rows in every table about persons of every subgraph, one for each stake.
 *
 * @param inPlaceBy who wrote all of them in the place of whose they are: it makes none of them theirs (C-37).
 */
export function raise(aviary: Aviary, person: string, stakes: readonly RecordStake[], inPlaceBy: string | null): readonly CanaryRow[] {
  const made = new Map<string, readonly CanaryRow[]>();
  const placesOf = (table: CanaryTable): readonly number[] => (ONE_ROW.includes(table.name) ? [0] : stakes.map((_, place) => place));
  for (const table of parentsFirst()) {
    made.set(table.name, placesOf(table).map((place) => rowOf(table, place)));
  }
  const rows = [...made.values()].flat();
  aviary.rows.push(...rows);
  return rows;

  /** Not at its own place: the parent of an open row is then often not open, and the other way round. */
  function parentOf(parent: string, place: number): CanaryRow {
    const candidates = made.get(parent) ?? [];
    const found = candidates[(place + 1) % candidates.length];
    if (!found) throw new Error(`there is no row of ${parent}`);
    return found;
  }

  function rowOf(table: CanaryTable, place: number): CanaryRow {
    const parents: CanaryRow[] = [];
    const values: Record<string, unknown> = {};
    const row: CanaryRow = { table, person, place, id: '', stake: stakes[place]!, parents, values };
    for (const column of table.columns) values[column.property] = valueOf(column, row, parents);
    Object.assign(values, table.constant);
    return Object.assign(row, { id: values['id'] });
  }

  function valueOf({ property, type, isArray, isNullable, values }: PersonColumn, row: CanaryRow, parents: CanaryRow[]): unknown {
    const { table, place, stake } = row;
    const of: Canary = { row, column: property };
    const whole = `${table.name}.${property}`;
    if (property === 'personId') return person;
    if (property === 'heldBy' || property === 'author') return stake[property];
    if (property === 'parties') return stake.parties;
    if (property === 'inPlaceBy') return inPlaceBy;
    if (property === 'source') return VOICES[place % VOICES.length];
    if (whole in MEANT) return MEANT[whole]!(place);
    if (whole in AROUND) return AROUND[whole]!(aviary.text(of));
    const parent = whole === 'work_words.subject' ? ABOUT_WORK[place % 3]![1] : LINKS[whole];
    if (parent !== undefined) {
      parents.push(parentOf(parent, place));
      return parents.at(-1)!.id;
    }
    if (values !== null) {
      const value = values[place % values.length];
      return isArray ? [value] : value;
    }
    // What may be left open ends, if it does, in a time to come: otherwise hardly anything would hold now.
    const isToCome = isNullable && !/^(from|effective)/.test(property);
    const one = (): unknown => {
      if (type === 'text') return aviary.text(of);
      if (type === 'uuid') return aviary.key(of);
      if (type === 'date') return aviary.date(of, isToCome);
      if (type === 'timestamptz') return new Date(`${aviary.date(of, isToCome)}T08:00:00.000Z`);
      if (type === 'boolean') return place % 2 === 0;
      if (type === 'smallint') return aviary.number(of, true);
      if (type === 'integer' || type === 'double precision') return aviary.number(of, false);
      if (type === 'bigint') return String(aviary.number(of, false));
      throw new Error(`no canary is known for a column of the type ${type} such as ${whole}; say in MEANT what stands in it`);
    };
    return isArray ? [one()] : one();
  }
}

/** How many rows a row of the table is shown under, at most. */
let inOrder: readonly CanaryTable[] | undefined;

/** Parents first, whatever order the tables come in. Found once: found for each world it was nine tenths of the long proof. */
function parentsFirst(): readonly CanaryTable[] {
  if (inOrder === undefined) {
    const depths = new Map(CANARY_TABLES.map((table) => [table, depthOf(table)]));
    inOrder = [...CANARY_TABLES].sort((a, b) => depths.get(a)! - depths.get(b)!);
  }
  return inOrder;
}

function depthOf({ name, columns }: CanaryTable): number {
  const parents = columns.flatMap(({ property }) => CANARY_TABLES.filter((table) => table.name === LINKS[`${name}.${property}`]));
  return Math.max(name === 'work_words' ? 1 : 0, ...parents.map((parent) => depthOf(parent) + 1));
}

/** Puts the rows where each subgraph keeps its own: one statement for each table. */
export async function settle(hub: TestHub, rows: readonly CanaryRow[]): Promise<void> {
  const bySubgraph = groupedBy(rows, ({ table }) => table.subgraph);
  await Promise.all([...bySubgraph].map(([subgraph, own]) => settleIn(hub, subgraph, own)));
}

async function settleIn(hub: TestHub, subgraph: SubgraphName, rows: readonly CanaryRow[]): Promise<void> {
  await hub.subgraphs.get(subgraph)!.dataSource.transaction(async (manager) => {
    for (const [table, own] of groupedBy(rows, ({ table }) => table)) {
      await manager
        .createQueryBuilder()
        .insert()
        .into<PersonRow>(table.schema)
        .values(own.map(({ values }) => values) as never)
        .updateEntity(false)
        .execute();
    }
  });
}

export function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
