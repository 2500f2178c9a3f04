import type { EntityManager } from 'typeorm';
import { collaborationAgreementTable } from '../collaboration-agreement/collaboration-agreement.table';
import type { AgreedMoment, CollaborationAgreementRow } from '../collaboration-agreement/collaboration-agreement.table';
import { DEMO } from '../../../shared/demo-identities';
import { daysAfter, localDate, monthsAfter } from '../../../shared/local-date';
import { outboxTable } from '../../kit/writing.table';
import { consultationTables } from '../consultation/consultation.table';
import type { ConsultationState } from '../consultation/consultation.rules';
import type { ExchangeRow, ExchangeStepRow } from '../exchange/exchange.table';
import { partnerNoticeTables } from '../partner-notice/partner-notice.table';
import type { NoticeState } from '../partner-notice/partner-notice.rules';
import { physicalHealthPlanTable } from '../physical-health-plan/physical-health-plan.table';
import { recordHolderMessage } from '../record-holder/record-holder.rules';
import { recordHolderTable } from '../record-holder/record-holder.table';
import type { RecordHolderRow } from '../record-holder/record-holder.table';
import { screeningCoordinationTable } from '../screening-coordination/screening-coordination.table';
import { somaticScreeningTable } from '../somatic-screening/somatic-screening.table';
import type { ScreeningResult, SomaticScreeningRow } from '../somatic-screening/somatic-screening.table';
import { warmHandoverTables } from '../warm-handover/warm-handover.table';
import type { HandoverState } from '../warm-handover/warm-handover.rules';
import { demoId, inWeek, morningOf, rowOf, workdayBefore, workdayFrom } from './demo-row.demo';
import type { Writer } from './demo-row.demo';

const { persons, organisations, professionals } = DEMO;

const JONAS_GP: Writer = { heldBy: organisations.gpPracticeJonas, author: professionals.jonasGp };
const MIRA_GP: Writer = { heldBy: organisations.gpPracticeMira, author: professionals.miraGp };
const FEMKE_GP: Writer = { heldBy: organisations.gpPracticeMira, author: professionals.femkeGp };
const BRUG: Writer = { heldBy: organisations.brug, author: professionals.jonasCounsellor };
const PSYCHIATRIST: Writer = { heldBy: organisations.psychiatristPractice, author: professionals.miraPsychiatrist };
const SPECIALIST: Writer = { heldBy: organisations.psychiatristPractice, author: professionals.femkeSpecialist };

/**
 * Who holds the records of the three, what was looked after of their bodies, and what passed between general practice
 * and mental health care over the year (M-55, M-84 to M-86, F-02 to F-04, F-19; ).
 */
export async function loadFirstLineCare(manager: EntityManager, now: Date): Promise<void> {
  const today = localDate(now);
  await loadRecordHolders(manager, now);
  await loadScreenings(manager, now);
  await loadAgreements(manager, now);

  const exchanges = between(now);
  const inJonasCare = monthsAfter(today, -4);
  const notice = (
    name: string,
    person: string,
    [from, to]: readonly [Writer, Writer],
    said: Said<AgreedMoment>,
    ...states: readonly Step<NoticeState>[]
  ) => exchanges.add(partnerNoticeTables, `notice ${name}`, person, [from, to], said, states);
  notice(
    'jonas intake',
    persons.jonas,
    [BRUG, JONAS_GP],
    { kind: 'INTAKE', on: workdayBefore(inJonasCare), text: 'Hij is gestart met het programma. Ik ben zijn aanspreekpunt.' },
    ['SENT', 0],
    ['RECEIVED', 1],
    ['ACKNOWLEDGED', 4, 'Bedankt. Ik zie hem om de drie maanden voor zijn lichamelijke gezondheid.'],
  );
  // agreed for a day to come, and not sent before.
  notice(
    'jonas yearly',
    persons.jonas,
    [BRUG, JONAS_GP],
    {
      kind: 'YEARLY_EVALUATION',
      on: workdayBefore(inJonasCare),
      dueOn: workdayBefore(monthsAfter(inJonasCare, 12)),
      text: null,
    },
    ['EXPECTED', 0],
  );
  notice(
    'mira dose',
    persons.mira,
    [PSYCHIATRIST, MIRA_GP],
    {
      kind: 'MEDICATION_CHANGE',
      on: workdayBefore(monthsAfter(today, -3)),
      text: 'Lagere dosis sinds deze week, op haar vraag; gesprek na zes weken.',
    },
    ['SENT', 0],
    ['ACKNOWLEDGED', 2, 'Genoteerd in het medicatieschema.'],
  );
  notice(
    'femke intake',
    persons.femke,
    [SPECIALIST, FEMKE_GP],
    { kind: 'INTAKE', on: inWeek(now, -32, 3), text: 'De behandeling in de gespecialiseerde functie is begonnen.' },
    ['SENT', 0],
    ['ACKNOWLEDGED', 2],
  );
  notice(
    'femke outflow',
    persons.femke,
    [SPECIALIST, FEMKE_GP],
    {
      kind: 'REFERRAL_BACK',
      on: inWeek(now, -8, 4),
      text: 'Zij gaat verder bij haar eerstelijnspsycholoog; bij terugval kan zij altijd bellen.',
    },
    ['SENT', 0],
    ['RECEIVED', 1],
  );

  const consultation = (
    name: string,
    person: string,
    [from, to]: readonly [Writer, Writer],
    said: Said<'CONSULT' | 'PSYCHIATRIC_ADVICE'>,
    ...states: readonly Step<ConsultationState>[]
  ) => exchanges.add(consultationTables, `consultation ${name}`, person, [from, to], said, states);
  consultation(
    'mira tapering',
    persons.mira,
    [MIRA_GP, PSYCHIATRIST],
    {
      kind: 'CONSULT',
      on: inWeek(now, -16, 1),
      dueOn: inWeek(now, -14, 1),
      text: 'Zij is overdag slaperig en vraagt of het met minder kan. Wat raadt u aan?',
      profession: 'PSYCHIATRIST',
    },
    ['ASKED', 0],
    ['REPLIED', 8, 'Ja, traag; ik bespreek het met haar op de volgende afspraak.'],
  );
  // F-19: a question that waits for its answer.
  consultation(
    'jonas sleep',
    persons.jonas,
    [JONAS_GP, BRUG],
    {
      kind: 'CONSULT',
      on: inWeek(now, -1, 4),
      dueOn: inWeek(now, 2, 4),
      text: 'Hij slaapt laat in. Werken jullie in de groepen aan een vast ritme?',
    },
    ['ASKED', 0],
  );

  const handover = (
    name: string,
    person: string,
    [from, to]: readonly [Writer, Writer],
    said: Said<'STABLE_FOR_LONG' | 'STABLE_AND_WISHED'>,
    ...states: readonly Step<HandoverState>[]
  ) => exchanges.add(warmHandoverTables, `handover ${name}`, person, [from, to], said, states);
  // accepted, met with all involved, bit by bit, and then done.
  handover(
    'femke',
    persons.femke,
    [SPECIALIST, FEMKE_GP],
    { kind: 'STABLE_AND_WISHED', on: inWeek(now, -11, 2), text: null },
    ['OFFERED', 0],
    ['ACCEPTED', 2],
    ['JOINT_CONTACT_HELD', 8],
    ['GRADUAL_TRANSFER', 14],
    ['COMPLETED', 24],
  );
  await exchanges.insert(manager);
}

/** F-06: one agreement that both sides said yes to, and one that a practice proposed and nobody answered yet. */
async function loadAgreements(manager: EntityManager, now: Date): Promise<void> {
  const agreed = (
    name: string,
    [from, to]: readonly [Writer, Writer],
    [proposedOn, acceptedOn]: readonly [string, string | null],
    what: Pick<CollaborationAgreementRow, 'moments' | 'withinDays' | 'validFrom'>,
  ): CollaborationAgreementRow => ({
    ...{ id: demoId(`agreement ${name}`), practice: from.heldBy, provider: to.heldBy, validTo: null, declinedOn: null },
    ...{ proposedByOrganisation: from.heldBy, proposedBy: from.author, recordedAt: morningOf(proposedOn) },
    ...{ acceptedOn, acceptedBy: acceptedOn === null ? null : to.author, version: acceptedOn === null ? 1 : 2 },
    ...what,
  });
  const today = localDate(now);
  const [proposedOn, acceptedOn] = [workdayBefore(daysAfter(today, -400)), workdayBefore(daysAfter(today, -390))];
  await manager.insert(collaborationAgreementTable, [
    agreed('jonas', [JONAS_GP, BRUG], [proposedOn, acceptedOn], {
      moments: ['INTAKE', 'YEARLY_EVALUATION', 'IMPORTANT_EVENT', 'OUTFLOW'],
      ...{ withinDays: 14, validFrom: acceptedOn },
    }),
    agreed('mira', [MIRA_GP, PSYCHIATRIST], [workdayBefore(daysAfter(today, -3)), null], {
      moments: ['MEDICATION_CHANGE', 'REFERRAL_BACK'],
      ...{ withinDays: 7, validFrom: monthsAfter(today, 1) },
    }),
  ] as never);
}

async function loadRecordHolders(manager: EntityManager, now: Date): Promise<void> {
  const holder = (
    name: string,
    person: string,
    { heldBy, author }: Writer,
    fromDate: string,
    untilDate: string | null = null,
  ): RecordHolderRow => ({
    ...rowOf(person, `record holder ${name}`, { heldBy: person, author: person, source: 'PERSON' }, fromDate, now, [heldBy, author]),
    ...{ practice: heldBy, professional: author, jurisdiction: 'BE', fromDate, untilDate },
  });
  const moved = workdayBefore(daysAfter(localDate(now), -420));
  const holders = [
    holder('jonas', persons.jonas, JONAS_GP, workdayBefore(daysAfter(localDate(now), -1_900))),
    holder('mira', persons.mira, MIRA_GP, workdayBefore(daysAfter(localDate(now), -1_900))),
    // she changed practice when she moved, and nobody asked her why.
    holder('femke before', persons.femke, JONAS_GP, workdayBefore(daysAfter(localDate(now), -1_500)), moved),
    holder('femke', persons.femke, FEMKE_GP, moved),
  ];
  await manager.insert(recordHolderTable.schema, holders as never);
  for (const row of holders) {
    await manager.insert(outboxTable, { personId: row.personId, message: recordHolderMessage(row), at: now, deliveredAt: null });
  }
}

/** Jonas within the year and with a plan; Mira more than a year ago, so it is due; of Femke a part is still to come. */
async function loadScreenings(manager: EntityManager, now: Date): Promise<void> {
  const screening = (
    name: string,
    person: string,
    writer: Writer,
    onDate: string,
    results: readonly ScreeningResult[],
  ): SomaticScreeningRow => ({
    ...rowOf(person, `screening ${name}`, writer, onDate, now),
    ...{ onDate, doneAs: 'GENERAL_PRACTITIONER', results, language: 'nl' },
  });
  const fine = (part: ScreeningResult['part']): ScreeningResult => ({ part, isAbnormal: false, finding: null });
  const all = [fine('SIDE_EFFECTS'), fine('CARDIOVASCULAR_RISK'), fine('COMPLAINTS')];
  const jonas = screening('jonas', persons.jonas, JONAS_GP, workdayBefore(daysAfter(localDate(now), -42)), [
    ...all,
    { part: 'LIFESTYLE', isAbnormal: true, finding: 'Beweegt weinig en slaapt laat in.' },
  ]);
  await manager.insert(somaticScreeningTable.schema, [
    jonas,
    screening('mira', persons.mira, MIRA_GP, workdayBefore(daysAfter(localDate(now), -400)), [...all, fine('LIFESTYLE')]),
    screening('femke', persons.femke, FEMKE_GP, inWeek(now, -3, 5), [fine('COMPLAINTS'), fine('LIFESTYLE')]),
  ] as never);
  const planOn = workdayBefore(daysAfter(localDate(now), -35));
  // made with him, and he wanted his parents there.
  await manager.insert(physicalHealthPlanTable.schema, {
    ...rowOf(persons.jonas, 'health plan jonas', JONAS_GP, planOn, now),
    ...{ screeningId: jonas.id, onDate: planOn, relatives: 'TOOK_PART', language: 'nl' },
    text: 'Met de fiets naar het centrum, en ’s avonds vanaf tien uur geen scherm meer.',
  } as never);
  // while the centre has him in care it sees to it that the screening is done.
  const fromDate = workdayBefore(monthsAfter(localDate(now), -4));
  await manager.insert(screeningCoordinationTable.schema, {
    ...rowOf(persons.jonas, 'screening coordination jonas', BRUG, fromDate, now),
    ...{ organisation: organisations.brug, fromDate, untilDate: null },
  } as never);
}

interface Said<K extends string> {
  readonly kind: K;
  readonly on: string;
  readonly text: string | null;
  readonly dueOn?: string;
  readonly profession?: string;
}

/** A state, how many days after the first it came, and what was said with it. */
type Step<S extends string> = readonly [state: S, days: number, text?: string];

/** States that the sender says; all others the receiver. */
const BY_SENDER: readonly string[] = ['EXPECTED', 'SENT', 'ASKED', 'OFFERED', 'GRADUAL_TRANSFER', 'WITHDRAWN'];

function between(now: Date) {
  type Tables = typeof partnerNoticeTables | typeof consultationTables | typeof warmHandoverTables;
  const made: { tables: Tables; row: ExchangeRow; steps: ExchangeStepRow[] }[] = [];
  return {
    add(
      tables: Tables,
      name: string,
      person: string,
      [from, to]: readonly [Writer, Writer],
      said: Said<string>,
      states: readonly Step<string>[],
    ): void {
      const row: ExchangeRow = {
        ...rowOf(person, name, from, said.on, now, [to.heldBy]),
        ...{ kind: said.kind, sender: from.heldBy, receivers: [to.heldBy], profession: said.profession ?? null },
        ...{ onDate: said.on, dueOn: said.dueOn ?? null, text: said.text, language: said.text === null ? null : 'nl' },
      };
      const all = [row.heldBy, row.author, ...row.parties];
      const steps = states.map(([state, days, text], index): ExchangeStepRow => {
        const onDate = workdayFrom(daysAfter(said.on, days));
        const writer = BY_SENDER.includes(state) ? from : to;
        return {
          ...rowOf(person, `${name} ${state}`, writer, onDate, now, index === 0 ? row.parties : all),
          ...{ aboutId: row.id, ordinal: index + 1, state, onDate },
          ...{ text: text ?? null, language: text === undefined ? null : 'nl' },
        };
      });
      made.push({ tables, row, steps });
    },
    async insert(manager: EntityManager): Promise<void> {
      for (const { tables, row, steps } of made) {
        await manager.insert(tables.rows.schema, row as never);
        await manager.insert(tables.steps.schema, steps as never);
      }
    },
  };
}
