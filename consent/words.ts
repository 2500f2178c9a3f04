import type { DecidingFact, FactEdit, GrantForm, Impossibility } from './explain';
import type { Grantee } from './facts';
import type {
  Action,
  ActorKind,
  Bundle,
  DangerLevel,
  Layer,
  LegalGround,
  MandateKind,
  MandateMode,
  Moment,
  Outcome,
  Profession,
  Purpose,
  RelationKind,
  Role,
} from './vocabulary';

/**
 * The shape of the words of one language; `words-nl.ts` and the others fill it. Every closed list is a record over all
 * its words, so a new role, layer, kind of fact or kind of edit does not compile until it can be said in all four.
 *
 * Plain words at level B1, and no words of the law. A name that the caller gives stands only where no language bends
 * it: as the one who may, or may not, read.
 */

/** Who reads a sentence: the person, spoken to politely, or a steward, to whom the person is somebody else. */
export const READERS = ['PERSON', 'STEWARD'] as const;
export type Reader = (typeof READERS)[number];

/** Whoever may or may not do something. */
export interface Subject {
  readonly words: string;
  /** The sentence speaks to them: "vous pouvez" and not "vous peut". */
  readonly isReader: boolean;
  /** "niemand in uw groep": already says no, since "everyone may not" could be read as "not everyone may". */
  readonly isNobody: boolean;
}

/** Somebody, and what they may or may not do with which data: "Lien Claes", "lezen", "“Diagnose”". */
export interface Claim {
  readonly who: Subject;
  readonly doing: string;
  readonly what: string;
}

/** Nouns without an article, in small letters where the language has them so. */
export interface Vocabulary {
  readonly actions: Readonly<Record<Action, string>>;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly professions: Readonly<Record<Profession, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly relationKinds: Readonly<Record<RelationKind, string>>;
  readonly granteeForms: Readonly<Record<Grantee['kind'], string>>;
  readonly legalGrounds: Readonly<Record<LegalGround, string>>;
  readonly dangerLevels: Readonly<Record<DangerLevel, string>>;
  readonly mandateKinds: Readonly<Record<MandateKind, string>>;
  readonly mandateModes: Readonly<Record<MandateMode, string>>;
  readonly moments: Readonly<Record<Moment, string>>;
  readonly bundles: Readonly<Record<Bundle, string>>;
  /** Somebody of whose name nothing is known, or told. */
  readonly unnamed: Readonly<Record<Exclude<Grantee['kind'], Wildcard>, string>>;
  /** As what somebody asks who is neither a professional nor a person. */
  readonly askers: Readonly<Record<Exclude<ActorKind, 'PROFESSIONAL' | 'PERSON'>, string>>;
}

type Wildcard = 'ALL_MEMBERS' | 'CARE_NETWORK' | 'EVERYONE';

/** What the person said, on which day, and how far it goes. */
export interface Said {
  readonly on: string;
  readonly claim: Claim;
  /** In brackets, with a space before; empty when it goes as far as it can. */
  readonly limits: string;
}

/**
 * What is known of each kind of deciding fact when it is put into words. A new kind gets its line here; the compiler
 * then asks in-words.ts to fill it and every language to say it.
 */
export interface FactSlots {
  readonly RELATION: { readonly who: string; readonly role: string; readonly since: string };
  readonly RETENTION: { readonly who: string; readonly holder: string; readonly since: string };
  /** Named data, everything to somebody, or everything to everyone. */
  readonly REFUSAL: Said & { readonly reach: 'NAMED' | 'EVERYTHING' | 'PAUSE' };
  readonly GRANT: Said;
  /** `kind` is a word of mandateKinds. */
  readonly MANDATE: { readonly who: string; readonly kind: string; readonly isInPlace: boolean; readonly since: string };
  /** `why` is a clause of legalGrounds, `danger` a word of dangerLevels. */
  readonly OVERRIDE: Said & { readonly why: string; readonly danger: string };
  /** `whom` and `what` are lists. */
  readonly ACTIVATION: { readonly on: string; readonly whom: string; readonly what: string; readonly limits: string };
}

/** The same for each kind of edit. */
export interface EditSlots {
  readonly ADD_RELATION: { readonly who: string; readonly role: string };
  readonly END_RELATION: { readonly who: string; readonly role: string };
  readonly END_RETENTION: { readonly who: string; readonly holder: string };
  readonly END_MANDATE: { readonly who: string; readonly kind: string };
  readonly END_OVERRIDE: { readonly on: string };
  readonly END_ACTIVATION: { readonly on: string };
  readonly ADD_GRANT: Omit<Said, 'on'>;
  readonly ADD_EXCEPTION: Said;
  readonly ADD_CONTEXT_CONSENT: { readonly who: string };
  readonly WITHDRAW_GRANT: Withdrawn;
  readonly ADD_REFUSAL: Omit<Said, 'on'>;
  readonly WITHDRAW_REFUSAL: Withdrawn;
}

/** How many are taken back together, and the days on which they were said. */
export interface Withdrawn {
  readonly count: number;
  readonly on: string;
}

/** Everything that is said differently to the person and of the person. */
export interface Sentences {
  /** The person about whom it all is. */
  readonly person: Subject;
  readonly wildcards: Readonly<Record<Wildcard, string>>;
  /** The same where they may not. */
  readonly nobody: Readonly<Record<Wildcard, string>>;
  /** Why a decision fell on a layer: whole sentences. */
  readonly grounds: Readonly<Record<Outcome, Readonly<Record<Layer, string>>>>;
  /** Instead of the ground, where it was somebody who acts for the person, or stands beside them. */
  readonly mandated: { readonly inPlace: string; readonly beside: string };
  /** Said besides when the asker's own records are open all the same. */
  readonly ownBesides: string;
  readonly restsOn: { readonly [Kind in DecidingFact['kind']]: (slots: FactSlots[Kind]) => string };
  /** Clauses that begin with "if" in that language. */
  readonly edits: { readonly [Kind in FactEdit['kind']]: (slots: EditSlots[Kind]) => string };
  /** Where a grant leaves the ordinary: one clause each, for between brackets. */
  readonly limits: {
    readonly purposes: (list: string) => string;
    readonly heldBy: (holder: string) => string;
    readonly from: (day: string) => string;
    readonly until: (lastDay: string) => string;
    /** For what is open for hours and not for days. */
    readonly untilMoment: (moment: string) => string;
    readonly exceptTo: (day: string) => string;
  };
  readonly impossible: Readonly<Record<Impossibility, string>>;
  readonly beyond: (edits: number) => string;
}

export interface LanguageWords {
  /** BCP 47, for dates and lists. */
  readonly locale: string;
  readonly vocabulary: Vocabulary;
  /** Before a profession in brackets, where that is all that is known. */
  readonly somebody: string;
  /** Between clauses in brackets. */
  readonly semicolon: string;
  readonly quoted: (label: string) => string;
  /** A day in words, as the locale writes it. */
  readonly day: (written: string) => string;
  /** Whether "A and B may not be read" or "A or B may not be read" leaves no doubt that neither may. */
  readonly deniedData: 'conjunction' | 'disjunction';
  /** So many kinds of data more than were named. */
  readonly others: (count: number) => string;
  /** Main clauses, without a full stop: this one may, or may not. */
  readonly may: Readonly<Record<Outcome, (claim: Claim) => string>>;
  /** After an "if": this one then may, or no longer may. */
  readonly then: Readonly<Record<Outcome, (claim: Claim) => string>>;
  /** The same where the "if" has just said who and what. */
  readonly thenSo: Readonly<Record<Outcome, string>>;
  /** How precisely a grant must speak to open it: a whole sentence. */
  readonly leastForm: Readonly<Record<GrantForm, (claim: Claim) => string>>;
  /** That whoever asked is not told that anything is withheld. */
  readonly unnoticed: string;
  readonly sentences: Readonly<Record<Reader, Sentences>>;
}
