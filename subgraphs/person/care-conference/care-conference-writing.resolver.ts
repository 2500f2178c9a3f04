import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { dateGiven } from '../../kit/date-given';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { keyOf } from '../acting.resolver';
import { partyKeyOf } from '../consent/consent.rules';
import type { PersonContext } from '../person.context';
import {
  ONLY_THEIRS,
  addPoint,
  atTable,
  onlyThePerson,
  openAct,
  openItems,
  openSaying,
  openSettling,
  ownSeat,
  rowOf,
  seatsOf,
  topicPermits,
  topicsOf,
  whoIsShut,
} from './care-conference-acting.resolver';
import {
  NO_TASK,
  conferenceMoveFault,
  faultOfDecision,
  faultOfPlan,
  faultOfPoints,
  faultOfReason,
  faultOfSeats,
  faultOfTask,
  guestFault,
  hasPart,
  isConvener,
  sidesAt,
  taskTold,
} from './care-conference.rules';
import type { CareConferenceParticipantRow, ConferenceItemRow } from './care-conference.table';
import {
  AnswerCareConferenceInput,
  AnswerCareConferenceParticipantInput,
  CareConferenceDone,
  CareConferenceResult,
  ConveneCareConferenceInput,
  MoveCareConferenceInput,
  ProposeCareConferenceParticipantInput,
  RaiseCareConferencePointInput,
  RecordCareConferenceDecisionInput,
  RecordCareConferenceTaskInput,
  SettleCareConferenceTaskInput,
} from './care-conference.type';

type Result = Promise<typeof CareConferenceResult>;

/** What came of a point, before it is said of which. */
type Outcome = Pick<
  ConferenceItemRow,
  'kind' | 'text' | 'language' | 'considerations' | 'responsible' | 'owedBy' | 'dueOn' | 'doneOn' | 'taskState'
>;

const NO_GUEST = { guest: null, reason: null, pointId: null, wasThere: null } as const;
/** Whoever is not wanted leads nothing either. */
const NOT_WANTED = { participation: 'NOT_WANTED', isChair: false } as const;
const NO_SEAT = { relation: null, subject: null, role: null, isChair: false, wasThere: null } as const;

@Resolver()
export class CareConferenceActs {
  @Mutation(() => CareConferenceResult, {
    description:
      'Convenes a care conference. Of the person it is agreed at once; a professional proposes it, and nobody is invited before ' +
      'the person said yes (C-17).',
  })
  async conveneCareConference(
    @Arg('input', () => ConveneCareConferenceInput, { description: 'Why, when, where, with whom, about what.' })
    input: ConveneCareConferenceInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const act = await openAct(context, info, person);
    if (act instanceof Refused) return act;
    const { permit, consent, writer } = act;
    const place = input.place?.trim() ?? null;
    const { plannedAt, isRemote, language } = input;
    const fault =
      faultOfReason(input) ?? faultOfPlan({ plannedAt, place, isRemote }, context.now) ?? faultOfPoints(input.points);
    const writings = await topicsOf(input.points, act, context, info);
    if (writings instanceof Refused) return writings;
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'conveneCareConference', input, async (scope) => {
      const { stores } = scope;
      await stores.epochs.hold(person);
      if (fault !== null) return refused('INPUT_NOT_FIT', fault);
      if (consent === null && (await stores.careConferences.waiting(permit, writer.heldBy))) {
        return refused('RULE_NOT_MET', 'The person has not answered what your organisation proposed before; one at a time.', 'C-17');
      }
      const seats = await seatsOf(input.participants, act, context, stores);
      if (seats instanceof Refused) return seats;
      if (consent === null) {
        const own = await ownSeat(input.isChairedByMe, act, context, stores);
        if (own instanceof Refused) return own;
        seats.push(own);
      }
      const wrong = faultOfSeats(seats);
      if (wrong !== null) return refused('INPUT_NOT_FIT', wrong);
      const agenda = input.points.map(({ category }) => category);
      const shut = consent && (await whoIsShut(seats, agenda, consent, context.now, stores));
      if (shut) return shut;
      const isAgreed = consent !== null;
      const row = await stores.careConferences.add(permit, {
        ...{ ...writer, reason: input.reason.trim(), language, plannedAt, place, isRemote, stateSince: today, heldOn: null },
        ...(isAgreed ? { state: 'AGREED', agreedOn: today } : { state: 'PROPOSED', agreedOn: null }),
      });
      for (const point of input.points) await addPoint(writings.get(point.category)!, point, writer, row.id, stores);
      for (const seat of seats) {
        const place = { ...writer, ...seat, ...NO_GUEST, conferenceId: row.id, ...invited(isAgreed) };
        await stores.careConferenceParticipants.add(permit, place);
      }
      if (isAgreed) await stores.careConferences.letIn(permit, row);
      else await stores.notifications.tell({ person, kind: 'CONFERENCE_PROPOSED', about: row.id });
      return { person, conference: row.id };
    });
    return conferenceDone(receipt);
  }

  @Mutation(() => CareConferenceResult, {
    description:
      'The person says yes or no to a conference that is proposed, without whom, and where and when instead. Only they can, or ' +
      'who says in their place what is shared with whom (C-17).',
  })
  async answerCareConference(
    @Arg('input', () => AnswerCareConferenceInput, { description: 'Which conference, and the answer.' })
    input: AnswerCareConferenceInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { person, row: id } = keyOf(input.conference, 'input.conference', 'CareConference');
    const without = (input.without ?? []).map((key) => rowOf(key, person, 'input.without'));
    const act = await openAct(context, info, person);
    if (act instanceof Refused) return act;
    const { permit, consent } = act;
    if (consent === null) return onlyThePerson(act, id, context, info);
    const to = input.isWanted ? 'AGREED' : 'REFUSED';
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'answerCareConference', input, async ({ stores }) => {
      await stores.epochs.hold(person);
      const row = await stores.careConferences.held(permit, id);
      if (!row) return notFound();
      if (row.version !== input.version) return staleVersion();
      const unfit = conferenceMoveFault(row.state, to, ['PERSON']);
      if (unfit) return unfit;
      const state = { state: to, stateSince: today } as const;
      if (to === 'REFUSED') {
        await stores.careConferences.turn(permit, row, state);
        return { person, conference: id };
      }
      const plan = {
        plannedAt: input.plannedAt ?? row.plannedAt,
        place: input.place === undefined ? row.place : (input.place?.trim() ?? null),
        isRemote: input.isRemote ?? row.isRemote,
      };
      const fault = faultOfPlan(plan, context.now);
      if (fault !== null) return refused('INPUT_NOT_FIT', fault);
      const places = await stores.careConferenceParticipants.ofHeld(permit, row);
      if (without.some((each) => !places.some((place) => place.id === each))) return notFound();
      const wanted = places.filter((place) => place.participation === 'PROPOSED' && !without.includes(place.id));
      // Whoever proposed could not see whom the person had proposed already, and must not find out.
      const wrong = faultOfSeats(wanted.filter(({ guest }) => guest === null));
      if (wrong !== null) return refused('INPUT_NOT_FIT', wrong);
      const agenda = (await stores.conferenceItems.agendas(permit)).get(id) ?? [];
      const shut = await whoIsShut(wanted, agenda, consent, context.now, stores);
      if (shut) return shut;
      for (const place of places) {
        if (without.includes(place.id)) await stores.careConferenceParticipants.set(permit, place, NOT_WANTED);
        else if (wanted.includes(place)) await stores.careConferenceParticipants.set(permit, place, { participation: 'INVITED' });
      }
      await stores.careConferences.turn(permit, row, { ...state, ...plan, agreedOn: today });
      await stores.careConferences.letIn(permit, row);
      return { person, conference: id };
    });
    return conferenceDone(receipt);
  }

  @Mutation(() => CareConferenceResult, {
    description:
      'Proposes one more to a conference that was not held yet: the person invites them by it, for others the person says yes ' +
      'first. Guests from outside come with a reason, for one point of this one meeting (C-17, C-61).',
  })
  async proposeCareConferenceParticipant(
    @Arg('input', () => ProposeCareConferenceParticipantInput, { description: 'To which conference, whom.' })
    input: ProposeCareConferenceParticipantInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { person, row: id } = keyOf(input.conference, 'input.conference', 'CareConference');
    const pointId = input.guest == null ? null : rowOf(input.guest.point, person, 'input.guest.point', 'CareConferencePoint');
    const guestOf = input.guest?.organisation == null ? null : partyKeyOf('ORGANISATION', input.guest.organisation);
    const act = await openAct(context, info, person);
    if (act instanceof Refused) return act;
    const { permit, reading, consent, writer } = act;
    const permits = await topicPermits(person, context, info);
    const receipt = await context.writing.once(input.idempotencyKey, 'proposeCareConferenceParticipant', input, async ({ stores }) => {
      await stores.epochs.hold(person);
      const row = await atTable({ reading, permits }, id, stores);
      if (!row || (consent === null && !isConvener(permit, row))) return notFound();
      if (row.state !== 'PROPOSED' && row.state !== 'AGREED') return refused('ALREADY_ENDED', `This conference is ${row.state}.`);
      if ((input.seat == null) === (input.guest == null)) {
        return refused('INPUT_NOT_FIT', 'Name somebody of the care network or a guest from outside, one of the two.');
      }
      const all = await stores.careConferenceParticipants.ofHeld(permit, row);
      // Those whom the person asked or left off by themselves are nobody's to find out by proposing them.
      const places = all.filter((place) => hasPart(permit, place));
      const isInvited = consent !== null && row.state === 'AGREED';
      const standing = { ...writer, conferenceId: id, ...invited(isInvited) };
      if (input.guest != null) {
        const point = (await stores.conferenceItems.open(permits)).find((item) => item.id === pointId && item.conferenceId === id);
        if (point?.kind !== 'POINT') return notFound();
        const guest = { guest: input.guest.guest, organisation: guestOf, reason: input.guest.reason.trim(), pointId };
        const unfit = guestFault(guest, places.filter((place) => place.guest !== null));
        if (unfit) return unfit;
        await stores.careConferenceParticipants.add(permit, { ...standing, ...NO_SEAT, ...guest });
        return { person, conference: id };
      }
      const seats = await seatsOf([input.seat!], act, context, stores);
      if (seats instanceof Refused) return seats;
      const wrong = faultOfSeats([...places.filter((place) => place.guest === null), ...seats]);
      if (wrong !== null) return refused('INPUT_NOT_FIT', wrong);
      const agenda = (await stores.conferenceItems.agendas(permit)).get(id) ?? [];
      const shut = isInvited && (await whoIsShut(seats, agenda, consent, context.now, stores));
      if (shut) return shut;
      for (const seat of seats) await stores.careConferenceParticipants.add(permit, { ...standing, ...seat, ...NO_GUEST });
      if (isInvited) await stores.careConferences.letIn(permit, row);
      else if (row.state === 'AGREED') await stores.notifications.tell({ person, kind: 'CONFERENCE_PROPOSED', about: id });
      return { person, conference: id };
    });
    return conferenceDone(receipt);
  }

  @Mutation(() => CareConferenceResult, {
    description:
      'The person says whether they want somebody at a conference they agreed to. A no counts at once: whoever was invited sees ' +
      'it no longer (C-17, C-61).',
  })
  async answerCareConferenceParticipant(
    @Arg('input', () => AnswerCareConferenceParticipantInput, { description: 'Whom, and yes or no.' })
    input: AnswerCareConferenceParticipantInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { person, row: id } = keyOf(input.participant, 'input.participant', 'CareConferenceParticipant');
    const act = await openAct(context, info, person);
    if (act instanceof Refused) return act;
    const { permit, consent } = act;
    if (consent === null) return refused('ONLY_THE_PERSON', ONLY_THEIRS, 'C-17');
    const receipt = await context.writing.once(input.idempotencyKey, 'answerCareConferenceParticipant', input, async ({ stores }) => {
      await stores.epochs.hold(person);
      const asked = await stores.careConferenceParticipants.one(permit, id);
      const row = asked && (await stores.careConferences.held(permit, asked.conferenceId));
      const place = row && (await stores.careConferenceParticipants.one(permit, id));
      if (!place) return notFound();
      if (place.version !== input.version) return staleVersion();
      if (row.state === 'PROPOSED') return refused('RULE_NOT_MET', 'Say yes or no to the conference, and without whom.', 'C-17');
      if (row.state !== 'AGREED') return refused('ALREADY_ENDED', `This conference is ${row.state}.`);
      const others = await stores.careConferenceParticipants.ofHeld(permit, row);
      const there = others.filter((each) => each.id !== id && each.participation === 'INVITED' && each.guest === null);
      // Proposed by somebody who was not to know that the person had asked them, or another leader, already.
      const wrong = input.isWanted && place.guest === null ? faultOfSeats([...there, place]) : null;
      if (wrong !== null) return refused('INPUT_NOT_FIT', wrong);
      const agenda = (await stores.conferenceItems.agendas(permit)).get(row.id) ?? [];
      const shut = input.isWanted && (await whoIsShut([place], agenda, consent, context.now, stores));
      if (shut) return shut;
      await stores.careConferenceParticipants.set(permit, place, input.isWanted ? { participation: 'INVITED' } : NOT_WANTED);
      await stores.careConferences.letIn(permit, row);
      return { person, conference: row.id };
    });
    return conferenceDone(receipt);
  }

  @Mutation(() => CareConferenceResult, {
    description:
      'Raises a point: the person about anything; whoever takes part about what they keep a record of. Those who may not read ' +
      'its category do not see it.',
  })
  async raiseCareConferencePoint(
    @Arg('input', () => RaiseCareConferencePointInput, { description: 'At which conference, which point.' })
    input: RaiseCareConferencePointInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { person, row: id } = keyOf(input.conference, 'input.conference', 'CareConference');
    const act = await openSaying(context, info, person, input.point.category);
    if (act instanceof Refused) return act;
    const fault = faultOfPoints([input.point]);
    const receipt = await context.writing.once(input.idempotencyKey, 'raiseCareConferencePoint', input, async ({ stores }) => {
      const conference = await atTable(act, id, stores);
      if (!conference) return notFound();
      if (fault !== null) return refused('INPUT_NOT_FIT', fault);
      if (conference.state !== 'PROPOSED' && conference.state !== 'AGREED') {
        return refused('ALREADY_ENDED', `This conference is ${conference.state}.`);
      }
      await addPoint(act.writing, input.point, act.writer, id, stores);
      return { person, conference: id };
    });
    return conferenceDone(receipt);
  }

  @Mutation(() => CareConferenceResult, {
    description:
      'Says that a conference was held and who was there, closes its report, or calls it off: the person, whoever convened it or ' +
      'leads it. None is held that the person did not agree to (C-17).',
  })
  async moveCareConference(
    @Arg('input', () => MoveCareConferenceInput, { description: 'Which conference, to what.' }) input: MoveCareConferenceInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { person, row: id } = keyOf(input.conference, 'input.conference', 'CareConference');
    const present = (input.present ?? []).map((key) => rowOf(key, person, 'input.present'));
    const act = await openAct(context, info, person);
    if (act instanceof Refused) return act;
    const { permit } = act;
    const permits = await topicPermits(person, context, info);
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'moveCareConference', input, async ({ stores }) => {
      const row = await atTable({ ...act, permits }, id, stores);
      if (!row) return notFound();
      if (row.version !== input.version) return staleVersion();
      const { to } = input;
      if (to !== 'HELD' && to !== 'CLOSED' && to !== 'CANCELLED') {
        return refused('INPUT_NOT_FIT', 'A conference is said to be HELD, CLOSED or CANCELLED; yes and no are the person’s to say.');
      }
      const places = await stores.careConferenceParticipants.ofHeld(permit, row);
      const unfit = conferenceMoveFault(row.state, to, sidesAt(permit, row, places));
      if (unfit) return unfit;
      if (to === 'HELD' && row.plannedAt > context.now) return refused('RULE_NOT_MET', 'It has not begun yet.', 'M-48');
      const asked = places.filter(({ participation }) => participation === 'INVITED');
      if (present.some((each) => !asked.some((place) => place.id === each))) return notFound();
      if (to !== 'HELD' && present.length > 0) return refused('INPUT_NOT_FIT', 'Who was there goes with HELD.');
      if (to === 'HELD') {
        for (const place of asked) {
          await stores.careConferenceParticipants.set(permit, place, { wasThere: present.includes(place.id) });
        }
      }
      await stores.careConferences.turn(permit, row, { state: to, stateSince: today, ...(to === 'HELD' && { heldOn: today }) });
      return { person, conference: id };
    });
    return conferenceDone(receipt);
  }

  @Mutation(() => CareConferenceResult, {
    description: 'Writes down what was decided about a point of a conference that was held, with what was weighed (R-104).',
  })
  async recordCareConferenceDecision(
    @Arg('input', () => RecordCareConferenceDecisionInput, { description: 'About which point, what.' })
    input: RecordCareConferenceDecisionInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { considerations = null, text, language } = input;
    return this.outcome(input, 'recordCareConferenceDecision', context, info, async () => {
      const fault = faultOfDecision(text, considerations);
      if (fault) return fault;
      return { ...NO_TASK, kind: 'DECISION', text: text.trim(), language, considerations: considerations!.trim() };
    });
  }

  @Mutation(() => CareConferenceResult, {
    description: 'Writes down who does what by when, of a point of a conference that was held. It is among what is due to them.',
  })
  async recordCareConferenceTask(
    @Arg('input', () => RecordCareConferenceTaskInput, { description: 'Of which point, who, what, by when.' })
    input: RecordCareConferenceTaskInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { person } = keyOf(input.point, 'input.point', 'CareConferencePoint');
    const participant = input.participant == null ? null : rowOf(input.participant, person, 'input.participant');
    const dueOn = dateGiven(input.dueOn);
    return this.outcome(input, 'recordCareConferenceTask', context, info, async (places) => {
      const fault = faultOfTask(input.text, dueOn, localDate(context.now));
      if (fault) return fault;
      const place = participant === null ? null : places.find(({ id }) => id === participant);
      if (place === undefined) return notFound();
      const { subject, organisation } = place ?? { subject: person, organisation: null };
      return { ...NO_TASK, responsible: subject, owedBy: organisation, kind: 'TASK', text: input.text.trim(), language: input.language, dueOn, taskState: 'OPEN' };
    });
  }

  @Mutation(() => CareConferenceResult, {
    description: 'Says that a task was done or is not needed any more: the person, who is to do it, or whoever wrote it down.',
  })
  async settleCareConferenceTask(
    @Arg('input', () => SettleCareConferenceTaskInput, { description: 'Which task, as what.' }) input: SettleCareConferenceTaskInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Result {
    const { person, row: id } = keyOf(input.task, 'input.task', 'CareConferenceTask');
    const task = (await openItems(person, context, info)).find((item) => item.id === id && item.kind === 'TASK');
    const act = await openSettling(context, info, person, task);
    if (act instanceof Refused) return act;
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, 'settleCareConferenceTask', input, async ({ stores, tell }) => {
      if (!task || !(await atTable(act, task.conferenceId, stores))) return notFound();
      if (input.as === 'OPEN') return refused('INPUT_NOT_FIT', 'A task is said to be DONE or DROPPED.');
      if (task.taskState !== 'OPEN' && task.version === input.version) {
        return refused('ALREADY_ENDED', `This task is ${task.taskState}.`);
      }
      const settled = await act.settle(stores, task, input.version, {
        ...{ taskState: input.as, doneOn: input.as === 'DONE' ? today : null },
      });
      if (settled === 'STALE') return staleVersion();
      if (settled === 'ABSENT') {
        return refused('NOT_PERMITTED', 'The person, who is to do it and whoever wrote it down say this.', 'M-48');
      }
      await tell(taskTold(settled.row, today));
      return { person, conference: task.conferenceId };
    });
    return conferenceDone(receipt);
  }

  /** Writes down what came of a point; `item` says what, or why it may not be. */
  private async outcome(
    input: { readonly point: string; readonly language: string; readonly idempotencyKey: string },
    name: string,
    context: PersonContext,
    info: GraphQLResolveInfo,
    item: (places: readonly CareConferenceParticipantRow[]) => Promise<Outcome | Refused>,
  ): Result {
    const { person, row: id } = keyOf(input.point, 'input.point', 'CareConferencePoint');
    const point = (await openItems(person, context, info)).find((each) => each.id === id && each.kind === 'POINT');
    const act = await openSaying(context, info, person, point?.category ?? null);
    if (act instanceof Refused) return act;
    const today = localDate(context.now);
    const receipt = await context.writing.once(input.idempotencyKey, name, input, async ({ stores, tell }) => {
      const conference = point && (await atTable(act, point.conferenceId, stores));
      if (!conference) return notFound();
      if (conference.state !== 'HELD') {
        return refused('RULE_NOT_MET', `Of a conference that is ${conference.state} nothing is written down.`, 'M-48');
      }
      const places = await stores.careConferenceParticipants.ofHeld(act.reading!, conference);
      const said = await item(places.filter((place) => place.participation === 'INVITED' && place.subject !== null));
      if (said instanceof Refused) return said;
      const fault = faultOfPoints([{ category: point.category, text: said.text, language: said.language }]);
      if (fault !== null) return refused('INPUT_NOT_FIT', fault);
      const { category } = point;
      const row = await stores.conferenceItems.add(act.writing, {
        ...{ ...act.writer, ...said, conferenceId: conference.id, category, pointId: id },
      });
      if (row.kind === 'TASK') await tell(taskTold(row, today));
      return { person, conference: conference.id };
    });
    return conferenceDone(receipt);
  }
}

function invited(isInvited: boolean): Pick<CareConferenceParticipantRow, 'participation'> {
  return { participation: isInvited ? 'INVITED' : 'PROPOSED' };
}

function conferenceDone(receipt: Refused | CareConferenceDone['receipt']): Refused | CareConferenceDone {
  return receipt instanceof Refused ? receipt : Object.assign(new CareConferenceDone(), { receipt });
}
