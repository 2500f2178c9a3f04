import { PROFESSIONS } from '../../consent/vocabulary';
import { DEMO } from '../../shared/demo-identities';
import type { AskDecisions } from '../../shared/decision-api';
import type { AskInPlan } from '../../shared/planned-decisions';
import { FACT_TABLES } from '../support/consent-facts';
import { asksNothingInPlan, startTestHub } from '../support/hub';
import type { TestHub } from '../support/hub';
import { isFullProof, timesFor, writeProofResult } from '../support/proof';
import { NOW } from '../consent/worlds';
import {
  askAll,
  askAs,
  emptyTally,
  inKeys,
  judge,
  judgeLog,
  judgeRecord,
  lay,
  learn,
  organisationsOfWorld,
  sampleWorlds,
} from './canaries';
import type { CanaryWorld, Fault, Showings, Tally } from './canaries';
import { actInWords } from './canary-acts';
import { CANARY_FAULTS, FAILURES, MORE_FAULTS } from './canary-faults';
import type { SeededFault } from './canary-faults';
import { CANARY_TABLES, EXCHANGES, isCanaryText } from './canary-rows';

const WORLDS = timesFor(4, 1_000);
/** Every run of the tests tries the same worlds, in which every fault shows; the long proof tries new ones, and prints which. */
const SEED = isFullProof() ? Date.now() & 0x7fffffff : 20_261_160;
const FAULTS = isFullProof() ? [...CANARY_FAULTS, ...MORE_FAULTS] : CANARY_FAULTS;
/** A long proof ends in time on a slow machine too, and says how many worlds it came to. */
const MOST_SECONDS = 7_800;
const MOST_WORLDS_FOR_A_FAULT = timesFor(WORLDS, 120);

/**
 * Columns of every table that no field shows: what the row is known by elsewhere, and keys that lead from one row to
 * another. Whatever else stands in a table the person themself is shown, or nobody would notice that it is lost.
 */
const SHOWN_TO_NOBODY: readonly string[] = ['sourceId', 'sourceVersion'];

/** Columns of one table that no field shows, with the reason. */
const SHOWN_NOWHERE: Readonly<Record<string, string>> = {
  'goal_step.place': 'the order of the steps shows it',
  'group_agreement.place': 'the order of the agreements shows it',
  'work_goal_step.position': 'the order of the steps shows it',
  'eligibility_assessment.ageInYears': 'only whether the criterion of age was met is shown',
  'eligibility_assessment.ordinal': 'only which of several assessments is the latest comes of it',
  'eligibility_finding.criterion': 'the printed criteria are shown, each with what was found of it',
  'eligibility_finding.foundOn': 'the assessment is shown with its date',
  'eligibility_diagnosis_finding.criterion': 'the printed criteria are shown, each with what was found of it',
  'eligibility_diagnosis_finding.foundOn': 'the assessment is shown with its date',
  'eligibility_addiction_finding.criterion': 'the printed criteria are shown, each with what was found of it',
  'eligibility_addiction_finding.foundOn': 'the assessment is shown with its date',
  'review_presence.heldOn': 'the evaluation is shown with its date',
  'trajectory_event.ofVersion': 'the order of the history shows it',
  'trajectory.phaseStartedOn': 'the phases are shown with their dates',
  'half_day.validFrom': 'the schedule is shown for one week',
  'half_day.validUntil': 'the schedule is shown for one week',
  'convention_category_choice.bindsFrom': 'only that a category binds is told, when it is chosen',
  'convention_category_choice.bindsTo': 'only that a category binds is told, when it is chosen',
  'convention_category_choice.reason': 'the assessor’s, kept for the assessor',
  'convention_function_step.onDate': 'what follows from it is which function the sessions are of',
  'convention_session.agreement': 'the enrolment shows it',
  'convention_session.onDate': 'the instant at which it starts shows it',
  'convention_invoice_line.agreement': 'the enrolment shows it',
  'convention_invoice_line.groupKey': 'by which a group is paid once',
  'convention_invoice_step.ordinal': 'the order of the steps shows it',
  'register/NOTICE.sequence': 'the teller’s own count of messages',
  'register/WAITING.sequence': 'the teller’s own count of messages',
  'register/REVIEW.sequence': 'the teller’s own count of messages',
  'smi_assessment.met': 'the five criteria are shown, each with whether it was the case',
  'debt_step.ordinal': 'the order of the steps shows it',
};
/** Tables whose records are shown without where they come from. */
const WITHOUT_PROVENANCE: readonly string[] = [
  ...['session_counter', 'trajectory_phase', 'trajectory_event', 'half_day', 'review_presence', 'functional_assessment_signature'],
  ...['convention_enrolment', 'convention_category_choice', 'convention_function_step'],
  ...['convention_assessment_signature', 'convention_invoice_step'],
  ...['family', 'homeless', 'migration', 'substance'].map((flag) => `early_detection_${flag}_flag`),
  ...['eligibility_finding', 'eligibility_diagnosis_finding', 'eligibility_addiction_finding'],
  ...['debt_step', 'wrap_earlier', 'safety_plan_earlier', 'life_story_part_earlier'],
];
const PROVENANCE: readonly string[] = ['sourceSystem', 'recordedAt', 'effectiveAt', 'version'];

describe('canaries in every text, date and number of everybody, looked for wherever something leaves', () => {
  const lines: string[] = [];
  const logTo = { write: (line: string) => void lines.push(line) };
  const honest = (ask: AskDecisions): AskDecisions => ask;
  const decisions: { fault: (ask: AskDecisions) => AskDecisions } = { fault: honest };
  const tally: Tally = emptyTally();
  const laid: CanaryWorld[] = [];
  const noted: string[] = [];
  let hub: TestHub;
  let showings: Showings;
  let seconds = 0;

  beforeAll(async () => {
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      jest.spyOn(console, level).mockImplementation((...said) => void noted.push(said.map(String).join(' ')));
    }
    const decisionFault = (ask: AskDecisions): AskDecisions => (asker, cells) => decisions.fault(ask)(asker, cells);
    // What is put in front of partners that ask would be passed by; before and after, consent is asked in the plan.
    const planFault = (ask: AskInPlan): AskInPlan => (request) => (decisions.fault === honest ? ask : asksNothingInPlan)(request);
    const own = Array.from({ length: WORLDS }, (_, number) => organisationsOfWorld(number));
    const organisations = [...Object.values(DEMO.organisations), ...own.flat()];
    hub = await startTestHub({ now: NOW, trust: { professions: PROFESSIONS, organisations }, logTo, decisionFault, planFault, consentInPlan: true });
    const begun = performance.now();
    for (const [number, world] of sampleWorlds(WORLDS, SEED).entries()) {
      const own = inKeys(world, number);
      await lay(hub, own);
      const answered = await askAll(hub, own);
      showings ??= learn(own, answered[0]!);
      tally.worlds += 1;
      tally.canaries += own.aviary.size;
      judge(own, answered, showings, tally);
      await judgeRecord(hub, own, tally);
      judgeLog(own, [...lines.splice(0), ...noted.splice(0)], tally);
      if (laid.length < MOST_WORLDS_FOR_A_FAULT) laid.push(own);
      hub.recount();
      if ((performance.now() - begun) / 1_000 > MOST_SECONDS) break;
    }
    seconds = (performance.now() - begun) / 1_000;
  }, 9_000_000);

  afterAll(async () => {
    jest.restoreAllMocks();
    await hub?.stop();
    const { faults, ...counted } = tally;
    console.info(`${seconds.toFixed(1)} s, seed ${SEED}: ${JSON.stringify(counted)}; ${faults.length} faults`);
    writeProofResult('canary-worlds', {
      ...{ seed: SEED, seconds: Math.round(seconds), tables: CANARY_TABLES.length, ...counted },
      ...countsOf(faults),
      worldsUntilSeededFaultIsFound: Object.fromEntries(caught),
    });
  });

  const found = (...kinds: readonly Fault['kind'][]): readonly string[] =>
    tally.faults.filter(({ kind }) => kinds.includes(kind)).map(({ world, what }) => `world ${world}: ${what}`).slice(0, 20);

  it('what stands in a table and no field shows is known, table by table', () => {
    const unshown = CANARY_TABLES.flatMap(({ name, columns }) =>
      columns
        .filter(({ property, type, values }) => property !== 'source' && values === null && !['uuid', 'boolean', 'jsonb'].includes(type))
        .map(({ property }) => property)
        .filter((property) => !showings.get(name)!.columns.has(property) && !SHOWN_TO_NOBODY.includes(property))
        .filter((property) => !(WITHOUT_PROVENANCE.includes(name) && PROVENANCE.includes(property)))
        .map((property) => `${name}.${property}`),
    );
    expect(unshown.filter((column) => !MEANT_TO_BE_FIXED.includes(column)).sort()).toEqual(Object.keys(SHOWN_NOWHERE).sort());
  });

  it('nothing is wrongly shown', () => expect(found('SHOWN')).toEqual([]));
  it('nothing is wrongly withheld', () => expect(found('WITHHELD')).toEqual([]));
  it('that something is withheld is told where it may be, and nowhere else', () => expect(found('TOLD', 'NOT_TOLD')).toEqual([]));
  it('no line of any log holds one', () => expect(found('LOGGED')).toEqual([]));
  it('no line of the access record holds one', () => expect(found('RECORDED')).toEqual([]));

  it('there was enough to see, to open, to keep closed and to tell', () => {
    const perWorld = (count: number): number => count / tally.worlds;
    expect(perWorld(tally.canaries)).toBeGreaterThan(1_500);
    expect(perWorld(tally.seen)).toBeGreaterThan(300);
    expect(perWorld(tally.opened)).toBeGreaterThan(10);
    expect(perWorld(tally.closed)).toBeGreaterThan(100);
    expect(perWorld(tally.told)).toBeGreaterThan(20);
    expect(perWorld(tally.words)).toBeGreaterThan(0.5);
    expect(perWorld(tally.listed)).toBeGreaterThan(0.5);
    expect(tally.recordLines).toBeGreaterThan(100 * tally.worlds);
  });

  it('nothing was copied into a table that is not about persons', async () => {
    expect(await copies(hub)).toEqual([]);
  });

  it('what is written in an act stands in its own table, and in no answer, message, mail, record or line of a log', async () => {
    lines.length = 0;
    const { aviary, results, answers, messages, mails } = await actInWords(hub, WORLDS);
    expect(results).toEqual(['GoalDone', 'WorkGoalAdded', 'RecoveryPlanReviewRecorded', 'ConsentRequestDone']);
    // The review that was planned, and by when one is due.
    expect([messages.length, mails.length]).toEqual([2, 1]);
    const left = [...answers, ...messages, ...mails.flatMap((mail) => [mail, Buffer.from(mail, 'base64').toString('utf8')]), ...lines];
    expect(left.filter((each) => isCanaryText(each) || aviary.inLine(each).length > 0)).toEqual([]);
    expect(await copies(hub)).toEqual([]);
  });

  it.each(FAILURES)('what goes wrong is logged without what it went wrong with: %s', async (_name, failure) => {
    const world = laid[0]!;
    const [canary] = Object.values(world.aviary.rows[0]!.values).flat().filter((value) => isCanaryText(String(value)));
    lines.length = 0;
    const end = failure({ decisions, logTo }, `of ${String(canary)}`);
    const answered = await askAs(hub, world, world.askings[0]!).finally(end);

    const codes = answered.answers.flatMap(({ errors }) => (errors ?? []).map(({ extensions }) => extensions['code']));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !['INTERNAL', 'DECISION_UNAVAILABLE', 'PARTNER_UNAVAILABLE'].includes(String(code)))).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
    const left = emptyTally();
    judgeLog(world, [...lines.splice(0), ...noted.splice(0), ...answered.answers.map(({ errors }) => JSON.stringify(errors ?? []))], left);
    expect(left.faults).toEqual([]);
  });

  describe('faults that are put in on purpose are found', () => {
    const inSomeWorld = async ({ found: kind, seed }: SeededFault): Promise<number | null> => {
      const end = seed({ decisions, logTo });
      try {
        for (const [index, world] of laid.entries()) {
          // Those the world turns around first: to them the most is at stake.
          for (const asking of [...world.askings.slice(1), world.askings[0]!]) {
            const looked = emptyTally();
            judge(world, [await askAs(hub, world, asking)], showings, looked);
            judgeLog(world, lines.splice(0), looked);
            if (kind === 'RECORDED') await judgeRecord(hub, world, looked);
            if (looked.faults.some((fault) => fault.kind === kind)) return index + 1;
          }
        }
        return null;
      } finally {
        end();
      }
    };

    it.each(FAULTS.map((each) => [each.found, each.name, each] as const))('%s: %s', async (_kind, name, seeded) => {
      const worlds = await inSomeWorld(seeded);
      caught.set(name, worlds);
      expect(worlds).not.toBeNull();
    }, 600_000);
  });
});

const caught = new Map<string, number | null>();

/** Columns in which something definite has to stand, or the row would not be shown. */
const MEANT_TO_BE_FIXED: readonly string[] = [
  ...['register/NOTICE.detailType', 'register/WAITING.detailType', 'register/REVIEW.detailType'],
  'half_day.weekday',
  'third_party.agreedToNameAt',
  'resource_group.endedAt',
  'resource_group_member.acceptedAt',
  'resource_group_member.declinedAt',
  'resource_group_member.leftAt',
  'network_contact.removedOn',
  'trajectory.state',
  'work_words.topic',
  ...['somatic_screening.doneAs', 'physical_health_plan.relatives', 'record_holder.jurisdiction'],
  ...Object.keys(EXCHANGES).flatMap((name) => [`${name}.kind`, `${name}.profession`, `${name}_step.state`]),
];

function countsOf(faults: readonly Fault[]): Readonly<Record<string, number>> {
  const count = (...kinds: readonly Fault['kind'][]): number => faults.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    ...{ wronglyShown: count('SHOWN'), wronglyWithheld: count('WITHHELD'), wronglyTold: count('TOLD'), wronglyUntold: count('NOT_TOLD') },
    ...{ inLogs: count('LOGGED'), inAccessRecord: count('RECORDED') },
  };
}

/** Where an act writes words about somebody besides the tables about persons. */
const WRITTEN_DOWN: readonly string[] = ['consent_request'];

/** Tables with a canary in them that are neither about persons nor facts of consent. */
async function copies(hub: TestHub): Promise<readonly string[]> {
  const own = new Set([...CANARY_TABLES.map(({ schema }) => schema), ...FACT_TABLES].map(({ options }) => options.tableName));
  const found = [...hub.subgraphs.values()].map(async ({ definition, dataSource }) => {
    const tables: { name: string }[] = await dataSource.query(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
    const holding: string[] = [];
    for (const { name } of tables.filter((table) => !own.has(table.name))) {
      const readable: { may: boolean }[] = await dataSource.query(`SELECT has_table_privilege($1, 'SELECT') AS may`, [`"${name}"`]);
      if (!readable[0]!.may) continue;
      const search = `SELECT EXISTS (SELECT FROM "${name}" t WHERE t::text ~ 'cnry[0-9]+x[0-9]+z') AS held`;
      // A thousand worlds leave a record that takes longer to search than any request may take.
      const [{ held }] = await dataSource.transaction(async (manager): Promise<[{ held: boolean }]> => {
        await manager.query('SET LOCAL statement_timeout = 0');
        return manager.query(search);
      });
      if (held && !WRITTEN_DOWN.includes(name)) holding.push(`${definition.name}.${name}`);
    }
    return holding;
  });
  return (await Promise.all(found)).flat();
}
