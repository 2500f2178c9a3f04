import type { LanguageWords, Reader, Sentences } from './words';

const may: LanguageWords['may'] = {
  PERMIT: ({ who, doing, what }) => `${who.words} may ${doing} ${what}`,
  DENY: ({ who, doing, what }) => `${who.words} may ${who.isNobody ? '' : 'not '}${doing} ${what}`,
};

/** English as Europe reads it. */
export const ENGLISH: LanguageWords = {
  locale: 'en-GB',
  vocabulary: {
    actions: { READ: 'read', CONTRIBUTE: 'add to' },
    purposes: {
      CARE: 'care',
      COORDINATION: 'working together',
      REFERRAL: 'referral',
      EMPLOYMENT_SUPPORT: 'help with work',
      ENTITLEMENT: 'looking at a right or a request',
      BILLING: 'payment',
      QUALITY: 'better care, without names',
      SELF: 'for oneself',
      STEWARDSHIP: 'checking who looked',
      EMERGENCY: 'emergency',
    },
    professions: {
      GENERAL_PRACTITIONER: 'general practitioner',
      FIRST_LINE_PSYCHOLOGIST: 'psychologist nearby',
      MENTAL_HEALTH_PROFESSIONAL: 'mental-health professional',
      JOB_COACH: 'job coach',
      EMPLOYER: 'employer',
      TRAINING_PROVIDER: 'school or training',
      MUNICIPAL_WORKER: 'worker of the municipality',
      ADVISING_DOCTOR: 'advising doctor of the health insurance',
      PEER_WORKER: 'peer worker',
      BILLING_OFFICER: 'worker for payment',
      NETWORK_COORDINATOR: 'coordinator of the network',
      CIRCLE_PROFESSIONAL: 'professional in the chosen group',
      CRISIS_SERVICE: 'crisis service',
      INSPECTOR: 'inspection',
    },
    roles: {
      PERSON: 'the person themselves',
      LEGAL_REPRESENTATIVE: 'legal representative',
      TRUSTED_PERSON: 'trusted person',
      RELATIVE: 'family or friend',
      PEER_WORKER: 'peer worker',
      GENERAL_PRACTITIONER: 'general practitioner',
      FIRST_LINE_PSYCHOLOGIST: 'psychologist nearby',
      MH_LEAD: 'regular counsellor or therapist',
      MH_TEAM: 'member of the care team',
      JOB_COACH: 'job coach',
      EMPLOYER: 'employer',
      TRAINING_PROVIDER: 'school or training',
      MUNI_INCOME: 'worker of the municipality for income and debts',
      MUNI_HOUSING: 'worker of the municipality for housing',
      MUNI_NEIGHBOURHOOD: 'member of the neighbourhood team',
      MUNI_OUTREACH: 'worker who visits people at home',
      ADVISING_DOCTOR: 'advising doctor of the health insurance',
      BILLING: 'worker for payment',
      CIRCLE_PROFESSIONAL: 'professional in the chosen group',
      NETWORK_COORDINATOR: 'coordinator of the network',
      DATA_STEWARD: 'data steward',
    },
    relationKinds: {
      CARE_LEAD: 'regular counselling or treatment',
      CARE_TEAM: 'care team',
      REFERRAL_SENDER: 'who sent a referral',
      REFERRAL_RECEIVER: 'who received a referral',
      FIRST_LINE: 'general practitioner or psychologist nearby',
      COACHING: 'job coaching',
      MUNICIPAL_CASE: 'file at the municipality',
      EMPLOYMENT: 'work',
      TRAINING: 'training or internship',
      INSURER_FILE: 'file at the health insurance',
      BILLING_FILE: 'file for payment',
      GROUP_RELATIVE: 'family or friend in the group',
      GROUP_EXPERT_BY_EXPERIENCE: 'peer worker in the group',
      GROUP_PROFESSIONAL: 'professional in the group',
      TRUSTED_PERSON: 'trusted person',
      REPRESENTATIVE: 'representative',
    },
    granteeForms: {
      PERSON: 'one person',
      PROFESSIONAL: 'one professional',
      TEAM: 'one team',
      ORGANISATION: 'one organisation',
      ALL_MEMBERS: 'everyone in the group',
      CARE_NETWORK: 'everyone in the network, by kind of contact',
      EVERYONE: 'everyone in the network',
    },
    legalGrounds: {
      CONFLICT_OF_DUTIES: 'there is great danger, and silence would be worse than speaking',
      LEGAL_DUTY: 'the law demands that it is said',
      RIGHT_TO_REPORT: 'the law allows it to be reported',
    },
    dangerLevels: { RAISED: 'there is danger', SERIOUS: 'serious danger', ACUTE: 'danger at this moment' },
    mandateKinds: {
      PARENT: 'parent',
      GUARDIAN: 'guardian',
      COURT_APPOINTED: 'appointed by a judge',
      NAMED_BY_PERSON: 'representative whom the person chose',
      FAMILY: 'member of the family',
      TRUSTED_PERSON: 'trusted person',
    },
    mandateModes: { IN_PLACE_OF: 'in place of the person', BESIDE: 'beside the person' },
    moments: { INTAKE: 'at the start', PLAN: 'while planning', EXECUTION: 'while it is carried out' },
    bundles: { BASIC_NETWORK: 'Basic consent for the network' },
    unnamed: {
      PERSON: 'somebody close to the person',
      PROFESSIONAL: 'somebody from an organisation',
      TEAM: 'a team',
      ORGANISATION: 'an organisation',
    },
    askers: { ANONYMOUS: 'somebody without a name', STEWARD: 'a data steward', SERVICE: 'a computer system' },
  },
  somebody: 'somebody',
  semicolon: '; ',
  quoted: (label) => `“${label}”`,
  day: (written) => written,
  deniedData: 'disjunction',
  others: (count) => (count === 1 ? '1 other kind of data' : `${count} other kinds of data`),
  may,
  then: {
    PERMIT: ({ who, doing, what }) => `then ${who.words} may ${doing} ${what}`,
    DENY: ({ who, doing, what }) => `then ${who.words} may no longer ${doing} ${what}`,
  },
  thenSo: { PERMIT: 'then it is allowed', DENY: 'then it is no longer allowed' },
  leastForm: {
    BUNDLE: () => 'The basic consent for the network is enough too.',
    CATEGORY: ({ what }) => `The consent must name ${what}.`,
    CATEGORY_AND_GRANTEE: ({ who, what }) => `The consent must name both ${who.words} and ${what}.`,
  },
  unnoticed: 'Whoever asked does not notice that this is closed.',
  sentences: { PERSON: sentencesFor('PERSON'), STEWARD: sentencesFor('STEWARD') },
};

function sentencesFor(reader: Reader): Sentences {
  const say = (toPerson: string, ofPerson: string): string => (reader === 'PERSON' ? toPerson : ofPerson);
  const you = say('you', 'the person');
  const your = say('your', 'the');
  const network = say('your network', 'the person’s network');
  return {
    person: { words: you, isReader: reader === 'PERSON', isNobody: false },
    wildcards: {
      ALL_MEMBERS: say('everyone in your group', 'everyone in the person’s group'),
      CARE_NETWORK: say('everyone in your network', 'everyone in the person’s network'),
      EVERYONE: say('everyone who has to do with you', 'everyone who has to do with the person'),
    },
    nobody: {
      ALL_MEMBERS: say('nobody in your group', 'nobody in the person’s group'),
      CARE_NETWORK: say('nobody in your network', 'nobody in the person’s network'),
      EVERYONE: say('nobody who has to do with you', 'nobody who has to do with the person'),
    },
    grounds: {
      PERMIT: {
        VALIDITY: 'Audit by a data steward: who looked, never what it says.',
        CEILING: 'Always open to this role.',
        OWN: say('It is about you.', 'It is about the asker themselves.'),
        OWN_RECORD: 'Their own record: written, sent, received or kept by them.',
        OVERRIDE: say(
          'The law allowed it, or your crisis card is in use.',
          'On a legal ground or an activated crisis card.',
        ),
        RELATION: say(
          'Has to do with you; no content was asked for.',
          'Has to do with the person; no content was asked for.',
        ),
        REFUSAL: say('You made an exception to a refusal.', 'An exception to a refusal.'),
        GRANT: say('You allowed it.', 'The person allowed it.'),
        DEFAULT: 'Allowed.',
      },
      DENY: {
        VALIDITY: 'The question itself is not allowed to who asked.',
        CEILING: say('Never open to this role, whatever you allow.', 'Never open to this role, whatever is allowed.'),
        OWN: say('Others write here, not you.', 'This is another’s record to write in.'),
        OWN_RECORD: 'Not their own record.',
        OVERRIDE: say('The law does not allow it without your consent.', 'No legal ground.'),
        RELATION: say(
          'Has no role around you now that this is meant for.',
          'Has nothing to do with the person now that this goes with.',
        ),
        REFUSAL: say('You refused it.', 'The person refused it.'),
        GRANT: 'No grant that fits.',
        DEFAULT: say('You did not allow this.', 'The person did not allow this.'),
      },
    },
    mandated: {
      inPlace: say('Acts in your place.', 'Acts in place of the person.'),
      beside: say('Stands beside you, and you did not refuse it.', 'Stands beside the person, who did not refuse it.'),
    },
    ownBesides: 'Their own records could be seen.',
    restsOn: {
      RELATION: ({ who, role, since }) => `${who} has been in ${network} since ${since}, as ${role}.`,
      RETENTION: ({ who, holder, since }) =>
        `Since ${since}, ${holder} must keep what was written about ${you}; ${who} may open it.`,
      REFUSAL: ({ on, claim, limits, reach }) => {
        if (reach === 'PAUSE') return `On ${on} ${you} paused everything, for everyone${limits}. That counts as a refusal.`;
        const what = reach === 'EVERYTHING' ? may.DENY({ ...claim, what: 'anything' }) : may.DENY(claim);
        return `On ${on} ${you} said no: ${what}${limits}.`;
      },
      GRANT: ({ on, claim, limits }) => `On ${on} ${you} gave consent: ${may.PERMIT(claim)}${limits}.`,
      MANDATE: ({ who, kind, isInPlace, since }) =>
        isInPlace
          ? `Since ${since}, ${who} may decide in ${say('your place', 'place of the person')} (${kind}).`
          : `Since ${since}, ${who} stands beside ${you} (${kind}).`,
      OVERRIDE: ({ on, claim, limits, why, danger }) =>
        `On ${on} professional secrecy was lifted: ${may.PERMIT(claim)}${limits}. The reason: ${why} (${danger}).`,
      ACTIVATION: ({ on, whom, what, limits }) =>
        `On ${on} ${your} crisis card was opened to ${whom}${limits}. That opens ${what}.`,
    },
    edits: {
      ADD_RELATION: ({ who, role }) => `if ${who} joins ${network} as ${role}`,
      END_RELATION: ({ who, role }) => `if ${who} is no longer in ${network} as ${role}`,
      END_RETENTION: ({ holder }) => `if ${holder} no longer has to keep this`,
      END_MANDATE: ({ who, kind }) => `if ${who} no longer acts for ${you} (${kind})`,
      END_OVERRIDE: ({ on }) => `if the lifting of secrecy of ${on} ends`,
      END_ACTIVATION: ({ on }) => `if ${your} crisis card, opened on ${on}, is closed again`,
      ADD_GRANT: ({ claim: { who, doing, what }, limits }) =>
        `if ${say('you agree', 'the person agrees')} that ${who.words} may ${doing} ${what}${limits}`,
      ADD_EXCEPTION: ({ on, claim: { who, doing, what }, limits }) =>
        `if ${say('you make', 'the person makes')} an exception to ${your} refusal of ${on}, ` +
        `so that ${who.words} may ${doing} ${what}${limits}`,
      ADD_CONTEXT_CONSENT: ({ who }) => `if ${who} agrees as well`,
      WITHDRAW_GRANT: ({ count, on }) =>
        `if ${say('you take', 'the person takes')} back ${your} ${count === 1 ? 'consent' : `${count} consents`} of ${on}`,
      ADD_REFUSAL: ({ claim: { who, doing, what }, limits }) =>
        `if ${say('you say', 'the person says')} that ${who.words} may not ${doing} ${what}${limits}`,
      WITHDRAW_REFUSAL: ({ count, on }) =>
        `if ${say('you take', 'the person takes')} back ${your} ${count === 1 ? 'refusal' : `${count} refusals`} of ${on}`,
    },
    limits: {
      purposes: (list) => `purpose: ${list}`,
      heldBy: (holder) => `only what ${holder} keeps`,
      from: (day) => `from ${day}`,
      until: (lastDay) => `up to and including ${lastDay}`,
      untilMoment: (moment) => `until ${moment}`,
      exceptTo: (day) => `as an exception to ${your} refusal of ${day}`,
    },
    impossible: {
      VALIDITY: 'This question may not be asked like this. Consent does not change that.',
      CEILING: say(
        'This always stays closed to whoever asked. Even your consent does not open it.',
        'This always stays closed to whoever asked. Even the person’s consent does not open it.',
      ),
      NOT_BY_CONSENT: [
        say('Your consent does not open this.', 'The person’s consent does not open this.'),
        `It opens only to whoever wrote or received it, with ${your} crisis card, or if the law allows it.`,
      ].join(' '),
      WRITTEN_BY_PERSON: say('Only you write here, and nobody else.', 'Only the person writes here, and nobody else.'),
      OWN_DATA: say(
        'This is about you. What you may do here does not depend on consent.',
        'This is about the person. What they may do here does not depend on consent.',
      ),
    },
    beyond: (edits) => `To change this takes more than ${edits} steps.`,
  };
}
