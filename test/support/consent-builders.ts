import { randomUUID } from 'node:crypto';
import type { PersonActor, ProfessionalActor, ServiceActor, StewardActor } from '../../consent/actor';
import type { Request } from '../../consent/decide';
import { NO_FACTS } from '../../consent/facts';
import type { Facts, Grant, Grantee, Refusal, Relation, RetentionDuty, RosterEntry } from '../../consent/facts';
import { defaultPurpose } from '../../consent/purposes';
import type { RecordStake } from '../../consent/rows';
import { RELATION_KINDS } from '../../consent/vocabulary';
import type { Profession, RelationKind, Role } from '../../consent/vocabulary';
import { DEMO } from '../../shared/demo-identities';

/** The instant at which tests ask, unless the instant is what they are about. */
export const NOW = new Date('2026-11-22T12:00:00.000Z');

/** Long before NOW: what is not about time was recorded and in force by then. */
export const LONG_AGO = new Date('2026-01-05T09:00:00.000Z');

/** Whom everything is about, unless the test is about two persons. */
export const PERSON: string = DEMO.persons.jonas;

/** Another person, to whom nothing may spill over. */
export const SOMEBODY_ELSE: string = DEMO.persons.mira;

/** Kind of relation in which somebody comes to have a role; the first that fits where there are several. */
export const RELATION_KIND_OF_ROLE: Readonly<Record<Role, RelationKind>> = {
  PERSON: 'GROUP_RELATIVE',
  LEGAL_REPRESENTATIVE: 'REPRESENTATIVE',
  TRUSTED_PERSON: 'TRUSTED_PERSON',
  RELATIVE: 'GROUP_RELATIVE',
  PEER_WORKER: 'GROUP_EXPERT_BY_EXPERIENCE',
  GENERAL_PRACTITIONER: 'FIRST_LINE',
  FIRST_LINE_PSYCHOLOGIST: 'FIRST_LINE',
  MH_LEAD: 'CARE_LEAD',
  MH_TEAM: 'CARE_TEAM',
  JOB_COACH: 'COACHING',
  EMPLOYER: 'EMPLOYMENT',
  TRAINING_PROVIDER: 'TRAINING',
  MUNI_INCOME: 'MUNICIPAL_CASE',
  MUNI_HOUSING: 'MUNICIPAL_CASE',
  MUNI_NEIGHBOURHOOD: 'MUNICIPAL_CASE',
  MUNI_OUTREACH: 'MUNICIPAL_CASE',
  ADVISING_DOCTOR: 'INSURER_FILE',
  BILLING: 'BILLING_FILE',
  CIRCLE_PROFESSIONAL: 'GROUP_PROFESSIONAL',
  // Nobody gets a relation in these two; what would happen if somebody did is worth asking all the same.
  NETWORK_COORDINATOR: 'CARE_TEAM',
  DATA_STEWARD: 'CARE_TEAM',
};

/** The person themselves. */
export function aPerson(id: string = PERSON): PersonActor {
  return { kind: 'PERSON', id };
}

/** A natural person acting privately: relative, trusted person, representative or peer, as the relation says. */
export function aRelative(id: string = DEMO.persons.jonasMother): PersonActor {
  return { kind: 'PERSON', id };
}

export function aProfessional(profession: Profession, over: Partial<ProfessionalActor> = {}): ProfessionalActor {
  return { kind: 'PROFESSIONAL', id: randomUUID(), organisation: randomUUID(), profession, ...over };
}

export function aGeneralPractitioner(over: Partial<ProfessionalActor> = {}): ProfessionalActor {
  const { professionals, organisations } = DEMO;
  const own = { id: professionals.jonasGp, organisation: organisations.gpPracticeJonas };
  return aProfessional('GENERAL_PRACTITIONER', { ...own, ...over });
}

export function aFirstLinePsychologist(over: Partial<ProfessionalActor> = {}): ProfessionalActor {
  const { professionals, organisations } = DEMO;
  const own = { id: professionals.jonasFormerPsychologist, organisation: organisations.formerPsychologistPractice };
  return aProfessional('FIRST_LINE_PSYCHOLOGIST', { ...own, ...over });
}

/** The individual counsellor: the care lead, who answers for the record of the organisation. */
export function aCounsellor(over: Partial<ProfessionalActor> = {}): ProfessionalActor {
  const own = { id: DEMO.professionals.jonasCounsellor, organisation: DEMO.organisations.brug };
  return aProfessional('MENTAL_HEALTH_PROFESSIONAL', { ...own, ...over });
}

/** Another discipline of the same team, who does not answer for the record. */
export function aTeamMember(over: Partial<ProfessionalActor> = {}): ProfessionalActor {
  const own = { id: DEMO.professionals.jonasTeamMember, organisation: DEMO.organisations.brug };
  return aProfessional('MENTAL_HEALTH_PROFESSIONAL', { ...own, ...over });
}

export function aJobCoach(over: Partial<ProfessionalActor> = {}): ProfessionalActor {
  const own = { id: DEMO.professionals.miraCoach, organisation: DEMO.organisations.jobCoaching };
  return aProfessional('JOB_COACH', { ...own, ...over });
}

/** Personnel officer of the organisation the person works for. */
export function anEmployer(over: Partial<ProfessionalActor> = {}): ProfessionalActor {
  const own = { id: DEMO.professionals.miraEmployerHr, organisation: DEMO.organisations.dayCentre };
  return aProfessional('EMPLOYER', { ...own, ...over });
}

export function aTrainingProvider(over: Partial<ProfessionalActor> = {}): ProfessionalActor {
  const { professionals, organisations } = DEMO;
  const own = { id: professionals.miraTrainingProvider, organisation: organisations.trainingProvider };
  return aProfessional('TRAINING_PROVIDER', { ...own, ...over });
}

/** Which desk they sit at is said by the relation, not by the token. */
export function aMunicipalWorker(over: Partial<ProfessionalActor> = {}): ProfessionalActor {
  const own = { id: DEMO.professionals.ocmwHousing, organisation: DEMO.organisations.ocmw };
  return aProfessional('MUNICIPAL_WORKER', { ...own, ...over });
}

export function anAdvisingDoctor(over: Partial<ProfessionalActor> = {}): ProfessionalActor {
  const own = { id: DEMO.professionals.miraAdvisingDoctor, organisation: DEMO.organisations.mutuality };
  return aProfessional('ADVISING_DOCTOR', { ...own, ...over });
}

export function aPeerWorker(over: Partial<ProfessionalActor> = {}): ProfessionalActor {
  const own = { id: DEMO.professionals.peerWorker, organisation: DEMO.organisations.peerOrganisation };
  return aProfessional('PEER_WORKER', { ...own, ...over });
}

export function aBillingOfficer(over: Partial<ProfessionalActor> = {}): ProfessionalActor {
  return aProfessional('BILLING_OFFICER', { organisation: DEMO.organisations.mutuality, ...over });
}

/** A professional from outside care whom the person invited into the resource group (C-02). */
export function aCircleProfessional(over: Partial<ProfessionalActor> = {}): ProfessionalActor {
  return aProfessional('CIRCLE_PROFESSIONAL', over);
}

export function aNetworkCoordinator(over: Partial<ProfessionalActor> = {}): ProfessionalActor {
  const own = { id: DEMO.professionals.networkCoordinator, organisation: DEMO.organisations.network };
  return aProfessional('NETWORK_COORDINATOR', { ...own, ...over });
}

export function aSteward(over: Partial<StewardActor> = {}): StewardActor {
  const { stewards, organisations } = DEMO;
  return { kind: 'STEWARD', id: stewards.brug, organisation: organisations.brug, scope: 'ORGANISATION', ...over };
}

/** A partner's record system. */
export function aService(over: Partial<ServiceActor> = {}): ServiceActor {
  return { kind: 'SERVICE', id: DEMO.services.brugRecords, organisation: DEMO.organisations.brug, ...over };
}

/** A live relation of the GP's, unless said otherwise. */
export function aRelation(over: Partial<Relation> = {}): Relation {
  return {
    ...aliveFact(),
    person: PERSON,
    kind: 'FIRST_LINE',
    role: 'GENERAL_PRACTITIONER',
    organisation: DEMO.organisations.gpPracticeJonas,
    professional: DEMO.professionals.jonasGp,
    team: null,
    member: null,
    ...over,
  };
}

/** The live relation in which this actor has this role for the person. */
export function aRelationOf(
  actor: PersonActor | ProfessionalActor | ServiceActor | StewardActor,
  role: Role,
  over: Partial<Relation> = {},
): Relation {
  const holder =
    actor.kind === 'PERSON'
      ? { organisation: null, professional: null, member: actor.id }
      : { organisation: actor.organisation, professional: actor.kind === 'SERVICE' ? null : actor.id, member: null };
  return aRelation({ kind: RELATION_KIND_OF_ROLE[role], role, ...holder, ...over });
}

/** Everyone with a live relation of any kind, which the basic network grant is offered to. */
export const WHOLE_CARE_NETWORK: Grantee = { kind: 'CARE_NETWORK', relationKinds: RELATION_KINDS };

/** A live grant to read, of nothing yet: say which categories or bundles. To the whole care network unless said. */
export function aGrant(over: Partial<Grant> = {}): Grant {
  return { ...aliveFact(), ...aScope(), exceptTo: null, ...over };
}

/** The bundle offered at the start. */
export function aBasicNetworkGrant(over: Partial<Grant> = {}): Grant {
  return aGrant({ bundles: ['BASIC_NETWORK'], ...over });
}

/** A live refusal to read, of nothing yet: say which categories or bundles. To everyone unless said. */
export function aRefusal(over: Partial<Refusal> = {}): Refusal {
  return { ...aliveFact(), ...aScope(), grantee: { kind: 'EVERYONE' }, everything: false, ...over };
}

/** Everything, to everyone, reading and writing, in one act. */
export function aPause(over: Partial<Refusal> = {}): Refusal {
  return aRefusal({ everything: true, actions: ['READ', 'CONTRIBUTE'], ...over });
}

export function aRosterEntry(over: Partial<RosterEntry> = {}): RosterEntry {
  return {
    ...aliveFact(),
    team: DEMO.teams.brugRehabilitation,
    organisation: DEMO.organisations.brug,
    professional: DEMO.professionals.jonasTeamMember,
    ...over,
  };
}

/** The former psychologist must keep what they recorded (TQ-06); say of which categories. */
export function aRetentionDuty(over: Partial<RetentionDuty> = {}): RetentionDuty {
  return {
    ...aliveFact(),
    person: PERSON,
    organisation: DEMO.organisations.formerPsychologistPractice,
    custodian: DEMO.professionals.jonasFormerPsychologist,
    categories: [],
    ...over,
  };
}

/** Somebody else's record, held by nobody else in the test. */
export function aRecord(over: Partial<RecordStake> = {}): RecordStake {
  return { heldBy: DEMO.organisations.hospital, author: DEMO.professionals.jonasHospitalDoctor, parties: [], ...over };
}

/** To read, for the actor's usual purpose. */
export function aRequest(over: Pick<Request, 'actor' | 'category'> & Partial<Request>): Request {
  return { purpose: defaultPurpose(over.actor), action: 'READ', person: PERSON, ...over };
}

export function factsWith(over: Partial<Facts> = {}): Facts {
  return { ...NO_FACTS, ...over };
}

function aliveFact(): Pick<Grant, 'id' | 'from' | 'until' | 'recordedAt' | 'withdrawnAt'> {
  return { id: randomUUID(), from: LONG_AGO, until: null, recordedAt: LONG_AGO, withdrawnAt: null };
}

function aScope(): Omit<Grant, keyof ReturnType<typeof aliveFact> | 'exceptTo'> {
  return {
    person: PERSON,
    grantee: WHOLE_CARE_NETWORK,
    categories: [],
    bundles: [],
    heldBy: null,
    purposes: [],
    actions: ['READ'],
  };
}
