import { createHash } from 'node:crypto';
import type { EntityManager, EntitySchema } from 'typeorm';
import { DEMO, DEMO_NAMES } from '../../shared/demo-identities';
import { daysFrom, localDate, monthsAfter } from '../../shared/local-date';
import type { PersonRow, Voice } from '../kit/person-table';
import { careConferenceParticipantTable, careConferenceTable, conferenceItemTable } from './care-conference/care-conference.table';
import type { CareConferenceParticipantRow, CareConferenceRow, ConferenceItemRow } from './care-conference/care-conference.table';
import { careStepRoutingTable, careStepTable } from './care-step/care-step.table';
import type { CareStepRoutingRow, CareStepRow } from './care-step/care-step.table';
import { NO_TASK } from './care-conference/care-conference.rules';
import { careNeedTable } from './care-need/care-need.table';
import { demoId as consentDemoId } from './consent.demo';
import { goalNoteTable, goalStepTable, goalTable } from './goal/goal.table';
import type { GoalNoteRow, GoalRow, GoalStepRow } from './goal/goal.table';
import { groupAgreementTable, groupMeetingSeatTable, groupMeetingTable } from './group-meeting/group-meeting.table';
import type { GroupAgreementRow, GroupMeetingRow, GroupMeetingSeatRow } from './group-meeting/group-meeting.table';
import { childTable, livingSituationTable, socialNetworkTable, thirdPartyTable } from './household/household.table';
import type { ThirdPartyRow } from './household/household.table';
import { networkContactTable } from './network-analysis/network-analysis.table';
import type { NetworkContactRow } from './network-analysis/network-analysis.table';
import { identityTable, nameTable } from './person/person.table';
import { preparationTalkTable } from './preparation-talk/preparation-talk.table';
import type { PreparationTalkRow } from './preparation-talk/preparation-talk.table';
import { howToWorkWithMeTable, ownWordsTable, wishTable } from './own-words/own-words.table';
import { peerMeetingTable, peerMembershipTable } from './peer-membership/peer-membership.table';
import type { PeerMembershipRow } from './peer-membership/peer-membership.table';
import {
  planHousingTable,
  planMomentTable,
  planWorkTable,
  recoveryPlanTable,
} from './recovery-plan/recovery-plan.table';
import {
  referralDiagnosisTable,
  referralMedicationTable,
  referralSheetTable,
  referralTable,
} from './referral/referral.table';
import type { ReferralPartRow, ReferralRow } from './referral/referral.table';
import { NOT_DUE, registerTable } from './register/register.table';
import type { RegisterRow } from './register/register.table';
import { membershipTable, resourceGroupTable } from './resource-group/resource-group.table';
import { invitationExpiry } from './resource-group/resource-group.rules';
import { relativeSupportNeedTable } from './relative-support-need/relative-support-need.table';
import { insuranceStatusTable, socialStatusTable } from './social-status/social-status.table';
import type { SocialStatusRow } from './social-status/social-status.table';
import { safetyPlanTable } from './safety-plan/safety-plan.table';
import { storyPartTable } from './story/story.table';
import type { StoryPartRow } from './story/story.table';
import { strengthTable } from './strength/strength.table';
import { supportOfferTable } from './support-offer/support-offer.table';
import type { SupportOfferRow } from './support-offer/support-offer.table';
import { triadCardTable } from './triad-card/triad-card.table';
import type { TriadCardRow } from './triad-card/triad-card.table';
import { wrapTable } from './wrap/wrap.table';

const { persons, professionals, organisations } = DEMO;

/** A row as the demo tells it: without what every row has. */
type Told<Row extends PersonRow> = Omit<Row, keyof PersonRow> & {
  /** Names the row in the demo; its id follows from it. */
  readonly key: string;
  readonly said: Saying;
  readonly parties?: readonly string[];
};

interface Saying {
  readonly person: string;
  readonly heldBy: string;
  readonly author: string;
  readonly source: Voice;
  /** Local date on which it was recorded. */
  readonly on: string;
}

/** The same id for the same row whenever the demo is loaded, of the form that random ids have. */
export function circleDemoId(name: string): string {
  const hex = createHash('sha256').update(`kring demo person ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Who Jonas, Mira and Femke are and who is around them: the look-alikes of the two case stories (catalogue 5.1, 5.3), with
 * the number of each fact beside its row, and a third who goes through the convention for psychological care. The person's voice and the referrer's are never mixed (catalogue 5.5). All
 * wording is invented. Dates hang on the day of loading, so that the stories stay current.
 */
export async function loadCircleDemo(manager: EntityManager, now: Date): Promise<void> {
  const demo = telling(manager, now);
  await loadNames(demo);
  await loadJonas(demo);
  await loadMira(demo);
  await loadFemke(demo);
}

function telling(manager: EntityManager, now: Date) {
  const today = localDate(now);
  const year = Number(today.slice(0, 4));
  return {
    today,
    day: (days: number) => daysFrom(now, days),
    ago: (years: number, monthAndDay: string) => `${year - years}-${monthAndDay}`,
    /** Born so that the person has this age on the day of loading. */
    bornFor: (age: number, monthAndDay: string) =>
      `${year - age - (today.slice(5) < monthAndDay ? 1 : 0)}-${monthAndDay}`,
    /** The Monday of the week four months ago in which the rehabilitation began. */
    rehabStart: () => {
      const date = new Date(`${today}T00:00:00.000Z`);
      const wanted = date.getUTCDate();
      date.setUTCDate(1);
      date.setUTCMonth(date.getUTCMonth() - 4);
      const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
      date.setUTCDate(Math.min(wanted, last));
      date.setUTCDate(date.getUTCDate() + 1 - (date.getUTCDay() || 7));
      return date.toISOString().slice(0, 10);
    },
    insert<Row extends object>(schema: EntitySchema<Row>, row: Row): Promise<unknown> {
      return manager.insert(schema, row as never);
    },
    async add<Row extends PersonRow>(schema: EntitySchema<Row>, rows: readonly Told<Row>[]): Promise<void> {
      for (const { key, said, parties = [], ...row } of rows) {
        const recordedAt = morningOf(said.on);
        await manager.insert(schema, {
          ...row,
          personId: said.person,
          id: circleDemoId(key),
          heldBy: said.heldBy,
          author: said.author,
          parties,
          source: said.source,
          sourceSystem: 'kring',
          sourceId: null,
          sourceVersion: null,
          recordedAt: recordedAt < now ? recordedAt : now,
          effectiveAt: null,
          version: 1,
        } as never);
      }
    },
  };
}

type Telling = ReturnType<typeof telling>;

function plus(date: string, days: number): string {
  return daysFrom(morningOf(date), days);
}

function morningOf(date: string): Date {
  return new Date(`${date}T09:00:00.000Z`);
}

function eveningOf(date: string): Date {
  return new Date(`${date}T18:30:00.000Z`);
}

/** Said by the person, kept by the person. */
function self(person: string, on: string): Saying {
  return { person, heldBy: person, author: person, source: 'PERSON', on };
}

/** The name of everybody who can sign in as themselves. Mira's daughter cannot, and is named nowhere (C-42). */
async function loadNames({ add, day, bornFor }: Telling): Promise<void> {
  const named = ['jonas', 'jonasMother', 'jonasFather', 'jonasSister', 'mira', 'miraCoParent', 'femke'] as const;
  await add(
    nameTable.schema,
    named.map((who) => ({
      // T-01, E-01
      key: `${who}/name`,
      said: self(persons[who], day(-700)),
      givenName: DEMO_NAMES.persons[who].given,
      familyName: DEMO_NAMES.persons[who].family,
    })),
  );
  await add(identityTable.schema, [
    {
      // T-01 26 years, T-02 man, T-03 single
      key: 'jonas/identity',
      said: self(persons.jonas, day(-200)),
      birthDate: bornFor(26, '03-14'),
      gender: 'MAN',
      relationshipStatus: 'SINGLE',
      phone: null,
      email: 'jonas.verlinden@voorbeeld.example',
    },
    {
      // E-01 42 years, E-02 woman, E-03 single
      key: 'mira/identity',
      said: self(persons.mira, day(-700)),
      birthDate: bornFor(42, '09-02'),
      gender: 'WOMAN',
      relationshipStatus: 'SINGLE',
      phone: null,
      email: 'mira.claes@voorbeeld.example',
    },
    {
      key: 'femke/identity',
      said: self(persons.femke, day(-320)),
      birthDate: bornFor(34, '06-21'),
      gender: 'WOMAN',
      relationshipStatus: 'IN_RELATIONSHIP',
      phone: null,
      email: 'femke.vercammen@voorbeeld.example',
    },
  ]);
}

async function loadJonas({ add, insert, day, rehabStart }: Telling): Promise<void> {
  const jonas = persons.jonas;
  const start = rehabStart();
  const referredOn = plus(start, -63);
  const acceptedOn = plus(start, -21);
  const planOn = plus(start, 42);
  const byJonas = self(jonas, referredOn);
  const byGp: Saying = {
    person: jonas,
    heldBy: organisations.gpPracticeJonas,
    author: professionals.jonasGp,
    source: 'REFERRER',
    on: referredOn,
  };
  const byCounsellor: Saying = {
    person: jonas,
    heldBy: organisations.brug,
    author: professionals.jonasCounsellor,
    source: 'PROFESSIONAL',
    on: planOn,
  };
  const nl = { language: 'nl' } as const;

  await add(livingSituationTable.schema, [
    {
      // T-04: with his parents; wants to move out
      key: 'jonas/living',
      said: byJonas,
      ...nl,
      kind: 'WITH_PARENTS',
      inWords: 'Thuis bij mijn ouders. Ik zou liever op mezelf wonen.',
      fromOn: null,
      untilOn: null,
    },
  ]);
  const thirdParty = { livesWithPerson: true, name: null, agreedToNameAt: null } as const;
  await add<ThirdPartyRow>(thirdPartyTable.schema, [
    // T-04, T-06: the parents
    { ...thirdParty, key: 'jonas/mother', said: byJonas, relation: 'MOTHER', minor: 'NO' },
    { ...thirdParty, key: 'jonas/father', said: byJonas, relation: 'FATHER', minor: 'NO' },
    // T-07: a younger sister; nobody said how old
    { ...thirdParty, key: 'jonas/sister', said: byJonas, relation: 'SISTER', minor: 'UNKNOWN' },
  ]);
  await add(socialStatusTable.schema, [
    {
      // T-15, as on the sheet
      key: 'jonas/status/unemployed',
      said: byGp,
      ...nl,
      kind: 'UNEMPLOYED',
      inWords: null,
      fromOn: day(-420),
      untilOn: null,
    },
  ]);
  await add(insuranceStatusTable.schema, [{ key: 'jonas/insurance', said: byJonas, inOrder: true, asOf: referredOn }]);

  await add(ownWordsTable.schema, [
    {
      // T-05: tension at home
      key: 'jonas/words/home',
      said: byJonas,
      ...nl,
      text: 'Thuis botst het vaak. Zij willen weten waar ik naartoe wil, en ik weet het zelf nog niet.',
      saidOn: referredOn,
    },
    {
      // T-10: earlier contacts with mental-health care, in his own words and none of the sheet's
      key: 'jonas/words/before',
      said: byJonas,
      ...nl,
      text: 'Ik heb al een paar keer hulp gezocht toen alles somber en zwaar werd, in mijn hoofd en in mijn gevoel.',
      saidOn: referredOn,
    },
    {
      // T-13: what it brought and what it did not
      key: 'jonas/words/still-stuck',
      said: byJonas,
      ...nl,
      text: 'Die hulp was goed: ik kan beter om met wat ik voel. Alleen loopt het op andere vlakken nog altijd vast.',
      saidOn: referredOn,
    },
    {
      // T-23: self-view
      key: 'jonas/words/doubter',
      said: self(jonas, planOn),
      ...nl,
      text: 'Kiezen gaat traag bij mij, ik twijfel over alles. Toch komen er door de groepen ideeën bovendrijven.',
      saidOn: planOn,
    },
  ]);
  await add(howToWorkWithMeTable.schema, [
    {
      key: 'jonas/how/time',
      said: byJonas,
      ...nl,
      helps: true,
      text: 'Geef mij de vraag op voorhand, dan kan ik er rustig over nadenken.',
      saidOn: referredOn,
    },
    {
      key: 'jonas/how/choose',
      said: byJonas,
      ...nl,
      helps: false,
      text: 'Ter plekke moeten kiezen.',
      saidOn: referredOn,
    },
  ]);
  await add(wishTable.schema, [
    {
      // T-25: hope at the end
      key: 'jonas/wish/future',
      said: self(jonas, planOn),
      ...nl,
      text: 'Op het einde van dit traject helderder zien welke kant het met mij op gaat.',
      saidOn: planOn,
      lifeDomain: 'PERSONAL_FUNCTIONING',
    },
    {
      // T-04, T-28: to live on his own
      key: 'jonas/wish/own-place',
      said: self(jonas, planOn),
      ...nl,
      text: 'Een eigen plek, niet te ver van huis.',
      saidOn: planOn,
      lifeDomain: 'HOUSING',
    },
  ]);
  await add<StoryPartRow>(storyPartTable.schema, [
    {
      key: 'jonas/story/history',
      said: self(jonas, planOn),
      ...nl,
      title: 'Waarom geschiedenis',
      text: 'Als kind tekende ik kastelen op de achterkant van de boodschappenlijst. Daar is het begonnen.',
      saidOn: planOn,
      kind: 'LIFE',
      topic: null,
      sharedWith: [],
    },
    {
      // P-21: shared with his counsellor by name; it opens to her once he opens his story to her (C-54)
      key: 'jonas/story/recovery',
      said: self(jonas, planOn),
      ...nl,
      title: 'De eerste keer weer buiten',
      text: 'Ik ben met de bus naar het museum gegaan en ben gebleven tot het sloot. Niemand had het gevraagd.',
      saidOn: planOn,
      kind: 'RECOVERY',
      topic: 'WHERE_TO',
      sharedWith: [{ kind: 'PROFESSIONAL', ref: professionals.jonasCounsellor }],
    },
  ]);
  await add(wrapTable.schema, [
    {
      // G-15: what he wrote himself; a theme he has no words for yet stays open
      key: 'jonas/wrap',
      said: self(jonas, planOn),
      ...nl,
      toolbox: 'Wandelen langs het water, tekenen, een film die ik al ken.',
      dailyPlan: 'Opstaan voor negen uur, iets warms eten, één iemand iets sturen.',
      triggers: 'Veel volk, een week zonder plan. Dan schrap ik één ding en bel ik mijn zus.',
      earlySigns: 'Ik slaap overdag en antwoord niet meer. Dan spreek ik met Sofie af, ook al heb ik geen zin.',
      breakingDown: null,
      crisisPlan: 'Zie mijn crisiskaart. Eén iemand tegelijk, en zeg wat je gaat doen voor je het doet.',
      afterCrisis: null,
      saidOn: planOn,
    },
  ]);
  await add(safetyPlanTable.schema, [
    {
      // G-13: opens with his crisis card
      key: 'jonas/safety-plan',
      said: self(jonas, planOn),
      ...nl,
      warningSigns: 'Ik geef dingen weg en zeg dat het niet meer hoeft.',
      whatHelps: 'Dat iemand blijft zitten. Niet praten mag ook.',
      whomToCall: 'Eerst mijn zus, dan Sofie, dan de crisisdienst.',
      whatNotToDo: 'Mij alleen laten in een kamer zonder raam.',
      saidOn: planOn,
      opensWithCard: true,
    },
  ]);
  await add<PeerMembershipRow>(peerMembershipTable.schema, [
    {
      // G-29, T-24: among peers he is no client, and no care record knows of it (C-11)
      key: 'jonas/peers/recovery-group',
      said: self(jonas, planOn),
      ...{ kind: 'RECOVERY_GROUP', topic: null, course: null, leaders: null, language: 'nl', since: planOn, until: null },
      ...{ name: 'Herstelgroep op donderdag', organiserKind: null, organiser: null },
    },
    {
      // G-15, R-090
      key: 'jonas/peers/wrap',
      said: self(jonas, planOn),
      ...{ kind: 'PEER_COURSE', topic: null, course: 'WRAP', leaders: 2, language: 'nl', since: planOn, until: null },
      ...{ name: 'WRAP bij Onder Ons', organiserKind: null, organiser: null },
    },
  ]);
  await add(
    peerMeetingTable.schema,
    [true, false].map((attended, index) => ({
      key: `jonas/peers/wrap/${index + 1}`,
      said: self(jonas, plus(planOn, index * 7)),
      membershipId: circleDemoId('jonas/peers/wrap'),
      place: index + 1,
      heldOn: plus(planOn, index * 7),
      attended,
    })),
  );
  await add(strengthTable.schema, [
    {
      // T-31: motivation, and trust to stand stronger
      key: 'jonas/strength/motivation',
      said: self(jonas, planOn),
      ...nl,
      text: 'Ik zet door, ook als het lastig is, en ik merk dat ik steviger sta dan vroeger.',
      foundOn: planOn,
    },
    {
      // TQ-10, T-27: qualities he found in the work modules
      key: 'jonas/strength/precise',
      said: self(jonas, day(-30)),
      ...nl,
      text: 'Nauwkeurig en geduldig met details; onthoudt hoe dingen samenhangen.',
      foundOn: day(-30),
    },
    {
      key: 'jonas/strength/listening',
      said: self(jonas, day(-30)),
      ...nl,
      text: 'Luistert goed en is rustig in een groep.',
      foundOn: day(-30),
    },
  ]);
  await add(careNeedTable.schema, [
    {
      // T-13: on several life domains at once
      key: 'jonas/need',
      said: byJonas,
      ...nl,
      lifeDomains: ['PERSONAL_FUNCTIONING', 'HOUSING', 'NETWORK_RELATIONS', 'WORK_EDUCATION_LEISURE'],
      text: 'Hulp om richting te vinden: in wonen, in werk of studie, en in hoe het thuis gaat.',
      seenOn: referredOn,
    },
  ]);

  await loadJonasGroup({ add, insert }, day(-115));
  await loadJonasConference({ add, day });
  await loadJonasCareStep({ add, day });
  await loadJonasMeetings({ add, day });
  await loadJonasNetwork({ add, day });
  await loadJonasPlan({ add }, { byCounsellor, planOn, jonas, acceptedOn });

  // T-08, T-09: referred by his GP to the centre for psychosocial rehabilitation
  const referral = circleDemoId('jonas/referral');
  await add<ReferralRow>(referralTable.schema, [
    {
      key: 'jonas/referral',
      said: byGp,
      parties: [professionals.jonasGp, organisations.brug],
      programme: 'REHAB',
      senderOrganisation: organisations.gpPracticeJonas,
      senderProfessional: professionals.jonasGp,
      senderKind: 'GENERAL_PRACTITIONER',
      receiverOrganisation: organisations.brug,
      addressee: null,
      alternatives: [],
      receiverProfessional: professionals.jonasIntake,
      state: 'STARTED',
      stateSince: start,
      writtenOn: referredOn,
      agreedOn: referredOn,
      sentOn: referredOn,
      acceptedOn,
      waitingSince: acceptedOn,
      startedOn: start,
    },
  ]);
  // Everything was left on: a rehabilitation centre needs the diagnosis part (000:348-349).
  const part = { ...nl, said: byGp, parties: [organisations.brug], referralId: referral, leftOn: true } as const;
  await add<ReferralPartRow>(referralSheetTable.schema, [
    // T-01, T-02, T-03 in the referrer's words
    { ...part, key: 'jonas/sheet/personal', part: 'PERSONAL', text: 'Man van 26, alleenstaand.' },
    // T-04, T-07
    {
      ...part,
      key: 'jonas/sheet/household',
      part: 'HOUSEHOLD',
      text: 'Woont in bij de ouders, samen met een jongere zus.',
    },
    // T-11, T-12
    {
      ...part,
      key: 'jonas/sheet/network',
      part: 'CARE_NETWORK',
      text:
        'Meerdere opnames in een psychiatrisch ziekenhuis achter de rug. ' +
        'Ambulante psycholoog, momenteel niet meer betrokken.',
    },
    // T-15
    { ...part, key: 'jonas/sheet/status', part: 'STATUS', text: 'Werkloos.' },
    // T-16
    { ...part, key: 'jonas/sheet/education', part: 'EDUCATION', text: 'Secundair onderwijs, ASO.' },
  ]);
  await add<ReferralPartRow>(referralDiagnosisTable.schema, [
    // T-14: autism and obsessive-compulsive features stand here and not in his own words
    {
      ...part,
      key: 'jonas/sheet/diagnosis',
      part: 'DIAGNOSIS',
      text: 'Autisme; depressie; obsessief-compulsieve trekken.',
    },
  ]);

  const atBrug: Saying = {
    person: jonas,
    heldBy: organisations.brug,
    author: professionals.jonasIntake,
    source: 'PARTNER_SYSTEM',
    on: acceptedOn,
  };
  const told = {
    ...NOT_DUE,
    said: atBrug,
    untilDate: null,
    responsible: professionals.jonasIntake,
    subgraph: 'person',
    detail: referral,
    detailType: 'Referral',
    sequence: '0',
  } as const;
  await add<RegisterRow>(registerTable, [
    {
      ...told,
      key: 'jonas/notice/accepted',
      parties: [organisations.gpPracticeJonas, professionals.jonasGp],
      kind: 'NOTICE',
      category: 'NOTICES',
      code: 'REFERRAL_ACCEPTED',
      onDate: acceptedOn,
    },
    {
      ...told,
      key: 'jonas/waiting/start',
      kind: 'WAITING',
      category: 'WAITING',
      code: 'WAITING_FOR_START',
      onDate: acceptedOn,
      untilDate: start,
    },
  ]);
}

/** the housing desk, which sees him most, asks for more care beside living alone; it waits for his own word (C-17). */
async function loadJonasCareStep({ add, day }: Pick<Telling, 'add' | 'day'>): Promise<void> {
  const askedOn = day(-2);
  const byDesk = { person: persons.jonas, heldBy: organisations.ocmw, author: professionals.ocmwHousing, source: 'PROFESSIONAL', on: askedOn } as const;
  await add<CareStepRow>(careStepTable.schema, [
    {
      ...{ key: 'jonas/care-step', said: byDesk, direction: 'UP', urgency: 'ROUTINE', language: 'nl' },
      reason: 'Wil alleen gaan wonen en vraagt wie er langskomt als het een avond niet gaat.',
      ...{ askedOn, dueOn: day(12), outcome: 'LOOKED_AT', outcomeOn: null },
    },
  ]);
  await add<CareStepRoutingRow>(careStepRoutingTable.schema, [
    {
      ...{ key: 'jonas/care-step/routing', said: { ...self(persons.jonas, askedOn), source: 'PARTNER_SYSTEM' } },
      ...{ stepId: circleDemoId('jonas/care-step'), state: 'AWAITS_PERSON', fallback: organisations.hospital, receiver: null, isKnown: null },
      ...{ agreedOn: null, sentOn: null, answeredOn: null, answeredBy: null, answer: null, answerLanguage: null },
    },
  ]);
}

/**
 * A care conference next week (M-48): his counsellor proposed it, he agreed with whom and where, and raises his own point. The
 * job coach, to whom he opened none of these topics, is not at it (C-17).
 */
async function loadJonasConference({ add, day }: Pick<Telling, 'add' | 'day'>): Promise<void> {
  const proposedOn = day(-4);
  const own = self(persons.jonas, day(-2));
  const saying = (heldBy: string, author: string): Saying => ({ person: persons.jonas, heldBy, author, source: 'PROFESSIONAL', on: proposedOn });
  const byCounsellor = saying(organisations.brug, professionals.jonasCounsellor);
  const conferenceId = circleDemoId('jonas/conference');
  const places = [
    ['counsellor', 'MH_LEAD', organisations.brug, professionals.jonasCounsellor],
    ['gp', 'GENERAL_PRACTITIONER', organisations.gpPracticeJonas, professionals.jonasGp],
    ['housing', 'MUNI_HOUSING', organisations.ocmw, professionals.ocmwHousing],
  ] as const;
  const parties = places.map(([, , , professional]) => professional);
  await add<CareConferenceRow>(careConferenceTable.schema, [
    {
      ...{ key: 'jonas/conference', said: byCounsellor, parties, language: 'nl', state: 'AGREED', heldOn: null },
      reason: 'Samen bekijken hoe Jonas op zichzelf kan gaan wonen, en wie daarbij helpt',
      ...{ plannedAt: morningOf(day(6)), place: 'Centrum De Brug, de kleine zaal', isRemote: true, stateSince: day(-2), agreedOn: day(-2) },
    },
  ]);
  await add<CareConferenceParticipantRow>(
    careConferenceParticipantTable.schema,
    places.map(([who, role, organisation, subject]) => ({
      ...{ key: `jonas/conference/${who}`, said: byCounsellor, parties, conferenceId, role, organisation, subject, isChair: who === 'counsellor' },
      ...{ relation: consentDemoId(`jonas/${who}`), participation: 'INVITED', guest: null, reason: null, pointId: null, wasThere: null },
    })),
  );
  const point = { ...NO_TASK, conferenceId, kind: 'POINT', pointId: null, language: 'nl' } as const;
  await add<ConferenceItemRow>(conferenceItemTable, [
    // T-28, in his own words: first on the agenda
    { ...point, key: 'jonas/conference/home', said: own, category: 'HOUSING', text: 'Ik wil een eigen plek, en weten hoe lang dat duurt.' },
    { ...point, key: 'jonas/conference/plan', said: byCounsellor, category: 'RECOVERY_PLAN', text: 'Wat van het plan meegaat naar een eigen woning' },
    {
      ...{ ...point, key: 'jonas/conference/pills', said: saying(organisations.gpPracticeJonas, professionals.jonasGp) },
      ...{ category: 'MEDICATION', text: 'Wie volgt de medicatie op als hij alleen woont?' },
    },
  ]);
}

/** His parents, whom he invited and who both accepted (T-06). He shared no goal with the group yet (TQ-08). */
async function loadJonasGroup({ add, insert }: Pick<Telling, 'add' | 'insert'>, startedOn: string): Promise<void> {
  const said = self(persons.jonas, startedOn);
  const invitedAt = morningOf(plus(startedOn, 1));
  // G-52: what his mother needs is hers; she turned to his doctor with it, and he does not read it
  await insert(relativeSupportNeedTable, {
    ...{ id: circleDemoId('jonas-mother/need'), relative: persons.jonasMother, person: persons.jonas },
    ...{ text: 'Eén avond per week niet op wacht staan.', language: 'nl', saidOn: plus(startedOn, 20) },
    ...{ sharedWithPerson: false, addressedTo: [professionals.jonasGp], recordedAt: morningOf(plus(startedOn, 20)), version: 1 },
  });
  const group = circleDemoId('jonas/group');
  await add(resourceGroupTable.schema, [
    {
      key: 'jonas/group',
      said,
      parties: [persons.jonasMother, persons.jonasFather],
      startedAt: morningOf(startedOn),
      endedAt: null,
      primaryContact: circleDemoId('jonas/group/mother'),
      name: 'De kring van Jonas',
    },
  ]);
  await add(
    membershipTable.schema,
    (['jonasMother', 'jonasFather'] as const).map((who) => ({
      key: `jonas/group/${who === 'jonasMother' ? 'mother' : 'father'}`,
      said: self(persons.jonas, plus(startedOn, 1)),
      parties: [persons[who]],
      groupId: group,
      kind: 'RELATIVE' as const,
      invitedAs: who === 'jonasMother' ? 'mama' : 'papa',
      invitedAt,
      expiresAt: invitationExpiry(invitedAt),
      acceptedAt: morningOf(plus(startedOn, 5)),
      declinedAt: null,
      leftAt: null,
      member: persons[who],
      memberOrganisation: null,
      memberName: `${DEMO_NAMES.persons[who].given} ${DEMO_NAMES.persons[who].family}`,
    })),
  );
}

/** What the group does: it met once, meets again in two weeks, and Jonas gives as well (Z-13). */
async function loadJonasMeetings({ add, day }: Pick<Telling, 'add' | 'day'>): Promise<void> {
  const { jonas, jonasMother, jonasFather } = persons;
  const group = circleDemoId('jonas/group');
  const [mother, father] = [circleDemoId('jonas/group/mother'), circleDemoId('jonas/group/father')];
  const [heldOn, nextOn] = [day(-60), day(14)];
  const nl = { language: 'nl' } as const;
  const both = [jonasMother, jonasFather];
  const [first, next] = ['jonas/group/meeting/first', 'jonas/group/meeting/next'] as const;
  const meeting = { ...nl, groupId: group, cancelledOn: null, parties: both } as const;
  await add<GroupMeetingRow>(groupMeetingTable.schema, [
    {
      ...meeting,
      key: first,
      said: self(jonas, day(-75)),
      startsAt: eveningOf(heldOn),
      place: 'Thuis, aan de keukentafel',
      about: 'Hoe we elkaar kunnen bellen zonder dat het een controle wordt.',
      heldOn,
      minutes: 'We bellen op zondag. Als ik niet opneem, stuur ik later zelf een bericht.',
    },
    {
      ...meeting,
      key: next,
      said: self(jonas, day(-5)),
      startsAt: eveningOf(nextOn),
      place: 'Thuis',
      about: 'Alleen gaan wonen: wie kan waarbij helpen?',
      heldOn: null,
      minutes: null,
    },
  ]);
  const seat = { answer: 'COMING' as const, answeredAt: morningOf(day(-70)), wasThere: true };
  await add<GroupMeetingSeatRow>(groupMeetingSeatTable.schema, [
    { ...seat, key: `${first}/mother`, said: self(jonas, day(-75)), parties: [jonasMother], meetingId: circleDemoId(first), membershipId: mother },
    { ...seat, key: `${first}/father`, said: self(jonas, day(-75)), parties: [jonasFather], meetingId: circleDemoId(first), membershipId: father },
    {
      ...{ ...seat, key: `${next}/mother`, said: self(jonas, day(-5)), parties: [jonasMother], meetingId: circleDemoId(next), membershipId: mother },
      ...{ answeredAt: morningOf(day(-4)), wasThere: null },
    },
    {
      ...{ key: `${next}/father`, said: self(jonas, day(-5)), parties: [jonasFather], meetingId: circleDemoId(next), membershipId: father },
      ...{ answer: null, answeredAt: null, wasThere: null },
    },
  ]);
  const agreement = { ...nl, said: self(jonas, heldOn), parties: both, meetingId: circleDemoId(first), goalId: null } as const;
  await add<GroupAgreementRow>(groupAgreementTable.schema, [
    {
      ...agreement,
      ...{ key: `${first}/sunday`, membershipId: mother, text: 'Op zondagavond bellen.', dueOn: null, state: 'OPEN', stateSetOn: heldOn, place: 1 },
    },
    {
      ...agreement,
      ...{ key: `${first}/message`, membershipId: null, text: 'Een bericht sturen als ik niet opneem.', dueOn: null },
      ...{ state: 'DONE', stateSetOn: day(-30), place: 2 },
    },
  ]);
  await add<RegisterRow>(registerTable, [
    {
      ...NOT_DUE,
      ...{ key: 'jonas/group/due', said: self(jonas, day(-5)), kind: 'TASK', category: 'RESOURCE_GROUP', code: 'GROUP_MEETING' },
      ...{ onDate: monthsAfter(heldOn, 3), dueFrom: monthsAfter(heldOn, 3), dueOn: monthsAfter(heldOn, 3), untilDate: null, responsible: null },
      ...{ subgraph: 'person', detail: group, detailType: 'ResourceGroup', sequence: '0' },
    },
  ]);
  await add<SupportOfferRow>(supportOfferTable.schema, [
    {
      ...{ ...nl, key: 'jonas/offer/computer', said: self(jonas, day(-50)), parties: [jonasFather], membershipId: father },
      ...{ text: 'Ik help papa met zijn computer.', offeredOn: day(-50), endedOn: null },
    },
  ]);
}

/** Whom Jonas draws around himself, the talk with his mother before she joined, and what the three of them agreed (G-10, G-20). */
async function loadJonasNetwork({ add, day }: Pick<Telling, 'add' | 'day'>): Promise<void> {
  const { jonas, jonasMother } = persons;
  const mother = circleDemoId('jonas/group/mother');
  const counsellor = { professional: professionals.jonasCounsellor, organisation: organisations.brug };
  const contact = { language: 'nl', said: self(jonas, day(-100)), drawnOn: day(-100), removedOn: null } as const;
  await add<NetworkContactRow>(networkContactTable.schema, [
    {
      ...{ ...contact, key: 'jonas/network/mother', calledName: 'mama', ring: 'INNER', kind: 'FAMILY' },
      ...{ helpsWith: 'Luisteren, en op zondag bellen.', wantedChange: 'AS_IT_IS' },
    },
    {
      ...{ ...contact, key: 'jonas/network/neighbour', calledName: 'de buurman van het schuurtje', ring: 'OUTER', kind: 'NEIGHBOUR' },
      ...{ helpsWith: 'Gereedschap lenen.', wantedChange: 'CLOSER' },
    },
    {
      ...{ ...contact, key: 'jonas/network/friend', calledName: 'Bram van school', ring: 'MIDDLE', kind: 'FRIEND' },
      ...{ helpsWith: null, wantedChange: 'FIND_AGAIN' },
    },
  ]);
  await add<PreparationTalkRow>(preparationTalkTable.schema, [
    {
      ...{ ...counsellor, key: 'jonas/talk/mother', said: self(jonas, day(-113)), membershipId: mother },
      ...{ parties: [professionals.jonasCounsellor, jonasMother], introduction: 'Mijn mama; bel haar gerust overdag.' },
      ...{ askedOn: day(-113), heldOn: day(-111) },
    },
  ]);
  await add<TriadCardRow>(triadCardTable.schema, [
    {
      ...{ ...counsellor, key: 'jonas/triad', said: self(jonas, day(-55)), membershipId: mother, language: 'nl' },
      parties: [jonasMother, professionals.jonasCounsellor],
      personPart: 'Ik zeg zelf wanneer het minder gaat.',
      relativePart: 'Ik vraag het, en ik dring niet aan.',
      professionalPart: 'Ik bel terug binnen een dag, en zeg aan Jonas wat ik aan zijn moeder zeg.',
      ...{ personAgreedAt: morningOf(day(-55)), relativeAgreedAt: morningOf(day(-54)), professionalAgreedAt: morningOf(day(-53)) },
      ...{ drawnUpOn: day(-55), endedOn: null },
    },
  ]);
}

/** T-22: the personal recovery plan with short-term goals and an end goal. */
async function loadJonasPlan(
  { add }: Pick<Telling, 'add'>,
  {
    byCounsellor,
    planOn,
    jonas,
    acceptedOn,
  }: { byCounsellor: Saying; planOn: string; jonas: string; acceptedOn: string },
): Promise<void> {
  const nl = { language: 'nl' } as const;
  await add(recoveryPlanTable.schema, [
    {
      key: 'jonas/plan',
      said: byCounsellor,
      parties: [jonas],
      ...nl,
      text:
        'Samen opgemaakt. Jonas werkt in groep aan wat werk en alleen wonen vragen; ' +
        'we kijken om de drie maanden hoe het loopt.',
      madeOn: planOn,
      nextReviewOn: plus(planOn, 91),
      accountable: professionals.jonasCounsellor,
      networkInvolvement: 'De ouders worden uitgenodigd voor een gesprek wanneer Jonas dat wil.',
    },
  ]);
  await add(planMomentTable.schema, [
    {
      key: 'jonas/plan/intake',
      said: { ...byCounsellor, on: acceptedOn },
      ...nl,
      moment: 'INTAKE',
      text: 'Wat Jonas zoekt en wat het centrum biedt.',
      heldOn: acceptedOn,
    },
    {
      key: 'jonas/plan/planning',
      said: byCounsellor,
      ...nl,
      moment: 'PLANNING',
      text: 'Doelen gekozen, groepen gekozen, wie waarvoor zorgt.',
      heldOn: planOn,
    },
  ]);
  await add(planWorkTable.schema, [
    {
      key: 'jonas/plan/work',
      said: byCounsellor,
      ...nl,
      text: 'Kwaliteiten in kaart brengen en leren hoe die in een sollicitatie passen.',
      madeOn: planOn,
    },
  ]);
  await add(planHousingTable.schema, [
    {
      key: 'jonas/plan/housing',
      said: byCounsellor,
      ...nl,
      text: 'Oefenen met koken, budget en huishouden; nagaan wat alleen wonen vraagt.',
      madeOn: planOn,
    },
  ]);

  const said = self(jonas, planOn);
  const goal = {
    ...nl,
    said,
    setOn: planOn,
    statusSetAt: morningOf(planOn),
    inPlan: true,
    sharedWithGroup: false,
  } as const;
  await add<GoalRow>(goalTable.schema, [
    {
      ...goal,
      key: 'jonas/goal/qualities',
      text: 'Weten waar ik goed in ben.',
      horizon: 'SHORT_TERM',
      lifeDomain: 'WORK_EDUCATION_LEISURE',
      status: 'UNDER_WAY',
    },
    {
      ...goal,
      key: 'jonas/goal/household',
      text: 'Twee keer per week zelf koken.',
      horizon: 'SHORT_TERM',
      lifeDomain: 'LIVING_AUTONOMY',
      status: 'UNDER_WAY',
    },
    {
      ...goal,
      key: 'jonas/goal/direction',
      text: 'Beslissen waar ik ga wonen en wat ik ga doen.',
      horizon: 'END_GOAL',
      lifeDomain: 'PERSONAL_FUNCTIONING',
      status: 'CHOSEN',
    },
  ]);
  const step = { ...nl, said, doneAt: null } as const;
  await add<GoalStepRow>(goalStepTable.schema, [
    {
      ...step,
      key: 'jonas/step/list',
      goalId: circleDemoId('jonas/goal/qualities'),
      text: 'Lijstje maken met mijn begeleider.',
      place: 1,
      doneAt: morningOf(plus(planOn, 14)),
    },
    {
      ...step,
      key: 'jonas/step/ask',
      goalId: circleDemoId('jonas/goal/qualities'),
      text: 'Aan twee mensen vragen wat ze aan mij waarderen.',
      place: 2,
    },
    {
      ...step,
      key: 'jonas/step/cook',
      goalId: circleDemoId('jonas/goal/household'),
      text: 'Eén recept dat altijd lukt.',
      place: 1,
    },
  ]);
  await add<GoalNoteRow>(goalNoteTable.schema, [
    {
      key: 'jonas/note/qualities',
      said: { ...byCounsellor, on: plus(planOn, 20) },
      ...nl,
      goalId: circleDemoId('jonas/goal/qualities'),
      text: 'In de groep valt op hoe zorgvuldig hij werkt; daar kan hij op verder bouwen.',
    },
  ]);
}

async function loadMira({ add, day, ago }: Telling): Promise<void> {
  const mira = persons.mira;
  const referredOn = day(-640);
  const acceptedOn = day(-610);
  const startedOn = day(-600);
  const workingFrom = day(-420);
  const byMira = self(mira, referredOn);
  const byPsychiatrist: Saying = {
    person: mira,
    heldBy: organisations.psychiatristPractice,
    author: professionals.miraPsychiatrist,
    source: 'REFERRER',
    on: referredOn,
  };
  const nl = { language: 'nl' } as const;

  await add(livingSituationTable.schema, [
    {
      key: 'mira/living',
      said: byMira,
      ...nl,
      kind: 'OWN_HOME',
      inWords: null,
      fromOn: ago(7, '02-01'),
      untilOn: null,
    },
  ]);
  await add<ThirdPartyRow>(thirdPartyTable.schema, [
    // E-03: a former partner, nameless
    {
      key: 'mira/ex-partner',
      said: byMira,
      relation: 'EX_PARTNER',
      minor: 'NO',
      livesWithPerson: false,
      name: null,
      agreedToNameAt: null,
    },
  ]);
  await add(childTable.schema, [
    // E-04: one daughter, in co-parenting; her name is nowhere
    { key: 'mira/daughter', said: byMira, relation: 'DAUGHTER', minor: 'YES', arrangement: 'CO_PARENTING' },
  ]);
  await add(socialNetworkTable.schema, [
    {
      // E-05: it is the sheet that says so, not she
      key: 'mira/network',
      said: byPsychiatrist,
      ...nl,
      strength: 'LIMITED',
      inWords: 'Weinig mensen om op terug te vallen.',
      seenOn: referredOn,
    },
  ]);
  const status = { ...nl, said: byMira, inWords: null } as const;
  await add<SocialStatusRow>(socialStatusTable.schema, [
    // E-09: some years of sickness benefit, at times with part-time work
    {
      ...status,
      key: 'mira/status/sickness',
      kind: 'SICKNESS_BENEFIT',
      fromOn: ago(12, '02-02'),
      untilOn: ago(8, '05-01'),
    },
    {
      ...status,
      key: 'mira/status/part-time',
      kind: 'SICKNESS_BENEFIT_WITH_PART_TIME_WORK',
      fromOn: ago(8, '05-01'),
      untilOn: ago(8, '12-21'),
    },
    {
      ...status,
      key: 'mira/status/sickness-again',
      kind: 'SICKNESS_BENEFIT',
      fromOn: ago(8, '12-21'),
      untilOn: ago(7, '12-21'),
    },
    // E-08: as on the sheet at the referral
    {
      ...status,
      said: byPsychiatrist,
      key: 'mira/status/invalidity',
      kind: 'INVALIDITY',
      fromOn: ago(7, '12-21'),
      untilOn: workingFrom,
    },
    // E-10: now
    {
      ...status,
      said: self(mira, workingFrom),
      key: 'mira/status/progressive',
      kind: 'PROGRESSIVE_EMPLOYMENT',
      inWords: 'Ik bouw het werk stap voor stap op.',
      fromOn: workingFrom,
      untilOn: null,
    },
  ]);
  await add(insuranceStatusTable.schema, [{ key: 'mira/insurance', said: byMira, inOrder: true, asOf: referredOn }]);

  await add(ownWordsTable.schema, [
    {
      // E-07 in her own words: fear of failing, and no name of a disorder
      key: 'mira/words/fear',
      said: byMira,
      ...nl,
      text: 'Ik ben bang om te falen. Als die angst groeit, krijg ik niets meer gedaan.',
      saidOn: referredOn,
    },
    {
      // E-20: insight
      key: 'mira/words/insight',
      said: self(mira, day(-500)),
      ...nl,
      text: 'Ik legde de lat zo hoog dat ik er nooit over kon. Telkens een teleurstelling, en telkens iets banger.',
      saidOn: day(-500),
    },
  ]);
  await add(howToWorkWithMeTable.schema, [
    {
      key: 'mira/how/steps',
      said: self(mira, day(-560)),
      ...nl,
      helps: true,
      text: 'Kleine stappen, en samen stilstaan bij wat lukt.',
      saidOn: day(-560),
    },
    {
      key: 'mira/how/pressure',
      said: self(mira, day(-560)),
      ...nl,
      helps: false,
      text: 'Alles tegelijk op mijn bord leggen.',
      saidOn: day(-560),
    },
  ]);
  await add(wishTable.schema, [
    {
      // E-21: something with people
      key: 'mira/wish/people',
      said: self(mira, day(-540)),
      ...nl,
      text: 'Iets doen waarbij ik met mensen bezig ben.',
      saidOn: day(-540),
      lifeDomain: 'WORK_EDUCATION_LEISURE',
    },
    {
      // E-31: in time without support
      key: 'mira/wish/without-support',
      said: self(mira, day(-30)),
      ...nl,
      text: 'Mettertijd op eigen kracht verder kunnen.',
      saidOn: day(-30),
      lifeDomain: 'PERSONAL_FUNCTIONING',
    },
  ]);
  await add(strengthTable.schema, [
    // E-18: found with the coach, in exploratory talks
    {
      key: 'mira/strength/elderly',
      said: self(mira, day(-520)),
      parties: [professionals.miraCoach],
      ...nl,
      text: 'Geduldig en warm met oudere mensen.',
      foundOn: day(-520),
    },
    {
      key: 'mira/strength/organising',
      said: self(mira, day(-520)),
      parties: [professionals.miraCoach],
      ...nl,
      text: 'Ordent snel en ziet wat er nog moet gebeuren.',
      foundOn: day(-520),
    },
  ]);
  await add(careNeedTable.schema, [
    {
      key: 'mira/need',
      said: byMira,
      ...nl,
      lifeDomains: ['WORK_EDUCATION_LEISURE', 'MENTAL_WELLBEING'],
      text: 'Weer werken zonder dat de angst het overneemt.',
      seenOn: referredOn,
    },
  ]);

  // E-14: referred by her psychiatrist to the job coach
  const referral = circleDemoId('mira/referral');
  await add<ReferralRow>(referralTable.schema, [
    {
      key: 'mira/referral',
      said: byPsychiatrist,
      parties: [professionals.miraPsychiatrist, organisations.jobCoaching],
      programme: 'JOB_COACH',
      senderOrganisation: organisations.psychiatristPractice,
      senderProfessional: professionals.miraPsychiatrist,
      senderKind: 'PSYCHIATRIST',
      receiverOrganisation: organisations.jobCoaching,
      addressee: null,
      alternatives: [],
      receiverProfessional: professionals.miraCoach,
      state: 'STARTED',
      stateSince: startedOn,
      writtenOn: referredOn,
      agreedOn: referredOn,
      sentOn: referredOn,
      acceptedOn,
      waitingSince: null,
      startedOn,
    },
  ]);
  const on = {
    ...nl,
    said: byPsychiatrist,
    parties: [organisations.jobCoaching],
    referralId: referral,
    leftOn: true,
  } as const;
  // Left off for the coach: no criterion of job coaching asks for them (000:373-381, X-27), and others are in them
  // (EQ-02).
  const off = { ...on, parties: [], leftOn: false } as const;
  await add<ReferralPartRow>(referralSheetTable.schema, [
    // E-01, E-02, E-03
    { ...on, key: 'mira/sheet/personal', part: 'PERSONAL', text: 'Vrouw van 42, alleenstaand.' },
    // E-03, E-04, E-05
    {
      ...off,
      key: 'mira/sheet/household',
      part: 'HOUSEHOLD',
      text: 'Eén dochter, co-ouderschap met de ex-partner. Klein sociaal netwerk.',
    },
    // E-06 without the medication
    {
      ...on,
      key: 'mira/sheet/network',
      part: 'CARE_NETWORK',
      text: 'Ambulant gevolgd door een psychiater; geregeld bij de huisarts.',
    },
    // E-08
    { ...on, key: 'mira/sheet/status', part: 'STATUS', text: 'Invaliditeit; zonder arbeidscontract.' },
    // E-11
    { ...on, key: 'mira/sheet/education', part: 'EDUCATION', text: 'Master in de biomedische wetenschappen.' },
  ]);
  await add<ReferralPartRow>(referralDiagnosisTable.schema, [
    // E-07 as on the sheet
    { ...off, key: 'mira/sheet/diagnosis', part: 'DIAGNOSIS', text: 'Angststoornis.' },
  ]);
  await add<ReferralPartRow>(referralMedicationTable.schema, [
    // E-06 as on the sheet
    { ...off, key: 'mira/sheet/medication', part: 'MEDICATION', text: 'Ondersteuning bij de medicatie.' },
  ]);
  await add<RegisterRow>(registerTable, [
    {
      ...NOT_DUE,
      key: 'mira/notice/accepted',
      said: {
        person: mira,
        heldBy: organisations.jobCoaching,
        author: professionals.miraCoach,
        source: 'PARTNER_SYSTEM',
        on: acceptedOn,
      },
      parties: [organisations.psychiatristPractice, professionals.miraPsychiatrist],
      kind: 'NOTICE',
      category: 'NOTICES',
      code: 'REFERRAL_ACCEPTED',
      onDate: acceptedOn,
      untilDate: null,
      responsible: professionals.miraCoach,
      subgraph: 'person',
      detail: referral,
      detailType: 'Referral',
      sequence: '0',
    },
  ]);
}

async function loadFemke({ add, day }: Telling): Promise<void> {
  const femke = persons.femke;
  const asked = day(-315);
  const said = self(femke, asked);
  const nl = { language: 'nl' } as const;
  // the convention is for whoever is insured.
  await add(insuranceStatusTable.schema, [{ key: 'femke/insurance', said, inOrder: true, asOf: asked }]);
  await add(careNeedTable.schema, [
    {
      key: 'femke/need',
      said,
      ...nl,
      lifeDomains: ['MENTAL_WELLBEING', 'PERSONAL_FUNCTIONING'],
      text: 'Weer slapen, en de deur uit durven zonder uitweg te zoeken.',
      seenOn: asked,
    },
  ]);
  await add(ownWordsTable.schema, [
    {
      key: 'femke/words/train',
      said,
      ...nl,
      text: 'Sinds die ochtend op de volle trein neem ik overal de langste weg. Ik ben het beu.',
      saidOn: asked,
    },
  ]);
  await add(wishTable.schema, [
    {
      key: 'femke/wish/train',
      said: self(femke, day(-30)),
      ...nl,
      text: 'In het voorjaar met de trein naar zee.',
      saidOn: day(-30),
      lifeDomain: 'PERSONAL_FUNCTIONING',
    },
  ]);
}
