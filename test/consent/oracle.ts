/**
 * A second reading of the rule, to hold the first against. It imports nothing from consent/, not even a type: the
 * matrix and the lists come in as plain data, so a mistake there cannot make both readings agree. It is also built the
 * other way round: it asks about one record at a time, from the last layer back to the first, each earlier layer
 * overruling what the later ones said.
 */

export interface OracleTables {
  /** Category, then role, then the code of matrix 3.8. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly bundles: Readonly<Record<string, readonly string[]>>;
  readonly writtenByPersonOnly: readonly string[];
  readonly writtenByPerson: readonly string[];
  readonly answersForRecord: readonly string[];
  readonly partOfRecord: readonly string[];
  readonly keepsRecord: readonly string[];
  readonly keepsWholeRecord: readonly string[];
  readonly needsContextConsent: readonly string[];
  readonly writtenByRepresentative: readonly string[];
  readonly moments: Readonly<Record<string, readonly string[]>>;
  /** Kind and jurisdiction of a mandate, with a space between, for which acting in place takes an incapacity. */
  readonly needsIncapacity: readonly string[];
  /** What is within reach, by ground and level of danger with a space between. */
  readonly overrideReach: Readonly<Record<string, readonly string[]>>;
  readonly cardReach: readonly string[];
  readonly alwaysSilent: readonly string[];
  readonly withoutRelation: readonly string[];
  /** Purposes by actor kind, and for professionals by profession. */
  readonly purposes: Readonly<Record<string, readonly string[]>>;
  /** Roles a token may take, by profession; of natural persons under PERSON. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
}

interface Dated {
  readonly id: string;
  readonly recordedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly from: Date;
  readonly until: Date | null;
}

interface Grantee {
  readonly kind: string;
  readonly ref?: string;
  readonly relationKinds?: readonly string[];
}

interface Said extends Dated {
  readonly person: string;
  readonly grantee: Grantee;
  readonly categories: readonly string[];
  readonly bundles: readonly string[];
  readonly heldBy: string | null;
  readonly purposes: readonly string[];
  readonly actions: readonly string[];
}

interface Yes extends Said {
  readonly exceptTo: string | null;
  readonly notTo?: readonly string[];
  readonly notYetTo?: readonly string[];
  readonly confirmedAt?: Date | null;
}

interface No extends Said {
  readonly everything: boolean;
}

interface Tie extends Dated {
  readonly person: string;
  readonly kind: string;
  readonly role: string;
  readonly organisation: string | null;
  readonly professional: string | null;
  readonly team: string | null;
  readonly member: string | null;
}

interface Duty extends Dated {
  readonly person: string;
  readonly organisation: string;
  readonly custodian: string;
  readonly categories: readonly string[];
}

interface Seat extends Dated {
  readonly team: string;
  readonly organisation: string;
  readonly professional: string;
}

interface Acting extends Dated {
  readonly person: string;
  readonly holder: string;
  readonly kind: string;
  readonly mode: string;
  readonly jurisdiction: string;
  readonly categories: readonly string[];
  readonly moments: readonly string[];
}

interface Inability extends Dated {
  readonly person: string;
  readonly categories: readonly string[];
}

interface Named {
  readonly kind: string;
  readonly ref: string;
}

interface Breach extends Dated {
  readonly person: string;
  readonly ground: string;
  readonly danger: string;
  readonly recipient: Named;
  readonly categories: readonly string[];
}

interface OpenCard extends Dated {
  readonly person: string;
  readonly recipients: readonly Named[];
  readonly categories: readonly string[];
}

interface Hush extends Dated {
  readonly person: string;
  readonly grantee: Grantee;
  readonly categories: readonly string[];
}

interface ContextYes extends Dated {
  readonly person: string;
  readonly contextPerson: string;
  readonly categories: readonly string[];
}

export interface OracleFacts {
  readonly relations: readonly Tie[];
  readonly grants: readonly Yes[];
  readonly refusals: readonly No[];
  readonly rosters: readonly Seat[];
  readonly retentions: readonly Duty[];
  readonly mandates: readonly Acting[];
  readonly incapacities: readonly Inability[];
  readonly overrides: readonly Breach[];
  readonly activations: readonly OpenCard[];
  readonly silences: readonly Hush[];
  readonly contextConsents: readonly ContextYes[];
}

export interface OracleRecord {
  readonly heldBy: string;
  readonly author: string;
  readonly parties: readonly string[];
}

export interface OracleQuestion {
  readonly actor: {
    readonly kind: string;
    readonly id?: string;
    readonly organisation?: string;
    readonly profession?: string;
    readonly actingFor?: string;
  };
  readonly purpose: string;
  readonly action: string;
  readonly person: string;
  readonly category: string;
  readonly record?: OracleRecord | undefined;
}

export interface OracleAnswer {
  readonly permitted: boolean;
  readonly layer: string;
  readonly standing: boolean;
  /** Whether the answer falls short: of a category, that some record of it is not open; of a record, that it is not. */
  readonly short: boolean;
  /** Whether what is not open is kept quiet about; of somebody without standing it means nothing, since all is quiet. */
  readonly silent: boolean;
  /** Whether this record of the category opens to the asker; what the rows of a decision must come down to. */
  readonly opens: (record: OracleRecord) => boolean;
}

type Verdict = readonly [permitted: boolean, layer: string];

const NEVER = new Set(['-', 'M', 'C']);
const BY_CONSENT = new Set(['N', 'T', 'R']);
const ELSEWHERE = 'an organisation nobody spoke of';
/** The relations of those who act for somebody; what they are besides does not count meanwhile. */
const STANDS_WITH_PERSON = ['REPRESENTATIVE', 'TRUSTED_PERSON'];
const ACCEPTED_MEMBERSHIPS = ['GROUP_RELATIVE', 'GROUP_EXPERT_BY_EXPERIENCE', 'GROUP_PROFESSIONAL'];

/** Forms of grantee by what each is narrower than; the wildcards of relation kinds are compared by their kinds. */
const NARROWER_THAN: Readonly<Record<string, readonly string[]>> = {
  PERSON: ['TEAM', 'ORGANISATION', 'KINDS', 'EVERYONE'],
  PROFESSIONAL: ['TEAM', 'ORGANISATION', 'KINDS', 'EVERYONE'],
  TEAM: ['ORGANISATION', 'KINDS', 'EVERYONE'],
  ORGANISATION: ['KINDS', 'EVERYONE'],
  KINDS: ['EVERYONE'],
  EVERYONE: [],
};

export function oracle(question: OracleQuestion, facts: OracleFacts, now: Date, tables: OracleTables): OracleAnswer {
  const { actor, person, category, action, purpose } = question;
  const me = actor.id;
  const stated = tables.purposes[actor.kind === 'PROFESSIONAL' ? `PROFESSIONAL:${actor.profession}` : actor.kind] ?? [];

  const mute = actor.kind === 'ANONYMOUS' || (actor.kind === 'SERVICE' && action === 'READ');
  if (mute || !stated.includes(purpose)) {
    return { permitted: false, layer: 'VALIDITY', standing: false, short: true, silent: false, opens: () => false };
  }

  const isAlwaysQuiet = tables.alwaysSilent.includes(category);
  const mine = cellOf('PERSON');
  const actsFor = actor.kind === 'PERSON' ? actor.actingFor : undefined;
  if (actor.kind === 'PERSON' && me === person) {
    const readable = mine === 'O';
    const mayWrite = action === 'READ' || tables.writtenByPerson.includes(category);
    const permitted = readable && mayWrite;
    const silent = !readable && isAlwaysQuiet;
    return { permitted, layer: readable ? 'OWN' : 'CEILING', standing: true, short: !permitted, silent, opens: () => permitted };
  }

  const myTeams = facts.rosters
    .filter((seat) => holds(seat) && seat.professional === me && seat.organisation === actor.organisation)
    .map((seat) => seat.team);
  const hats = facts.relations
    .filter((tie) => tie.person === person && holds(tie) && isMine(tie))
    .map((tie) => ({ kind: tie.kind, role: tie.role, cell: cellOf(tie.role) }))
    .filter((hat) => actsFor === undefined || (actsFor === person && STANDS_WITH_PERSON.includes(hat.kind)));
  const worn = hats.filter((hat) => !NEVER.has(hat.cell));

  const duties = facts.retentions.filter(
    (duty) =>
      actor.kind === 'PROFESSIONAL' &&
      duty.person === person &&
      duty.custodian === me &&
      duty.organisation === actor.organisation &&
      holds(duty),
  );
  const keepsRetained = duties.some((duty) => duty.categories.includes(category)) && action === 'READ';
  const answersForRecord =
    actor.kind === 'SERVICE' ||
    (actor.kind === 'PROFESSIONAL' &&
      worn.some((hat) => tables.answersForRecord.includes(hat.role) && (isClinicians(hat) || isOwnWork(hat))));
  const keepers = new Set<string | undefined>();
  if (worn.length > 0 || keepsRetained) keepers.add(me);
  if ((worn.length > 0 && answersForRecord) || keepsRetained) keepers.add(actor.organisation);
  const isToldAsAHouse =
    actor.kind === 'PROFESSIONAL' &&
    !keepers.has(actor.organisation) &&
    worn.some((hat) => tables.partOfRecord.includes(hat.role));
  const isBoundToKeep = worn.some(
    (hat) => tables.keepsRecord.includes(hat.role) && (isClinicians(hat) || isOwnWork(hat) || hat.cell === 'T'),
  );
  const shut = action === 'CONTRIBUTE' && (!isBoundToKeep || tables.writtenByPersonOnly.includes(category));
  if (shut) keepers.clear();

  const nobodyElseWrites = action === 'CONTRIBUTE' && tables.writtenByPersonOnly.includes(category);
  const mandates = facts.mandates.filter(isWornNow);
  const enough: readonly Limited[] = [...facts.grants.filter(isEnough), ...mandates.filter(standsBeside).map(asYes)];
  const meant = facts.refusals.filter(isMeant);
  const openings = [
    ...facts.overrides.map((one) => ({ ...one, to: [one.recipient], reach: reachOf(one) })),
    ...facts.activations.map((one) => ({ ...one, to: one.recipients, reach: tables.cardReach })),
  ].filter((one) => one.person === person && one.until !== null && holds(one) && one.to.some(isMe));
  const isOpened = action === 'READ' && !isBarred() && openings.some((one) => opensBy(one.categories, one.reach));
  const isInTheirPlace = mandates.some(replacesPerson) && (action === 'READ' || isSaidInTheirPlace());
  const standing = hats.length > 0 || duties.length > 0 || openings.length > 0;
  const [permitted, layer] = question.record === undefined ? verdictOnCategory() : verdictOn(question.record);
  const isShort = question.record === undefined ? strangers().some((record) => !verdictOnOthers(record)[0]) : !permitted;
  // Whoever can never see it is told the same of everybody, and the person's wish would be the tell.
  const silent = isShort && (isAlwaysQuiet || (layer !== 'CEILING' && facts.silences.some(isHushed)));
  return { permitted, layer, standing, short: isShort, silent, opens: (each) => verdictOn(each)[0] };

  /** Whether a mandate is the asker's, holds now, and has an end and a relation of its kind under it that is not shut. */
  function isWornNow(mandate: Acting): boolean {
    const kind = mandate.kind === 'TRUSTED_PERSON' ? 'TRUSTED_PERSON' : 'REPRESENTATIVE';
    const isTheirs = actor.kind === 'PERSON' && mandate.holder === me && mandate.person === person && actsFor === person;
    return isTheirs && mandate.until !== null && holds(mandate) && worn.some((hat) => hat.kind === kind);
  }

  function isAbout(mandate: Acting): boolean {
    if (mandate.categories.includes(category)) return true;
    const moments = mandate.kind === 'TRUSTED_PERSON' ? mandate.moments : [];
    return moments.some((moment) => tables.moments[moment]?.includes(category));
  }

  function standsBeside(mandate: Acting): boolean {
    const isBeside = mandate.kind === 'TRUSTED_PERSON' || mandate.mode === 'BESIDE';
    return isBeside && action === 'READ' && isAbout(mandate) && hats.some((hat) => BY_CONSENT.has(hat.cell));
  }

  function replacesPerson(mandate: Acting): boolean {
    if (mandate.kind === 'TRUSTED_PERSON' || mandate.mode === 'BESIDE' || !isAbout(mandate)) return false;
    if (!BY_CONSENT.has(cellOf('LEGAL_REPRESENTATIVE'))) return false;
    if (!tables.needsIncapacity.includes(`${mandate.kind} ${mandate.jurisdiction}`)) return true;
    return facts.incapacities.some((one) => one.person === person && one.categories.includes(category) && holds(one));
  }

  function isSaidInTheirPlace(): boolean {
    return tables.writtenByRepresentative.includes(category);
  }

  function reachOf(breach: Breach): readonly string[] {
    return tables.overrideReach[`${breach.ground} ${breach.danger}`] ?? [];
  }

  function opensBy(categories: readonly string[], reach: readonly string[]): boolean {
    return categories.includes(category) && reach.includes(category);
  }

  /** A natural person is reached while they have a relation, a professional also without one, and nobody else ever. */
  function isMe(named: Named): boolean {
    if (actor.kind === 'PERSON') return hats.length > 0 && named.kind === 'PERSON' && named.ref === me;
    return actor.kind === 'PROFESSIONAL' && names(named);
  }

  /** Whether the category is shut to whatever somebody without a relation could be. */
  function isBarred(): boolean {
    if (hats.length > 0 || actor.kind !== 'PROFESSIONAL') return false;
    if (tables.withoutRelation.includes(`${actor.profession}`)) return false;
    return (tables.roles[`${actor.profession}`] ?? []).every((role) => NEVER.has(cellOf(role)));
  }

  function isHushed(hush: Hush): boolean {
    const isReached = names(hush.grantee) || kindsAddressed(hush.grantee).length > 0;
    return hush.person === person && hush.categories.includes(category) && isReached && holds(hush);
  }

  /** A record of everybody whose records somebody spoke of, and of somebody else, about one whom nobody asked. */
  function strangers(): readonly OracleRecord[] {
    return holdersSpokenOf().map((heldBy) => ({ heldBy, author: 'a stranger', parties: ['another stranger'] }));
  }

  function isClinicians(hat: { role: string }): boolean {
    return tables.keepsWholeRecord.includes(hat.role);
  }

  function isOwnWork(hat: { cell: string }): boolean {
    return hat.cell === 'N' || hat.cell === 'S';
  }

  function cellOf(role: string): string {
    const cell = tables.cells[category]?.[role];
    if (cell === undefined) throw new Error(`the oracle was given no cell for ${category} and ${role}`);
    return cell;
  }

  function holds(fact: Dated): boolean {
    const instant = now.getTime();
    const isToCome = instant < fact.recordedAt.getTime() || instant < fact.from.getTime();
    const isOver = [fact.until, fact.withdrawnAt].some((end) => end !== null && end.getTime() <= instant);
    return !isToCome && !isOver;
  }

  function isMine(tie: Tie): boolean {
    if (actor.kind === 'PERSON') return tie.member === me && (tables.roles.PERSON ?? []).includes(tie.role);
    if (tie.member !== null || tie.organisation !== actor.organisation) return false;
    if (actor.kind === 'SERVICE') return true;
    if (actor.kind !== 'PROFESSIONAL' || !(tables.roles[`${actor.profession}`] ?? []).includes(tie.role)) return false;
    const named = tie.professional ?? tie.team;
    if (named === null) return tie.kind !== 'MUNICIPAL_CASE';
    return tie.professional !== null ? tie.professional === me : myTeams.includes(named);
  }

  /** The kinds of relation through which this says something to the asker; every kind when they are named. */
  function kindsAddressed(grantee: Grantee): readonly string[] {
    const every = hats.map((hat) => hat.kind);
    if (grantee.kind === 'EVERYONE') return every;
    if (grantee.kind === 'ALL_MEMBERS') return every.filter((kind) => ACCEPTED_MEMBERSHIPS.includes(kind));
    if (grantee.kind === 'CARE_NETWORK') return every.filter((kind) => grantee.relationKinds?.includes(kind));
    return names(grantee) ? every : [];
  }

  function names(whom: { readonly kind: string; readonly ref?: string }): boolean {
    const mine: Readonly<Record<string, readonly (string | undefined)[]>> = {
      PERSON: actor.kind === 'PERSON' ? [me] : [],
      PROFESSIONAL: actor.kind === 'PROFESSIONAL' ? [me] : [],
      TEAM: actor.kind === 'PROFESSIONAL' ? myTeams : [],
      ORGANISATION: [actor.organisation],
    };
    return whom.ref !== undefined && (mine[whom.kind] ?? []).includes(whom.ref);
  }

  function topics(said: Said): ReadonlySet<string> {
    return new Set([...said.categories, ...said.bundles.flatMap((bundle) => tables.bundles[bundle] ?? [])]);
  }

  /** Said of this person, action and purpose, and live; of whose records is asked per record. */
  function isToThePoint(said: Said): boolean {
    return (
      said.person === person &&
      said.actions.includes(action) &&
      (said.purposes.length === 0 || said.purposes.includes(purpose)) &&
      holds(said)
    );
  }

  /** The codes that a yes is enough for. */
  function formsOf(yes: Yes): ReadonlySet<string> {
    const forms = new Set<string>();
    if (topics(yes).has(category)) forms.add('N');
    if (yes.categories.includes(category)) forms.add('T');
    const namesWhom = ['PERSON', 'PROFESSIONAL', 'TEAM', 'ORGANISATION'].includes(yes.grantee.kind);
    if (yes.categories.includes(category) && namesWhom) forms.add('R');
    return forms;
  }

  function isEnough(yes: Yes): boolean {
    if (nobodyElseWrites || !isToThePoint(yes) || isKeptFromMe(yes)) return false;
    const forms = formsOf(yes);
    const kinds = kindsAddressed(yes.grantee);
    return hats.some((hat) => BY_CONSENT.has(hat.cell) && forms.has(hat.cell) && kinds.includes(hat.kind));
  }

  /** Who had a hand in a yes has nothing by it: never whoever said it for the person, the rest once the person says so too. */
  function isKeptFromMe({ notTo = [], notYetTo = [], confirmedAt = null }: Yes): boolean {
    const isConfirmed = confirmedAt !== null && now.getTime() >= confirmedAt.getTime();
    const outside = isConfirmed ? notTo : [...notTo, ...notYetTo];
    return outside.some((one) => one === me || one === actor.organisation);
  }

  function isMeant(no: No): boolean {
    return isToThePoint(no) && (no.everything || topics(no).has(category)) && kindsAddressed(no.grantee).length > 0;
  }

  function ofHolder<S extends Limited>(list: readonly S[], holder: string): readonly S[] {
    return list.filter((said) => said.heldBy === null || said.heldBy === holder);
  }

  /** A yes answers a no that it names, came after, and on no dimension exceeds, while it says less on at least one. */
  function answers(yes: Limited, no: No): boolean {
    if (!isYes(yes) || yes.exceptTo !== no.id || yes.recordedAt.getTime() <= no.recordedAt.getTime()) return false;
    const sizes = [
      sizeOfGrantee(yes.grantee, no.grantee),
      sizeOf([...topics(yes)], no.everything ? 'ALL' : [...topics(no)]),
      sizeOf(yes.purposes.length === 0 ? 'ALL' : yes.purposes, no.purposes.length === 0 ? 'ALL' : no.purposes),
      sizeOf(yes.actions, no.actions),
      sizeOf(yes.heldBy === null ? 'ALL' : [yes.heldBy], no.heldBy === null ? 'ALL' : [no.heldBy]),
    ];
    return sizes.every((size) => size !== 'MORE') && sizes.some((size) => size === 'LESS');
  }

  function consentTo(holder: string): Verdict {
    const yeses = ofHolder(enough, holder);
    const noes = ofHolder(meant, holder);
    let verdict: Verdict = [false, 'DEFAULT'];
    if (yeses.length > 0) verdict = [true, 'GRANT'];
    if (noes.length > 0 && !yeses.some((yes) => noes.every((no) => answers(yes, no)))) verdict = [false, 'REFUSAL'];
    if (!hats.some((hat) => BY_CONSENT.has(hat.cell))) verdict = [false, 'RELATION'];
    return verdict;
  }

  function isOwn(record: OracleRecord): boolean {
    if (isToldAsAHouse && !shut && record.parties.some((party) => party === actor.organisation)) return true;
    return [record.heldBy, record.author, ...record.parties].some((subject) => keepers.has(subject));
  }

  function verdictOn(record: OracleRecord): Verdict {
    const isShut = hats.length > 0 && worn.length === 0;
    return isOwn(record) && !isShut && !isInTheirPlace ? [true, 'OWN_RECORD'] : verdictOnOthers(record);
  }

  /** Of a record as if the asker had no part in it. */
  function verdictOnOthers(record: OracleRecord): Verdict {
    let verdict = consentTo(record.heldBy);
    if (verdict[0] && action === 'READ' && tables.needsContextConsent.includes(category)) {
      const agreed = facts.contextConsents
        .filter((yes) => yes.person === person && yes.categories.includes(category) && holds(yes))
        .map((yes) => yes.contextPerson);
      if (record.parties.some((party) => !agreed.includes(party))) verdict = [false, 'DEFAULT'];
    }
    if (isOpened) verdict = [true, 'OVERRIDE'];
    if (isInTheirPlace) verdict = [true, 'OWN'];
    if (hats.length > 0 && worn.length === 0) verdict = [false, 'CEILING'];
    return verdict;
  }

  /** A category opens when a stranger's record would, whoever holds it. */
  function verdictOnCategory(): Verdict {
    if (hats.length > 0 && worn.length === 0) return [false, 'CEILING'];
    if (isInTheirPlace) return [true, 'OWN'];
    if (action === 'CONTRIBUTE' && keepers.size > 0) return [true, 'OWN_RECORD'];
    if (isOpened) return [true, 'OVERRIDE'];
    const verdicts = holdersSpokenOf().map((holder) => ({ holder, verdict: consentTo(holder) }));
    const open = verdicts.find(({ verdict }) => verdict[0]);
    if (open) return open.verdict;
    const refused = verdicts.filter(({ verdict }) => verdict[1] === 'REFUSAL');
    const taken = refused.find(({ holder }) => ofHolder(enough, holder).length > 0);
    return taken?.verdict ?? consentTo(ELSEWHERE);
  }

  function holdersSpokenOf(): readonly string[] {
    return [ELSEWHERE, ...[...facts.grants, ...facts.refusals].flatMap((said) => said.heldBy ?? [])];
  }
}

/** A yes that somebody said, or what is as good as one. */
type Limited = Pick<Said, 'heldBy'>;

const isYes = (yes: Limited): yes is Yes => 'exceptTo' in yes;
const asYes = (_: Acting): Limited => ({ heldBy: null });

type Size = 'LESS' | 'SAME' | 'MORE';

function sizeOf(yes: readonly string[] | 'ALL', no: readonly string[] | 'ALL'): Size {
  if (yes === 'ALL') return no === 'ALL' ? 'SAME' : 'MORE';
  if (no === 'ALL') return 'LESS';
  if (!yes.every((item) => no.includes(item))) return 'MORE';
  return no.every((item) => yes.includes(item)) ? 'SAME' : 'LESS';
}

function sizeOfGrantee(yes: Grantee, no: Grantee): Size {
  const kindsOf = (grantee: Grantee): readonly string[] | null =>
    grantee.kind === 'ALL_MEMBERS' ? ACCEPTED_MEMBERSHIPS : (grantee.relationKinds ?? null);
  const [yesKinds, noKinds] = [kindsOf(yes), kindsOf(no)];
  if (yesKinds !== null && noKinds !== null) return sizeOf(yesKinds, noKinds);
  const form = (grantee: Grantee): string => (kindsOf(grantee) === null ? grantee.kind : 'KINDS');
  if (form(yes) === form(no)) return yes.ref === no.ref ? 'SAME' : 'MORE';
  return NARROWER_THAN[form(yes)]?.includes(form(no)) ? 'LESS' : 'MORE';
}
