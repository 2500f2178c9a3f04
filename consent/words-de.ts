import type { LanguageWords, Reader, Sentences, Subject } from './words';

const can = ({ isReader }: Subject): string => (isReader ? 'dürfen' : 'darf');

const may: LanguageWords['may'] = {
  PERMIT: ({ who, doing, what }) => `${who.words} ${can(who)} ${what} ${doing}`,
  DENY: ({ who, doing, what }) => `${who.words} ${can(who)} ${what} ${who.isNobody ? '' : 'nicht '}${doing}`,
};

/** German as the German-speaking Community of Belgium speaks it. */
export const GERMAN: LanguageWords = {
  locale: 'de-BE',
  vocabulary: {
    actions: { READ: 'lesen', CONTRIBUTE: 'ergänzen' },
    purposes: {
      CARE: 'Behandlung und Begleitung',
      COORDINATION: 'Zusammenarbeit',
      REFERRAL: 'Überweisung',
      EMPLOYMENT_SUPPORT: 'Hilfe bei der Arbeit',
      ENTITLEMENT: 'Prüfung eines Rechts oder Antrags',
      BILLING: 'Bezahlung',
      QUALITY: 'bessere Hilfe, ohne Namen',
      SELF: 'für sich selbst',
      STEWARDSHIP: 'prüfen, wer nachgesehen hat',
      EMERGENCY: 'Notfall',
    },
    professions: {
      GENERAL_PRACTITIONER: 'Hausärztin oder Hausarzt',
      FIRST_LINE_PSYCHOLOGIST: 'Psychologin oder Psychologe vor Ort',
      MENTAL_HEALTH_PROFESSIONAL: 'Fachkraft für seelische Gesundheit',
      JOB_COACH: 'Jobcoach',
      EMPLOYER: 'Arbeitgeber',
      TRAINING_PROVIDER: 'Schule oder Ausbildung',
      MUNICIPAL_WORKER: 'Fachkraft der Gemeinde oder des ÖSHZ',
      ADVISING_DOCTOR: 'Vertrauensärztin oder Vertrauensarzt der Krankenkasse',
      PEER_WORKER: 'Begleitung mit eigener Erfahrung',
      BILLING_OFFICER: 'Fachkraft für die Bezahlung',
      NETWORK_COORDINATOR: 'Koordination des Netzes',
      CIRCLE_PROFESSIONAL: 'Fachkraft in der eigenen Gruppe',
      CRISIS_SERVICE: 'Krisendienst',
      INSPECTOR: 'Inspektion',
    },
    roles: {
      PERSON: 'die Person selbst',
      LEGAL_REPRESENTATIVE: 'gesetzliche Vertretung',
      TRUSTED_PERSON: 'Vertrauensperson',
      RELATIVE: 'nahestehender Mensch',
      PEER_WORKER: 'Begleitung mit eigener Erfahrung',
      GENERAL_PRACTITIONER: 'Hausärztin oder Hausarzt',
      FIRST_LINE_PSYCHOLOGIST: 'Psychologin oder Psychologe vor Ort',
      MH_LEAD: 'feste Begleitung oder Behandlung',
      MH_TEAM: 'Mitglied des Hilfeteams',
      JOB_COACH: 'Jobcoach',
      EMPLOYER: 'Arbeitgeber',
      TRAINING_PROVIDER: 'Schule oder Ausbildung',
      MUNI_INCOME: 'Fachkraft der Gemeinde für Einkommen und Schulden',
      MUNI_HOUSING: 'Fachkraft der Gemeinde für Wohnen',
      MUNI_NEIGHBOURHOOD: 'Fachkraft im Viertel',
      MUNI_OUTREACH: 'Fachkraft, die Menschen zu Hause aufsucht',
      ADVISING_DOCTOR: 'Vertrauensärztin oder Vertrauensarzt der Krankenkasse',
      BILLING: 'Fachkraft für die Bezahlung',
      CIRCLE_PROFESSIONAL: 'Fachkraft in der eigenen Gruppe',
      NETWORK_COORDINATOR: 'Koordination des Netzes',
      DATA_STEWARD: 'Aufsicht über die Daten',
    },
    relationKinds: {
      CARE_LEAD: 'feste Begleitung oder Behandlung',
      CARE_TEAM: 'Hilfeteam',
      REFERRAL_SENDER: 'überweisende Stelle',
      REFERRAL_RECEIVER: 'Stelle, die eine Überweisung bekam',
      FIRST_LINE: 'Hausarztpraxis oder psychologische Praxis vor Ort',
      COACHING: 'Begleitung durch einen Jobcoach',
      MUNICIPAL_CASE: 'Akte bei der Gemeinde oder beim ÖSHZ',
      EMPLOYMENT: 'Arbeit',
      TRAINING: 'Ausbildung oder Praktikum',
      INSURER_FILE: 'Akte bei der Krankenkasse',
      BILLING_FILE: 'Akte für die Bezahlung',
      GROUP_RELATIVE: 'nahestehender Mensch in der Gruppe',
      GROUP_EXPERT_BY_EXPERIENCE: 'Mensch mit eigener Erfahrung in der Gruppe',
      GROUP_PROFESSIONAL: 'Fachkraft in der Gruppe',
      TRUSTED_PERSON: 'Vertrauensperson',
      REPRESENTATIVE: 'Vertretung',
    },
    granteeForms: {
      PERSON: 'ein Mensch',
      PROFESSIONAL: 'eine Fachkraft',
      TEAM: 'ein Team',
      ORGANISATION: 'eine Einrichtung',
      ALL_MEMBERS: 'alle in der Gruppe',
      CARE_NETWORK: 'alle im Netz, nach Art des Kontakts',
      EVERYONE: 'alle im Netz',
    },
    legalGrounds: {
      CONFLICT_OF_DUTIES: 'es besteht große Gefahr, und schweigen wäre schlimmer als reden',
      LEGAL_DUTY: 'das Gesetz verlangt, es zu sagen',
      RIGHT_TO_REPORT: 'das Gesetz erlaubt, es zu melden',
    },
    dangerLevels: { RAISED: 'es gibt eine Gefahr', SERIOUS: 'ernste Gefahr', ACUTE: 'Gefahr in diesem Moment' },
    mandateKinds: {
      PARENT: 'Elternteil',
      GUARDIAN: 'Vormund',
      COURT_APPOINTED: 'vom Gericht bestellt',
      NAMED_BY_PERSON: 'Vertretung, die die Person gewählt hat',
      FAMILY: 'Mitglied der Familie',
      TRUSTED_PERSON: 'Vertrauensperson',
    },
    mandateModes: { IN_PLACE_OF: 'anstelle der Person', BESIDE: 'an der Seite der Person' },
    moments: { INTAKE: 'am Anfang', PLAN: 'beim Planen', EXECUTION: 'bei der Umsetzung' },
    bundles: { BASIC_NETWORK: 'Grunderlaubnis für das Netz' },
    unnamed: {
      PERSON: 'jemand aus dem Umfeld',
      PROFESSIONAL: 'jemand aus einer Einrichtung',
      TEAM: 'ein Team',
      ORGANISATION: 'eine Einrichtung',
    },
    askers: {
      ANONYMOUS: 'jemand ohne Namen',
      STEWARD: 'die Aufsicht über die Daten',
      SERVICE: 'ein Computersystem',
    },
  },
  somebody: 'jemand',
  semicolon: '; ',
  quoted: (label) => `„${label}“`,
  day: (written) => written,
  deniedData: 'conjunction',
  others: (count) => (count === 1 ? '1 andere Art von Daten' : `${count} andere Arten von Daten`),
  may,
  then: {
    PERMIT: ({ who, doing, what }) => `dann ${can(who)} ${who.words} ${what} ${doing}`,
    DENY: ({ who, doing, what }) => `dann ${can(who)} ${who.words} ${what} nicht mehr ${doing}`,
  },
  thenSo: { PERMIT: 'dann ist es erlaubt', DENY: 'dann ist es nicht mehr erlaubt' },
  leastForm: {
    BUNDLE: () => 'Die Grunderlaubnis für das Netz reicht auch.',
    CATEGORY: ({ what }) => `In der Erlaubnis muss ${what} stehen.`,
    CATEGORY_AND_GRANTEE: ({ who, what }) => `In der Erlaubnis muss beides stehen: ${who.words} und ${what}.`,
  },
  unnoticed: 'Wer gefragt hat, merkt nicht, dass das zu ist.',
  sentences: { PERSON: sentencesFor('PERSON'), STEWARD: sentencesFor('STEWARD') },
};

function sentencesFor(reader: Reader): Sentences {
  const say = (toPerson: string, ofPerson: string): string => (reader === 'PERSON' ? toPerson : ofPerson);
  const inNetwork = say('in Ihrem Netz', 'im Netz der Person');
  const yourRefusal = say('Ihrer Ablehnung', 'der Ablehnung');
  const have = say('haben Sie', 'hat die Person');
  const you = say('Sie', 'die Person');
  const your = say('Ihre', 'die');
  const takeBack = say('zurücknehmen', 'zurücknimmt');
  return {
    person: { words: you, isReader: reader === 'PERSON', isNobody: false },
    wildcards: {
      ALL_MEMBERS: say('jedes Mitglied Ihrer Gruppe', 'jedes Mitglied der Gruppe der Person'),
      CARE_NETWORK: say('jedes Mitglied Ihres Netzes', 'jedes Mitglied des Netzes der Person'),
      EVERYONE: say('jeder mit Kontakt zu Ihnen', 'jeder mit Kontakt zur Person'),
    },
    nobody: {
      ALL_MEMBERS: say('niemand in Ihrer Gruppe', 'niemand in der Gruppe der Person'),
      CARE_NETWORK: say('niemand in Ihrem Netz', 'niemand im Netz der Person'),
      EVERYONE: say('niemand mit Kontakt zu Ihnen', 'niemand mit Kontakt zur Person'),
    },
    grounds: {
      PERMIT: {
        VALIDITY: 'Aufsicht über die Daten: wer nachgesehen hat, nie was da steht.',
        CEILING: 'Für diese Rolle immer offen.',
        OWN: say('Es geht um Sie selbst.', 'Es geht um die Person, die gefragt hat.'),
        OWN_RECORD: 'Eigener Eintrag: selbst geschrieben, verschickt, bekommen oder aufbewahrt.',
        OVERRIDE: say(
          'Das Gesetz erlaubt es, oder Ihre Krisenkarte ist in Gebrauch.',
          'Das Gesetz erlaubt es, oder die Krisenkarte ist in Gebrauch.',
        ),
        RELATION: say(
          'Hat mit Ihnen zu tun; nach dem Inhalt wurde nicht gefragt.',
          'Hat mit der Person zu tun; nach dem Inhalt wurde nicht gefragt.',
        ),
        REFUSAL: say('Sie haben von einer Ablehnung eine Ausnahme gemacht.', 'Eine Ausnahme von einer Ablehnung.'),
        GRANT: say('Sie haben es erlaubt.', 'Die Person hat es erlaubt.'),
        DEFAULT: 'Erlaubt.',
      },
      DENY: {
        VALIDITY: 'Wer gefragt hat, darf diese Frage nicht stellen.',
        CEILING: say(
          'Für diese Rolle nie offen, was auch immer Sie erlauben.',
          'Für diese Rolle nie offen, was auch immer erlaubt wird.',
        ),
        OWN: say('Hier schreiben andere, nicht Sie.', 'Hier schreiben andere, nicht die Person.'),
        OWN_RECORD: 'Kein eigener Eintrag.',
        OVERRIDE: say('Ohne Ihr Ja erlaubt das Gesetz es nicht.', 'Ohne ein Ja der Person erlaubt das Gesetz es nicht.'),
        RELATION: say(
          'Hat zurzeit keine Rolle bei Ihnen, zu der das gehört.',
          'Hat zurzeit keine Rolle bei der Person, zu der das gehört.',
        ),
        REFUSAL: say('Sie haben es abgelehnt.', 'Die Person hat es abgelehnt.'),
        GRANT: 'Keine Erlaubnis, die passt.',
        DEFAULT: say('Sie haben es nicht erlaubt.', 'Die Person hat es nicht erlaubt.'),
      },
    },
    mandated: {
      inPlace: say('Handelt an Ihrer Stelle.', 'Handelt anstelle der Person.'),
      beside: say(
        'Steht an Ihrer Seite, und Sie haben es nicht abgelehnt.',
        'Steht an der Seite der Person, die es nicht abgelehnt hat.',
      ),
    },
    ownBesides: 'Eigene Einträge waren zu sehen.',
    restsOn: {
      RELATION: ({ who, role, since }) => `${who} ist seit dem ${since} ${inNetwork}, als ${role}.`,
      RETENTION: ({ who, holder, since }) =>
        `${holder} muss seit dem ${since} aufbewahren, was über ${you} geschrieben wurde; ${who} darf es öffnen.`,
      REFUSAL: ({ on, claim, limits, reach }) => {
        const { who, doing } = claim;
        if (reach === 'PAUSE') return `Am ${on} ${have} für alle alles angehalten${limits}. Das zählt als Ablehnung.`;
        const no = `Am ${on} ${have} Nein gesagt: `;
        return reach === 'EVERYTHING'
          ? `${no}${who.words} ${can(who)} ${who.isNobody ? 'etwas' : 'nichts'} ${doing}${limits}.`
          : `${no}${may.DENY(claim)}${limits}.`;
      },
      GRANT: ({ on, claim, limits }) => `Am ${on} ${have} Ja gesagt: ${may.PERMIT(claim)}${limits}.`,
      MANDATE: ({ who, kind, isInPlace, since }) =>
        isInPlace
          ? `${who} darf seit dem ${since} ${say('an Ihrer Stelle', 'anstelle der Person')} entscheiden (${kind}).`
          : `${who} steht seit dem ${since} an ${say('Ihrer Seite', 'der Seite der Person')} (${kind}).`,
      OVERRIDE: ({ on, claim, limits, why, danger }) =>
        `Am ${on} wurde die Schweigepflicht aufgehoben: ${may.PERMIT(claim)}${limits}. Der Grund: ${why} (${danger}).`,
      ACTIVATION: ({ on, whom, what, limits }) =>
        `Am ${on} wurde ${your} Krisenkarte geöffnet${limits}. Für wen: ${whom}. Das öffnet ${what}.`,
    },
    edits: {
      ADD_RELATION: ({ who, role }) => `wenn ${who} ${inNetwork} als ${role} dazukommt`,
      END_RELATION: ({ who, role }) => `wenn ${who} nicht mehr als ${role} ${inNetwork} ist`,
      END_RETENTION: ({ holder }) => `wenn ${holder} das nicht mehr aufbewahren muss`,
      END_MANDATE: ({ who, kind }) => `wenn ${who} nicht mehr für ${you} handelt (${kind})`,
      END_OVERRIDE: ({ on }) => `wenn die Aufhebung der Schweigepflicht vom ${on} endet`,
      END_ACTIVATION: ({ on }) => `wenn ${your} Krisenkarte, die am ${on} geöffnet wurde, wieder zu ist`,
      ADD_GRANT: ({ claim: { who, doing, what }, limits }) =>
        `wenn ${say('Sie erlauben', 'die Person erlaubt')}, dass ${who.words} ${what} ${doing} darf${limits}`,
      ADD_EXCEPTION: ({ on, claim: { who, doing, what }, limits }) =>
        `wenn ${you} von ${yourRefusal} vom ${on} eine Ausnahme ${say('machen', 'macht')}, ` +
        `sodass ${who.words} ${what} ${doing} darf${limits}`,
      ADD_CONTEXT_CONSENT: ({ who }) => `wenn ${who} auch zustimmt`,
      WITHDRAW_GRANT: ({ count, on }) =>
        count === 1
          ? `wenn ${you} ${your} Erlaubnis vom ${on} ${takeBack}`
          : `wenn ${you} ${your} ${count} Erlaubnisse vom ${on} ${takeBack}`,
      ADD_REFUSAL: ({ claim: { who, doing, what }, limits }) =>
        `wenn ${say('Sie sagen', 'die Person sagt')}, dass ${who.words} ${what} nicht ${doing} darf${limits}`,
      WITHDRAW_REFUSAL: ({ count, on }) =>
        count === 1
          ? `wenn ${you} ${your} Ablehnung vom ${on} ${takeBack}`
          : `wenn ${you} ${your} ${count} Ablehnungen vom ${on} ${takeBack}`,
    },
    limits: {
      purposes: (list) => `Zweck: ${list}`,
      heldBy: (holder) => `nur was ${holder} aufbewahrt`,
      from: (day) => `ab dem ${day}`,
      until: (lastDay) => `bis einschließlich ${lastDay}`,
      untilMoment: (moment) => `bis ${moment}`,
      exceptTo: (day) => `Ausnahme von ${yourRefusal} vom ${day}`,
    },
    impossible: {
      VALIDITY: 'So darf man diese Frage nicht stellen. Eine Erlaubnis ändert daran nichts.',
      CEILING: say(
        'Für diese Rolle bleibt das immer zu. Auch Ihre Erlaubnis öffnet es nicht.',
        'Für diese Rolle bleibt das immer zu. Auch eine Erlaubnis der Person öffnet es nicht.',
      ),
      NOT_BY_CONSENT: [
        say('Ihre Erlaubnis öffnet das nicht.', 'Eine Erlaubnis der Person öffnet das nicht.'),
        'Offen ist es nur für Menschen, die es selbst geschrieben oder bekommen haben,',
        `mit ${say('Ihrer', 'der')} Krisenkarte, oder wenn das Gesetz es erlaubt.`,
      ].join(' '),
      WRITTEN_BY_PERSON: say('Hier schreiben nur Sie, und sonst niemand.', 'Hier schreibt nur die Person, und sonst niemand.'),
      OWN_DATA: say(
        'Es geht um Sie selbst. Was Sie hier dürfen, hängt nicht von einer Erlaubnis ab.',
        'Es geht um die Person selbst. Was sie hier darf, hängt nicht von einer Erlaubnis ab.',
      ),
    },
    beyond: (edits) => `Um das zu ändern, braucht es mehr als ${edits} Schritte.`,
  };
}
