import type { Actor } from './actor';
import { CATEGORY_ENTRIES } from './categories';
import type { Request } from './decide';
import type { DecidingFact, Explanation, FactEdit } from './explain';
import type { CardActivation, Facts, Grant, Grantee, Mandate, Override, Recipient, Refusal } from './facts';
import type { Relation, Scope } from './facts';
import type { TextLanguage } from './language';
import { opensOwnRecords } from './rows';
import { ACTIONS, RELATION_KINDS } from './vocabulary';
import type { Action, Category, Layer, Outcome, RelationKind } from './vocabulary';
import type { Claim, EditSlots, FactSlots, LanguageWords, Reader, Said, Sentences, Subject } from './words';
import { GERMAN } from './words-de';
import { ENGLISH } from './words-en';
import { FRENCH } from './words-fr';
import { DUTCH } from './words-nl';

/** Every closed list and every sentence, by language. */
export const WORDS: Readonly<Record<TextLanguage, LanguageWords>> = {
  nl: DUTCH,
  fr: FRENCH,
  de: GERMAN,
  en: ENGLISH,
};

/** Somebody whom a fact names by an id. */
export type NamedParty = Extract<Grantee, { readonly ref: string }>;

/**
 * Who is meant by an id, in the language of the reader: "Centrum De Brug", "uw jobcoach". Null when it is not known or
 * not for this reader; they then read "een hulpverlener" and the like, never the id.
 */
export type Names = (party: NamedParty) => string | null;

/** For whom it is said, and how. */
export interface Telling {
  readonly names: Names;
  readonly reader: Reader;
  readonly language: TextLanguage;
}

/** An explanation in plain sentences. For the person and stewards, never for the asker. */
export interface ExplanationInWords {
  /** What was decided: who may, or may not, do what. */
  readonly decision: string;
  /** Why. */
  readonly ground: string;
  /** The facts that decided, one sentence each: first of all what the person said themselves, and when. */
  readonly restsOn: readonly string[];
  /** The least changes that turn it, each by itself enough; or the one reason why none does. */
  readonly turning: readonly string[];
}

/** What of a decision, or of its line in the access record, its ground is read from. */
export interface Grounded {
  readonly outcome: Outcome;
  readonly layer: Layer;
  readonly decidedBy: readonly string[];
  readonly ownRecords: boolean;
}

/** More kinds of data than this in one sentence are counted and not read. */
const MOST_NAMED = 4;

/** Why it was answered as it was, in words that need no lawyer. For the person and for stewards, never for the asker. */
export function groundInWords(
  { outcome, layer, decidedBy, ownRecords }: Grounded,
  language: TextLanguage,
  reader: Reader = 'STEWARD',
): string {
  const { grounds, mandated, ownBesides } = WORDS[language].sentences[reader];
  // The person's own needs no fact; what a fact decided on that layer was a mandate.
  const isInPlace = outcome === 'PERMIT' && layer === 'OWN' && decidedBy.length > 0;
  const ground = isInPlace ? mandated.inPlace : grounds[outcome][layer];
  return outcome === 'DENY' && ownRecords ? `${ground} ${ownBesides}` : ground;
}

/** Labels between quotation marks, in a list with "and": “Diagnose”, “Medicatie” en “Wonen”. */
export function categoriesInWords(categories: readonly Category[], language: TextLanguage): string {
  const { quoted } = WORDS[language];
  return listed(
    categories.map((category) => quoted(CATEGORY_ENTRIES[category][language].label)),
    language,
  );
}

/** Whom a grant or refusal speaks of: "Centrum De Brug", "iedereen in uw groep". */
export function granteeInWords(grantee: Grantee, { names, reader, language }: Telling): string {
  const { vocabulary, sentences } = WORDS[language];
  switch (grantee.kind) {
    case 'PERSON':
    case 'PROFESSIONAL':
    case 'TEAM':
    case 'ORGANISATION':
      return names(grantee) ?? vocabulary.unnamed[grantee.kind];
    case 'ALL_MEMBERS':
    case 'EVERYONE':
      return sentences[reader].wildcards[grantee.kind];
    case 'CARE_NETWORK':
      return `${sentences[reader].wildcards.CARE_NETWORK}${kindsInWords(grantee.relationKinds, language)}`;
  }
}

/** In brackets, with a space before; empty for all kinds of contact. */
function kindsInWords(kinds: readonly RelationKind[], language: TextLanguage): string {
  if (RELATION_KINDS.every((kind) => kinds.includes(kind))) return '';
  const { vocabulary, semicolon } = WORDS[language];
  return ` (${distinct(kinds).map((kind) => vocabulary.relationKinds[kind]).join(semicolon)})`;
}

/**
 * Puts an explanation into words: what was decided and why, on which of the person's own words it rests, and the fewest
 * changes that would turn it. Pure, and total over every layer, outcome, kind of fact, kind of edit and impossibility.
 *
 * @param asked the question and the facts, as `explain` had them.
 * @throws {RangeError} when the explanation cites a fact that is not among them: half an explanation would mislead.
 */
export function explainInWords(
  explanation: Explanation,
  asked: { readonly request: Request; readonly facts: Facts },
  telling: Telling,
): ExplanationInWords {
  return new Teller(asked.request, asked.facts, telling).tell(explanation);
}

class Teller {
  readonly #words: LanguageWords;
  readonly #sentences: Sentences;

  constructor(
    private readonly request: Request,
    private readonly facts: Facts,
    private readonly telling: Telling,
  ) {
    this.#words = WORDS[telling.language];
    this.#sentences = this.#words.sentences[telling.reader];
  }

  tell(explanation: Explanation): ExplanationInWords {
    const { outcome } = explanation.decision;
    return {
      decision: sentence(`${this.#words.may[outcome](this.#question(outcome))}.`),
      ground: this.#ground(explanation),
      restsOn: distinct(explanation.deciding.map((fact) => sentence(this.#fact(fact)))),
      turning: this.#turning(explanation),
    };
  }

  #ground({ decision, deciding }: Explanation): string {
    const { language, reader } = this.telling;
    const { outcome, layer, decidedBy, rows, silent } = decision;
    if (layer === 'GRANT' && deciding.every(({ kind }) => kind === 'MANDATE')) return this.#sentences.mandated.beside;
    const ground = groundInWords({ outcome, layer, decidedBy, ownRecords: opensOwnRecords(rows) }, language, reader);
    return silent && outcome === 'DENY' ? `${ground} ${this.#words.unnoticed}` : ground;
  }

  #fact(fact: DecidingFact): string {
    const { restsOn } = this.#sentences;
    switch (fact.kind) {
      case 'RELATION': {
        const relation = found(this.facts.relations, fact.id);
        const since = this.#day(relation.from);
        return restsOn.RELATION({ ...this.#related(relation), since });
      }
      case 'RETENTION': {
        const duty = found(this.facts.retentions, fact.id);
        return restsOn.RETENTION({ ...this.#keeping(duty.id), since: this.#day(duty.from) });
      }
      case 'REFUSAL': {
        const refusal = found(this.facts.refusals, fact.id);
        return restsOn.REFUSAL({ ...this.#said(refusal, 'DENY'), reach: reachOf(refusal) });
      }
      case 'GRANT':
        return restsOn.GRANT(this.#said(found(this.facts.grants, fact.id), 'PERMIT'));
      case 'MANDATE': {
        const mandate = found(this.facts.mandates, fact.id);
        const isInPlace = mandate.mode === 'IN_PLACE_OF';
        return restsOn.MANDATE({ ...this.#acting(mandate), isInPlace, since: this.#day(mandate.from) });
      }
      case 'OVERRIDE':
        return restsOn.OVERRIDE(this.#overridden(found(this.facts.overrides, fact.id)));
      case 'ACTIVATION':
        return restsOn.ACTIVATION(this.#activated(found(this.facts.activations, fact.id)));
    }
  }

  #turning({ decision, turning }: Explanation): readonly string[] {
    switch (turning.kind) {
      case 'IMPOSSIBLE':
        return [this.#sentences.impossible[turning.because]];
      case 'BEYOND':
        return [this.#sentences.beyond(turning.edits)];
      case 'EDITS':
        return distinct(
          turning.alternatives.map((edits) => this.#way(edits, decision.outcome === 'PERMIT' ? 'DENY' : 'PERMIT')),
        );
    }
  }

  /** One way to turn it: all its edits, what follows, and how precisely a new grant must speak. */
  #way(edits: readonly FactEdit[], turned: Outcome): string {
    const clauses = distinct(edits.map((edit) => this.#clause(edit, edits)));
    const saysWhatFollows = edits.some(({ kind }) => kind.startsWith('ADD_') && kind !== 'ADD_RELATION');
    const then = saysWhatFollows ? this.#words.thenSo[turned] : this.#words.then[turned](this.#question(turned));
    const forms = edits.flatMap((edit) =>
      edit.kind === 'ADD_GRANT' ? [this.#words.leastForm[edit.leastForm](this.#claim(edit.grant, 'PERMIT'))] : [],
    );
    return [`${listed(clauses, this.telling.language)}, ${then}.`, ...forms].map(sentence).join(' ');
  }

  #clause(edit: FactEdit, edits: readonly FactEdit[]): string {
    const clauses = this.#sentences.edits;
    switch (edit.kind) {
      case 'ADD_RELATION':
        return clauses.ADD_RELATION(this.#related(edit.relation));
      case 'END_RELATION':
        return clauses.END_RELATION(this.#related(found(this.facts.relations, edit.relation)));
      case 'END_RETENTION':
        return clauses.END_RETENTION(this.#keeping(edit.retention));
      case 'END_MANDATE':
        return clauses.END_MANDATE(this.#acting(found(this.facts.mandates, edit.mandate)));
      case 'END_OVERRIDE':
        return clauses.END_OVERRIDE({ on: this.#day(found(this.facts.overrides, edit.override).recordedAt) });
      case 'END_ACTIVATION':
        return clauses.END_ACTIVATION({ on: this.#day(found(this.facts.activations, edit.activation).recordedAt) });
      case 'ADD_CONTEXT_CONSENT':
        return clauses.ADD_CONTEXT_CONSENT({ who: this.#name({ kind: 'PERSON', ref: edit.consent.contextPerson }) });
      case 'ADD_GRANT':
        return clauses.ADD_GRANT(this.#said(edit.grant, 'PERMIT'));
      case 'ADD_EXCEPTION': {
        const on = this.#day(found(this.facts.refusals, edit.refusal).recordedAt);
        // The refusal is named in the sentence itself, so not once more as a limit.
        return clauses.ADD_EXCEPTION({ ...this.#said({ ...edit.grant, exceptTo: null }, 'PERMIT'), on });
      }
      case 'ADD_REFUSAL':
        return clauses.ADD_REFUSAL(this.#said(edit.refusal, 'DENY'));
      case 'WITHDRAW_GRANT': {
        const ids = edits.flatMap((each) => (each.kind === edit.kind ? [each.grant] : []));
        return clauses.WITHDRAW_GRANT(this.#takenBack(this.facts.grants, ids));
      }
      case 'WITHDRAW_REFUSAL': {
        const ids = edits.flatMap((each) => (each.kind === edit.kind ? [each.refusal] : []));
        return clauses.WITHDRAW_REFUSAL(this.#takenBack(this.facts.refusals, ids));
      }
    }
  }

  /** The question as a claim: this asker, this action, this category. */
  #question(outcome: Outcome): Claim {
    const { action, category } = this.request;
    const who = this.#asker();
    return { who, doing: this.#doing([action], outcome), what: this.#what([category], [], outcome, who) };
  }

  #claim(scope: Scope, outcome: Outcome): Claim {
    const who = this.#grantee(scope.grantee, outcome);
    const bundles = scope.bundles.map((bundle) => this.#words.vocabulary.bundles[bundle]);
    return { who, doing: this.#doing(scope.actions, outcome), what: this.#what(scope.categories, bundles, outcome, who) };
  }

  #said(said: Grant | Refusal, outcome: Outcome): Said {
    return { on: this.#day(said.recordedAt), claim: this.#claim(said, outcome), limits: this.#limits(said) };
  }

  #limits(said: Grant | Refusal): string {
    const { limits } = this.#sentences;
    const { purposes } = this.#words.vocabulary;
    const begins = this.#day(said.from);
    const exceptTo = 'exceptTo' in said && said.exceptTo !== null ? found(this.facts.refusals, said.exceptTo) : null;
    const all = [
      ...(said.purposes.length > 0 ? [limits.purposes(said.purposes.map((purpose) => purposes[purpose]).join(', '))] : []),
      ...(said.heldBy === null ? [] : [limits.heldBy(this.#name({ kind: 'ORGANISATION', ref: said.heldBy }))]),
      ...(said.from > said.recordedAt && begins !== this.#day(said.recordedAt) ? [limits.from(begins)] : []),
      // A period ends just before its `until`: the last day is the day of the instant before.
      ...(said.until === null ? [] : [limits.until(this.#day(new Date(said.until.getTime() - 1)))]),
      ...(exceptTo === null ? [] : [limits.exceptTo(this.#day(exceptTo.recordedAt))]),
    ];
    return all.length === 0 ? '' : ` (${all.join(this.#words.semicolon)})`;
  }

  /** "read and add to", but "not read or add to". */
  #doing(actions: readonly Action[], outcome: Outcome): string {
    const verbs = ACTIONS.filter((action) => actions.includes(action)).map((each) => this.#words.vocabulary.actions[each]);
    return listed(verbs, this.telling.language, outcome === 'PERMIT' ? 'conjunction' : 'disjunction');
  }

  /** The category that was asked about comes first, so that it is never among those only counted. */
  #what(categories: readonly Category[], bundles: readonly string[], outcome: Outcome, who: Subject): string {
    const { language } = this.telling;
    const { quoted, others, deniedData } = this.#words;
    const asked = categories.filter((category) => category === this.request.category);
    const ordered = distinct([...asked, ...categories]).map((category) => CATEGORY_ENTRIES[category][language].label);
    const all = [...ordered, ...bundles].map(quoted);
    const shown = all.length > MOST_NAMED ? [...all.slice(0, MOST_NAMED - 1), others(all.length - MOST_NAMED + 1)] : all;
    return listed(shown, language, outcome === 'PERMIT' ? 'conjunction' : who.isNobody ? 'disjunction' : deniedData);
  }

  #related(relation: Relation): { readonly who: string; readonly role: string } {
    return { who: this.#holder(relation), role: this.#words.vocabulary.roles[relation.role] };
  }

  #holder({ professional, team, member, organisation }: Relation): string {
    if (professional !== null) return this.#name({ kind: 'PROFESSIONAL', ref: professional });
    if (team !== null) return this.#name({ kind: 'TEAM', ref: team });
    if (member !== null) return this.#name({ kind: 'PERSON', ref: member });
    return organisation === null
      ? this.#words.vocabulary.unnamed.PERSON
      : this.#name({ kind: 'ORGANISATION', ref: organisation });
  }

  #keeping(id: string): { readonly who: string; readonly holder: string } {
    const duty = found(this.facts.retentions, id);
    return {
      who: this.#name({ kind: 'PROFESSIONAL', ref: duty.custodian }),
      holder: this.#name({ kind: 'ORGANISATION', ref: duty.organisation }),
    };
  }

  #acting({ holder, kind }: Mandate): EditSlots['END_MANDATE'] {
    return { who: this.#name({ kind: 'PERSON', ref: holder }), kind: this.#words.vocabulary.mandateKinds[kind] };
  }

  #overridden(override: Override): FactSlots['OVERRIDE'] {
    const { recipient, categories, ground, danger, recordedAt } = override;
    const { legalGrounds, dangerLevels } = this.#words.vocabulary;
    const who = { words: this.#name(recipient), isReader: false, isNobody: false };
    const claim = { who, doing: this.#doing(['READ'], 'PERMIT'), what: this.#what(categories, [], 'PERMIT', who) };
    const why = { why: legalGrounds[ground], danger: dangerLevels[danger] };
    return { on: this.#day(recordedAt), claim, limits: this.#untilMoment(override), ...why };
  }

  #activated(activation: CardActivation): FactSlots['ACTIVATION'] {
    const whom = distinct(activation.recipients.map((recipient: Recipient) => this.#name(recipient)));
    return {
      on: this.#day(activation.recordedAt),
      whom: listed(whom, this.telling.language),
      what: this.#what(activation.categories, [], 'PERMIT', this.#asker()),
      limits: this.#untilMoment(activation),
    };
  }

  #untilMoment({ until }: Override | CardActivation): string {
    if (until === null) return '';
    const moment = this.#words.day(MOMENTS[this.telling.language].format(until));
    return ` (${this.#sentences.limits.untilMoment(moment)})`;
  }

  #takenBack(said: readonly (Grant | Refusal)[], ids: readonly string[]): { readonly count: number; readonly on: string } {
    const days = ids
      .map((id) => found(said, id).recordedAt)
      .toSorted((a, b) => a.getTime() - b.getTime())
      .map((instant) => this.#day(instant));
    return { count: ids.length, on: listed(distinct(days), this.telling.language) };
  }

  #asker(): Subject {
    const { actor, person } = this.request;
    if (actor.kind === 'PERSON' && actor.id === person) return this.#sentences.person;
    return { words: this.#actor(actor), isReader: false, isNobody: false };
  }

  #actor(actor: Actor): string {
    const { askers } = this.#words.vocabulary;
    switch (actor.kind) {
      case 'PERSON':
      case 'PROFESSIONAL':
        return this.#name({ kind: actor.kind, ref: actor.id });
      case 'SERVICE':
        return `${askers.SERVICE} (${this.#name({ kind: 'ORGANISATION', ref: actor.organisation })})`;
      case 'ANONYMOUS':
      case 'STEWARD':
        return askers[actor.kind];
    }
  }

  #grantee(grantee: Grantee, outcome: Outcome): Subject {
    if ('ref' in grantee) {
      const isPerson = grantee.kind === 'PERSON' && grantee.ref === this.request.person;
      return isPerson ? this.#sentences.person : { words: this.#name(grantee), isReader: false, isNobody: false };
    }
    if (outcome === 'PERMIT') return { words: granteeInWords(grantee, this.telling), isReader: false, isNobody: false };
    const kinds = grantee.kind === 'CARE_NETWORK' ? kindsInWords(grantee.relationKinds, this.telling.language) : '';
    return { words: `${this.#sentences.nobody[grantee.kind]}${kinds}`, isReader: false, isNobody: true };
  }

  /** An asker without a name is at least called by their profession, so that the person knows who it may be. */
  #name(party: NamedParty): string {
    const { actor } = this.request;
    const words = granteeInWords(party, this.telling);
    const isUnnamedAsker =
      party.kind === 'PROFESSIONAL' &&
      actor.kind === 'PROFESSIONAL' &&
      actor.id === party.ref &&
      this.telling.names(party) === null;
    return isUnnamedAsker ? `${this.#words.somebody} (${this.#words.vocabulary.professions[actor.profession]})` : words;
  }

  #day(instant: Date): string {
    return this.#words.day(DAYS[this.telling.language].format(instant));
  }
}

/** Days are those of the clock in Brussels: the instant just after midnight is not yesterday's, as in UTC it would be. */
const DAYS: Readonly<Record<TextLanguage, Intl.DateTimeFormat>> = {
  nl: daysOf(DUTCH),
  fr: daysOf(FRENCH),
  de: daysOf(GERMAN),
  en: daysOf(ENGLISH),
};

const MOMENTS: Readonly<Record<TextLanguage, Intl.DateTimeFormat>> = {
  nl: momentsOf(DUTCH),
  fr: momentsOf(FRENCH),
  de: momentsOf(GERMAN),
  en: momentsOf(ENGLISH),
};

const LISTS: Readonly<Record<TextLanguage, Readonly<Record<'conjunction' | 'disjunction', Intl.ListFormat>>>> = {
  nl: listsOf(DUTCH),
  fr: listsOf(FRENCH),
  de: listsOf(GERMAN),
  en: listsOf(ENGLISH),
};

function daysOf({ locale }: LanguageWords): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Brussels' });
}

function momentsOf({ locale }: LanguageWords): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' });
}

function listsOf({ locale }: LanguageWords) {
  return {
    conjunction: new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }),
    disjunction: new Intl.ListFormat(locale, { style: 'long', type: 'disjunction' }),
  } as const;
}

function listed(
  items: readonly string[],
  language: TextLanguage,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return LISTS[language][type].format(items);
}

function reachOf(refusal: Refusal): 'NAMED' | 'EVERYTHING' | 'PAUSE' {
  if (!refusal.everything) return 'NAMED';
  const { heldBy, purposes, actions } = refusal;
  const isWhole = heldBy === null && purposes.length === 0 && ACTIONS.every((each) => actions.includes(each));
  return refusal.grantee.kind === 'EVERYONE' && isWhole ? 'PAUSE' : 'EVERYTHING';
}

function found<F extends { readonly id: string }>(facts: readonly F[], id: string): F {
  const fact = facts.find((each) => each.id === id);
  if (fact === undefined) throw new RangeError(`no fact ${id}`);
  return fact;
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

/** A name may begin with a small letter; a sentence does not. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
